"""Facts read from a text: quantities, statements, lists."""

from __future__ import annotations

from enum import StrEnum

from checker.frozen import dataclass
from checker.model.places import Span


class Exactness(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"


class Relation(StrEnum):
    """How a statement stands to what was counted before it."""

    PLAIN = "plain"  # 16 Member States
    OF_THESE = "of these"  # nine of those Member States
    REMAINING = "remaining"  # the remaining 7
    OTHER = "other"  # the other two
    ALL = "all"  # all 28
    BOTH = "both"
    NEITHER = "neither"
    EACH = "each"  # each of the six
    OUT_OF = "out of"  # 15 out of 22
    SHARE = "share"  # half of the 27


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as the text gives it. `value` is None where none can be known ("some")."""

    span: Span
    value: int
    exactness: Exactness = Exactness.EXACT
    words: bool = False
    """Written in words, not in figures."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A count the text makes.

    `span` covers the words an editor would quote; `unit` is the noun phrase counted, without
    articles, as written ("Member States"), taken from an earlier statement where the text leaves
    it out (`implied`); `head` is its last noun, lower case and singular ("state"). `sentence` and
    `clause` are the spans it stands in. `total` is the 22 of "15 out of 22". `definite`: "the five";
    `following`: "the following five". `predicate` are the content words of its clause, cut to stems.
    """

    span: Span
    quantity: Quantity
    unit: str
    head: str
    sentence: Span
    clause: Span
    relation: Relation = Relation.PLAIN
    total: int | None = None
    implied: bool = False
    definite: bool = False
    following: bool = False
    predicate: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        """Hardly two counts share a number, and the hash of every field would be the dearest of a look-up."""
        return hash((self.quantity.span.start, self.value))

    @property
    def value(self) -> int:
        return self.quantity.value

    @property
    def exact(self) -> bool:
        return self.quantity.exactness is Exactness.EXACT


class ListKind(StrEnum):
    NAMES = "names"  # A, B and C
    PHRASES = "phrases"  # a robust framework for …; the effective prevention of …
    DATES = "dates"  # July, September and October 2019
    MARKED = "marked"  # (1) … (2) …; (a) … (b) …
    ITEMS = "items"  # bullets, numbered paragraphs, table rows
    ORDINALS = "ordinals"  # First, … Second, …
    LABELS = "labels"  # (pillar 1) … (pillar 5)
    NUMBERS = "numbers"  # 12 closed, 9 open and 5 suspended: each item's key is its number


@dataclass(frozen=True, slots=True)
class Item:
    """One member of a list. `key` is what makes two items the same member."""

    span: Span
    key: str


@dataclass(frozen=True, slots=True)
class ItemList:
    """An enumeration.

    `open` lists ("such as A and B", "A, B and others") need not be complete. `sure` is False where
    the number of items can be read in two ways; `also` are the other numbers it may have (a doubled
    item counted once, an "and" inside a name). `predicate` are the stems of the words that say what
    the items did. `adjectives`: the items are adjectives of countries (French, German).
    """

    kind: ListKind
    span: Span
    items: tuple[Item, ...]
    open: bool = False
    sure: bool = True
    also: tuple[int, ...] = ()
    predicate: frozenset[str] = frozenset()
    adjectives: bool = False
