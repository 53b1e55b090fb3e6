"""How many years later than it should be something was, where years alone say when.

due in 2020 and submitted in 2023, a delay of three years · …, three years late

Such years are no dates, so they are sought beside the words for a delay alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.durationwords import NEAR, how_many, is_other, patterns
from checker.facts.periods import Duration
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.figures import is_year
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_MOST = 9
"""Years of a delay, at most: what is later by more is told of something else."""
_UNIT = "year"
_NUMBER = regex(r"\d[\d.,]*")
_APART = regex(r"(?:,|\s[–—])\s(?:[a-z]+\s){0,2}|\s\(")


@in_english(())
def late_by_years(document: Document) -> Iterator[Duration]:
    """The delays of whole years in the prose of `document`, each beside the two years of its sentence."""
    text = document.text
    for match in _years().finditer(text):
        value = cardinal(match["number"].lower().split("-"))
        block = document.block(match.start())
        if not 0 < value <= _MOST or block.kind not in PROSE:
            continue
        sentence = next((one for one in sentences(text, block.span) if match.start() < one.end), None)
        ahead = text[max(match.start() - NEAR, block.span.start) : match.start()].lower()
        late = patterns().late.match(text, match.end())
        behind = match.end() if late is None else late.end()
        if sentence is None or is_other(ahead, text[behind : behind + NEAR]):
            continue
        pair = _pair(text, Span(sentence.start, match.start()))
        if pair is not None and _is_delay(text, pair[1].span.end, match, late=late is not None):
            yield Duration(Span(*match.span()), value, _UNIT, *pair, value, value, late=True)


@seeking
def _years() -> Sought:
    words = [word for word, value in vocabulary().numbers.items() if 0 < value <= _MOST]
    number = rf"(?<![\w.,/’–-])(?P<number>{how_many()})"
    return Sought(rf"{number}[ \u00a0]{_UNIT}s?(?![\w’'-])", words, digits=True)


def _pair(text: str, before: Span) -> tuple[Day, Day] | None:
    """The two years that stand before a delay in its sentence, where nothing else in figures does."""
    told = [(match, match[0].rstrip(".,")) for match in _NUMBER.finditer(text, before.start, before.end)]
    if len(told) != 2 or not all(is_year(number) for _, number in told):
        return None
    first, last = (
        Day(Span(match.start(), match.start() + len(number)), int(number)) for match, number in told
    )
    clause = text[before.start : first.span.start], text[first.span.end : last.span.start]
    due = any(_due().search(words) for words in clause)
    return (first, last) if due and (first.year or 0) < (last.year or 0) else None


def _is_delay(text: str, start: int, match: re.Match[str], *, late: bool) -> bool:
    """Whether words between the second year and a number of years, or behind it, say that it was late."""
    if patterns().delay.fullmatch(text, start, match.start()):
        return True
    return late and _APART.fullmatch(text, start, match.start()) is not None


@of_language
def _due() -> re.Pattern[str]:
    return regex(rf"\b{alternatives('DUE')}\b")
