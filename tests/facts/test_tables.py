"""The tables of the grammars read and build what Lark itself does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from lark import Lark, Token, Tree
from lark.lexer import Lexer

from checker.resources import folder
from checker.text.grammar import Leaf, Node, _Table, compiled

GRAMMARS = sorted((folder("grammars") / "en").glob("*.lark"), key=lambda path: path.name)
PHRASES = 300
"""Random phrases of each grammar."""


class Tokens(Lexer):
    """Hands over tokens that were made before."""

    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, data: Any, _state: Any = None) -> Iterator[Token]:
        return iter(data)


@pytest.mark.parametrize(
    "path", [path for path in GRAMMARS if path.stem != "words"], ids=lambda path: path.stem
)
def test_trees_are_those_of_lark(path: Any) -> None:
    text = path.read_text("utf-8")
    declared = re.sub(
        r"^%import \.words \(([^)]*)\)$", lambda m: f"%declare {m[1].replace(',', '')}", text, flags=re.M
    )
    lark = Lark(declared, parser="lalr", lexer=Tokens, maybe_placeholders=False)
    table = _Table(json.loads(json.dumps(compiled(text))))
    phrases = {_phrase(table, Random(seed)) for seed in range(PHRASES)} - {()}
    assert len(phrases) > PHRASES // 30
    for kinds in phrases:
        tree = table.tree(kinds)
        assert _plain(tree) == _of_lark(lark.parse([Token(kind, kind) for kind in kinds])), kinds
        assert [leaf.index for leaf in tree.leaves] == list(range(len(kinds)))


def _phrase(table: _Table, random: Random) -> tuple[str, ...]:
    """The longest whole phrase that a walk through the states comes by."""
    stack, kinds, whole = [table._start], [], 0
    for _ in range(random.randint(1, 14)):
        follow = sorted(kind for kind in table._actions[stack[-1]] if kind.isupper() and kind != "$END")
        random.shuffle(follow)
        for kind in follow:
            after = list(stack)
            if table._take(after, kind):
                stack = after
                kinds.append(kind)
                whole = len(kinds) if table._take(list(stack), "$END") else whole
                break
    return tuple(kinds[:whole])


def _plain(node: Node) -> Any:
    return node.data, [child.kind if isinstance(child, Leaf) else _plain(child) for child in node.children]


def _of_lark(tree: Tree[Token]) -> Any:
    return str(tree.data), [
        child.type if isinstance(child, Token) else _of_lark(child) for child in tree.children
    ]


def test_each_set_of_words_has_one_place() -> None:
    """A name that stands twice would take the words of the first from whoever asks for them."""
    text = (folder("grammars") / "en" / "words.lark").read_text("utf-8")
    names = re.findall(r"^([A-Z][A-Z_]*):", text, re.M)
    assert sorted(names) == sorted(set(names))
