"""The Lark parsers, built when first asked for; only this package imports Lark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from lark import Lark, Tree
from lark import Token as LarkToken
from lark.common import LexerConf
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer

from checker.reading.tokens import Token
from checker.resources import folder


class _Tokens(Lexer):
    """Hands over tokens that were made before: an island is tokenised once, by `tokens.py`."""

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, data: Any) -> Iterator[LarkToken]:
        return iter(data)


@cache
def parser(name: str, language: str = "en") -> Lark:
    """The LALR parser of `grammars/<language>/<name>.lark`."""
    path = folder("grammars") / language / f"{name}.lark"
    return Lark.open(str(path), parser="lalr", lexer=_Tokens, maybe_placeholders=False)


def longest(name: str, tokens: Sequence[Token], ends: frozenset[str]) -> tuple[Tree[LarkToken], int] | None:
    """Parses the longest run of `tokens` from the first on that the grammar accepts.

    `ends` are the kinds of token that a whole phrase can end in. Returns the tree, whose leaves carry
    the index of their token in `start_pos`, and the number of tokens used.
    """
    lark = parser(name)
    known = _terminals(name)
    leaves: list[LarkToken] = []
    for index, token in enumerate(tokens):
        if token.kind not in known:
            break
        leaves.append(LarkToken(token.kind, token.text, start_pos=index))
    reach = _reach(lark, leaves)
    for length in range(reach, 0, -1):
        if leaves[length - 1].type not in ends:
            continue
        try:
            # the tokens themselves are what the lexer hands over
            return lark.parse(leaves[:length]), length  # type: ignore[arg-type]
        except UnexpectedInput:
            continue
    return None


def _reach(lark: Lark, leaves: Sequence[LarkToken]) -> int:
    """How many tokens the parser takes before it meets one that cannot follow."""
    steps = lark.parse_interactive("")
    for index, leaf in enumerate(leaves):
        try:
            steps.feed_token(leaf)
        except UnexpectedInput:
            return index
    return len(leaves)


@cache
def _terminals(name: str) -> frozenset[str]:
    """The kinds of token that the grammar has a use for."""
    return frozenset(
        symbol.name for rule in parser(name).rules for symbol in rule.expansion if symbol.is_term
    )
