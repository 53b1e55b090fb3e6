"""Stretches of text → the numbers of the parts that a whole is made of.

    600 in 2016, 640 in 2017 and 610 in 2018
    12 closed, 9 open and 6 suspended
    Austria (4), Brazil (12) and Chile (24)
    two from each of the five regions and one each for Arden and Brack

A stretch is cut at its commas, semicolons and "and"; each piece must hold one number, or a product of two.
A piece without a number goes on with the one before it. Whatever else stands there makes it no list of parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.frozen import dataclass
from checker.model import Item, ItemList, ListKind, Span
from checker.reading import numbers
from checker.reading.folding import fold
from checker.reading.tokens import Token, singular, tokenize
from checker.reading.vocabulary import vocabulary

_DIGITS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "FIGURE", "NONE"})
_SEPARATORS = frozenset({"COMMA", "SEMI", "AND", "AS_WELL_AS"})
_BARRED = frozenset(
    {"PERCENT", "CODE", "HALF", "FRACTION", "SCALE", "DOZEN", "OR"} | {"THESE", "THEM", "OPEN"}
)
_HEDGES = frozenset({"AT_LEAST", "AT_MOST", "ABOUT"})
_BARE = re.compile(r"(\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+|\d+)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PEOPLE = frozenset({"women", "men", "girls", "boys", "children", "adults", "females", "males"})
_LONGEST = 400
"""Tokens in a list of parts, at most."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A list whose items are numbers, and their sum.

    `listed.sure` is False where a part may be part of something else (another noun, words between the parts).
    `dated`: the parts are told apart by years, as a series over time would be, too. `labelled`: each number
    stands in brackets behind its name. `other`: nothing but nouns of their own makes the parts doubtful.
    `people`: these are women, men, children. `form` says where the numbers stand: "front" in "12 closed".
    """

    listed: ItemList
    total: int
    dated: bool = False
    labelled: bool = False
    other: bool = False
    people: bool = False
    form: str = ""


def written(parts: Parts) -> str:
    """The parts as a sum: "12 + 9 + 6"."""
    return " + ".join(item.key for item in parts.listed.items)


def read_parts(text: str, span: Span, head: str = "") -> Parts | None:
    """Reads `text[span]` to its last character as two parts or more, None if it is anything else.

    `head` is the noun of the whole, lower case and singular: "12 sites (7 ports …)" counts other things.
    """
    tokens = fold(tokenize(text[span.start : span.end], span.start))
    while tokens and (tokens[-1].text in ".;:" or tokens[-1].kind in _SEPARATORS):
        tokens.pop()
    while tokens and tokens[0].kind in ("NAMELY", "COMMA", "COLON"):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST or vocabulary().has("GLOSS", tokens[0].lower):
        return None
    if any(token.kind in _BARRED or token.kind == "CLOSE" for token in tokens) or _is_hedged(tokens):
        return None
    found = _joined([_piece(text, piece) for piece in _split(tokens)])
    if found is None or len(found) < 2 or _is_numbered(found):
        return None
    return _parts(found, head)


def _is_numbered(found: Sequence[_Piece]) -> bool:
    """Whether the numbers only tell the pieces apart: "step 1, step 2", "(1) voice, (2) law", "(98, 116)"."""
    if all(len(piece.tokens) == 1 for piece in found):
        return True
    names = [tuple(token.lower for token in piece.tokens[:-1]) for piece in found if piece.form == "back"]
    if len(set(names)) < len(names):
        return True
    counting = [piece.value * piece.factor for piece in found] == list(range(1, len(found) + 1))
    return counting and all(piece.form in ("back", "bracket") for piece in found)


def _is_hedged(tokens: Sequence[Token]) -> bool:
    """Whether a number is not exact; "12 about news" is."""
    return any(
        one.kind in _HEDGES and (one.lower != "about" or other.kind in _DIGITS)
        for one, other in zip(tokens, [*tokens[1:], tokens[-1]], strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two separators.

    `form` is "front" (12 closed), "back" (Austria 4), "bracket" (Austria (4)), "inside", or "" where it
    holds no number; `factor` is the 5 of "two from each of the five"; `each`: "one each for".
    """

    form: str
    tokens: tuple[Token, ...]
    number: Span | None = None
    value: int = 0
    factor: int = 1
    each: bool = False
    plain: bool = True


