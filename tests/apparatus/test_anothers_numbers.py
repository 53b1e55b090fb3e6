"""Numbers that look like slips and are another document's count, another's part, or there after all."""

from __future__ import annotations

import pytest
from damage.support import report, rules
from pdf.paper import Page
from pdf.support import LONG, column, document

from checker.engine import examine


def headed(*titles: str, level: int = 2, below: str = "Of this there is much to say.") -> str:
    return "".join(f"{'#' * level} {title}\n\n{below}\n\n" for title in titles)


def told(text: str, code: str) -> list[str]:
    return [one.message for one in report(text, code).findings]


def printed(code: str, *pages: Page) -> list[tuple[str, str]]:
    """How grave and what, of each finding in a PDF."""
    found = examine(document(*pages), rules(code)).findings
    return [(one.severity.value, one.message) for one in found]


SECTIONS = headed("4.1 Boats", "4.2 Crews", "4.3 Nets")
SENT = SECTIONS + "{}\n\n" + headed("4.4 Salt")
ACT = headed(*(f"Article {n}" for n in range(1, 9)), level=3) + "{}\n\n" + headed("Article 10", level=3)
CAPTIONS = "Table 1: Ports\n\nTable 2: Crews\n\n{}\n\nTable 4: Fog days\n"


@pytest.mark.parametrize(
    ("code", "silent", "slip"),
    [
        # Tables 3a and 3b are Table 3
        ("REF002", CAPTIONS.format("Table 3a: Nets\n\nTable 3b: Rope"), CAPTIONS.format("Nets and rope.")),
        # what an act that is kept up to date lost
        ("REF002", ACT.format("▼M1 —————"), ACT.format("Nets are counted.")),
        # the parts of another text, and an introduction that has no heading
        (
            "REF002",
            "The board met often. " * 20 + "\n\n" + headed("Part 2 Boats", "Part 3 Crews", "Part 4 Nets"),
            "The board met often. " * 20 + "\n\n" + headed("2. Boats", "3. Crews", "4. Nets"),
        ),
        # another document, by its name
        (
            "REF001",
            SENT.format("We follow HAIP section 4.7 here."),
            SENT.format("We follow section 4.7 here."),
        ),
        (
            "REF001",
            CAPTIONS.format("Table 3: Nets") + "\nAll is in Tables 1 to 4 and in supplementary table 5.",
            CAPTIONS.format("Table 3: Nets") + "\nAll is in Tables 1 to 4 and in the last table 5.",
        ),
        # pages that the file does not have
        (
            "REF001",
            SENT.format("See sections 4.1, 4.6, 4.7 and 4.9."),
            SENT.format("See sections 4.1, 4.2, 4.7 and 4.9."),
        ),
        # acts that were counted together until 1991, and adopted in the winter
        (
            "CIT002",
            "It is told in Directive 87/102/EEC of 22 December 1986.",
            "It is told in Directive 87/502/EEC of 22 December 1986.",
        ),
    ],
)
def test_what_is_another_documents(code: str, silent: str, slip: str) -> None:
    assert told(silent, code) == []
    assert told(slip, code)


@pytest.mark.parametrize("number", ["A.", "1."])
def test_a_first_number_may_open_a_run_of_its_own(number: str) -> None:
    second = {"A.": ("B.", "C."), "1.": ("2.", "3.")}[number]
    text = headed(f"{number} Boats", f"{number} Crews", f"{second[0]} Nets", f"{second[1]} Salt")
    assert [one.severity.value for one in report(text, "REF003").findings] == ["advice"]
    later = headed("1. Boats", "2. Crews", "2. Nets", "3. Salt")
    assert [one.severity.value for one in report(later, "REF003").findings] == ["warning"]


def chapter(*lines: str) -> Page:
    """A page of lines in bold, with a paragraph below each; of the others each is one."""
    page, top = [], 760.0
    for line in lines:
        page += [*column(line, top=top, size=14, bold=True), *column(*LONG, top=top - 24)]
        top -= 80
    return page


@pytest.mark.parametrize(("third", "said"), [("5.3 Nets", 0), ("3 nets", 1)])
def test_a_number_of_several_parts_is_no_item_of_a_list(third: str, said: int) -> None:
    text = headed("5.1 Boats", f"5.2 Crews\n\n2 ports\n\n{third}", "5.4 Salt", "5.5 Ice")
    assert len(told(text, "REF002")) == said


def test_what_a_page_shows_is_less_sure_than_what_a_file_says() -> None:
    twice = chapter("1. Boats", "2. Crews", "2. Nets", "3. Salt")
    assert printed("REF003", twice) == [("advice", "heading 2 stands twice")]
    page = chapter("1. Boats", "2. Crews", "3. Nets")
    far = [*page, *column("All of it is told in section 5, and in section 2.", top=400)]
    assert printed("REF001", far) == [("advice", "the text points at section 5, the last section is 3")]
    page = chapter("1.1 Boats", "1.2 Crews", "1.3 Nets")
    deep = [*page, *column("All of it is told in section 1.5, and in section 1.2.", top=400)]
    assert printed("REF001", deep) == [("advice", "the text points at section 1.5, the last section is 1.3")]
    marks = (
        "(1) The boats are old.",
        "(2) The crews are new.",
        "There they are dry.",
        "(4) The salt is wet.",
    )
    assert printed("LST002", column(*marks, "(5) The ice is cold."))[0][0] == "advice"
    left = chapter("1. Boats", "2. Crews", "4. Salt")
    assert printed("REF002", left) == [("advice", "heading 4 follows heading 2, there is no heading 3")]


@pytest.mark.parametrize(("third", "said"), [("(3)The nets are dry.", 0), ("There they are dry.", 1)])
def test_a_mark_without_a_blank_behind_it_is_there(third: str, said: int) -> None:
    items = ("(1) The boats are old.", "(2) The crews are new.", third, "(4) The salt is wet.")
    assert len(printed("LST002", column(*items, "(5) The ice is cold."))) == said


@pytest.mark.parametrize(
    ("line", "said"), [("Table 1.2: What was weighed", False), ("What was weighed", True)]
)
def test_a_caption_that_was_read_with_the_last_row_of_its_table_is_there(line: str, said: bool) -> None:
    page = [
        *column("Table 1.1: Boats", "", *LONG),
        *column("The rate of all salt that was weighed in the port was 0.90", line, "", *LONG, top=640),
        *column("Most of it is in Table 1.1 and Table 1.2.", top=500),
    ]
    assert bool(printed("REF001", page)) is said


def test_the_next_part_of_a_sentence_is_of_the_same_text() -> None:
    sent = SENT.format(
        "It follows section 4.2 of the rules of 2022, and not, as we wrote, section 4.9. See {}."
    )
    assert told(sent.format("the map"), "REF001") == []
    assert told(sent.format("section 4.8"), "REF001") != []
