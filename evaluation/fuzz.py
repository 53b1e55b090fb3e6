"""Feeds the program bytes until something breaks: `python -m evaluation.fuzz`, where atheris is installed.

Whatever the bytes, a file is read or refused with one line, no rule fails and every place is true; anything else
ends the run, and atheris leaves the bytes in a file. Its own options (`-max_total_time=600`, `-runs=…`) are passed on.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

from checker.readers import SUFFIXES
from evaluation.own import own_reports
from evaluation.soundness import looked_at

SEEDS = 3
"""Reports that every run begins with, so that mutations start from real text."""


def main() -> None:
    """Fuzzes for as long as the arguments say."""
    if find_spec("atheris") is None:
        print("atheris is not installed: nothing was fuzzed")
        return
    atheris = import_module("atheris")
    for seed in own_reports()[:SEEDS]:
        one_input(b"\0" + seed.source.encode())
    atheris.instrument_all()
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()


def one_input(data: bytes) -> None:
    """The first byte chooses the format, the others are the file."""
    suffixes = sorted(SUFFIXES)
    suffix = suffixes[data[0] % len(suffixes)] if data else suffixes[0]
    _, wrong = looked_at(f"draft{suffix}", data[1:])
    assert not wrong, wrong


if __name__ == "__main__":
    main()
