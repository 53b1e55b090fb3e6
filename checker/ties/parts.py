"""Support by adding up: the parts of a whole, in brackets, behind a colon or "of which", in a note, below.

A list of parts is surely the whole's where it stands right behind it, every part was read, and their sum is
near to it: another sum altogether is another thing counted, or the same thing at other times.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.parts import Parts, read_parts
from checker.frozen import replace
from checker.model import BlockKind, ItemList, Relation, Span, Statement
from checker.text.language import in_english
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context, position
from checker.ties.summed import comes_near, read, tie_parts
from checker.ties.taken import TAKEN, beside, ends, taken
from checker.ties.tie import Tie

_BREAKS = frozenset({"COMMA", "COLON", "SEMI", "DASH", "PAREN", "FIGURE", "ONES", "TEENS", "TENS"})
_WHENCE = frozenset({"IN", "PREPOSITION", "TO", "OF"})
_FAR = 7
"""Words that may stand between a whole and the bracket with its parts."""
_VERB = 5
"""Words that may lead from a whole to the first of its parts: "were awarded to"."""


@in_english()
def parts(context: Context) -> Tie | None:
    """The parts that a count is made of, wherever they stand."""
    if context.statement.relation in (Relation.BOTH, Relation.NEITHER, Relation.EACH, Relation.SHARE):
        return None
    for finder in FINDERS:
        found = finder(context)
        if found is not None:
            return found
    return None


def _enclosed(context: Context) -> Tie | None:
    """3 100 notices (600 in 2016, …) · 27 procedures: 12 closed, … · 390 from two towns: Arden (140) …"""
    led = context.lead
    if led is None or led.way not in ("bracketed", "colon", "through"):
        return None
    statement, gap, through = context.statement, led.gap, led.way == "through"
    if gap[-1].kind not in _WHENCE if through else len(gap) > _FAR:
        return None
    behind = [token for token in context.rest if token.end >= led.start]
    for end in (led.end,) if led.end else ends(behind):
        found = read(context, Span(led.start, end))
        if found is not None and (found.labelled or not through):
            near = through or not gap
            if led.way == "colon":
                near = near or _is_verb(gap) or _is_told(statement, gap, found)
            return tie_parts(statement, found, near=near)
    return None


def _led(context: Context) -> Tie | None:
    """14 members, six women and … · 12 sites, of which 7 inland … · Of the 61 complaints, 23 came …"""
    led, known = context.lead, vocabulary()
    if led is None or led.way in ("bracketed", "colon", "through"):
        return None
    if led.way in ("beside", "of_them"):
        apposed = not led.gap or known.has("RELATIVE", led.gap[0].lower)
        tie = beside(context, led.start) if apposed else None
        if tie is not None or led.way == "beside":
            return tie
    if led.way == "comprised":
        found = read(context, Span(led.start, context.statement.sentence.end))
        right = found is not None and found.form == "front"
        return tie_parts(context.statement, found, near=True) if found is not None and right else None
    apart = led.way == "opened" or ";" in context.text[led.start - 2 : led.start]
    if apart and any(token.kind in ("REMAINING", "OTHER") for token in context.rest):
        return None  # what is left of a whole is its own claim
    return taken(context, context.rest, led)


def _behind_comma(context: Context) -> Tie | None:
    """40 observers, from Austria (4), Brazil (12) and Chile (24), took part"""
    if "PAREN" not in context.kinds:
        return None
    rest = context.rest
    known = vocabulary()
    comma = next((i for i, token in enumerate(rest[:_VERB]) if known.has("PARTS_FROM", token.lower)), -1)
    if comma < 0 or position(rest[1:comma], _BREAKS, comma) is not None:
        return None
    last = max((i for i, token in enumerate(rest) if token.kind == "PAREN"), default=-1)
    if last < comma + 2:
        return None
    found = read(context, Span(rest[comma + 1].start, rest[last].end))
    if found is None or not found.labelled:
        return None
    return tie_parts(context.statement, found, near=len(found.listed.items) > 2)


def _noted(context: Context) -> Tie | None:
    """85 notifications¹, where note 1 has: Norway (44), Iceland (22) and Liechtenstein (19)"""
    statement = context.statement
    for mark, note in context.facts.notes_in(Span(statement.span.end, statement.clause.end + 1)):
        found = None if note.body is None else read(context, note.body)
        if found is not None:
            near = not context.text[statement.span.end : mark].strip(" .,;:)")
            return tie_parts(statement, found, near=near)
    return None


def _items(context: Context) -> Tie | None:
    """27 procedures: and an item each below, "12 closed", "9 open", "6 suspended" """
    blocks = context.facts.document.blocks
    first = context.block_index + 1
    if first >= len(blocks) or blocks[first].kind is not BlockKind.ITEM:
        return None
    rest = context.rest
    if not rest or rest[-1].kind != "COLON" or context.counts_before(context.statement.sentence.end):
        return None
    group = context.facts.group_at.get(first)
    found = None if group is None else _of_items(context, group.items)
    return None if found is None else tie_parts(context.statement, found, near=len(rest) == 1)


# --- shared --------------------------------------------------------------------------------


def _is_verb(gap: Sequence[Token]) -> bool:
    """Whether only a verb stands there: "27 procedures are pending:"."""
    return gap[0].kind == "VERB" and len(gap) <= 3 and not any(token.kind == "PLURAL" for token in gap)


def _is_told(statement: Statement, gap: Sequence[Token], found: Parts) -> bool:
    """Whether several parts can be of nothing else in the words before: "26 comments on it: 13 from …".

    Or they come so near to a large number that this is meant: "4,160 people worked on the farms: …".
    """
    nouns = any(token.kind in ("PLURAL", "NAME") for token in gap)
    several = len(found.listed.items) > 2 and found.form == "front" and not found.dated
    return several and (not nouns or comes_near(statement, found))


def _of_items(context: Context, items: ItemList) -> Parts | None:
    """The items as one list of parts; each is short and holds one number."""
    texts = [context.facts.document.quote(item.span).strip(" .;,") for item in items.items]
    if not all(len(text.split(" ")) <= 12 and not set(text) & set(",;:") for text in texts):
        return None
    if any(vocabulary().has("OPEN", word) for text in texts for word in text.lower().split(" ")):
        return None
    found = read_parts("; ".join(texts), Span(0, len("; ".join(texts))), context.statement.head)
    if found is None or len(found.listed.items) != len(items.items):
        return None
    listed = replace(
        found.listed,
        span=items.span,
        items=tuple(
            replace(part, span=item.span) for part, item in zip(found.listed.items, items.items, strict=True)
        ),
    )
    return replace(found, listed=listed)


FINDERS = (_enclosed, _behind_comma, _noted, _items, _led, *TAKEN)
