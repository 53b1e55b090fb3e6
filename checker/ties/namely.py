"""Support behind a "namely": "two expert groups, namely the pilots and the owners".

A finder takes a context and gives a tie or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.lists import read_names
from checker.model import Span, SupportKind
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context, position
from checker.ties.direct import is_single_name, readings_in
from checker.ties.strength import gap_strength
from checker.ties.tie import Tie, tie_to

_SET_OFF = frozenset({"COMMA", "COLON", "DASH", "SEMI", "PUNCT"})
_FAR = 12
"""Words between a count and its "namely", at most."""


def namely(context: Context) -> Tie | None:
    """two expert groups, namely the … and the …"""
    if "NAMELY" not in context.kinds:
        return None
    rest = context.rest
    at = position(rest, {"NAMELY"}, _FAR)
    if at is None or context.counts_before(rest[at].start):
        return None
    if at and vocabulary().has("RELATIVE", rest[at - 1].lower):
        return None  # "three sections that specifically address …"
    if " " in rest[at].text and not _is_set_off(rest, at):
        return None  # "the one that is preferred"
    run = read_names(rest, at + 1)
    few = run is not None and (len(run.items.items) > 1 or is_single_name(context, (run.items,)))
    if run is not None and few and run.items.sure and _closes(rest, run.end):
        return tie_to(SupportKind.NAMELY, (run.items,), gap_strength(context, _bare(rest[:at]), (run.items,)))
    end = _aside_end(rest, at, context.statement.sentence.end)
    readings = readings_in(context, Span(rest[at].end, end))
    if not readings or len(readings[0].items) < 2:
        return None
    return tie_to(SupportKind.NAMELY, readings, gap_strength(context, _bare(rest[:at]), readings))


def _is_set_off(rest: Sequence[Token], at: int) -> bool:
    """Whether a sign stands before or behind a word: without one, "that is" goes on with its clause."""
    return any(token.kind in _SET_OFF for token in (*rest[max(at - 1, 0) : at], *rest[at + 1 : at + 2]))


def _bare(gap: Sequence[Token]) -> list[Token]:
    return [token for token in gap if token.kind not in ("COMMA", "DASH")]


def _closes(rest: Sequence[Token], end: int) -> bool:
    """Whether a list of names ends where it seems to: with its sentence, at a comma, a dash, a bracket."""
    return end >= len(rest) or rest[end].kind in ("COMMA", "DASH", "PUNCT", "SEMI", "PAREN")


def _aside_end(rest: Sequence[Token], at: int, end: int) -> int:
    """Where a "namely …" ends: at a dash or bracket that closes it, where another clause begins, or with the
    sentence."""
    opened_by_dash = at > 0 and rest[at - 1].kind == "DASH"
    for index, token in enumerate(rest[at + 1 :], start=at + 1):
        if (token.kind == "DASH" and opened_by_dash) or token.kind == "RPAR":
            return token.start
        behind = rest[index + 1 : index + 3]
        again = any(one.lower == two.lower for one in behind[:1] for two in rest[at + 1 : at + 3])
        if token.kind == "COMMA" and not again and _goes_on(behind):
            return token.start
        if token.kind == "SEMI":
            return end
    return end


def _goes_on(behind: Sequence[Token]) -> bool:
    """Whether the sentence goes on behind a list: "…, and was the main body", "…, because they met"."""
    if not behind:
        return False
    first, known = behind[0], vocabulary()
    if first.kind == "AND":
        return known.has("FINITE", behind[-1].lower)
    return first.kind == "STOP" or known.has("RELATIVE", first.lower)
