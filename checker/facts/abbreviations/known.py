"""Abbreviations that need no definition."""

from __future__ import annotations

from functools import cache

from checker.tables import table


@cache
def known() -> frozenset[str]:
    """The abbreviations of `rules/abbreviations/known.toml`."""
    return frozenset(" ".join(table("abbreviations/known")["known"].values()).split())
