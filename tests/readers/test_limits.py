"""Input made to hang or crash a reader does neither."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from checker.readers import ReaderError, read

MILLION = 1_000_000
SECONDS = 8.0
"""Of the processor. Above what any of these takes; far below what a step back over each of them would."""


def _seconds(path: str, source: str) -> float:
    start = time.process_time()
    with suppress(ReaderError):
        read(path, source.encode())
    return time.process_time() - start


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("sign", ["[", "(", "*", ">", "<sup>"])
def test_a_million_signs(suffix: str, sign: str) -> None:
    assert _seconds(f"draft.{suffix}", sign * MILLION) < SECONDS


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize(
    "sign",
    ["^[", "[^", "](", "[a]", "a*", "`", "<", "<!--", "<ul>", "&", "\\", "¹", "| ", "- ", "> ", "    "],
)
def test_many_signs(suffix: str, sign: str) -> None:
    assert _seconds(f"draft.{suffix}", sign * 100_000) < SECONDS


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize(
    "source",
    [
        "a<sup>" * 50_000 + "</sup>" * 50_000,
        "<sup>" + "1," * 100_000 + "</sup> x",
        "<p>\n" + '<a "' * 50_000,
        "[footnoteRef:1]" * 10_000 + "\n" + "[1: x]" * 10_000,
        "[footnoteRef:1] [1: " + "[" * 200_000,
        "[footnoteRef:1] " + "[1: " * 50_000 + "]" * 50_000,
        "a" + " " * MILLION + "b",
        "^[" * 50_000 + "]" * 50_000,
        "[" * 50_000 + "]" * 50_000,
        "<table><tr>" + "<td>" * 50_000,
        "fleet of\n\n<sup>1</sup> x\n\n" * 5_000,
        "".join(" " * depth + "- x\n" for depth in range(1000)),
        "".join(">" * depth + " x\n" for depth in range(1000)),
    ],
    ids=lambda source: repr(source[:20]),
)
def test_depth_and_repetition(suffix: str, source: str) -> None:
    assert _seconds(f"draft.{suffix}", source) < SECONDS


@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_plain_prose_is_one_run_a_paragraph(suffix: str) -> None:
    paragraph = "The fisheries fund has paid for forty boats since the reform, and nine\ncoastal regions drew on it.\n\n"
    document = read(f"draft.{suffix}", (paragraph * 1000).encode())
    assert len(document.blocks) == len(document.origin.runs) == 1000
