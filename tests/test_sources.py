"""Paths, folders and patterns → files, each once, in the same order however they are given."""

from __future__ import annotations

import os
from itertools import permutations
from pathlib import Path

import pytest

from checker.globs import anchored, is_wild, pattern
from checker.readers import SUFFIXES, known
from checker.results import Problem
from checker.sources import INSTEAD, Filter, Source, expand

TREE = [
    "a.md",
    "b.txt",
    "c.png",
    "notes",
    "sub/d.md",
    "sub/deep/e.md",
    ".hidden/f.md",
    ".g.md",
    "~$h.md",
    "node_modules/i.md",
    "sub/.venv/j.md",
    "sub/UP.MD",
]


@pytest.fixture(autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in TREE:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Nine.\n", "utf-8")
    monkeypatch.chdir(tmp_path)


def paths(*given: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    sources, problems = expand(given, Filter.of(include, exclude))
    assert problems == ()
    return [source.path for source in sources]


def problem(*given: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> Problem:
    sources, (found,) = expand(given, Filter.of(include, exclude))
    assert sources == ()
    return found


def test_folder_is_searched_for_known_suffixes() -> None:
    assert paths(".") == ["a.md", "b.txt", "sub/UP.MD", "sub/d.md", "sub/deep/e.md"]
    assert paths("sub") == paths("sub/") == ["sub/UP.MD", "sub/d.md", "sub/deep/e.md"]


def test_paths_are_printed_as_given() -> None:
    assert paths("./a.md") == ["./a.md"]
    assert paths("sub/../a.md") == ["sub/../a.md"]
    assert paths(str(Path("a.md").absolute())) == [str(Path("a.md").absolute())]


def test_every_file_is_checked_once_whatever_the_order() -> None:
    given = ["a.md", "./a.md", "sub", "sub/d.md", ".", "*.md"]
    found = {tuple(paths(*order)) for order in permutations(given)}
    assert found == {("./a.md", "b.txt", "sub/UP.MD", "sub/d.md", "sub/deep/e.md")}


def test_link_to_a_file_is_the_same_file() -> None:
    Path("link.md").symlink_to("a.md")
    assert paths("a.md", "link.md") == ["a.md"]
    assert paths("link.md") == ["link.md"]


def test_links_to_folders_are_not_followed() -> None:
    Path("sub/loop").symlink_to(Path("sub").absolute(), target_is_directory=True)
    Path("sub/gone.md").symlink_to("nowhere.md")
    assert paths("sub") == ["sub/UP.MD", "sub/d.md", "sub/deep/e.md"]
    assert paths("sub/**/*.md") == ["sub/d.md", "sub/deep/e.md"]
    assert paths("sub/loop") == ["sub/loop/UP.MD", "sub/loop/d.md", "sub/loop/deep/e.md"]


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        ("*.md", ["a.md"]),
        ("*", ["a.md", "b.txt"]),
        ("./?.md", ["a.md"]),
        ("**/*.md", ["a.md", "sub/d.md", "sub/deep/e.md"]),
        ("sub/*.md", ["sub/d.md"]),
        ("sub/**", ["sub/UP.MD", "sub/d.md", "sub/deep/e.md"]),
        ("**/deep/*", ["sub/deep/e.md"]),
        ("[ab].*", ["a.md", "b.txt"]),
        (".hidden/*.md", [".hidden/f.md"]),
    ],
)
def test_patterns(glob: str, expected: list[str]) -> None:
    assert paths(glob) == expected


def test_pattern_below_an_absolute_folder() -> None:
    folder = Path("sub").absolute()
    assert paths(f"{folder}/*.md") == [f"{folder}/d.md"]


def test_name_that_looks_like_a_pattern_is_a_name_first() -> None:
    Path("[a].md").write_text("Nine.\n", "utf-8")
    assert paths("[a].md") == ["[a].md"]


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        (("*.md",), (), ["a.md", "sub/d.md", "sub/deep/e.md"]),
        (("notes",), (), ["notes"]),
        (("sub/*",), (), ["sub/UP.MD", "sub/d.md"]),
        ((), ("sub",), ["a.md", "b.txt"]),
        ((), ("deep/",), ["a.md", "b.txt", "sub/UP.MD", "sub/d.md"]),
        ((), ("*.txt", "sub/deep"), ["a.md", "sub/UP.MD", "sub/d.md"]),
        ((), ("sub/**",), ["a.md", "b.txt"]),
        (("*.md",), ("**/e.*",), ["a.md", "sub/d.md"]),
    ],
)
def test_include_and_exclude(include: tuple[str, ...], exclude: tuple[str, ...], expected: list[str]) -> None:
    assert paths(".", include=include, exclude=exclude) == expected


