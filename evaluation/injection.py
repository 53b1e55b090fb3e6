"""Makes mistakes in clean texts, and asks the program for them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from random import Random

from checker.engine import examine
from checker.model import Finding, Place
from checker.readers import read
from checker.rulebook import Rule, load_default
from evaluation.mistakes import MISTAKES, Injected, moved
from evaluation.texts import Clean, Stretch

MOST = 300
"""Mistakes of a kind, at most."""
_TRIES = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mistake. `severity` is the highest of the findings that cover it, "" if it was missed."""

    key: str
    kind: str
    text: str
    severity: str
    codes: tuple[str, ...]
    strays: tuple[str, ...]
    """Findings that the mistake brought about elsewhere."""
    snippet: str


def mistakes(kind: str, texts: Sequence[Clean], most: int = MOST) -> list[tuple[Clean, Injected]]:
    """Up to `most` different mistakes of a kind, spread evenly over `texts`; the same ones in every run."""
    made: list[tuple[Clean, Injected]] = []
    seen: set[tuple[str, str]] = set()
    open_texts = list(texts)
    turn = 0
    while open_texts and len(made) < most:
        for text in list(open_texts):
            one = _one(kind, text, turn, seen)
            if one is None:
                open_texts.remove(text)
            elif len(made) < most:
                made.append((text, one))
        turn += 1
    return made


def _one(kind: str, text: Clean, turn: int, seen: set[tuple[str, str]]) -> Injected | None:
    """A mistake that was not made before, or None where several tries bring none."""
    for attempt in range(_TRIES * (turn + 2)):
        rng = Random(f"{kind}/{text.name}/{turn}/{attempt}")
        one = MISTAKES[kind].make(text, rng)
        if one is None:
            return None
        if (text.name, one.source) not in seen and one.source != text.source:
            seen.add((text.name, one.source))
            return one
    return None


def outcomes(texts: Sequence[Clean], kinds: Sequence[str]) -> list[Outcome]:
    """What becomes of the mistakes of all `kinds` that have rules."""
    work = [(kind, text, one) for kind in kinds for text, one in mistakes(kind, texts)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(outcome, *zip(*work, strict=True), chunksize=16)) if work else []


def outcome(kind: str, text: Clean, one: Injected) -> Outcome:
    """Does a finding of the right rule cover the place, and was it not there before?"""
    known = {(code, moved(start, one.edits)) for code, start in _starts(text)}
    new = [finding for finding in _findings(text.path, one.source) if _start(finding) not in known]
    there = [finding for finding in new if any(_covers(finding, place) for place in one.places)]
    right = [finding for finding in there if finding.code in MISTAKES[kind].rules]
    severities = sorted({finding.severity.value for finding in right}, key=("error", "warning", "advice").index)
    digest = sha256(f"{one.source}{one.places}".encode()).hexdigest()[:8]
    return Outcome(
        key=f"{kind}/{text.name}/{digest}",
        kind=kind,
        text=text.name,
        severity=severities[0] if severities else "",
        codes=tuple(sorted({finding.code for finding in right})),
        strays=tuple(f"{finding.code} {finding.message}" for finding in new if finding not in there),
        snippet=_snippet(one),
    )


def _findings(path: str, source: str) -> tuple[Finding, ...]:
    return examine(read(path, source.encode()), _rules(), with_claims=False).findings


@lru_cache(maxsize=1)
def _rules() -> tuple[Rule, ...]:
    return load_default()


@lru_cache(maxsize=512)
def _starts(text: Clean) -> frozenset[tuple[str, int]]:
    return frozenset(map(_start, _findings(text.path, text.source)))


def _start(finding: Finding) -> tuple[str, int]:
    return finding.code, finding.place.range.start.offset


def _covers(finding: Finding, place: Stretch) -> bool:
    return any(_reaches(one, place) for one in (finding.place, *finding.related))


def _reaches(one: Place, place: Stretch) -> bool:
    return one.range.start.offset <= place.end and place.start <= one.range.end.offset


def _snippet(one: Injected) -> str:
    first = one.places[0]
    before = " ".join(one.source[max(first.start - 90, 0) : first.start].split())
    after = " ".join(one.source[first.end : first.end + 70].split())
    return f"{before} ⟦{' '.join(first.of(one.source).split())}⟧ {after}"


def missed(found: Sequence[Outcome]) -> Iterator[Outcome]:
    return (one for one in found if not one.severity)
