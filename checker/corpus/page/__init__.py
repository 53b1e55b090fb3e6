"""A corpus's report for a browser: one file that needs nothing else."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from checker import __version__
from checker.corpus.figures import Sum
from checker.corpus.queries import CUBE
from checker.frozen import replace
from checker.reports.html import chart
from checker.reports.html.page import environment, hashed
from checker.reports.look import plural

FOLDER = Path(__file__).parent

ROWS = 200
"""Rows of a table that the page has; a spreadsheet gets all of them."""


def rendered(told: Sum) -> str:
    """The page. All that documents say is escaped by the template."""
    style = Markup((FOLDER / "page.css").read_text("utf-8"))
    tables = [table for table in told.tables if table.rows and table.name != CUBE]
    pages = environment(FOLDER)
    pages.filters["plural"] = plural
    return pages.get_template("page.html.j2").render(
        version=__version__,
        told=told,
        tables=[(replace(table, rows=table.rows[:ROWS]), len(table.rows)) for table in tables],
        bars=chart.bars(told.totals) if told.stated else [],
        style=style,
        style_hash=hashed(style),
    )
