"""Watching: what changed is seen, once, and Ctrl-C ends it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import PAGE
from shell import FINDING, Run, write

from checker.cli import watching
from checker.watch import changed, snapshot, watch

SNAPSHOTS = st.dictionaries(st.sampled_from("abcde"), st.tuples(st.integers(0, 2), st.integers(0, 2)))


@given(SNAPSHOTS, SNAPSHOTS)
def test_what_changed(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]]) -> None:
    expected = {path for path in "abcde" if before.get(path) != after.get(path)}
    assert changed(before, after) == tuple(sorted(expected)) == changed(after, before)


def test_snapshot_has_what_is_there(tmp_path: Path) -> None:
    report = tmp_path / "a.md"
    report.write_bytes(b"Nine ports.\n")
    os.utime(report, ns=(1, 1_700_000_000_000_000_000))
    assert snapshot([str(report), str(tmp_path / "gone.md"), "\x00" if os.name == "nt" else ""]) == {
        str(report): (1_700_000_000_000_000_000, 12)
    }


# --- the loop -------------------------------------------------------------------------------


def stamped(path: str, second: int) -> None:
    os.utime(path, ns=(second * 10**9, second * 10**9))


def looks(*steps: Callable[[], None]) -> Callable[[float], None]:
    """A sleep during which one step after the other happens; then Ctrl-C."""
    left: Iterator[Callable[[], None]] = iter(steps)

    def sleep(_: float) -> None:
        step = next(left, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return sleep


def nothing() -> None: ...


def watched(*steps: Callable[[], None], during: Callable[[], None] = nothing) -> list[tuple[str, ...]]:
    """What every run was told, with `during` as what happens in the second one."""
    told: list[tuple[str, ...]] = []

    def run(which: tuple[str, ...]) -> None:
        told.append(which)
        if len(told) == 2:
            during()

    with pytest.raises(KeyboardInterrupt):
        watch(lambda: sorted(str(path) for path in Path().glob("*.md")), run, looks(*steps))
    return told


@pytest.fixture
def _two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.md"):
        write(name)
        stamped(name, 1)


@pytest.mark.usefixtures("_two_files")
def test_one_run_a_change() -> None:
    change = partial(stamped, "b.md", 2)
    assert watched(nothing, change, nothing, nothing, nothing) == [(), ("b.md",)]


@pytest.mark.usefixtures("_two_files")
def test_a_change_is_told_when_it_is_over() -> None:
    steps: list[Callable[[], None]] = [partial(stamped, "a.md", second) for second in (2, 3, 4)]
    assert watched(*steps, partial(write, "b.md", "Ten towns, or more.\n")) == [()]
    assert watched(*steps[::-1], nothing, nothing) == [(), ("a.md",)]


@pytest.mark.usefixtures("_two_files")
def test_what_comes_back_has_not_changed() -> None:
    assert watched(partial(stamped, "a.md", 2), partial(stamped, "a.md", 1), nothing, nothing) == [()]


@pytest.mark.usefixtures("_two_files")
def test_files_come_and_go() -> None:
    def moved() -> None:
        Path("a.md").rename("c.md")

    assert watched(moved, nothing) == [(), ("a.md", "c.md")]


@pytest.mark.usefixtures("_two_files")
def test_a_change_during_a_run_is_seen_after_it() -> None:
    steps: list[Callable[[], None]] = [partial(stamped, "a.md", 2), nothing, nothing, nothing]
    during = partial(stamped, "b.md", 2)
    assert watched(*steps, during=during) == [(), ("a.md",), ("b.md",)]


# --- the command ----------------------------------------------------------------------------

WAITING = "checker: waiting for a change; Ctrl-C ends\n"


def steps(monkeypatch: pytest.MonkeyPatch, *more: Callable[[], None]) -> None:
    """What happens while the command watches."""
    monkeypatch.setattr(watching, "watch", partial(watch, sleep=looks(*more)))


def test_the_command_checks_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "No counts.\n")
    steps(monkeypatch, partial(write, "a.txt"), nothing)
    ended = run("check", "a.txt", "--watch")
    assert ended.out == f"0 counts: nothing to check in a.txt\n{FINDING}"
    assert ended.err == f"{WAITING}checker: changed: a.txt\n{WAITING}"
    assert ended.code == 130


def test_new_files_and_pages_are_seen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("drafts/a.txt", "No counts.\n")
    page = PAGE.replace('"count-equals-list"', '"fake"').replace("{unit}, {place} lists", "and")
    write("own/count-differs-from-list.md", page)
    beside = partial(write, "drafts/a.txt.checker.toml", "")
    broken = partial(write, "own/count-differs-from-list.md", page.replace("kind =", "kin ="))
    steps(monkeypatch, partial(write, "drafts/b.txt"), nothing, broken, nothing, beside, nothing)
    ended = run("check", "drafts", "--watch", "--rules", "own", "--quiet")
    wrong = 'checker: own/count-differs-from-list.md: unknown key "kin", did you mean "kind"?\n'
    assert ended.err == (
        f"{WAITING}checker: changed: drafts/b.txt\n{WAITING}"
        f"checker: changed: own/count-differs-from-list.md\n{wrong}{WAITING}"
        f"checker: changed: drafts/a.txt.checker.toml\n{wrong}{WAITING}"
    )
    assert [line for line in ended.out.splitlines() if "error" in line] == [
        "drafts/b.txt:1:1: error CNT001 the text says 9 and 2",
        "drafts/b.txt:1:1: error TST001 the text says 9, the list has 2",
    ]


def test_a_config_that_breaks_takes_no_report_away(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "No counts.\n")
    broken, mended = (
        partial(write, "checker.toml", "selct = 1\n"),
        partial(write, "checker.toml", "jobs = 1\n"),
    )
    steps(monkeypatch, broken, nothing, mended, nothing)
    ended = run("check", "a.txt", "--watch", "--quiet")
    wrong = 'checker: checker.toml: line 1: unknown key "selct", did you mean "select"?\n'
    changed = f"checker: changed: checker.toml\n{wrong}{WAITING}checker: changed: checker.toml\n{WAITING}"
    assert ended.err == WAITING + changed


def test_many_changes_are_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")

    def many() -> None:
        for name in "bcdef":
            write(f"{name}.txt")

    steps(monkeypatch, many, nothing)
    assert "checker: changed: b.txt, c.txt, d.txt and 2 more\n" in run("check", ".", "--watch").err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["-"], "--watch cannot wait for standard input"),
        (["a.txt", "--fix"], "--watch would check what --fix writes: choose one"),
        (["a.txt", "--statistics", "--format", "nonsense"], "'nonsense' is not one of"),
        (["a.txt", "--rules", "nowhere"], "checker: nowhere: no such folder"),
    ],
)
def test_what_cannot_be_watched(run: Run, arguments: list[str], reason: str) -> None:
    write("a.txt")
    ended = run("check", *arguments, "--watch")
    assert (ended.code, ended.out) == (2, "")
    assert reason in " ".join(ended.err.replace("│", " ").split())
