"""Pages and groups that anyone may have made: what cannot be read is said in one line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker import careful
from checker.careful import TomlError, content, toml
from checker.errors import CheckerError, reason
from checker.pages import RulebookError, read_page
from checker.reading.groups import GroupError, load


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


def test_what_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(careful, "MAX_BYTES", 2_000_000)
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(2_000_001)
    with pytest.raises(RulebookError, match=r"a\.md: is larger than 2 megabytes"):
        read_page(tmp_path / "a.md")


@pytest.mark.parametrize("name", ["page.md", "group.toml"])
def test_a_device_is_no_page_and_no_group(tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to("/dev/zero")
    with pytest.raises(CheckerError, match=f"{name}: not a regular file"):
        read_page(tmp_path / name) if name.endswith("md") else load(tmp_path)


def test_a_group_nested_too_deeply_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "ports.toml").write_text("called = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(GroupError, match=r"ports\.toml: is nested too deeply"):
        load(tmp_path)
