"""Makes mistakes in clean texts, and asks the program for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from random import Random

from checker.model import Finding, Place
from evaluation.mistakes import MISTAKES, Injected, moved
from evaluation.running import codes, everywhere, examined
from evaluation.texts import Clean, Stretch

MOST = 220
"""Mistakes of a kind, at most."""
_TRIES = 6
_BEFORE, _BEHIND = 90, 70
_GRAVEST = ("error", "warning", "advice")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mistake.

    `severity` is the gravest of the right findings that cover it, "" if it was missed, and `strays` are
    findings that it brought about elsewhere. `asked` is False for a kind that no rule looks for.
    """

    key: str
    kind: str
    text: str
    snippet: str
    asked: bool = False
    severity: str = ""
    codes: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """One mistake in one text."""

    kind: str
    text: Clean
    mistake: Injected


def outcomes(texts: Sequence[Clean], kinds: Sequence[str], most: int = MOST) -> list[Outcome]:
    """What becomes of up to `most` mistakes of each kind."""
    work = [Work(kind, text, one) for kind in kinds for text, one in mistakes(kind, texts, most)]
    return everywhere(outcome, work)


def mistakes(kind: str, texts: Sequence[Clean], most: int = MOST) -> list[tuple[Clean, Injected]]:
    """Up to `most` different mistakes of a kind, spread evenly over `texts`; the same ones in every run."""
    made: list[tuple[Clean, Injected]] = []
    seen: set[tuple[str, str]] = set()
    willing = list(texts)
    turn = 0
    while willing and len(made) < most:
        for text in tuple(willing):
            one = _another(kind, text, turn, seen)
            if one is None:
                willing.remove(text)
            elif len(made) < most:
                made.append((text, one))
        turn += 1
    return made


def _another(kind: str, text: Clean, turn: int, seen: set[tuple[str, str]]) -> Injected | None:
    """A mistake that was not made before, or None where several tries bring none."""
    for attempt in range(_TRIES * (turn + 2)):
        one = MISTAKES[kind].make(text, Random(f"{kind}/{text.name}/{turn}/{attempt}"))
        if one is None:
            return None
        if (text.name, one.source) not in seen and one.source != text.source:
            seen.add((text.name, one.source))
            return one
    return None


def ruled(kind: str) -> bool:
    """At least one of the rules that should find this kind is there."""
    return not codes().isdisjoint(MISTAKES[kind].rules)


def outcome(work: Work) -> Outcome:
    """Does a finding of the right rule cover the place, and was it not there before?"""
    kind, text, one = work.kind, work.text, work.mistake
    digest = sha256(f"{one.source}{one.places}".encode()).hexdigest()[:8]
    key, snippet = f"{kind}/{text.name}/{digest}", _snippet(one)
    if not ruled(kind):
        return Outcome(key, kind, text.name, snippet)
    known = {(code, moved(start, one.edits)) for code, start in _starts(text)}
    findings = examined(text.path, one.source).findings
    new = [finding for finding in findings if _start(finding) not in known]
    there = [finding for finding in new if any(covers(finding, place) for place in one.places)]
    right = [finding for finding in there if finding.code in MISTAKES[kind].rules]
    gravest = min((finding.severity.value for finding in right), key=_GRAVEST.index, default="")
    return Outcome(
        key,
        kind,
        text.name,
        snippet,
        asked=True,
        severity=gravest,
        codes=tuple(sorted({finding.code for finding in right})),
        strays=tuple(f"{finding.code} {finding.message}" for finding in new if finding not in there),
    )


@lru_cache(maxsize=512)
def _starts(text: Clean) -> frozenset[tuple[str, int]]:
    return frozenset(map(_start, examined(text.path, text.source).findings))


def _start(finding: Finding) -> tuple[str, int]:
    return finding.code, finding.place.range.start.offset


def covers(finding: Finding, place: Stretch) -> bool:
    """One of the finding's spans holds a part of `place`, or touches it."""
    return any(_touches(one, place) for one in (finding.place, *finding.related))


def _touches(one: Place, place: Stretch) -> bool:
    return one.range.start.offset <= place.end and place.start <= one.range.end.offset


def _snippet(one: Injected) -> str:
    place = one.places[0]
    before = " ".join(one.source[max(place.start - _BEFORE, 0) : place.start].split())
    behind = " ".join(one.source[place.end : place.end + _BEHIND].split())
    return f"{before} ⟦{' '.join(place.of(one.source).split())}⟧ {behind}"
