"""Parts that stand beside their whole, that words take from it, or put together to it.

12 sites, of which 7 inland and 5 maritime       Of the 61 complaints, 23 came from patients and 38 from staff
12 sites, seven of them inland                   38 members. Of these, 13 are towns, 9 guilds and 16 neither
16 wrecks, including 13 boats and 3 tugs         64 patients and 21 relatives, a total of 85 people
14 members, six women and eight men              120 inspections – 80 announced and 40 unannounced
43 cases comprise 21 civil and 22 criminal

Parts that are only taken from a whole need not be all of it. They cannot be more, unless some count twice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from checker.facts.parts import Parts
from checker.frozen import replace
from checker.model import Span
from checker.text.introductions import GRAMMAR, summed
from checker.text.openings import said_from
from checker.text.partlists import Lead, lead
from checker.text.sentences import sentences
from checker.text.terminals import terminals
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.summed import is_exchanged, is_next_to, read, tie_parts
from checker.ties.tie import Tie

_DIGITS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "FIGURE"})
_RELATIVE = frozenset({"which", "who", "that"})
_LEAST = 4
"""Tokens from the comma before two parts on, at least."""
_POINTS_BACK = ("OF", "AMONG", "THESE", "THEY", "SAME_THING")
_VERBS = frozenset({"VERB", "PAST", "STOP"})
_SHORT = 10
"""Parts that need not be all are meant as all where no more than a tenth is missing."""


def _next(context: Context) -> Tie | None:
    """38 members. Of these, 13 are towns, 9 are guilds and 16 are neither."""
    block, text = context.block.span, context.text
    if context.others or context.statement.sentence.end >= block.end - 1:
        return None
    told = sentences(text, block)
    following = bisect_left(told, context.statement.sentence.end, key=attrgetter("start"))
    if following == len(told):
        return None
    behind = Span(said_from(text, told[following]), told[following].end)
    first = text[behind.start : behind.end].split(None, 1)[0].lower()
    if not any(vocabulary().has(name, first) for name in _POINTS_BACK):
        return None
    tokens = tokenize(text[behind.start : behind.end], behind.start)
    found = lead(text, "TOLD", tokens)
    return None if found is None else taken(context, tokens, found)


def _together(context: Context) -> Tie | None:
    """64 patients, 21 relatives and 97 members of staff, a total of 182 people"""
    statement = context.statement
    before = [other for other in context.others if other.span.end <= statement.span.start]
    if not before:
        return None
    start = before[-1].span.start
    numbers = ((before[-1].span, "PART"), (statement.span, "WHOLE"))
    tokens = tokenize(context.text[start : statement.sentence.end], start)
    total = summed(list(terminals(GRAMMAR, tokens, numbers)))
    if total is None:
        return None
    found = read(context, Span(before[0].span.start, total[1]))
    if found is None or found.form != "front":
        return None
    sure = replace(found, listed=replace(found.listed, sure=found.listed.sure or found.other))
    return tie_parts(statement, sure, near=True)


# --- parts behind their lead -----------------------------------------------------------------


def beside(context: Context, start: int) -> Tie | None:
    """14 members, six women and eight men · 14 who came, six by sea and eight by land"""
    rest = context.rest[bisect_left(context.rest, start, key=attrgetter("start")) - 1 :]
    if len(rest) < _LEAST or _is_one_of_a_series(context, rest):
        return None
    for found, own in read_to_ends(context, rest, start):
        if found.total > len(found.listed.items):
            return _set_beside(context, found, own)
    return None


def read_to_ends(
    context: Context, tokens: Sequence[Token], start: int
) -> Iterator[tuple[Parts, Sequence[Token]]]:
    """The parts from `start` to where they may end, each number before its words, with their tokens."""
    for end in ends(tokens):
        found = read(context, Span(start, end))
        if found is not None and found.form == "front":
            yield found, [token for token in tokens if token.end <= end]


def _set_beside(context: Context, found: Parts, tokens: Sequence[Token]) -> Tie:
    """Sure where only a slip can part the two; behind a comma, other nouns may be anything."""
    value = context.statement.value
    near = is_next_to(value, found) or is_exchanged(value, found)
    dashed = tokens[0].kind == "DASH"
    apart = found.dated or (found.other and not found.people and not dashed)
    if apart or not near or any(token.kind in ("VERB", "STOP") for token in tokens):
        found = replace(found, listed=replace(found.listed, sure=False), other=False)
    return tie_parts(context.statement, found, near=near)


def _is_one_of_a_series(context: Context, rest: Sequence[Token]) -> bool:
    """Whether what follows a comma counts the same noun: "3 high risks, 2 medium risks and 2 low risks"."""
    head = context.statement.head
    return rest[0].kind == "COMMA" and any(singular(token.lower) == head for token in rest[1:])


def ends(rest: Sequence[Token]) -> Iterator[int]:
    """Where the parts may end: at the dash that closes them, at a comma before a verb, with the sentence.

    Or before an afterthought that counts nothing: "six clerks and two others, such as trainees".
    """
    dash = next((token.start for token in rest[1:] if token.kind == "DASH"), None)
    if rest[0].kind == "DASH" and dash is not None:
        yield dash
        return
    for comma, behind in pairwise(rest[2:]):
        if comma.kind == "COMMA" and (behind.kind in ("VERB", "PAST", "STOP") or behind.lower in _RELATIVE):
            yield comma.start
    yield rest[-1].end
    last = max((at for at, token in enumerate(rest) if token.kind == "COMMA"), default=0)
    if last and not any(token.kind in _DIGITS for token in rest[last:]):
        yield rest[last].start


def taken(context: Context, tokens: Sequence[Token], led: Lead) -> Tie | None:
    """The parts that words lead to; behind "including", only nouns of their own keep them apart."""
    tokens = [token for token in tokens if token.start >= led.start]
    if len(tokens) < 2:
        return None
    found, own = next(read_to_ends(context, tokens, led.start), (None, ()))
    return None if found is None else _weighed(context, found, own, named=led.way == "including")


def _weighed(context: Context, found: Parts, tokens: Sequence[Token], *, named: bool) -> Tie:
    """Sure where the parts exclude one another and only a slip can part them from the whole."""
    statement, gap = context.statement, context.statement.value - found.total
    verbs = [token.lower for token in tokens if token.kind in _VERBS]
    repeated = len(verbs) == len(found.listed.items) > 2 and len(set(verbs)) == 1
    slip = is_exchanged(statement.value, found)
    close = repeated and abs(gap) * _SHORT <= statement.value
    near = is_next_to(statement.value, found) or close or slip
    if named:
        apart = found.nouns and not vocabulary().has("PERSON", statement.head)
    else:  # "25 are women and 22 work in the south" may overlap
        apart = len(verbs) < 2 or repeated
    listed = replace(found.listed, open=gap > 0 and not (slip or (repeated and near)), sure=apart and near)
    return tie_parts(statement, replace(found, listed=listed), near=near)


TAKEN = (_next, _together)
