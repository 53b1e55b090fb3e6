"""A share beside the two counts that it is worked out from.

38 of the 50 vessels (76 %)        2 730 of 3 900, or 70 per cent        76 % of vessels (38 of 50)
38 (76 %) of the 50 vessels        three quarters (84 of 112)            38/50 (76 %)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.frozen import dataclass, replace
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text import numbers
from checker.text.alternatives import alternatives
from checker.text.anchors import at_numbers, may_hold, with_numbers
from checker.text.figures import NUMBER, Figure, read_number, read_share
from checker.text.language import of_language
from checker.text.sentences import sentences
from checker.text.spots import Signs, Sought
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
WORDS = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six"
    r"|seven|eight|nine))?)\b"
)
_COUNT = rf"(?<![\w.,/–-])(?:{NUMBER})"
_OF = (
    r"(?:(?:\s+(?:out\s+)?of|(?:\s+[A-Za-z-]+){0,2}\s+among)\s+"
    r"(?:(?:the|these|those|all|its|their|our|a\s+total\s+of)\s+){0,2}|/)"
)
_THING = r"(?:\s+(?!(?:of|and|or|than|to|in)\b)[A-Za-z][\w’'-]*){0,5}?"
_CLAUSE = r"(?:\s+(?!(?:and|or|than)\b)[A-Za-z][\w’'-]*){0,9}?"
_RELATIVE = r"(?:\s+(?:that|which|who|whose)\s[^,;:.()\d]{1,60})"
"""A clause of its own, with an "or" perhaps: "79 of the 225 that are poor or closed, or 35 %"."""
_SHARE = rf"(?P<share>{NUMBER})\s?(?:%|per\s?cent\b)"
_PAIR = rf"(?P<part>{_COUNT}|{WORDS}){_OF}(?P<whole>{NUMBER}|{WORDS})(?![\w%]|[.,/]\d)"
_FORMS = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        rf"{_PAIR}{_THING}(?:\s+and{_THING})?\s*\((?:(?:=|or|i\.e\.,?|that\s+is,?)\s*)?{_SHARE}\s*\)",
        rf"{_PAIR}{_CLAUSE},?\s+(?:or|i\.e\.,?|that\s+is,?|=)\s+{_SHARE}(?=\s*(?:[,.;)–—]|$))",
        rf"{_PAIR}{_THING}{_RELATIVE},\s+(?:or|i\.e\.,?|that\s+is,?)\s+{_SHARE}(?=\s*(?:[,.;)–—]|$))",
        rf"(?<![\d.,–-]){_SHARE}(?:\s+of\s+(?:the\s+)?[A-Za-z][\w’'-]*{_THING})?\s*\({_PAIR}{_THING}\s*\)",
        rf"(?P<part>{_COUNT}|{WORDS}){_THING}\s*\({_SHARE}\s*\){_OF}(?P<whole>{NUMBER}|{WORDS})(?![\w%]|[.,/]\d)",
    )
)
_UP_TO_TEN = r"(?:two|three|four|five|six|seven|eight|nine|ten)"
_OF_SO_MANY = rf"(?:{_UP_TO_TEN}|twelve|twenty)"
IN_SO_MANY = rf"(?:one|{_UP_TO_TEN})\s+(?:[a-z]{{3,}}\s+)?(?:in|out\s+of)\s+(?:every\s+)?{_OF_SO_MANY}"
"""A pattern for a share told by two small numbers: four in five; no groups."""
_FRACTION = (
    rf"(?P<fraction>half|(?:a|one|two|three|four)[ -](?:thirds?|quarters?|fifths?|tenths?)|{IN_SO_MANY})"
)
_OF_ALL = r"(?:\s+of\s+(?:the|all|its|their|our|them)(?:\s+[a-z]+)?)?"
_END = r"(?=\s*(?:[,.;)–—]|$))"
_FRACTIONS = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        rf"\b{_FRACTION}(?:\s+of\s+(?:the\s+|all\s+)?[A-Za-z][\w’'-]*{_THING})?\s*\({_PAIR}{_THING}\s*\)",
        rf"\b{_FRACTION}\s+of\s+(?:the\s+|all\s+)?[A-Za-z][\w’'-]*{_THING},\s+{_PAIR}{_THING},",
        rf"{_PAIR}{_THING}\s*\((?:(?:=|or|i\.e\.,?|that\s+is,?)\s*)?{_FRACTION}\s*\)",
        rf"{_PAIR}{_CLAUSE},?\s+(?:or|i\.e\.,?|that\s+is,?|=)\s+(?:exactly\s+)?{_FRACTION}{_OF_ALL}{_END}",
        rf"{_PAIR}{_THING},\s+(?:in\s+other\s+words,?\s+)?(?:[a-z]{{2,4}}\s+)?{_FRACTION}{_OF_ALL}{_END}",
        rf"\bof\s+(?:the|these|those|all|its|our)\s+(?P<whole>{NUMBER}|{WORDS}){_THING},\s+(?P<part>{_COUNT}|{WORDS})"
        rf"{_THING}(?:,?\s+(?:or|i\.e\.,?|that\s+is,?)|,)\s+(?:exactly\s+)?{_FRACTION}{_OF_ALL}{_END}",
    )
)
_HUNDREDTHS = Signs("%", "cent")
_PARTS_OF = ("quarter", "third", "fifth", "tenth")
_IN_WORDS = Sought(
    r"(?<!\w)(?:half|(?:quarter|third|fifth|tenth)s?\b|out of "
    r"|(?<= )in (?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|every))",
    ("half", "in", "out", *_PARTS_OF, *(f"{part}s" for part in _PARTS_OF)),
)
_DIGIT = regex(r"\d")
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_HEDGES = (
    "about around approximately some nearly almost over under above below than least most roughly circa ca"
    " ca. well another further additional increase increased"
).split()
_HEDGING = "~≈<>≤≥±+–-"
"""Signs that are hedges."""
_TO = r"(?:up|close)\s+to"
_HEDGE = regex(
    rf"\b(?:{'|'.join(map(re.escape, _HEDGES))}|{_TO})\s+$|[{re.escape(_HEDGING)}]\s?$", re.IGNORECASE
)
_HEDGE_ENDS = (*_HEDGES, "to", *_HEDGING)
_AT_BOUND = 1
"""How far, in hundredths, a share may lie on the wrong side of "more than half": it is told roughly."""
_TENTHS = 10
"""Of so many in words, "six of ten (61 %)", is a share itself, and rounded."""
_JUST = regex(r"\bjust\s+$", re.IGNORECASE)
"""What makes a share a guess, and a count none: "just 26 of the 104"."""
_BACK = 24
"""Characters before a number in which a hedge is sought."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A share, and the counts it is of. `share` is in hundredths: 76 in "76 %", 75 in "three quarters".

    `span` holds the share and its part, `amount` the part where it is no count. `in_words`: the share is a
    fraction in words, which rounds generously. `bound` is 1 for "more than" the share, -1 for less. `way`
    says how the whole is told, `told` where it stands if not in `span`. `rounding` is how far off the share
    may be as its part and whole are rounded: "£11.5 billion of £14.2 billion (81.3 %)".
    """

    span: Span
    part: int | Decimal
    whole: int | Decimal
    share: Figure
    in_words: bool = False
    way: str = "a whole beside the share"
    told: Span | None = None
    amount: Span | None = None
    bound: int = 0
    rounding: Decimal = Decimal(0)

    @property
    def fits(self) -> bool:
        """Whether the two counts make the share, or what they leave does, within its rounding.

        "15 % have not replied (126 of 148)" speaks of the others.
        """
        if self.bound:
            return self.bound * (self.due - self.share.value) >= -_AT_BOUND
        slack = self.share.slack + self.rounding
        return min(abs(self.due - self.share.value), abs(100 - self.due - self.share.value)) <= slack

    @property
    def due(self) -> Decimal:
        """The share that the two counts make, in hundredths."""
        return 100 * Decimal(self.part) / self.whole


def is_hedged(text: str, start: int, end: int) -> bool:
    """Whether a hedge ends there. Before most numbers stands nothing that one can end with."""
    ends = text[start:end].rstrip().lower().endswith(_HEDGE_ENDS)
    return ends and _HEDGE.search(text, start, end) is not None


def is_guess(text: str, start: int) -> bool:
    """Whether the word before a share makes it a guess: "about 20 %", "just 20 %"."""
    back = max(start - _BACK, 0)
    return is_hedged(text, back, start) or _JUST.search(text, back, start) is not None


def portions(document: Document) -> Iterator[Portion]:
    """All shares that stand beside their two counts in the prose and notes of `document`, in its order."""
    text = document.text
    for _, block in with_numbers(document):
        if block.kind in _READ and _may_hold(text, block.span):
            for sentence in sentences(text, block.span):
                if _may_hold(text, sentence):
                    yield from _in_sentence(text, sentence)


def _may_hold(text: str, span: Span) -> bool:
    shared = _HUNDREDTHS.stand_in(text, span.start, span.end) or _in_words(text, span)
    return shared and may_hold(text, span.start, span.end)


def _in_words(text: str, span: Span) -> bool:
    return _IN_WORDS.search(text, span.start, span.end) is not None


def _in_sentence(text: str, sentence: Span) -> Iterator[Portion]:
    if _DIGIT.search(text, sentence.start, sentence.end) is None:
        return
    found: dict[int, Portion] = {}
    hundredths = _HUNDREDTHS.stand_in(text, sentence.start, sentence.end)
    for told, forms, find in (
        (hundredths, _FORMS, at_numbers),
        (_in_words(text, sentence), _FRACTIONS, _anywhere),
    ):
        if not told:
            continue
        bracket = text.find("(", sentence.start, sentence.end) >= 0
        for form in forms:
            if r"\(" in form.pattern and not bracket:
                continue
            for match in find(form, text, sentence.start, sentence.end):
                portion = _portion(text, match)
                if portion is not None:
                    found.setdefault(portion.share.span.start, portion)
    yield from (found[start] for start in sorted(found))


def _anywhere(form: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return form.finditer(text, start, end)


def _portion(text: str, match: re.Match[str]) -> Portion | None:
    slots = match.groupdict()
    part, whole = _count(match["part"]), _count(match["whole"])
    name = "share" if "share" in slots else "fraction"
    share = _share(match[name], Span(*match.span(name)))
    if part is None or not whole or share is None or part > whole or _goes_on(text, match.start("part")):
        return None
    if whole == _TENTHS and not match["whole"].isdigit() and name == "share":
        return None
    if _JUST.search(text, max(match.start(name) - _BACK, 0), match.start(name)):
        return None
    start = match.start("part")
    bound = _bound(text, match.start(name))
    if bound is None or is_hedged(text, max(start - _BACK, 0), start):
        return None
    way, begins = bound
    share = replace(share, span=Span(begins, share.span.end))
    found = Portion(Span(*match.span()), part, whole, share, name == "fraction", bound=way)
    return found if part > 1 or found.fits else None  # "at one of the 18 schools (75 %)"


def _bound(text: str, start: int) -> tuple[int, int] | None:
    """1 for "more than" before a share, -1 for "less than", else 0, and where it begins; None for others."""
    back = max(start - _BACK, 0)
    if not is_hedged(text, back, start):
        return 0, start
    for way, form in _bounds():
        hedge = form.search(text, back, start)
        if hedge is not None:
            return way, hedge.start()
    return None


@of_language
def _bounds() -> tuple[tuple[int, re.Pattern[str]], ...]:
    kinds = ((1, "AT_LEAST"), (-1, "AT_MOST"))
    return tuple((way, regex(rf"\b(?i:{alternatives(kind)})\s+$")) for way, kind in kinds)


def _goes_on(text: str, start: int) -> bool:
    """Whether a number only ends there: "two hundred and thirty of"."""
    joints, known = vocabulary().sets["AND"], vocabulary()
    before = [word for word in text[max(start - _BACK, 0) : start].lower().split()[-2:] if word not in joints]
    return bool(before) and (before[-1] in known.multiples or before[-1] in known.scales)


def _count(words: str) -> int | None:
    """The value of a count in figures or in words; None where it can be read in two ways."""
    if not words[0].isdigit():
        return numbers.cardinal(words.split("-"))
    number = read_number(words)
    return int(number[0]) if number is not None and number[0] == int(number[0]) else None


def _share(words: str, place: Span) -> Figure | None:
    """A percentage, or a fraction in words; half a step of that is three hundredths."""
    if words[0].isdigit():
        number = read_share(words)
        return Figure(place, *number) if number is not None else None
    *times, unit = re.split(r"[\s-]+", words.lower())
    if "in" in times or "out" in times:
        of, several = numbers.cardinal([unit]), numbers.cardinal(times[:1])
        return Figure(place, Decimal(100 * several) / of, Decimal(6)) if several and of else None
    if unit == "half":
        return Figure(place, Decimal(50), Decimal(6))
    count = numbers.cardinal(times) or 1
    return Figure(place, Decimal(100 * count) / _PARTS[unit.removesuffix("s")], Decimal(6))
