"""Every format with thousands of findings: twice as many take twice the work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from made import RULE, document, finding, report
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.model import Finding, Place, Position, Range, Span
from checker.reports import REPORTS, Writer, rdjsonl
from checker.reports.look import Look
from checker.reports.statistics import STATISTICS
from checker.results import Reading, Results

NINE = "Nine ports (Ä and 🚢B) have signed."
SIZE = 30

WRITERS: dict[str, Writer] = {
    **{f"findings as {name}": form.findings for name, form in REPORTS.items() if form.findings},
    **{f"ledger as {name}": form.ledger for name, form in REPORTS.items() if form.ledger and not form.whole},
    **{f"statistics as {name}": writer for name, writer in STATISTICS.items()},
    "step summary": lambda results, _look: REPORTS["github"].step_summary(results, 0),  # type: ignore[misc]
}


def made(text: str, size: int) -> Results:
    """A document of `size` times `text`, each with a finding and another place."""
    line = text.strip() if text.endswith("\n") else text * size
    findings = tuple(_finding(text, line, number) for number in range(size))
    read = document(text * size)
    return Results(
        (report(text * size, findings=findings, claims=(), reading=Reading.of(read)),), (), (RULE,)
    )


def _finding(text: str, line: str, number: int) -> Finding:
    start = number * len(text)
    places = [_place(text, line, number, *ends) for ends in ((start, start + 10), (start + 12, start + 21))]
    return replace(finding(NINE, "Nine"), place=places[0], related=(places[1],), fingerprint=f"{number:020}")


def _place(text: str, line: str, number: int, start: int, end: int) -> Place:
    begins, row = (number * len(text), 1 + text.count("\n") * number) if text.endswith("\n") else (0, 1)
    where = Range(Position(row, start - begins + 1, start), Position(row, end - begins + 1, end))
    return Place("draft.md", text[:10], where, line, span=Span(start, end))


def with_related(size: int) -> Results:
    """One finding that has thousands of other places."""
    many = made(f"{NINE}\n\n", 5 * size)
    (only,) = many.documents
    one = replace(only.findings[0], related=tuple(finding.place for finding in only.findings))
    return replace(many, documents=(replace(only, findings=(one,)),))


def of_files(size: int) -> Results:
    (only,) = made(NINE, 1).documents
    return Results(tuple(replace(only, path=f"{number}.md") for number in range(size)), (), (RULE,))


SHAPES: dict[str, Callable[[int], Results]] = {
    "paragraphs": lambda size: made(f"{NINE}\n\n", size),
    "one line": lambda size: made(f"{NINE} ", size),
    "other places": with_related,
    "files": of_files,
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)
def test_findings(writer: Writer, shape: Callable[[int], Results]) -> None:
    def work(size: int) -> Callable[[], object]:
        results = shape(size)
        return lambda: writer(results, Look())

    assert growth(work, SIZE) < STEEPEST


def test_findings_on_one_line_by_the_clock() -> None:
    """To encode the beginning of a long line is no step."""

    def work(size: int) -> Callable[[], object]:
        results = made(f"{NINE} ", size)
        return lambda: rdjsonl.findings(results, Look())

    assert slowing(work, 1000) < BY_CLOCK
