"""What the `.gitignore` files of a work tree leave out."""

from __future__ import annotations

import os
from pathlib import Path

from checker.careful import content
from checker.errors import reason
from checker.frozen import dataclass
from checker.gitignore.patterns import Group, cost, groups_of, lines_of

NAME = ".gitignore"
OWN = ".git/info/exclude"
"""What git ignores in one clone alone: it stands above all other files."""

MAX_COST = 50_000
"""What the patterns of a run may cost: 5,000 with wildcards take a second to compile, and 5 ms a draft."""


class TooManyError(Exception):
    """There are more patterns than can be followed."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """The patterns of a file in the folder `top`, the last first."""

    top: str
    groups: tuple[Group, ...]

    def says(self, path: str, name: str) -> bool | None:
        """Whether an entry is ignored, a folder's `path` and `name` ending in a slash; None: not a word."""
        inside = path[len(self.top) :]
        return next((group.gone for group in self.groups if group.means(inside, name)), None)


_Levels = tuple[_Rules, ...] | None
"""The files that hold in a folder, its own first; None outside of work trees."""


class Ignored:
    """The `.gitignore` files of one run, each read once.

    `problems` are those that cannot be read, and why: they leave nothing out. `hits` is how many files and
    folders were left out. Any question may raise `TooManyError`.
    """

    def __init__(self) -> None:
        self.problems: list[tuple[str, str]] = []
        self.hits = 0
        self._left = MAX_COST
        self._levels: dict[str, _Levels] = {}

    def enter(self, folder: str) -> None:
        """Takes `folder` for wanted: what leaves all of it out does not count in it."""
        top = _slashed(folder)
        if self._whole(top, folder=True):
            self._levels[top] = self._file(top)

    def entry(self, path: str, *, folder: bool) -> bool:
        """Whether a file or folder is left out, where the folders that it lies in are not."""
        gone = self._gone(_slashed(path), folder)
        self.hits += gone
        return gone

    def whole(self, path: str, *, folder: bool) -> bool:
        """Whether a file or folder is left out, or one of the folders that it lies in."""
        gone = self._whole(_slashed(path), folder=folder)
        self.hits += gone
        return gone

    def _whole(self, path: str, *, folder: bool) -> bool:
        levels = self._of(_parent(path))
        tops = {rules.top for rules in levels or ()}
        while not self._gone(path, folder):
            path, folder = _parent(path), True
            tops.discard(path)
            if not tops:
                return False
        return True

    def _gone(self, path: str, folder: bool) -> bool:
        levels = self._of(_parent(path)) or ()
        path, name = path + "/" * folder, path.rpartition("/")[2] + "/" * folder
        said = (rules.says(path, name) for rules in levels)
        return next((gone for gone in said if gone is not None), False)

    def _of(self, folder: str) -> _Levels:
        way: list[str] = []
        held: _Levels = None
        while folder not in self._levels:
            way.append(folder)
            if os.path.lexists(f"{folder}/.git"):
                held = self._file(folder, OWN)
                break
            if not folder:
                break
            folder = _parent(folder)
        else:
            held = self._levels[folder]
        for one in reversed(way):
            self._levels[one] = held = None if held is None else (*self._file(one), *held)
        return held

    def _file(self, folder: str, name: str = NAME) -> tuple[_Rules, ...]:
        """What a file says, if there is one. One that is a link is none to git."""
        path = Path(f"{folder}/{name}")
        if path.is_symlink():
            return ()
        try:
            lines = lines_of(content(path))
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            self.problems.append((str(path), reason(error)))
            return ()
        self._left -= cost(lines)
        if self._left < 0:
            raise TooManyError
        return (_Rules(folder, groups_of(lines)),)


def _slashed(path: str) -> str:
    """The absolute path, with forward slashes and none at its end. Links are not followed, as git does."""
    return os.path.abspath(path).replace(os.sep, "/").rstrip("/")  # noqa: PTH100


def _parent(path: str) -> str:
    return path.rpartition("/")[0]
