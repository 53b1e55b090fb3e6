"""Paths, folders and patterns as a user gives them → the files to read."""

from checker.sources.expand import INSTEAD, expand
from checker.sources.filters import Filter, Match, anywhere, below
from checker.sources.gathering import contents
from checker.sources.names import Ends, astray, copy_name, relative, slashed, suffix
from checker.sources.source import FALLBACK, PIECES, STDIN, Source

__all__ = [
    "FALLBACK",
    "INSTEAD",
    "PIECES",
    "STDIN",
    "Ends",
    "Filter",
    "Match",
    "Source",
    "anywhere",
    "astray",
    "below",
    "contents",
    "copy_name",
    "expand",
    "relative",
    "slashed",
    "suffix",
]
