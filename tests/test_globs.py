"""Patterns for paths, against a slow and simple reading of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.globs import anchored, pattern


def fits(glob: str, path: str) -> bool:
    """Whether `path` is meant by `glob`, tried in every way; without sets of characters."""
    if not glob:
        return not path
    if glob == "**":
        return True
    if glob.startswith("**/"):
        folder, slash, rest = path.partition("/")
        return fits(glob[3:], path) or (bool(folder and slash) and fits(glob, rest))
    if glob[0] == "*":
        return fits(glob[1:], path) or (path[:1] not in ("", "/") and fits(glob, path[1:]))
    same = path[:1] not in ("", "/") if glob[0] == "?" else glob[0] == path[:1]
    return same and fits(glob[1:], path[1:])


PARTS = st.sampled_from(["**", "*", "a", "b*", "*a*b", "*a*ab", "?", "*b"])
NAMES = st.text("ab", min_size=1, max_size=4)


@given(st.lists(PARTS, min_size=1, max_size=5).map("/".join), st.lists(NAMES, min_size=1, max_size=5))
def test_patterns_mean_what_they_say(glob: str, names: list[str]) -> None:
    path = "/".join(names)
    assert (anchored(glob).fullmatch(path) is not None) == fits(glob, path)


@pytest.mark.parametrize(
    ("glob", "path", "means"),
    [
        ("annexes/**", "annexes/north/ports.md", True),
        ("annexes/**", "old/annexes/ports.md", False),
        ("annexes", "old/annexes", True),
        ("./annexes/", "annexes", True),
        ("*.md", "north/ports.md", True),
        ("north/*.md", "north/deep/ports.md", False),
        ("[a-c]*.md", "bay.md", True),
        ("[!a-c]*.md", "bay.md", False),
        ("[c-a]*.md", "bay.md", False),  # no character lies between c and a
        ("a[b", "a[b", True),
        ("*a*ab", "aab", True),
        ("**/a/**/a/b", "a/a/b", True),
    ],
)
def test_patterns_for_files(glob: str, path: str, means: bool) -> None:
    assert (pattern(glob).fullmatch(path) is not None) is means


@pytest.mark.parametrize(
    ("glob", "path"),
    [("*a" * 60 + "b", "a" * 200), ("**/a/" * 30 + "b", "a/" * 200 + "a"), ("**/" * 60 + "b", "a/" * 200)],
)
def test_patterns_are_not_tried_in_every_way(glob: str, path: str) -> None:
    assert re.fullmatch(anchored(glob), path) is None  # otherwise this would not end
