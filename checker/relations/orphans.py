"""Numbers of a summary that the report gives with another digit, in words of its own.

34 written submissions in the summary, "The written submissions came from …, 37 in all" in the body
241,500 kroner paid in arrears in the conclusions, 214,500 kroner in the section on wages

A summary says nothing that the body does not. A number of it that stands nowhere else for the same thing,
beside one of the body that is a slip of the hand away from it and of which nearly the same words are said,
was mistyped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import islice, pairwise
from math import log

from checker.facts.complete import Facts
from checker.facts.sayings import PERCENT, Saying, sayings
from checker.frozen import dataclass
from checker.model import BlockKind, Statement
from checker.regex import regex
from checker.relations.framing import headed_blocks
from checker.text.anchors import at_numbers
from checker.text.digits import one_digit, two_exchanged
from checker.text.figures import NUMBER, read_number
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.ties.trust import SUM, Evidence, sum_gap

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.ROW})
_CELLS = 2
"""Cells of a row that tells one thing and its number; with more, it is one of a table."""
_NUMBER = regex(rf"(?<![\w.,/-]){NUMBER}(?![\w/-])")
_DIGITS = "0123456789"
_LEAST = 13
"""The least count that is known by its number. Of those below, only such as are taken from one whole are held
against each other."""
_FEWEST = 3
_ROUND = 1000
"""Such a number of one digit and noughts, 50,000 beside 60,000, is known by no digit."""
_BECOMES = regex(r"\s?(?:→|⇒|[-=]+>)")
"""What leads from an old number to the new one: 40 → 41."""
_YEARS = range(1000, 2100)
"""Numbers that are years where they count and measure nothing: a life has many."""
_CLOSE = 5
"""Two numbers with one digit other are no more than a fifth of the larger apart, if one is a slip."""
_NEAR = 2
"""With two digits exchanged they may be half of it apart: 12 and 21."""
_WORDS = 2
"""Words that two sentences share, at least, where no noun says that their numbers are of one thing."""
_SEVERAL = 4
"""Numbers of one noun in the body, at most, for it to tell which is meant: of many, one is near by chance."""
_MOST = 1200
"""Numbers of a document that are looked at, at most: with more it is a register."""
_NEARLY, _PARTLY = 0.99, 0.7
"""How much of what is said of the likeliest number is said of the one that is meant; digits are hardly ever
exchanged by chance, so less has to be said of one that has the same."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A number of a summary that stands nowhere else, and the one of the body that is meant."""

    wrong: Saying
    right: Saying

    @property
    def evidence(self) -> Evidence:
        """One number beside the other."""
        signs = ("a recap", SUM, "a recap of the text", "words alike")
        return Evidence(signs, sum_gap(self.wrong.value, self.right.value))


@in_english(())
def orphans(facts: Facts) -> Sequence[Orphan]:
    """All such numbers."""
    return tuple(_found(facts))


def _found(facts: Facts) -> Iterator[Orphan]:
    runs = _runs(headed_blocks(facts))
    inside = {one: at for at, run in enumerate(runs) for one in _told(facts, run)}
    known = {one for one in inside if _is_known(one) and not _becomes(facts, one)}
    written = _written(facts) if known else frozenset()
    known = {one for one in known if one.value < _LEAST or not written.isdisjoint(_slips(_digits(one.value)))}
    if not known:
        return
    rest = frozenset(range(len(facts.document.blocks))).difference(*runs)
    body = list(islice(_told(facts, rest), _MOST + 1))
    if not body or len(inside) + len(body) > _MOST:
        return
    weights = _weights([*inside, *body])
    for one, run in inside.items():
        if one not in known or any(_confirms(other, one) for other in (*body, *inside)):
            continue
        others = [*body, *(other for other, its in inside.items() if its != run)]
        right = _meant(one, others, weights)
        if right is not None and not _is_made(one, right, others):
            yield Orphan(one, right)


def _runs(blocks: Set[int]) -> Sequence[Set[int]]:
    """The blocks that sum up, those side by side together: a summary, and the conclusions."""
    runs: list[set[int]] = []
    for at in sorted(blocks):
        if runs and at - 1 in runs[-1]:
            runs[-1].add(at)
        else:
            runs.append({at})
    return runs


def _is_known(one: Saying) -> bool:
    """Whether a number is known by its value: large, a share or a measure, or some of a whole."""
    if not one.unit and not one.noun and one.plain.isdecimal() and int(one.plain) in _YEARS:
        return False
    if one.value >= _ROUND and len(one.plain.rstrip("0")) == 1:
        return False
    large = one.value >= _LEAST or one.step < 1 or one.unit == PERCENT
    return one.value >= _FEWEST and not one.old and (large or one.total is not None)


def _written(facts: Facts) -> frozenset[str]:
    """The digits of all numbers of a document, without the zeros that they end in."""
    text = facts.document.text
    found = (read_number(match[0]) for match in at_numbers(_NUMBER, text, 0, len(text)))
    counted = {_digits(Decimal(one.value)) for one in facts.statements}
    return frozenset({_digits(one[0]) for one in found if one is not None} | counted)


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))


