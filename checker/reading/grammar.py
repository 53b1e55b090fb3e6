"""The parsers: the longest phrase that a grammar accepts, and its tree.

An island of text is looked at once: the grammar's table says how far it reaches, without a tree; the tree of
what it reached is made once for each distinct run of kinds, for the words themselves play no part in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from checker.reading import compiling
from checker.reading.automaton import Automaton, Leaf, Node
from checker.reading.tokens import Token

__all__ = ["Leaf", "Node", "longest"]

_SHORT = 40
"""Trees of as many tokens at most are kept."""


def longest(name: str, tokens: Iterable[Token], ends: frozenset[str]) -> tuple[Node, int] | None:
    """Parses the longest run of `tokens` from the first on that the grammar `name` accepts.

    `ends` are the kinds of token that a whole phrase can end in. Returns the tree and the number of tokens
    used; of `tokens` one more than those that can follow each other is taken at most.
    """
    kinds = _automaton(name).reach(tokens, ends)
    if not kinds:
        return None
    return (_tree(name, kinds) if len(kinds) <= _SHORT else _automaton(name).tree(kinds)), len(kinds)


@lru_cache(maxsize=8192)
def _tree(name: str, kinds: tuple[str, ...]) -> Node:
    return _automaton(name).tree(kinds)


@cache
def _automaton(name: str) -> Automaton:
    return Automaton(compiling.table(name))
