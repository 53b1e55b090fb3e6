"""Lists that a verb tells of what is counted: "The three winners are A, B and C", "They were A, B and C".

Each finder takes a context and gives a tie or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.lists import read_names
from checker.facts.series import read_series
from checker.model import Relation, Span, SupportKind
from checker.text.folding import fold
from checker.text.language import in_english
from checker.text.sentences import sentences_from
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.strength import is_complement
from checker.ties.tie import Strength, Tie, tie_to

_FEWEST, _MOST = 3, 20
"""Things that a list of phrases tells: two may be what all of them are like, and more are no phrases."""
_FAR = 10
"""Words between a count and its verb, at most: "the three audits with poor results were"."""
_BARS = frozenset({"COMMA", "SEMI", "COLON", "DASH", "PAREN"})
_LEADS = frozenset({"COLON", "COMMA"})
_NOUNS = frozenset({"NAME", "PLURAL", "SINGULAR", "THE", "A"})
_THINGS = _NOUNS | {"WORD"}
"""What begins a thing: not "were bought", "are in poor repair", "were about"."""


@in_english()
def copula(context: Context) -> Tie | None:
    """The three winners are A, B and C. · The three audits with poor results were payroll, pay and trees."""
    statement, rest = context.statement, context.rest
    if statement.implied:  # "The nine are A, B and C": the words behind the number are quoted with it
        start = statement.quantity.span.end
        rest = fold(tokenize(context.text[start : statement.sentence.end], start))
    if not statement.definite or is_complement(context):
        return None
    at = next((at for at, token in enumerate(rest[:_FAR]) if _is_verb(token)), None)
    if at is None or context.counts_before(rest[at].start):
        return None
    between = rest[:at]
    relative = any(vocabulary().has("RELATIVE", token.lower) for token in between)
    if relative or any(token.kind in _BARS for token in between):
        return None
    return _told(context, rest[at + 1 :])


@in_english()
def resumed(context: Context) -> Tie | None:
    """We went to four ports in May. They were Arden, Borel, Castor and Dunmore."""
    statement, text = context.statement, context.text
    if statement.value < _FEWEST or statement.implied or context.others or context.is_of_more:
        return None
    after = sentences_from(text, Span(statement.sentence.end, context.block.span.end))
    behind = next(iter(after), None)
    if behind is None:
        return None
    tokens = fold(tokenize(text[behind.start : behind.end], behind.start))
    if len(tokens) < _FEWEST or not vocabulary().has("TAKES_UP", tokens[0].lower) or not _is_verb(tokens[1]):
        return None
    return _told(context, tokens[2:])


def _is_verb(token: Token) -> bool:
    """Whether a verb says what several things are."""
    return token.lower in ("are", "were")


def _told(context: Context, tokens: Sequence[Token]) -> Tie | None:
    """The list that is all of what stands behind the verb."""
    while tokens and tokens[0].kind in _LEADS:
        tokens = tokens[1:]
    while tokens and tokens[-1].kind == "PUNCT":
        tokens = tokens[:-1]
    if not tokens:
        return None
    run = read_names(tokens, 1 if tokens[0].kind in ("PREPOSITION", "IN") else 0)
    if run is not None and run.end >= len(tokens) and len(run.items.items) > 1:
        return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE)
    plain = context.statement.relation in (Relation.PLAIN, Relation.OF_THESE)
    if not plain or not _FEWEST <= context.statement.value <= _MOST or not _are_things(context, tokens):
        return None
    readings = read_series(context.text, Span(tokens[0].start, tokens[-1].end), context.statement.head)
    if not readings or len(readings[0].items) < _FEWEST:
        return None
    return tie_to(SupportKind.APPOSITION, readings, Strength.SURE)


def _are_things(context: Context, tokens: Sequence[Token]) -> bool:
    """Whether a verb tells what things are, and not what they are like: "were cold, wet and tired"."""
    if tokens[0].kind not in _THINGS or tokens[0].lower.endswith("ed"):
        return False
    if any(token.kind in ("VERB", "SEMI") for token in tokens):
        return False
    words = "".join("w" if token.kind == "WORD" else " " for token in tokens)
    return context.is_list_head or "ww" in words or any(token.kind in _NOUNS for token in tokens)
