"""Paths as they are printed, and what their names say."""

from __future__ import annotations

import os
from pathlib import Path

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders that hold no reports; whatever is hidden is skipped as well."""

COPY = ".fixed"
"""What the name of a mended copy has before its suffix."""


def slashed(path: str) -> str:
    """`path` with forward slashes."""
    return path if os.sep == "/" else path.replace(os.sep, "/")


class Ends:
    """Where paths of files end, links followed. A folder is followed once: it may hold millions."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> str:
        folder, name = os.path.split(path)
        if not name or name in (os.curdir, os.pardir) or os.path.islink(path):  # noqa: PTH114
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)  # noqa: PTH118


def relative(path: str, folder: str) -> str:
    """`path` as seen from `folder` ("" for the current one), with forward slashes."""
    try:
        return slashed(os.path.relpath(path, folder or "."))
    except ValueError:  # on another drive
        return slashed(path)


def copy_name(path: str) -> str:
    """What the mended copy of a draft is called: draft.md → draft.fixed.md."""
    stem, end = os.path.splitext(path)  # noqa: PTH122 - "./" must stay
    return f"{stem}{COPY}{end}"


def suffix(path: str) -> str:
    """The end of a path that tells its format: ".md"."""
    return Path(path).suffix.lower()


def astray(path: str, folder: str) -> str:
    """Where `path` leads, links followed, if that is nothing that `folder` shows: "out of the folder"."""
    names = relative(os.path.realpath(path), os.path.realpath(folder or ".")).split("/")
    if names[0] == os.pardir:
        return "out of the folder"
    return "to something hidden" if any(map(unwanted, names)) else ""


def unwanted(name: str) -> bool:
    """Hidden files and folders, a word processor's lock files, folders that hold no reports."""
    return name.startswith((".", "~$")) or name in SKIPPED
