"""Parts of a whole that are told by their numbers alone: "23 came from patients, 31 from relatives"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.complete import Facts
from checker.model import Statement
from checker.text import numbers
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_JOINTS = frozenset({"COMMA", "AND", "SEMI"})
_NUMBERS = frozenset({"FIGURE", "ONES", "TEENS", "TENS"})


def bare(facts: Facts, parts: Sequence[Statement], rest: Statement) -> tuple[int, ...]:
    """The numbers between the last part and the rest that are no counts of their own."""
    last = parts[-1]
    end = rest.span.start if last.sentence == rest.sentence else last.sentence.end
    known = {one.span.start for one in facts.statements_in(last.sentence)}
    tokens = tokenize(facts.document.text[last.span.end : end], last.span.end)
    found = []
    for index, token in enumerate(tokens[1:-1], start=1):
        if token.kind not in _NUMBERS or token.start in known or tokens[index - 1].kind in _NUMBERS:
            continue
        stop = index + 1
        while stop < len(tokens) and (tokens[stop].kind in _NUMBERS or tokens[stop].kind == "HYPHEN"):
            stop += 1
        joined = tokens[index - 1].kind in _JOINTS and last.sentence == rest.sentence
        if (joined and stop < len(tokens) and _is_part(tokens[stop])) or _is_object(tokens, index, stop):
            found.append(numbers.cardinal([one.text for one in tokens[index:stop] if one.kind != "HYPHEN"]))
    return tuple(found)


def _is_object(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a number is all that a verb of its own has: "they backed 18 bids and noted 12"."""
    verb = tokens[first - 1]
    ends = stop >= len(tokens) or tokens[stop].kind in _JOINTS or tokens[stop].text == "."
    joined = first > 1 and tokens[first - 2].kind in _JOINTS
    return ends and joined and (verb.kind == "PAST" or verb.lower.endswith("ed"))


def _is_part(behind: Token) -> bool:
    """Whether the word behind a number leaves it a part: from, salty; not May, not weeks."""
    measured = any(vocabulary().has(kind, singular(behind.lower)) for kind in ("MONTH", "MEASURE"))
    return behind.kind in ("PREPOSITION", "IN", "TO", "WORD", "PAST") and not measured
