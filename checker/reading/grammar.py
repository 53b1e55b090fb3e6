"""The Lark parsers: the longest phrase that a grammar accepts, and its tree.

Lark is imported and a grammar built when a first phrase is asked for. An island of text is looked at once:
Lark's own table says how far the grammar reaches, without a tree; the tree of what it reached is parsed by
Lark, once for each distinct run of kinds, for the words themselves play no part in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checker.frozen import dataclass
from checker.reading.tokens import Token
from checker.resources import folder

if TYPE_CHECKING:
    from lark import Lark, Tree
    from lark import Token as LarkToken

# The grammars are written over kinds of token; which words are of a kind is for vocabulary.py to say.
_IMPORT = re.compile(r"^%import \.words \(([^)]*)\)$", re.MULTILINE)
_END = "$END"
_SHORT = 40
"""Trees of as many tokens at most are kept."""
_STATES = 10_000
"""So many stacks of a parser are kept; a grammar without recursion to the right has far fewer."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A token of the phrase: its kind, and its index among the tokens that were parsed."""

    kind: str
    index: int


@dataclass(frozen=True, slots=True)
class Node:
    """A rule of the grammar, what it is made of, and all leaves beneath it, left to right."""

    data: str
    children: tuple[Node | Leaf, ...]
    leaves: tuple[Leaf, ...]

    def find(self, data: str) -> Iterator[Node]:
        """This node and those beneath it that are of the rule `data`, left to right."""
        if self.data == data:
            yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.find(data)


def longest(name: str, tokens: Iterable[Token], ends: frozenset[str]) -> tuple[Node, int] | None:
    """Parses the longest run of `tokens` from the first on that the grammar `name` accepts.

    `ends` are the kinds of token that a whole phrase can end in. Returns the tree and the number of tokens
    used; of `tokens` one more than those that can follow each other is taken at most.
    """
    kinds = _table(name).reach(tokens, ends)
    if not kinds:
        return None
    return (_tree(name, kinds) if len(kinds) <= _SHORT else _parsed(name, kinds)), len(kinds)


# --- trees ---------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _tree(name: str, kinds: tuple[str, ...]) -> Node:
    return _parsed(name, kinds)


def _parsed(name: str, kinds: tuple[str, ...]) -> Node:
    from lark import Token as LarkToken

    leaves = [LarkToken(kind, kind, start_pos=index) for index, kind in enumerate(kinds)]
    # the tokens themselves are what the lexer hands over
    return _node(parser(name).parse(leaves))


def _node(tree: Tree[LarkToken]) -> Node:
    children: list[Node | Leaf] = []
    leaves: list[Leaf] = []
    for child in tree.children:
        if isinstance(child, str):
            leaf = Leaf(child.type, child.start_pos or 0)
            children.append(leaf)
            leaves.append(leaf)
        else:
            node = _node(child)
            children.append(node)
            leaves.extend(node.leaves)
    return Node(str(tree.data), tuple(children), tuple(leaves))


# --- parsers -------------------------------------------------------------------------------


@cache
def parser(name: str, language: str = "en") -> Lark:
    """The LALR parser of `grammars/<language>/<name>.lark`."""
    from lark import Lark
    from lark.lexer import Lexer

    class Tokens(Lexer):
        """Hands over tokens that were made before: an island is tokenised once, by `tokens.py`."""

        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, data: Any, _state: Any = None) -> Iterator[LarkToken]:
            return iter(data)

    path = folder("grammars") / language / f"{name}.lark"
    grammar = _IMPORT.sub(lambda names: f"%declare {names[1].replace(',', '')}", path.read_text("utf-8"))
    return Lark(grammar, source_path=str(path), parser="lalr", lexer=Tokens, maybe_placeholders=False)


@cache
def _table(name: str) -> _Table:
    return _Table(parser(name))


class _State:
    """Where a parser is after some tokens: its stack, whether they are a whole phrase, and what follows."""

    __slots__ = ("stack", "then", "whole")

    def __init__(self, stack: tuple[int, ...], *, whole: bool) -> None:
        self.stack, self.whole = stack, whole
        self.then: dict[str, _State | None] = {}


class _Table:
    """A parser's table of states, walked by kinds of token alone; each step is worked out once."""

    def __init__(self, lark: Lark) -> None:
        from lark.parsers.lalr_analysis import Shift

        conf = lark.parse_interactive("").parser_state.parse_conf
        self._start, self._end = conf.start_state, conf.end_state
        # state → kind of token or rule → the next state, or how many states a rule takes off and its name
        self._actions: dict[int, dict[str, int | tuple[int, str]]] = {
            state: {
                symbol: then if action is Shift else (len(then.expansion), then.origin.name)
                for symbol, (action, then) in actions.items()
            }
            for state, actions in conf.states.items()
        }
        self._states: dict[tuple[int, ...], _State] = {}

    def reach(self, tokens: Iterable[Token], ends: frozenset[str]) -> tuple[str, ...]:
        """The kinds of the longest run of `tokens` from the first on that is a whole phrase.

        No more tokens are asked for than up to the one that cannot follow.
        """
        state: _State | None = self._state((self._start,))
        kinds: list[str] = []
        reached = 0
        for token in tokens:
            kind = token.kind
            assert state is not None
            if kind not in state.then:
                state.then[kind] = self._next(state.stack, kind)
            state = state.then[kind]
            if state is None:
                break
            kinds.append(kind)
            if state.whole and kind in ends:
                reached = len(kinds)
        return tuple(kinds[:reached])

    def _next(self, before: tuple[int, ...], kind: str) -> _State | None:
        stack = list(before)
        return self._state(tuple(stack)) if self._take(stack, kind) else None

    def _state(self, stack: tuple[int, ...]) -> _State:
        if stack not in self._states:
            if len(self._states) > _STATES:
                self._states.clear()
            whole = self._take(list(stack), _END)
            self._states[stack] = _State(stack, whole=whole)
        return self._states[stack]

    def _take(self, stack: list[int], symbol: str) -> bool:
        """Moves on by a token, or to the end of the phrase; False where it cannot follow."""
        while stack[-1] != self._end:
            then = self._actions[stack[-1]].get(symbol)
            if then is None:
                return False
            if isinstance(then, int):
                stack.append(then)
                return True
            size, rule = then
            if size:
                del stack[-size:]
            reduced = self._actions[stack[-1]][rule]
            assert isinstance(reduced, int)
            stack.append(reduced)
        return symbol == _END
