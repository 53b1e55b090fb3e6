"""What holds whatever the text: nothing breaks, places are true, and layout changes no verdict."""

from __future__ import annotations

import os
import re

import pytest
from dialects import DIALECTS, in_dialect, rewrapped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers.test_properties import inputs
from reports import ALL, Report

from checker import readers
from checker.engine import examine
from checker.facts import complete
from checker.model import Document
from checker.readers import SUFFIXES, ReaderError
from checker.readers.encoding import MARKS, decoded
from checker.results import DocumentReport
from checker.rulebook import Rule, load_default
from checker.verdicts import tie
from evaluation.own import own_reports
from evaluation.soundness import looked_at, misplaced
from evaluation.texts import Clean

RULES: tuple[Rule, ...] = load_default()
"""Every rule that ships, those that are off as well."""

EXAMPLES = int(os.environ.get("EXAMPLES", "60"))
"""How many texts each property is tried on; the nightly run sets more."""

OWN = own_reports()

thorough = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
suffixes = st.sampled_from(sorted(SUFFIXES))
every_own = pytest.mark.parametrize("report", OWN, ids=lambda report: report.name)


def examined(path: str, source: str) -> DocumentReport | None:
    """What the program says of a text, or nothing where it refuses to read it."""
    try:
        return examine(readers.read(path, source.encode("utf-8", "replace")), RULES)
    except ReaderError:
        return None


def verdicts(path: str, source: str) -> list[tuple[int, str, str]]:
    document = readers.read(path, source.encode())
    return [
        (claim.statement.value, claim.statement.unit, claim.verdict.value)
        for claim in tie(complete.collect(document)).claims
    ]


# --- any text at all ------------------------------------------------------------------------------

_SAID = [
    "Nine ports have reported", "The remaining two ports", "Four of those ports", "all 12 boats", "15 out of 22",
    " (Arden, Brack and Calder)", ": Arden, Brack and Calder.", ", namely Arden and Brack,", " – Arden and Brack – ",
    "A, B and C", "Arden, Brack, Arden and Calder.", "ten (11) days", "(1) a, (2) b and (4) c", "First, x. Second, y.",
    "EUR 61 million, of which EUR 29 million and EUR 32 million", "31 sites (19 rivers and 12 lakes)", "the the",
    "the work of security and the work of security and the end", "Directive (EU) 2017/853 (17.5.2017)", "see section 9",
    "All Member States, Austria, Belgium and the UK", "40 % in 2018 and 60 % in 2019", "on 31 February 2019",
]  # fmt: skip
spoken = st.lists(st.one_of(st.sampled_from(_SAID), inputs), max_size=12).map("".join)


@thorough
@given(suffix=suffixes, source=st.one_of(spoken, st.text()))
def test_any_text_is_read_and_every_place_is_true(suffix: str, source: str) -> None:
    report = examined(f"draft{suffix}", source)
    if report is not None:
        assert misplaced(report, source.removeprefix("\ufeff")) == []
        assert report.failures == ()


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252", "latin-1")


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """The bytes of a text in some encoding, a few of them changed, lost or put in; or any bytes."""
    if draw(st.integers(0, 4)) == 0:
        return draw(st.binary(max_size=400))
    data = draw(spoken).encode(draw(st.sampled_from(ENCODINGS)), "replace")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=2)) + data[at + draw(st.integers(0, 2)) :]
    return data


@thorough
@given(suffix=suffixes, data=files())
def test_any_bytes_are_read_whole_or_refused_in_one_line(suffix: str, data: bytes) -> None:
    report, wrong = looked_at(f"draft{suffix}", data)
    assert wrong == []
    if report is not None:
        text, encoding = decoded("", data)
        assert report.encoding == encoding
        mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
        assert mark + text.encode(encoding) == data


@thorough
@given(suffix=suffixes, source=spoken)
def test_the_same_text_says_the_same(suffix: str, source: str) -> None:
    assert examined(f"draft{suffix}", source) == examined(f"draft{suffix}", source)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@thorough
@given(suffix=suffixes, source=spoken)
def test_line_breaks_of_another_system_change_no_finding(ending: str, suffix: str, source: str) -> None:
    unix = source.replace("\r", "")
    one, other = examined(f"draft{suffix}", unix), examined(f"draft{suffix}", unix.replace("\n", ending))
    assert (one is None) == (other is None)
    if one and other:
        assert said(one) == said(other)


def said(report: DocumentReport) -> list[tuple[str, str, int]]:
    return [(found.code, found.message, found.place.range.start.line) for found in report.findings]


# --- layout changes no verdict --------------------------------------------------------------------

PLAIN = "This text was written for the archive and may be quoted freely."


HEADING = re.compile(r"(?:#+|\d+(?:\.\d+)*\.?) [^\n]*[^.;\n]")


@every_own
def test_paragraphs_elsewhere_change_nothing(report: Clean) -> None:
    blocks = report.source.rstrip("\n").split("\n\n")
    ends = [
        at
        for at in range(1, len(blocks))
        if HEADING.fullmatch(blocks[at]) and not HEADING.fullmatch(blocks[at - 1])
    ]
    assert len(ends) > 2
    longer = {at: "\n\n".join([*blocks[:at], PLAIN, *blocks[at:]]) + "\n" for at in (0, *ends)}
    expected = verdicts(report.path, report.source)
    assert {at for at, source in longer.items() if verdicts(report.path, source) != expected} == set()


@every_own
def test_another_system_changes_nothing(report: Clean) -> None:
    assert verdicts(report.path, report.source.replace("\n", "\r\n")) == verdicts(report.path, report.source)


@every_own
@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_of_notes_says_the_same(report: Clean, dialect: str) -> None:
    one, other = in_dialect(report.source, DIALECTS[0]), in_dialect(report.source, dialect)
    assert sorted(verdicts(report.path, other)) == sorted(verdicts(report.path, one))


@every_own
def test_hard_breaks_change_nothing(report: Clean) -> None:
    wrapped = in_dialect(report.source, DIALECTS[0])
    for width in (60, 75, 90):
        there = rewrapped(wrapped, width)
        assert sorted(verdicts(report.path, there)) == sorted(verdicts(report.path, wrapped)), width


whole = [report for report in ALL if report.name not in ("hospitals", "water")]
"""Reports that no page end cuts: without their notes in between, the halves of a paragraph stand apart."""


@pytest.mark.parametrize("report", whole, ids=lambda report: report.name)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_reports_of_the_tests_in_every_dialect(report: Report, dialect: str) -> None:
    there = in_dialect(report.text, dialect)
    assert sorted(verdicts(report.path, there)) == sorted(verdicts(report.path, report.text))


def test_documents_are_frozen_values() -> None:
    text = OWN[0]
    one: Document = readers.read(text.path, text.source.encode())
    assert one == readers.read(text.path, text.source.encode())
