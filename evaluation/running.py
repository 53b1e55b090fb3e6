"""Asks the program, on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from checker.engine import examine
from checker.model import Document
from checker.readers import ReaderError, read
from checker.results import DocumentReport
from checker.rulebook import Rule, load_default

T = TypeVar("T")
R = TypeVar("R")


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The rules that ship and are on."""
    return tuple(rule for rule in load_default() if rule.enabled)


def codes() -> frozenset[str]:
    return frozenset(rule.code for rule in rules())


def examined(path: str, source: str) -> DocumentReport:
    """What the program says of a text; `path` tells its format."""
    return examine(read(path, source.encode()), rules(), with_claims=False)


def opened(path: Path) -> tuple[Document, DocumentReport] | str:
    """A file as the program reads it and what it says of it, or why it cannot be read."""
    try:
        document = read(str(path), path.read_bytes())
    except (ReaderError, OSError) as error:
        return str(error)
    report = examine(document, rules())
    return str(report.problems()[0].reason) if report.failures else (document, report)


def everywhere(ask: Callable[[T], R], things: Iterable[T], chunk: int = 16) -> list[R]:
    """`ask` of all `things`, on every core, in their order."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(ask, things, chunksize=chunk))
