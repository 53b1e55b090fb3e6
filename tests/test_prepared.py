"""What is made of the program's own data is kept for later runs, and believed only where it can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import prepared as room
from checker.prepared import keep_in, prepared


class Maker:
    """Makes one value, and counts how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> list[int]:
        self.made += 1
        return [1, 2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(room, "_folders", [])
    keep_in(tmp_path / "cache")
    return tmp_path / "cache"


def test_it_is_made_once(folder: Path) -> None:
    maker = Maker()
    assert [prepared("boats", b"a", maker) for _ in range(3)] == [[1, 2]] * 3
    assert maker.made == 1
    assert [file.stat().st_mode & 0o777 for file in (folder, *folder.iterdir())] == [0o700, 0o600]


def test_other_bytes_and_other_names_are_something_else(folder: Path) -> None:
    maker = Maker()
    for name, data in (("boats", b"a"), ("boats", b"b"), ("nets", b"a")):
        prepared(name, data, maker)
    assert maker.made == len([*folder.iterdir()]) == 3


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_folders", [])
    maker = Maker()
    assert prepared("boats", b"a", maker) == prepared("boats", b"a", maker) == [1, 2]
    assert maker.made == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", [b"", b"[1, 2", b"\xff", b"["])
def test_what_is_damaged_is_made_again(folder: Path, damage: bytes) -> None:
    maker = Maker()
    prepared("boats", b"a", maker)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert prepared("boats", b"a", maker) == [1, 2]
    assert prepared("boats", b"a", maker) == [1, 2]
    assert maker.made == 2


def test_what_others_can_write_is_not_believed(folder: Path) -> None:
    maker = Maker()
    prepared("boats", b"a", maker)
    (file,) = folder.iterdir()
    file.write_text("[3]")
    file.chmod(0o666)
    assert prepared("boats", b"a", maker) == [1, 2]
    folder.chmod(0o777)
    assert prepared("boats", b"a", maker) == [1, 2]
    assert maker.made == 3


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    maker = Maker()
    prepared("boats", b"a", maker)
    (file,) = folder.iterdir()
    other = tmp_path / "other.json"
    other.write_text("[3]")
    file.unlink()
    file.symlink_to(other)
    assert prepared("boats", b"a", maker) == [1, 2]
    assert other.read_text() == "[3]"


def test_a_folder_that_cannot_be_made_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "_folders", [])
    (tmp_path / "file").write_text("")
    keep_in(tmp_path / "file" / "cache")
    assert prepared("boats", b"a", Maker()) == [1, 2]
