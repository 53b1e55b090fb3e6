"""The tables that ship are those of the grammars, and give the trees that Lark gives."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from lark import Token as LarkToken
from lark import Tree

from checker.reading import compiling
from checker.reading.automaton import END, Automaton, Leaf, Node, Table
from checker.reading.tokens import Token
from checker.resources import folder

ENGLISH = folder("grammars") / "en"
GRAMMARS = {path.stem: path.read_text("utf-8") for path in ENGLISH.glob("*.lark") if path.stem != "words"}
SHIPS = "start: (SHIP _sea)+\n_sea: SEA | SEA AND _sea\n%declare SHIP SEA AND\n"


def ours(node: Node | Leaf) -> object:
    if isinstance(node, Leaf):
        return node.kind, node.index
    return node.data, tuple(ours(child) for child in node.children)


def larks(tree: Tree[LarkToken] | LarkToken) -> object:
    if isinstance(tree, LarkToken):
        return tree.type, tree.start_pos
    return str(tree.data), tuple(larks(child) for child in tree.children)


def tokens(kinds: tuple[str, ...]) -> list[Token]:
    return [Token(kind, kind, 0, 0) for kind in kinds]


def phrases(grammar: str, random: Random, number: int = 300) -> list[tuple[str, ...]]:
    """Phrases that Lark accepts, each found by letting it choose what may follow."""
    found = set()
    start = compiling.parser(grammar).parse_interactive([])
    for _ in range(number):
        parser = start.copy()  # type: ignore[no-untyped-call]
        said: list[str] = []
        for _ in range(14):
            follow = sorted(parser.accepts())
            kind = random.choice(follow)
            if kind == END:
                break
            said.append(kind)
            parser.feed_token(LarkToken(kind, kind))
        if END in parser.accepts():
            found.add(tuple(said))
    return sorted(found)


def test_the_tables_that_ship_are_those_of_the_grammars() -> None:
    said = "they are not: run python -m checker.reading.compiling"
    assert (ENGLISH / "tables.json").read_text("utf-8") == compiling.tables(ENGLISH), said


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_phrase_has_the_tree_that_lark_gives_it(name: str) -> None:
    automaton, lark = Automaton(compiling.table(name)), compiling.parser(GRAMMARS[name])
    found = phrases(GRAMMARS[name], Random(16))
    assert len(found) > 8
    for kinds in found:
        leaves = [LarkToken(kind, kind, start_pos=index) for index, kind in enumerate(kinds)]
        assert automaton.reach(tokens(kinds), frozenset(kinds)) == kinds
        assert ours(automaton.tree(kinds)) == larks(lark.parse(leaves))


def test_rules_that_begin_with_an_underscore_give_their_parts_to_their_parent() -> None:
    kinds = ("SHIP", "SEA", "AND", "SEA", "SHIP", "SEA")
    assert ours(Automaton(compiling.built(SHIPS)).tree(kinds)) == (
        "start",
        tuple(zip(kinds, range(6), strict=True)),
    )


def test_a_phrase_ends_before_what_cannot_follow() -> None:
    automaton = Automaton(compiling.built(SHIPS))
    assert automaton.reach(tokens(("SHIP", "SEA", "AND", "SHIP")), frozenset({"SEA"})) == ("SHIP", "SEA")
    assert automaton.reach(tokens(("SEA", "SHIP")), frozenset({"SEA"})) == ()
    assert automaton.reach(tokens(("SHIP", "SEA")), frozenset({"SHIP"})) == ()


def test_a_table_comes_back_from_json_as_it_was() -> None:
    table = compiling.built(SHIPS)
    assert Table.of(table.plain()) == table


def test_a_grammar_that_was_changed_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "list.lark").write_text(GRAMMARS["list"], "utf-8")
    (tmp_path / "en" / "tables.json").write_text(compiling.tables(tmp_path / "en"), "utf-8")
    monkeypatch.setattr(compiling, "folder", lambda _: tmp_path)
    kept = compiling.table("list")
    (tmp_path / "en" / "list.lark").write_text(SHIPS, "utf-8")
    assert compiling.table("list") == compiling.built(SHIPS) != kept


def test_what_a_table_cannot_say_is_refused() -> None:
    with pytest.raises(ValueError, match=r"'\?' and tokens that are left out are not known here"):
        compiling.built("start: harbour\n?harbour: SHIP\n%declare SHIP\n")
