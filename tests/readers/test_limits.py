"""Input made to hang or crash a reader does neither."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from math import isqrt

import pytest
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.readers import ReaderError, read

LONG = 8000
SIZE = 500
"""Characters: what steps back over its input shows it from here on."""
BY_CLOCK_SIZE = 2000

suffixes = pytest.mark.parametrize("suffix", ["md", "txt"])


def _reading(suffix: str, text: Callable[[int], str]) -> Callable[[int], Callable[[], None]]:
    def of_size(size: int) -> Callable[[], None]:
        data = text(size).encode()

        def work() -> None:
            with suppress(ReaderError):
                read(f"draft.{suffix}", data)

        return work

    return of_size


SIGNS = (
    *("[", "(", "*", ">", "<sup>", "^[", "[^", "](", "[a]", "a*", "`", "<", "<!--", "<ul>", "&", "\\", "¹"),
    *("| ", "- ", "> ", "    "),
)
SHAPES: dict[str, Callable[[int], str]] = {
    **{sign: lambda size, sign=sign: sign * (size // len(sign)) for sign in SIGNS},  # type: ignore[misc]
    "raised and raised": lambda size: "a<sup>" * (size // 12) + "</sup>" * (size // 12),
    "many raised numbers": lambda size: "<sup>" + "1," * (size // 2) + "</sup> x",
    "open attributes": lambda size: "<p>\n" + '<a "' * (size // 4),
    "Word notes": lambda size: "[footnoteRef:1]" * (size // 21) + "\n" + "[1: x]" * (size // 21),
    "a Word note of brackets": lambda size: "[footnoteRef:1] [1: " + "[" * size,
    "Word notes in Word notes": lambda size: "[footnoteRef:1] " + "[1: " * (size // 5) + "]" * (size // 5),
    "a gap": lambda size: "a" + " " * size + "b",
    "notes in notes": lambda size: "^[" * (size // 3) + "]" * (size // 3),
    "brackets in brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "cells in cells": lambda size: "<table><tr>" + "<td>" * (size // 4),
    "halves of sentences": lambda size: "fleet of\n\n<sup>1</sup> x\n\n" * (size // 26),
    "lists in lists": lambda size: "".join(" " * depth + "- x\n" for depth in range(isqrt(2 * size))),
    "quotes in quotes": lambda size: "".join(">" * depth + " x\n" for depth in range(isqrt(2 * size))),
}
shapes = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)


@suffixes
@shapes
def test_steps_grow_with_the_text(suffix: str, shape: Callable[[int], str]) -> None:
    assert growth(_reading(suffix, shape), SIZE) <= STEEPEST


@suffixes
@shapes
def test_time_grows_with_the_text(suffix: str, shape: Callable[[int], str]) -> None:
    assert slowing(_reading(suffix, shape), BY_CLOCK_SIZE) <= BY_CLOCK


@suffixes
@shapes
def test_no_length_is_too_much(suffix: str, shape: Callable[[int], str]) -> None:
    """No depth ends in an error of the program."""
    _reading(suffix, shape)(LONG)()


@suffixes
def test_plain_prose_is_one_run_a_paragraph(suffix: str) -> None:
    paragraph = "The fisheries fund has paid for forty boats since the reform, and nine\ncoastal regions drew on it.\n\n"
    document = read(f"draft.{suffix}", (paragraph * 1000).encode())
    assert len(document.blocks) == len(document.origin.runs) == 1000
