"""What an OpenDocument text is read as: words, notes, lists, tables, and what is left out."""

from __future__ import annotations

import pytest

from odt.markup import STYLES, cell, items, note, numbers, p, span, style, table
from odt.support import DECIMAL, blocks, document, texts

# --- words ----------------------------------------------------------------------------------


def test_white_space_is_folded_and_signs_are_characters() -> None:
    body = p(
        "<text:span>  Nine\n  ports</text:span>",
        '<text:s text:c="2"/>',
        "and",
        "<text:tab/>",
        "ten ",
        "<text:line-break/>",
        " bays ",
    )
    assert texts(body) == ["Nine ports  and\tten  bays"]
    assert texts(p("mem\xadbers of non\u2011profit bodies")) == ["members of non-profit bodies"]


def test_fields_show_what_they_hold() -> None:
    body = p(
        "On ", '<text:date office:date-value="2019-05-04">4 May</text:date>', " all ",
        '<text:sequence text:name="Ports">nine</text:sequence>', " ", '<text:a href="#x">ports</text:a>', " shut",
        '<text:variable-set text:display="none">ten</text:variable-set>', ".",
    )  # fmt: skip
    assert texts(body) == ["On 4 May all nine ports shut."]


@pytest.mark.parametrize(
    "left_out",
    [
        span(" ten", "Hidden"),
        '<text:span text:style-name="Hidden"> <text:span>ten</text:span></text:span>',
        '<text:hidden-text text:is-hidden="true"> ten</text:hidden-text>',
        '<text:placeholder text:placeholder-type="text"> ten</text:placeholder>',
        "<office:annotation><text:p> ten</text:p></office:annotation><office:annotation-end/>",
        "<draw:frame><svg:title> ten</svg:title><svg:desc> ten</svg:desc><draw:image/></draw:frame>",
        "<text:ruby><text:ruby-base></text:ruby-base><text:ruby-text> ten</text:ruby-text></text:ruby>",
        '<text:bookmark text:name="ten"/>',
    ],
)
def test_what_is_left_out_of_a_paragraph(left_out: str) -> None:
    assert texts(p("Nine ports", left_out, " shut")) == ["Nine ports shut"]


@pytest.mark.parametrize(
    "left_out",
    [
        p("Ten", style="Away"),
        f'<text:section text:display="none">{p("Ten")}</text:section>',
        f"<text:table-of-content><text:index-body>{p('Ten')}</text:index-body></text:table-of-content>",
        f"<text:alphabetical-index><text:index-body>{p('Ten')}</text:index-body></text:alphabetical-index>",
        f"<office:forms>{p('Ten')}</office:forms>",
        p("Ten", '<text:hidden-paragraph text:is-hidden="true"/>'),
    ],
)
def test_what_is_left_out_of_a_text(left_out: str) -> None:
    assert texts(f"{p('Nine ports')}{left_out}<text:section>{p('Two towns')}</text:section>") == [
        "Nine ports",
        "Two towns",
    ]


def test_superscript_is_raised() -> None:
    assert texts(p("10", span("6", "Raised"), " ships on 21", span("st", "Raised"), " May")) == [
        "10⁶ ships on 21st May"
    ]


def test_text_boxes_come_behind_their_paragraph() -> None:
    inner = (
        "<draw:frame><draw:text-box>"
        + p("In a box.")
        + items("Arden", "Brack")
        + "</draw:text-box></draw:frame>"
    )
    shape = f"<draw:custom-shape>{p('In a shape.')}</draw:custom-shape>"
    made = document(p("Nine ", inner, shape, "ports") + p("Two towns"))
    found = [
        (made.label(made.range(block.span).start.offset), made.quote(block.span)) for block in made.blocks
    ]
    assert found == [
        ("paragraph 1", "Nine ports"),
        ("text box at paragraph 1", "In a box."),
        ("text box at paragraph 1", "Arden"),
        ("text box at paragraph 1", "Brack"),
        ("text box at paragraph 1", "In a shape."),
        ("paragraph 2", "Two towns"),
    ]


# --- notes ----------------------------------------------------------------------------------


