"""Where the data folders lie: inside the package once installed, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The data folder `name`: "grammars", "rules" or "schemas"."""
    for place in (PACKAGE / name, PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no folder {name!r} inside or beside {PACKAGE}: the installation is incomplete")


def schema(name: str) -> Path:
    """The JSON Schema `name`: "findings", "ledger" or "rule"."""
    return folder("schemas") / f"{name}.schema.json"
