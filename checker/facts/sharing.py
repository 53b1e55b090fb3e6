"""Sentences → the shares in them that stand beside their part: 39 (75 %) · 39 harbours, or 75 %, …"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.amounts import Amount, may_hold, read_amounts
from checker.facts.countable import FIGURE, WORD, Countable, countable, countables, plural_in
from checker.facts.portions import WORDS, is_hedged
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import at_numbers
from checker.text.figures import NUMBER, Figure, read_share
from checker.text.language import of_language, of_text
from checker.text.spots import Signs
from checker.text.vocabulary import vocabulary

_SIGNS = Signs("%", "cent")
ARTICLES = r"(?:(?:the|these|those|all|our|its|a\s+total\s+of)\s+){0,2}"
_SHARE = regex(rf"(?<![\d.,–-])(?P<share>{NUMBER})\s?(?:%|per\s?cent\b)(?!\s*points?)")
_AGES = r"(?:\s+(?:aged|over|under)\s+\d{1,2}(?:\s?(?:to|[–-])\s?\d{1,2})?)"
_SAID = rf"(?:\s+(?!(?:and|or|but|while|who|which)\b|{WORDS})[A-Za-z][\w’'-]*)"
_WHO = rf"(?:\s+(?:who|which){_SAID}{{1,6}}?)"
"""A clause of its own behind a part: "the 41 who did not reply (25 %)"."""
_PART = regex(
    rf"(?P<part>{FIGURE}|{WORDS})(?P<thing>{_SAID}{{0,10}}?{_AGES}?{_WHO}?)(?P<these>\s+of\s+(?:these|those|them))?\s*$",
    re.IGNORECASE,
)
_OPENED = regex(r"\(\s*(?:(?:=|or|i\.e\.,?|that\s+is,?)\s*)?$")
_CLOSED = regex(r"\s*\)|\s+of\s+(?P<of>[^()]{2,60})\)")
_OF_NUMBER = regex(rf"\s+of\s+(?:(?:the|all|a|its|their)\s+)?(?:[a-z-]+\s+){{0,3}}of\s+(?P<whole>{FIGURE})")
_BEHIND = regex(
    rf"(?:\s*\(|,\s+or\s+)(?P<part>{FIGURE})(?P<thing>{WORD}{{0,3}})(?P<these>)(?:\)|(?=\s*(?:[,.;]|$)))(?P<of>)"
)
"""A part that stands behind its share: "75 % (39)", "75 %, or 39 harbours"."""
_OR_ENDS = regex(r"\s*(?:[,.;)–—]|$)|\s+of\s+(?P<of>them|these|those|it|the\s+(?:total|sample|whole)|all)\b")
_FAR_PART = regex(
    rf"\W{{0,3}}(?:of|among)\s+(?:the|these|those|them|all)\b[^,;:()%]{{0,90}},\s+(?P<part>{FIGURE}|{WORDS})(?P<thing>)(?P<these>)\s",
    re.IGNORECASE,
)
"""A part right behind the whole that opens its sentence, whose share ends it: "Of the 52, 39 … (75 %)."."""
_ENDS = regex(r"\s*\)(?P<of>)\W*")
_FEW = 10
"""Numbers up to here are no part of so many that a share of it is told: "all four courses"."""
_OF_THEM = regex(r"\s+of\s+(?:these|those|them)\b", re.IGNORECASE)
_GENERAL = regex(r"(?:them|these|those|it|all|(?:the|a)\s+(?:total|whole|sample))(?:\s+number)?\s*$")
_THING = regex(rf"{WORD}{{0,6}}\s*")
_OF = regex(rf"\s+(?:out\s+)?of\s+{ARTICLES}")
_OF_THING = regex(
    r"\s+of\s+(?P<of>(?:(?:the|its|their|all|our)\s+)[a-z]+(?:\s+[a-z]+)?)(?=[,.;)]|\s(?:and|in|for|was|were)\b)|\s*(?:[,.;)–—]|$)"
)

AMONG = regex(r"\b(?:of|among)\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)
REACH = 90
"""Characters from a share back to its part, at most."""


@of_language
def _or() -> re.Pattern[str]:
    """What leads from a part to its share: "39 harbours, or 75 %", "…, which is exactly 75 %"."""
    so = rf"(?:{alternatives('NO_MORE_THAN_THAT')}\s+)?$"
    of = rf"{alternatives('SHARE_NOUN')}\s+{alternatives('OF')}"
    rate = rf",\s+{alternatives('A')}\s+(?:[a-z-]+\s+){{0,2}}{of}\s+"
    return regex(rf"(?:[,;]?\s+{alternatives('TO_SHARE')},?\s+|\s+{alternatives('MAKES_UP')}\s+|{rate}){so}")


@of_language
def _or_ends() -> tuple[str, ...]:
    sets = vocabulary().sets
    words = sets["TO_SHARE"] | sets["NO_MORE_THAN_THAT"] | sets["MAKES_UP"] | sets["OF"]
    return tuple(sorted({word.split(" ")[-1] for word in words}))


def _joint(text: str, start: int, end: int) -> re.Match[str] | None:
    """What leads to a share there; to see that its last word does not stand there takes hardly any time."""
    ends = text[start:end].rstrip().removesuffix(",").endswith(_or_ends())
    return _or().search(text, start, end) if ends else None


@of_language
def _taken() -> re.Pattern[str]:
    """Words before a number that is no part of a share: of 39 (75 %), by 39 (75 %)."""
    return regex(rf"(?:\b{alternatives('NO_PART_BEHIND')}|/)\s+{ARTICLES}$", re.IGNORECASE)


@of_language
def _plural() -> re.Pattern[str]:
    return regex(rf"(?:\s+[a-z]+)?\s+[a-z]+[^\Ws]s\b|\s+{alternatives('PEOPLE_PARTS', 'PEOPLE')}\b")


@of_language
def _says() -> re.Pattern[str]:
    return regex(rf"\s+(?:[a-z]+ed|{alternatives('VERB')})\b")


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its part.

    `noun` is what the part counts, lower case and singular, `of` what it is said to be a share of; `these`:
    the part is "39 of these". `other`: a noun of its own stands behind the share, `says`: a verb does.
    `whole` is the number that the share itself names: "or 75 % of a fleet of 52".
    """

    part: Countable
    figure: Figure
    noun: str
    of: str
    these: bool
    other: bool
    says: bool
    whole: Countable | None = None

    @property
    def general(self) -> bool:
        """Whether the share is of no other thing: "(20 % of the tonnage)" may be."""
        return not self.of or _GENERAL.match(self.of) is not None


