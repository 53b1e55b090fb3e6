"""`.lark` → tables, by Lark. `python -m checker.reading.compiling` writes those that ship.

To build them takes Lark longer than most reports take to be read, so they lie ready beside the grammars.
Where a grammar is not the one that its table was built from, the table is built anew.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.reading.automaton import Rule, Table
from checker.resources import folder

if TYPE_CHECKING:
    from lark import Lark

# The grammars are written over kinds of token; which words are of a kind is for vocabulary.py to say.
_IMPORT = re.compile(r"^%import \.words \(([^)]*)\)$", re.MULTILINE)

WORDS = "words"
"""A grammar of terminals alone, which the others import."""


def table(name: str, language: str = "en") -> Table:
    """The table of `grammars/<language>/<name>.lark`: the one that ships, if it is of this grammar."""
    place = folder("grammars") / language
    grammar = (place / f"{name}.lark").read_text("utf-8")
    try:
        kept = json.loads((place / "tables.json").read_text("utf-8"))
    except FileNotFoundError:
        kept = {}
    if kept.get(name, {}).get("sha256") == _digest(grammar):
        return Table.of(kept[name])
    return built(grammar)


def built(grammar: str) -> Table:
    """The table of a grammar, its states numbered in the order in which they are reached."""
    from lark.parsers.lalr_analysis import Shift

    lark = parser(grammar)
    conf = lark.parse_interactive("").parser_state.parse_conf
    rules = [_rule(rule) for rule in lark.rules]
    number = {rule: index for index, rule in enumerate(lark.rules)}
    order = [conf.start_state]
    rows: list[dict[str, int]] = []
    for state in order:  # it grows on the way
        row = {}
        for symbol, (action, then) in sorted(conf.states[state].items()):
            if action is Shift and then not in order:
                order.append(then)
            row[symbol] = order.index(then) if action is Shift else -1 - number[then]
        rows.append(row)
    return Table(order.index(conf.end_state), tuple(rules), tuple(rows))


def parser(grammar: str) -> Lark:
    """Lark's own parser of a grammar, which takes tokens that were made before."""
    from lark import Lark
    from lark.lexer import Lexer

    class Tokens(Lexer):
        """Hands over the tokens as they are."""

        def __init__(self, lexer_conf: Any) -> None:
            pass

        def lex(self, data: Any, _state: Any = None) -> Any:
            return iter(data)

    declared = _IMPORT.sub(lambda names: f"%declare {names[1].replace(',', '')}", grammar)
    return Lark(declared, parser="lalr", lexer=Tokens, maybe_placeholders=False)


def _rule(rule: Any) -> Rule:
    if rule.options.expand1 or any(symbol.is_term and symbol.filter_out for symbol in rule.expansion):
        raise ValueError(f"{rule}: '?' and tokens that are left out are not known here")
    return Rule(str(rule.origin.name), len(rule.expansion), str(rule.alias or rule.origin.name))


def _digest(grammar: str) -> str:
    return sha256(grammar.encode()).hexdigest()


def tables(place: Path) -> str:
    """What the file of tables holds for the grammars in a folder."""
    grammars = {
        path.stem: path.read_text("utf-8") for path in sorted(place.glob("*.lark")) if path.stem != WORDS
    }
    made = {name: {"sha256": _digest(text), **built(text).plain()} for name, text in grammars.items()}
    return json.dumps(made, separators=(",", ":")).replace('},"', '},\n"').replace("},{", "},\n{") + "\n"


if __name__ == "__main__":
    for language in folder("grammars").iterdir():
        (language / "tables.json").write_text(tables(language), "utf-8", newline="\n")