def _slips(digits: str) -> Iterator[str]:
    """What a slip of the hand makes of some digits, without the zeros that it may end in."""
    long = f"{digits}0"
    for at, own in enumerate(long):
        yield from (
            f"{long[:at]}{other}{long[at + 1 :]}".rstrip("0") for other in "0123456789" if other != own
        )
    for at, (one, other) in enumerate(pairwise(digits)):
        yield f"{digits[:at]}{other}{one}{digits[at + 2 :]}".rstrip("0")


def _becomes(facts: Facts, one: Saying) -> bool:
    """Whether a number is the old one of a change that is drawn."""
    return _BECOMES.match(facts.document.text, one.span.end) is not None


def _told(facts: Facts, blocks: Set[int]) -> Iterator[Saying]:
    """The numbers of some blocks, those of tables left out."""
    document = facts.document
    counted = facts.once(_counted)
    for index in sorted(blocks):
        block = document.blocks[index]
        if block.kind in _READ and len(block.cells) <= _CELLS:
            for sentence in sentences(document.text, block.span):
                yield from sayings(document.text, sentence, counted)


def _counted(facts: Facts) -> Mapping[int, Statement]:
    return {one.quantity.span.start: one for one in facts.statements}


def _weights(told: Sequence[Saying]) -> Mapping[str, float]:
    """What a word is worth that two sentences share: the more, the fewer sentences have it."""
    of_sentence = {one.sentence: one.words for one in told}
    times = Counter(word for words in of_sentence.values() for word in words)
    return {word: log(len(of_sentence) / number) for word, number in times.items()}


# --- which number is meant -----------------------------------------------------------------


def _confirms(other: Saying, one: Saying) -> bool:
    """Whether another number is the same, and may be of the same thing."""
    if other.span == one.span or other.unit != one.unit or not other.agrees(one):
        return False
    if other.noun and one.noun:
        return other.noun == one.noun
    return bool(other.words & one.words)


def _meant(one: Saying, others: Sequence[Saying], weights: Mapping[str, float]) -> Saying | None:
    """The number elsewhere of which most is said that is said of one, if that is a slip of the hand away.

    Where two of a sentence are, it is the one whose clause says more.
    """

    def worth(words: frozenset[str], noun: str = "") -> float:
        own = weights[noun] if noun and noun == one.noun and noun in one.clause else 0  # it counts twice
        return own + sum(weights[word] for word in one.clause & words)

    alike = [(worth(other.words, other.noun), other) for other in others if _may_be(one, other)]
    best = max((most for most, _ in alike), default=0.0)
    times = Counter(other.value for other in others)
    many = len({other.value for other in others if one.noun and other.noun == one.noun}) > _SEVERAL
    meant: dict[object, Saying] = {}
    clearest = 0.0
    for most, other in alike:
        enough = best * (_PARTLY if _is_exchanged(one, other) else _NEARLY)
        often = times[other.value] > 1
        fewest = 1 + (many and not often)
        if 0 < most >= enough and not other.old and _is_slip(one, other) and _is_same(one, other, fewest):
            clear = worth(other.clause, other.noun)
            if clear > clearest:
                meant, clearest = {}, clear
            if clear == clearest:
                meant.setdefault(other.value, other)
    return next(iter(meant.values())) if len(meant) == 1 else None


def _may_be(one: Saying, other: Saying) -> bool:
    """Whether two numbers can be of one thing: of one unit, of no two nouns, of no two years.

    What has no unit is told by its noun, which may stand before it, "complaints rose to 98", unless the two
    have the same digits, or are large and have no noun at all.
    """
    if one.unit != other.unit or (one.noun and other.noun and one.noun != other.noun):
        return False
    if not one.unit and not (one.noun and other.noun) and not _is_exchanged(one, other):
        large = not other.noun and one.value >= _ROUND
        if one.noun or not (large or other.noun in one.clause):
            return False
    return not (one.years and other.years) or bool(one.years & other.years)


def _is_same(one: Saying, other: Saying, fewest: int) -> bool:
    """Whether enough is said of both to be one thing: of one noun `fewest` words, else two and more."""
    shared = len(one.clause & other.words)
    if one.value < _LEAST and not one.unit and one.step == 1 and one.total != other.total:
        return False
    if other.noun and other.noun in (one.noun, *one.clause):
        return shared >= fewest
    return shared >= (fewest if one.unit and one.unit != PERCENT else _WORDS + (one.unit == PERCENT))


def _is_slip(one: Saying, other: Saying) -> bool:
    """Whether a number is another one with a digit changed, or with two exchanged."""
    if one.value == other.value:
        return False
    if one.value < _LEAST and not one.unit:
        return abs(one.value - other.value) <= _WORDS
    close = _NEAR if _is_exchanged(one, other) else _CLOSE if one_digit(one.plain, other.plain) else 0
    return 0 < abs(one.value - other.value) * close <= max(one.value, other.value)


def _is_exchanged(one: Saying, other: Saying) -> bool:
    return two_exchanged(one.plain, other.plain)


def _is_made(one: Saying, right: Saying, others: Sequence[Saying]) -> bool:
    """Whether the sentence of the other number makes it: 42 bridges, and of 48 six were not built."""
    if right.noun != one.noun:
        return False
    beside = [other for other in others if other.sentence == right.sentence and other is not right]
    return any(one.value in (right.value - other.value, right.value + other.value) for other in beside)
