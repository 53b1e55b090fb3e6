"""For whom a file is: who may read and write it, taken from the files that it is made of."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable

from checker.frozen import dataclass

MASK = 0o666
"""The bits of a mode that a written file may have: nothing that the program writes can be run."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who may read and write a file: the bits of its mode, its owner, its group; -1 where several differ."""

    mode: int
    owner: int
    group: int

    @classmethod
    def of(cls, there: os.stat_result) -> Access:
        """What a file grants that is there."""
        return cls(there.st_mode & MASK, there.st_uid, there.st_gid)

    def __and__(self, other: Access) -> Access:
        """What both grant."""
        return Access(
            self.mode & other.mode,
            self.owner if self.owner == other.owner else -1,
            self.group if self.group == other.group else -1,
        )

    def grant(self, file: int) -> None:
        """Makes a file, open and still empty, as open to others.

        Where it cannot be given to the group that is meant, another group gets no more than everybody has.
        """
        if not hasattr(os, "fchmod"):  # Windows
            return
        for owner, group in ((-1, self.group), (self.owner, -1)):
            with contextlib.suppress(OSError):
                os.fchown(file, owner, group)
        mode = self.mode
        if os.fstat(file).st_gid != self.group:
            mode &= ~0o060 | (mode & 0o006) << 3
        with contextlib.suppress(OSError):  # a file system without modes
            os.fchmod(file, mode)


def access(paths: Iterable[str]) -> Access | None:
    """What all of the files at `paths` grant, and the user grants new files; None where none is there."""
    found: Access | None = None
    for path in paths:
        with contextlib.suppress(OSError, ValueError):
            one = Access.of(os.stat(path))  # noqa: PTH116 - there may be thousands
            found = one if found is None else found & one
    return found and Access(found.mode & ~_umask(), found.owner, found.group)


def _umask() -> int:
    """What the user's new files do not grant. It can only be asked for by setting it: to the strictest."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
