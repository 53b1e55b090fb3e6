"""Files are written whole or not at all, through no link that nobody named, and for no more eyes than before."""

from __future__ import annotations

import os
import sys
import time
from io import BufferedReader
from pathlib import Path
from threading import Thread

import pytest

from checker import writing
from checker.access import Access
from checker.writing import OutputError, Place, astray, check, holds, write
from writing.support import fine, mode, posix


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def refused(place: Place) -> str:
    """What `check` says, which `write` says as well."""
    with pytest.raises(OutputError) as before:
        check(place)
    with pytest.raises(OutputError) as caught:
        write(place, b"new")
    assert str(before.value) == str(caught.value)
    return str(caught.value)


def unless_old(file: BufferedReader) -> str:
    return "" if file.read() == b"old" else "is somebody else's"


# --- what a person named --------------------------------------------------------------------


@posix
def test_a_file_is_replaced_and_keeps_its_mode() -> None:
    Path("out.json").write_bytes(b"old")
    Path("out.json").chmod(0o640)
    Path("link.json").symlink_to("out.json")
    check(Place("link.json"))
    write(Place("link.json"), b"new", Access(0o600, -1, -1))
    assert Path("out.json").read_bytes() == b"new"
    assert mode("out.json") == 0o640
    assert Path("link.json").is_symlink()


@posix
def test_nothing_that_is_written_can_be_run() -> None:
    Path("out.txt").write_bytes(b"old")
    Path("out.txt").chmod(0o4755)
    write(Place("out.txt"), b"new")
    assert mode("out.txt") == 0o644


def test_a_device_is_written_to_and_not_replaced() -> None:
    before = Path(os.devnull).stat().st_mode
    check(Place(os.devnull))
    write(Place(os.devnull), b"new")
    assert Path(os.devnull).stat().st_mode == before
    assert names() == []


@posix
def test_a_pipe_is_written_to() -> None:
    os.mkfifo("pipe")
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(Path("pipe").read_bytes()))
    reader.start()
    write(Place("pipe"), b"new")
    reader.join()
    assert read == [b"new"]
    assert names() == ["pipe"]


def test_no_path_at_all() -> None:
    assert refused(Place("a\0b")) == "a\0b: not a path"


# --- what something else named --------------------------------------------------------------


def test_a_link_is_not_written_through() -> None:
    Path("victim").write_bytes(b"precious")
    Path("out.json").symlink_to("victim")
    said = "out.json: is a link, which is not written through"
    assert refused(Place("out.json", fine)) == said
    Path("victim").unlink()
    assert refused(Place("out.json", fine)) == said
    assert names() == ["out.json"]


def test_a_file_stays_where_there_is_an_objection() -> None:
    Path("out.json").write_bytes(b"mine")
    assert refused(Place("out.json", unless_old)) == "out.json: is somebody else's"
    for harmless in (b"old", b""):
        Path("out.json").write_bytes(harmless)
        check(Place("out.json", unless_old))
    write(Place("out.json", unless_old), b"new")
    assert Path("out.json").read_bytes() == b"new"


@posix
def test_what_is_no_file_stays() -> None:
    Path("folder.json").mkdir()
    os.mkfifo("pipe.json")
    assert refused(Place("folder.json", fine)) == "folder.json: is a directory"
    assert refused(Place("pipe.json", fine)) == "pipe.json: not a regular file"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("kept/../../x", "is no file below the folder of this config"),
        ("/x", "is no file below the folder of this config"),
        ("kept/.x", "is hidden"),
        ("kept/.git/x", "is hidden"),
        ("kept/out/x", "leads through a link"),
        ("kept/in/x", "leads through a link"),
        ("kept/x-link", "leads through a link"),
    ],
)
def test_a_config_reaches_only_what_lies_below_it_in_the_open(name: str, why: str) -> None:
    Path("kept/real").mkdir(parents=True)
    Path("kept/out").symlink_to("..")
    Path("kept/in").symlink_to("real")
    Path("kept/x-link").symlink_to("real/x")
    assert astray(name, "kept") == why
    assert refused(Place(name, fine, "kept")) == f"{name}: {why}"
    write(Place("kept/real/x", fine, "kept"), b"new")
    assert Path("kept/real/x").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be held")
def test_a_folder_that_becomes_a_link_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at a path and the writing, others may be at work."""
    Path("victim").mkdir()
    Path("kept").mkdir()
    Path("kept/reports").symlink_to("../victim")
    monkeypatch.setattr(writing, "astray", lambda _path, _folder: "")
    with pytest.raises(OutputError):
        write(Place("kept/reports/x", fine, "kept"), b"new")
    assert list(Path("victim").iterdir()) == []


def test_what_is_there_already() -> None:
    place = Place("out.md", fine)
    assert not holds(place, b"new")
    Path("out.md").write_bytes(b"new")
    assert holds(place, b"new")
    assert not holds(place, b"ne")
    assert not holds(place, b"news")
    Path("link.md").symlink_to("out.md")
    assert not holds(Place("link.md", fine), b"new")


# --- whole or not at all --------------------------------------------------------------------


def test_a_failure_leaves_the_old_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.json").write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError) as caught:
        write(Place("out.json"), b"new")
    assert str(caught.value) == "out.json: no space left on device"
    assert Path("out.json").read_bytes() == b"old"
    assert names() == ["out.json"]


def test_all_is_on_the_disk_before_the_file_has_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[list[bytes], bool]] = []
    flush = os.fsync

    def looked(file: int) -> None:
        unfinished = [path.read_bytes() for path in Path().glob(".checker-*.tmp")]
        seen.append((unfinished, Path("out.json").exists()))
        flush(file)

    monkeypatch.setattr(os, "fsync", looked)
    write(Place("out.json"), b"new")
    assert seen[0] == ([b"new"], False)
    assert seen[1:] in ([([], True)], [])  # the folder, where a folder can be flushed


def test_names_are_random_and_what_is_left_over_goes(tmp_path: Path) -> None:
    """A container has the same process number every time: one killed run must not block the next."""
    for folder in ("a", "b"):
        Path(folder).mkdir()
        old, new = (Path(folder, f".checker-{letter * 16}.tmp") for letter in "01")
        other = Path(folder, ".checker-2.tmp")
        for path in (old, new, other):
            path.touch()
        for path in (old, other):
            os.utime(path, (0, time.time() - writing.STALE - 60))
        os.utime(new, (0, time.time() - writing.STALE + 60))
        Path(folder, f".checker-{'3' * 16}.tmp").symlink_to(tmp_path / "gone")
        write(Place(f"{folder}/out.json"), b"new")
        assert sorted(path.name for path in Path(folder).iterdir()) == [
            f".checker-{'1' * 16}.tmp",
            ".checker-2.tmp",
            f".checker-{'3' * 16}.tmp",
            "out.json",
        ]


def test_a_name_as_long_as_a_name_may_be() -> None:
    name = "x" * 250 + ".json"
    write(Place(name), b"new")
    assert names() == [name]
