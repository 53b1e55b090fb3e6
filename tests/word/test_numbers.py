"""The numbers that Word prints: in front of headings and items, and as marks of notes."""

from __future__ import annotations

import pytest

from checker.readers import read
from checker.readers.numerals import printed
from word.markup import docx, footnote, level, notes, numbered, numbering, p, r, style, table
from word.support import blocks, document

STYLES = style("Normal", default=True) + "".join(
    style(
        f"heading {one}", f'<w:pPr>{numbered(9, one - 1)}<w:outlineLvl w:val="{one - 1}"/></w:pPr>', "Normal"
    )
    for one in (1, 2, 3)
)


def markers(body: str, lists: str, **parts: str) -> list[str]:
    """What is printed in front of each paragraph."""
    return [marker for _, marker, _ in blocks(read("draft.docx", docx(body, numbering=lists, **parts)))]


def items(*levels: int, num: int | str = 1) -> str:
    return "".join(p("nine ports", properties=numbered(num, one)) for one in levels)


def test_levels_count_by_themselves_and_begin_anew_below_the_one_above() -> None:
    lists = numbering(
        {1: level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "%3)")}
    )
    assert markers(items(0, 1, 1, 2, 2, 0, 1, 2), lists) == "1. (a) (b) i) ii) 2. (a) i)".split()