def may_share(text: str, span: Span) -> bool:
    """Whether there is a share. To find no sign of it takes hardly any time."""
    signs = _SIGNS.stand_in(text, span.start, span.end)
    return signs and next(at_numbers(_SHARE, text, span.start, span.end), None) is not None


def shares_in(text: str, sentence: Span) -> Sequence[Share]:
    """39 (75 %) · 39 harbours (75 %) · 39 of these (75 %) · 39 harbours, or 75 %,"""
    known = _known(text)
    found = known.get(sentence)
    if found is None:
        found = known[sentence] = tuple(_shares(text, sentence))
    return found


@of_text
def _known(_text: str) -> dict[Span, tuple[Share, ...]]:
    """The shares of each sentence of a text that has any: several ask for them, one after the other."""
    return {}


def _shares(text: str, sentence: Span) -> Iterator[Share]:
    for match in at_numbers(_SHARE, text, sentence.start, sentence.end):
        start = max(match.start() - REACH, sentence.start)
        opened = _OPENED.search(text, start, match.start())
        joint = opened or _joint(text, start, match.start())
        behind = None if opened else _OF_NUMBER.match(text, match.end(), sentence.end)
        closed = (_CLOSED if opened else _OR_ENDS).match(text, match.end(), sentence.end)
        part = _PART.search(text, start, joint.start()) if joint and (closed or behind) else None
        if opened and (part is None or not _may_be_part(text, sentence, start, part)):
            part = _far_part(text, sentence, match)
        if part is None and not joint and not is_hedged(text, start, match.start()):
            part = closed = _BEHIND.match(text, match.end(), sentence.end)
        number = read_share(match["share"])
        if part is None or number is None:
            continue
        counted = countable(text, sentence.start, *part.span("part"))
        if counted is None or not counted.exact:
            continue
        if not part["these"] and _taken().search(text, start, part.start("part")):
            continue
        yield Share(
            counted,
            Figure(Span(*match.span("share")), *number),
            plural_in(part["thing"]),
            (closed["of"] or "") if closed else "",
            bool(part["these"]) or _OF_THEM.match(text, part.end("part"), match.start()) is not None,
            closed is not None and _plural().match(text, closed.end(), sentence.end) is not None,
            closed is not None and _says().match(text, closed.end(), sentence.end) is not None,
            countable(text, sentence.start, *behind.span("whole")) if behind else None,
        )


