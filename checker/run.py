"""Reads and examines file after file; what fails is named, and the others are still checked."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from checker import readers
from checker.checks import KINDS, ready
from checker.errors import internal, reason
from checker.gate.files import GateError, beside
from checker.parallel import parallel
from checker.progress import Progress
from checker.readers import ReaderError
from checker.results import DocumentReport, Problem, Results
from checker.settings import Settings
from checker.sources import STDIN, Source, contents

if TYPE_CHECKING:
    from checker.cache import Cache
    from checker.model import Document
    from checker.rulebook import Rule
    from checker.text.language import Language
    from checker.verdicts import Ledger

Work = tuple[Source, Settings]


def run(
    sources: Sequence[Source],
    known: Sequence[Problem],
    settings: Callable[[Source], Settings | Problem],
    *,
    jobs: int = 0,
    cache: Cache | None = None,
    progress: Progress | None = None,
    done: Callable[[DocumentReport], DocumentReport] | None = None,
) -> Results:
    """Examines every source as its `settings` say; its problems join the `known` ones.

    What keeps files from being settled is one problem, and says how many it is. `jobs` processes share the
    work, 0: as many as it is worth. What the `cache` knows is not examined again. `progress` is told
    how many of the others are done. `done` is told of each document, in their order, as soon as all before
    it are done; what it returns is what the results hold.
    """
    documents: list[DocumentReport] = []
    held = [(source, settings(source)) for source in sources]
    works = [(source, holds) for source, holds in held if isinstance(holds, Settings)]
    unsettled = Counter(holds for _, holds in held if isinstance(holds, Problem))
    problems = [*known, *(_unsettled(problem, files) for problem, files in unsettled.items())]
    for result in _results(works, jobs, cache, progress or Progress()):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            documents.append(done(result) if done else result)
    rules = {rule.code: rule for _, holds in works for rule in holds.rules if _runs(rule)}
    results = Results((), tuple(problems), tuple(rules[code] for code in sorted(rules)))
    return results.of(documents)


def _runs(rule: Rule) -> bool:
    """Whether a rule has anything to say of a document that is read alone."""
    kind = KINDS[rule.kind]
    return not (kind.compares or kind.across)


def _unsettled(problem: Problem, files: int) -> Problem:
    return Problem(problem.path, f"{problem.reason} ({files} file{'s' * (files > 1)} not checked)")


def _results(
    works: Sequence[Work], jobs: int, cache: Cache | None, progress: Progress
) -> Iterator[DocumentReport | Problem]:
    """What is to say of every file, in their order."""
    kept = [_kept(cache, work) for work in works]
    fresh = [work for work, report in zip(works, kept, strict=True) if report is None]
    if any(source.stdin for source, _ in fresh):
        jobs = 1  # no other process has this one's standard input
    with (
        parallel(examined, fresh, _lost, jobs=jobs) as results,
        progress.towards(len(fresh)),  # what is remembered says nothing of the time that is left
    ):
        for work, report in zip(works, kept, strict=True):
            result = report or next(results)
            if report is None:
                progress.step()
                if cache and isinstance(result, DocumentReport):
                    _keep(cache, work, result)
            yield result


def _kept(cache: Cache | None, work: Work) -> DocumentReport | None:
    """What an earlier run said of a file, and of what the file beside it allows."""
    if cache is None:
        return None
    try:
        return cache.get(*work, _extra(work[0]))
    except GateError:
        return None  # whoever reads it will say why


def _keep(cache: Cache, work: Work, report: DocumentReport) -> None:
    """Remembers a report, unless a rule failed: what it would have found is not known."""
    if report.failures:
        return
    with suppress(GateError):
        cache.put(*work, report, _extra(work[0]))


def _extra(source: Source) -> bytes:
    """What a report depends on besides its file: an empty file beside it is not the same as none."""
    aside = _beside(source)
    return b"" if aside is None else b"\n" + aside


def _lost(work: Work, how: str) -> Problem:
    """What is to say of a file that no process could end."""
    return Problem(work[0].path, f"the process that checked it {how}")


def examined(work: Work) -> DocumentReport | Problem:
    """What is to say of one file, or why nothing can be."""
    source, settings = work
    try:
        return report(source, read_bytes(source), settings, _beside(source))
    except (ReaderError, GateError) as error:
        return Problem(error.path, error.reason)
    except OSError as error:
        return Problem(source.path, reason(error))
    except Exception as error:
        return Problem(source.path, internal(error))


def _beside(source: Source) -> bytes | None:
    """The bytes of the file that says what `source` may have; a text without a name has none."""
    return None if source.path == STDIN else beside(source.path)


def report(source: Source, data: bytes, settings: Settings, beside: bytes | None = None) -> DocumentReport:
    """What is to say of a file that holds `data`; `beside` is what the file beside it allows, in bytes.

    Raises `ReaderError` where it cannot be read, `GateError` where the file beside it cannot.
    """
    return told(source, data, settings, beside)[1]


def told(
    source: Source, data: bytes, settings: Settings, beside: bytes | None = None
) -> tuple[Ledger, DocumentReport]:
    """The ledger of such a file, and what is to say of it; raises as `report` does."""
    from checker.engine import reported
    from checker.facts import complete
    from checker.locating import apart
    from checker.text.language import reading_in
    from checker.verdicts import tie

    document = readers.read(source.path, data, source.format or None, settings.reading)
    for rule in settings.rules:
        ready(rule.kind)
    with reading_in(language_of(document, settings)):
        ledger = tie(
            complete.collect(document, settings.as_of, settings.sets, settings.house), settings.mistakes
        )
        found = reported(
            ledger, settings.rules, with_claims=settings.with_claims, with_text=settings.with_text
        )
        if document.comments or beside is not None:
            from checker.gate.suppressions import obeyed  # few documents have an allowance

            found = obeyed(document, found, settings, beside)
        return ledger, apart(document, found)


def language_of(document: Document, settings: Settings) -> Language:
    """What the document is read in: the language that it names itself, unless a person asked for another.

    Where nobody knows that language it is read without a word: what it counts is left alone.
    """
    if not document.language or settings.insists:
        return settings.language
    from checker.text.languages import LanguageError, named, wordless

    try:
        return named(document.language, settings.language)
    except LanguageError:
        return wordless(document.language)


def read_bytes(source: Source) -> bytes:
    """The bytes of a file or of standard input."""
    if source.stdin:
        if sys.stdin is None:
            raise ReaderError(source.path, "standard input is closed")
        return sys.stdin.buffer.read(readers.MAX_BYTES + 1)
    return contents(source)