def test_a_level_shows_those_above_it_and_in_figures_where_it_is_legal() -> None:
    roman = level(0, "upperRoman", "%1.")
    lists = numbering(
        {1: roman + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3", more="<w:isLgl/>")}
    )
    assert markers(items(0, 0, 1, 2, 1), lists) == "I. II. II.1 2.1.1 II.2".split()


def test_a_level_that_starts_later_or_never_begins_anew() -> None:
    lists = numbering(
        {
            1: level(0, "decimal", "%1.", start=4)
            + level(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>')
        }
    )
    assert markers(items(0, 1, 1, 0, 1), lists) == "4. 1) 2) 5. 3)".split()


def test_a_list_of_the_same_kind_goes_on_unless_it_says_where_it_starts() -> None:
    again = '<w:num w:numId="{0}"><w:abstractNumId w:val="1"/>{1}</w:num>'
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = numbering({1: level(0, "decimal", "%1.")}, again.format(2, "") + again.format(3, start))
    body = items(0, 0) + items(0, num=2) + items(0, 0, num=3)
    assert markers(body, lists) == "1. 2. 3. 1. 2.".split()


def test_headings_are_numbered_by_their_styles() -> None:
    lists = numbering(
        {9: level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3")}
    )
    body = "".join(
        p("Ports", style=f"heading{one}", properties=more)
        for one, more in [(1, ""), (2, ""), (3, ""), (3, ""), (2, ""), (1, ""), (2, numbered(0)), (2, "")]
    )
    found = blocks(document(body, numbering=lists, styles=STYLES))
    assert [(kind, marker) for kind, marker, _ in found] == [
        ("heading 1", "I."), ("heading 2", "1."), ("heading 3", "1.1"), ("heading 3", "1.2"), ("heading 2", "2."),
        ("heading 1", "II."), ("heading 2", ""), ("heading 2", "1."),
    ]  # fmt: skip


def test_words_in_front_of_a_number_are_of_the_text() -> None:
    lists = numbering({1: level(0, "decimal", "Article %1")})
    body = p("Ports", style="heading1", properties=numbered(1)) + p("Pilots", properties=numbered(1))
    assert blocks(document(body, numbering=lists)) == [
        ("heading 1", "", "Article 1 Ports"),
        ("paragraph", "", "Article 2 Pilots"),
    ]


def test_bullets_of_symbol_fonts() -> None:
    lists = numbering({one: level(0, "bullet", sign) for one, sign in enumerate("\uf0b7o–", 1)})
    assert markers(items(0) + items(0, num=2) + items(0, num=3), lists) == ["•", "◦", "–"]


def test_a_number_that_names_no_list_prints_nothing() -> None:
    assert (
        markers(items(0, num=7) + items(0, num="x") + items(8), numbering({1: level(0, "decimal", "%1.")}))
        == [""] * 3
    )


@pytest.mark.parametrize(
    ("form", "values", "shown"),
    [
        ("lowerLetter", (1, 26, 27, 53), "a z aa aaa"),
        ("upperLetter", (2, 28), "B BB"),
        ("lowerRoman", (4, 19, 40), "iv xix xl"),
        ("upperRoman", (9, 2026), "IX MMXXVI"),
        ("decimalZero", (3, 12), "03 12"),
        ("ordinal", (1, 2, 3, 11, 22), "1st 2nd 3rd 11th 22nd"),
        ("cardinalText", (1, 21), "One Twenty-one"),
        ("ordinalText", (1, 12, 20, 32), "First Twelfth Twentieth Thirty-second"),
        ("chicago", (1, 2, 5), "* † **"),
        ("decimalEnclosedCircle", (1, 20), "① ⑳"),
        ("numberOfAnotherKind", (7,), "7"),
    ],
)  # fmt: skip
def test_forms_of_numbers(form: str, values: tuple[int, ...], shown: str) -> None:
    assert [printed(value, form) for value in values] == shown.split()


def test_numbers_out_of_all_bounds_are_printed_somehow() -> None:
    for form in ("lowerLetter", "lowerRoman", "chicago", "ordinalText", "decimal"):
        assert len(printed(10**9, form)) < 20
        assert printed(-1, form) == "-1"


# --- notes ----------------------------------------------------------------------------------


def marked(body: str, bodies: dict[int | str, str], **parts: str) -> list[tuple[str, str]]:
    """The notes by their marks, in the order of their references, with what they say."""
    made = read("draft.docx", docx(body, footnotes=notes(bodies), **parts))
    return [(note.label, made.quote(note.body) if note.body else "") for note in made.notes]


def test_notes_are_numbered_by_the_order_of_their_marks_and_not_by_their_ids() -> None:
    body = p(r("Nine ports"), footnote(7), r(" and ten ships"), footnote(3), r("."))
    assert marked(body, {3: "The ships.", 7: "The ports."}) == [("1", "The ports."), ("2", "The ships.")]
    made = document(body, footnotes=notes({3: "The ships.", 7: "The ports."}))
    assert made.text == "Nine ports and ten ships.\nThe ports.\nThe ships."
    assert [note.references for note in made.notes] == [(10,), (24,)]
    assert made.source.startswith("Nine ports¹ and ten ships².\n")


def test_a_mark_of_the_author_is_not_counted() -> None:
    body = p(r("Nine"), footnote(1), r(" ports"), footnote(2, custom="*"), r(" and ships"), footnote(3))
    bodies: dict[int | str, str] = {1: "One.", 2: p(r("* Two.")), 3: "Three."}
    assert marked(body, bodies) == [("1", "One."), ("*", "Two."), ("2", "Three.")]


def test_foot_and_endnotes_are_counted_apart() -> None:
    body = p(r("Nine"), footnote(1), r(" ports"), footnote(1, "endnote"), r(" and"), footnote(2), r(" ships"))
    made = document(body, footnotes=notes({1: "A.", 2: "B."}), endnotes=notes({1: "C."}, "endnote"))
    assert [(note.label, note.kind, note.number) for note in made.notes] == [
        ("1", "footnote", 1), ("i", "endnote", 1), ("2", "footnote", 2),
    ]  # fmt: skip


def section(inside: str) -> str:
    return f"<w:sectPr><w:footnotePr>{inside}</w:footnotePr></w:sectPr>"


def test_sections_say_how_their_notes_are_numbered() -> None:
    letters = section('<w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/>')
    anew = section('<w:numRestart w:val="eachSect"/><w:numStart w:val="5"/>')
    body = (
        p(r("Nine"), footnote(1), r(" ports"), footnote(2))
        + p(r("Ten"), footnote(3), properties=letters)
        + p(r("Ships"), footnote(4), footnote(5), properties=anew)
        + p(r("Six"), footnote(6))
    )
    bodies: dict[int | str, str] = dict.fromkeys(range(1, 7), "x")
    assert [label for label, _ in marked(body, bodies)] == ["a", "b", "c", "5", "6", "7"]


def test_each_page_counts_anew_where_word_has_laid_the_pages_out() -> None:
    page = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = p(r("Nine"), footnote(1), r(" ports"), footnote(2), page, r(" and"), footnote(3))
    settings = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    assert [label for label, _ in marked(body, {1: "x", 2: "y", 3: "z"}, settings=settings)] == [
        "1",
        "2",
        "1",
    ]


def test_notes_of_several_paragraphs_lists_and_tables() -> None:
    listed = p("Namely:") + items(0, 0) + table(["Arden", "9"])
    body = p(r("Nine ports"), footnote(1))
    made = document(body, footnotes=notes({1: listed}), numbering=numbering({1: level(0, "decimal", "(%1)")}))
    assert [made.quote(note.body) for note in made.notes if note.body] == [
        "Namely: (1) nine ports (2) nine ports Arden 9"
    ]


def test_a_note_in_a_table_and_one_that_is_not_there() -> None:
    row = table(["Port", "Ships"], [f"<w:tc>{p(r('Arden'), footnote(1))}</w:tc>", "9"])
    made = document(row + p(r("Nine"), footnote(9)), footnotes=notes({1: "Since May."}))
    assert [(note.label, note.body is None) for note in made.notes] == [("1", False), ("2", True)]
    assert made.text == "Port\tShips\nArden\t9\nNine\nSince May."


def test_deleted_and_hidden_notes_are_not_counted() -> None:
    gone = f'<w:del w:id="1" w:author="A">{footnote(1)}</w:del>'
    body = p(r("Nine"), gone, r(" ports"), footnote(2))
    assert marked(body, {1: "Old.", 2: "New."}) == [("1", "New.")]
    made = document(body, "original", footnotes=notes({1: "Old.", 2: "New."}))
    assert [note.label for note in made.notes] == ["1", "2"]
