"""A list in the sentence behind a count's, which takes the things counted up as its subject.

We bought ten products. The products – all of one maker – included water, ice, …, flour and juice.
Three barriers need to be overcome. These barriers are: and items below.

Both can only agree: a sentence that says more of some things need not name them all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from checker.facts.complete import Facts
from checker.facts.itemlists import ItemGroup
from checker.facts.series import read_series
from checker.model import BlockKind, Relation, Span, Statement, Support, SupportKind
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.arithmetic import Reason, Reasons
from checker.ties.context import Context, position
from checker.ties.tie import Strength, Tie, tie_to

_MODIFIERS = 2
"""Words between "The" and the noun that is taken up: "The main reasons are"."""
_ASIDE = 16
"""Words of an aside behind the noun: "The products – selected with the office's help – included"."""
_FEWEST = 2
_PREDICATES = ("ed", "ing", "ly")
"""How words end that say how things are, and name none."""
_TAKES_UP = frozenset({"THE", "THESE"})
_WORD = 12
"""Characters behind a sentence in which such a word stands."""
_BACK = 40
"""Characters before what a verb leads to in which the verb stands: to cut off all text before takes long."""
_NUMBERS = frozenset({"ONES", "TEENS", "TENS", "FIGURE", "HUNDRED", "DOZEN"})
_OTHERS = frozenset({"PAST", "VERB", "PREPOSITION", "IN", "TO", "STOP"})
_PLAIN = frozenset({Relation.PLAIN, Relation.ALL})


@in_english()
def told_next(context: Context) -> Tie | None:
    """We bought ten products. The products were water, ice, milk, …, flour and juice."""
    statement = context.statement
    if not _is_plain(statement) or _has_told(context):
        return None
    behind = next_sentence(context.facts, statement)
    rest = () if behind is None else _behind_verb(context.text, behind, statement.head)
    if behind is None or not rest or (_is_linked(context.text, rest[0].start) and not _begins_list(rest)):
        return None
    readings = read_series(context.text, Span(rest[0].start, behind.end), statement.head)
    if not readings or len(readings[0].items) < _FEWEST:
        return None
    return tie_to(SupportKind.APPOSITION, readings, Strength.WEAK)


def _has_told(context: Context) -> bool:
    """Whether a colon behind a count, and behind no other, has told its things: "three classes: 1) …"."""
    at = position(context.rest, {"COLON"}, len(context.rest))
    return at is not None and not context.counts_before(context.rest[at].start)


@in_english({})
def reasons(facts: Facts) -> Reasons:
    """The counts whose things the next sentence announces by their noun: "These barriers are:" and items."""
    found: dict[Statement, Reason] = {}
    for group in facts.groups:
        statement = _announced(facts, group)
        listed = len(group.items.items)
        if statement is not None and statement.value == listed:
            support = Support(SupportKind.ITEMS, group.items.span, listed, "", (group.items,))
            found[statement] = Reason(f"{support.place} has {listed}", support)
    return found


def _announced(facts: Facts, group: ItemGroup) -> Statement | None:
    """The last count of the sentence before the one that leads to a list, where that takes it up."""
    document, before = facts.document, group.first - 1
    if before < 0 or document.blocks[before].kind is not BlockKind.PARAGRAPH:
        return None
    told = sentences(document.text, document.blocks[before].span)
    if len(told) < _FEWEST and before:
        told = (*sentences(document.text, document.blocks[before - 1].span), *told)
    for statement in reversed(facts.statements_in(told[-2])) if len(told) >= _FEWEST else ():
        rest = _behind_verb(document.text, told[-1], statement.head)
        colon = len(rest) == 1 and rest[0].kind == "COLON"
        if _is_plain(statement) and statement.exact and colon and _is_linked(document.text, rest[0].start):
            return statement
    return None


def next_sentence(facts: Facts, statement: Statement) -> Span | None:
    """The sentence behind a count's, in its paragraph, where it may begin with "the" things counted."""
    text, end = facts.document.text, statement.sentence.end
    opening = text[end : end + _WORD].split(None, 1)
    if not opening or vocabulary().kinds.get(opening[0].lower()) not in _TAKES_UP:
        return None
    told = sentences(text, facts.document.blocks[facts.document.block_at(statement.span.start)].span)
    at = bisect_left(told, statement.sentence.start, key=attrgetter("start")) + 1
    return told[at] if at < len(told) else None


def _is_plain(statement: Statement) -> bool:
    return statement.value >= _FEWEST and statement.relation in _PLAIN


def _behind_verb(text: str, sentence: Span, head: str) -> Sequence[Token]:
    """The words behind "The products were", where a sentence tells one by one what was counted; else none."""
    rest = behind_subject(text, sentence, head)
    return rest[1:] if rest and vocabulary().has("TELLS", rest[0].lower) else ()


def _is_linked(text: str, start: int) -> bool:
    """Whether the verb before `start` may say what things are like: "were made of", and not "included"."""
    before = text[max(start - _BACK, 0) : start].split()
    return bool(before) and vocabulary().has("LINKING", before[-1].lower())


def _begins_list(rest: Sequence[Token]) -> bool:
    """Whether things follow, and not what they are like or how many: "are made of", "are the two sources"."""
    first = next((token for token in rest if token.kind not in ("THE", "COLON", "COMMA")), None)
    if first is None or first.kind in _NUMBERS | _OTHERS:
        return False
    return first.kind != "WORD" or not first.lower.endswith(_PREDICATES)


def behind_subject(text: str, sentence: Span, head: str) -> Sequence[Token]:
    """What a sentence says of the things counted, if they are its subject, behind an aside; else nothing."""
    tokens = tokenize(text[sentence.start : sentence.end], sentence.start)
    if len(tokens) < _FEWEST or tokens[0].kind not in _TAKES_UP:
        return ()
    if tokens[0].kind == "THESE" and vocabulary().has("TELLS", tokens[1].lower):
        return tokens[1:]
    for index, token in enumerate(tokens[1 : _MODIFIERS + 2], start=1):
        if token.kind == "PLURAL" and singular(token.lower) == head:
            return tokens[_behind_aside(tokens, index + 1) :]
        if token.kind not in ("WORD", "NAME", "OTHER"):
            return ()
    return ()


def _behind_aside(tokens: Sequence[Token], at: int) -> int:
    """The index of what follows an aside that begins at `at`, in dashes, commas or brackets."""
    if at >= len(tokens):
        return at
    if tokens[at].kind == "PAREN":
        return at + 1
    if tokens[at].kind not in ("DASH", "COMMA"):
        return at
    closed = position(tokens[at + 1 :], {tokens[at].kind}, _ASIDE)
    return at if closed is None else at + closed + 2
