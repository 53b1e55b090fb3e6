"""The texts that the project holds: the reports of the tests, and those beside this file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.texts import Clean, Row

if TYPE_CHECKING:
    from reports import Report
    from sums.summed import Summed

ROOT = Path(__file__).resolve().parent.parent
REPORTS = Path(__file__).resolve().parent / "reports"
SUFFIXES = (".md", ".markdown", ".txt", ".text")

Label = tuple[str, str, str]
"""Code, quote and message of a finding."""


def reports_of_tests() -> tuple[Clean, ...]:
    """The reports of the tests, right and mistaken; those full of sums have no ledger of their own."""
    reports, summed = _all()
    return (
        *(
            Clean(one.name, one.path, one.text, tuple(Row(*row) for row in one.ledger), not one.findings)
            for one in reports
        ),
        *(Clean(one.name, f"{one.name}.md", one.text, (), not one.findings) for one in summed),
    )


def labelled_reports() -> tuple[tuple[str, str, tuple[Label, ...]], ...]:
    """Path, text and labels of the reports of the tests."""
    reports, summed = _all()
    return (
        *((one.path, one.text, one.findings) for one in reports),
        *((f"{one.name}.md", one.text, one.findings) for one in summed),
    )


def own_reports() -> tuple[Clean, ...]:
    """The reports in `REPORTS`, all of them right, each beside its labels: quote, stated and verdict, by tabs.

    A fourth column, "arithmetic", marks a count that only other numbers stand for.
    """
    return tuple(_own(path) for path in sorted(REPORTS.iterdir()) if path.suffix in SUFFIXES)


def _own(path: Path) -> Clean:
    rows = []
    for line in path.with_suffix(".tsv").read_text("utf-8").splitlines()[1:]:
        quote, stated, verdict, *more = line.split("\t")
        rows.append(Row(quote, int(stated), verdict, arithmetic="arithmetic" in more))
    return Clean(path.stem, path.name, path.read_text("utf-8"), tuple(rows))


def _all() -> tuple[tuple[Report, ...], tuple[Summed, ...]]:
    folder = str(ROOT / "tests")
    if folder not in sys.path:
        sys.path.append(folder)
    import blind
    import bodies
    import reports
    import web
    from sums.test_documents import ALL as SUMMED

    return (*reports.ALL, *web.ALL, *bodies.ALL, *blind.ALL), SUMMED
