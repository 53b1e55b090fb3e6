"""What git ignores is left out of folders, as git itself sees it; a hostile pattern keeps nobody busy."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from shell import write
from steps import slowing

from checker.gitignore import patterns, trees
from checker.readers import known
from checker.results import Problem
from checker.sources import Filter, expand

UP_TO_SQUARES = 2.6
"""A path is short: its square is allowed, a cube is not."""

TREE = [
    "a.md",
    "b.md",
    "old.md/c.md",
    "build/a.md",
    "build/deep/b.md",
    "sub/a.md",
    "sub/b b.md",
    "sub/build/a.md",
    "sub/sub/!c.md",
    "sub/#d.md",
    "é/a.md",
]


@pytest.fixture(autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in TREE:
        write(name)
    Path(".git").mkdir()


def expanded(
    *given: str, exclude: tuple[str, ...] = (), forced: bool = False
) -> tuple[list[str], list[Problem]]:
    chosen = Filter(
        exclude=Filter.of((), exclude).exclude,
        ignored=Filter.of((), (), gitignore=True).ignored,
        forced=forced,
    )
    sources, problems = expand(given, chosen)
    return [source.path for source in sources], list(problems)


def paths(*given: str, exclude: tuple[str, ...] = (), forced: bool = False) -> list[str]:
    found, problems = expanded(*given, exclude=exclude, forced=forced)
    assert problems == []
    return found


def without(*left_out: str) -> list[str]:
    return sorted(set(TREE) - set(left_out))


def test_ignored_files_and_folders_are_left_out() -> None:
    write(".gitignore", "# built by the press\nbuild/\n/b.md\n\nsub/*b.md\n")
    assert paths(".") == without("b.md", "build/a.md", "build/deep/b.md", "sub/b b.md", "sub/build/a.md")


def test_nested_files_come_last_and_the_last_line_wins() -> None:
    write(".gitignore", "a.md\n")
    write("sub/.gitignore", "!a.md\nbuild\n!build/a.md\n")
    assert paths(".") == without("a.md", "build/a.md", "é/a.md", "sub/build/a.md")
    assert paths("sub") == ["sub/#d.md", "sub/a.md", "sub/b b.md", "sub/sub/!c.md"]


def test_what_lies_in_an_ignored_folder_does_not_come_back() -> None:
    write(".gitignore", "build/\n!build/a.md\n")
    assert "build/a.md" not in paths(".")
    write(".gitignore", "/build/**\n!/build/a.md\n")
    assert paths("build") == ["build/a.md"]


def test_files_above_the_folder_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    write(".gitignore", "/sub/a.md\nbuild\n")
    monkeypatch.chdir("sub")
    assert paths(".") == ["#d.md", "b b.md", "sub/!c.md"]
    assert paths("../sub/*.md") == ["../sub/#d.md", "../sub/b b.md"]


def test_patterns_of_the_command_line_search_as_folders_do() -> None:
    write(".gitignore", "a.md\nbuild\n")
    assert paths("**/*.md") == ["b.md", "old.md/c.md", "sub/#d.md", "sub/b b.md", "sub/sub/!c.md"]
    assert expanded("**/a.md")[1][0].path == "**/a.md"


def test_whoever_names_it_wants_it() -> None:
    write(".gitignore", "build\na.md\n")
    assert paths("a.md", "build/a.md") == ["a.md", "build/a.md"]
    assert paths("build") == paths("build/") == ["build/a.md", "build/deep/b.md"]
    assert paths("build/deep", ".")[:2] == ["b.md", "build/deep/b.md"]
    assert paths("build/**/*.md") == ["build/a.md", "build/deep/b.md"]


def test_an_ignored_folder_that_is_named_has_its_own_say() -> None:
    write(".gitignore", "build\n")
    write("build/.gitignore", "a.md\n")
    assert paths("build") == ["build/deep/b.md"]


def test_nothing_is_ignored_outside_of_a_work_tree() -> None:
    write(".gitignore", "*\n")
    Path(".git").rmdir()
    assert paths(".") == sorted(TREE)


def test_a_repository_inside_has_its_own_say() -> None:
    write(".gitignore", "a.md\n")
    write("sub/.git", "gitdir: elsewhere\n")
    assert paths(".") == without("a.md", "build/a.md", "é/a.md")


def test_what_this_clone_alone_ignores() -> None:
    write(".git/info/exclude", "a.md\n")
    write(".gitignore", "!/a.md\n")
    assert paths(".") == without("build/a.md", "sub/a.md", "sub/build/a.md", "é/a.md")


def test_names_and_line_ends_of_every_kind() -> None:
    write(".gitignore", "\ufeff/a.md\r\nb\\ b.md\r\n\\!c.md  \r\n\\#d.md\r\né\r\n".encode())
    assert paths(".") == without("a.md", "sub/b b.md", "sub/sub/!c.md", "sub/#d.md", "é/a.md")


def test_lines_that_mean_nothing() -> None:
    write(
        ".gitignore",
        b"[z-a].md\n[\n\\\n/\n!\n a.md\n[[x].md\n\xff\n\0a.md\n" + b"*" * 5000 + b"\n b.md\n/b.md\n",
    )
    assert paths(".") == without("b.md")


def test_forced_exclusion_holds_for_names() -> None:
    write(".gitignore", "build\n!build/a.md\n")
    given = ("a.md", "build/a.md", "sub/a.md", "./old.md/c.md", str(Path("b.md").absolute()))
    assert paths(*given) == sorted(given)
    expected = ["a.md", "sub/a.md"]
    assert paths(*given, exclude=("old.md", "b.md"), forced=True) == expected
    assert paths("build", "build/deep", "sub", exclude=("sub",), forced=True) == []


def test_forced_exclusion_needs_no_suffix_and_no_folder() -> None:
    write("sub/picture.png")
    assert paths("sub/picture.png", exclude=("sub",), forced=True) == []
    sources, problems = expand(
        ["-"], Filter(exclude=Filter.of((), ["sub"]).exclude, forced=True), "sub/new.md"
    )
    assert (sources, problems) == ((), ())


def test_a_folder_that_is_ignored_whole_says_so() -> None:
    write(".gitignore", "a.md\n")
    beside = ", apart from what git ignores; --no-respect-gitignore checks that, too"
    assert expanded("é") == (
        [],
        [Problem("é", f"no file in this folder has a known suffix ({known()}){beside}")],
    )
    assert expanded("*/a.*") == (
        [],
        [Problem("*/a.*", f"no file that matches has a known suffix ({known()}){beside}")],
    )


# --- hostile files --------------------------------------------------------------------------


def test_a_link_is_no_gitignore() -> None:
    write("elsewhere/list", "*\n")
    Path(".gitignore").symlink_to("elsewhere/list")
    assert paths(".") == sorted(TREE)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: Path("sub/.gitignore").mkdir(), "is a folder"),
        (lambda: os.mkfifo("sub/.gitignore"), "not a regular file"),
        (lambda: write("sub/.gitignore", "*\n" * 60_000), "has more than 100,000 bytes"),
    ],
)
def test_what_is_no_list_of_names_is_told_and_leaves_nothing_out(make: Callable[[], None], why: str) -> None:
    make()
    assert expanded(".") == (sorted(TREE), [Problem("sub/.gitignore", why)])


def test_too_many_patterns_leave_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "MAX_COST", 25)
    write(".gitignore", "a.md\nb*.md\n")
    write("sub/.gitignore", "!b*.md\n")
    assert paths(".") == ["old.md/c.md", "sub/#d.md", "sub/b b.md", "sub/sub/!c.md"]
    write("build/.gitignore", "x*\n")
    problem = Problem(".gitignore", "more patterns in all such files than can be followed; none was")
    assert expanded(".") == (sorted(TREE), [problem])


@pytest.mark.parametrize("line", ["*a*a*a*a*a*a*b", "**/a/**/a/**/a/**/a/b", "?*?*?*?*?*?*b"])
def test_no_pattern_tries_every_way_of_dividing_a_path(line: str) -> None:
    """Four times the path takes up to sixteen times as long; as `pathspec` says it, no time is enough."""
    (group,) = patterns.groups_of((line,))

    def work(size: int) -> Callable[[], object]:
        tried = [f"/{'a' * size}.md", f"/{'a/' * size}{'a' * size}"]
        return lambda: [group.means(one, one.rpartition("/")[2]) for one in tried]

    assert slowing(work, 20, UP_TO_SQUARES) < UP_TO_SQUARES


# --- git itself -----------------------------------------------------------------------------

PIECES = [
    "*",
    "**",
    "a",
    "b",
    "a.md",
    "*.md",
    "?.md",
    "[ab].md",
    "[!a]*",
    "build",
    "sub",
    "s*b",
    "old.md",
    "b b.md",
]


def lines(chance: random.Random) -> str:
    """A few lines as they may stand in a .gitignore."""
    found = []
    for _ in range(chance.randint(1, 5)):
        line = "/".join(chance.choices(PIECES, k=chance.choice([1, 1, 2, 3])))
        before, after = (
            chance.choice(["", "", "!"]) + chance.choice(["", "", "/"]),
            chance.choice(["", "", "/"]),
        )
        found.append(f"{before}{line}{'' if line.endswith('**') else after}\n")
    return "".join(found)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_sees_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    shutil.rmtree(".git")
    subprocess.run(["git", "init", "--quiet"], check=True)
    chance = random.Random(1)
    for _ in range(60):
        for place in (".gitignore", "sub/.gitignore"):
            write(place, lines(chance))
        listed = subprocess.run(
            ["git", "ls-files", "--others", "--exclude-standard", "-z"], check=True, capture_output=True
        )
        seen = sorted(name for name in os.fsdecode(listed.stdout).split("\0") if name.endswith(".md"))
        told = Path(".gitignore").read_text("utf-8"), Path("sub/.gitignore").read_text("utf-8")
        assert (told, expanded(".")[0]) == (told, seen)
