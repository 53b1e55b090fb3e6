"""Where the config of a folder lies: in it, or in the nearest folder above that has one."""

from __future__ import annotations

import os
from pathlib import Path

from checker.careful import allows

NAME = "checker.toml"
SHARED = "pyproject.toml"
"""A file that many programs share: it counts only where it has a table `[tool.checker]`."""


def nearest(folder: Path, known: dict[Path, Path | None]) -> Path | None:
    """The config that holds in `folder`, an absolute path; None where there is none.

    The first folder that has one wins. The walk ends at a repository's root, at home, at the top, and
    where no more may be read. `known` remembers every folder on the way.
    """
    seen: list[Path] = []
    found: Path | None = None
    for place in (folder, *folder.parents):
        if not allows(place):
            break
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
    if not os.path.isfile(shared):  # noqa: PTH113 - one that cannot be looked at is none
        return None
    from checker.config.read import speaks_of_us

    return shared if speaks_of_us(shared) else None


def _is_end(folder: Path) -> bool:
    return str(folder) == os.path.expanduser("~") or os.path.lexists(folder / ".git")  # noqa: PTH111
