"""What an OpenDocument text is read as: words, notes, lists, tables, and what is left out."""

from __future__ import annotations

import pytest

from odt.markup import STYLES, cell, h, items, note, numbers, p, span, style, table
from odt.support import blocks, document, texts

DECIMAL = 'style:num-format="1" style:num-suffix="."'
LETTER = 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"'
DEEP = 'style:num-format="1" style:num-suffix="." text:display-levels="2"'
BULLET = 'text:bullet-char="•"'


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


# --- headings and lists ---------------------------------------------------------------------


def test_headings_by_their_level_and_by_their_style() -> None:
    levels = f'<text:outline-level-style text:level="1" {DECIMAL}/><text:outline-level-style text:level="2" {DEEP}/>'
    outline = f"<text:outline-style>{levels}</text:outline-style>"
    body = (
        h(1, "Ports") + h(2, "Pilots") + h(2, "Tugs") + h(1, "Towns", more=' text:is-list-header="true"')
        + h(1, "Bays") + p("Isles", style="Own")
    )  # fmt: skip
    assert blocks(body, named=outline) == [
        ("heading 1", "1.", "Ports"),
        ("heading 2", "1.1.", "Pilots"),
        ("heading 2", "1.2.", "Tugs"),
        ("heading 1", "", "Towns"),
        ("heading 1", "2.", "Bays"),
        ("heading 2", "2.1.", "Isles"),
    ]


def test_lists_number_as_they_are_displayed() -> None:
    made = numbers("N", DECIMAL, LETTER) + numbers("B", BULLET)
    body = items(
        p("Arden") + items("Old Dock", "New Dock"), p("Brack") + items("East Dock"), style="N"
    ) + items("Castor", style="B")
    assert blocks(body, made) == [
        ("item 1", "1.", "Arden"),
        ("item 2", "(a)", "Old Dock"),
        ("item 2", "(b)", "New Dock"),
        ("item 1", "2.", "Brack"),
        ("item 2", "(a)", "East Dock"),
        ("item 1", "•", "Castor"),
    ]


@pytest.mark.parametrize(
    ("more", "marker"),
    [
        ("", "1."),
        (' text:continue-numbering="true"', "3."),
        (' text:continue-list="first"', "3."),
    ],
)
def test_a_list_that_goes_on(more: str, marker: str) -> None:
    body = (
        items("Arden", "Brack", style="N", more=' xml:id="first"')
        + p("They are shut:")
        + items("Castor", style="N", more=more)
    )
    assert blocks(body, numbers("N", DECIMAL))[-1] == ("item 1", marker, "Castor")


def test_numbers_that_begin_elsewhere() -> None:
    lists = numbers("N", f'{DECIMAL} text:start-value="4"')
    body = (
        "<text:list text:style-name='N'><text:list-header><text:p>They are:</text:p></text:list-header>"
        + "".join(
            f"<text:list-item{more}><text:p>{name}</text:p></text:list-item>"
            for name, more in (("Arden", ""), ("Brack", " text:start-value='9'"), ("Castor", ""))
        )
        + "</text:list>"
    )
    assert [marker for _, marker, _ in blocks(body, lists)] == ["", "4.", "9.", "10."]


@pytest.mark.parametrize(
    ("how", "marker"),
    [
        ('style:num-list-format="§ %1%)" style:num-format="i"', "§ ii)"),
        ('style:num-format="I" style:num-suffix="."', "II."),
        ('style:num-format="A" text:start-value="27"', "AB"),
        ('style:num-format="A" text:start-value="27" style:num-letter-sync="true"', "BB"),
    ],
)
def test_numbers_of_all_forms(how: str, marker: str) -> None:
    found = blocks(items("Arden", "Brack", style="N"), numbers("N", how))[-1]
    assert marker in {found[1], found[2].removesuffix(" Brack")}


def test_a_paragraph_inside_an_item() -> None:
    body = items(p("Arden") + p("It is shut."), p("Brack"), style="B")
    assert blocks(body, numbers("B", BULLET)) == [
        ("item 1", "•", "Arden"),
        ("paragraph 1", "", "It is shut."),
        ("item 1", "•", "Brack"),
    ]


def test_a_paragraph_behind_an_item_that_is_indented_like_it() -> None:
    place = '<style:list-level-properties><style:list-level-label-alignment fo:margin-left="1cm"/></style:list-level-properties>'
    lists = f'<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" {BULLET}>{place}</text:list-level-style-bullet></text:list-style>'
    inner = style("In", "paragraph", '<style:paragraph-properties fo:margin-left="0.45in"/>')
    body = (
        items("Arden", style="B")
        + p("It is shut.", style="In")
        + items("Brack", style="B")
        + p("End.")
        + p("So.", style="In")
    )
    assert blocks(body, lists + inner) == [
        ("item 1", "•", "Arden"),
        ("paragraph 1", "", "It is shut."),
        ("item 1", "•", "Brack"),
        ("paragraph", "", "End."),
        ("paragraph", "", "So."),
    ]


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
