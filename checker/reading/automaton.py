"""A grammar as a table of states: how far it reaches, and the tree of what it reached.

This is the plain LR automaton (Knuth, On the translation of languages from left to right, 1965), walked by
kinds of token alone. Each step without a tree is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.reading.tokens import Token

END = "$END"
"""The symbol behind the last token."""

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


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar: the symbol it makes, of how many, and what its node is called.

    The nodes of a rule whose symbol begins with an underscore are those of its parent.
    """

    symbol: str
    size: int
    data: str


@dataclass(frozen=True, slots=True)
class Table:
    """`actions` says for every state where each symbol leads: to a state, or by -1 - n back by rule n.

    It begins in state 0, and a phrase that has led to state `end` is whole.
    """

    end: int
    rules: tuple[Rule, ...]
    actions: tuple[Mapping[str, int], ...]

    def plain(self) -> dict[str, Any]:
        """The table as JSON has it."""
        rules = [[rule.symbol, rule.size, rule.data] for rule in self.rules]
        return {
            "end": self.end,
            "rules": rules,
            "actions": [dict(sorted(row.items())) for row in self.actions],
        }

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Table:
        """The table that `plain` gave."""
        return cls(plain["end"], tuple(Rule(*rule) for rule in plain["rules"]), tuple(plain["actions"]))


class _State:
    """Where a parser is after some tokens: its stack, whether they are a whole phrase, and what follows."""

    __slots__ = ("stack", "then", "whole")

    def __init__(self, stack: tuple[int, ...], *, whole: bool) -> None:
        self.stack, self.whole = stack, whole
        self.then: dict[str, _State | None] = {}


class Automaton:
    """Walks a table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._states: dict[tuple[int, ...], _State] = {}

    def reach(self, tokens: Iterable[Token], ends: frozenset[str]) -> tuple[str, ...]:
        """The kinds of the longest run of `tokens` from the first on that is a whole phrase.

        No more tokens are asked for than up to the one that cannot follow.
        """
        state: _State | None = self._state((0,))
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

    def tree(self, kinds: Sequence[str]) -> Node:
        """The tree of a whole phrase, as `reach` gives it."""
        stack = [0]
        made: list[list[Node | Leaf]] = []
        for index, kind in enumerate((*kinds, END)):
            for rule in self._taken(stack, kind):
                parts = made[len(made) - rule.size :]
                del made[len(made) - rule.size :]
                made.append(_made(rule, parts))
            made.append([Leaf(kind, index)])
        node = made[0][0]
        assert isinstance(node, Node)
        return node

    def _next(self, before: tuple[int, ...], kind: str) -> _State | None:
        stack = list(before)
        for _ in self._taken(stack, kind):
            pass
        return self._state(tuple(stack)) if stack else None

    def _state(self, stack: tuple[int, ...]) -> _State:
        if stack not in self._states:
            if len(self._states) > _STATES:
                self._states.clear()
            at_end = list(stack)
            for _ in self._taken(at_end, END):
                pass
            self._states[stack] = _State(stack, whole=bool(at_end))
        return self._states[stack]

    def _taken(self, stack: list[int], symbol: str) -> Iterator[Rule]:
        """Moves `stack` on by a symbol; gives the rules on the way. It is empty where none can follow."""
        actions, rules = self._table.actions, self._table.rules
        while stack[-1] != self._table.end:
            then = actions[stack[-1]].get(symbol)
            if then is None:
                stack.clear()
                return
            if then >= 0:
                stack.append(then)
                return
            rule = rules[-1 - then]
            yield rule
            del stack[len(stack) - rule.size :]
            stack.append(actions[stack[-1]][rule.symbol])
        if symbol != END:
            stack.clear()


def _made(rule: Rule, parts: Sequence[list[Node | Leaf]]) -> list[Node | Leaf]:
    children = parts[0] if parts else []
    for part in parts[1:]:
        children += part  # a long list grows by its last item, and is not copied for it
    if rule.symbol.startswith("_"):
        return children
    leaves = [leaf for child in children for leaf in (child.leaves if isinstance(child, Node) else (child,))]
    return [Node(rule.data, tuple(children), tuple(leaves))]
