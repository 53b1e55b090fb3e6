"""Whatever a name stands for in a stranger's folder: it costs itself, in one line, and holds nothing up."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from shell import FINDING, Run, write

LOOP = "too many levels of symbolic links"
IRREGULAR = "not a regular file"
OUTSIDE = "is a link that leads out of the folder; only who names it has it checked"

pytestmark = pytest.mark.skipif(not Path("/proc/self/pagemap").exists(), reason="there is no /proc")


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


MAKERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link to itself": (lambda path: path.symlink_to(path.name), LOOP),
    "a pipe": (os.mkfifo, IRREGULAR),
    "a socket": (_socket, IRREGULAR),
    "a device": (lambda path: path.symlink_to("/dev/zero"), IRREGULAR),
    "the memory of a process": (lambda path: path.symlink_to("/proc/self/pagemap"), IRREGULAR),
}

every = pytest.mark.parametrize(("make", "why"), MAKERS.values(), ids=MAKERS)


def made(make: Callable[[Path], object], name: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    make(Path(name))


@every
def test_a_draft(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("a.txt")
    made(make, "z.txt")
    assert run("check", "a.txt", "z.txt") == (2, FINDING, f"checker: z.txt: {why}\n")


@pytest.mark.parametrize(("name", "why"), [("a link to itself", LOOP), ("the memory of a process", OUTSIDE)])
@pytest.mark.parametrize("paths", [".", "*.txt"])
def test_a_draft_in_a_folder(run: Run, name: str, why: str, paths: str) -> None:
    make, _ = MAKERS[name]
    write("a.txt")
    made(make, "z.txt")
    made(make, "not-a-report")
    outside = "is a link that leads out of the folder; only who names it has it checked"
    told = outside if name == "the memory of a process" else why
    assert run("check", paths) == (2, FINDING, f"checker: z.txt: {told}\n")


@pytest.mark.parametrize("name", ["a pipe", "a socket", "a device"])
def test_what_is_no_file_is_no_draft_of_its_folder(run: Run, name: str) -> None:
    write("a.txt")
    made(MAKERS[name][0], "z.txt")
    assert run("check", ".") == (1, FINDING, "")


@every
def test_the_file_beside_a_draft(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("a.txt")
    write("z.txt")
    made(make, "z.txt.checker.toml")
    assert run("check", ".") == (2, FINDING, f"checker: z.txt.checker.toml: {why}\n")


@every
def test_a_config(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("a.txt")
    write("sub/z.txt")
    made(make, "sub/checker.toml")
    assert run("check", ".") == (2, FINDING, f"checker: sub/checker.toml: {why} (1 file not checked)\n")
    made(make, "other.toml")
    assert run("check", "a.txt", "--config", "other.toml") == (2, "", f"checker: other.toml: {why}\n")


@every
def test_what_a_config_extends(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("sub/z.txt")
    write("sub/checker.toml", 'extends = "../house.toml"')
    made(make, "house.toml")
    assert run("check", "sub").err == f"checker: house.toml: {why} (1 file not checked)\n"


def test_a_shared_config_that_is_no_file(run: Run) -> None:
    write("a.txt")
    write("sub/z.txt")
    Path("sub/pyproject.toml").symlink_to("/proc/self/pagemap")
    assert run("check", ".").err == f"checker: sub/pyproject.toml: {IRREGULAR} (1 file not checked)\n"


@every
def test_rule_pages_and_groups(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("a.txt")
    made(make, "house/page.md")
    assert run("check", "a.txt", "--rules", "house") == (2, "", f"checker: house/page.md: {why}\n")
    made(make, "regions/ports.toml")
    assert run("check", "a.txt", "--rules", "regions") == (2, "", f"checker: regions/ports.toml: {why}\n")
    write("checker.toml", 'groups = ["ports.toml"]')
    made(make, "ports.toml")
    told = f"checker: checker.toml: line 1: groups: ports.toml: {why} (1 file not checked)\n"
    assert run("check", "a.txt").err == told


@every
def test_a_baseline(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("a.txt")
    made(make, "known.json")
    assert run("check", "a.txt", "--baseline", "known.json") == (2, "", f"checker: known.json: {why}\n")


@every
def test_a_text_to_compare_with(run: Run, make: Callable[[Path], object], why: str) -> None:
    write("a.txt")
    made(make, "z.txt")
    assert run("compare", "a.txt", "z.txt").err == f"checker: z.txt: {why}\n"


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("name", ["a pipe", "a device", "the memory of a process"])
def test_a_draft_that_is_something_else_when_it_is_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, cached: bool
) -> None:
    write("a.txt")
    write("z.txt", "Nine bays.\n")
    opened = os.open

    def swapped(path: str, *arguments: int, **more: int) -> int:
        if path == "z.txt":
            Path(path).unlink()
            MAKERS[name][0](Path(path))
        return opened(path, *arguments, **more)

    monkeypatch.setattr(os, "open", swapped)
    way = ("--cache-dir", "kept") if cached else ("--no-cache",)
    assert run("check", ".", *way) == (2, FINDING, f"checker: z.txt: {IRREGULAR}\n")


def test_names_that_are_not_utf8(run: Run) -> None:
    write(os.fsdecode(b"caf\xe9.txt"))
    ended = run("check", ".")
    assert ended == (1, FINDING.replace("a.txt", r"caf\udce9.txt"), "")


def test_configs_that_extend_one_another_without_end(run: Run) -> None:
    write("a.txt")
    for number in range(99):
        write(f"{number}.toml", f'extends = "{number + 1}.toml"')
    write("checker.toml", 'extends = "0.toml"')
    told = 'checker: 18.toml: line 1: extends: "19.toml" is one config too many: 20 are read already'
    assert run("check", "a.txt") == (2, "", f"{told}\n")
    write("checker.toml", 'extends = "checker.toml"')
    told = 'checker: checker.toml: line 1: extends: "checker.toml" is read already: a circle'
    assert run("check", "a.txt") == (2, "", f"{told}\n")