def test_patterns_also_count_from_the_folder() -> None:
    assert paths("sub", exclude=("deep/*",)) == ["sub/UP.MD", "sub/d.md"]
    assert paths("sub", include=("deep/*",)) == ["sub/deep/e.md"]


def test_file_given_by_name_is_never_left_out() -> None:
    assert paths("a.md", include=("b*",), exclude=("a.md",)) == ["a.md"]


def test_included_file_without_known_suffix_is_read_as_text() -> None:
    sources, _ = expand(["."], Filter.of(["notes", "a.md"], []))
    assert sources == (Source("a.md"), Source("notes", "text"))


def test_standard_input() -> None:
    everything = Filter()
    assert expand(["-", "-"], everything) == ((Source("-", "text", stdin=True),), ())
    assert expand(["-"], everything, "draft.md") == ((Source("draft.md", "", stdin=True),), ())
    both, _ = expand(["-", "a.md"], everything, "a.md")
    assert both == (Source("a.md"), Source("a.md", stdin=True))


# --- what cannot be checked -----------------------------------------------------------------


def test_missing() -> None:
    assert problem("nope.md") == Problem("nope.md", "no such file or folder")
    assert problem("a.md/b.md") == Problem("a.md/b.md", "not a directory")


def test_null_character() -> None:
    assert problem("a\0b.md") == Problem("a\0b.md", "not a path")


OTHERS = "; --include takes others as plain text"


def test_unknown_suffix_by_name() -> None:
    known_suffixes = ", ".join(sorted(SUFFIXES))
    assert known() == known_suffixes
    assert problem("c.png") == Problem("c.png", f'unknown suffix ".png"; known: {known_suffixes}; {INSTEAD}')
    assert problem("notes") == Problem("notes", f"has no suffix; known: {known_suffixes}; {INSTEAD}")


def test_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert problem("pipe.md") == Problem("pipe.md", "not a regular file")
    assert "pipe.md" not in paths(".")
    assert problem("/dev/null") == Problem("/dev/null", "not a regular file")


def test_folder_without_reports() -> None:
    Path("empty").mkdir()
    assert problem("empty").reason == f"no file in this folder has a known suffix ({known()}){OTHERS}"
    assert problem("sub", include=("*.xyz",)).reason == "no file in this folder has an included name"


def test_pattern_without_matches() -> None:
    expected = f"no file that matches has a known suffix ({known()}){OTHERS}"
    assert problem("*.png") == Problem("*.png", expected)
    assert problem("gone/*.md") == Problem("gone/*.md", expected)
    assert problem("*.md", include=("*.xyz",)).reason == "no file that matches has an included name"


def test_folder_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def refuse(path: str) -> object:
        if path.startswith("sub/deep"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    sources, problems = expand(["sub"], Filter())
    assert [source.path for source in sources] == ["sub/UP.MD", "sub/d.md"]
    assert problems == (Problem("sub/deep/", "permission denied"),)


def test_problems_are_sorted_and_told_once() -> None:
    _, problems = expand(["z.md", "a.png", "z.md", "./z.md"], Filter())
    assert [found.path for found in problems] == ["./z.md", "a.png", "z.md"]


# --- patterns -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("*.md", "a/b/c.md", True),
        ("*.md", "c.md.txt", False),
        ("a/*.md", "a/b/c.md", False),
        ("a/**/*.md", "a/c.md", True),
        ("a/**/*.md", "a/b/b/c.md", True),
        ("**", "a/b", True),
        ("a/**", "a", False),
        ("[!a]", "b", True),
        ("[!a]", "a", False),
        ("x[!a]y", "x/y", False),
        ("[a-c]", "b", True),
        ("[]]", "]", True),
        ("[", "[", True),
        ("a.c", "abc", False),
        ("a+(b", "a+(b", True),
        ("a\nb", "a\nb", True),
    ],
)
def test_pattern(glob: str, path: str, expected: bool) -> None:
    assert (pattern(glob).fullmatch(path) is not None) is expected


def test_anchored_pattern_is_for_the_whole_path() -> None:
    assert anchored("*.md").fullmatch("a/b.md") is None
    assert is_wild("a?b")
    assert not is_wild("a{b}")
