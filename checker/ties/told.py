"""Lists that a verb tells of what is counted: "The three winners are A, B and C", "They were A, B and C".

Each finder takes a context and gives a tie or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.lists import read_names
from checker.facts.series import read_series
from checker.model import ItemList, Relation, Span, SupportKind
from checker.text.folding import fold
from checker.text.language import in_english
from checker.text.sentences import sentences_from
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.beside import parted
from checker.ties.context import Context
from checker.ties.strength import is_complement
from checker.ties.tie import Strength, Tie, tie_to

_FEWEST, _MOST = 3, 20
"""Things that a list of phrases tells: two may be what all of them are like, and more are no phrases."""
_FAR = 10
"""Words between a count and its verb, at most: "the three audits with poor results were"."""
_CLAUSE = 2
"""Words of a clause that says which things a count is of, at least: "the four towns in which we work"."""
_OWNERS = ("'s ", "’s ", "s' ", "s’ ")
_PAIR = 2
_BARS = frozenset({"COMMA", "SEMI", "COLON", "DASH", "PAREN"})
_LEADS = frozenset({"COLON", "COMMA"})
_PLACES = frozenset({"PREPOSITION", "IN"})
_NOUNS = frozenset({"NAME", "PLURAL", "SINGULAR", "THE", "A"})
_THINGS = _NOUNS | {"WORD"}
"""What begins a thing: not "were bought", "are in poor repair", "were about"."""


@in_english()
def copula(context: Context) -> Tie | None:
    """The three winners are A, B and C. · The three audits with poor results were payroll, pay and trees."""
    return _told_of_all(context) or _which_are(context)


def _told_of_all(context: Context) -> Tie | None:
    """What the sentence of a count says that all of it is."""
    statement, rest = context.statement, context.rest
    if statement.implied:  # "The nine are A, B and C": the words behind the number are quoted with it
        start = statement.quantity.span.end
        rest = fold(tokenize(context.text[start : statement.sentence.end], start))
    opens = context.is_list_head and statement.span.start == statement.sentence.start
    owned = context.text.endswith(_OWNERS, 0, statement.span.start)  # "the board's five offices"
    if not (statement.definite or opens or owned) or is_complement(context):
        return None
    verbs = (at for at, token in enumerate(rest[:_FAR]) if token.kind == "VERB")
    at = next((at for at in verbs if _behind_verb(rest, at)), None)
    if at is None or context.counts_before(rest[at].start):
        return None
    between = rest[:at]
    relative = next((at for at, token in enumerate(between) if _is_relative(token)), at)
    if statement.implied and [token.kind for token in between] == ["COMMA"]:
        between = []  # "The members, of whom there are four, are Ames, …"
    if any(token.kind in _BARS for token in between) or 0 < at - relative <= _CLAUSE:
        return None
    return tie_to(SupportKind.APPOSITION, _told(context, rest[_behind_verb(rest, at) :]), Strength.SURE)


def _which_are(context: Context) -> Tie | None:
    """four towns, which are Arden, Borel, Castor and Dunmore · four ports; these were Arden, …"""
    if context.statement.implied or context.kinds.isdisjoint(_BARS):
        return None
    rest = context.rest
    ends = (at for at, token in enumerate(rest[:_FAR]) if token.kind in _BARS or token.kind == "PLURAL")
    at = next(ends, None)
    if at is None or rest[at].kind not in _BARS or context.is_of_more:
        return None
    joined = [token.kind for token in rest[at : at + 2]] == ["COMMA", "AND"]
    if rest[at].kind == "COMMA" and at and not joined:
        return None
    behind = rest[at + 1 + joined : at + 3 + joined]
    if len(behind) < _PAIR:
        return None
    first, second = behind
    opens = vocabulary().has("THEY", first.lower) or (first.lower == "which" and not at)
    told = opens and (_is_verb(second) or second.lower == "being")
    if not told and first.lower != "being":
        return None
    return tie_to(SupportKind.APPOSITION, _told(context, rest[at + 2 + joined + told :]), Strength.SURE)


@in_english()
def resumed(context: Context) -> Tie | None:
    """We went to four ports in May. They were Arden, Borel, Castor and Dunmore."""
    statement = context.statement
    if statement.implied or context.others or context.is_of_more:
        return None
    behind = Span(statement.sentence.end, context.block.span.end)
    return tie_to(SupportKind.APPOSITION, taken_up(context, behind), Strength.SURE)


def taken_up(context: Context, place: Span) -> tuple[ItemList, ...]:
    """The list that the first sentence of a place tells of what was counted: "The ports are A, B and C"."""
    first = next(iter(sentences_from(context.text, place)), None)
    if first is None or context.statement.value < _FEWEST:
        return ()
    tokens = fold(tokenize(context.text[first.start : first.end], first.start))
    if not tokens:
        return ()
    again = [singular(token.lower) for token in tokens[1:2] if tokens[0].kind == "THE"]
    theirs = tokens[0].lower == "their" and any(token.kind == "PLURAL" for token in tokens[1:2])
    at = 2 if theirs or again == [context.statement.head] else 1
    at += at > 1 and any(map(_is_participle, tokens[at : at + 1]))  # "the towns visited were"
    they = any(vocabulary().has("THEY", token.lower) for token in tokens[:1])
    if they and tokens[1:] and not _behind_verb(tokens, 1):
        return _parted(context, tokens)
    behind = _behind_verb(tokens, at) if at > 1 or they else 0
    return _told(context, tokens[behind:]) if behind else ()


def _is_participle(token: Token) -> bool:
    return token.kind == "PAST" or token.lower.endswith("ed") or token.lower == "found"


def _parted(context: Context, tokens: Sequence[Token]) -> tuple[ItemList, ...]:
    """The things that a verb of them tells one by one: "They dealt with pay, with leave and with dress"."""
    if len(tokens) < _FEWEST or tokens[2].kind not in ("PREPOSITION", "IN", "TO"):
        return ()
    found = parted(context.text, tokens, 2)
    near = found is not None and abs(len(found.items) - context.statement.value) <= 1
    return (found,) if found is not None and near else ()


def _is_relative(token: Token) -> bool:
    return vocabulary().has("RELATIVE", token.lower)


def _behind_verb(tokens: Sequence[Token], at: int) -> int:
    """Where the words behind a verb begin that says what things are, "are", "can be"; 0 without one."""
    if at < len(tokens) and _is_verb(tokens[at]):
        return at + 1
    words = [token.lower for token in tokens[at : at + 2]]
    return at + 2 if words[1:] == ["be"] and vocabulary().has("MODAL", words[0]) else 0


def _is_verb(token: Token) -> bool:
    """Whether a verb says what several things are."""
    return token.lower in ("are", "were")


def _told(context: Context, tokens: Sequence[Token]) -> tuple[ItemList, ...]:
    """The ways to read all of what stands behind the verb as a list."""
    while tokens and tokens[0].kind in _LEADS:
        tokens = tokens[1:]
    if len(tokens) > 1 and _is_participle(tokens[0]) and tokens[1].kind in _PLACES:
        tokens = tokens[1:]  # "are located in Arden and Borel"
    while tokens and tokens[-1].kind == "PUNCT":
        tokens = tokens[:-1]
    if not tokens:
        return ()
    run = read_names(tokens, 1 if tokens[0].kind in _PLACES else 0)
    ends = run is not None and (run.end >= len(tokens) or tokens[run.end].kind == "SEMI")
    if run is not None and ends and len(run.items.items) > 1:
        return (run.items,)
    if tokens[0].kind == "TO":  # "They are to cut waste, to save fuel and to keep the pier"
        found = parted(context.text, tokens, 0)
        near = found is not None and abs(len(found.items) - context.statement.value) <= 1
        return (found,) if found is not None and near else ()
    plain = context.statement.relation in (Relation.PLAIN, Relation.OF_THESE)
    if not plain or not _FEWEST <= context.statement.value <= _MOST or not _are_things(context, tokens):
        return ()
    readings = read_series(context.text, Span(tokens[0].start, tokens[-1].end), context.statement.head)
    return readings if readings and len(readings[0].items) >= _FEWEST else ()


def _are_things(context: Context, tokens: Sequence[Token]) -> bool:
    """Whether a verb tells what things are, and not what they are like: "were cold, wet and tired"."""
    if tokens[0].kind not in _THINGS or any(token.lower.endswith("ed") for token in tokens[:2]):
        return False  # "were opened, …", "were heavily taxed, …"
    if any(token.kind in ("VERB", "SEMI") for token in tokens):
        return False
    words = "".join("w" if token.kind == "WORD" else " " for token in tokens)
    return context.is_list_head or "ww" in words or any(token.kind in _NOUNS for token in tokens)
