"""Counts that the report states again: its summary or conclusions against its body, a list of bullets
against the paragraphs of its section.

Elsewhere the same words with another number speak of another subject more often than not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import islice

from checker.facts.complete import Facts
from checker.facts.counts import find
from checker.facts.derived.terms import terms_of, times
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Relation, Span, Statement
from checker.relations.elsewhere import CELL
from checker.relations.framing import framing_blocks
from checker.relations.retold import retold
from checker.text.figures import YEAR
from checker.text.language import in_english
from checker.text.predicates import degrees, stem
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.trust import SUM, Evidence, sum_gap

_CONTENT = frozenset({"WORD", "PLURAL", "SINGULAR", "PAST", "VERB"})
_NAMED = frozenset({"NAME", "YEAR", "CODE"})
_FEWEST = 2
_ENOUGH = 4
"""Words that two sentences share, at least, to say the same beyond doubt."""
_ALIKE = 0.75
_SIGNS = ("a recap", SUM)
"""All are trusted alike, for the score of the likeliest number tells no more: of those that agree, or that
nothing explains and nobody planted, 212 of 218 agree from 2 on, and 399 of 413 from 0.5 to there."""
_LEAD = 10
"""Characters before a count in which the word that leads to it stands."""
_MANY = 1000
"""A noun that is counted more often than this is not looked at: nobody recaps a register."""


@dataclass(frozen=True, slots=True)
class Recap:
    """A count that says again what another says: `frame` of the summary or a bullet, `body` of the text.

    `sure`: they say the same thing beyond doubt. `where` names the place of `body`.
    """

    frame: Statement
    body: Statement
    sure: bool
    where: str

    @property
    def differs(self) -> bool:
        return self.frame.value != self.body.value or self.frame.total != self.body.total

    @property
    def evidence(self) -> Evidence:
        """One count beside the other."""
        off = sum_gap(self.frame.value, self.body.value) if self.frame.value != self.body.value else "slip"
        return Evidence(_SIGNS, off if self.differs else "")


@dataclass(frozen=True, slots=True)
class Retelling:
    """A number that another one tells otherwise. `times` is the power of ten that it is written in."""

    wrong: Span
    right: Span
    value: Decimal
    due: Decimal
    times: int
    where: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Said:
    """A count, and what its sentence says besides its number: content stems, names, years and codes."""

    statement: Statement
    words: frozenset[str]
    names: frozenset[str]
    section: int


@in_english(())
def recaps(facts: Facts) -> Sequence[Recap]:
    """Every count that says again what one other count says, and no third."""
    return facts.once(_recaps)


def retellings(facts: Facts) -> Iterator[Retelling]:
    """Numbers that are told otherwise elsewhere, a slip of the hand away, without those that `recaps` has."""
    known = _known(facts)
    for stated, best in retold(facts.once(terms_of)):
        mine, its = stated.saying, best.other.saying
        wrong, right = (_whole(facts, one.span) for one in (mine, its))
        if known.isdisjoint(range(wrong.start, wrong.end)):
            where = "the table" if best.other.kind == CELL else "the text"
            evidence = Evidence(_SIGNS, sum_gap(mine.value, best.due))
            yield Retelling(wrong, right, mine.value, best.due, times(mine), where, evidence)


def _whole(facts: Facts, number: Span) -> Span:
    """A number with the noun that it counts."""
    statement = facts.counted_at.get(number.start)
    return number if statement is None else statement.span


def _known(facts: Facts) -> frozenset[int]:
    spans = [span for one in recaps(facts) if one.differs for span in (one.frame.span, one.body.span)]
    return frozenset(at for span in spans for at in range(span.start, span.end))


def _recaps(facts: Facts) -> Sequence[Recap]:
    return tuple({one.frame.span: one for one in _found(facts, framing_blocks(facts))}.values())


def _found(facts: Facts, framing: Set[int]) -> Iterator[Recap]:
    blocks = facts.document.blocks
    by_unit: dict[str, list[Statement]] = defaultdict(list)
    for statement in facts.statements:
        plain = statement.relation in (Relation.PLAIN, Relation.OUT_OF)
        if plain and statement.exact and not statement.implied and not _is_taken_from(facts, statement):
            by_unit[statement.unit.lower()].append(statement)
    sections = _sections(blocks)
    for statements in by_unit.values():
        if not 1 < len(statements) <= _MANY:
            continue
        at = {s: facts.document.block_at(s.span.start) for s in statements}
        inside = [s for s in statements if at[s] in framing]
        outside = [s for s in statements if at[s] not in framing]
        bullets = [s for s in outside if blocks[at[s]].kind is BlockKind.ITEM]
        if not (inside and outside) and not bullets:
            continue
        said = {s: _said(facts, s, sections[at[s]]) for s in statements}
        yield from _framed(facts, [said[s] for s in inside], [said[s] for s in outside])
        texts = [s for s in outside if blocks[at[s]].kind is BlockKind.PARAGRAPH]
        yield from _bulleted([said[s] for s in bullets], [said[s] for s in texts])


def _is_taken_from(facts: Facts, statement: Statement) -> bool:
    """Whether a count is named only for what is taken from it: "Out of five participants: two left"."""
    start = statement.quantity.span.start
    before = facts.document.text[max(start - _LEAD, 0) : start].lower().split()
    return bool(before) and before[-1] in vocabulary().sets["OF"]


def _framed(facts: Facts, inside: Sequence[_Said], outside: Sequence[_Said]) -> Iterator[Recap]:
    """Counts of a framing section with the only count of the body that they can be a recap of."""
    for frame in inside:
        alike = list(islice((one for one in outside if _same(frame, one)), 2))
        if len(alike) == 1 and not _years_above(facts, alike[0]) - frame.names:
            body = alike[0]
            sure = frame.words == body.words and len(frame.words) >= _ENOUGH
            yield Recap(frame.statement, body.statement, sure, "the body")


def _bulleted(bullets: Sequence[_Said], texts: Sequence[_Said]) -> Iterator[Recap]:
    """Bullets with the only count of their section's paragraphs that says the same, word for word."""
    count = Counter(_key(one) for one in (*bullets, *texts))
    text = {_key(one): one for one in texts}
    for bullet in bullets:
        body = text.get(_key(bullet))
        if body is not None and count[_key(bullet)] == 2 and len(bullet.words) >= _ENOUGH - 1:
            yield Recap(bullet.statement, body.statement, len(bullet.words) >= _ENOUGH, "the text")


