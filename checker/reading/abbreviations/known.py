"""Abbreviations that need no definition."""

from __future__ import annotations

import tomllib
from functools import cache

from checker.resources import folder


@cache
def known() -> frozenset[str]:
    """The abbreviations of `rules/abbreviations/known.toml`."""
    page = (folder("rules") / "abbreviations" / "known.toml").read_text("utf-8")
    return frozenset(" ".join(tomllib.loads(page)["known"].values()).split())
