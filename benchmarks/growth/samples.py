"""A regular expression → texts of its own pieces, said again and again, that may keep it busy."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, product
from typing import Any

_PARSER: Any = importlib.import_module("re._parser")
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_LONG = 50
"""A repeat of fewer is a piece like another."""
_KINDS = 3
"""Different texts of one piece that are tried."""
_CANDIDATES = "aA1 .,-–%(é\n\t_;:'x9"
"""Signs that may stand for a class: the first that it holds do."""
_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}
_BEHIND = ("", "!\x00")
"""What ends a text: nothing, or what fits nothing."""


@dataclass(frozen=True, slots=True)
class Attack:
    """`before`, then `again` as often as there is room, then `behind`; `where` is what they keep busy."""

    before: str
    again: str
    behind: str
    where: str = ""

    def text(self, size: int) -> str:
        return self.before + self.again * max(1, size // len(self.again)) + self.behind

    def __str__(self) -> str:
        return " ".join(
            part for part in (ascii(self.before), f"{self.again!a} …", ascii(self.behind)) if part != "''"
        )


def attacks(pattern: re.Pattern[Any]) -> list[Attack]:
    """The texts to try a pattern on, none twice."""
    said = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    tree = list(_PARSER.parse(said, flags))
    found: dict[Attack, None] = {}
    for before, again in _pumps(tree):
        for behind in _BEHIND:
            if again:
                found.setdefault(Attack(before, again, behind))
    return list(found)


def _pumps(tree: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """What stands before, and what is said again: the whole, all but its end, its pieces and their neighbours, its repeats."""
    for whole in _texts(tree):
        yield "", whole
        yield "", f"{whole} "
        yield "", whole[:-1]
        yield "", whole[: len(whole) // 2]
    pieces = [text for piece in tree for text in _texts([piece]) if text]
    for one in pieces:
        yield "", one
        yield "", f"{one} "
    for one, other in pairwise(pieces):
        yield "", one + other
    yield from _repeats(tree, "")


def _repeats(tree: Sequence[Any], before: str) -> Iterator[tuple[str, str]]:
    for op, value in tree:
        for inner in _inside(str(op), value):
            yield from _repeats(inner, before)
        if str(op) in _REPEATS and value[1] > _LONG:
            for again in _texts(value[2]):
                yield before, again
        before += next(iter(_texts([(op, value)])), "")


def _inside(op: str, value: Any) -> list[Any]:
    if op in _REPEATS:
        return [value[2]]
    if op == "SUBPATTERN":
        return [value[3]]
    if op == "BRANCH":
        return list(value[1])
    if op == "ATOMIC_GROUP":
        return [value]
    return [value[1]] if op in ("ASSERT", "ASSERT_NOT") else []


def _texts(tree: Sequence[Any]) -> list[str]:
    """A few texts that fit, the shortest of their kind."""
    each = [_of_node(str(op), value) for op, value in tree]
    first = ["".join(texts[0] for texts in each)]
    others = ["".join(parts) for parts in islice(product(*each), _KINDS)]
    last = ["".join(texts[-1] for texts in each)]
    return list(dict.fromkeys([*first, *others, *last]))


def _of_node(op: str, value: Any) -> list[str]:
    match op:
        case "LITERAL":
            return [chr(value)]
        case "NOT_LITERAL":
            return [next(sign for sign in _CANDIDATES if sign != chr(value))]
        case "ANY":
            return ["a", " "]
        case "IN":
            return _of_class(value)
        case "BRANCH":
            return [text for inner in value[1] for text in _texts(inner)[:1]][:20] or [""]
        case "SUBPATTERN":
            return _texts(value[3])
        case "ATOMIC_GROUP":
            return _texts(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return [text * max(1, value[0]) for text in _texts(value[2])]
        case _:
            return [""]  # places, what must stand beside, and what was said before


def _of_class(items: Sequence[Any]) -> list[str]:
    negated = str(items[0][0]) == "NEGATE"
    if not negated:
        return list(dict.fromkeys(_of_item(str(op), value) for op, value in items))[:_KINDS]
    fits = [sign for sign in _CANDIDATES if not any(_holds(str(op), value, sign) for op, value in items[1:])]
    return fits[:_KINDS] or ["\x01"]


def _of_item(op: str, value: Any) -> str:
    if op == "LITERAL":
        return chr(value)
    return chr(value[0]) if op == "RANGE" else _CATEGORIES[str(value)]


def _holds(op: str, value: Any, sign: str) -> bool:
    if op == "LITERAL":
        return ord(sign) == int(value)
    if op == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    known = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
    kind = str(value).removeprefix("CATEGORY_")
    return not known[kind[4:]] if kind.startswith("NOT_") else known[kind]
