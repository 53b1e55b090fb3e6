"""Names beside the count, with no bracket or colon, and rounds: "of A and B", "one … and one …".

Each finder takes a context and gives a tie or None; `checker.ties.ways` holds their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.facts.lists import NameRun, read_names
from checker.frozen import replace
from checker.model import Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.text.language import in_english
from checker.text.numbers import ordinal
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context, position
from checker.ties.strength import answers_another
from checker.ties.tie import Strength, Tie, tie_to

_FAR = 14
"""Words between a count and the "one … and one …" that tells its two apart."""
_SHARED_OUT = frozenset({"either", "every", "both"})
"""Words that make one of a round stand for several."""
_ROUND = frozenset({"COMMA", "DASH", "COLON", "SEMI"})
"""What opens a round: "two panels; one on energy and one on noise"."""
_NONE = frozenset({Relation.NEITHER, Relation.EACH})
"""Counts whose things an "or" may join: "neither of the two mills, Alma or Berit, ran"."""
_JOINTS = frozenset({"AND", "COMMA", "SEMI"})
_LEADS = frozenset({"PREPOSITION", "IN", "TO"})
_PAIR, _THREE = 2, 3
_BESIDE = frozenset({"COMMA", "IN", "PREPOSITION", "OF"})
"""What leads right from a count to names of its things."""
_AT = frozenset({"at", "in", "for", "from", "by"})
"""What leads from a comma to names of places: "three substations, at Arden, Brack and Calder"."""
_WORDS_LED = 6
"""Words in which the comma stands behind which what is told of the things is named, at most."""
_TAKEN = frozenset({Relation.PLAIN, Relation.OUT_OF, Relation.OF_THESE})
"""Counts whose things "those in Arden and Brack" may be."""
_WORDS = frozenset({"WORD", "PLURAL", "SINGULAR", "NAME", "SLASH", "HYPHEN"})
"""What goes on the last name: "of A, B and the C enclave"."""
NO_ITEM = frozenset({"VERB", "ONES", "TEENS", "FIGURE", "STOP", "THEM", "OPEN", "NAMELY"})
"""What no list of things has that only a comma parts from its count."""
_OF_CLAUSES = frozenset({"VERB", "STOP", "THEM"})
"""Of these, what is said of the things has."""


@in_english()
def beside(context: Context) -> Tie | None:
    """two arrangements with A and B · three cities, A, B and C, … · the six States of A, B and C"""
    rest, statement = context.rest, context.statement
    if not rest or rest[0].kind not in _BESIDE:
        return None
    none = statement.relation in _NONE and rest[0].kind == "COMMA"
    run = _joined(rest, 1, ("AND", "OR") if none else ("AND",))
    if run is None:
        return None
    sure = run.items.sure or (none and not run.items.also)
    if rest[0].kind == "COMMA":
        sure = sure and _is_closed(rest, run.end) and not answers_another(context, (run.items,))
        sure = sure and not _are_more(context, run.items)
    else:
        sure = rest[0].kind == "OF" and context.is_place_head and statement.definite
        sure = sure and all(token.kind not in _WORDS for token in rest[run.end : run.end + 1])
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE if sure else Strength.WEAK)


@in_english()
def opened(context: Context) -> Tie | None:
    """three cities, including A, B, C and D: an open list may be shorter than the count, not longer"""
    at = position(context.rest, {"OPEN"}, _PAIR)
    run = _joined(context.rest, at + 1) if at is not None else None
    listed = replace(run.items, open=True) if run is not None else None
    return None if listed is None else tie_to(SupportKind.APPOSITION, (listed,), Strength.SURE)


@in_english()
def placed(context: Context) -> Tie | None:
    """four offices, located in A, B and C · three of five decisions, those concerning A and B, …
    · six wards that we saw, A, B and C, were clean · four projects in our field, A, B and C, …"""
    rest, statement = context.rest, context.statement
    at = _behind_comma(rest) or _behind_words(context)
    run = _joined(rest, at) if at else None
    if run is None:
        return None
    number = len(run.items.items)
    enough = number >= min(_THREE, statement.value)  # two may stand in one
    if rest[0].kind != "COMMA":
        enough = number >= _THREE and abs(number - statement.value) <= 1
    elif rest[1].kind == "THESE":
        enough = statement.relation in _TAKEN
    sure = enough and run.items.sure and not run.items.also and _is_closed(rest, run.end)
    if not sure and (rest[0].kind != "COMMA" or rest[1].kind == "THESE"):
        return None
    return tie_to(SupportKind.APPOSITION, (run.items,), Strength.SURE if sure else Strength.WEAK)


def _joined(rest: Sequence[Token], at: int, joints: Sequence[str] = ("AND",)) -> NameRun | None:
    """The names that begin at a token, two at least, and no town with its country: "Halle, Germany"."""
    run = read_names(rest, at) if at < len(rest) else None
    if run is None or len(run.items.items) < _PAIR:
        return None
    return run if any(token.kind in joints for token in rest[run.first : run.end]) else None


def _behind_comma(rest: Sequence[Token]) -> int:
    """Where names begin that a comma and what leads to places parts from their count; 0 where none do."""
    if len(rest) < _WORDS_LED or rest[0].kind != "COMMA":
        return 0
    if rest[1].kind == "THESE":
        return 3 if rest[2].kind in (*_LEADS, "OF") else 0
    at = 2 if rest[1].lower.endswith("ed") else 1
    return at + 1 if rest[at].lower in _AT else 0


def _behind_words(context: Context) -> int:
    """Where names begin behind a comma and what is told of the things counted; 0 where none do."""
    rest = context.rest
    at = next((at for at, token in enumerate(rest[:_WORDS_LED]) if token.kind == "COMMA"), 0)
    tells = at > 0 and _tells(rest[0])
    if not (tells or (at > 1 and rest[0].kind in _BESIDE)) or not may_have(context):
        return 0
    barred = NO_ITEM - _OF_CLAUSES if tells else NO_ITEM
    plain = all(token.kind not in barred and token.text.islower() for token in rest[:at])
    return at + 1 if plain else 0


def _tells(token: Token) -> bool:
    """Whether a word begins what is told of the things before it: "that we saw", "visited"."""
    told = token.kind == "PAST" or (token.kind == "WORD" and token.lower.endswith("ed"))
    return told or vocabulary().has("RELATIVE", token.lower)


def _are_more(context: Context, listed: ItemList) -> bool:
    """Whether names behind a comma stand beside what is counted: "three managers, a clerk and an Aide"."""
    words = (context.text[item.span.start : item.span.end].split(" ", 1)[0].lower() for item in listed.items)
    return any(word in ("a", "an", "one") for word in words)


def _is_closed(rest: Sequence[Token], end: int) -> bool:
    """Whether names behind a comma are apposed: "Two libraries, Holm and Eskil, are open"."""
    if end >= len(rest) or rest[end].text == ".":
        return True
    behind = rest[end + 1 : end + 3]
    if rest[end].kind != "COMMA" or not behind:
        return False
    if behind[0].kind in ("PREPOSITION", "AS_WELL_AS"):
        return True
    told = behind[-1] if behind[0].kind == "AND" else behind[0]
    return told.kind in ("VERB", "PAST", "STOP") or told.lower.endswith("ed")


def may_have(context: Context) -> bool:
    """Whether a count is one of so many things that a list of as many is hardly chance."""
    statement = context.statement
    plain = statement.relation is Relation.PLAIN and not statement.implied
    return plain and statement.value >= _THREE and not context.is_of_more


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
