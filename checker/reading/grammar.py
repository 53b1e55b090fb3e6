"""The Lark parsers, built when first asked for; nothing else in the program imports Lark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from lark import Lark, Tree
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput
from lark.common import LexerConf
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
    steps = lark.parse_interactive("")
    known = _terminals(name)
    best: tuple[Any, int] | None = None
    for index, token in enumerate(tokens):
        if token.kind not in known:
            break
        try:
            steps.feed_token(LarkToken(token.kind, token.text, start_pos=index))
        except UnexpectedInput:
            break
        if token.kind in ends and "$END" in steps.accepts():
            best = steps.copy(deepcopy_values=False), index + 1
    if best is None:
        return None
    return best[0].feed_eof(), best[1]


@cache
def _terminals(name: str) -> frozenset[str]:
    return frozenset(terminal.name for terminal in parser(name).terminals) | frozenset(
        parser(name).ignore_tokens
    ) | _declared(name)


@cache
def _declared(name: str) -> frozenset[str]:
    used: set[str] = set()
    for rule in parser(name).rules:
        used.update(symbol.name for symbol in rule.expansion if symbol.is_term)
    return frozenset(used)
