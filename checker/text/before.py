"""What the words before a number say: whether it can be a count, and whether a hedge is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from checker.frozen import dataclass
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_PLACED = frozenset({"IN", "PREPOSITION", "COMMA", "AND"})
_LONGEST_NUMBER = 6
"""Tokens of a paragraph's number, at most: "3.2.1." has three parts and as many stops."""
_LARGE = 4
"""Signs of a number of thousands that are parted; nothing is numbered so high and written so."""
_JOINTS = frozenset({"AND", "OR", "TO", "DASH", "HYPHEN", "COMMA"})
# A label without an article stands behind one of these: "in game 3", "of layer 2".
_BARE = frozenset({"IN", "PREPOSITION", "OF", "AND", "OR", "COMMA", "LPAR", "COLON"})
# Places that are called by capitals, and may stand before a count: "in the UK 12 hospitals closed".
_INITIALS = frozenset({"US", "USA", "UK", "EU", "UAE", "USSR", "GDR", "UN"})


def may_count(tokens: Sequence[Token], index: int, numbered: Callable[[int], bool]) -> bool:
    """Whether the number at `index` can be a count, by the words before it.

    `numbered` tells which figures number something.
    """
    token = tokens[index]
    if index == 0:
        return True
    before = tokens[index - 1]
    words = vocabulary()
    if _labels(before, token):
        return False
    dated = words.has("MONTH", before.lower) and before.text[0].isupper()
    if before.text in "€$£#§№±×" or (dated and (token.kind == "FIGURE" or not token.text.islower())):
        return False  # but: on 30 September four policies were out of date
    if _numbers_its_paragraph(tokens, index):
        return True
    if before.kind == "CODE" or (before.kind == "RPAR" and index > 1 and tokens[index - 2].kind == "YEAR"):
        return False
    if before.kind == "HYPHEN" and token.start == before.end:
        return False
    if token.kind == "FIGURE" and (numbered(index) or _is_glued(tokens, index)):
        return False
    if before.lower in ("per", "every"):
        return False  # 9 wrecks per 1,000 ships · one for every 140 pilots
    if before.kind == "HUNDRED":
        return False  # the end of a number that is none: "every one hundred forty"
    if before.text == "." and before.end == token.start:
        return False
    if before.kind in ("OF",) and index > 1 and tokens[index - 2].kind == "NAME" and token.text[0].isupper():
        return False  # Group of Seven
    # the Five Eyes
    named = token.kind != "FIGURE" and token.text[0].isupper()
    return not (named and before.kind in ("NAME", "WORD", "THE", "OF"))


def _labels(before: Token, token: Token) -> bool:
    """Whether a number is that of a thing: "Article 5", "day 12"; not "on that day 41,600 people"."""
    if not vocabulary().has("LABEL", before.lower):
        return False
    amount = token.kind == "FIGURE" and not token.text.isdigit() and len(token.text) > _LARGE
    return not (amount or (token.kind != "FIGURE" and before.text[0].islower()))


