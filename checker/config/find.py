"""Where the config of a folder lies: in it, or in the nearest folder above that has one."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "checker.toml"
SHARED = "pyproject.toml"
"""A file that many programs share: it counts only where it has a table `[tool.checker]`."""


def nearest(folder: Path, known: dict[Path, Path | None]) -> Path | None:
    """The config that holds in `folder`, an absolute path; None where there is none.

    The first folder that has one wins. The walk ends at a repository's root, at home, and at the top.
    `known` remembers every folder on the way.
    """
    seen: list[Path] = []
    found: Path | None = None
    for place in (folder, *folder.parents):
        if place in known:
            found = known[place]
            break
        seen.append(place)
        found = _in(place)
        if found is not None or _is_end(place):
            break
    known.update(dict.fromkeys(seen, found))
    return found


def _in(folder: Path) -> Path | None:
    """The config in `folder` itself. Whatever has the name counts: what is wrong with it is said later."""
    own, shared = folder / NAME, folder / SHARED
    if os.path.lexists(own):
        return own
    if not shared.is_file():
        return None
    from checker.config.read import speaks_of_us

    return shared if speaks_of_us(shared) else None


def _is_end(folder: Path) -> bool:
    return str(folder) == os.path.expanduser("~") or os.path.lexists(folder / ".git")  # noqa: PTH111
