"""`checker init`: a config to start from, every key in it explained and taken out."""

from __future__ import annotations

import os
from pathlib import Path

from checker.config.find import NAME
from checker.config.layers import ConfigError
from checker.writing import Place, write

THERE = "exists already and is not overwritten"
TEMPLATE = Path(__file__).with_name("template.toml")


def init() -> str:
    """Writes the template into the current folder and says where.

    Raises `ConfigError` where there is a config already, `OutputError` where none can be written.
    """
    path = Path(NAME)
    if os.path.lexists(path):
        raise ConfigError(str(path), THERE)
    write(Place(str(path), lambda _: THERE), TEMPLATE.read_bytes())
    return str(path)
