"""The program for programs: what `checker` itself offers. `docs/api.md` tells of it.

A file that cannot be read is among the `problems` of the results, and so is a rule that failed on one. What
is wrong with an argument – a rule that is not there, a mistake in a rule page – raises `CheckerError`, whose
string is one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import date, datetime
from os import PathLike, fspath
from pathlib import Path
from typing import get_args

from checker.cache import Cache
from checker.config.configs import HERE, Configs
from checker.config.layers import Layer
from checker.config.merge import Asked
from checker.errors import CheckerError
from checker.frozen import replace
from checker.model import Box, Change, Finding, Place, Position, Range, Severity, Verdict
from checker.readers import ReaderError
from checker.readers.options import TrackedChanges
from checker.results import Allowed, Failure, Problem, Results, Totals
from checker.results import ClaimRow as Claim
from checker.results import DocumentReport as Report
from checker.results import SupportRow as Support
from checker.rulebook import Rule
from checker.run import report, run
from checker.sources import Filter, Source, expand

__all__ = [
    "Allowed",
    "Box",
    "Change",
    "CheckerError",
    "Claim",
    "Failure",
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
    respect_gitignore: bool = True,
    tracked: TrackedChanges | None = None,
    language: AnyPath = "",
    config: bool | AnyPath = False,
    with_ledger: bool = False,
    jobs: int = 1,
    cache: AnyPath | None = None,
) -> Results:
    """What is wrong in the files that `paths` stand for: files, folders, patterns.

    `select` and `ignore` name rules, as the options of the command do. `rules` are folders of rule pages.
    `as_of` is the day the reports speak of, where they do not say. What git ignores is left out of folders,
    unless `respect_gitignore` is False. `tracked` is "final" or "original": Word drafts with their tracked
    changes made or undone. `language` is one that ships, or the path of a folder of words. `config` is a
    config for all files, or True for the nearest of each; what is asked for here wins. `with_ledger` asks for
    every count, too. `jobs` processes share the work; 0 lets the program choose. `cache` is the folder where
    reports are remembered; without one, none are.
    """
    configs = _configs(_asked(rules, as_of, select, ignore, tracked, language), config)
    chosen = Filter.of(_several(include), _several(exclude), gitignore=respect_gitignore)
    return _run(paths, configs, Asked(claims=with_ledger), chosen, jobs, cache)


def ledger(
    *paths: AnyPath,
    rules: AnyPath | Iterable[AnyPath] = (),
    as_of: date | None = None,
    include: Some = (),
    exclude: Some = (),
    respect_gitignore: bool = True,
    tracked: TrackedChanges | None = None,
    language: AnyPath = "",
    config: bool | AnyPath = False,
    jobs: int = 1,
    cache: AnyPath | None = None,
) -> Results:
    """Every count in the files that `paths` stand for, what supports it, and a verdict. No rule is run."""
    configs = _configs(_asked(rules, as_of, tracked=tracked, language=language), config)
    asked = Asked(findings=False, claims=True)
    chosen = Filter.of(_several(include), _several(exclude), gitignore=respect_gitignore)
    return _run(paths, configs, asked, chosen, jobs, cache)


def check_text(
    text: str,
    name: str = "draft.md",
    *,
    select: Some = (),
    ignore: Some = (),
    rules: AnyPath | Iterable[AnyPath] = (),
    as_of: date | None = None,
    language: AnyPath = "",
    config: bool | AnyPath = False,
) -> Report:
    """The findings and the claims of a text that is no file.

    `name` stands for it, and its suffix says the format. A text that cannot be read raises `CheckerError`.
    """
    configs = _configs(_asked(rules, as_of, select, ignore, language=language), config)
    settings = configs.held(name, Asked(claims=True))
    try:
        return report(Source(name), text.encode("utf-8", "replace"), settings)
    except ReaderError as error:
        raise CheckerError(str(error)) from error


def _run(
    paths: Sequence[AnyPath],
    configs: Configs,
    asked: Asked,
    chosen: Filter,
    jobs: int,
    cache: AnyPath | None,
) -> Results:
    if not paths:
        raise CheckerError("there is no path to check")
    if jobs < 0:
        raise CheckerError(f"jobs is {jobs}: there cannot be fewer than none")
    configs.settings(HERE, asked)  # what is wrong with the arguments is said, files or none
    chosen = replace(chosen, reports=configs.run.reports)
    sources, problems = expand([fspath(path) for path in paths], chosen)
    with nullcontext() if cache is None else Cache(Path(cache)) as kept:
        return run(
            sources,
            problems,
            lambda source: configs.settings(source.path, asked),
            jobs=jobs,
            cache=kept,
        )


def _asked(
    rules: AnyPath | Iterable[AnyPath],
    as_of: date | None,
    select: Some = (),
    ignore: Some = (),
    tracked: TrackedChanges | None = None,
    language: AnyPath = "",
) -> Layer:
    """What a call asks for, as the command line would."""
    if as_of is not None and not isinstance(as_of, date):
        raise CheckerError(f"as_of is a {type(as_of).__name__}, not a date")
    if tracked not in (None, *get_args(TrackedChanges)):
        raise CheckerError(f'tracked is "{tracked}", not "final" or "original"')
    asked = {
        "tracked": tracked,
        "language": fspath(language),
        "select": _several(select),
        "ignore": _several(ignore),
        "rules": [fspath(folder) for folder in ([rules] if isinstance(rules, str | PathLike) else rules)],
        "as-of": as_of.date() if isinstance(as_of, datetime) else as_of,
    }
    return Layer({key: value for key, value in asked.items() if value})


def _configs(asked: Layer, config: bool | AnyPath) -> Configs:
    file = "" if isinstance(config, bool) else fspath(config)
    return Configs(asked, file=file, none=config is False)


def _several(words: Some) -> list[str]:
    """Words that are given as such, or in one string with commas."""
    return [word.strip() for word in words.split(",")] if isinstance(words, str) else list(words)
