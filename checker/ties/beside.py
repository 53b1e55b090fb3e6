"""Names beside the statement, with no bracket or colon: "of A and B", "including A", "are A and B".

Each finder takes a context and gives a tie or None; `checker.ties.direct` holds their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.facts.lists import read_names
from checker.facts.series import read_series
from checker.model import Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.text.language import in_english
from checker.text.numbers import ordinal
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.strength import answers_another
from checker.ties.tie import Strength, Tie, tie_to

_FAR = 14
"""Words between a count and the "one … and one …" that tells its two apart."""
_SHARED_OUT = frozenset({"either", "every", "both"})
"""Words that make one of a round stand for several."""
_OPENS = frozenset({"COMMA", "DASH", "COLON"})
_ROUND = _OPENS | {"SEMI"}
"""What opens a round: "two panels; one on energy and one on noise"."""
_NONE = frozenset({Relation.NEITHER, Relation.EACH})
"""Counts whose things an "or" may join: "neither of the two mills, Alma or Berit, ran"."""
_JOINTS = frozenset({"AND", "COMMA", "SEMI"})
_LEADS = frozenset({"PREPOSITION", "IN", "TO"})
"""What each of several items may begin with: "on", "in", "to"."""
_THREE = 3
"""Items that a word which each begins with parts from what else has a comma, at least."""


@in_english()
def of_names(context: Context) -> Tie | None:
    """the six States of A, B, …"""
    rest = context.rest
    if not rest or rest[0].kind != "OF":
        return None
    run = read_names(rest, 1)
    if run is None or len(run.items.items) < 2:
        return None
    sure = context.is_place_head and context.statement.definite
    sure = sure and _is_closed(rest, run.end)
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE if sure else Strength.WEAK)


def _is_closed(rest: Sequence[Token], end: int) -> bool:
    """Whether no word goes on the last name: "of A, B and the C enclave"."""
    return end >= len(rest) or rest[end].kind not in ("WORD", "PLURAL", "SINGULAR", "NAME", "SLASH", "HYPHEN")


@in_english()
def beside(context: Context) -> Tie | None:
    """two arrangements with A and B · three cities, A, B and C, … · in A, B and C"""
    rest = context.rest
    if not rest or rest[0].kind not in ("COMMA", "IN", "PREPOSITION"):
        return None
    opened = len(rest) > 1 and rest[1].kind == "OPEN"
    run = read_names(rest, 2 if opened else 1)
    if run is None or len(run.items.items) < 2 or opened:
        return None
    none = context.statement.relation in _NONE and rest[0].kind == "COMMA"
    joints = ("AND", "OR") if none else ("AND",)
    if not any(token.kind in joints for token in rest[run.first : run.end]):
        return None  # in Halle, Germany
    sure = run.items.sure or (none and not run.items.also)
    apposed = sure and rest[0].kind == "COMMA" and is_closed_aside(context, run.end)
    apposed = apposed and not _are_more(context, run.items) and not answers_another(context, (run.items,))
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE if apposed else Strength.WEAK)


def _are_more(context: Context, listed: ItemList) -> bool:
    """Whether names behind a comma stand beside what is counted: "three managers, a clerk and an Aide"."""
    words = (context.text[item.span.start : item.span.end].split(" ", 1)[0].lower() for item in listed.items)
    return any(word in ("a", "an", "one") for word in words)


def is_closed_aside(context: Context, end: int) -> bool:
    """Whether names behind a comma are apposed: "Two libraries, Holm and Eskil, are open"."""
    rest = context.rest
    if end >= len(rest) or rest[end].text == ".":
        return True
    if rest[end].kind != "COMMA" or end + 1 >= len(rest):
        return False
    behind = rest[end + 2] if rest[end + 1].kind == "AND" and end + 2 < len(rest) else rest[end + 1]
    return (
        behind.kind in ("VERB", "PAST", "STOP")
        or behind.lower.endswith("ed")
        or rest[end + 1].kind == "PREPOSITION"
    )


@in_english()
def opened(context: Context) -> Tie | None:
    """three cities, including A, B, C and D: an open list may be shorter than the count, not longer"""
    rest = context.rest
    start = 1 if rest and rest[0].kind == "COMMA" else 0
    if start >= len(rest) or rest[start].kind != "OPEN" or rest[start].lower == "ranging from":
        return None
    run = read_names(rest, start + 1)
    if run is None or len(run.items.items) < 2:
        return None
    listed = ItemList(ListKind.NAMES, run.items.span, run.items.items, open=True, sure=run.items.sure)
    return tie_to(SupportKind.APPOSITION, (listed,), Strength.SURE)


@in_english()
def one_by_one(context: Context) -> Tie | None:
    """two panels, one on energy and one on noise · two studies, the first … and the second …"""
    rest = context.rest
    at = next((i for i, t in enumerate(rest[:_FAR]) if t.kind in _ROUND and _is_first(rest, i + 1)), None)
    if at is None or context.statement.value == 1:
        return None
    if any(token.kind in ("COLON", "SEMI", "NAMELY") for token in rest[:at]):
        return None
    if any(token.kind == "EACH" or token.lower in _SHARED_OUT for token in rest[at:]):
        return None  # "three beads, one at each end and another in the middle"
    starts = [at + 1, *_others(rest, at + 2, ordinals=rest[at + 1].kind == "THE")]
    if len(starts) < 2:
        return None
    items = tuple(Item(Span(rest[i].start, rest[i].end), str(number)) for number, i in enumerate(starts))
    listed = ItemList(ListKind.ORDINALS, Span(items[0].span.start, context.statement.sentence.end), items)
    words = [rest[i].lower for i in starts]
    ended = rest[starts[-1] - 1].kind in ("AND", "THE") and not (
        "another" in words and rest[starts[-1]].kind == "OTHER"
    )
    told = not at or (rest[at].kind == "COLON" and (_opens_sentence(context) or _are_alike(rest, starts)))
    return tie_to(SupportKind.APPOSITION, (listed,), Strength.SURE if ended and told else Strength.WEAK)


def _are_alike(rest: Sequence[Token], starts: Sequence[int]) -> bool:
    """Whether three or more begin with the same two words: "one from …, one from … and one from …"."""
    return len(starts) >= _THREE and len({(rest[at].lower, rest[at + 1].lower) for at in starts}) == 1


def _opens_sentence(context: Context) -> bool:
    """Whether new things are counted that the sentence opens with, or that introduce what is told of them."""
    statement = context.statement
    before = context.text[statement.sentence.start : statement.span.start]
    subject = context.is_list_head or not any(map(str.isalpha, before))
    return subject and not statement.definite and statement.relation is Relation.PLAIN


def _is_first(rest: Sequence[Token], index: int) -> bool:
    """Whether a round begins: "one on", not "one of" or "one or two"; "the first", and something of it."""
    words = [token.lower for token in rest[index : index + 3]]
    if len(words) < 3:
        return False
    alone = rest[index + 1].kind not in ("OF", "EACH", "OR", "TO")
    return (words[0] == "one" and alone) or words[:2] == ["the", "first"]


def _others(rest: Sequence[Token], first: int, *, ordinals: bool) -> Iterator[int]:
    """Where the next of a round begin: "one …", "another …", "the other …"; "the second …", "the third …"."""
    number, parted = 2, False
    for index in range(first, len(rest)):
        before, token = rest[index - 1], rest[index]
        if before.kind == "SEMI" and number > 2 and not parted:
            return  # "one to lock and one to open; one key …": what follows tells of them again
        parted = parted or before.kind == "SEMI"
        if ordinals:
            led = before.kind == "THE" and rest[index - 2].kind in _JOINTS
            if led and ordinal(token.lower) == number:
                number += 1
                yield index - 1
        elif before.kind in (*_JOINTS, "THE"):
            several = any(behind.kind == "PLURAL" for behind in rest[index + 1 : index + 2])
            other = token.kind == "OTHER" and before.kind == "THE" and not several  # "the other terms"
            last = before.kind == "THE" and vocabulary().has("LAST", token.lower)
            if other or last or token.lower in ("one", "another"):
                number += 1
                yield index
            if other or last:
                return  # an "one" behind "the other" begins the same round anew


@in_english()
def one_each(context: Context) -> Tie | None:
    """three lounges, one each for pilots, crews and guests"""
    rest = context.rest
    words = [token.lower for token in rest[:4]]
    if len(rest) < 7 or rest[0].kind not in _OPENS or words[1] != "one":
        return None
    start = 4 if words[2] == "each" and rest[3].kind in ("PREPOSITION", "IN") else 0
    if words[3] == "each" and rest[2].kind in ("PREPOSITION", "IN") and rest[4].kind == "OF":
        start = 5  # "one in each of"
    if not start or any(token.kind in ("VERB", "SEMI", "COLON") for token in rest[start:]):
        return None
    readings = read_series(context.text, Span(rest[start].start, rest[-1].end), "")
    if not readings or len(readings[0].items) < 2:
        return None
    return tie_to(SupportKind.APPOSITION, readings, Strength.SURE)


@in_english()
def placed(context: Context) -> Tie | None:
    """three new substations, at Arden, Brack and Calder · four offices, located in Arden, Brack and Calder"""
    rest = context.rest
    at = 2 if len(rest) > 1 and rest[1].lower.endswith("ed") else 1
    if len(rest) < 5 or rest[0].kind != "COMMA" or rest[at].lower not in ("at", "in", "for", "from", "by"):
        return None
    run = read_names(rest, at + 1)
    if run is None or len(run.items.items) < 2 or not any(t.kind == "AND" for t in rest[run.first : run.end]):
        return None
    more = [token.kind for token in rest[run.end : run.end + 2]] == ["COMMA", "AS_WELL_AS"]
    apposed = run.items.sure and (more or is_closed_aside(context, run.end))
    apposed = apposed and len(run.items.items) >= min(_THREE, context.statement.value)  # two may stand in one
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE if apposed else Strength.WEAK)


@in_english()
def by_preposition(context: Context) -> Tie | None:
    """three guides, on cookies, on cameras in flats and on email · three things: to see, to hear and to ask

    What each item begins with parts them, whatever else has a comma.
    """
    rest, statement = context.rest, context.statement
    if statement.relation is not Relation.PLAIN or statement.implied or statement.value < _THREE:
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
    if len(starts) < _THREE or tokens[starts[-1] - 1].kind != "AND":
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
