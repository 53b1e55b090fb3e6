"""A page to read in a browser: the text with its marks, beside it the findings and counts."""

from __future__ import annotations

from checker.reports.look import Look
from checker.results import Results


def written(results: Results, _look: Look) -> str:
    """One HTML file that needs nothing else."""
    from checker.reports.html.page import rendered

    return rendered(results)
