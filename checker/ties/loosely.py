"""Lists that can also be counted as the text counts them: where one can, it contradicts nothing.

Authors count what they mean. A member may hold two ("twins Dan and Phil", "each of the crews"), the words
behind one may only say what it is ("Anchor, a port in the north, …"), a semicolon may end more than an item.
Such a reading is too loose to confirm a count. But where it gives the number that is stated, a misreading is
likelier than an author's mistake: all that was said against it on texts that nobody had tuned to was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.phraselists import JOINTS, is_one
from checker.model import Item, ItemList, ListKind
from checker.regex import regex
from checker.text.names import known, plain
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.tie import Tie

_COUNTED = frozenset({ListKind.NAMES, ListKind.PHRASES})
_PARTS = frozenset({"COMMA", "SEMI", "SLASH", *JOINTS})
_SERIES = 3
"""Items that semicolons may part without being all: of more each is one, whatever commas it has."""
_EXPLAINS = frozenset({"NAMELY", "OPEN"})
"""Words within a list that explain or give examples: "i.e.", "such as"."""
_BRACKET = regex(r"\(([^()]*)\)")
_DAY = regex(r"\d{1,2} [A-Z]")
_QUOTED = frozenset("\"'“”‘’„«»")
_LEADS = frozenset({"PREPOSITION", "IN", "OF"})
"""Kinds of words that begin a bracket which only tells of its item: "industry (with mining)"."""


def fits_loosely(text: str, value: int, tie: Tie) -> bool:
    """Whether a list in a sentence that disagrees has `value` members where it is counted loosely."""
    return any(value in _numbers(text, one) for one in tie.readings[0].lists)


def _numbers(text: str, listed: ItemList) -> range:
    """The numbers that a list in a sentence may have; items in lines of their own are counted by these."""
    if listed.kind not in _COUNTED or len(listed.items) < 2:
        return range(0)
    tokens = tokenize(text[listed.span.start : listed.span.end], listed.span.start)
    number = len(listed.items)
    if any(_explains(tokens, at) for at in range(1, len(tokens))):
        return range(2 * number + 1)
    parts = [_tokens(tokens, item) for item in listed.items]
    if not all(parts):
        return range(0)
    if number > _SERIES and all(_is_parted(tokens, pair) for pair in pairwise(parts)):
        return range(number, number + 1)
    less = _glosses(tokens, parts) + _are_one(tokens, parts)
    less += _goes_on(tokens, parts[-2:])
    starts = [item.span.start for item in listed.items]
    words = (text[start:end] for start, end in pairwise([*starts, listed.span.end]))
    bodies = [*map(_is_one_body, parts[:-1]), False]  # of the last the "and" is that of the list
    return range(number - less, number + sum(map(_held, parts, words, bodies)) + 1)


def _are_one(tokens: Sequence[Token], parts: Sequence[Sequence[Token]]) -> bool:
    """Whether the last two items may be one that goes by either name: "low, high, spring or king tides".

    They are two where a comma parts them, or where all items begin with the same word: "to keep it, to cut it
    or to sell it".
    """
    joints = {token.kind for token in _between(tokens, parts[-2:])}
    return "OR" in joints and "COMMA" not in joints and len({part[0].lower for part in parts}) > 1


def _goes_on(tokens: Sequence[Token], pair: Sequence[Sequence[Token]]) -> bool:
    """Whether an "and" may go on with a name that has an "of": "the Faculty of Arts and Social Sciences"."""
    before, behind = pair
    joined = any(token.kind == "AND" for token in _between(tokens, pair)) or behind[0].kind == "AND"
    named = before[-1].text[0].isupper() and behind[0].text[0].isupper() and behind[0].kind != "THE"
    return joined and named and any(token.kind == "OF" for token in before)


def _explains(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word opens what may be items or none: not "…, and foreign plants such as olive leaves"."""
    return tokens[at].kind in _EXPLAINS and any(token.kind in _PARTS for token in tokens[at:])


def _tokens(tokens: Sequence[Token], item: Item) -> list[Token]:
    """The tokens of an item, without the joint before it."""
    inside = [token for token in tokens if item.span.start <= token.start < item.span.end]
    return inside[1:] if len(inside) > 1 and inside[0].kind in JOINTS else inside


def _between(tokens: Sequence[Token], pair: Sequence[Sequence[Token]]) -> Iterator[Token]:
    """The tokens between two items that follow one another."""
    before, behind = pair
    return (token for token in tokens if before[-1].end <= token.start < behind[0].start)


def _is_parted(tokens: Sequence[Token], pair: tuple[Sequence[Token], Sequence[Token]]) -> bool:
    return any(token.kind == "SEMI" for token in _between(tokens, pair))


def _glosses(tokens: Sequence[Token], parts: Sequence[Sequence[Token]]) -> int:
    """How many items may only tell of the one before: a comma parts them, and they begin unlike the first.

    What has neither a name nor an article is no one thing: "feasibility, the record of the team".
    """
    if _begins_small(parts[0]):
        return 0
    return sum(
        _begins_small(behind)
        and not _is_named(behind)
        and not _is_bare(before[0])
        and {token.kind for token in _between(tokens, (before, behind))} == {"COMMA"}
        for before, behind in pairwise(parts)
    )


def _begins_small(part: Sequence[Token]) -> bool:
    """Whether an item begins with a small word or with what was done: "a port", "my sister", "opened"."""
    return part[0].kind == "PAST" or vocabulary().has("FUNCTION", part[0].lower)


def _is_bare(first: Token) -> bool:
    """Whether an item begins with a small noun: "feasibility"."""
    return first.kind in ("WORD", "PLURAL", "SINGULAR") and first.text.islower()


def _is_named(part: Sequence[Token]) -> bool:
    """Whether an item is a name with its article: "the Priory of Sarn"."""
    return part[0].kind == "THE" and len(part) > 1 and part[1].text[0].isupper()


def _held(part: Sequence[Token], words: str, body: bool) -> int:
    """How many things an item may hold besides one: what commas, slashes and "and" part, and brackets.

    No "and" parts the name of a `body`.
    """
    if known(plain(" ".join(token.text for token in part))):
        return 0
    apart = _PARTS - set(JOINTS) if body or is_one(part) else _PARTS
    parted = sum(one.kind in apart and other.text[0].isalnum() for one, other in pairwise(part[1:]))
    shared = part[0].kind in ("EACH", "BOTH") and len(part) > 1  # "each of the players", one of two
    return parted + shared + sum(map(_names_another, _BRACKET.findall(words)))


def _is_one_body(part: Sequence[Token]) -> bool:
    """Whether an "and" stands inside the name of one body: "the Fire and Rescue Service"."""
    joints = sum(token.kind in JOINTS for token in part)
    capital = all(token.text[0].isupper() for token in part[1:] if token.kind not in JOINTS)
    body = part[-1].kind != "PLURAL" and vocabulary().has("BODY", part[-1].lower)
    return part[0].kind == "THE" and joints == 1 and capital and body


def _names_another(inside: str) -> bool:
    """Whether a bracket has words that may name another: "N. Besnier (succeeded by J. Roe)".

    One in quotation marks only says what the item is called below, a day when it was: Arden Ltd ("the
    Operator"), Brack (3 May).
    """
    first = inside.lower().partition(" ")[0]
    called = inside[:1] in _QUOTED and inside[-1:] in _QUOTED
    called = called or _DAY.match(inside) is not None
    return any(map(str.isalpha, inside)) and not called and vocabulary().kinds.get(first) not in _LEADS
