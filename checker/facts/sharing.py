"""Sentences → the shares in them that stand beside their part: 39 (75 %) · 39 harbours, or 75 %, …"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.facts.amounts import amount_tokens, may_hold, read_amounts
from checker.facts.countable import BACK, FIGURE, IN_WORDS, countable, is_hedged, number_value, plural_in
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import at_numbers
from checker.text.figures import NUMBER, NUMERIC, Figure, read_share
from checker.text.language import of_language, of_text
from checker.text.sentences import sentences
from checker.text.shares import Told, told
from checker.text.shares import fractions_in as fractions
from checker.text.spots import Signs, Sought, has_digit, seeking
from checker.text.vocabulary import vocabulary

if TYPE_CHECKING:
    from fractions import Fraction

_SIGN = Signs("%")
_PER_CENT = Sought(r"(?i:per\s?cent)\b", ("per", "percent"))
ARTICLES = r"(?:(?:the|these|those|all|our|its|a\s+total\s+of)\s+){0,2}"
# the first look ahead is quick, and all that most numbers need; it goes no further than any number does
_DIGITS = rf"(?<![\d.,–-])(?={NUMERIC}{{1,40}}+\s?(?:%|per))(?:{NUMBER})"
SHARE = regex(rf"({_DIGITS}|{IN_WORDS})\s?(?:%|per\s?cent\b)(?!\s*points?)", re.IGNORECASE)
_OVER = rf"(?<![\w.,/–-])(?:{NUMBER})(?=/\d)|(?<=\d/)(?:{NUMBER})(?![\w%]|[.,/]\d)"
"""Part and whole of "39/52"."""
_COUNT = regex(rf"{FIGURE}|{_OVER}|{IN_WORDS}", re.IGNORECASE)
_STEP = Decimal(6)
"""How exactly a share in words is told, in hundredths."""
AMONG = regex(r"\b(?:of|among)\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)


@of_language
def _plural() -> re.Pattern[str]:
    return regex(rf"(?:\s+[a-z]+)?\s+[a-z]+[^\Ws]s\b|\s+{alternatives('PEOPLE_PARTS', 'PEOPLE')}\b")


@of_language
def _says() -> re.Pattern[str]:
    return regex(rf"\s+(?:[a-z]+ed|{alternatives('VERB')})\b")


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its part: a count, whose `unit` is "", or an amount.

    `noun` is what the part counts, lower case and singular. `general`: the share is of no other thing, as
    "(20 % of the tonnage)" may be; `these`: the part is "39 of these". `other`: a noun of its own stands
    behind the share, `says`: a verb does. `in_words`: the share is a fraction, "a third".
    """

    span: Span
    value: Decimal
    unit: str
    figure: Figure
    noun: str = ""
    general: bool = True
    these: bool = False
    other: bool = False
    says: bool = False
    in_words: bool = False


def may_share(text: str, span: Span, *, words: bool = False) -> bool:
    """Whether there is a share, one in `words` perhaps. To find no sign of it takes hardly any time."""
    if next(_shares(text, span), None) is not None:
        return True
    words = words and has_digit(text, span.start, span.end)
    return words and _in_words().search(text, span.start, span.end) is not None


@seeking
def _in_words() -> Sought:
    """What is in each share in words: "half", "thirds", "in four"."""
    sets = vocabulary().sets
    of = rf"{alternatives('IN', 'OUT_OF')}\s+(?:{alternatives('EACH')}\s+)?{alternatives('ONES', 'TEENS')}"
    words = sets["HALF"] | sets["FRACTION"] | sets["IN"] | {word for word in sets["OUT_OF"] if " " in word}
    every = rf"{alternatives('EACH')}\s+(?:{'|'.join(sorted(vocabulary().ordinals))})"
    return Sought(rf"(?i:{alternatives('HALF', 'FRACTION')}|{of}|{every})\b", words | sets["EACH"])


def stretches(text: str, block: Span) -> Sequence[Span]:
    """The sentences of a block; one that says what the one before comes to is one with it: "That is 75 %"."""
    found: list[Span] = []
    for sentence in sentences(text, block):
        if found and _that_is().match(text, sentence.start, sentence.end):
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return found


@of_language
def _that_is() -> re.Pattern[str]:
    """What opens a sentence that says what share the two numbers of the one before make."""
    only = rf"(?:{alternatives('NO_MORE_THAN_THAT')}\s+)?"
    return regex(rf"(?i:{alternatives('POINTS_BACK')}\s+{alternatives('COMES_TO')}\s+{only})\d")


def share_places(text: str, span: Span) -> list[Span]:
    """Where the numbers of percentages stand."""
    return [Span(*match.span(1)) for match in _shares(text, span)]


def _shares(text: str, span: Span) -> Iterator[re.Match[str]]:
    start, end = span.start, span.end
    signed = _SIGN.stand_in(text, start, end) or _PER_CENT.search(text, start, end)
    return at_numbers(SHARE, text, start, end) if signed else iter(())


