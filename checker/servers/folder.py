"""The one folder whose files a server may read."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path

from checker import readers, resources
from checker.careful import confined, content
from checker.errors import CheckerError, reason
from checker.frozen import dataclass
from checker.sources import slashed


class FolderError(CheckerError):
    """A folder or a file in it cannot be read. One line: which and why."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder, where it really lies."""

    top: Path

    @classmethod
    def at(cls, path: str) -> Folder:
        """The folder at `path`."""
        if not Path(path).is_dir():
            raise FolderError(f"{path}: no such folder")
        return cls(Path(os.path.realpath(path)))

    def read(self, path: str) -> bytes:
        """The bytes of a file in or below the folder; a path that leads out of it is refused.

        Links are followed before that is asked, and what they led to is what is read.
        """
        shown = slashed(path)
        try:
            with confined(self.top):
                return content(self.top / path, readers.MAX_BYTES)
        except IsADirectoryError:
            raise FolderError(f"{shown}: is a folder; ask for a file in it") from None
        except ValueError:
            raise FolderError(f"{shown}: not a path") from None
        except OSError as error:
            missing = isinstance(error, FileNotFoundError)
            raise FolderError(f"{shown}: {'no such file' if missing else reason(error)}") from None

    def read_if_there(self, path: str) -> bytes | None:
        """The same, or None where there is no such file."""
        return self.read(path) if os.path.lexists(self.top / path) else None

    def alone(self) -> AbstractContextManager[None]:
        """Within, configs, rule pages and groups are read here or not at all, but for the rules that ship."""
        return confined(self.top, resources.folder("rules"))
