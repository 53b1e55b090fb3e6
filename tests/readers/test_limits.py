"""Input made to hang or crash a reader does neither."""

from __future__ import annotations

import time

import pytest

from checker.readers import ReaderError, read

MILLION = 1_000_000
SECONDS = 5.0
"""Far above what any of these takes; far below what a step back over each of them would."""


def _seconds(path: str, source: str) -> float:
    start = time.perf_counter()
    try:
        read(path, source.encode())
    except ReaderError as error:
        assert "\n" not in str(error)
    return time.perf_counter() - start


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("sign", ["[", "(", "*", ">", "<", "`", "^[", "[^", "&", "<!--", "\\", "¹", "|", "- "])
def test_a_million_signs(suffix: str, sign: str) -> None:
    assert _seconds(f"draft.{suffix}", sign * (MILLION // len(sign))) < SECONDS


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize(
    "source",
    [
        "a<sup>" * 100_000 + "</sup>" * 100_000,
        "<sup>" + "1," * 300_000 + "</sup> x",
        "<p>\n" + '<a "' * 200_000,
        "[footnoteRef:1]" * 40_000 + "\n" + "[1: x]" * 40_000,
        "[footnoteRef:1] [1: " + "[" * MILLION,
        "[footnoteRef:1] " + "[1: " * 200_000 + "]" * 200_000,
        "a" + " " * MILLION + "b",
        "^[" * 200_000 + "]" * 200_000,
        "<table><tr>" + "<td>" * 200_000,
        "fleet of\n\n<sup>1</sup> x\n\n" * 20_000,
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
