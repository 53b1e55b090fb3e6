"""Stretches of text → the numbers of the parts that a whole is made of.

    600 in 2016, 640 in 2017 and 610 in 2018
    12 closed, 9 open and 6 suspended
    Austria (4), Brazil (12) and Chile (24)
    two doctors, three aides and a porter
    seven of them inland and five maritime
    two from each of the five regions and one each for Arden and Brack

A stretch is cut at its commas, semicolons and "and"; each piece must hold one number, or a product of two.
A piece without a number goes on with the one before it. Whatever else stands there makes it no list of parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from checker.facts.partlists import DIGITS, SEPARATORS, Piece, joined, piece_of, split
from checker.frozen import dataclass, replace
from checker.model import Item, ItemList, ListKind, Span
from checker.text.folding import fold
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_BARRED = frozenset(
    {"PERCENT", "CODE", "HALF", "FRACTION", "SCALE", "DOZEN", "OR"} | {"THESE", "THEM", "OPEN"}
)
_THEM = frozenset({"THEM", "THESE"})
_HEDGES = frozenset({"AT_LEAST", "AT_MOST", "ABOUT"})
_BEFORE_NOUN = frozenset({"PLURAL", "PUNCT", "WORD", "NAME", "SINGULAR", "OTHER", "REMAINING", "PAST"})
_LONGEST = 400
"""Tokens in a list of parts, at most."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A list whose items are numbers, and their sum.

    `listed.sure` is False where a part may be part of something else (another noun, words between the parts).
    `dated`: the parts are told apart by years, as a series over time would be, too. `labelled`: each number
    stands in brackets behind its name. `other`: nothing but nouns of their own makes the parts doubtful.
    `nouns`: each of them has one; `own`: some have that of the whole; `people`: they are men or women.
    `taken`: words say that they are taken from the whole ("seven of them"), and need not be all of it.
    `form` says where the numbers stand: "front" in "12 closed". `largest` is the largest part.
    """

    listed: ItemList
    total: int
    dated: bool = False
    labelled: bool = False
    other: bool = False
    nouns: bool = False
    own: bool = False
    people: bool = False
    taken: bool = False
    form: str = ""
    largest: int = 0


def written(parts: Parts) -> str:
    """The parts as a sum: "12 + 9 + 6"."""
    return " + ".join(item.key for item in parts.listed.items)


def read_parts(text: str, span: Span, head: str = "") -> Parts | None:
    """Reads `text[span]` to its last character as two parts or more, None if it is anything else.

    `head` is the noun of the whole, lower case and singular: "12 sites (7 ports …)" counts other things.
    """
    tokens = fold(tokenize(text[span.start : span.end], span.start))
    while tokens and (tokens[-1].text in ".;:" or tokens[-1].kind in SEPARATORS):
        tokens.pop()
    while tokens and tokens[0].kind in ("NAMELY", "COMMA", "COLON"):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST or vocabulary().has("GLOSS", tokens[0].lower):
        return None
    tokens, taken = _taken(tokens)
    if any(token.kind in _BARRED or token.kind == "CLOSE" for token in tokens) or _is_hedged(tokens):
        return None
    found = joined([piece_of(text, piece) for piece in split(tokens)])
    if found is None or len(found) < 2 or _is_numbered(found) or not _may_be_one(found):
        return None
    if taken not in (0, 1, len(found)):
        return None
    made = _parts(found, "" if taken else head)
    return made if made is None or not taken else replace(made, taken=True)


def _taken(tokens: Sequence[Token]) -> tuple[list[Token], int]:
    """The tokens without the "of them" behind the first number, or behind each; how often it stood there."""
    at = [
        index
        for index in range(1, len(tokens) - 1)
        if tokens[index].kind == "OF" and tokens[index - 1].kind in DIGITS and tokens[index + 1].kind in _THEM
    ]
    if not at or any(token.kind in SEPARATORS for token in tokens[: at[0]]):
        return list(tokens), 0
    return [token for index, token in enumerate(tokens) if not {index, index - 1} & set(at)], len(at)


def _may_be_one(found: Sequence[Piece]) -> bool:
    """Whether "a porter" is one part among others that have nouns as well, if it is any."""
    return not any(piece.single for piece in found) or all(piece.single or _noun(piece) for piece in found)


def _is_numbered(found: Sequence[Piece]) -> bool:
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
        one.kind in _HEDGES and (one.lower != "about" or other.kind in DIGITS)
        for one, other in zip(tokens, [*tokens[1:], tokens[-1]], strict=True)
    )


# --- all pieces ----------------------------------------------------------------------------


def _parts(found: Sequence[Piece], head: str) -> Parts | None:
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
    return Parts(
        listed,
        total,
        dated=dated,
        labelled=alike and form == "bracket",
        other=other,
        nouns=clear and all(piece.single or _noun(piece) for piece in found),
        own=other and any(singular(_noun(piece)) == head for piece in found),
        people=other and all(_noun(piece) in vocabulary().sets["PEOPLE_PARTS"] for piece in found),
        form=form if alike else "",
        largest=max(piece.value * piece.factor for piece in found),
    )


def _item(piece: Piece) -> Item:
    assert piece.number is not None
    key = str(piece.value) if piece.factor == 1 else f"{piece.value} × {piece.factor}"
    start = min(piece.tokens[0].start, piece.number.start)
    return Item(Span(start, max(piece.tokens[-1].end, piece.number.end)), key)


def _is_measured(piece: Piece) -> bool:
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


def _is_other(piece: Piece, head: str) -> bool:
    """Whether a part names a noun of its own: "7 ports" is surely a part of ports only."""
    noun = _noun(piece) if piece.form == "front" and head else ""
    return bool(noun) and noun not in ("ones", "others") and singular(noun) != head


def _noun(piece: Piece) -> str:
    """The plural that a part counts, "" where it counts none of its own: "12 closed"."""
    assert piece.number is not None
    behind = [token for token in piece.tokens if token.start >= piece.number.end and token.kind != "HYPHEN"]
    for token, after in zip_longest(behind, behind[1:]):
        if token.kind == "PLURAL" and not (
            after is not None and after.text in "'’" and after.start == token.end
        ):
            return token.lower  # and not the constructors' titles
        if token.kind not in _BEFORE_NOUN:
            return ""
    return ""