# --- counts --------------------------------------------------------------------------------


def shares_told(text: str, sentence: Span) -> Sequence[Told]:
    """The shares of a sentence that stand beside their parts; kept, for several ask for them."""
    known = _known(text)
    found = known.get((sentence.start, sentence.end))
    if found is None:
        found = known[sentence.start, sentence.end] = _told(text, sentence, ())
    return found


@of_text
def _known(_text: str) -> dict[tuple[int, int], Sequence[Told]]:
    return {}


def _told(text: str, sentence: Span, amounts: Iterable[Span]) -> Sequence[Told]:
    """The same; `amounts` are numbers with their units, which parts may be as well."""
    shares = share_places(text, sentence)
    words = _in_words().search(text, sentence.start, sentence.end) is not None
    counts = at_numbers(_COUNT, text, sentence.start, sentence.end) if shares or words else ()
    places = {match.start(): (Span(*match.span()), "COUNT") for match in counts}
    places |= {one.start: (one, "COUNT") for one in amounts}
    places |= {one.start: (one, "SHARE") for one in shares}
    if len(places) == len(shares):
        return ()
    return told(amount_tokens(text, sentence), [places[at] for at in sorted(places)], words=words)


def fractions_in(text: str, sentence: Span) -> Iterator[Figure]:
    """The shares in words of a sentence, in hundredths: "two thirds", "every fourth"."""
    if _in_words().search(text, sentence.start, sentence.end) is not None:
        counts = at_numbers(_COUNT, text, sentence.start, sentence.end)
        places = [(Span(*match.span()), "COUNT") for match in counts]
        for span, much in fractions(amount_tokens(text, sentence), places):
            yield Figure(span, _hundredths(much), _STEP)


def _hundredths(much: Fraction) -> Decimal:
    return Decimal(100 * much.numerator) / much.denominator


def told_figure(text: str, one: Told) -> Figure | None:
    """The share in hundredths; None where it can be read in two ways."""
    if one.portion is not None:
        return Figure(one.share, _hundredths(one.portion), _STEP)
    return share_figure(text, one.share)


def share_figure(text: str, span: Span, barred: str = "") -> Figure | None:
    """The number of a percentage in figures or in words; None where it can be read in two ways.

    With `barred` also where it is a guess, or a word of that set stands before it.
    """
    said, back = text[span.start : span.end], max(span.start - BACK, 0)
    before = " ".join(text[back : span.start].lower().split()[-1:])
    if barred and (vocabulary().has(barred, before) or is_hedged(text, back, span.start)):
        return None
    if not said[0].isdigit():
        return Figure(span, Decimal(number_value(said) or 0), Decimal(1))
    number = read_share(said)
    return None if number is None else Figure(span, *number)


def shares_in(text: str, sentence: Span) -> list[Share]:
    """39 (75 %) · 39 harbours (75 %) · 39 of these (75 %) · 39 harbours, or 75 %,"""
    found: dict[Span, Share] = {}
    for one in shares_told(text, sentence):
        counted, figure = countable(text, sentence.start, one.part.start, one.part.end), _alone(text, one)
        if figure is None or counted is None or not counted.exact or (one.taken and not one.these):
            continue
        noun = plural_in(text[one.noun.start : one.noun.end])
        other, says = (form.match(text, one.end, sentence.end) is not None for form in (_plural(), _says()))
        value, in_words = Decimal(counted.value), one.portion is not None
        share = Share(one.part, value, "", figure, noun, one.general, one.these, other, says, in_words)
        found.setdefault(one.share, share)
    return list(found.values())


def _alone(text: str, one: Told) -> Figure | None:
    """The share of a part without its whole; None where it is none."""
    hedged = is_hedged(text, max(one.share.start - BACK, 0), one.share.start)
    no_part = one.perhaps or one.bound or one.whole is not None
    return None if hedged or no_part else told_figure(text, one)


def parts_in(text: str, span: Span) -> list[Share]:
    """The counts and amounts of a stretch that have a share, left to right."""
    found = {one.figure.span: one for one in shares_in(text, span) if one.general and not one.in_words}
    if may_hold(text, span.start, span.end) and share_places(text, span):
        found |= {one.figure.span: one for one in _amounts_in(text, span)}
    return [found[place] for place in sorted(found)]


def _amounts_in(text: str, span: Span) -> Iterator[Share]:
    """EUR 39 million (75 %) · EUR 39 million for quays, or 75 % of the budget"""
    amounts = {one.span: one for one in read_amounts(text, span)}
    for one in _told(text, span, amounts) if amounts else ():
        part, figure = amounts.get(one.part), _alone(text, one)
        if part is not None and figure is not None and part.exact and not one.far:
            yield Share(part.span, part.figure.value, part.unit, figure)
