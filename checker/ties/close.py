"""Lists close behind a count that nothing says to be its own, but that they have as many things.

seven native trees, alder, willow, osier and yew     Four guides were issued (on pay, leave, dress and food).

What a comma or a bracket adds may be anything. Where it has as many things as are counted, or one more or
less, it is the count's: in 33,000 documents of print 30 such lists agree, and one does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.facts.lists import read_names
from checker.facts.phraselists import list_of
from checker.facts.series import read_series
from checker.model import ListKind, Relation, Span, SupportKind
from checker.text.language import in_english
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.beside import is_closed_aside
from checker.ties.context import Context, position
from checker.ties.tie import Strength, Tie, tie_to

_PAIR, _FEWEST = 2, 3
_LONG = 4
"""Words of one of two things, at most."""
_PLAIN = frozenset({"WORD", "NAME", "SINGULAR", "PLURAL", "THE", "A", "AND", "HYPHEN"})
"""What two things between two commas are made of."""
_ENDS = frozenset({"PUNCT", "SEMI", "COLON", "DASH", "PAREN"})
_NO_ITEM = frozenset({"VERB", "ONES", "TEENS", "FIGURE", "STOP", "THEM", "OPEN", "NAMELY"})
"""What no list of things has that only a comma parts from its count."""
_OF_CLAUSES = frozenset({"VERB", "STOP", "THEM"})
"""Of these, what is said of the things has."""
_NONE_BETWEEN = _NO_ITEM | _ENDS | {"PREPOSITION", "TO"}
"""What does not stand between a count and the two that a comma leads to."""
_NO_FIRST = frozenset({"AND", "OR", "PREPOSITION", "IN", "TO", "PAST", "OF", "EACH"})
"""What a list does not begin with; what each has is said of the things: "three boats, each with nets"."""
_LEADS = frozenset({"PREPOSITION", "IN", "TO"})
_OPENS = frozenset({"COMMA", "OF", "IN", "PREPOSITION"})
_TAKEN = frozenset({Relation.PLAIN, Relation.OUT_OF, Relation.OF_THESE})
_WORDS = 6
"""Words in which the comma stands behind which what is counted "in our field" is named."""
_GOES_ON = frozenset({"COMMA", "AND"})
"""What follows a bracket that tells of one item, and more items behind it."""


@in_english()
def apposed(context: Context) -> Tie | None:
    """seven native trees, alder, willow, yew, ash, elm and poplar · the five fields of health, trade, …

    What has an article stands beside what is counted as often: "four managers, a clerk, a cook and an aide".
    """
    rest = context.rest
    if [token.kind for token in rest[:2]] == ["COMMA", "THESE"]:
        return _those(context)
    if context.statement.value == _PAIR:
        return _of_two(context)
    if not rest or not (rest[0].kind in _OPENS or _tells(rest[0])) or not _may_have(context):
        return None
    if rest[0].kind != "COMMA":
        return (_of_things(context) if rest[0].kind == "OF" else None) or _names_behind(context)
    tokens = rest[1 : next(_ends(rest), len(rest))]
    if not tokens or tokens[0].kind in _NO_FIRST or any(token.kind in _NO_ITEM for token in tokens):
        return None
    if _is_said(tokens) or _is_rest(tokens):
        return None
    if tokens[0].kind == "A" and not context.is_list_head:
        return None
    return _tie(context, SupportKind.APPOSITION, Span(tokens[0].start, tokens[-1].end))


def _of_two(context: Context) -> Tie | None:
    """two groups of nets, old and new, are kept

    In print 32 such pairs are what was counted, and none is anything else; one alone contradicts nothing.
    """
    statement, rest = context.statement, context.rest
    at = next((at for at, token in enumerate(rest[:_WORDS]) if token.kind == "COMMA"), None)
    if at is None or statement.relation is not Relation.PLAIN or statement.implied or context.is_of_more:
        return None
    end = next((end for end in range(at + 1, len(rest)) if rest[end].kind in (*_ENDS, "COMMA")), len(rest))
    tokens, between = rest[at + 1 : end], rest[:at]
    joints = [index for index, token in enumerate(tokens) if token.kind == "AND"]
    plain = all(token.kind in _PLAIN for token in tokens)
    plain = plain and _NONE_BETWEEN.isdisjoint(token.kind for token in between)
    if len(joints) != 1 or not plain or not 0 < joints[0] < len(tokens) - 1:
        return None
    parts = [tokens[: joints[0]], tokens[joints[0] + 1 :]]
    if max(map(len, parts)) > _LONG or any(part[0].lower.endswith(("ed", "ly", "ing")) for part in parts):
        return None
    return tie_to(SupportKind.APPOSITION, (list_of(ListKind.PHRASES, parts, sure=False),), Strength.WEAK)


def _names_behind(context: Context) -> Tie | None:
    """four initiatives in our field, the Arden Alliance, the Brack Compact and the Calder Forum, …

    So it is behind what is told of the things: "six wards that we saw, Ash, Beech and Cedar, were clean".
    """
    rest = context.rest
    at = next((at for at, token in enumerate(rest[:_WORDS]) if token.kind == "COMMA"), 0)
    told = _tells(rest[0])
    barred = _NO_ITEM - _OF_CLAUSES if told else _NO_ITEM
    if at < 2 - told or any(token.kind in barred or not token.text.islower() for token in rest[:at]):
        return None
    run = read_names(rest, at + 1)
    if run is None or not run.items.sure or run.items.also or not is_closed_aside(context, run.end):
        return None
    joined = any(token.kind == "AND" for token in rest[run.first : run.end])
    near = len(run.items.items) >= _FEWEST and abs(len(run.items.items) - context.statement.value) <= 1
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE) if joined and near else None


def _tells(token: Token) -> bool:
    """Whether a word begins what is told of the things before it: "that we saw", "visited"."""
    told = token.kind == "PAST" or (token.kind == "WORD" and token.lower.endswith("ed"))
    return told or vocabulary().has("RELATIVE", token.lower)


def _those(context: Context) -> Tie | None:
    """Three of the five decisions, those concerning Arden and Brack, have been challenged."""
    rest = context.rest
    if len(rest) < _WORDS or rest[2].kind not in ("OF", "IN", "TO", "PREPOSITION"):
        return None
    run = read_names(rest, 3)
    joined = run is not None and any(token.kind == "AND" for token in rest[run.first : run.end])
    if run is None or not joined or not run.items.sure or run.items.also:
        return None
    sure = is_closed_aside(context, run.end) and context.statement.relation in _TAKEN
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE if sure else Strength.WEAK)


def _is_said(tokens: Sequence[Token]) -> bool:
    """Whether a comma leads to what is said of the things, and to no list: "located in Arden and Brack"."""
    return len(tokens) > 1 and tokens[0].lower.endswith("ed") and tokens[1].kind in _LEADS


def _is_rest(tokens: Sequence[Token]) -> bool:
    """Whether what is left is told of: "four partners, the rest by the town, the county and the State"."""
    words, known = [token.lower for token in tokens[:2]], vocabulary().sets
    rest = known["THE_REST"] | known["THE_OTHERS"] | known["REMAINING"]
    return " ".join(words) in rest or not rest.isdisjoint(words)


def _ends(rest: Sequence[Token]) -> Iterator[int]:
    """Where the words behind a comma end: at a stop, or at another comma and what is said of them."""
    for at in range(1, len(rest)):
        behind = rest[at + 1 : at + 2]
        if rest[at].kind == "PAREN" and behind and behind[0].kind in _GOES_ON:
            continue  # "the bow (of ash), the string and the arrow"
        if rest[at].kind == "PUNCT" and behind and behind[0].text[:1].isalnum():
            continue  # "Arden, Mr. Brack and Calder": the sentence goes on
        told = behind and (behind[0].kind == "PAST" or vocabulary().has("RELATIVE", behind[0].lower))
        if rest[at].kind in _ENDS or (rest[at].kind == "COMMA" and told):
            yield at


def _of_things(context: Context) -> Tie | None:
    """the five sectors of transport, health, education, labour and trade are told"""
    rest = context.rest
    known = context.statement.definite and context.is_list_head
    if not known or len(rest) < _FEWEST:
        return None
    end = next(
        (at for at, token in enumerate(rest) if token.kind in _ENDS or token.kind in _NO_ITEM), len(rest)
    )
    tokens = rest[1:end]
    if (
        not tokens
        or not tokens[0].text.islower()
        or tokens[0].kind in (*_NO_FIRST, "THE", "THESE", "A", "NAMELY")
    ):
        return None
    return _tie(context, SupportKind.APPOSITION, Span(tokens[0].start, tokens[-1].end))


@in_english()
def bracketed(context: Context) -> Tie | None:
    """Four sets of guidelines were issued (on cookies, cameras, research data and recruitment)."""
    rest = context.rest
    at = position(rest, {"PAREN", *_ENDS, "COMMA"}, len(rest))
    if not at or rest[at].kind != "PAREN" or context.others or not _may_have(context):
        return None
    if not any(token.kind in ("VERB", "PAST") for token in rest[:at]) or len(rest) > at + 2:
        return None
    inside = Span(rest[at].start + 1, rest[at].end - 1)
    first, _, behind = context.text[inside.start : inside.end].partition(" ")
    if vocabulary().kinds.get(first) in _LEADS:
        inside = Span(inside.end - len(behind), inside.end)
    return _tie(context, SupportKind.PARENTHESIS, inside)


def _may_have(context: Context) -> bool:
    """Whether a count is one of so many things that a list of as many is hardly chance."""
    statement = context.statement
    plain = statement.relation is Relation.PLAIN and not statement.implied
    return plain and statement.value >= _FEWEST and not context.is_of_more


def _tie(context: Context, kind: SupportKind, span: Span) -> Tie | None:
    readings = read_series(context.text, span, context.statement.head)
    listed = len(readings[0].items) if readings else 0
    near = listed >= _FEWEST and abs(listed - context.statement.value) <= 1
    return tie_to(kind, readings, Strength.SURE) if near else None
