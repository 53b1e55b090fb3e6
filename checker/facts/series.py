"""Lists of anything: what follows a colon or "namely", what stands in a parenthesis.

A series of phrases is not always to be counted with certainty ("tackling terrorism and organised crime and
the means that support them"). So each way of reading it gives a list of its own, the likeliest first, and a
list is `sure` only where the ways agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.facts.glossed import with_glosses
from checker.facts.lists import read_names
from checker.facts.marks import read_marked
from checker.facts.phraselists import JOINTS, by_commas, list_of, read_phrases, split, trimmed
from checker.frozen import replace
from checker.model import Item, ItemList, ListKind, Span
from checker.text.folding import fold
from checker.text.numbers import cardinal, ordinal
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_ELLIPSES = ("...", "…")
_LEADS = frozenset({"PREPOSITION", "IN"})
"""What leads to a time or a place that is put in between two commas."""
_OPENING = 2
"""Words of an item in which its own number stands: "two clerks", "his two sons"."""


def read_series(text: str, span: Span, head: str = "") -> tuple[ItemList, ...]:
    """The ways to read `text[span]` as one list, none if it is none.

    `head` is the noun that is counted, lower case and singular: it may stand before its items ("Amendments 3,
    7 and 12").
    """
    marked = read_marked(text, span)
    if marked is not None:
        return (marked,)
    tokens = _without_aside(_with_commas(fold(tokenize(text[span.start : span.end], span.start))))
    numbered = _by_ordinals(tokens)
    if numbered is not None:
        return (numbered,)
    trails_off = text[span.start : span.end].rstrip(" ])").endswith(_ELLIPSES)
    while tokens and (tokens[-1].text in ".;…" or tokens[-1].kind in ("DASH", "COMMA")):
        tokens.pop()
    opened, tokens = _open(tokens)
    opened = opened or trails_off
    tokens = _without_head(tokens, head)
    if not tokens or _begins_with_first(tokens):
        return ()
    found = _semicolons(tokens) or _names(tokens, head) or read_phrases(tokens)
    found = tuple(with_glosses(text, _with_own_numbers(one, tokens, head)) for one in found)
    if opened:
        return tuple(_as_open(one) for one in found)
    return found


def _begins_with_first(tokens: Sequence[Token]) -> bool:
    """Whether the text tells of the first alone: "First, the pier: …", and sentences tell of the others."""
    return len(tokens) > 1 and ordinal(tokens[0].lower) == 1 and tokens[1].kind == "COMMA"


def _with_own_numbers(listed: ItemList, tokens: Sequence[Token], head: str) -> ItemList:
    """A list that may have as many items as their own numbers say: "a beam, two upper beams and a drum".

    It has as many where people are counted: "a chair, two officers and a doctor" are four members. An "each"
    tells of the item before it: "five clerks, each from a town of its own".
    """
    at = {token.start: index for index, token in enumerate(tokens)}
    people = _people(listed, [tokens[at[one.span.start]] for one in listed.items if one.span.start in at])
    if people and vocabulary().has("PERSON", head) and not any(token.kind == "EACH" for token in tokens):
        return replace(listed, items=people, also=())
    first = (at.get(item.span.start, len(tokens)) for item in listed.items)
    opening = (token for index in first for token in tokens[index : index + _OPENING])
    own = [cardinal([token.lower]) for token in opening if token.kind == "ONES"]
    more = sum(own) - len(own)
    if more <= 0 or any(token.kind == "EACH" for token in tokens):
        return listed
    return replace(listed, also=(*listed.also, len(listed.items) + more), sure=False)


def _people(listed: ItemList, openings: Sequence[Token]) -> tuple[Item, ...]:
    """Each item as often as its number says, where all have one or an article; none where each is one."""
    if len(openings) < len(listed.items) or any(one.kind not in ("A", "ONES") for one in openings):
        return ()
    numbers = [1 if one.kind == "A" else cardinal([one.lower]) for one in openings]
    if max(numbers) == 1 or all(one.kind == "ONES" for one in openings):
        return ()  # what is all numbers is added up
    return tuple(
        replace(item, key=f"{item.key} {one}")
        for item, number in zip(listed.items, numbers, strict=True)
        for one in range(1, number + 1)
    )


def _with_commas(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with a quotation's last comma behind its end: “Get Boat,” and “Call Pilot”."""
    found: list[Token] = []
    for token in tokens:
        if token.text.startswith("“") and token.text.endswith(" ,”"):
            found.append(Token(token.kind, f"{token.text[:-3]}”", token.start, token.end))
            found.append(Token("COMMA", ",", token.end, token.end))
        else:
            found.append(token)
    return found


def _without_aside(tokens: list[Token]) -> list[Token]:
    """The tokens without what is put in behind a joint: "in writing or, since May, by telephone"."""
    kinds = [token.kind for token in tokens]
    for at in range(len(tokens) - 3):
        if kinds[at] in JOINTS and kinds[at + 1] == "COMMA" and kinds[at + 2] in _LEADS:
            end = next((end for end in range(at + 3, len(tokens)) if kinds[end] == "COMMA"), None)
            return tokens if end is None else tokens[: at + 1] + tokens[end + 1 :]
    return tokens


def _open(tokens: list[Token]) -> tuple[bool, list[Token]]:
    """Takes the words off that leave a list open ("such as …", "… etc."), and tells if there were any."""
    while tokens and (tokens[0].kind in ("NAMELY", "COMMA", "COLON") or tokens[0].text == "."):
        tokens = tokens[1:]
    opened = bool(tokens) and (tokens[0].kind == "OPEN" or tokens[-1].kind == "CLOSE")
    while tokens and tokens[0].kind in ("OPEN", "COMMA", "COLON"):
        tokens = tokens[1:]
    while tokens and tokens[-1].kind in ("CLOSE", "COMMA"):
        tokens = tokens[:-1]
    return opened, tokens


def _without_head(tokens: list[Token], head: str) -> list[Token]:
    """Takes the noun counted off the front: "The modules archive, legacy and mailbox"."""
    for index, token in enumerate(tokens[:4]):
        if token.kind == "PLURAL" and head and singular(token.lower) == head and index + 2 < len(tokens):
            behind = tokens[index + 1]
            if _is_shared(tokens[index + 2 :], head) and behind.kind == "OF":
                return tokens[index + 2 :]
            return (
                tokens if behind.kind in ("OF", "IN", "VERB", "PREPOSITION", "COMMA") else tokens[index + 1 :]
            )
        if token.kind not in ("THE", "WORD", "NAME"):
            break
    return tokens


def _is_shared(tokens: Sequence[Token], head: str) -> bool:
    """Whether the noun counted stands before its items but once: "the surveys of docks and old moorings"."""
    joints = sum(token.kind in JOINTS for token in tokens)
    again = any(singular(token.lower) == head for token in tokens)
    return joints == 1 and not again and tokens[0].kind not in ("THE", "A")


def _as_open(one: ItemList) -> ItemList:
    return replace(one, open=True)


# --- A; B; and C ---------------------------------------------------------------------------


def _semicolons(tokens: Sequence[Token]) -> tuple[ItemList, ...]:
    parts = [part for part in split(tokens, "SEMI") if part[0].lower not in ("see", "cf")]
    if len(parts) < 2:
        return ()
    listed = _or_by_commas(list_of(ListKind.PHRASES, parts, sure=True), parts)
    if any(part[0].kind in JOINTS for part in parts[1:]):
        return (listed,)
    # "strict, loose and none; set by a switch": a list that is whole before the first semicolon
    ends = any(token.kind in JOINTS or token.kind == "CLOSE" for token in parts[0])
    whole = by_commas(parts[0])
    if not ends or whole is None or len(whole.items) < 3:
        return (listed,)
    return replace(whole, sure=False), replace(listed, sure=False)


def _or_by_commas(listed: ItemList, parts: Sequence[Sequence[Token]]) -> ItemList:
    """A list whose semicolons may not part its items alone: "the year, the day; and the hour".

    A single one may also end it: "the year, the day, the hour; and shows them". Behind the last a comma and
    an "and" may part two more.
    """
    also: list[int] = []
    joined = any(one.kind == "COMMA" and two.kind in JOINTS for one, two in pairwise(parts[-1]))
    held = [any(token.kind in JOINTS for token in part[1:]) for part in parts]
    alone = held[-1] and not any(held[:-1])  # "A; B and C"
    if joined or alone:
        also.append(len(parts) + 1)
    whole = by_commas(parts[0]) if len(parts) == 2 else None
    if whole is not None:
        also += [len(whole.items), len(whole.items) + 1]
    return replace(listed, also=tuple(sorted(set(also) - {len(parts)})))


def _by_ordinals(tokens: Sequence[Token]) -> ItemList | None:
    """Items that are numbered in words, in one sentence: first, …; second, …; and third, …"""
    if not tokens or ordinal(tokens[0].lower) != 1 or len(tokens) < 3:
        return None
    starts = [0]
    for index in range(2, len(tokens)):
        joined = tokens[index - 1].kind in ("COMMA", "SEMI", "PUNCT") or tokens[index - 1].kind in JOINTS
        if joined and (ordinal(tokens[index].lower) == len(starts) + 1 or _is_last(tokens[index])):
            starts.append(index)
    if len(starts) < 2:
        return None
    bounds = [*starts[1:], len(tokens)]
    parts = [trimmed(tokens[start:end]) for start, end in zip(starts, bounds, strict=True)]
    return list_of(ListKind.ORDINALS, parts, sure=True)


def _is_last(token: Token) -> bool:
    return vocabulary().has("LAST", token.lower) and token.lower.endswith("ly")


def _names(tokens: Sequence[Token], head: str) -> tuple[ItemList, ...]:
    run = read_names(tokens)
    if run is None or run.end < len(tokens):
        return ()
    return (_by_head(run.items, tokens, head),)


def _by_head(listed: ItemList, tokens: Sequence[Token], head: str) -> ItemList:
    """Settles an unsure list by the noun counted: "the Museum of Art and Archaeology and the Town Museum"
    are as many museums as have the word."""
    if listed.sure or not head:
        return listed
    words = {token.start: singular(token.lower) for token in tokens}
    have = [
        item
        for item in listed.items
        if any(words[at] == head for at in words if item.span.start <= at < item.span.end)
    ]
    if len(have) < 2 or len(have) not in listed.also:
        return listed
    return replace(listed, items=tuple(have), sure=True, also=())
