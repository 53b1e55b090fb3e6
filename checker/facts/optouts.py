"""Sentences that tell whom an act binds: "Denmark did not take part in …", "not applicable in Ireland".

A sentence that asks or supposes ("whether", "if") tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from checker.facts.lists import NameRun, is_name, read_names
from checker.model import Span
from checker.regex import regex
from checker.text.folding import fold
from checker.text.names import known
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary

_DO = r"(?:take part|participate)"
_DOES = r"(?:takes? part|participates?|took part|participated)"
_DOING = r"(?:taking part|participating)"
# An act, and not a survey or a meeting: in the adoption of …, in this Directive.
_NAMED = r"(?:Directive|Regulation|Decision|Agreement|act|measure|instrument)\b"
_ACT = (
    r"(?: in (?:the )?(?:adoption|adopting|application)\b"
    rf"| in (?:this|that|the)(?: (?!on |of |about |for )[\w()/.-]+){{0,3}} {_NAMED})"
)
# Denmark did not take part in the adoption of … · Ireland is not bound by … · Denmark has opted out
_OUT = (
    rf"(?:(?:did|does|do|will|shall) not {_DO}|(?:is|are|was|were) not {_DOING}){_ACT}"
    r"|(?:is|are|was|were) (?:therefore |thus |also )?not bound by|not subject to its application"
    r"|(?:has|have|had) opted out|(?:has|have|had|enjoys?|enjoyed) an opt-out"
)
# not applicable in the United Kingdom, Ireland and Denmark
_OUT_FOR = (
    r"not applicable (?:in|to) |(?:does|do|did|shall) not apply (?:in|to) "
    r"|not binding (?:up)?on |(?:does|do) not bind "
)
# With the exception of Denmark, all Member States are bound.
_BUT = r"(?:[Ww]ith the exception of|[Ee]xcept(?: for| in)?|[Aa]part from|[Oo]ther than|[Aa]ll but) "
_BOUND = rf"\b(?:bound by|are bound|is bound|binds?|binding|applicable|appl(?:y|ies) (?:in|to)|{_DOES}{_ACT})"
# Ireland has notified its wish to take part · the United Kingdom has opted in
_IN = (
    r"(?:has|have|had) opted in\b"
    r"|(?:(?:notified|expressed) (?:its|their) (?:wish|intention|decision)|decided) to "
    rf"(?:accept|be bound|opt in|{_DO})"
    rf"|(?<!not )(?:{_DOES}|{_DOING}){_ACT}"
    r"|(?:is|are|was|were) (?:now |also |therefore |thus )?bound by"
)
_SUPPOSED = r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Ss]hould|would|could|might|[Nn]either)\b"
_REACH = 2000
"""Characters before or behind such words in which names are read: all States of the world take as many."""


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    """A pattern, made when a text first needs it: most have no such sentence."""
    return regex(pattern)


def left_out(text: str, sentence: Span) -> Iterator[str]:
    """The keys of those whom the act does not bind."""
    for match in _said(_OUT, text, sentence):
        yield from _names_before(text, Span(max(sentence.start, match.start() - _REACH), match.start()))
    for match in _said(_OUT_FOR, text, sentence):
        yield from _names_behind(text, Span(match.end(), min(sentence.end, match.end() + _REACH)))
    if _regex(_BOUND).search(text, sentence.start, sentence.end):
        for match in _said(_BUT, text, sentence):
            opening = match.start() == sentence.start
            yield from _names_behind(
                text, Span(match.end(), min(sentence.end, match.end() + _REACH)), opening=opening
            )


def taking_part(text: str, sentence: Span) -> Iterator[str]:
    """The keys of those who take part, or chose to after all."""
    if not _regex(_BUT).search(text, sentence.start, sentence.end):
        for match in _regex(_IN).finditer(text, sentence.start, sentence.end):
            yield from _names_before(text, Span(max(sentence.start, match.start() - _REACH), match.start()))


def _said(pattern: str, text: str, sentence: Span) -> Iterator[re.Match[str]]:
    """What `pattern` finds in a sentence, where no "if" or "whether" stands before it."""
    supposed = _regex(_SUPPOSED).search(text, sentence.start, sentence.end)
    end = sentence.end if supposed is None else supposed.end() - 1
    for match in _regex(pattern).finditer(text, sentence.start, sentence.end):
        if match.end() > end:
            return
        yield match


def _names_behind(text: str, span: Span, *, opening: bool = False) -> Iterator[str]:
    """The names that follow. Behind the words that open a sentence, a comma or another name must close them:
    "with the exception of Malta, Cyprus and Spain are bound" can be read in two ways."""
    tokens = fold(tokenize(text[span.start : span.end], span.start))
    run = read_names(tokens)
    if run is None:
        return
    keys = [item.key for item in run.items.items]
    countries = list(takewhile(known, keys))
    closed = run.end < len(tokens) and tokens[run.end].kind == "COMMA"
    if not opening or closed or len(countries) < len(keys):
        yield from countries


def _names_before(text: str, span: Span) -> Iterator[str]:
    """The names that end a stretch of text: "…, Denmark and Ireland", before "are not bound"."""
    tokens = fold(tokenize(text[span.start : span.end], span.start))
    while tokens and (tokens[-1].kind == "COMMA" or tokens[-1].lower in vocabulary().sets["OPT_OUT_FILL"]):
        tokens.pop()
    run = next(_runs_to_the_end(tokens), None)
    if run is None:
        return
    items = run.items.items
    between = text[items[-2].span.end : items[-1].span.start] if len(items) > 1 else ""
    # "As regards Malta, Denmark is not bound": one name, and another before its comma
    yield from (
        item.key for item in (items if " and " in between or " as well as " in between else items[-1:])
    )


def _runs_to_the_end(tokens: list[Token]) -> Iterator[NameRun]:
    for index, token in enumerate(tokens):
        if is_name(token) and (index == 0 or not is_name(tokens[index - 1])):
            run = read_names(tokens, index)
            if run is not None and run.end == len(tokens):
                yield run
