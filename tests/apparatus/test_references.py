"""References to what is not there, and those that are left alone."""

from __future__ import annotations

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

GUIDE = """# Guide for harbour masters

## 1. Ships

### 1.1 Arrival

{first}

### 1.2 Departure

As section 1.1 says, ships leave by day. {second}

## 2. Crews

As sections 1 and 1.2 say, crews stay aboard.

Table 1: Ships

Table 2: Crews

Tables 1 and 2 were made in May.
"""


def told(text: str, codes: str = "REF001") -> list[tuple[str, str, str, list[str]]]:
    """Severity, message, the place and the related places of each finding."""
    found = examine(read("guide.md", text.encode()), rules(codes)).findings
    return [
        (one.severity.value, one.message, one.place.quote, [it.quote for it in one.related]) for one in found
    ]


def guide(first: str = "Ships come by day.", second: str = "") -> str:
    return GUIDE.format(first=first, second=second)


def test_what_is_there_is_found() -> None:
    assert told(guide()) == []


@pytest.mark.parametrize(
    ("sentence", "quote", "said", "related"),
    [
        ("See section 1.4 too.", "section 1.4", "section 1.4, the last section is 1.2", ["Departure"]),
        ("Sections 1 to 3 hold.", "Sections 1 to 3", "section 3, the last section is 2", ["Crews"]),
        ("See sections 1, 2 and 5.", "sections 1, 2 and 5", "section 5, the last section is 2", ["Crews"]),
        ("See Table 3 below.", "Table 3", "table 3, the last table is 2", ["Table 2: Crews"]),
        (
            "Yes.\n\n#### What is left to section 4\n\nIt is not much.",
            "section 4",
            "section 4, the last section is 2",
            ["Crews"],
        ),
        (
            "See section 1.3 of this guide.",
            "section 1.3",
            "section 1.3, the last section is 1.2",
            ["Departure"],
        ),
    ],
)
def test_what_is_beyond_the_last(sentence: str, quote: str, said: str, related: list[str]) -> None:
    assert told(guide(second=sentence)) == [("warning", f"the text points at {said}", quote, related)]


def test_a_heading_may_bear_a_tag_before_its_own_number() -> None:
    assert told(guide(second="Yes.\n\n#### New: table 5: Tides\n\nThey are high.")) == []


def test_a_section_above_where_no_heading_has_a_number() -> None:
    text = "# Ships\n\nShips came.\n\n# Crews\n\nCrews left, as told in section 4.6 above.\n"
    assert told(text) == [
        ("warning", "the text points at section 4.6, no heading has such a number", "section 4.6", [])
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "See section 9 of the Harbour Act.",
        "The Harbour Act, section 9, holds.",
        "See section 9(2) and others.",
        "RFC 2119, section 9, holds.",
        "So said Winter 1764, ch. 4, section 9, long ago.",
        "See [section 9](https://act.example/9).",
        "See section 1.2.7 too.",
        "Section IV holds.",
        "There were 14 sections. 9 of them burned.",
        "The map shows 3 ships in section A.",
        "In section 9 (landing of fish), after subsection (2) insert a line.",
    ],
)
def test_what_is_not_ours_to_say(sentence: str) -> None:
    assert told(guide(second=sentence)) == []


def test_references_that_all_lead_elsewhere() -> None:
    text = guide("See Annex 4, Annex 5 and Article 12.").replace("As section 1.1 says", "As section 12 says")
    text = text.replace("As sections 1 and 1.2 say", "As sections 14 and 17 say")
    assert told(text) == []


def test_an_excerpt_begins_late() -> None:
    text = guide(second="See section 9 too.").replace("## 1.", "## 7.").replace("## 2.", "## 8.")
    assert told(text.replace("1.1", "7.1").replace("1.2", "7.2").replace("sections 1", "sections 7")) == []


def test_steps_may_be_items() -> None:
    items = "\n".join(f"{number}. Weigh box {number}." for number in range(1, 6))
    text = f"## Step 1: Come\n\nDo step 2.\n\n## Step 2: Weigh\n\n{items}\n\nAs in step 1, repeat step 4.\n"
    assert told(text) == []
    assert [one[1] for one in told(text.replace("step 4", "step 7"))] == [
        "the text points at step 7, the last step is 2"
    ]


PARAGRAPHS = "".join(
    f"# {section}. Ships\n\n" + "".join(f"{section}.{at} Boat {at} came in.\n\n" for at in range(1, 4))
    for section in range(1, 5)
)


@pytest.mark.parametrize(
    ("where", "last"),
    [
        ("section 2.4", "section is 2.3"),
        ("paragraph 9.4", "paragraph is 4"),
        ("section 2.3", ""),
        ("section 9.4", ""),
    ],
)
def test_paragraphs_are_the_sections_of_a_document_that_counts_them(where: str, last: str) -> None:
    text = PARAGRAPHS.replace("3.1 Boat 1 came in.", f"3.1 Boat 1 came in, as told in {where}.")
    said = [one[1] for one in told(text)]
    assert said == ([f"the text points at {where}, the last {last}"] if last else [])


