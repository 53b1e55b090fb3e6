"""A finding told in a few lines, for pages that show nothing of the draft but one place."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import one_line
from checker.model import Finding, Place
from checker.reports.look import shown

OTHERS = 5
"""So many other places are named."""


def told(finding: Finding) -> str:
    """What is wrong, where the other places are, and what would make them agree; a line each."""
    return "\n".join(_lines(finding))


def placed(finding: Finding) -> str:
    """What is wrong, in one line; in front of it the place, where no line of a file tells it."""
    label = finding.place.label
    return shown(f"{label}: {finding.message}" if label else finding.message)


def _lines(finding: Finding) -> Iterator[str]:
    yield placed(finding)
    yield from others(finding)
    if finding.suggestion:
        yield shown(finding.suggestion)
    if finding.doubt:
        yield finding.doubt


def others(finding: Finding) -> Iterator[str]:
    """The first other places, each where it is and what stands there; then how many there are besides."""
    for place in finding.related[:OTHERS]:
        yield f"{_where(place, finding.place.path)}: {shown(place.message or place.quote)}"
    if len(finding.related) > OTHERS:
        yield f"and {len(finding.related) - OTHERS} more"


def _where(place: Place, path: str) -> str:
    return place.named if place.path == path else f"{one_line(place.path)}, {place.named}"
