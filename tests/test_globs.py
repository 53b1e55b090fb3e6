"""Patterns for paths, against a slow and simple reading of them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.globs import Globs, anchored, pattern


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


@given(
    st.lists(st.lists(PARTS, min_size=1, max_size=3).map("/".join), max_size=4),
    st.lists(NAMES, min_size=1, max_size=4),
)
def test_many_patterns_are_each_of_them(globs: list[str], names: list[str]) -> None:
    path = "/".join(names)
    each = [glob for glob in dict.fromkeys(globs) if pattern(glob).fullmatch(path)]
    many = Globs(globs)
    assert sorted(many.meaning(path)) == sorted(each)
    assert many.mean(path) is bool(each)


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
        ("a[b]c[", "abc[", True),
        ("[]]x", "]x", True),
        ("[!]]x", "]x", False),
        ("[a-]x", "-x", True),
        ("[a--]x", "ax", False),  # nor between a and a hyphen
        ("[&&b]x", "&x", True),
        ("[[:a]x", "[x", True),
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


@pytest.mark.parametrize("glob", ["[![!", "[", "[a]"])
def test_long_patterns(glob: str) -> None:
    def work(size: int) -> Callable[[], object]:
        def made() -> None:
            re.purge()  # it remembers patterns
            pattern(glob * size)

        return made

    assert slowing(work, 1000) < BY_CLOCK


MANY = {
    "names": "port{}.md",
    "paths": "reports/1/port{}.md",
    "beginnings": "old{}*.md",
    "insides": "*old{}*",
    "folders": "old{}/**",
    "sets": "[op]ld{}*",
}


@pytest.mark.parametrize("glob", MANY.values(), ids=MANY)
def test_many_patterns_over_many_paths(glob: str) -> None:
    def work(size: int) -> Callable[[], object]:
        globs = [glob.format(number) for number in range(1000, 1000 + size)]
        paths = [f"reports/{number % 7}/port{number}.md" for number in range(1000, 1000 + size)]
        return lambda: [many.mean(path) for many in [Globs(globs)] for path in paths]

    assert growth(work, 100) < STEEPEST
