"""How many findings of which rule: for a first look at many files."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict

from checker import __version__
from checker.reports.look import Look
from checker.reports.text import last_lines
from checker.results import Results


def as_text(results: Results, look: Look) -> str:
    """One line a rule, most findings first, and what `check` says at its end."""
    counted = _counted(results)
    width = max((len(str(number)) for _, _, number in counted), default=0)
    lines = [f"{number:>{width}}  {code}  {rule}" for code, rule, number in counted]
    last = last_lines(results, look)
    return "".join(f"{line}\n" for line in [*lines, *([""] if lines and last else []), *last])


def as_json(results: Results, _look: Look) -> str:
    """The same for a program."""
    content = {
        "checker": __version__,
        "documents": len(results.documents),
        "rules": [{"code": code, "rule": rule, "number": number} for code, rule, number in _counted(results)],
        "ledger": asdict(results.totals),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


STATISTICS: dict[str, Callable[[Results, Look], str]] = {"text": as_text, "json": as_json}
"""The formats that have them."""


def _counted(results: Results) -> list[tuple[str, str, int]]:
    """Code, name and number of findings of every rule that found something, most first, then by code."""
    count = Counter((finding.code, finding.rule) for finding in results.findings)
    return sorted(((*rule, number) for rule, number in count.items()), key=lambda row: (-row[2], row[0]))