def _key(one: _Said) -> tuple[frozenset[str], frozenset[str], int]:
    return one.words, one.names, one.section


def _sections(blocks: Sequence[Block]) -> Mapping[int, int]:
    """For every block, the index of the heading it stands under."""
    found: dict[int, int] = {}
    heading = -1
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            heading = index
        found[index] = heading
    return found


def _said(facts: Facts, statement: Statement, section: int) -> _Said:
    text = facts.document.text
    tokens = _outside(find(text[statement.sentence.start : statement.sentence.end])[0])
    left_out = {word.lower() for word in statement.unit.split(" ")}
    content = [t.lower for t in tokens if t.kind in _CONTENT and t.lower not in left_out]
    words = frozenset(stem(word) for word in content if not vocabulary().has("AUXILIARY", word))
    first = tokens[0].start if tokens else 0
    names = frozenset(
        t.text for t in tokens if t.kind in _NAMED and t.start != first and t.lower not in left_out
    )
    return _Said(statement, words | degrees(tokens), names, section)


def told(facts: Facts, statement: Statement) -> frozenset[str]:
    """What the sentence of a count says besides number and noun: content stems, names, years and codes."""
    one = _said(facts, statement, -1)
    return one.words | one.names


def _outside(tokens: Sequence[Token]) -> list[Token]:
    """The tokens outside brackets: what a body adds there, its summary leaves out."""
    found: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.kind == "LPAR"
        if not depth:
            found.append(token)
        depth -= bool(depth) and token.kind == "RPAR"
    return found


def _years_above(facts: Facts, one: _Said) -> frozenset[str]:
    """The years in the heading that a count stands under: it speaks of them without saying so."""
    if one.section < 0:
        return frozenset()
    return frozenset(YEAR.findall(facts.document.quote(facts.document.blocks[one.section].span)))


def _same(left: _Said, right: _Said) -> bool:
    shared = left.words & right.words
    if len(shared) < _FEWEST or left.names != right.names:
        return False
    return len(shared) >= _ALIKE * len(left.words | right.words)
