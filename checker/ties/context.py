"""What a finder of support looks at: a statement, the words around it, the blocks below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Relation, Statement
from checker.text import roles
from checker.text.folding import fold
from checker.text.openings import said_from
from checker.text.partlists import Lead, lead
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary

_LEADING = frozenset({"PAREN", "COLON", "COMMA", "SEMI", "DASH", "OPEN"})


@dataclass(frozen=True)
class Context:
    """One statement in its document. `rest` are the tokens from its end to its sentence's end, every
    parenthesis folded into one; `others` are the other statements of the sentence."""

    facts: Facts
    statement: Statement
    others: tuple[Statement, ...]

    @property
    def text(self) -> str:
        return self.facts.document.text

    @cached_property
    def rest(self) -> list[Token]:
        start, end = self.statement.span.end, self.statement.sentence.end
        return fold(tokenize(self.text[start:end], start))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of token in `rest`: most finders look for one that is not there."""
        return frozenset(token.kind for token in self.rest)

    @cached_property
    def lead(self) -> Lead | None:
        """The words that lead on to the parts of what is counted."""
        if _LEADING.isdisjoint(self.kinds):
            return None
        opened = roles.between(self.text[self.said_from : self.statement.span.start])
        return lead(self.text, "OPENED" if opened in roles.OPENS else "WHOLE", self.rest)

    @cached_property
    def said_from(self) -> int:
        """Where the count's sentence begins behind what introduces it; not behind the count itself."""
        start = said_from(self.text, self.statement.sentence)
        return start if start <= self.statement.span.start else self.statement.sentence.start

    @cached_property
    def block_index(self) -> int:
        return self.facts.document.block_at(self.statement.span.start)

    @property
    def block(self) -> Block:
        return self.facts.document.blocks[self.block_index]

    @cached_property
    def group_below(self) -> ItemGroup | None:
        """The list that begins with the block right below the statement's."""
        blocks, first = self.facts.document.blocks, self.block_index + 1
        if first >= len(blocks) or blocks[first].kind is not BlockKind.ITEM:
            return None
        inner = self.block.kind is not BlockKind.ITEM or blocks[first].level > self.block.level
        if not inner and not hangs(self.facts, first):
            return None
        return self.facts.group_at.get(first)

    @property
    def is_list_head(self) -> bool:
        """Whether the noun counted is one that introduces what follows it: pillars, reasons, measures."""
        return vocabulary().has("LIST_HEAD", self.statement.head)

    @property
    def is_place_head(self) -> bool:
        return vocabulary().has("PLACE_HEAD", self.statement.head)

    @property
    def is_of_more(self) -> bool:
        """Whether there are more than are counted, or others stand above: "the first three elements"."""
        return self._word_before("OF_MORE")

    @property
    def takes_up(self) -> bool:
        """Whether a count takes up what stands above: "these three ways"."""
        return self._word_before("THESE")

    def _word_before(self, kind: str) -> bool:
        """Whether the word before the number is of such words."""
        start, end = self.statement.sentence.start, self.statement.quantity.span.start
        before = self.text[start:end].rsplit(None, 1)
        return bool(before) and vocabulary().has(kind, before[-1].lower())

    @property
    def is_of_listed(self) -> bool:
        """Whether what is listed has more than are counted: "any three of the following symptoms: …"."""
        statement = self.statement
        some = statement.following and statement.relation is Relation.OF_THESE
        first = self.text[statement.span.start : statement.span.end].partition(" ")[0]
        return some and not vocabulary().has("ALL", first.lower())

    def counts_before(self, offset: int) -> bool:
        """Whether another count stands between this one and `offset`, in the same sentence."""
        return any(self.statement.span.end <= other.span.start < offset for other in self.others)


def hangs(facts: Facts, first: int) -> bool:
    """Whether the list that begins at a block belongs to the numbered paragraph above it, though both stand
    on one level: "9. The board set four tests:" and bullets that are not indented.
    """
    above, item = facts.document.blocks[first - 1], facts.document.blocks[first]
    level = above.kind is item.kind is BlockKind.ITEM and above.level == item.level
    numbered = is_numbered(above.marker) and not is_numbered(item.marker)
    return level and numbered and facts.document.text.endswith(":", above.span.start, above.span.end)


def is_numbered(marker: str) -> bool:
    """Whether the mark of an item is a number: "9.", "(3)", "5.2"."""
    return marker.strip("().").replace(".", "").isdecimal()


def position(tokens: Sequence[Token], kinds: frozenset[str] | set[str], limit: int) -> int | None:
    """The index of the first token of one of `kinds` among the first `limit`."""
    for index, token in enumerate(tokens[:limit]):
        if token.kind in kinds:
            return index
    return None
