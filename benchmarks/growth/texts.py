"""Texts of every shape, each of about any number of characters."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from functools import partial
from math import isqrt
from pathlib import Path
from random import Random

from benchmarks.growth.pieces import PIECES

Text = Callable[[int], str]
"""A number of characters → a text of about so many."""


def texts() -> dict[str, Text]:
    """All shapes by name."""
    return {**{name: partial(_again, piece) for name, piece in PIECES.items()}, **_MADE}


def texts_of(path: Path) -> dict[str, Text]:
    """The shapes of a Python file that maps their names to functions from a number to a text, in `S`."""
    found: dict[str, Text] = runpy.run_path(str(path))["S"]
    return {f"{path.stem}/{name}": shape for name, shape in found.items()}


def _again(piece: str | tuple[str, ...], size: int) -> str:
    said, before, behind = (*((piece,) if isinstance(piece, str) else piece), "", "")[:3]
    times = max(1, size // len(said))
    if said == "#":  # the sign itself
        return said * times
    return before + _numbered(said, times) + behind


def _numbered(piece: str, times: int) -> str:
    """A piece so many times, with its number for each `#` and the sign of a heading for `■`."""
    if "#" not in piece:
        return piece.replace("■", "#") * times
    return "".join(piece.replace("#", str(at)).replace("■", "#") for at in range(1, times + 1))


def _both(first: str, second: str, between: str = "\n\n") -> Text:
    """One piece again and again, and then the other as often."""

    def text(size: int) -> str:
        half = size // 2
        times = max(1, half // max(len(first), len(second)))
        return between.join(_numbered(one, times) for one in (first, second))

    return text


def _chosen(words: list[str], between: str = " ") -> Text:
    length = sum(map(len, words)) / len(words) + len(between)
    return lambda size: between.join(Random(1).choices(words, k=int(size / length)))


def _wide(size: int) -> str:
    columns = max(1, size // 12)
    return f"|{' h |' * columns}\n|{'---|' * columns}\n|{' 1 |' * columns}"


def _square(size: int) -> str:
    side = max(1, isqrt(size // 4))
    return f"|{' h |' * side}\n|{'---|' * side}\n" + f"|{' 1 |' * side}\n" * side


def _short_rows(size: int) -> str:
    columns = max(2, size // 16)
    return f"|{' a |' * columns}\n|{'---|' * columns}\n" + "|b|\n" * (size // 8)


def _total(size: int) -> str:
    rows = max(3, size // 24)
    lines = "".join(f"| {one}. Quay | {one} |\n" for one in range(1, rows))
    return f"Table 1: ships by quay\n\n| Quay | Ships |\n|---|---|\n{lines}| Total | {rows * (rows - 1) // 2} |\n"


def _groups(size: int) -> str:
    number = max(1, size // 40)
    said = "".join(f"  quays{one}: Brack{one}, Corran{one}\n" for one in range(number))
    return f"---\ngroups:\n{said}---\n\n" + "".join(f"All {one + 3} quays{one}. " for one in range(number))


_MADE: dict[str, Text] = {
    "brackets in brackets": lambda size: "Five quays " + "(" * (size // 2) + "Brack" + ")" * (size // 2),
    "square brackets in brackets": lambda size: "[" * (size // 2) + "x" + "]" * (size // 2),
    "inline notes in notes": lambda size: "^[" * (size // 3) + "]" * (size // 3),
    "ticks that grow": lambda size: "".join("`" * one + "a" for one in range(1, isqrt(2 * size))),
    "lists in lists": lambda size: "".join("  " * one + "- a\n" for one in range(isqrt(size))),
    "quotes in quotes": lambda size: "".join(">" * one + " a\n" for one in range(isqrt(2 * size))),
    "headings of all ranks": lambda size: "".join(
        f"{'#' * (one % 6 + 1)} Part {one}\n\nFive quays were closed.\n\n" for one in range(size // 40)
    ),
    "letters of a list": lambda size: "".join(f"({chr(97 + one % 26)}) it rained; " for one in range(size // 16)),
    "a wide table": _wide,
    "a square table": _square,
    "rows without their cells": _short_rows,
    "a table and its total": _total,
    "groups": _groups,
    "notes": _both("Two quays[^#] were closed. ", "[^#]: Brack and Corran#\n\n"),
    "notes at one word": _both("[^#]", "[^#]: Brack\n\n"),
    "Word notes behind": _both("Two quays[footnoteRef:#] were closed. ", "[#: Brack and Corran#]\n"),
    "bracketed notes": _both("Two quays[#] were closed. ", "[#] Brack and Corran#\n\n"),
    "bracketed notes with colons": _both("Two quays[#] were closed. ", "[#]: Brack and Corran#\n"),
    "raised notes": _both("Two quays<sup>#</sup> were closed. ", "<sup>#</sup> Brack and Corran#\n\n"),
    "notes of raised digits": _both("Two quays¹²³ were closed. ", "¹²³ Brack and Corran\n\n"),
    "annexes and their lists": _both("Annex # lists 3 quays. ", "■■ Annex #\n\n- a\n- b\n\n"),
    "a summary": _both("# quays# were closed. ", "1# quays# were closed. ", "\n\n# Quays\n\n"),
    "an equal summary": _both("14 quays were closed. ", "15 quays were closed. ", "\n\n# Quays\n\n"),
    "a summary of paragraphs": _both("14 quays were closed.\n\n", "15 quays were closed.\n\n", "# Quays\n\n"),
    "wholes said again": _both("5 of the 40 quays were closed.\n\n", "40 quays were open.\n\n"),
    "counts over headings": _both("Four quays, ", "\n\n■■ Brack\n\n"),
    "a part and its copy": _both(
        "Inspectors saw that # of the cranes were out of order in winter. ",
        "Inspectors saw that # of the cranes were out of order in winter. ",
    ),
    "any small words": _chosen("the of and quay line board state report work a in to nine two with for by on".split()),
    "any names": _chosen(["Brack", "Corran", "and", ",", "of", "the", "14", "five", "quays", "(", ")"]),
    "any signs": _chosen(
        ["Brack, ", "and ", "(", ")", "five quays ", "14 ", "of which ", ": ", "; ", "[^1]", "— ", "% ", ". ", "\n\n"], ""
    ),
    "any letters": _chosen(list("abcdefghij ABCDE.,()[]-0123456789\n"), ""),
}  # fmt: skip
