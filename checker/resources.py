"""Where the data folders lie, inside the package once installed, beside it in a checkout; and the user's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
NAME = "report-checker"


def folder(name: str) -> Path:
    """The data folder `name`: "grammars", "rules" or "schemas"."""
    for place in (PACKAGE / name, PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no folder {name!r} inside or beside {PACKAGE}: the installation is incomplete")


def schema(name: str) -> Path:
    """The JSON Schema `name`: "findings", "ledger" or "rule"."""
    return folder("schemas") / f"{name}.schema.json"


def default_folder(environment: Mapping[str, str], platform: str) -> Path:
    """Where the user's programs keep what they can make again.

    That is $XDG_CACHE_HOME where it is set, else what the system has for it; the XDG Base Directory
    Specification says that a path that is not absolute does not count. Raises `RuntimeError` where the user
    has no home.
    """
    stated = Path(environment.get("XDG_CACHE_HOME", ""))
    if stated.is_absolute():
        return stated / NAME
    if platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / NAME / "Cache"
    if platform == "darwin":
        return Path.home() / "Library" / "Caches" / NAME
    return Path.home() / ".cache" / NAME
