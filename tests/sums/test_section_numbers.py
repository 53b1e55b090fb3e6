"""Tables that say how many numbered things the sections of a document have."""

from __future__ import annotations

from checker.readers import read
from checker.reading.numbering import numberings
from sums.support import messages

SIZES = {"Ropes": 3, "Lamps": 4, "Tolls": 2, "Boats": 3, "Quays": 5, "Pilots": 2}


def document(stated: dict[str, int], sizes: dict[str, int] = SIZES, word: str = "No.") -> str:
    """A table of sections with their numbers of rules, and the sections."""
    rows = "\n".join(f"| {at}. {name} | {number} |" for at, (name, number) in enumerate(stated.items(), 1))
    sections, number = [], 0
    for at, (name, size) in enumerate(sizes.items(), 1):
        rules = [f"{word} {number + one}\n\nKeep it." for one in range(1, size + 1)]
        number += size
        sections.append("\n\n".join([f"# {at}. {name}", *rules]))
    return f"| Section | Rules |\n|---|---|\n{rows}\n\n" + "\n\n".join(sections)


def test_a_row_that_differs_from_its_section() -> None:
    assert messages(document(SIZES | {"Tolls": 3}), "SUM005") == [
        "the table gives 3 for “3. Tolls”; the section has 2, No. 8 to No. 9"
    ]


def test_rows_that_agree() -> None:
    assert messages(document(SIZES), "SUM005") == []


def test_a_table_that_may_count_something_else() -> None:
    assert messages(document(SIZES | {"Tolls": 3, "Ropes": 4, "Quays": 6}), "SUM005") == []
    more = SIZES | {"Yards": 4, "Gates": 6}
    assert messages(document(more | {"Tolls": 3, "Yards": 5}, more), "SUM005") != []
    assert messages(document(more | {"Tolls": 3, "Yards": 5, "Gates": 1}, more), "SUM005") == []
    alike = dict.fromkeys(SIZES, 3)
    assert messages(document(alike | {"Tolls": 4}, alike), "SUM005") == []


def test_a_numbering_with_a_gap_is_none() -> None:
    text = document(SIZES | {"Tolls": 3}).replace("No. 5\n", "No. 5a\n")
    assert messages(text, "SUM005") == []


def test_a_numbering_that_begins_anew_is_taken_from_there() -> None:
    text = document(SIZES)
    found = numberings(read("report.md", f"No. 1\n\nA sample.\n\n{text}".encode()))
    assert [label.number for label in found["no"]] == list(range(1, sum(SIZES.values()) + 1))
    assert found["no"][0].span.start > len("No. 1")
