"""Reads and examines file after file; what fails is named, and the others are still checked."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from checker import readers
from checker.engine import RuleError, examine
from checker.errors import debug, internal, reason
from checker.parallel import parallel
from checker.progress import Progress
from checker.readers import ReaderError
from checker.reading.groups import Group
from checker.results import DocumentReport
from checker.rulebook import Rule
from checker.sources import Problem, Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """The documents that were examined and the files that could not be, each sorted by path."""

    documents: tuple[DocumentReport, ...]
    problems: tuple[Problem, ...]


def run(
    sources: Sequence[Source],
    known: Sequence[Problem],
    rules: Sequence[Rule],
    *,
    with_claims: bool,
    as_of: date | None = None,
    sets: Sequence[Group] = (),
) -> Outcome:
    """Examines every source with every rule; its problems join the `known` ones.

    `as_of` is the day the reports speak of, where they do not say; `sets` are groups besides those that ship.
    """
    documents: list[DocumentReport] = []
    problems = list(known)
    look = partial(examined, rules=rules, with_claims=with_claims, as_of=as_of, sets=sets)
    stdin = any(source.stdin for source in sources)
    with parallel(look, sources, here=stdin) as results, Progress(len(sources), sys.stderr) as progress:
        for result in results:
            if isinstance(result, Problem):
                problems.append(result)
            else:
                documents.append(result)
            progress.step()
    return Outcome(tuple(documents), tuple(sorted(problems)))


def examined(
    source: Source,
    rules: Sequence[Rule],
    *,
    with_claims: bool,
    as_of: date | None = None,
    sets: Sequence[Group] = (),
) -> DocumentReport | Problem:
    """What is to say of one file, or why nothing can be."""
    try:
        document = readers.read(source.path, read_bytes(source), source.format or None)
        return examine(document, rules, with_claims=with_claims, as_of=as_of, sets=sets)
    except ReaderError as error:
        return Problem(source.path, error.reason)
    except RuleError as error:
        debug(error)
        return Problem(source.path, str(error))
    except OSError as error:
        return Problem(source.path, reason(error))
    except Exception as error:
        return Problem(source.path, internal(error))


def read_bytes(source: Source) -> bytes:
    """The bytes of a file or of standard input."""
    if source.stdin:
        if sys.stdin is None:
            raise ReaderError(source.path, "standard input is closed")
        return sys.stdin.buffer.read(readers.MAX_BYTES + 1)
    with Path(source.path).open("rb") as file:
        readers.check_size(source.path, os.fstat(file.fileno()).st_size)
        return file.read()
