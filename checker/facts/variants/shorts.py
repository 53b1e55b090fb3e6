"""Abbreviations that stand once or twice, a slip away from one that is explained: "RPRS" beside "RSRP".

Most abbreviations are a letter away from another one, and both are right. Of four letters or more, two that
changed places are a slip: so were sixteen of seventeen such in twenty million words. Of three, every third;
but four of six were that stood once and in no name ("the CIP Fund") in thirty-four million.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from checker.facts.abbreviations.known import known
from checker.facts.variants.places import Places
from checker.facts.variants.splits import Split, split
from checker.model import Span
from checker.regex import regex
from checker.text.digits import one_digit, unlike

_SHORT = regex(r"[A-Z](?<![\w@/#&’'.-].)[A-Z0-9]{2,9}(?![\w@/-]|\.\w)")
_THREE = 3
"""Letters of which so many do not show a slip by themselves."""
_OF_A_NAME = regex(r"\s+[A-Z0-9]")
"""What goes on with a name behind an abbreviation: "the CIP Fund", "IEC 61850"."""
_GLOSS = regex(r"\s?(?:[—–:=]|- )\s?\w")
"""What stands behind an abbreviation and before what it stands for, in a list of them."""
_WIDE = 40
"""Characters beside an abbreviation in which two words stand."""
_OFTEN = 2
"""Places of the right one of which one letter is another, at least: where it is explained, and another."""
_SELDOM = 2
"""Places of the slip, at most."""
_LONG = 5
"""Letters of which one may be another, at least: among shorter ones too many differ so."""


def exchanged_shorts(places: Places, defined: Collection[str]) -> Iterator[Split]:
    """Each slip with the abbreviation that was meant, one of those that the document explains."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for match in _SHORT.finditer(places.document.text) if defined else ():
        found[match[0]].append(Span(*match.span()))
    usual: defaultdict[int, list[str]] = defaultdict(list)
    for short in defined:
        if short in found:
            usual[len(short)].append(short)
    for short, spans in found.items() if usual else ():
        if len(spans) > _SELDOM or short in defined or short in known():
            continue
        if any(_is_shouted(places, span) for span in spans):
            continue
        explained = any(_is_explained(places, span) for span in spans)
        if len(short) <= _THREE and (explained or not _is_odd(places, short, spans)):
            continue
        meant = [
            other
            for other in usual[len(short)]
            if _is_exchanged(short, other)
            or (not explained and len(found[other]) >= _OFTEN and _is_wrong(short, other))
        ]
        if len(meant) == 1:
            own = [span for span in spans if places.own(span)]
            yield from split(places, [own, found[meant[0]]]) if own else ()


def _is_exchanged(short: str, other: str) -> bool:
    """Whether two letters changed places, none of them the first."""
    apart = unlike(short, other)
    return len(apart) == 2 and apart[0] > 0 and all(short[at] == other[sum(apart) - at] for at in apart)


def _is_odd(places: Places, short: str, spans: Sequence[Span]) -> bool:
    """Whether three letters stand once, and in no name."""
    named = _OF_A_NAME.match(places.document.text, spans[0].end) is not None
    return short.isalpha() and len(spans) == 1 and not named


def _is_wrong(short: str, other: str) -> bool:
    """Whether one letter of many is another."""
    return len(short) >= _LONG and one_digit(short, other)


def _is_explained(places: Places, span: Span) -> bool:
    """Whether an abbreviation stands alone in brackets, as behind a name, or before what it stands for."""
    text = places.document.text
    bracketed = text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"
    return bracketed or _GLOSS.match(text, span.end) is not None


def _is_shouted(places: Places, span: Span) -> bool:
    """Whether words beside an abbreviation are in capitals, too: "JUMPING THE AIR GAP"."""
    text = places.document.text
    around = [
        *text[max(span.start - _WIDE, 0) : span.start].split()[-2:],
        *text[span.end : span.end + _WIDE].split()[:2],
    ]
    return sum(len(word) >= _THREE and word.isalpha() and word.isupper() for word in around) > 1