def test_notes_stand_at_their_place_with_the_numbers_shown() -> None:
    body = p("Nine ports", note("3", "Arden.", p("And others.")), " and towns", note("*", "Brack."), ".") + p(
        "Ten bays", note("i", "Castor.", kind="endnote"), "."
    )
    made = document(body)
    found = [
        (one.kind, one.label, made.quote(one.body), [made.text[:at].split()[-1] for at in one.references])
        for one in made.notes
        if one.body
    ]
    assert found == [
        ("footnote", "3", "Arden. And others.", ["ports"]),
        ("footnote", "*", "Brack.", ["towns"]),
        ("endnote", "i", "Castor.", ["bays"]),
    ]
    assert made.label(made.range(made.notes[2].body).start.offset) == "endnote i"  # type: ignore[arg-type]


def test_a_note_that_begins_with_its_own_number_keeps_it() -> None:
    made = document(p("Nine ports", note("1", "1 January 2019.")))
    assert made.quote(made.notes[0].body) == "1 January 2019."  # type: ignore[arg-type]


def test_a_list_in_a_note_and_a_note_in_a_list() -> None:
    style_of = numbers("N", DECIMAL)
    body = items(p("Arden", note("1", items("Old Dock", "New Dock", style="N"))), p("Brack"), style="N")
    made = document(body, style_of)
    assert blocks(body, style_of) == [("item 1", "1.", "Arden"), ("item 1", "2.", "Brack")]
    assert made.quote(made.notes[0].body) == "1. Old Dock 2. New Dock"  # type: ignore[arg-type]


# --- tables ---------------------------------------------------------------------------------


def test_merged_and_repeated_cells() -> None:
    wide = ' table:number-columns-spanned="2"'
    body = table(
        [cell("Port", more=' table:number-rows-spanned="2"'), cell("Ships", more=wide), cell(covered=True)],
        [cell("ghost", covered=True), "2023", "2024"],
        ["Arden", cell("9", more=' table:number-columns-repeated="2"')],
    )
    assert texts(body) == ["Port\tShips\t", "\t2023\t2024", "Arden\t9\t9"]


def test_cells_and_rows_that_are_repeated_without_end() -> None:
    cells = cell("9", more=' table:number-columns-repeated="1000000"')
    rows = '<table:table-row table:number-rows-repeated="1000000">' + cells * 3 + "</table:table-row>"
    made = document(f"<table:table>{rows * 50}</table:table>")
    assert sum(len(block.cells) for block in made.blocks) < 60_000


def test_a_hidden_row_and_the_heads_of_a_table() -> None:
    head = (
        "<table:table-header-rows><table:table-row>"
        + cell("Port")
        + cell("Ships")
        + "</table:table-row></table:table-header-rows>"
    )
    gone = '<table:table-row table:visibility="collapse">' + cell("Brack") + cell("7") + "</table:table-row>"
    row = "<table:table-row>" + cell("Arden") + cell("9") + "</table:table-row>"
    assert texts(f"<table:table>{head}{gone}{row}</table:table>") == ["Port\tShips", "Arden\t9"]


# --- tracked changes ------------------------------------------------------------------------

CHANGES = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="c1"><text:insertion><office:change-info/></text:insertion></text:changed-region>'
    '<text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">A. Editor</dc:creator></office:change-info>'
    "<text:p>nine </text:p></text:deletion></text:changed-region>"
    '<text:changed-region text:id="c3"><text:deletion><text:p>shut.</text:p><text:p>They </text:p></text:deletion></text:changed-region>'
    "</text:tracked-changes>"
)


def test_tracked_changes() -> None:
    body = CHANGES + p(
        "All ", '<text:change text:change-id="c2"/>', '<text:change-start text:change-id="c1"/>', "ten ",
        '<text:change-end text:change-id="c1"/>', "ports are ", '<text:change text:change-id="c3"/>', "open.",
    )  # fmt: skip
    assert texts(body) == ["All ten ports are open."]
    assert texts(body, tracked="original") == ["All nine ports are shut.", "They open."]


def test_paragraphs_that_were_put_in() -> None:
    body = (
        CHANGES
        + p("Nine ", '<text:change-start text:change-id="c1"/>', "ports.")
        + p("Ten bays.")
        + p("Two ", note("1", "Arden."), '<text:change-end text:change-id="c1"/>', "towns.")
    )
    assert texts(body) == ["Nine ports.", "Ten bays.", "Two towns."]
    assert texts(body, tracked="original") == ["Nine towns."]
    assert document(body, tracked="original").notes == ()


def test_styles_that_lead_to_themselves() -> None:
    ring = style("A", "paragraph", more=' style:parent-style-name="B"') + style(
        "B", "paragraph", more=' style:parent-style-name="A"'
    )
    assert texts(p("Nine ports", style="A"), ring) == ["Nine ports"]
    assert "Hidden" in STYLES