def _split(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind in _SEPARATORS:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [tuple(piece) for piece in pieces if piece]


def _joined(pieces: Sequence[_Piece | None]) -> list[_Piece] | None:
    """Pieces with a number; those without go on with the one before them. None where one is unreadable."""
    found: list[_Piece] = []
    for piece in pieces:
        if piece is None:
            return None
        if piece.form:
            found.append(piece)
            continue
        if not found:
            return None
        last = found.pop()
        more = last.factor + 1 if last.each else last.factor
        found.append(_with(last, factor=more, plain=last.plain and last.each))
    return found


def _with(piece: _Piece, *, factor: int, plain: bool) -> _Piece:
    return _Piece(piece.form, piece.tokens, piece.number, piece.value, factor, piece.each, plain)


# --- one piece -----------------------------------------------------------------------------


def _piece(text: str, tokens: Sequence[Token]) -> _Piece | None:
    runs = _runs(tokens)
    if runs is None or len(runs) > 2:
        return None
    if not runs:
        return _bracketed(text, tokens)
    (start, end) = runs[0]
    value = numbers.cardinal([t.text for t in tokens[start:end] if t.kind not in ("HYPHEN", "NONE")])
    number = Span(tokens[start].start, tokens[end - 1].end)
    if text[number.end : number.end + 1] == ")" and all(token.kind != "PAREN" for token in tokens):
        return None  # 1) open data
    each = end < len(tokens) and tokens[end].lower == "each"
    if len(runs) == 2:
        factor = _factor(tokens, end, runs[1])
        return None if factor is None else _Piece("front", tuple(tokens), number, value, factor)
    if any(token.kind == "EACH" for token in tokens) and not each:
        return None
    if each and not (end + 1 < len(tokens) and tokens[end + 1].kind in ("PREPOSITION", "IN")):
        return None
    leading = all(token.kind in ("THE", "REMAINING", "OTHER") for token in tokens[:start])
    form = "front" if leading else "back" if end == len(tokens) else "inside"
    vague = _quantified([token for token in tokens if token.lower != "others"])  # 25 others
    return _Piece(form, tuple(tokens), number, value, each=each, plain=not vague)


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]] | None:
    """Where the numbers stand; years, days of a month and the number of an article are none."""
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind not in _DIGITS and not _is_count(tokens, index):
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and (tokens[end].kind in _DIGITS or _hyphen(tokens, end)):
            end += 1
        if tokens[end - 1].kind == "FIGURE" and end - index > 1:
            return None  # two figures side by side
        if not _is_numbering(tokens, index, end):
            found.append((index, end))
        index = end
    return found


def _is_count(tokens: Sequence[Token], index: int) -> bool:
    """Whether what looks like a year opens its piece and is told apart by one: "1950 in 2016"."""
    return (
        index == 0
        and tokens[0].kind == "YEAR"
        and len(tokens) > 2
        and tokens[1].kind in ("IN", "PREPOSITION")
        and tokens[2].kind == "YEAR"
    )


def _hyphen(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].kind == "HYPHEN" and index + 1 < len(tokens) and tokens[index + 1].kind == "ONES"


