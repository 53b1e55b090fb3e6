"""Clean prose: whatever is found there is a false alarm until a person has judged it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.model import Finding
from evaluation.judgements import judgements
from evaluation.own import SUFFIXES
from evaluation.running import everywhere, examined, opened
from evaluation.texts import Clean


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding on clean prose. `judged` is "right", "wrong", or "" where nobody has looked yet."""

    path: str
    line: int
    code: str
    severity: str
    message: str
    quote: str
    fingerprint: str
    sample: str
    judged: str = ""

    @property
    def false(self) -> bool:
        return self.judged != "right"


@dataclass(frozen=True, slots=True)
class Prose:
    """A folder of texts that are right: how much was read, and what was found."""

    name: str
    files: int
    words: int
    alarms: tuple[Alarm, ...]
    unread: tuple[str, ...] = ()
    stated: int = 0
    settled: int = 0
    """Counts that were confirmed or contradicted."""


def of_reports(name: str, reports: Iterable[Clean], folder: Path) -> Prose:
    """The project's own reports as clean prose; `folder` holds what was judged of them."""
    verdicts = judgements(folder)
    alarms, words, stated, settled, files = [], 0, 0, 0, 0
    for report in reports:
        said = examined(report.path, report.source)
        alarms += [alarm(finding, verdicts, report.path) for finding in said.findings]
        words, files = words + said.words, files + 1
        stated += said.totals.stated
        settled += said.totals.confirmed + said.totals.contradicted
    return Prose(name, files, words, tuple(alarms), (), stated, settled)


def of_folder(folder: Path) -> Prose:
    """Every text below `folder`."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in SUFFIXES)
    verdicts = judgements(folder)
    alarms, words, stated, settled, unread = [], 0, 0, 0, []
    for path, found in zip(paths, everywhere(_read, paths, chunk=4), strict=True):
        if isinstance(found, str):
            unread.append(found)
            continue
        count, totals, findings = found
        alarms += [alarm(finding, verdicts, str(path.relative_to(folder))) for finding in findings]
        words += count
        stated += totals[0]
        settled += totals[1]
    return Prose(folder.name, len(paths) - len(unread), words, tuple(alarms), tuple(unread), stated, settled)


def alarm(finding: Finding, verdicts: dict[tuple[str, str], str], path: str) -> Alarm:
    """A finding, with what a person said of it."""
    return Alarm(
        path=path,
        line=finding.place.range.start.line,
        code=finding.code,
        severity=finding.severity.value,
        message=finding.message,
        quote=finding.place.quote,
        fingerprint=finding.fingerprint,
        sample=around(finding),
        judged=verdicts.get((finding.fingerprint, path), ""),
    )


def _read(path: Path) -> tuple[int, tuple[int, int], tuple[Finding, ...]] | str:
    found = opened(path)
    if isinstance(found, str):
        return found
    _, said = found
    totals = said.totals
    return said.words, (totals.stated, totals.confirmed + totals.contradicted), said.findings


def around(finding: Finding) -> str:
    """The words around a finding, and the first of the places it points at."""
    column = finding.place.range.start.column - 1
    line = finding.place.line
    here = line[max(column - 100, 0) : column + len(finding.place.quote) + 140]
    there = finding.related[0].quote[:240] if finding.related else ""
    return " ".join(f"{here} || {there}".split())
