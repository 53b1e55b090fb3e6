"""The page as text: well-formed, safe, and everything in its place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from checker.documentation import RULE_URL
from checker.engine import examine
from checker.model import BlockKind, OffsetMap, Run, Span
from checker.readers import read
from checker.reports import REPORTS
from checker.reports.html import written as page
from checker.reports.html.layout import leaves as layout_leaves
from checker.reports.html.layout import parts
from checker.reports.look import Look
from checker.results import Reading, Results
from checker.rulebook import load_default
from htmlreport.support import (
    CATCH,
    data,
    examined,
    example,
    marked,
    places_of,
    quoted,
    rendered,
    texts,
    tree,
)

# --- the text and its marks -----------------------------------------------------------------


def test_page_reads_like_the_document() -> None:
    made = examined(CATCH)
    assert made.reading is not None
    root = tree(rendered(made))
    (main,) = root.every("main")
    assert "\n".join(texts(root)) == made.reading.text.replace("\t", "\n")
    shown = [
        (one.tag, one.attributes.get("data-marker")) for one in main.every() if one.tag in ("h3", "h4", "li")
    ]
    assert shown == [
        ("h3", None),
        ("h4", "1. "),
        ("li", "1."),
        ("li", "•"),
        ("li", ""),
        ("li", "2."),
        ("h3", None),
        ("li", "1"),
    ]
    assert [one.text() for one in main.every("li")][1] == "drift nets"
    assert [[cell.text() for cell in row.every()] for row in main.every("tr")] == [
        ["port", "tonnes"],
        ["Aube", "12"],
    ]
    assert [cell.attributes.get("scope") for cell in main.every("th")] == ["col", "col"]
    assert [one.text() for one in main.every("code")] == ["code & <b>"]


def test_a_further_paragraph_of_an_item_stays_in_it() -> None:
    made = examined("- Nets\n\n  They are mended.\n- Lines\n\nDone.\n")
    assert made.reading is not None
    rows = [
        (one.kind, len(one.rows), [len(row) for row in one.rows])
        for one in parts(layout_leaves(made.reading))
    ]
    assert rows == [("list", 2, [2, 1]), (BlockKind.PARAGRAPH, 1, [1])]


def test_marks_of_notes_lead_there_and_back() -> None:
    root = tree(rendered(examined(CATCH)))
    (main,) = root.every("main")
    references = [link for mark in main.every("sup") for link in mark.every("a")]
    assert [(one.text(), one.attributes["href"], one.attributes.get("id")) for one in references] == [
        ("1", "#n0-0", "r0-0"),
        ("1", "#n0-0", None),
    ]
    assert references[0].attributes["aria-label"] == "note 1"
    assert root.by_id("n0-0").tag == "li"
    (back,) = root.by_id("n0-0").every("a", "back")
    assert back.attributes["href"] == "#r0-0"


def test_a_note_that_is_missing_is_no_link() -> None:
    root = tree(rendered(examined("Two ports[^1] closed.[^2]\n\n[^1]: Aube and Brack.\n")))
    _, mark = root.every("sup")
    assert [(one.tag, one.text(), one.attributes["title"]) for one in mark.every()] == [
        ("span", "2", "there is no such note")
    ]
    assert texts(root) == ["Two ports closed.", "Aube and Brack."]


def test_every_claim_and_finding_is_marked_once_where_it_stands() -> None:
    made = example()
    root = tree(rendered(made))
    items = list(root.every("li", "e"))
    places = {place.span for place in places_of(made)}
    assert len(items) == len(places) == 12
    quotes = sorted({place.quote for place in places_of(made)})
    assert sorted(marked(root, number) for number in range(len(items))) == quotes
    assert [item.attributes["id"] for item in items] == [
        f"e{number}" for number in (5, 8, 9, 0, 1, 2, 3, 4, 6, 7, 10, 11)
    ], "findings first, both in the order of the text"
    for item in items:
        number = int(item.attributes["id"][1:])
        assert root.by_id(f"m{number}").tag == "a"
        assert f"“{marked(root, number)}”" in item.text()
    for one in made.findings:
        assert sum(one.message in item.text() for item in items) == 1
    assert [item.attributes["data-t"] for item in items].count("error contradicted") == 2
    assert root.by_id("m5").attributes["class"].split() == ["m", "error", "end"]
    assert root.by_id("m5").attributes["title"] == "error: the text says 9 lines, note 3 lists 10"
    assert root.by_id("e5").attributes["data-r"] == "CNT001"


def test_the_other_sides_are_told_as_places_of_the_text() -> None:
    made = example()
    root = tree(rendered(made))
    said = data(root)[5]
    key = made.findings[0].fingerprint
    (side,) = said["sides"]
    assert [quoted(root, part) for part in said["text"]["in"]] == [
        "Nine of these lines have since signed, and the Authority expects the others to follow in 2020."
    ]
    assert [quoted(root, part) for part in said["text"]["at"]] == ["Nine of these lines"]
    assert (side["name"], side["listed"]) == ("note 3", "10")
    assert [quoted(root, part) for part in side["items"]] == (
        "Arden,Borealis,Castor,Delphin,Eastern Star,Fjordline,Hansa Feeder,Juno,Kestrel,Lumen".split(",")
    )
    assert said["sums"] == ["note 3 lists 10", "9", "≠", "10"]
    assert said["found"] == [
        {
            "label": "error",
            "code": "CNT001",
            "rule": "count-differs-from-list",
            "url": RULE_URL.replace("{code}", "CNT001"),
            "message": "the text says 9 lines, note 3 lists 10",
            "suggestion": "10 instead of 9, or one item fewer in the list",
            "key": key,
            "anchor": f"f-{key}",
        }
    ]


@pytest.mark.parametrize(
    ("sentence", "sums"),
    [
        ("Two ports (Aube and Brack) closed.", ["the parenthesis lists 2", "2", "=", "2"]),
        ("At least two ports (Aube, Brack and Calder) closed.", ["the parenthesis lists 3", "2", "≤", "3"]),
        ("Up to four ports (Aube, Brack and Calder) closed.", ["the parenthesis lists 3", "4", "≥", "3"]),
        ("Two ports (Aube, Brack and Calder) closed.", ["the parenthesis lists 3", "2", "≠", "3"]),
        ("Four ports closed.", ["no list found"]),
    ],
)
def test_the_arithmetic(sentence: str, sums: list[object]) -> None:
    assert data(tree(rendered(examined(sentence))))[0]["sums"] == sums


def test_places_are_counted_as_the_browser_counts() -> None:
    root = tree(rendered(examined("🐟🐟 In May 🐟 two ports (Aube 🐟, Brack) closed.\n")))
    (said,) = data(root)
    assert said["text"]["at"] == [[0, 15, 24]]
    assert quoted(root, said["text"]["at"][0]) == "two ports"


def test_a_long_paragraph_is_shown_around_the_place() -> None:
    text = "The pilots went out. " * 30 + "He saw the the boats. " + "The pilots came home. " * 30
    root = tree(rendered(examined(text)))
    entry = next(one for one in data(root) if one["found"][0]["code"] == "GRB004")
    ((leaf, start, end),) = entry["text"]["in"]
    (at,) = entry["text"]["at"]
    assert quoted(root, at) == "the"
    assert 160 <= at[1] - start <= 180
    assert 160 <= end - at[2] <= 180
    assert quoted(root, [leaf, start, end])[0] != " "


def test_broken_markup_has_a_flag_in_its_block() -> None:
    made = examined("Ports closed.\n\nTwo towns&lt;sup>1 did, and so did they&lt;sup>1 in May.\n")
    (one,) = [one for one in made.findings if one.code == "GRB007"]
    assert one.place.quote == "&lt;sup>"
    assert made.reading is not None
    assert one.place.span == Span(made.reading.text.index("towns") + 5, made.reading.text.index("towns") + 5)
    root = tree(rendered(made))
    flag = next(root.every("a", "point"))
    assert flag.attributes["href"] == "#e1"
    assert flag.text() == ""
    assert "“&lt;sup>”" in root.by_id("e1").text()
    assert data(root)[1]["text"] == {"quote": "&lt;sup>"}


# --- where it comes from --------------------------------------------------------------------


def test_the_text_is_kept_only_where_it_is_asked_for() -> None:
    document = read("a.md", b"Two ports closed.\n", "markdown")
    assert examine(document, ()).reading is None
    assert examine(document, (), with_text=True).reading == Reading.of(document)
    assert [name for name, form in REPORTS.items() if form.whole] == ["html"]


def test_places_know_their_stretch_of_the_text() -> None:
    made = examined(CATCH)
    assert made.reading is not None
    for place in places_of(made):
        assert place.span is not None
        # a note's mark is no part of the text, and stands in the quote
        assert made.reading.text[place.span.start : place.span.end] == place.quote.partition("[^")[0]
    row = made.claims[1]
    assert row.sentence is not None
    assert made.reading.text[row.sentence.start : row.sentence.end].startswith("Nine ports landed herring")
    assert [made.reading.text[one.start : one.end] for one in row.support[0].items] == ["Aube", "Brack"]


@pytest.mark.parametrize(
    ("offset", "at"), [(0, 0), (4, 4), (5, 4), (8, 20), (9, 20), (17, 28), (30, 4), (33, 7), (99, 20)]
)
def test_the_way_from_the_source_to_the_text(offset: int, at: int) -> None:
    assert OffsetMap((Run(0, 4, 0, 4), Run(4, 16, 30, 16), Run(20, 8, 9, 8))).text_at(offset) == at
    assert OffsetMap(()).text_at(offset) == 0


def test_rules_that_found_something_say_what_they_do() -> None:
    rules = load_default()
    html = page(Results((example(),), (), rules), Look())
    told = json.loads(tree(html).by_id("data").text())["rules"]
    assert list(told) == ["CNT001", "CNT002", "LST001"]
    assert told["CNT002"].startswith("Compares a count with the bullets or numbered items")


def test_landmarks_lie_beside_one_another() -> None:
    root = tree(rendered(example(), examined("No counts.\n", "empty.md")))
    assert len(list(root.every("main"))) == 2
    for section in root.every("section"):
        assert {one.tag for one in section.every()}.isdisjoint({"main", "aside", "section"})
    assert "2 files" in next(root.every("section", "all")).text()
    assert [one.text() for one in root.every("h3", "lot")] == ["Findings", "What else was looked at"]
    assert len(list(root.every("ol", "entries"))) == 2, "there is no list of nothing"


def test_findings_have_a_button_where_there_is_more() -> None:
    def chips(text: str) -> list[str]:
        return [chip.text() for chip in tree(rendered(examined(text))).every("button", "chip")]

    assert chips("Two ports (Aube, Brack and Calder) closed.") == ["error 1", "contradicted 1"]
    assert chips("Two ports (Aube, Brack and Calder) closed. Ten mills burnt.")[:2] == [
        "findings 1",
        "error 1",
    ]
    assert chips("Ten mills burnt.") == ["unsupported 1"]


def test_a_heading_row_is_one_where_the_source_says_so() -> None:
    table = "| port | tonnes |\n|---|---|\n| Aube | 12 |\n"
    assert [cell.text() for cell in tree(rendered(examined(table))).every("th")] == ["port", "tonnes"]
    other = replace(examined(table), format="docx")
    assert list(tree(rendered(other)).every("th")) == []
    assert len(list(tree(rendered(other)).every("td"))) == 4
