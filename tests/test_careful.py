"""Pages and groups that anyone may have made: what cannot be read is said in one line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import careful, rulebook
from checker.careful import MAX_BYTES, TomlError, allows, below, confined, content, toml
from checker.errors import CheckerError, reason
from checker.facts.groups import GroupError, load
from checker.pages import RulebookError, read_page


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a = [", "is no TOML: Invalid value (at end of document)"),
        ("a = " + "[" * 100_000, "is nested too deeply"),
        ("a." * 100_000 + "a = 1", "has a key of more than fifty parts"),
    ],
)
def test_toml_that_cannot_be_read(text: str, why: str) -> None:
    with pytest.raises(TomlError) as told:
        toml(text)
    assert str(told.value) == why


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    with pytest.raises(OSError, match="not a regular file") as told:
        content(tmp_path / "a.md")
    assert reason(told.value) == "not a regular file"


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(RulebookError, match=r"a\.md: is larger than 4 MB"):
        read_page(tmp_path / "a.md")
    assert refused(tmp_path / "a.md", limit=1 << 20) == "is larger than 1 MB"


def refused(path: Path, limit: int = MAX_BYTES) -> str:
    with pytest.raises(OSError, match=r".") as told:
        content(path, limit)
    return reason(told.value)


# --- what a name may stand for ----------------------------------------------------------------


@pytest.mark.skipif(not Path("/proc/self/pagemap").exists(), reason="there is no /proc")
@pytest.mark.parametrize("name", ["pagemap", "status", "environ"])
def test_what_the_system_makes_up_as_it_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.md").symlink_to(f"/proc/self/{name}")
    assert refused(tmp_path / "a.md") == "not a regular file"


def test_what_has_nothing_to_give_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As /proc/kmsg has, where the system has nothing to say."""

    def nothing(_file: int, _size: int) -> bytes:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    (tmp_path / "a.md").touch()
    assert content(tmp_path / "a.md") == b""
    monkeypatch.setattr(os, "read", nothing)
    assert refused(tmp_path / "a.md") == "not a regular file"


def instead(monkeypatch: pytest.MonkeyPatch, path: Path, make: Callable[[Path], object]) -> None:
    """Lets something else stand at `path` as soon as it was looked at."""
    opened = os.open

    def swapped(name: str, *arguments: int, **more: int) -> int:
        path.unlink(missing_ok=True)
        make(path)
        return opened(name, *arguments, **more)

    monkeypatch.setattr(os, "open", swapped)


@pytest.mark.parametrize(
    "make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")], ids=["a pipe", "a device"]
)
def test_a_file_that_is_something_else_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], object]
) -> None:
    (tmp_path / "a.md").write_bytes(b"Nine ports.")
    instead(monkeypatch, tmp_path / "a.md", make)
    assert refused(tmp_path / "a.md") == "not a regular file"


def test_a_file_that_grows_is_read_as_far_as_it_went(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"Nine ports.")
    looked = os.fstat

    def grown(file: int) -> os.stat_result:
        state = looked(file)
        with path.open("ab") as more:
            more.write(b" Two more.")
        return state

    monkeypatch.setattr(os, "fstat", grown)
    assert content(path) == b"Nine ports."


def test_a_device_is_not_opened_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To open a watchdog starts it, and a tape is wound back."""

    def opened(path: str, *_: object) -> int:
        raise AssertionError(path)

    (tmp_path / "a.md").symlink_to("/dev/null")
    monkeypatch.setattr(os, "open", opened)
    assert refused(tmp_path / "a.md") == "not a regular file"


# --- folders ----------------------------------------------------------------------------------


def test_pages_below_a_folder(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.md", "a/d.toml", "note.txt", ".hidden/e.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "a/up").symlink_to(tmp_path)
    (tmp_path / "a/self.md").symlink_to("self.md")
    found = [str(path.relative_to(tmp_path)) for path in below(tmp_path, ".md")]
    assert found == [".hidden/e.md", "a/c.md", "a/self.md", "b.md"]
    assert [path.name for path in below(tmp_path, (".md", ".toml"))][2] == "d.toml"


def test_a_folder_that_holds_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(careful, "MAX_ENTRIES", 3)
    for number in range(4):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(CheckerError, match=f"^{tmp_path}: holds more than 3 files$"):
        rulebook.load(tmp_path)
    with pytest.raises(CheckerError, match=f"^{tmp_path}: holds more than 3 files$"):
        load(tmp_path)


# --- only some folders ------------------------------------------------------------------------


def test_what_lies_elsewhere_is_not_read(tmp_path: Path) -> None:
    for name in ("in", "in/sub", "out", "into"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_bytes(b"Nine ports.")
    (tmp_path / "in/link.md").symlink_to(tmp_path / "out/a.md")
    (tmp_path / "in/up").symlink_to(tmp_path)
    with confined(tmp_path / "in"):
        assert content(tmp_path / "in/sub/a.md") == b"Nine ports."
        for name in ("out/a.md", "into/a.md", "in/link.md", "in/up/out/a.md", "in/../out/a.md", "gone.md"):
            assert refused(tmp_path / name) == "lies outside the folder that may be read"
            assert not allows(tmp_path / name)
        with pytest.raises(OSError, match="lies outside the folder that may be read"):
            below(tmp_path / "out", ".md")
        with confined(tmp_path / "in/sub"):
            assert not allows(tmp_path / "in/a.md")
        assert allows(tmp_path / "in/a.md")
    assert content(tmp_path / "out/a.md") == b"Nine ports."


@pytest.mark.parametrize("name", ["page.md", "group.toml"])
def test_a_device_is_no_page_and_no_group(tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to("/dev/zero")
    with pytest.raises(CheckerError, match=f"{name}: not a regular file"):
        read_page(tmp_path / name) if name.endswith("md") else load(tmp_path)


def test_a_group_nested_too_deeply_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "ports.toml").write_text("called = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(GroupError, match=r"ports\.toml: is nested too deeply"):
        load(tmp_path)
