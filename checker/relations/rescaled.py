"""Amounts that stand elsewhere with the same digits and another scale, or in another currency.

EUR 16.5 billion here, EUR 16.5 million elsewhere      EUR 28.8 million here, USD 28.8 million elsewhere

No conversion keeps the digits, so one of the two was mistyped, unless they are alike by chance. The more
amounts there are of both kinds, and the fewer digits they have, the likelier that is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, islice

from checker.facts.amounts import Amount, currency, power, read_amounts
from checker.facts.amounts import may_hold as may_be_amounts
from checker.facts.complete import Facts
from checker.facts.quantities import MONEY, is_same, kind, may_measure, measure, read_quantities
from checker.facts.sayings import stems_of
from checker.facts.told import COUNTED
from checker.frozen import dataclass, replace
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.relations.elsewhere import units
from checker.text.anchors import may_hold, with_numbers
from checker.text.figures import Figure
from checker.text.sentences import sentences
from checker.text.vocabulary import vocabulary

_FEWEST = 2
"""Digits of an amount, at least: what has one is like many others."""
_CHANCE, _SAID = 0.05, 0.2
"""How many amounts of two kinds may be expected to be alike by chance: one document in twenty, and four where
a word is said of both."""
_TOLD = 2
"""Words that are said of both, at least, where amounts have one digit: £500,000 and £500 million."""
_LONG = 3
"""Digits of an amount in its power of a thousand that is not as many as of other things: 500, not 50."""
_WORDS = regex(r"[^\W\d_]+")
_FAR = 40
"""Characters before an amount in which the words stand that lead to it."""
_BACK = 12
"""Characters before an amount in which its article stands."""
_WRITTEN = 100
"""A measure has three digits, at least: 12 miles stand beside 12 kilometres in many a text."""
_KINDS = 2
"""Kinds of the same digits: where there are three, the digits are those of many things."""
_TIMES = 3
"""Scales go by powers of a thousand."""
_WHOLE = 1000
"""What is less may be short for the other: "$7.5B", "6.5 trillion dollar bills"."""
_TITLE = 120
"""Characters of a title, at most."""
MOST = 500
"""Amounts of a document that are looked at, at most: in a register, digits are alike by chance."""

_Kind = tuple[str, int]
"""The unit of an amount, and the power of ten that it is written in."""


@dataclass(frozen=True, slots=True)
class Unlike:
    """An amount that stands once, and the place where its digits stand with another scale or currency."""

    once: Amount
    other: Amount


@dataclass(frozen=True, slots=True)
class Placed:
    """An amount, and the sentence or the row it stands in, with the titles of its column and table."""

    amount: Amount
    sentence: Span
    title: str = ""

    @property
    def kind(self) -> _Kind:
        return self.amount.unit, self.amount.times


def placed_amounts(facts: Facts) -> Sequence[Placed]:
    """The amounts of a document in their order, those of cells too; hardly more than are looked at."""
    found = islice(chain(_in_prose(facts), _in_tables(facts)), MOST + 1)
    return sorted(found, key=lambda one: one.amount.span.start)


def unlike(facts: Facts) -> Iterator[Unlike]:
    """Amounts whose digits stand once with one scale or currency, and elsewhere with one other."""
    placed = facts.once(placed_amounts)
    of_kind = Counter(one.kind for one in placed)
    if len(of_kind) < _FEWEST or len(placed) > MOST:
        return
    alike: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        digits, written = _digits(one.amount), _written(one.amount)
        short = len(digits) < _FEWEST and (written if len(written) > _FEWEST else _thousands(one.amount))
        alike[short or digits].append(one)
    for digits, found in alike.items():
        known = list(_of_digits(facts, digits, found, of_kind))
        yield from known or _told_before(facts, found, of_kind)


def _of_digits(
    facts: Facts, digits: str, found: Sequence[Placed], of_kind: Mapping[_Kind, int]
) -> Iterator[Unlike]:
    """The amount among those of the same digits that is of another kind than all others."""
    kinds: defaultdict[_Kind, list[Placed]] = defaultdict(list)
    for one in found:
        kinds[one.kind].append(one)
    if len(kinds) != _KINDS:
        return
    first, second = sorted(
        kinds, key=lambda kind: (len(kinds[kind]), of_kind[kind], -kinds[kind][0].sentence.start)
    )
    once, others = kinds[first], kinds[second]
    expected = of_kind[first] * of_kind[second] / (9 * 10 ** (len(digits) - 1))
    beside = {one.sentence for one in once} & {one.sentence for one in others}
    if len(once) > 1 or beside or not _is_slip(once[0].amount, others):
        return
    said = max(len(_words(facts, once[0]) & _words(facts, one)) for one in others)
    if (
        _is_alone(once[0].amount, said)
        if _is_short(once[0].amount)
        else expected <= _by_chance(once[0], said)
    ):
        yield Unlike(once[0].amount, others[0].amount)


def _is_alone(amount: Amount, said: int) -> bool:
    """Whether an amount of one digit is known by it and the words that are said of another, too."""
    return said >= _TOLD and len(_thousands(amount)) == _LONG and _digits(amount) != "1"


def _by_chance(one: Placed, said: int) -> float:
    """How many amounts like one may be expected by chance: more where a word is said of both."""
    plain, step = (
        part.scaleb(-one.amount.times) for part in (one.amount.figure.value, one.amount.figure.step)
    )
    if said and (step < 1 or plain >= _WRITTEN):
        return _SAID
    return _CHANCE if one.amount.unit else 0.0


def _is_short(amount: Amount) -> bool:
    return len(_digits(amount)) < _FEWEST and not _written(amount)


def _words(facts: Facts, one: Placed) -> frozenset[str]:
    """The stems of what the sentence or the row of an amount says."""
    return stems_of(f"{one.title} {facts.document.quote(one.sentence)}") - units()


def _told_before(facts: Facts, found: Sequence[Placed], of_kind: Mapping[_Kind, int]) -> Iterator[Unlike]:
    """An amount that its article says was told before, and was told in another unit: "the €9 million"."""
    found = [one for one in found if one.amount.unit]
    units: defaultdict[Decimal, Counter[str]] = defaultdict(Counter)
    for one in found:
        units[one.amount.figure.value][one.amount.unit] += 1
    for once in found:
        value, unit = once.amount.figure.value, once.amount.unit
        others = [other for other in units[value] if other != unit]
        if len(others) != 1 or units[value][unit] > 1 or is_same(unit, others[0]):
            continue
        same = (one for one in found if one is not once and one.amount.figure.value == value)
        before = [one for one in same if one.amount.span.end < once.sentence.start]
        alone = sum(number for kind, number in of_kind.items() if kind[0] == unit) == 1
        long = len(_digits(once.amount)) > _FEWEST
        meant = before and (long or (alone and once.amount.times))
        if meant and _has_article(facts, once.amount.span.start):
            yield Unlike(once.amount, before[-1].amount)
            return
        alike = kind(others[0]) == kind(unit) != "" and [
            one for one in before if _is_led_alike(facts, one, once)
        ]
        if alike:
            yield Unlike(once.amount, alike[-1].amount)
            return


def _is_led_alike(facts: Facts, one: Placed, other: Placed) -> bool:
    """Whether the same two words lead to two numbers: "a breeze of 12 knots", "a breeze of only 12 km/h"."""
    leads = []
    for start in (one.amount.span.start, other.amount.span.start):
        words = _WORDS.findall(facts.document.text[max(start - _FAR, 0) : start].lower())
        leads.append([word for word in words if not vocabulary().has("NO_MORE_THAN_THAT", word)][-2:])
    told = vocabulary().sets["FUNCTION"]
    return leads[0] == leads[1] and len(leads[0]) == 2 and leads[0][0] not in told


def _has_article(facts: Facts, start: int) -> bool:
    ahead = facts.document.text[max(start - _BACK, 0) : start].lower().split()[-1:]
    return bool(ahead) and any(vocabulary().has(kind, ahead[0]) for kind in ("THE", "THESE"))


def _is_slip(once: Amount, others: Sequence[Placed]) -> bool:
    """Whether an amount is the others with another scale, or in another currency."""
    values = {one.amount.figure.value for one in others}
    if len(values) != 1:
        return False
    other = others[0].amount
    if once.unit == other.unit and min(once.figure.value, other.figure.value) >= _WHOLE:
        shift = (once.figure.value / other.figure.value).adjusted()
        return shift != 0 and shift % _TIMES == 0
    if once.unit == other.unit:
        return False
    of = kind(once.unit)
    if is_same(once.unit, other.unit):
        return False
    if of != kind(other.unit) or once.figure.value != other.figure.value:
        return False
    return of == MONEY or (of != "" and once.figure.value >= _WRITTEN * once.figure.step)


def _digits(amount: Amount) -> str:
    """The digits of an amount, without the zeros at both ends."""
    return str(amount.figure.value).replace(".", "").strip("0")


def _thousands(amount: Amount) -> str:
    """An amount in the power of a thousand that leaves least before the point: 500 for 500,000."""
    value = amount.figure.value
    return f"{value.scaleb(-(value.adjusted() // _TIMES * _TIMES)).normalize():f}"


def _written(amount: Amount) -> str:
    """The digits of an amount as it is written, where it has decimals: 400 for 40.0 million."""
    plain = amount.figure.value / Decimal(10) ** amount.times
    step = amount.figure.step / Decimal(10) ** amount.times
    return str(int(plain / step)) if step < 1 else ""


# --- places --------------------------------------------------------------------------------


def _in_prose(facts: Facts) -> Iterator[Placed]:
    """The amounts of the text, and those of cells that say their scale."""
    text = facts.document.text
    for _, block in with_numbers(facts.document):
        if block.kind is BlockKind.CODE or not _may_hold(text, block.span):
            continue
        for sentence in sentences(text, block.span):
            if may_hold(text, sentence.start, sentence.end):
                yield from (
                    Placed(one, sentence)
                    for one in _amounts(text, sentence)
                    if (one.unit or one.times) and one.figure.value and not _is_cell(facts, block, one)
                )


def _may_hold(text: str, span: Span) -> bool:
    return may_measure(text, span) or may_be_amounts(text, span.start, span.end)


def _amounts(text: str, sentence: Span) -> Iterator[Amount]:
    """The amounts of a sentence, the numbers with a unit that are none, and the great ones without."""
    more = {one.figure.span.start: one for one in read_quantities(text, sentence)}
    # 12 km/h are no 12 km, and 12 kilowatt-hours no hours
    compound = {start for start, one in more.items() if not {"/", "-"}.isdisjoint(one.unit)}
    for one in map(_counted, read_amounts(text, sentence)):
        start = one.figure.span.start
        if start not in compound and (one.unit or (one.times and start not in more)):
            more.pop(start, None)
            yield one
    yield from more.values()


def _counted(amount: Amount) -> Amount:
    """An amount, of no unit where it counts people, or anything else."""
    return replace(amount, unit="") if amount.unit in COUNTED else amount


def _is_cell(facts: Facts, block: Block, amount: Amount) -> bool:
    """Whether an amount stands in a cell, or alone as one does, without a scale: a head may say it."""
    alone = facts.document.quote(amount.span) == facts.document.quote(block.span).strip()
    return not amount.times and (alone or block.kind is BlockKind.ROW)


def _above(document: Document, first: int) -> str:
    """What stands right above a table, where it is as short as a title and no sentence."""
    above = document.quote(document.blocks[first - 1].span) if first else ""
    return above if len(above) <= _TITLE and not above.endswith(".") else ""


def _in_tables(facts: Facts) -> Iterator[Placed]:
    """The numbers of columns whose titles, or whose table's, name a currency."""
    titles = {one.table.first: one.title for one in facts.exhibits.values() if one.table is not None}
    for table in facts.tables:
        for at, column in enumerate(table.columns):
            title = f"{titles.get(table.first) or _above(facts.document, table.first)} {column.title}"
            unit, times = currency(title) or measure(column.title), power(title)
            cells = [row.cells[at] for row in table.rows] if unit or times else []
            for cell in cells:
                if cell.figure is not None and cell.figure.value and not cell.percent:
                    factor = 10**times
                    figure = Figure(cell.figure.span, cell.figure.value * factor, cell.figure.step * factor)
                    row = facts.document.block(cell.span.start).span
                    yield Placed(Amount(cell.span, figure, unit, times, exact=True), row, title)
