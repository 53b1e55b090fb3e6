"""Parts that stand beside their whole with nothing but a comma, a dash or a verb between the two.

14 members, six women and eight men         120 inspections – 80 announced and 40 unannounced
43 cases comprise 21 civil and 22 criminal
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from checker.facts.parts import Parts
from checker.frozen import replace
from checker.model import Span
from checker.text.introductions import made_of
from checker.text.tokens import Token, singular, tokenize
from checker.ties.context import Context
from checker.ties.summed import is_next_to, read, tie_parts
from checker.ties.tie import Tie

_DIGITS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "FIGURE"})
_RELATIVE = frozenset({"which", "who", "that"})
_LEAST = 4
"""Tokens from the comma before two parts on, at least."""


def beside(context: Context, start: int) -> Tie | None:
    """14 members, six women and eight men · 14 who came, six by sea and eight by land"""
    rest = context.rest[bisect_left(context.rest, start, key=attrgetter("start")) - 1 :]
    if len(rest) < _LEAST or _is_setting(context) or _is_one_of_a_series(context, rest):
        return None
    for found, own in read_to_ends(context, rest, start):
        if found.total > len(found.listed.items):
            return _weighed(context, found, own)
    return None


def read_to_ends(
    context: Context, tokens: Sequence[Token], start: int
) -> Iterator[tuple[Parts, Sequence[Token]]]:
    """The parts from `start` to where they may end, each number before its words, with their tokens."""
    for end in ends(tokens):
        found = read(context, Span(start, end))
        if found is not None and found.form == "front":
            yield found, [token for token in tokens if token.end <= end]


def _weighed(context: Context, found: Parts, tokens: Sequence[Token]) -> Tie:
    """Sure where only a slip can part the two; behind a comma, other nouns may be anything."""
    near = is_next_to(context.statement.value, found)
    dashed = tokens[0].kind == "DASH"
    apart = found.dated or (found.other and not found.people and not dashed)
    if apart or not near or any(token.kind in ("VERB", "STOP") for token in tokens):
        found = replace(found, listed=replace(found.listed, sure=False), other=False)
    return tie_parts(context.statement, found, near=near)


def _is_one_of_a_series(context: Context, rest: Sequence[Token]) -> bool:
    """Whether what follows a comma counts the same noun: "3 high risks, 2 medium risks and 2 low risks"."""
    head = context.statement.head
    return rest[0].kind == "COMMA" and any(singular(token.lower) == head for token in rest[1:])


def _is_setting(context: Context) -> bool:
    """Whether the count only says where or of what: "In the 48 ports, 30 …"."""
    before = tokenize(context.text[context.statement.sentence.start : context.statement.span.start])
    while before and before[-1].kind in ("THE", "THESE", "ALL"):
        before.pop()
    return len(before) == 1 and before[0].kind in ("OF", "IN", "PREPOSITION", "TO")


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


def comprised(context: Context) -> Tie | None:
    """43 cases comprise 21 civil, 15 criminal and 7 administrative cases"""
    start = made_of(context.rest)
    if start is None:
        return None
    found = read(context, Span(start, context.statement.sentence.end))
    return None if found is None or found.form != "front" else tie_parts(context.statement, found, near=True)
