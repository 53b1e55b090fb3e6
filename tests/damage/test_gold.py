"""The labelled reports: the true places and no others.

The reports stand beside the project, not in it: these tests skip where they are absent.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from checker.engine import examine
from checker.fixes import applied, changes
from checker.readers import read
from checker.results import DocumentReport
from damage.support import rules

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
CLEAN = ("progress-report-18.txt", "progress-report-20.txt")
SCAN = "progress-report-20-from-pdf.md"

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the labelled reports are not beside this checkout"
)


@cache
def examined(name: str) -> DocumentReport:
    return examine(
        read(name, (CORPUS / name).read_bytes()),
        rules("GRB001 GRB002 GRB003 GRB004 GRB005 GRB006 GRB007 GRB009"),
    )


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_in_the_clean_reports(name: str) -> None:
    assert examined(name).findings == ()


def test_the_places_of_the_report_from_a_pdf() -> None:
    places = [(one.code, one.place.range.start.line) for one in examined(SCAN).findings]
    assert places == [
        ("GRB007", 21),
        ("GRB005", 124),
        ("GRB009", 144),
        ("GRB009", 162),
        ("GRB002", 255),
        ("GRB005", 318),
        ("GRB001", 344),
    ]


def test_a_note_read_twice_and_a_number_that_was_lost() -> None:
    told = [
        (one.message, [(place.message, place.range.start.line) for place in one.related])
        for one in examined(SCAN).findings
        if one.code == "GRB009"
    ]
    assert told == [
        ("note 27 ends in a copy of note 28", [("note 28 itself", 146)]),
        (
            "note 32 has a mark and no text",
            [
                ("its number stands here, before a bad copy of note 33", 169),
                ("what may be its text", 168),
            ],
        ),
    ]


def test_the_number_of_broken_tags() -> None:
    (tags,) = [one for one in examined(SCAN).findings if one.code == "GRB007"]
    assert (
        tags.message == "“<sup>&</sup>lt;sup>” stands 74 times where a tag should, and once in another form"
    )


@pytest.mark.parametrize(("line", "twin"), [(255, 93), (344, 138)])
def test_mended_is_what_the_other_version_has_word_for_word(line: int, twin: int) -> None:
    source = (CORPUS / SCAN).read_text("utf-8")
    after = applied(source, changes(examined(SCAN))).split("\n")[line - 1]
    clean = (CORPUS / CLEAN[1]).read_text("utf-8").split("\n")[twin - 1]
    assert words(after) == words(re.sub(r"\[footnoteRef:\d+\]|\[\d+:.*?\] ", "", clean))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<sup>\d+</sup>", "", text))
