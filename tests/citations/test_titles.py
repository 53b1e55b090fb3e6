"""Titles of acts: one act with two, two acts with one, a title of another year."""

from __future__ import annotations

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read

TITLE = "on attacks against information systems"


def told(text: str) -> list[tuple[str, str]]:
    """The place of each finding, and its message."""
    found = examine(read("report.md", text.encode()), rules("CIT011")).findings
    return [(one.place.quote, one.message) for one in found]


def two(first: str, second: str) -> str:
    return f"The ports follow {first}, as they must. They know {second}, and no other.\n"


@pytest.mark.parametrize(
    ("second", "own", "its"),
    [
        ("on attacks against information services", "services", "systems"),
        ("on threats against information systems", "threats", "attacks"),
        (
            "of the European Parliament and of the Council on attacks beside information systems",
            "beside",
            "against",
        ),
    ],
)
def test_one_act_with_two_titles(second: str, own: str, its: str) -> None:
    text = two(f"Directive 2013/40/EU {TITLE}", f"Directive 2013/40/EU {second}")
    message = f"Directive 2013/40/EU: its title has “{own}” here, “{its}” elsewhere"
    assert told(text) == [(second[second.rindex(" on ") + 4 :] if " on " in second else second[3:], message)]


@pytest.mark.parametrize(
    "second",
    [
        f"Directive 2013/40/EU {TITLE}",
        "Directive 2013/40/EU on attacks",
        "Directive 2013/40/EU on attacks against many things",
        "Directive 2013/40/EU on attacks against informational systems",
        "Directive 2013/41/EU on attacks against information services",
    ],
)
def test_titles_that_are_one_or_surely_two(second: str) -> None:
    assert told(two(f"Directive 2013/40/EU {TITLE}", second)) == []


def test_two_acts_with_one_title() -> None:
    title = "establishing a framework for the screening of ships"
    first, second = f"Regulation (EU) 2019/452 {title}", f"Regulation (EU) 2019/462 {title}"
    message = "Regulation (EU) 2019/462: it has the title of Regulation (EU) 2019/452"
    assert told(two(first, second)) == [("Regulation (EU) 2019/462", message)]
    assert told(two(first, second.replace("462", "611"))) == []
    assert told(two(first, second.replace("2019/462", "2018/452"))) == []
    assert told(two(first.replace(" of ships", ""), second.replace(" of ships", ""))) == []


@pytest.mark.parametrize(("year", "found"), [("2002", 1), ("2005", 0)])
def test_a_title_of_another_year(year: str, found: int) -> None:
    text = f"Its {year} Communication “Better rules for ports and ferries” asked for it.[^1]\n\n[^1]: {{}}\n"
    note = "Better Rules for Ports and Ferries in the Union, COM(2005) 97 final."
    assert told(text.format(note)) == [(year, f"COM(2005) 97: the text says {year} of its title")] * found
    assert told(text.format(note.replace("Union, ", "Union. See "))) == []
    assert told(text.format(note.replace("Better Rules", "New Rules"))) == []
