"""Stretches of text → the pieces of a list of parts: what stands between two separators, with its number.

12 closed · Austria (4) · two from each of the five regions · a porter
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from checker.frozen import dataclass, replace
from checker.model import Span
from checker.regex import regex
from checker.text import numbers
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

DIGITS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "FIGURE", "NONE"})
SEPARATORS = frozenset({"COMMA", "SEMI", "AND", "AS_WELL_AS"})
_BARE = regex(r"(\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+|\d+)")
_YEAR = regex(r"(?:19|20)\d\d")
_NAMED = frozenset({"NAME", "OF", "THE", "HYPHEN", "AND"})
_NOUN = frozenset({"NAME", "WORD", "SINGULAR", "HYPHEN"})
_ASIDES = frozenset({"EACH"})
"""What a piece begins with that tells more of the one before it: "five clerks, each from a port, …"."""
_WHENCE = frozenset({"PREPOSITION", "IN"})
"""What may follow such a thing: "a clerk from Arden". An "of" makes an amount of it: "a pair of clerks"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two separators.

    `form` is "front" (12 closed), "back" (Austria 4), "bracket" (Austria (4)), "inside", or "" where it
    holds no number; `factor` is the 5 of "two from each of the five"; `each`: "one each for"; `single`:
    "a porter".
    """

    form: str
    tokens: tuple[Token, ...]
    number: Span | None = None
    value: int = 0
    factor: int = 1
    each: bool = False
    plain: bool = True
    single: bool = False


def split(tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The tokens of each piece; a comma before a bracket parts nothing, nor does the "and" of a name."""
    kept = [one for one, other in pairwise([*tokens, tokens[-1]]) if not _is_bracketed(one, other)]
    pieces: list[list[Token]] = [[]]
    for index, token in enumerate(kept):
        parts = token.kind in SEPARATORS and not (
            token.kind == "AND" and pieces[-1] and _is_in_name(pieces[-1], kept[index + 1 :])
        )
        if parts:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [tuple(piece) for piece in pieces if piece]


def _is_bracketed(one: Token, other: Token) -> bool:
    """Whether a comma stands before a bracket: "Chile, (24)"."""
    return one.kind == "COMMA" and other.kind == "PAREN"


def _is_in_name(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether an "and" stands in the name of a part: "Trinidad and Tobago (4)"."""
    rest = takewhile(lambda token: token.kind not in SEPARATORS, behind)
    return all(token.kind in _NAMED for token in before) and any(token.kind == "PAREN" for token in rest)


def joined(pieces: Sequence[Piece | None]) -> list[Piece] | None:
    """Pieces with a number; those without go on with the one before them, or only tell more of it.

    None where one is unreadable.
    """
    found: list[Piece] = []
    for piece in pieces:
        if piece is None:
            return None
        if piece.form:
            found.append(piece)
            continue
        if not found:
            return None
        if piece.tokens[0].kind in _ASIDES:
            continue
        last = found.pop()
        more = last.factor + 1 if last.each else last.factor
        found.append(replace(last, factor=more, plain=last.plain and last.each))
    return found


# --- one piece -----------------------------------------------------------------------------


def piece_of(text: str, tokens: Sequence[Token]) -> Piece | None:
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
        return None if factor is None else Piece("front", tuple(tokens), number, value, factor)
    if any(token.kind == "EACH" for token in tokens) and not each:
        return None
    if each and not (end + 1 < len(tokens) and tokens[end + 1].kind in ("PREPOSITION", "IN")):
        return None
    leading = all(token.kind in ("THE", "REMAINING", "OTHER") for token in tokens[:start])
    form = "front" if leading else "back" if end == len(tokens) else "inside"
    vague = _quantified([token for token in tokens if token.lower != "others"])  # 25 others
    return Piece(form, tuple(tokens), number, value, each=each, plain=not vague)


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]] | None:
    """Where the numbers stand; years, days of a month and the number of an article are none."""
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if tokens[index].kind not in DIGITS and not _is_count(tokens, index):
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and (tokens[end].kind in DIGITS or _hyphen(tokens, end)):
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


def _bracketed(text: str, tokens: Sequence[Token]) -> Piece | None:
    """Austria (4); a name without a number goes on with what stands before it."""
    brackets = [token for token in tokens if token.kind == "PAREN"]
    if not brackets:
        if tokens[0].kind == "A":
            return _single(tokens)
        return None if _quantified(tokens) else Piece("", tuple(tokens), plain=False)
    inside = text[brackets[0].start + 1 : brackets[0].end - 1].strip()
    if len(brackets) > 1 or not _BARE.fullmatch(inside) or _YEAR.fullmatch(inside) or len(tokens) < 2:
        return None
    if text[brackets[0].start - 1] not in " \u00a0":
        return None  # merge(1): a page of a manual
    start = text.index(inside, brackets[0].start)
    last = tokens[-1].kind == "PAREN"
    return Piece(
        "bracket", tuple(tokens), Span(start, start + len(inside)), numbers.figure(inside), plain=last
    )


def _single(tokens: Sequence[Token]) -> Piece | None:
    """A thing with its article, "a porter", "a clerk from Arden"; None for "a few", "a number of clerks"."""
    named = list(takewhile(lambda token: token.kind in _NOUN, tokens[1:]))
    whence = tokens[len(named) + 1 :]
    if not named or _quantified(named) or (whence and whence[0].kind not in _WHENCE):
        return None
    return Piece("front", tuple(tokens), Span(tokens[0].start, tokens[0].end), 1, single=True)


def _quantified(tokens: Sequence[Token]) -> bool:
    """Whether a piece speaks of an amount that is no number: several, the rest, some others."""
    return any(vocabulary().has("VAGUE", token.lower) for token in tokens)