def _numbers_its_paragraph(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but the number of a paragraph stands before a word that begins it: "1.4 Four ships"."""
    if index > _LONGEST_NUMBER:
        return False
    token, number = tokens[index], tokens[:index]
    if token.kind == "FIGURE" or not token.text[0].isupper() or number[-1].end == token.start:
        return False
    joined = all(left.end == right.start for left, right in pairwise(number))
    return joined and all(one.kind in ("CODE", "FIGURE") or one.text == "." for one in number)


def is_asked(tokens: Sequence[Token], index: int) -> bool:
    """Whether an "about" says what is asked or told of, and hedges nothing: "asked about nine dishes"."""
    if tokens[index].lower != "about" or not index:
        return False
    return vocabulary().has("ASKED", tokens[index - 1].lower)


# --- labels --------------------------------------------------------------------------------


class Numbered:
    """Which figures of `tokens` number what stands before them, or before the figures they are joined to.

    FIPS 201 · Layer 2 · in game 3 · Articles 5, 7 and 12
    but: in Germany 12 hospitals · under Article 5, 12 States
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._known: dict[int, _Series] = {0: _Series()}

    def __call__(self, index: int) -> bool:
        series, last = self._series(index), self._tokens[index - 1]
        if not series.first or series.first == index:
            return series.first > 0
        if last.kind == "COMMA" and series.joints:
            return False  # in paragraphs 4 and 5, 12 States
        return not series.commas or self._tokens[series.first - 1].kind == "PLURAL"

    def _series(self, index: int) -> _Series:
        """The figures that the one at `index` is joined to; each is looked at once."""
        path: list[tuple[int, bool]] = []
        while index not in self._known:
            if _bears_number(self._tokens, index):
                self._known[index] = _Series(index)
            elif (before := self._before(index)) is None:
                self._known[index] = _Series()
            else:
                path.append((index, self._tokens[index - 1].kind == "COMMA"))
                index = before
        series = self._known[index]
        for at, comma in reversed(path):
            series = _Series(series.first, series.commas or comma, series.joints or not comma)
            self._known[at] = series
        return series

    def _before(self, index: int) -> int | None:
        """The figure that the one at `index` is joined to; None where it is joined to none."""
        tokens, joint = self._tokens, index - 1
        if tokens[joint].kind not in _JOINTS and tokens[joint].lower != "through":
            return None
        if joint > 1 and tokens[joint - 1].kind == "COMMA" and tokens[joint].kind in ("AND", "OR"):
            joint -= 1
        return joint - 1 if joint > 1 and tokens[joint - 1].kind in ("FIGURE", "CODE") else None


@dataclass(frozen=True, slots=True)
class _Series:
    """Joined figures: the first, if a label bears it, else 0; whether commas or other joints part them."""

    first: int = 0
    commas: bool = False
    joints: bool = False


def _bears_number(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before a figure is a label or a name that the figure belongs to."""
    before = tokens[index - 1]
    words = vocabulary()
    behind = tokens[index - 2] if index > 1 else None
    if before.text in _INITIALS:
        return False
    if words.has("LABEL", before.lower):
        return _labels(before, tokens[index])
    if before.text == "." and behind is not None and behind.end == before.start:
        return words.has("LABEL", behind.lower)  # No. 7
    if before.kind == "RPAR" and index > 3 and tokens[index - 3].kind == "LPAR":
        # Harbour Order (HO) 11,200; but: the Board shall have (II) 2 members
        return _is_acronym(tokens[index - 2]) and tokens[index - 4].kind == "NAME"
    if words.has("NUMBERED", before.lower):
        return before.text[0].isupper() or (
            behind is not None and behind.kind in _BARE and behind.lower != "per"
        )
    if _is_acronym(before) and not (index + 1 < len(tokens) and _is_loud(tokens[index + 1])):
        return True
    if before.kind != "NAME" or behind is None:
        return False
    if behind.kind not in _PLACED:
        return True  # a supplier of OAuth 2 tokens; but: in Germany 12 hospitals
    return _is_repeated(tokens, index)


def _is_repeated(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before a figure stands before its neighbour, too: Ground 1 and Ground 2."""
    word = tokens[index - 1].text
    left = index > 3 and tokens[index - 4].text == word and tokens[index - 3].kind == "FIGURE"
    right = tokens[index + 2 : index + 4]
    return (left and tokens[index - 2].kind in _JOINTS) or (
        len(right) == 2
        and tokens[index + 1].kind in _JOINTS
        and (right[0].text, right[1].kind) == (word, "FIGURE")
    )


def _is_acronym(token: Token) -> bool:
    """Whether a token is a name of capitals, or ends in one: ISO, non-SO."""
    part = token.text.replace("\u2011", "-").rpartition("-")[2]
    return len(part) > 1 and part.isalpha() and part.isupper()


def _is_loud(token: Token) -> bool:
    """Whether a word is in capitals, as all are in a heading of capitals."""
    return len(token.text) > 3 and token.text.isupper()


def _is_glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether a short dash ties a figure to what stands before it: K–12 teachers, 2016–17, 3–1."""
    dash, figure = tokens[index - 1], tokens[index]
    if dash.text != "–" or dash.end != figure.start or index < 2 or tokens[index - 2].end != dash.start:
        return False
    return tokens[index - 2].kind in ("NAME", "CODE", "YEAR", "FIGURE")
