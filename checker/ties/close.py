"""Lists close behind a count that nothing says to be its own, but that they have as many things.

seven native trees, alder, willow, osier and yew     Four guides were issued (on pay, leave, dress and food).

What a comma or a bracket adds may be anything. Where it has as many things as are counted, or one more or
less, it is the count's: in 33,000 documents of print 30 such lists agree, and one does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.facts.phraselists import list_of
from checker.facts.series import read_series
from checker.model import Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.text.language import in_english
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.beside import NO_ITEM, may_have
from checker.ties.context import Context, position
from checker.ties.strength import answers_another
from checker.ties.tie import Strength, Tie, tie_to

_PAIR, _FEWEST = 2, 3
_LONG = 4
"""Words of one of two things, at most."""
_PLAIN = frozenset({"WORD", "NAME", "SINGULAR", "PLURAL", "THE", "A", "AND", "HYPHEN"})
"""What two things between two commas are made of."""
_ENDS = frozenset({"PUNCT", "SEMI", "COLON", "DASH", "PAREN"})
_NONE_BETWEEN = NO_ITEM | _ENDS | {"PREPOSITION", "TO"}
"""What does not stand between a count and the two that a comma leads to."""
_NO_FIRST = frozenset({"AND", "OR", "PREPOSITION", "IN", "TO", "PAST", "OF", "EACH", "THESE", "NAMELY"})
"""What a list does not begin with; what each has is said of the things: "three boats, each with nets"."""
_LEADS = frozenset({"PREPOSITION", "IN", "TO"})
_OPENS = frozenset({"COMMA", "DASH", "COLON"})
_JOINTS = frozenset({"AND", "COMMA", "SEMI"})
_FAR = 14
"""Words between a count and the first of the items that a word which each begins with parts."""
_WORDS = 6
"""Words in which the comma stands that leads to one of two things."""
_GOES_ON = frozenset({"COMMA", "AND"})
"""What follows a bracket that tells of one item, and more items behind it."""


@in_english()
def apposed(context: Context) -> Tie | None:
    """seven native trees, alder, willow, yew, ash, elm and poplar · the five fields of health, trade, …
    · Four sets of guidelines were issued (on cookies, cameras, research data and recruitment).

    What has an article stands beside what is counted as often: "four managers, a clerk, a cook and an aide".
    """
    if context.statement.value == _PAIR:
        return _of_two(context)
    if not may_have(context) or not context.rest:
        return None
    span, kind = _bracket(context), SupportKind.PARENTHESIS
    if span is None and context.rest[0].kind in ("COMMA", "OF"):
        span, kind = _behind(context), SupportKind.APPOSITION
    readings = read_series(context.text, span, context.statement.head) if span is not None else ()
    listed = len(readings[0].items) if readings else 0
    near = listed >= _FEWEST and abs(listed - context.statement.value) <= 1
    return tie_to(kind, readings, Strength.SURE) if near else None


def _behind(context: Context) -> Span | None:
    """Where the things stand that a comma, or the "of" of a definite count, leads to."""
    rest, of = context.rest, context.rest[0].kind == "OF"
    tokens = rest[1 : next(_ends_at(rest), len(rest))]
    if of:
        known = context.statement.definite and context.is_list_head
        tokens = [*takewhile(lambda token: token.kind not in NO_ITEM, tokens)] if known else []
    if not tokens or tokens[0].kind in _NO_FIRST or any(token.kind in NO_ITEM for token in tokens):
        return None
    if of and (tokens[0].kind in ("THE", "A") or not tokens[0].text.islower()):
        return None
    if _is_said(tokens) or _is_rest(tokens) or (tokens[0].kind == "A" and not context.is_list_head):
        return None
    return Span(tokens[0].start, tokens[-1].end)


def _bracket(context: Context) -> Span | None:
    """What stands in the bracket that ends a sentence behind its verb."""
    rest = context.rest
    at = position(rest, {"PAREN", *_ENDS, "COMMA"}, len(rest))
    if not at or rest[at].kind != "PAREN" or context.others or len(rest) > at + 2:
        return None
    if not any(token.kind in ("VERB", "PAST") for token in rest[:at]):
        return None
    inside = Span(rest[at].start + 1, rest[at].end - 1)
    first, _, behind = context.text[inside.start : inside.end].partition(" ")
    return Span(inside.end - len(behind), inside.end) if vocabulary().kinds.get(first) in _LEADS else inside


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


def _is_said(tokens: Sequence[Token]) -> bool:
    """Whether a comma leads to what is said of the things, and to no list: "located in Arden and Brack"."""
    return len(tokens) > 1 and tokens[0].lower.endswith("ed") and tokens[1].kind in _LEADS


def _is_rest(tokens: Sequence[Token]) -> bool:
    """Whether what is left is told of: "four partners, the rest by the town, the county and the State"."""
    words, known = [token.lower for token in tokens[:2]], vocabulary().sets
    rest = known["THE_REST"] | known["THE_OTHERS"] | known["REMAINING"]
    return " ".join(words) in rest or not rest.isdisjoint(words)


def _ends_at(rest: Sequence[Token]) -> Iterator[int]:
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


@in_english()
def by_preposition(context: Context) -> Tie | None:
    """three guides, on cookies, on cameras in flats and on email · three things: to see, to hear and to ask

    What each item begins with parts them, whatever else has a comma.
    """
    rest, statement = context.rest, context.statement
    if statement.relation is not Relation.PLAIN or statement.implied or statement.value < _FEWEST:
        return None
    for at, before in enumerate(rest[:_FAR]):
        first = rest[at + 1] if before.kind in _OPENS and at + 1 < len(rest) else None
        if first is not None and first.kind in _LEADS:
            earlier = next(at for at, token in enumerate(rest) if token.lower == first.lower)
            if earlier <= at and not (earlier and rest[earlier - 1].kind == "VERB"):
                return None
            listed = parted(context.text, rest, earlier)
            if listed is None or context.counts_before(first.start):
                return None
            sure = abs(len(listed.items) - statement.value) <= 1 and not answers_another(context, (listed,))
            return tie_to(SupportKind.APPOSITION, (listed,), Strength.SURE if sure else Strength.WEAK)
    return None


def parted(text: str, tokens: Sequence[Token], first: int) -> ItemList | None:
    """The items that begin with the word at `first`, the last of them behind an "and"."""
    starts = [first, *_alike(tokens, first)]
    if len(starts) < _FEWEST or tokens[starts[-1] - 1].kind != "AND":
        return None
    ends = [*(_end(tokens, start) for start in starts[1:]), _end(tokens, len(tokens))]
    spans = [Span(tokens[start].start, end) for start, end in zip(starts, ends, strict=True)]
    items = tuple(Item(span, text[span.start : span.end]) for span in spans)
    return ItemList(ListKind.PHRASES, Span(spans[0].start, spans[-1].end), items)


def _alike(rest: Sequence[Token], first: int) -> Iterator[int]:
    """Where a comma or an "and" leads to the word that the first item begins with."""
    for index in range(first + 2, len(rest)):
        if rest[index].lower == rest[first].lower and rest[index - 1].kind in _JOINTS:
            yield index


def _end(rest: Sequence[Token], behind: int) -> int:
    """The end of the last word before a token, without what leads to that."""
    while rest[behind - 1].kind in (*_JOINTS, "PUNCT"):
        behind -= 1
    return rest[behind - 1].end
