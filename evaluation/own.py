"""The clean texts that the project holds: the reports of the tests, and those beside this file."""

from __future__ import annotations

import sys
from pathlib import Path

from evaluation.texts import Clean, Row

ROOT = Path(__file__).resolve().parent.parent
REPORTS = Path(__file__).resolve().parent / "reports"
SUFFIXES = (".md", ".txt")


def reports_of_tests() -> tuple[Clean, ...]:
    """The reports of the tests."""
    folder = str(ROOT / "tests")
    if folder not in sys.path:
        sys.path.append(folder)
    from reports import ALL

    return tuple(
        Clean(report.name, report.path, report.text, tuple(Row(*row) for row in report.ledger), not report.findings)
        for report in ALL
    )


def own_reports(folder: Path = REPORTS) -> tuple[Clean, ...]:
    """The reports in `folder`, each beside its labels: quote, stated, verdict, by tabs, under a heading line."""
    return tuple(_own(path) for path in sorted(folder.iterdir()) if path.suffix in SUFFIXES)


def _own(path: Path) -> Clean:
    lines = path.with_suffix(".tsv").read_text("utf-8").splitlines()[1:]
    rows = []
    for line in lines:
        quote, stated, verdict, *more = line.split("\t")
        rows.append(Row(quote, int(stated), verdict, arithmetic="arithmetic" in more))
    return Clean(path.stem, path.name, path.read_text("utf-8"), tuple(rows))
