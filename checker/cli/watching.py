"""`--watch`: the same command again and again, whenever a file of its changes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from checker.careful import below
from checker.cli.scope import Pages
from checker.cli.shared import Files, configured, filter_of, misused
from checker.config.layers import ConfigError
from checker.errors import CheckerError
from checker.gate.files import SUFFIX
from checker.output import HangUpError, complain
from checker.sources import STDIN, expand
from checker.watch import watch

CLEAR = "\x1b[2J\x1b[H"
NAMED = 3
"""So many paths are named in one line."""


def watching(files: Files, scope: Pages, command: Callable[[], object]) -> None:
    """Runs `command` now and after every change of its files, their configs or rule pages, until Ctrl-C.

    What is wrong with the arguments ends the first run and the watching; later it is told, and waited for.
    """
    if STDIN in files.paths:
        raise misused("--watch cannot wait for standard input")

    def run(which: tuple[str, ...]) -> None:
        if which and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
            print(CLEAR, end="", flush=True)
        if which:
            complain(f"changed: {_named(which)}")
        try:
            command()
        except CheckerError as error:
            if not which or isinstance(error, HangUpError):
                raise
            complain(str(error))
        complain("waiting for a change; Ctrl-C ends")
        gc.collect()  # it is off for the sake of short runs

    known: set[str] = set()

    def paths() -> set[str]:
        nonlocal known
        known = _paths(files, scope, known)
        return known

    watch(paths, run)


def _paths(files: Files, scope: Pages, known: set[str]) -> set[str]:
    """The files to look at: those that are checked, those beside them, and what says how.

    While a config cannot be read, those that were `known` before: they are not gone.
    """
    found: set[str] = set()
    try:
        configs = configured(scope)
        for source in expand(files.paths, filter_of(files, configs.run))[0]:
            found |= {*(source.pieces or (source.path,)), source.path + SUFFIX}
            for name in configs.read_from(source.path):
                found |= set(_pages(name)) if Path(name).is_dir() else {name}
    except ConfigError as error:
        return known | {error.path}
    return found


def _pages(folder: str) -> Iterator[str]:
    """The pages in a folder; none in one that cannot be read, which is told when they are."""
    with suppress(OSError):
        yield from map(str, below(folder, (".md", ".toml")))


def _named(paths: Sequence[str]) -> str:
    more = len(paths) - NAMED
    return ", ".join(paths[:NAMED]) + (f" and {more} more" if more > 0 else "")
