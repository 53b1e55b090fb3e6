"""A server reads files in and below its folder, and no others."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.servers.folder import Folder, FolderError


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "secret.md").write_text("Nine keys.", "utf-8")
    drafts = tmp_path / "drafts"
    (drafts / "north").mkdir(parents=True)
    (drafts / "north/ports.md").write_text("Nine ports.", "utf-8")
    return Folder.at(str(drafts))


def refused(folder: Folder, path: str) -> str:
    with pytest.raises(FolderError) as failure:
        folder.read(path)
    return str(failure.value)


def test_files_in_the_folder(folder: Folder) -> None:
    for path in ("north/ports.md", "./north/../north/ports.md", str(folder.top / "north/ports.md")):
        assert folder.read(path) == b"Nine ports."


@pytest.mark.parametrize(
    "path", ["../secret.md", "north/../../secret.md", "/etc/passwd", "/etc/there-is-no-such"]
)
def test_paths_that_lead_out(folder: Folder, path: str) -> None:
    assert refused(folder, path) == f"{path}: lies outside the folder that may be read"


def test_a_folder_whose_name_begins_alike_is_another(folder: Folder) -> None:
    other = folder.top.with_name("drafts-old")
    other.mkdir()
    (other / "ports.md").write_text("Nine ports.", "utf-8")
    assert refused(folder, "../drafts-old/ports.md").endswith(": lies outside the folder that may be read")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_links_are_followed_first(folder: Folder) -> None:
    (folder.top / "link.md").symlink_to(folder.top.parent / "secret.md")
    (folder.top / "up").symlink_to(folder.top.parent)
    (folder.top / "good.md").symlink_to(folder.top / "north/ports.md")
    (folder.top / "round.md").symlink_to(folder.top / "round.md")
    for path in ("link.md", "up/secret.md"):
        assert refused(folder, path) == f"{path}: lies outside the folder that may be read"
    assert folder.read("good.md") == b"Nine ports."
    assert refused(folder, "round.md").startswith("round.md: ")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_the_folder_may_be_a_link(folder: Folder) -> None:
    link = folder.top.with_name("link")
    link.symlink_to(folder.top)
    assert Folder.at(str(link)).read("north/ports.md") == b"Nine ports."


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nothing.md", "nothing.md: no such file"),
        ("north", "north: is a folder; ask for a file in it"),
        ("", ": is a folder; ask for a file in it"),
        ("-", "-: no such file"),
        ("nor\0th", "nor\0th: not a path"),
    ],
)
def test_what_is_no_file(folder: Folder, path: str, told: str) -> None:
    assert refused(folder, path) == told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(folder: Folder) -> None:
    os.mkfifo(folder.top / "pipe.md")
    assert refused(folder, "pipe.md") == "pipe.md: not a regular file"


def test_a_file_that_is_too_large(folder: Folder) -> None:
    with (folder.top / "large.md").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    assert refused(folder, "large.md") == "large.md: is larger than 64 MB"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match=r"nowhere: no such folder$"):
        Folder.at(str(tmp_path / "nowhere"))
