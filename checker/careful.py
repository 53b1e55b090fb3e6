"""Small files that anyone may have made, read with care: no pipe, no device, nothing huge or endless."""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Any

MAX_BYTES = 4_000_000
"""A page or a group larger than this is none."""

_LONG_KEY = re.compile(r"""(?<![\w"'-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){50}""")
"""A key of so many parts is an attack: the time to read one grows with the square of its parts."""


class TomlError(ValueError):
    """What keeps a text from being TOML that can be read, on one line."""


def content(path: Path) -> bytes:
    """The bytes of the file at `path`. Raises `OSError`, also where it is no regular file or too large."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(0, "is a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file", str(path))
    if status.st_size > MAX_BYTES:
        raise OSError(0, f"is larger than {MAX_BYTES // 10**6} megabytes", str(path))
    with path.open("rb") as file:
        return file.read(MAX_BYTES)


def toml(text: str) -> dict[str, Any]:
    """The values of a TOML text. Raises `TomlError`, also for what would keep the parser too long."""
    import tomllib

    if _LONG_KEY.search(text):
        raise TomlError("has a key of more than fifty parts")
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise TomlError("is no TOML: " + " ".join(str(error).split())) from None
    except RecursionError:
        raise TomlError("is nested too deeply") from None