def _far_part(text: str, sentence: Span, share: re.Match[str]) -> re.Match[str] | None:
    """The part of a share that ends its sentence, right behind the whole that opens it, if it is alone."""
    ends = _ENDS.fullmatch(text, share.end(), sentence.end)
    part = _FAR_PART.match(text, sentence.start, share.start()) if ends else None
    if part is None:
        return None
    others = countables(text, Span(part.end(), share.start()))
    may_be = [
        one for one in others if one.value > _FEW and not _taken().search(text, part.end(), one.span.start)
    ]
    return None if may_be else part


def _may_be_part(text: str, sentence: Span, start: int, part: re.Match[str]) -> bool:
    """Whether what stands before a share is a part: no day, no whole, "by 31 July (82 %)", "of 25 (82 %)"."""
    taken = not part["these"] and _taken().search(text, start, part.start("part")) is not None
    return not taken and countable(text, sentence.start, *part.span("part")) is not None


# --- counts and amounts alike --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """A number with its share; `unit` is "" for a count. `of` is what the share is said to be of."""

    span: Span
    value: Decimal
    unit: str
    figure: Figure
    of: str = ""


def parts_in(text: str, span: Span) -> list[Part]:
    """The counts and amounts of a stretch that have a share, left to right."""
    counts = [
        Part(one.part.span, Decimal(one.part.value), "", one.figure)
        for one in shares_in(text, span)
        if one.general and one.whole is None
    ]
    amounts = list(amounts_in(text, span)) if may_hold(text, span.start, span.end) else []
    taken = {one.figure.span.start for one in amounts}
    counts = [one for one in counts if one.figure.span.start not in taken]
    return sorted([*counts, *amounts], key=lambda one: one.figure.span.start)


def amounts_in(text: str, span: Span) -> Iterator[Part]:
    """EUR 39 million (75 %) · EUR 39 million for quays, or 75 % of the budget"""
    amounts = read_amounts(text, span)
    for match in at_numbers(_SHARE, text, span.start, span.end) if amounts else ():
        start = max(match.start() - REACH, span.start)
        opened = _OPENED.search(text, start, match.start())
        joint = opened or _joint(text, start, match.start())
        number = read_share(match["share"])
        closed = (_CLOSED if opened else _OF_THING).match(text, match.end(), span.end)
        behind = None if opened else _or_behind().match(text, match.end(), span.end)
        told = _first(amounts, behind.end()) if behind else None
        if behind and told is not None and number is not None and told.exact:
            yield Part(told.span, told.figure.value, told.unit, Figure(Span(*match.span("share")), *number))
        ahead = _between(amounts, start, joint.start()) if joint else ()
        if not ahead or joint is None or closed is None or number is None or not ahead[-1].exact:
            continue
        part = ahead[-1]
        if not _THING.fullmatch(text, part.span.end, joint.start()):
            continue
        if ahead[:-1] and _OF.fullmatch(text, ahead[-2].span.end, part.span.start):
            continue  # 30 of 40 million euros (75 %)
        figure = Figure(Span(*match.span("share")), *number)
        yield Part(part.span, part.figure.value, part.unit, figure, (closed["of"] or "").lower())


@of_language
def _or_behind() -> re.Pattern[str]:
    """What leads from a share to its part behind it: "65 % of the loans, or 12.3 million"."""
    return regex(rf"\s+of\s+[^,;:.()\d]{{2,60}},\s+{alternatives('TO_SHARE')},?\s+")


def _first(amounts: Sequence[Amount], start: int) -> Amount | None:
    return next((one for one in amounts if one.span.start == start), None)


def _between(amounts: Sequence[Amount], start: int, end: int) -> Sequence[Amount]:
    """The last two amounts that stand between two places."""
    behind = bisect_right(amounts, end, key=lambda amount: amount.span.end)
    return [one for one in amounts[max(behind - 2, 0) : behind] if one.span.start >= start]
