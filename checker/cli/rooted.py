"""Paths as the repository calls its files, for those who show findings beside them.

GitHub and GitLab know a file by its path from the repository's root. What a user gives is a path from the
current folder, which may lie below the root, or an absolute one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from checker.frozen import replace
from checker.model import Finding, Place
from checker.results import Allowed, ClaimRow, DocumentReport, Results, SupportRow
from checker.sources import STDIN, slashed


def rooted(results: Results, folder: str) -> Results:
    """`results` of a run in `folder`, with paths from the root of the repository that it lies in.

    Links are followed, as a repository holds none but their ends. What lies elsewhere keeps its path.
    """
    top = _root(folder)
    return renamed(results, lambda path: _inside(path, folder, top)) if top else results


def _root(folder: str) -> str:
    """The nearest folder, from `folder` upwards, that has `.git`; "" where none has."""
    real = Path(os.path.realpath(folder))
    return next((str(one) for one in (real, *real.parents) if os.path.lexists(one / ".git")), "")


def _inside(path: str, folder: str, top: str) -> str:
    if path == STDIN:
        return path
    try:
        real = os.path.realpath(os.path.join(folder, path))  # noqa: PTH118 (a path may be any text)
    except ValueError:  # no file can be called so
        return path
    inside = real.startswith(os.path.join(top, ""))  # noqa: PTH118
    return slashed(os.path.relpath(real, top)) if inside else path


def renamed(results: Results, name: Callable[[str], str]) -> Results:
    """`results` with `name` of each path in the place of the path."""

    def place(one: Place) -> Place:
        return replace(one, path=name(one.path))

    def finding(one: Finding) -> Finding:
        return replace(one, place=place(one.place), related=tuple(map(place, one.related)))

    def allowed(one: Allowed) -> Allowed:
        return replace(one, finding=finding(one.finding), place=place(one.place))

    def claim(one: ClaimRow) -> ClaimRow:
        return replace(one, place=place(one.place), support=tuple(map(support, one.support)))

    def support(one: SupportRow) -> SupportRow:
        return replace(one, place=place(one.place), places=tuple(map(place, one.places)))

    def document(one: DocumentReport) -> DocumentReport:
        return replace(
            one,
            path=name(one.path),
            findings=tuple(map(finding, one.findings)),
            allowed=tuple(map(allowed, one.allowed)),
            known=tuple(map(finding, one.known)),
            claims=tuple(map(claim, one.claims)),
            pieces=tuple(map(name, one.pieces)),
        )

    return replace(
        results,
        documents=tuple(map(document, results.documents)),
        problems=tuple(replace(one, path=name(one.path)) for one in results.problems),
    )
