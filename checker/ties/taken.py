"""Parts that the words around them take from their whole, or put together to it.

12 sites, of which 7 inland and 5 maritime       Of the 61 complaints, 23 came from patients and 38 from staff
12 sites, seven of them inland                   38 members. Of these, 13 are towns, 9 guilds and 16 neither
16 wrecks, including 13 boats and 3 tugs         64 patients and 21 relatives, a total of 85 people
390 officers from two towns: Arden (140) and Brack (250)

Parts that are only taken from a whole need not be all of it. They cannot be more, unless some count twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from checker.facts.parts import Parts
from checker.frozen import replace
from checker.model import Span
from checker.regex import regex
from checker.text.introductions import GRAMMAR, summed
from checker.text.sentences import sentences
from checker.text.terminals import terminals
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.apposed import ends
from checker.ties.context import Context
from checker.ties.summed import is_next_to, read, tie_parts
from checker.ties.tie import Tie

_DIGITS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "FIGURE"})
_BREAKS = _DIGITS | {"COLON", "SEMI", "DASH", "PAREN"}
_VERBS = frozenset({"VERB", "PAST", "STOP"})
_LEADS = frozenset({"IN", "PREPOSITION", "TO", "OF"})
_FAR = 7
"""Words that may stand between a whole and the comma before its parts."""
_OPENINGS = ("of", "of the", "of these", "of those", "out of", "out of the")
_OF_THESE = regex(r"(?:of|among)\s+(?:these|those|them|which|whom)\b,?", re.IGNORECASE)
_SO = regex(
    r"(?:these|those|they|it)\b[^\d:;.()]{0,60}:\s*"
    r"|(?:these|those|they)\s+(?:are|were|comprised?|consist(?:ed)?\s+of)\s+",
    re.IGNORECASE,
)
_SHORT = 10
"""Parts that need not be all are meant as all where no more than a tenth is missing."""


def _of_which(context: Context) -> Tie | None:
    """12 sites in the north, of which 7 inland and 5 maritime"""
    rest = context.rest
    comma = _comma(rest)
    words = [token.lower for token in rest[comma + 1 : comma + 3]] if comma >= 0 else []
    if len(words) < 2 or words[0] != "of" or words[1] not in ("which", "whom", "these"):
        return None
    return _read_taken(context, rest[comma + 3 :])


def _opened(context: Context) -> Tie | None:
    """Of the 61 complaints, 23 came from patients and 38 from staff"""
    statement, rest = context.statement, context.rest
    before = context.text[statement.sentence.start : statement.span.start].strip().lower()
    comma = _comma(rest, aside=True) if before in _OPENINGS else -1
    if comma < 0 or any(token.kind in ("REMAINING", "OTHER") for token in rest):
        return None  # what is left of a whole is its own claim
    return _read_taken(context, rest[comma + 1 :])


def _of_them(context: Context) -> Tie | None:
    """A dozen vessels take part, seven of them longliners and five of them trawlers"""
    rest = context.rest
    comma = _comma(rest)
    kinds = [token.kind for token in rest[comma + 1 : comma + 4]] if comma >= 0 else []
    if len(kinds) < 3 or kinds[0] not in _DIGITS or kinds[1] != "OF" or kinds[2] not in ("THEM", "THESE"):
        return None
    return _read_taken(context, rest[comma + 1 :])


def _next(context: Context) -> Tie | None:
    """38 members. Of these, 13 are towns, 9 are guilds and 16 are neither."""
    block, text = context.block.span, context.text
    if context.others or context.statement.sentence.end >= block.end - 1:
        return None
    told = sentences(text, block)
    following = bisect_left(told, context.statement.sentence.end, key=attrgetter("start"))
    if following == len(told):
        return None
    behind = told[following]
    if match := _SO.match(text, behind.start, behind.end):
        return _read_taken(context, tokenize(text[match.end() : behind.end], match.end()))
    match = _OF_THESE.match(text, behind.start, behind.end)
    return None if match is None else _read_taken(context, _unsaid(text, match.end(), behind.end))


def _unsaid(text: str, start: int, end: int) -> list[Token]:
    """What stands behind "Of these", without the count said again: "Of these 38 members, 13 are towns"."""
    tokens = tokenize(text[start:end], start)
    comma = _comma(tokens[1:]) + 1
    again = comma > 0 and tokens[0].kind in _DIGITS and all(token.kind != "VERB" for token in tokens[:comma])
    return tokens[comma + 1 :] if again else tokens


def _including(context: Context) -> Tie | None:
    """The 16 wrecks included 13 boats and 3 tugs."""
    rest = [token for token in context.rest[:1] if token.kind == "COMMA"]
    tokens = context.rest[len(rest) :]
    if not tokens or tokens[0].kind != "OPEN" or tokens[0].lower == "ranging from":
        return None
    return _read_taken(context, tokens[1:], named=True)


def _through(context: Context) -> Tie | None:
    """390 officers were sent from two towns: Arden (140) and Brack (250)"""
    statement, rest = context.statement, context.rest
    behind = [other for other in context.others if other.span.start >= statement.span.end]
    if not behind or len(behind) < len(context.others):
        return None
    before = [token for token in rest if token.end <= behind[0].span.start]
    tokens = [token for token in rest if token.start >= behind[0].span.end]
    if not before or before[-1].kind not in _LEADS or not tokens or any(t.kind in _BREAKS for t in before):
        return None
    if tokens[0].kind == "PAREN":
        span = Span(tokens[0].start + 1, tokens[0].end - 1)
    elif tokens[0].kind == "COLON":
        span = Span(tokens[0].end, tokens[-1].end)
    else:
        return None
    found = read(context, span)
    return tie_parts(statement, found, near=True) if found is not None and found.labelled else None


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


# --- shared --------------------------------------------------------------------------------


def _comma(rest: Sequence[Token], *, aside: bool = False) -> int:
    """Where the first comma stands, no other mark and no number before it; -1 where there is none.

    With `aside` a bracket right before it is no mark.
    """
    for index, token in enumerate(rest[: _FAR + 1]):
        if token.kind == "COMMA":
            return index
        if token.kind in _BREAKS and not (aside and token.kind == "PAREN" and _ends_aside(rest, index)):
            return -1
    return -1


def _ends_aside(rest: Sequence[Token], index: int) -> bool:
    """Whether a bracket at `index` is followed by a comma: "Of the 61 (in 2013: 58), 23 came …"."""
    return index + 1 < len(rest) and rest[index + 1].kind == "COMMA"


def _read_taken(context: Context, tokens: Sequence[Token], *, named: bool = False) -> Tie | None:
    """The parts at the start of a stretch; where `named`, only nouns of their own keep them apart."""
    if len(tokens) < 2:
        return None
    for end in ends(tokens):
        found = read(context, Span(tokens[0].start, end))
        if found is not None and found.form == "front":
            return _weighed(context, found, [token for token in tokens if token.end <= end], named=named)
    return None


def _weighed(context: Context, found: Parts, tokens: Sequence[Token], *, named: bool) -> Tie:
    """Sure where the parts exclude one another and only a slip can part them from the whole."""
    statement, gap = context.statement, context.statement.value - found.total
    verbs = [token.lower for token in tokens if token.kind in _VERBS]
    repeated = len(verbs) == len(found.listed.items) > 2 and len(set(verbs)) == 1
    near = is_next_to(statement.value, found) or (repeated and abs(gap) * _SHORT <= statement.value)
    if named:
        apart = found.nouns and not vocabulary().has("PERSON", statement.head)
    else:  # "25 are women and 22 work in the south" may overlap
        apart = len(verbs) < 2 or repeated
    listed = replace(found.listed, open=gap > 0 and not (repeated and near), sure=apart and near)
    return tie_parts(statement, replace(found, listed=listed), near=near)


TAKEN = (_of_which, _opened, _of_them, _next, _including, _through, _together)
