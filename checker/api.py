"""The program for programs: what `checker` itself offers. `docs/api.md` tells of it.

A file that cannot be read is among the `problems` of the results. What is wrong with an argument – a rule
that is not there, a mistake in a rule page – raises `CheckerError`, whose string is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime
from os import PathLike, fspath
from pathlib import Path

from checker import rulebook
from checker.cache import Cache
from checker.engine import RuleError
from checker.errors import CheckerError
from checker.model import Change, Finding, Place, Position, Range, Severity, Verdict
from checker.readers import ReaderError
from checker.reading.groups import load as load_groups
from checker.results import Allowed, Problem, Results, Totals
from checker.results import ClaimRow as Claim
from checker.results import DocumentReport as Report
from checker.results import SupportRow as Support
from checker.rulebook import Rule
from checker.run import report, run
from checker.settings import Settings
from checker.sources import Filter, Source, expand

__all__ = [
    "Allowed",
    "Change",
    "CheckerError",
    "Claim",
    "Finding",
    "Place",
    "Position",
    "Problem",
    "Range",
    "Report",
    "Results",
    "Rule",
    "Severity",
    "Support",
    "Totals",
    "Verdict",
    "check",
    "check_text",
    "ledger",
]

AnyPath = str | PathLike[str]
Some = str | Iterable[str]


def check(
    *paths: AnyPath,
    select: Some = (),
    ignore: Some = (),
    rules: AnyPath | Iterable[AnyPath] = (),
    as_of: date | None = None,
    include: Some = (),
    exclude: Some = (),
    jobs: int = 1,
    cache: AnyPath | None = None,
) -> Results:
    """What is wrong in the files that `paths` stand for: files, folders, patterns.

    `select` and `ignore` name rules, as the options of the command do. `rules` are folders of rule pages.
    `as_of` is the day the reports speak of, where they do not say. `jobs` processes share the work; 0 lets
    the program choose. `cache` is the folder where reports are remembered; without one, none are.
    """
    settings = _settings(rules, as_of, select, ignore)
    return _run(paths, settings, Filter.of(_several(include), _several(exclude)), jobs, cache)


def ledger(
    *paths: AnyPath,
    rules: AnyPath | Iterable[AnyPath] = (),
    as_of: date | None = None,
    include: Some = (),
    exclude: Some = (),
    jobs: int = 1,
    cache: AnyPath | None = None,
) -> Results:
    """Every count in the files that `paths` stand for, what supports it, and a verdict. No rule is run."""
    settings = replace(_settings(rules, as_of), rules=(), with_claims=True)
    return _run(paths, settings, Filter.of(_several(include), _several(exclude)), jobs, cache)


def check_text(
    text: str,
    name: str = "draft.md",
    *,
    select: Some = (),
    ignore: Some = (),
    rules: AnyPath | Iterable[AnyPath] = (),
    as_of: date | None = None,
) -> Report:
    """The findings and the claims of a text that is no file.

    `name` stands for it, and its suffix says the format. A text that cannot be read raises `CheckerError`.
    """
    settings = replace(_settings(rules, as_of, select, ignore), with_claims=True)
    try:
        return report(Source(name), text.encode("utf-8", "surrogatepass"), settings)
    except ReaderError as error:
        raise CheckerError(str(error)) from error
    except RuleError as error:
        raise CheckerError(f"{name}: {error}") from error


def _run(
    paths: Sequence[AnyPath], settings: Settings, chosen: Filter, jobs: int, cache: AnyPath | None
) -> Results:
    if not paths:
        raise CheckerError("there is no path to check")
    if jobs < 0:
        raise CheckerError(f"jobs is {jobs}: there cannot be fewer than none")
    sources, problems = expand([fspath(path) for path in paths], chosen)
    with nullcontext() if cache is None else Cache(Path(cache)) as kept:
        return run(sources, problems, lambda _: settings, jobs=jobs, cache=kept)


def _settings(
    rules: AnyPath | Iterable[AnyPath], as_of: date | None, select: Some = (), ignore: Some = ()
) -> Settings:
    """What holds for every file of a call."""
    if as_of is not None and not isinstance(as_of, date):
        raise CheckerError(f"as_of is a {type(as_of).__name__}, not a date")
    folders = [Path(folder) for folder in ([rules] if isinstance(rules, str | PathLike) else rules)]
    return Settings(
        rules=rulebook.select(rulebook.load_house(folders), _several(select), _several(ignore)),
        as_of=as_of.date() if isinstance(as_of, datetime) else as_of,
        sets=tuple(group for folder in folders for group in load_groups(folder)),
    )


def _several(words: Some) -> list[str]:
    """Words that are given as such, or in one string with commas."""
    return [word.strip() for word in words.split(",")] if isinstance(words, str) else list(words)