def _is_numbering(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = vocabulary()
    month = end < len(tokens) and words.has("MONTH", tokens[end].lower) and tokens[end].text[0].isupper()
    if start == 0:
        return month
    before = tokens[start - 1]
    return month or words.has("MONTH", before.lower) or words.has("LABEL", before.lower)


def _factor(tokens: Sequence[Token], end: int, second: tuple[int, int]) -> int | None:
    """The five of "two from each of the five regions"."""
    between = [token.lower for token in tokens[end : second[0]] if token.kind != "THE"]
    if between[-2:] != ["each", "of"]:
        return None
    return numbers.cardinal([t.text for t in tokens[second[0] : second[1]] if t.kind != "HYPHEN"])


def _bracketed(text: str, tokens: Sequence[Token]) -> _Piece | None:
    """Austria (4); a name without a number goes on with what stands before it."""
    brackets = [token for token in tokens if token.kind == "PAREN"]
    if not brackets:
        vague = tokens[0].kind == "A" or _quantified(tokens)
        return None if vague else _Piece("", tuple(tokens), plain=False)
    inside = text[brackets[0].start + 1 : brackets[0].end - 1].strip()
    if len(brackets) > 1 or not _BARE.fullmatch(inside) or _YEAR.fullmatch(inside) or len(tokens) < 2:
        return None
    if text[brackets[0].start - 1] not in " \u00a0":
        return None  # merge(1): a page of a manual
    start = text.index(inside, brackets[0].start)
    last = tokens[-1].kind == "PAREN"
    return _Piece(
        "bracket", tuple(tokens), Span(start, start + len(inside)), numbers.figure(inside), plain=last
    )


def _quantified(tokens: Sequence[Token]) -> bool:
    """Whether a piece speaks of an amount that is no number: several, the rest, some others."""
    return any(vocabulary().has("VAGUE", token.lower) for token in tokens)


# --- all pieces ----------------------------------------------------------------------------


def _parts(found: Sequence[_Piece], head: str) -> Parts | None:
    if any(_is_measured(piece) for piece in found):
        return None
    form = found[0].form
    alike = form != "inside" and all(piece.form == form for piece in found)
    told = all(len(piece.tokens) > 1 for piece in found)  # (4 and 6 others) says too little of the four
    clear = alike and told and all(piece.plain for piece in found)
    other = clear and any(_is_other(piece, head) for piece in found)
    items = tuple(_item(piece) for piece in found)
    span = Span(items[0].span.start, items[-1].span.end)
    total = sum(piece.value * piece.factor for piece in found)
    dated = any(token.kind == "YEAR" for piece in found for token in piece.tokens)
    listed = ItemList(ListKind.NUMBERS, span, items, sure=clear and not other)
    people = other and all(_noun(piece) in _PEOPLE for piece in found)
    form = form if alike else ""
    return Parts(listed, total, dated, form == "bracket", other, people, form)


def _item(piece: _Piece) -> Item:
    assert piece.number is not None
    key = str(piece.value) if piece.factor == 1 else f"{piece.value} × {piece.factor}"
    start = min(piece.tokens[0].start, piece.number.start)
    return Item(Span(start, max(piece.tokens[-1].end, piece.number.end)), key)


def _is_measured(piece: _Piece) -> bool:
    """Whether a number counts days, metres or euros."""
    if piece.form != "front" or piece.number is None:
        return False
    behind = [token for token in piece.tokens if token.start >= piece.number.end][:2]
    words = vocabulary()
    return any(
        words.has("MEASURE", singular(token.lower)) or words.has("CURRENCY", token.lower)
        for token in behind[:1]
        if token.lower != "old"  # 31 old and 17 new
    ) or any(token.text in "€$£" for token in piece.tokens)


def _is_other(piece: _Piece, head: str) -> bool:
    """Whether a part names a noun of its own: "7 ports" is surely a part of ports only."""
    noun = _noun(piece) if piece.form == "front" and head else ""
    return bool(noun) and noun not in ("ones", "others") and singular(noun) != head


def _noun(piece: _Piece) -> str:
    """The plural that a part counts, "" where it counts none of its own: "12 closed"."""
    assert piece.number is not None
    for token in piece.tokens:
        if token.start < piece.number.end or token.kind == "HYPHEN":
            continue
        if token.kind == "PLURAL":
            return token.lower
        if token.kind not in ("WORD", "NAME", "SINGULAR", "OTHER", "REMAINING", "PAST"):
            return ""
    return ""
