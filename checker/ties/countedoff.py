"""Ordinals that surely tell all that a count announces, one by one: "two rulings. The first … The third …".

Whether they do is seen where the text leaves nothing else to tell, whatever the noun that is counted.
"""

from __future__ import annotations

from checker.model import BlockKind, Relation, Span
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.steps import Ordinals

_ACTORS = ("BODY", "PERSON", "PLACE_HEAD")
"""What "First, …" tells nothing of, but what they did: "We wrote to two agencies. First, …"."""
_NEXT = 30
"""Characters behind an ordinal in which the next word stands."""
_REACH = 14
"""Blocks in which the next of them may stand, at most."""


def is_counted_off(context: Context, behind: Ordinals) -> bool:
    """Whether ordinals with no "Finally" tell all of what was counted, one by one, and leave no more to tell.

    "We held three meetings. The first was … The second was …", and no third to the end of the section. In
    print 64 such counts agree, whatever their noun, and one does not.
    """
    statement, found = context.statement, len(behind.found)
    if behind.ends or abs(found - statement.value) != 1 or context.others:
        return False
    acts = any(vocabulary().has(kind, statement.head) for kind in _ACTORS)
    if behind.adverbs and (acts or not behind.close):
        return False
    if not behind.adverbs and _is_of_several(context.text, behind.found[0][0].end):
        return False
    blocks = [context.facts.document.block_at(span.start) for span, _ in behind.found[-2:]]
    if not behind.adverbs and found > statement.value and blocks[0] != blocks[1]:
        return False  # "Two risks remain. The first … The second …", and further on: "A third was removed"
    if found > statement.value and is_of_another(context, behind.found[-1][0]):
        return False
    if found > statement.value:  # "three ports that are old, and a fourth that is new"
        return not _tells_ordinal(context.text[context.statement.span.end : statement.sentence.end], found)
    rest = _to_section_end(context, behind.found[-1][0])
    return not _tells_ordinal(rest, found + 1, *vocabulary().sets["LAST"])


def is_named(context: Context, behind: Ordinals) -> bool:
    """Whether the first ordinal is of the noun counted: "four debates", and further on "The first debate"."""
    end = behind.found[0][0].end
    after = context.text[end : end + _NEXT].split(None, 1)[:1]
    plain = context.statement.relation is Relation.PLAIN
    return plain and [word.strip(",;:") for word in after] == [context.statement.head]


def is_of_another(context: Context, last: Span) -> bool:
    """Whether an ordinal too many is of what was not counted: "A third, of 2019, …", "The third quarter"."""
    first = context.text[last.start : last.end].partition(" ")[0].lower()
    if not vocabulary().has("THE", first) and vocabulary().has("ARTICLE", first):
        return True
    behind = context.text[last.end : last.end + _NEXT].lower().split()[:1]
    return any(vocabulary().has("PERIOD", word) for word in behind)


def _tells_ordinal(text: str, number: int, *also: str) -> bool:
    """Whether some words have the ordinal of a number, or one of others."""
    words = {word.strip(".,;:()").lower() for word in text.split()}
    ordinals = {word for word, value in vocabulary().ordinals.items() if value == number}
    return not words.isdisjoint({*ordinals, *also})


def _is_of_several(text: str, end: int) -> bool:
    """Whether an ordinal is of several things: "The first two are old", "The first visits were short"."""
    behind = tokenize(text[end : end + _NEXT])
    return bool(behind) and behind[0].kind in ("ONES", "FIGURE", "PLURAL")


def _to_section_end(context: Context, last: Span) -> str:
    """What stands behind the last of some ordinals in its section, up to a dozen blocks further."""
    blocks, first = context.facts.document.blocks, context.facts.document.block_at(last.start)
    end = first + 1
    while end < min(first + _REACH, len(blocks)) and blocks[end].kind is not BlockKind.HEADING:
        end += 1
    return context.text[last.end : blocks[end - 1].span.end]
