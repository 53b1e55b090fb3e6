"""The one amount of a document in another currency than all others.

The grants came to $2.1 million, $0.8 million and so on. The price of rice was €610 a tonne.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.facts.complete import Facts
from checker.facts.quantities import MONEY, kind, named
from checker.frozen import dataclass
from checker.model import BlockKind, Span
from checker.regex import regex
from checker.relations.rescaled import MOST, Placed, placed_amounts
from checker.text.figures import YEAR
from checker.text.language import of_language
from checker.text.vocabulary import vocabulary

_MANY = 5
"""Amounts of the usual currency, at least. In 13 million words of print, with 183 texts that have three of
one currency and more, one amount alone is of one other; in drafts ten are, all of them mistakes."""
_CURRENCIES = 2
"""Currencies that a text has: one of three is a text of many countries."""
_FAMILIES = ("DOLLARS", "CROWNS", "FRANCS", "RUPEES", "PESOS", "YENS", "YUANS", "STERLING")
"""Sets of currencies that one sign or word may stand for."""
_SETS = ("COIN", "MONEY", "CURRENCY", "COIN_AHEAD")
_SHORT = 3
"""Words between an amount and the same in another currency, at most: "equal to about"."""
_WORD = regex(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Foreign:
    """An amount, and all others of the document, which are of one other currency."""

    once: Placed
    others: Sequence[Placed]


def foreign_amount(facts: Facts) -> Foreign | None:
    """The amount that alone is not of the currency of all others, where nothing says why."""
    placed = facts.once(placed_amounts)
    if not _MANY < len(placed) <= MOST:
        return None
    of: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        number = facts.document.quote(one.amount.figure.span)
        if kind(one.amount.unit) == MONEY and not YEAR.fullmatch(number):  # "July 2007 marks a transition"
            of[_currency(one.amount.unit)].append(one)
    if len(of) != _CURRENCIES:
        return None
    (own, (once, *more)), (_, others) = sorted(of.items(), key=lambda one: len(one[1]))
    odd = not more and len(others) >= _MANY and not _is_meant(facts, own, once, others)
    return Foreign(once, others) if odd else None


def _is_meant(facts: Facts, own: str, once: Placed, others: Sequence[Placed]) -> bool:
    """Whether a text speaks of the currency of an amount elsewhere, or gives the amount in the other too."""
    document, span = facts.document, once.amount.span
    if document.block(span.start).kind is BlockKind.ROW or vocabulary().has(
        "MORE_THAN_MONEY", once.amount.unit
    ):
        return True
    if any(not span.start <= match.start() < span.end for match in _words()[own].finditer(document.text)):
        return True
    beside = [one.amount.span for one in others if one.sentence == once.sentence]
    return any(_is_conversion(document.text, *sorted((span, other))) for other in beside)


def _is_conversion(text: str, first: Span, second: Span) -> bool:
    """Whether an amount is given once more: "$24 a ton (125 francs)", "$24, equal to 125 francs"."""
    between = text[first.end : second.start].lower()
    words = _WORD.findall(between)
    listed = any(vocabulary().has("AND", word) for word in words) or len(words) > _SHORT
    return between.endswith("(") or not listed


@of_language
def _words() -> Mapping[str, re.Pattern[str]]:
    """The words and signs of each currency; a sign stands anywhere."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in set().union(*(vocabulary().sets[name] for name in _SETS)):
        found[_currency(named(word))].add(rf"\b{re.escape(word)}\b" if word.isalnum() else re.escape(word))
    return {name: regex("|".join(sorted(words)), re.IGNORECASE) for name, words in found.items()}


def _currency(unit: str) -> str:
    """A currency by one name, with those that one sign or word may stand for."""
    known = vocabulary()
    return next((name for name in _FAMILIES if known.has(name, unit.lower())), unit)
