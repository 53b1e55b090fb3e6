"""Tokens that are read as one: a parenthesis, a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from checker.text.tokens import Token

_kind, _text = attrgetter("kind"), attrgetter("text")


def fold(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with every parenthesis, from its bracket to the matching one, as one PAREN token."""
    if "LPAR" not in map(_kind, tokens):
        return _quotes(tokens)
    folded: list[Token] = []
    depth, opened = 0, 0
    for index, token in enumerate(tokens):
        if token.kind == "LPAR":
            if depth == 0:
                opened = index
            depth += 1
        elif token.kind == "RPAR" and depth:
            depth -= 1
            if depth == 0:
                start = tokens[opened]
                folded.append(Token("PAREN", "(…)", start.start, token.end))
        elif depth == 0:
            folded.append(token)
    if depth:
        folded.extend(tokens[opened:])
    return _quotes(folded)


_QUOTES = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"'}


def _quotes(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with every quotation as one NAME: “Salt and Silver” is a title."""
    if _QUOTES.keys().isdisjoint(map(_text, tokens)):
        return list(tokens)
    folded: list[Token] = []
    index = 0
    while index < len(tokens):
        close = _QUOTES.get(tokens[index].text)
        end = next(
            (i for i in range(index + 1, min(index + 16, len(tokens))) if tokens[i].text == close), None
        )
        if close is None or end is None:
            folded.append(tokens[index])
            index += 1
            continue
        words = " ".join(t.text for t in tokens[index + 1 : end])
        folded.append(Token("NAME", f"“{words}”", tokens[index].start, tokens[end].end))
        index = end + 1
    return folded
