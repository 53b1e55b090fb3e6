"""An amount and what it comes to for each of the things that the document counts.

It cost 48.4 million crowns, or 20 crowns per registered elector (2,418,600 registered electors).
With 1,152 falls in 180,000 bed days the rate was 6.4 per 1,000 bed days.

The number of the things stands elsewhere, before their noun or in the row of a table with that label. Only
where no number of that noun makes what is stated, and one makes it but for a slip, is it told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache, partial

from checker.facts.amounts import amount_tokens
from checker.facts.countable import countables
from checker.facts.exhibits import noun_stems
from checker.facts.pairs import Number, read_numbers
from checker.facts.slips import is_mistyped
from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import may_hold, with_numbers
from checker.text.figures import Figure, rounded
from checker.text.language import in_english, of_language
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_LARGE = 100
"""The least number of things that is looked for."""
_WORDS = regex(r"(?:\s+(?!(?:of|and|or|in|on|at|to|from|by)\b)[A-Za-z][\w’'-]*){1,3}")
_MOST = 3000
"""Numbers of a document, at most."""

_Counted = dict[frozenset[str], list[Figure]]


@dataclass(frozen=True, slots=True)
class PerEach:
    """An amount, how many things it is for, and what it is said to be for each of them."""

    amount: Figure
    things: Figure
    each: Figure

    @property
    def due(self) -> Decimal:
        return self.amount.value / self.things.value


@in_english(())
def per_each(document: Document, tables: Sequence[Table]) -> Iterable[PerEach]:
    """Those of the prose of `document` that are wrong by a slip."""
    text = document.text
    counted = lru_cache(maxsize=1)(partial(_counted, document, tables))
    for _, block in with_numbers(document):
        start, end = block.span.start, block.span.end
        if (
            block.kind not in PROSE
            or not may_hold(text, start, end, 2)
            or not _each().search(text, start, end)
        ):
            continue
        for sentence in sentences(text, block.span):
            yield from _in_sentence(text, sentence, counted)


@seeking
def _each() -> Sought:
    """For each of some things, the noun behind it: per registered elector, for each of the voters."""
    words = vocabulary().sets["FOR_ONE"]
    return Sought(rf"(?<=\s)(?:{alternatives('FOR_ONE')})(?P<noun>{_WORDS.pattern})", words)


def _in_sentence(text: str, sentence: Span, counted: Callable[[], _Counted]) -> Iterator[PerEach]:
    matches = list(_each().finditer(text, sentence.start, sentence.end))
    numbers = [one for one in read_numbers(amount_tokens(text, sentence)) if not one.year] if matches else []
    for match in matches:
        ahead = [one for one in numbers if one.end and one.figure.span.end <= match.start()]
        if len(ahead) < 2 or any(one.percent or one.hedge for one in ahead[-2:]):
            continue
        amount, each = ahead[-2:]
        if not _leads(text, amount, each, match.start()):
            continue
        words = noun_stems(match["noun"])
        things = [one for noun, found in counted().items() if noun and noun == words for one in found]
        found = _one(amount.figure, each.figure, things)
        if found is not None:
            yield found


def _leads(text: str, amount: Number, each: Number, end: int) -> bool:
    """Whether words lead from the amount to what it is for each."""
    between = text[amount.figure.span.end : each.figure.span.start]
    behind = text[each.figure.span.end : end].split()
    return _or().search(between) is not None and len(behind) < 3


@of_language
def _or() -> re.Pattern[str]:
    return regex(rf"\s(?:{alternatives('TO_SHARE', 'COMES_TO')}),?\s+(?:[A-Z]{{3}}\s|[€$£])?$")


def _one(amount: Figure, each: Figure, things: Sequence[Figure]) -> PerEach | None:
    ways = [PerEach(amount, one, each) for one in things if one.value]
    if any(abs(one.due - each.value) <= each.step for one in ways):
        return None
    near = [one for one in ways if is_mistyped(each.value, one.due, each.step)]
    return near[-1] if len({rounded(one.due, each.step) for one in near}) == 1 else None


# --- what is counted -----------------------------------------------------------------------


def _counted(document: Document, tables: Sequence[Table]) -> _Counted:
    """The large numbers of a document by the words of their nouns: in the prose, and in tables."""
    found: _Counted = defaultdict(list)
    text = document.text
    for _, block in with_numbers(document):
        if block.kind in PROSE:
            for one in countables(text, block.span):
                behind = _WORDS.match(text, one.span.end) if one.value >= _LARGE else None
                if behind is not None:
                    words = behind[0].split()
                    figure = Figure(one.span, Decimal(one.value), Decimal(1))
                    for length in range(1, len(words) + 1):
                        found[noun_stems(" ".join(words[:length]))].append(figure)
    for table in tables:
        for row in table.rows:
            for cell in row.cells[1:]:
                if cell.figure is not None and cell.figure.value >= _LARGE:
                    found[noun_stems(row.label)].append(cell.figure)
    return found if sum(map(len, found.values())) <= _MOST else {}
