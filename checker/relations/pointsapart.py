"""Changes in percentage points whose two shares stand further off: in sentences before, or elsewhere.

Of the samples 22.5 % failed. In 2019 it had been 16 %. The share has gone up by 8.5 percentage points.
Turnout was 58.0 %, up 4.5 points. … In 2020, turnout had been 54.5 %.

Which two shares are meant is not said. So the words prove nothing unless no two of them are so many points
apart, and two that are near are apart by what a slip of the hand makes of the points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.changed import Change, Said
from checker.facts.complete import Facts
from checker.facts.sayings import PERCENT, Saying, sayings
from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.model import BlockKind, Span
from checker.regex import regex
from checker.text.digits import mistyped
from checker.text.figures import Figure
from checker.text.language import in_english
from checker.text.predicates import stem
from checker.text.sentences import sentences
from checker.text.spots import at_digits
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_POINTS = regex(r"(?<![\w.,])(\d{1,2}(?:\.\d{1,2})?)\s(?:percentage\s)?points?\b")
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_WORD = regex(r"[A-Za-z]+")
_LAST_WORD = regex(r"(\w+)\s$")
_BEFORE = 2
"""Sentences before the points in which their shares stand."""
_SHARED = 2
"""Words that a sentence far off, or the head of a column, shares with that of the points."""
_DIGITS = 2
"""Digits of the points, at least: of one digit, each is a slip of each other."""
_MOST = 400
"""Shares of a document that are looked at, at most."""
_HEDGES = ("ABOUT", "AT_LEAST", "AT_MOST")


@dataclass(frozen=True, slots=True)
class _Share:
    """A share, and the stems of the words that tell of what."""

    figure: Figure
    words: frozenset[str]
    block: int


@in_english(())
def points_apart(facts: Facts, known: frozenset[int]) -> Sequence[Change]:
    """Such changes that are wrong; `known` are the places of those that were read otherwise."""
    text = facts.document.text
    if text.find("point") < 0:
        return ()
    places = [match for match in at_digits(_POINTS, text) if match.start() not in known]
    told = list(_shares(facts)) if places else []
    if not 1 < len(told) <= _MOST:
        return ()
    found = (_wrong(facts, told, Span(*match.span()), Decimal(match[1])) for match in places)
    return tuple(change for change in found if change is not None)


def _shares(facts: Facts) -> Iterator[_Share]:
    """The shares of a document, those in columns of tables too."""
    document = facts.document
    for index, block in enumerate(document.blocks):
        if block.kind in _READ and any(
            document.text.find(sign, block.span.start, block.span.end) >= 0 for sign in ("%", "cent")
        ):
            for sentence in sentences(document.text, block.span):
                for one in sayings(document.text, sentence, {}):
                    if one.unit == PERCENT:
                        yield _Share(_figure(one), one.words, index)
    for table in facts.tables:
        for at in range(len(table.columns)):
            yield from _column(table, at)


def _column(table: Table, at: int) -> Iterator[_Share]:
    """The shares of a column, where its title or its cells say that they are."""
    title = table.columns[at].title
    for row in table.rows:
        cell = row.cells[at]
        if cell.figure is not None and (cell.percent or PERCENT in title or "percent" in title.lower()):
            yield _Share(cell.figure, _stems(f"{title} {row.label}"), table.first)


def _figure(one: Saying) -> Figure:
    return Figure(one.span, one.value, one.step)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(singular(word)) for word in _WORD.findall(words.lower()) if len(word) > 2)


# --- points that no two shares are apart ---------------------------------------------------


def _wrong(facts: Facts, told: Sequence[_Share], place: Span, points: Decimal) -> Change | None:
    document = facts.document
    index = document.block_at(place.start)
    if document.blocks[index].kind not in _READ or _is_hedged(document.text, place.start):
        return None
    inside = sentences(document.text, document.blocks[index].span)
    at = next((at for at, one in enumerate(inside) if one.start <= place.start < one.end), None)
    if at is None:
        return None
    if not _changes(document.text[inside[at].start : inside[at].end]):
        return None
    told = [one for one in told if one.figure.span.start != place.start]
    own = [one for one in told if _is_in(one, inside[at])]
    before = [one for one in told for one_of in inside[max(at - _BEFORE, 0) : at] if _is_in(one, one_of)]
    words = _stems(document.text[inside[at].start : inside[at].end])
    others = [one for one in told if len(one.words & words) >= _SHARED and one not in own]
    if any(_gap(one, other) == points for one, other in _pairs([*own, *before], [*own, *before, *others])):
        return None
    meant = [pair for pair in _meant(own, before, others) if _is_slip(points, _gap(*pair))]
    if not meant or len({_gap(*pair) for pair in meant}) > 1:
        return None
    old, new = _in_order(meant[0], document.text[inside[at].start : inside[at].end])
    up = new.value > old.value
    figure = Figure(place, points, Decimal(1).scaleb(-len(str(points).partition(".")[2])))
    return Change(place, Said.POINTS, figure, Decimal(0), up, False, old, new, True, "points told apart")


def _in_order(pair: tuple[_Share, _Share], sentence: str) -> list[Figure]:
    """The old share and the new one, by the words of a rise or a fall; else as they stand."""
    up, down = _ways(sentence)
    figures = sorted((one.figure for one in pair), key=lambda figure: figure.span.start)
    return figures if up == down else sorted(figures, key=lambda figure: figure.value, reverse=down)


def _ways(sentence: str) -> tuple[bool, bool]:
    """Whether a sentence has words of a rise, and of a fall."""
    words = _WORD.findall(sentence.lower())
    up, down = (any(vocabulary().has(way, word) for word in words) for way in ("UP", "DOWN"))
    return up, down


def _changes(sentence: str) -> bool:
    """Whether a sentence tells of a change: points may be parts as well, "energy gave 0.8 points"."""
    return any(_ways(sentence))


def _meant(
    own: Sequence[_Share], before: Sequence[_Share], others: Sequence[_Share]
) -> Iterator[tuple[_Share, _Share]]:
    """The two shares meant: of the sentence, of those before, of one of the same words."""
    if len(own) == 2:
        yield own[0], own[1]
    elif len(own) == 1:
        yield from ((one, own[0]) for one in (before if len(before) == 1 else others))
    elif len(before) == 2:
        yield before[0], before[1]


def _pairs(some: Sequence[_Share], all_: Sequence[_Share]) -> Iterator[tuple[_Share, _Share]]:
    return ((one, other) for one in some for other in all_ if one is not other)


def _gap(one: _Share, other: _Share) -> Decimal:
    return abs(one.figure.value - other.figure.value)


def _is_in(one: _Share, sentence: Span) -> bool:
    return sentence.start <= one.figure.span.start < sentence.end


def _is_slip(points: Decimal, gap: Decimal) -> bool:
    """Whether two numbers differ in one digit, or by two that changed places."""
    step = max(len(str(one).partition(".")[2]) for one in (points, gap))
    left, right = (f"{one:.{step}f}".replace(".", "") for one in (points, gap))
    return gap != 0 and len(left) >= _DIGITS and mistyped(left, right)


def _is_hedged(text: str, start: int) -> bool:
    word = _LAST_WORD.search(text[max(start - 20, 0) : start])
    return word is not None and any(vocabulary().has(kind, word[1].lower()) for kind in _HEDGES)
