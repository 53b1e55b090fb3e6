"""Sentences → the counts they state.

A scan finds the number words and figures; from each, the count grammar reads the longest phrase it
accepts. What a number phrase is not (a date, an age, an amount, Article 5) is told by the words beside
it, from the sets of `words.lark`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Exactness, Relation, Span
from checker.text import numbers
from checker.text.anchors import ANCHORS, NUMBERS
from checker.text.before import Numbered, is_asked, may_count
from checker.text.eased import eased
from checker.text.grammar import Leaf, Node, longest
from checker.text.owners import GENITIVE, with_owners
from checker.text.tokens import Token, tokenize, tokens_of
from checker.text.vocabulary import vocabulary

_LEADS = frozenset(
    {"AT_LEAST", "AT_MOST", "ABOUT", "ALL", "THE", "THESE", "REMAINING", "OTHER", "FOLLOWING", "A"}
    | {"OF", "NEITHER", "NONE", "EACH", "HALF"}
)
_ENDS = frozenset(
    NUMBERS
    | {
        "SCALE",
        "HUNDRED",
        "DOZEN",
        "HALF",
        "FRACTION",
        "PLURAL",
        "RPAR",
        "THESE",
        "THEM",
        "AT_LEAST",
        "AT_MOST",
    }
    | {"WORD", "NAME", "SINGULAR", "BOTH"}
)
_HEDGES = {"AT_LEAST": Exactness.AT_LEAST, "AT_MOST": Exactness.AT_MOST, "ABOUT": Exactness.ABOUT}
_LONGEST = 18


@dataclass(frozen=True, slots=True)
class Count:
    """A count phrase in a list of tokens; all numbers but the values are indices into that list.

    `first` and `end` bound the words to quote; `number` is the index of the number itself. `noun`
    bounds the noun phrase, None where the text leaves it out. `figures` is the 11 of "ten (11)".
    """

    first: int
    end: int
    number: int
    value: int
    exactness: Exactness
    relation: Relation
    total: int | None
    noun: tuple[int, int] | None
    definite: bool
    following: bool
    words: bool
    singular: bool
    figures: tuple[int, int] | None = None


def find(text: str, sentence: Span | None = None) -> tuple[tuple[Token, ...], tuple[Count, ...]]:
    """The tokens of a sentence of `text`, or of all of it, and the counts in it, left to right."""
    said = text if sentence is None else text[sentence.start : sentence.end]
    tokens = tuple(eased(said, tokenize(text) if sentence is None else tokens_of(text, sentence)))
    return tokens, tuple(_counts(tokens, owned=any(ending in said for ending in GENITIVE)))


def _counts(tokens: Sequence[Token], *, owned: bool) -> Iterator[Count]:
    index, numbered = 0, Numbered(tokens)
    while index < len(tokens):
        if tokens[index].kind not in ANCHORS or not may_count(tokens, index, numbered):
            index += 1
            continue
        count = _read(tokens, index, owned=owned)
        if count is None:
            index += 1
            continue
        yield count
        index = max(count.end, index + 1)


def _read(tokens: Sequence[Token], anchor: int, *, owned: bool) -> Count | None:
    """The count around a number; where nothing is `owned`, no word says whose the number is."""
    first = anchor
    while first > 0 and anchor - first < 4 and tokens[first - 1].kind in _LEADS:
        if is_asked(tokens, first - 1):
            break
        first -= 1
    for start in range(first, anchor + 1):
        ahead = tokens[start : start + _LONGEST]
        parsed = longest("count", with_owners(ahead) if owned else ahead, _ENDS)
        if parsed is not None and start + parsed[1] > anchor:
            return _count(tokens, start, *parsed)
    return None


def _count(tokens: Sequence[Token], start: int, tree: Node, length: int) -> Count | None:
    reading, node = _Reading(tokens, start, length), tree.children[0]
    if isinstance(node, Leaf):
        return None
    return reading.plain(node) if node.data == "statement" else reading.special(node)


@dataclass(frozen=True)
class _Reading:
    """One parse of the count grammar, turned into a `Count`."""

    tokens: Sequence[Token]
    start: int
    length: int

    def plain(self, tree: Node) -> Count | None:
        nodes = [child for child in tree.children if isinstance(child, Node)]
        parts = {child.data: child for child in nodes}
        leads = [child.leaves for child in nodes if child.data == "lead"]
        share = parts.get("share")
        quantity = share or next(
            (parts[k] for k in ("quantity", "range", "or_more", "or_fewer") if k in parts), None
        )
        if quantity is None:
            return None
        if quantity.data == "range" and not self._ascends(quantity):
            return None  # won 3 to 1
        of = parts.get("of_total") or parts.get("of_these")
        noun = (self._noun(of) if of is not None else None) or self._noun(tree)
        leaves = quantity.leaves
        value = self._value(quantity)
        exactness = self._exactness(leads, quantity)
        relation = self._relation(leads, of)
        total = None
        if of is not None and of.data == "of_total":
            relation = Relation.OUT_OF
            total = self._value(_cardinal(of))
            if any(leaf.kind == "IN" for leaf in of.children if isinstance(leaf, Leaf)):
                exactness = Exactness.ABOUT
        if share is not None:
            if total is None:
                return None
            relation = Relation.SHARE
            value, exact = _share([self._text(leaf).lower() for leaf in leaves], total)
            exactness = exactness if exact else Exactness.ABOUT
        kept = [lead for lead in leads if lead[0].kind not in ("THE", "THESE", "FOLLOWING")]
        first = self._index(kept[0][0] if kept else leaves[0])
        if kept and self._index(leads[0][0]) < first and kept[0][0].kind in ("REMAINING", "OTHER"):
            first = self._index(leads[0][0])
        restated = parts.get("restated")
        return Count(
            first=first,
            end=self.start + self.length,
            number=self._index(leaves[0]),
            value=value,
            exactness=exactness,
            relation=relation,
            total=total,
            noun=noun,
            definite=any(self._determines(lead[0], value) for lead in leads),
            following=any(lead[0].kind == "FOLLOWING" for lead in leads)
            or self._following(noun)
            or (noun is None and self._points(leads)),
            words=leaves[0].kind != "FIGURE",
            singular=noun is not None and not any(t.kind == "PLURAL" for t in self.tokens[noun[0] : noun[1]]),
            figures=None if restated is None else self._figures(restated),
        )

    def special(self, tree: Node) -> Count | None:
        """both institutions · neither of the two agencies · each of the six · any of the other three"""
        relation = {
            "both": Relation.BOTH, "neither": Relation.NEITHER, "each": Relation.EACH, "all_of": Relation.ALL,
        }[tree.data]  # fmt: skip
        noun = self._noun(tree)
        quantity = next(tree.find("quantity"), None)
        if noun is None and quantity is not None and self._of_others(tree):
            relation = Relation.OTHER
        elif noun is None or not any(t.kind == "PLURAL" for t in self.tokens[noun[0] : noun[1]]):
            return None
        value = 2 if quantity is None else self._value(quantity)
        return Count(
            first=self.start, end=self.start + self.length, number=self.start, value=value,
            exactness=Exactness.EXACT, relation=relation, total=None, noun=noun, definite=True,
            following=False, words=True, singular=False,
        )  # fmt: skip

    # --- parts

    def _of_others(self, tree: Node) -> bool:
        """Whether some of the others are meant, their noun left out: "any of the other three"."""
        determiners = (
            child for child in tree.children if isinstance(child, Node) and child.data == "determiner"
        )
        return any(one.leaves[0].kind == "OTHER" for one in determiners)

    def _determines(self, lead: Leaf, value: int) -> bool:
        """Whether a word says that the things are known: "the four ports", not "said that four ports"."""
        clause = value > 1 and vocabulary().has("THAT", self._text(lead).lower())
        return lead.kind in ("THE", "THESE") and not clause

    def _index(self, leaf: Leaf) -> int:
        return self.start + leaf.index

    def _text(self, leaf: Leaf) -> str:
        return self.tokens[self.start + leaf.index].text

    def _noun(self, tree: Node) -> tuple[int, int] | None:
        for child in tree.children:
            if isinstance(child, Node) and child.data in ("noun_phrase", "one_noun"):
                leaves = child.leaves
                first, last = self._index(leaves[0]), self._index(leaves[-1])
                while first < last and self.tokens[first].kind in ("OTHER", "REMAINING", "FOLLOWING"):
                    first += 1
                return first, last + 1
        return None

    def _following(self, noun: tuple[int, int] | None) -> bool:
        return noun is not None and self.tokens[noun[0] - 1].kind == "FOLLOWING"

    def _points(self, leads: Sequence[tuple[Leaf, ...]]) -> bool:
        """Whether a number without a noun points at what a colon leads to: "in particular these two:"."""
        behind = self.tokens[self.start + self.length : self.start + self.length + 1]
        these = any(lead[0].kind == "THESE" for lead in leads)
        return these and [token.kind for token in behind] == ["COLON"]

    def _value(self, tree: Node) -> int:
        if tree.data == "half_dozen":
            return 6
        if tree.data == "range":
            tree = next(child for child in reversed(tree.children) if isinstance(child, Node))
        child = tree.children[0] if len(tree.children) == 1 else None
        if isinstance(child, Node) and child.data == "half_dozen":
            return 6
        words = [
            self._text(leaf) for leaf in tree.leaves if leaf.kind in NUMBERS | {"SCALE", "HUNDRED", "DOZEN"}
        ]
        return numbers.cardinal(words)

    def _ascends(self, tree: Node) -> bool:
        ends = [child for child in tree.children if isinstance(child, Node)]
        return len(ends) != 2 or self._value(ends[0]) <= self._value(ends[1])

    def _exactness(self, leads: list[tuple[Leaf, ...]], quantity: Node) -> Exactness:
        for lead in leads:
            if lead[0].kind in _HEDGES:
                return _HEDGES[lead[0].kind]
        if quantity.data == "range":
            return Exactness.ABOUT
        if quantity.data == "or_more":
            return Exactness.AT_LEAST
        if quantity.data == "or_fewer":
            return Exactness.AT_MOST
        scaled = any(leaf.kind == "SCALE" for leaf in quantity.leaves)
        return Exactness.ABOUT if scaled else Exactness.EXACT

    def _relation(self, leads: list[tuple[Leaf, ...]], of: Node | None) -> Relation:
        types = {lead[0].kind for lead in leads}
        if of is not None and of.data == "of_these":
            return Relation.OF_THESE
        if "REMAINING" in types:
            return Relation.REMAINING
        if "OTHER" in types:
            return Relation.OTHER
        return Relation.ALL if "ALL" in types else Relation.PLAIN

    def _figures(self, tree: Node) -> tuple[int, int]:
        leaf = tree.leaves[1]
        return numbers.figure(self._text(leaf)), self._index(leaf)


def _cardinal(of: Node) -> Node:
    """The number in "of the 26"."""
    kinds = ("cardinal", "dozen", "half_dozen")
    return next(child for child in of.children if isinstance(child, Node) and child.data in kinds)


def _share(words: list[str], total: int) -> tuple[int, bool]:
    """The size of a share of `total`, and whether it comes out whole."""
    known = vocabulary()
    divisor = known.fractions[words[-1]]
    times = known.numbers.get(words[0], 1)
    value, rest = divmod(times * total, divisor)
    return value, rest == 0
