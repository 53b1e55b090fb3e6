"""The texts that the project holds: the reports of the tests, and those beside this file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.texts import Clean, Row

if TYPE_CHECKING:
    from reports import Report

ROOT = Path(__file__).resolve().parent.parent
REPORTS = Path(__file__).resolve().parent / "reports"
SUFFIXES = (".md", ".markdown", ".txt", ".text")

Label = tuple[str, str, str]
"""Code, quote and message of a finding."""


def reports_of_tests() -> tuple[Clean, ...]:
    """The reports of the tests, right and mistaken."""
    return tuple(
        Clean(
            report.name,
            report.path,
            report.text,
            tuple(Row(*row) for row in report.ledger),
            not report.findings,
        )
        for report in _all()
    )


def labelled_reports() -> tuple[tuple[str, str, tuple[Label, ...]], ...]:
    """Path, text and labels of the reports of the tests."""
    return tuple((report.path, report.text, report.findings) for report in _all())


def own_reports(folder: Path = REPORTS) -> tuple[Clean, ...]:
    """The reports in `folder`, all of them right, each beside its labels: quote, stated and verdict, by tabs.

    A fourth column, "arithmetic", marks a count that only other numbers stand for.
    """
    return tuple(_own(path) for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES)


def _own(path: Path) -> Clean:
    rows = []
    for line in path.with_suffix(".tsv").read_text("utf-8").splitlines()[1:]:
        quote, stated, verdict, *more = line.split("\t")
        rows.append(Row(quote, int(stated), verdict, arithmetic="arithmetic" in more))
    return Clean(path.stem, path.name, path.read_text("utf-8"), tuple(rows))


def _all() -> tuple[Report, ...]:
    folder = str(ROOT / "tests")
    if folder not in sys.path:
        sys.path.append(folder)
    from reports import ALL

    return ALL
