"""Lists of anything: what follows a colon or "namely", what stands in a parenthesis.

A series of phrases is not always to be counted with certainty ("tackling terrorism and organised crime and
the means that support them"). So each way of reading it gives a list of its own, the likeliest first, and a
list is `sure` only where the ways agree.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import replace
from checker.model import Item, ItemList, ListKind, Span
from checker.reading.folding import fold
from checker.reading.lists import read_names
from checker.reading.marks import read_marked
from checker.reading.names import plain
from checker.reading.numbers import ordinal
from checker.reading.tokens import Token, singular, tokenize
from checker.reading.vocabulary import vocabulary

_SHORT = 4
_NO_NOUNS = frozenset({"VERB", "STOP", "THEM", "ONES", "TEENS", "FIGURE", "DASH"})
# Openings that no word inside an item has: each is an item of its own.
_TELLING = frozenset({"gerund", "amount", "to", "one", "question", "that"})
_ASKING = frozenset("who what how why when where whether which".split())
_JOINTS = ("AND", "OR", "AS_WELL_AS")
_ELLIPSES = ("...", "…")


def read_series(text: str, span: Span, head: str = "") -> tuple[ItemList, ...]:
    """The ways to read `text[span]` as one list, none if it is none.

    `head` is the noun that is counted, lower case and singular: it may stand before its items ("Amendments 3,
    7 and 12").
    """
    marked = read_marked(text, span)
    if marked is not None:
        return (marked,)
    tokens = _with_commas(fold(tokenize(text[span.start : span.end], span.start)))
    numbered = _by_ordinals(tokens)
    if numbered is not None:
        return (numbered,)
    trails_off = text[span.start : span.end].rstrip(" ])").endswith(_ELLIPSES)
    while tokens and (tokens[-1].text in ".;…" or tokens[-1].kind in ("DASH", "COMMA")):
        tokens.pop()
    opened, tokens = _open(tokens)
    opened = opened or trails_off
    tokens = _without_head(tokens, head)
    if not tokens:
        return ()
    found = _semicolons(tokens) or _names(tokens, head) or _phrases(tokens)
    if opened:
        return tuple(_as_open(one) for one in found)
    return found


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
            return (
                tokens if behind.kind in ("OF", "IN", "VERB", "PREPOSITION", "COMMA") else tokens[index + 1 :]
            )
        if token.kind not in ("THE", "WORD", "NAME"):
            break
    return tokens


def _as_open(one: ItemList) -> ItemList:
    return replace(one, open=True)


# --- A; B; and C ---------------------------------------------------------------------------


def _semicolons(tokens: Sequence[Token]) -> tuple[ItemList, ...]:
    parts = [part for part in _split(tokens, "SEMI") if part[0].lower not in ("see", "cf")]
    if len(parts) < 2:
        return ()
    listed = _list(ListKind.PHRASES, parts, sure=True)
    if any(part[0].kind in _JOINTS for part in parts[1:]):
        return (listed,)
    # "strict, loose and none; set by a switch": a list that is whole before the first semicolon
    ends = any(token.kind in _JOINTS or token.kind == "CLOSE" for token in parts[0])
    whole = _by_commas(parts[0])
    if not ends or whole is None or len(whole.items) < 3:
        return (listed,)
    return replace(whole, sure=False), replace(listed, sure=False)


def _by_ordinals(tokens: Sequence[Token]) -> ItemList | None:
    """Items that are numbered in words, in one sentence: first, …; second, …; and third, …"""
    if not tokens or ordinal(tokens[0].lower) != 1 or len(tokens) < 3:
        return None
    starts = [0]
    for index in range(2, len(tokens)):
        joined = tokens[index - 1].kind in ("COMMA", "SEMI", "PUNCT") or tokens[index - 1].kind in _JOINTS
        if joined and (ordinal(tokens[index].lower) == len(starts) + 1 or _is_last(tokens[index])):
            starts.append(index)
    if len(starts) < 2:
        return None
    bounds = [*starts[1:], len(tokens)]
    parts = [_trimmed(tokens[start:end]) for start, end in zip(starts, bounds, strict=True)]
    return _list(ListKind.ORDINALS, parts, sure=True)


def _is_last(token: Token) -> bool:
    return vocabulary().has("LAST", token.lower) and token.lower.endswith("ly")


def _split(tokens: Sequence[Token], kind: str) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == kind:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _list(kind: ListKind, parts: Sequence[Sequence[Token]], *, sure: bool) -> ItemList:
    items = tuple(_item(part) for part in parts)
    return ItemList(kind, Span(items[0].span.start, items[-1].span.end), items, sure=sure)


def _item(part: Sequence[Token]) -> Item:
    words = part[1:] if len(part) > 1 and part[0].kind in _JOINTS else part
    return Item(Span(words[0].start, words[-1].end), plain(" ".join(t.text for t in words)))


# --- A, B and C ----------------------------------------------------------------------------


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


def _phrases(tokens: Sequence[Token]) -> tuple[ItemList, ...]:
    found = _as_phrases(tokens)
    return tuple(replace(one, sure=False) for one in found) if _has_aside(tokens) else found


def _has_aside(tokens: Sequence[Token]) -> bool:
    """Whether something is put in or added that may not be counted: "… and the UK, plus the US – a guest"."""
    return any(token.kind == "DASH" or token.lower == "plus" for token in tokens)


def _as_phrases(tokens: Sequence[Token]) -> tuple[ItemList, ...]:
    built = _by_commas(tokens)
    parallel = _by_first_words(tokens)
    if parallel is not None and _opening(tokens, 0) == "amount":
        return (parallel,)
    if built is None or parallel is None:
        return tuple(one for one in (parallel, built) if one is not None)
    if len(built.items) == len(parallel.items):
        clear = len(built.items) > 2 or sum(token.kind in _JOINTS for token in tokens) == 1
        return (replace(built, sure=built.sure or parallel.sure or (clear and _all_nouns(tokens))),)
    return replace(parallel, sure=False), replace(built, sure=False)


def _by_commas(tokens: Sequence[Token]) -> ItemList | None:
    """Items as commas and the last "and" part them; sure if all are short."""
    parts = _split(tokens, "COMMA")
    last = parts[-1]
    if len(parts) > 1 and _is_remark(last):
        parts, last = parts[:-1], parts[-2]  # "peer review and metrics, the first by hand and the latter not"
    tail = _split_joint(last)
    oxford = len(parts) > 2 and last[0].kind in _JOINTS
    if len(parts) == 1:
        if len(tail) != 2:
            return None
        short = all(len(part) <= _SHORT for part in tail) and _all_nouns(tokens)
        return _with_pairs(_list(ListKind.PHRASES, tail, sure=short), tail)
    if last[0].kind in _JOINTS:
        items, clear = [*parts[:-1], last], True
    elif len(tail) == 2:
        items, clear = [*parts[:-1], *tail], True
    else:
        items, clear = parts, False
    # with a comma before the last "and", an "and" further up stands inside its item
    inside = sum(token.kind in _JOINTS for part in parts[:-1] for token in part)
    inner = not oxford and inside > 0
    short = all(len(part) <= _SHORT + 1 for part in items[:-1]) and len(items[-1]) <= 2 * _SHORT
    short = short and _all_nouns(tokens)
    listed = _list(ListKind.PHRASES, items, sure=clear and short and not inner)
    if clear:
        listed = _with_pairs(listed, items)
    if len(tail) > 2 and not clear:
        # "skills and data and analytics": one of the two "and" may stand inside an item
        before = len(parts) - 1
        return replace(listed, also=tuple(range(before + 2, before + len(tail) + 1)))
    return listed


def _with_pairs(listed: ItemList, items: Sequence[Sequence[Token]]) -> ItemList:
    """A list that may have more items: "Gary, twins Dan and Phil, and Leo", "the source and both figures"."""
    more = sum(token.kind in _JOINTS for item in items for token in item[1:])
    more += sum(any(token.kind == "BOTH" for token in item[:2]) for item in items)
    return replace(listed, also=(len(items) + more,)) if more else listed


def _is_remark(part: Sequence[Token]) -> bool:
    """Whether the words behind a list tell of its items: "the first …", "the latter …", "each …"."""
    first, *second = (token.lower for token in part[:2])
    return first in ("each", "both") or (first == "the" and second in (["first"], ["former"], ["latter"]))


def _all_nouns(tokens: Sequence[Token]) -> bool:
    """Whether a series has neither clauses nor numbers: "512 lines, where each is one of three kinds"."""
    words = [t for t in tokens if t.kind != "COMMA" and t.kind not in _JOINTS]
    if all(t.kind == "FIGURE" for t in words) or all(_is_day(t) for t in words):
        return True
    return not any(t.kind in _NO_NOUNS for t in words)


def _is_day(token: Token) -> bool:
    """Whether a word belongs to a date: 5, May, 2022."""
    return token.kind in ("FIGURE", "YEAR") or vocabulary().has("MONTH", token.lower)


def _split_joint(part: Sequence[Token]) -> list[list[Token]]:
    pieces: list[list[Token]] = [[]]
    for token in part:
        if token.kind in _JOINTS and pieces[-1]:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]


def _by_first_words(tokens: Sequence[Token]) -> ItemList | None:
    """Items that begin alike: countering … and enhancing …; EUR 29 … and EUR 32 …; the … and the …"""
    like = _opening(tokens, 0)
    if like is None:
        return None
    starts = [0] + [
        index + 1
        for index, token in enumerate(tokens[:-1])
        if (token.kind == "COMMA" or token.kind in _JOINTS) and _opening(tokens, index + 1) == like
    ]
    if len(starts) < 2:
        return None
    bounds = [*starts[1:], len(tokens)]
    parts = [_trimmed(tokens[start:end]) for start, end in zip(starts, bounds, strict=True)]
    return _list(ListKind.PHRASES, parts, sure=like in _TELLING)


def _trimmed(part: Sequence[Token]) -> Sequence[Token]:
    end = len(part)
    while end > 1 and (part[end - 1].kind in ("COMMA", "SEMI") or part[end - 1].kind in _JOINTS):
        end -= 1
    return part[:end]


def _opening(tokens: Sequence[Token], index: int) -> str | None:
    """How a phrase begins, where that tells one item from the next; None where it does not."""
    token = tokens[index]
    if vocabulary().has("CURRENCY", token.lower) or token.text in ("€", "$", "£"):
        return "amount"
    if token.lower == "one":
        return "one"
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.kind == "WORD" and token.lower.endswith("ing") and len(token.text) > 5:
        # mending nets; but: training, printing and law are nouns
        return "gerund" if after is not None and after.kind != "COMMA" and after.kind not in _JOINTS else None
    if token.lower in _ASKING:
        return "question"
    if token.lower == "that":
        return "that"
    if token.kind in ("THE", "A"):
        return "article"
    if token.kind == "TO":
        return "to"
    if token.kind in ("PREPOSITION", "IN", "OF"):
        return "preposition"
    if token.kind == "NAME" and token.text[0].isupper():
        return token.lower
    return None
