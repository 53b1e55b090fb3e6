"""The copies that `--fix` wrote: which file held which bytes when it was written.

A copy that is still so may be written anew. One that somebody has worked on since is theirs.
"""

from __future__ import annotations

import os
from hashlib import file_digest, sha256
from io import BufferedReader

from checker.cache.store import Store
from checker.frozen import dataclass

CHANGED = "is there already, and is not as --fix wrote it"


@dataclass(frozen=True, slots=True)
class Copies:
    """What is remembered of the copies; without a store nothing is."""

    store: Store | None = None

    def objection(self, path: str, file: BufferedReader) -> str:
        """What speaks against replacing `file`, which lies at `path`; "" where it is as it was written."""
        written = self.store and self.store.get(_key(path))
        return "" if written and written == file_digest(file, "sha256").digest() else CHANGED

    def note(self, path: str, data: bytes) -> None:
        """Remembers that `data` was written to `path`."""
        if self.store:
            self.store.put(_key(path), sha256(data).digest())


def _key(path: str) -> bytes:
    """Reports have keys that are digests, too; these are of other texts."""
    return sha256(b"copy\0" + os.fsencode(os.path.realpath(path))).digest()
