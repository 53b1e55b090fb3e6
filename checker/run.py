"""Reads and examines file after file; what fails is named, and the others are still checked."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from checker import readers
from checker.checks import KINDS
from checker.engine import RuleError, examine
from checker.errors import debug, internal, reason
from checker.gate.files import GateError
from checker.gate.sidecar import beside
from checker.gate.suppressions import obeyed
from checker.parallel import parallel
from checker.progress import Progress
from checker.readers import ReaderError
from checker.results import DocumentReport, Problem, Results
from checker.settings import Settings
from checker.sources import STDIN, Source

Work = tuple[Source, Settings]


def run(
    sources: Sequence[Source], known: Sequence[Problem], settings: Callable[[Source], Settings | Problem]
) -> Results:
    """Examines every source as its `settings` say; its problems join the `known` ones.

    What keeps files from being settled is one problem, and says how many it is.
    """
    documents: list[DocumentReport] = []
    held = [(source, settings(source)) for source in sources]
    works = [(source, holds) for source, holds in held if isinstance(holds, Settings)]
    unsettled = Counter(holds for _, holds in held if isinstance(holds, Problem))
    problems = [*known, *(_unsettled(problem, files) for problem, files in unsettled.items())]
    stdin = any(source.stdin for source in sources)
    with parallel(examined, works, here=stdin) as results, Progress(len(works), sys.stderr) as progress:
        for result in results:
            if isinstance(result, Problem):
                problems.append(result)
            else:
                documents.append(result)
            progress.step()
    rules = {rule.code: rule for _, holds in works for rule in holds.rules if not KINDS[rule.kind].compares}
    return Results(tuple(documents), tuple(sorted(problems)), tuple(rules[code] for code in sorted(rules)))


def _unsettled(problem: Problem, files: int) -> Problem:
    return Problem(problem.path, f"{problem.reason} ({files} file{'s' * (files > 1)} not checked)")


def examined(work: Work) -> DocumentReport | Problem:
    """What is to say of one file, or why nothing can be."""
    source, settings = work
    try:
        return report(source, read_bytes(source), settings, _beside(source))
    except (ReaderError, GateError) as error:
        return Problem(error.path, error.reason)
    except RuleError as error:
        debug(error)
        return Problem(source.path, str(error))
    except OSError as error:
        return Problem(source.path, reason(error))
    except Exception as error:
        return Problem(source.path, internal(error))


def _beside(source: Source) -> bytes | None:
    """The bytes of the file that says what `source` may have; a text without a name has none."""
    return None if source.path == STDIN else beside(source.path)


def report(source: Source, data: bytes, settings: Settings, beside: bytes | None = None) -> DocumentReport:
    """What is to say of a file that holds `data`; `beside` is what the file beside it allows, in bytes.

    Raises `ReaderError` where it cannot be read, `GateError` where the file beside it cannot,
    `RuleError` where a rule fails on it.
    """
    document = readers.read(source.path, data, source.format or None)
    found = examine(
        document,
        settings.rules,
        with_claims=settings.with_claims,
        with_text=settings.with_text,
        as_of=settings.as_of,
        sets=settings.sets,
    )
    return obeyed(document, found, settings, beside)


def read_bytes(source: Source) -> bytes:
    """The bytes of a file or of standard input."""
    if source.stdin:
        if sys.stdin is None:
            raise ReaderError(source.path, "standard input is closed")
        return sys.stdin.buffer.read(readers.MAX_BYTES + 1)
    with Path(source.path).open("rb") as file:
        readers.check_size(source.path, os.fstat(file.fileno()).st_size)
        return file.read()