@pytest.mark.parametrize(("end", "found"), [("# Annex I\n\nArden, Brack.\n", 0), ("", 1)])
def test_an_annex_that_is_not_there(end: str, found: int) -> None:
    text = f"This report tells of ships. All are in Annex I; see Annex II.\n\n# Conclusion\n\nGood.\n\n{end}"
    expected = ("advice", "the text points at annex I, the document has no annex", "Annex I", ["Annex II"])
    assert told(text, "REF008") == [expected] * found
    assert told(text.replace("This report", "Chapter 3"), "REF008") == []


@pytest.mark.parametrize(("number", "found"), [("D", 1), ("C", 0), ("I", 0), ("X", 0)])
def test_a_letter_that_may_be_a_number_of_another_work(number: str, found: int) -> None:
    annexes = "".join(f"# Appendix {letter}\n\nText.\n\n" for letter in "ABC")
    text = f"See Appendix A and Appendix B. The fees are in Appendix {number}.\n\n{annexes}"
    assert len(told(text, "REF001")) == found


def test_exhibits_that_nobody_speaks_of() -> None:
    text = guide().replace("Tables 1 and 2 were", "Table 1 was")
    assert told(text, "REF009") == [("advice", "the text never speaks of table 2", "Table 2: Crews", [])]
    assert told(guide(), "REF009") == []
    assert "REF009" not in {one.code for one in examine(read("a.md", text.encode()), rules("")).findings}


def _counted(said: str) -> str:
    """A report that counts its ten paragraphs through three sections."""
    lines = [f"{n}. The board met on day {n} of May.\n" for n in range(1, 10)]
    return "\n".join(
        ["## Ships\n", *lines[:4], "## Crews\n", *lines[4:7], "## Fog\n", *lines[7:], f"10. {said}\n"]
    )


def test_a_document_that_counts_its_paragraphs_points_at_its_own() -> None:
    said = "The reasons are discussed in paragraph 14."
    assert told(_counted(said)) == [
        ("warning", "the text points at paragraph 14, the last paragraph is 10", "paragraph 14", [said])
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The reasons are discussed in paragraph 4.",
        "The reasons are in paragraph 14 of the Ferries Act.",
        "Under Article 3, paragraph 14, the board may meet.",
        "The reasons are discussed in paragraph 140.",
    ],
)
def test_a_paragraph_of_another_document_is_left_alone(said: str) -> None:
    assert told(_counted(said)) == []


NOTES = "The board met.[^1] It rose.[^2] {}\n\n[^1]: Minutes of May.\n\n[^2]: Letter of June.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NOTES.format("See footnote 5."), "the text points at footnote 5, the last footnote is 2"),
        (
            "".join(f"{n}. The board met on day {n} of May.\n" for n in range(1, 10))
            + "\nSee paragraph 12 above.\n",
            "the text points at paragraph 12, the last paragraph is 9",
        ),
        (
            "Whereas:\n\n(1) Ships come.\n\n(2) Ships go.\n\n(3) Fog lies, as recital 2 says, and recital 5.\n\n"
            "HAVE ADOPTED THIS ACT:\n\nArticle 1\n\nShips are counted.\n",
            "the text points at recital 5, the last recital is 3",
        ),
        (
            "# Volume 1: Ships\n\nShips came.\n\n# Volume 2: Crews\n\nSee volume 1 and volume 3.\n",
            "the text points at volume 3, the last volume is 2",
        ),
    ],
)
def test_what_is_counted_and_is_no_heading(text: str, said: str) -> None:
    assert [one[1] for one in told(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        NOTES.format("See footnote 2, and footnote 5 of the report of Arden."),
        "".join(f"{n}. The board met on day {n} of May.\n" for n in range(1, 10)) + "\nSee paragraph 12.\n",
        "1. The board met.\n2. It rose.\n\nSee paragraph 12 above.\n",
        "Whereas:\n\n(1) Ships come.\n\n(2) Ships go, as recital 5 of Directive 2013/40/EU says.\n",
    ],
)
def test_what_may_be_counted_elsewhere(text: str) -> None:
    assert told(text) == []


def test_a_part_of_an_earlier_version_and_a_link_that_leads_elsewhere() -> None:
    assert [one[2] for one in told(GUIDE.format(first="", second="Section 6 renumbered."))] == []
    assert [one[2] for one in told(GUIDE.format(first="", second="Section 6 holds."))] == ["Section 6"]
    page = "<h1>Guide</h1><h2>1 Ships</h2><p>Ships. See section 2.</p><h2>2 Crews</h2><p>See section 1 and {}</p>"
    away = page.format('<a href="https://a.example/b">section 7 of it</a>.')
    rows = [
        examine(read("a.html", one.encode()), rules("REF001")) for one in (away, page.format("section 7."))
    ]
    assert [len(one.findings) for one in rows] == [0, 1]


def test_some_chapters_of_a_code_do_not_say_which_is_its_last() -> None:
    code = "# Notices\n\n## Chapter 1\n\nThe fee is due.\n\n## Chapter {}\n\nThe fee is late.\n\nSee Chapter {}.\n"
    chosen = select(load_default(), ["REF001"], [])
    for last, pointed, due in ((251, 301, 0), (2, 3, 1)):
        text = code.format(last, pointed)
        assert len(examine(read("a.md", text.encode()), chosen).findings) == due
