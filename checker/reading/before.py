"""What the words before a number say: whether it can be a count, and whether a hedge is one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.reading.tokens import Token
from checker.reading.vocabulary import vocabulary

_PLACED = frozenset({"IN", "PREPOSITION", "COMMA", "AND"})


def may_count(tokens: Sequence[Token], index: int) -> bool:
    """Whether the number at `index` can be a count, by the words before it."""
    token = tokens[index]
    if index == 0:
        return True
    before = tokens[index - 1]
    words = vocabulary()
    if words.has("LABEL", before.lower) and not (token.kind != "FIGURE" and before.text[0].islower()):
        return False
    if before.text in "€$£#§№±×" or (words.has("MONTH", before.lower) and before.text[0].isupper()):
        return False
    if before.kind == "CODE" or (before.kind == "RPAR" and index > 1 and tokens[index - 2].kind == "YEAR"):
        return False
    if before.kind == "HYPHEN" and token.start == before.end:
        return False
    if (
        token.kind == "FIGURE"
        and before.kind == "NAME"
        and index > 1
        and tokens[index - 2].kind not in _PLACED
    ):
        return False  # a supplier of OAuth 2 tokens; but: in Germany 12 hospitals
    if before.text == "." and before.end == token.start:
        return False
    if before.kind in ("OF",) and index > 1 and tokens[index - 2].kind == "NAME" and token.text[0].isupper():
        return False  # Group of Seven
    # the Five Eyes
    named = token.kind != "FIGURE" and token.text[0].isupper()
    return not (named and before.kind in ("NAME", "WORD", "THE", "OF"))


def is_asked(tokens: Sequence[Token], index: int) -> bool:
    """Whether an "about" says what is asked or told of, and hedges nothing: "asked about nine dishes"."""
    if tokens[index].lower != "about" or not index:
        return False
    return vocabulary().has("ASKED", tokens[index - 1].lower)
