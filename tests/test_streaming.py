"""Findings are printed as files are done, in their order; whoever waits for all of them gets the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import CLEAN, FINDING, Run, write

from checker import output
from checker import run as running
from checker.output import STDOUT, HangUpError
from checker.results import DocumentReport, Problem
from checker.run import Work
from checker.writing import NO_FILE, OutputError, Place


@pytest.fixture
def events(run: Run, monkeypatch: pytest.MonkeyPatch) -> list[str]:  # noqa: ARG001 - in its folder
    """What happens: which file is checked, and what is written, by its first word."""
    seen: list[str] = []
    examined, emit = running.examined, output.emit

    def checked(work: Work) -> DocumentReport | Problem:
        seen.append(f"checked {work[0].path}")
        return examined(work)

    def printed(text: str, place: Place = NO_FILE, **more: object) -> None:
        seen.append(f"{place.path or 'printed'} {text.split()[0][:12]}")
        emit(text, place, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(running, "examined", checked)
    monkeypatch.setattr(output, "emit", printed)
    for name in ("a.txt", "b.txt", "d.txt"):
        write(name)
    write("c.txt", "No counts.\n")
    return seen


CHECKED = [f"checked {name}.txt" for name in "abcd"]


@pytest.mark.parametrize(
    ("form", "first", "last"),
    [
        ("text", "a.txt:1:1:", ["printed 3"]),
        ("concise", "a.txt:1:1:", ["printed 3"]),
        ("jsonl", '{"code":', []),
    ],
)
def test_each_finding_is_printed_before_the_next_file_is_read(
    run: Run, events: list[str], form: str, first: str, last: list[str]
) -> None:
    run("check", ".", "--format", form)
    others = [first.replace("a.txt", name) for name in ("b.txt", "d.txt")]
    one, two, three, four = CHECKED
    assert events == [
        *(one, f"printed {first}", two, f"printed {others[0]}", three, four, f"printed {others[1]}"),
        *last,
    ]


def test_a_ledger_of_lines_as_well(run: Run, events: list[str]) -> None:
    run("ledger", ".", "--format", "jsonl")
    assert events[:4] == ["checked a.txt", 'printed {"path":', "checked b.txt", 'printed {"path":']
    events.clear()
    run("ledger", ".")  # its columns are as wide as the widest of all
    assert events == [*CHECKED, "printed a.txt:1:1"]


def test_what_goes_to_a_file_is_written_whole(run: Run, events: list[str]) -> None:
    run("check", ".", "--output", "out.log")
    assert events == [*CHECKED, "out.log a.txt:1:1:"]


@pytest.mark.parametrize(
    "options", [("--format", "json"), ("--format", "github"), ("--statistics",), ("--diff",)]
)
def test_what_begins_with_the_end_waits_for_it(run: Run, events: list[str], options: tuple[str, ...]) -> None:
    run("check", ".", *options, "--quiet")
    assert events[:4] == CHECKED


def test_with_a_baseline_all_must_be_known(run: Run, events: list[str]) -> None:
    """A file that moved has the findings that no other file has."""
    run("baseline", "write", ".")
    events.clear()
    Path("a.txt").rename("e.txt")
    assert run("check", ".", "--baseline", "checker-baseline.json").out.startswith("3 known from before\n")
    assert events[:4] == [*CHECKED[1:], "checked e.txt"]


@pytest.mark.parametrize("form", ["text", "concise", "jsonl"])
@pytest.mark.parametrize("more", [(), ("--quiet",)])
@pytest.mark.parametrize("clean", ["a.txt", "b.txt", "c.txt", "a.txt b.txt c.txt"])
def test_the_same_bytes_in_pieces_and_whole(run: Run, form: str, more: tuple[str, ...], clean: str) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, "No counts.\n" if name in clean else "Nine towns.\nNine ports.\n")
    options = ("--format", form, *more)
    code, out, _ = run("check", "a.txt", "b.txt", "c.txt", *options)
    assert run("check", "a.txt", "b.txt", "c.txt", *options, "--output", "whole").code == code
    assert Path("whole").read_text("utf-8") == out


def test_problems_are_told_before_the_last_lines(
    run: Run, events: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "complain", lambda line: events.append(f"complained {line.split(':')[0]}"))
    write("b.txt", b"\x00")
    assert run("check", ".").code == 2
    assert events[-3:] == ["printed d.txt:1:1:", "complained b.txt", "printed 2"]


def test_nobody_works_for_a_reader_who_has_gone(
    run: Run, events: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise HangUpError("standard output: broken pipe")

    monkeypatch.setattr(output, "emit", gone)
    assert run("check", ".") == (2, "", "")
    assert events == ["checked a.txt"]


def test_a_full_disk_is_told_once_and_the_other_output_is_written(
    run: Run, events: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    emit = output.emit

    def full(text: str, place: Place = NO_FILE, **more: object) -> None:
        if place.path in STDOUT:
            raise OutputError("standard output: no space left on device")
        emit(text, place, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(output, "emit", full)
    ended = run("check", ".", "--output", "-", "--output", "out.txt")
    told = "checker: out.txt: 3 errors in 3 of 4 files\nchecker: standard output: no space left on device\n"
    assert ended == (2, "", told)
    assert events[:4] == CHECKED


def test_one_file_is_printed_as_ever(run: Run) -> None:
    write("a.txt")
    write("clean.txt", "No counts.\n")
    assert run("check", "a.txt") == (1, FINDING, "")
    assert run("check", "clean.txt") == (0, CLEAN, "")
