"""Where a user's programs keep what they can make again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

NAME = "report-checker"


def default_folder(environment: Mapping[str, str], platform: str) -> Path:
    """The user's cache folder: $XDG_CACHE_HOME where it is set, else what the system has for it.

    Raises `RuntimeError` where the user has no home. The first is from the XDG Base Directory Specification,
    which also says that a path that is not absolute does not count.
    """
    stated = Path(environment.get("XDG_CACHE_HOME", ""))
    if stated.is_absolute():
        return stated / NAME
    if platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / NAME / "Cache"
    if platform == "darwin":
        return Path.home() / "Library" / "Caches" / NAME
    return Path.home() / ".cache" / NAME
