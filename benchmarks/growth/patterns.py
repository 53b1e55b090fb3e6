"""Every regular expression that the program makes, and texts of its own pieces that would keep it busy."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks import make
from benchmarks.growth.measure import MEGABYTE, Growth, Shape, Work, measured, taken
from benchmarks.growth.samples import Attack, attacks

_FROM_ONE_PLACE = {"match", "fullmatch"}
"""What looks from one place of the text alone; everything else begins anew at each."""

_FIRST, _LAST = 256, 16_384
"""Characters that a pattern is tried on."""
_LONG = 0.02
"""Seconds after which no longer text is needed."""
_CLEAR = 0.5
"""Seconds a megabyte below which a pattern at `_LAST` is in proportion: squares are above tens."""

_WORST = 2
"""Texts for each pattern that are tried in drafts."""
_BEFORE = ("", "Of the 14 quays, 5 % (3) were closed: ")
"""How such a draft begins."""
_DRAFT = 4000
"""Its n."""


@dataclass(frozen=True, slots=True)
class Made:
    """A pattern, where it is made (`module:line`), and how it is looked for, where that is from one place alone."""

    pattern: re.Pattern[Any]
    where: str
    ways: frozenset[str]

    def look(self, text: str) -> None:
        """Looks for it in all of a text, or at its beginning where that is all the program does."""
        said = text if isinstance(self.pattern.pattern, str) else text.encode()
        for way in self.ways:
            getattr(self.pattern, way)(said)
        if not self.ways:
            for _ in self.pattern.finditer(said):
                pass


def made() -> list[Made]:
    """All patterns that are made when the modules are loaded and a text is checked.

    Raises `RuntimeError` where the program is loaded already: they would not be seen.
    """
    if any(name.startswith("checker.") for name in sys.modules):
        raise RuntimeError("the program is loaded already")
    found: dict[tuple[object, int], tuple[re.Pattern[Any], str, int]] = {}
    from checker import regex as late

    compile_, regex_ = re.compile, late.regex

    def seen(pattern: Any, flags: Any = 0) -> Any:
        compiled = compile_(pattern, flags)
        frame = sys._getframe(1)
        name = str(frame.f_globals.get("__name__"))
        if name.partition(".")[0] in ("checker", "lark"):
            found.setdefault((compiled.pattern, compiled.flags), (compiled, name, frame.f_lineno))
        return compiled

    re.compile = late.regex = seen  # none is to wait until it looks at a text
    try:
        _load_all()
        _check_something()
    finally:
        re.compile, late.regex = compile_, regex_
    used = _Uses()
    return [Made(one, f"{name}:{line}", used.ways(name, line)) for one, name, line in found.values()]


def _load_all() -> None:
    import checker

    for module in pkgutil.walk_packages(checker.__path__, "checker."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _check_something() -> None:
    from evaluation.soundness import looked_at

    for dialect, suffix in make.SUFFIXES.items():
        looked_at(f"draft{suffix}", make.report(20_000, 1, dialect).encode())


class _Uses:
    """How the patterns that have a name are used."""

    def __init__(self) -> None:
        self._trees: dict[str, ast.Module] = {}

    def ways(self, module: str, line: int) -> frozenset[str]:
        """How what is made there is looked for, if that is only ever at one place of a text; else nothing."""
        names = [
            target.id
            for node in ast.walk(self._tree(module))
            if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or 0)
            for target in node.targets
            if isinstance(target, ast.Name)
        ]
        if len(names) != 1:
            return frozenset()
        (name,) = names
        loads = [
            node
            for node in ast.walk(self._tree(module))
            if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load)
        ]
        ways = [
            node.attr
            for node in ast.walk(self._tree(module))
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
        ]
        private = name.startswith("_")
        return frozenset(ways if private and len(ways) == len(loads) and set(ways) <= _FROM_ONE_PLACE else ())

    def _tree(self, module: str) -> ast.Module:
        if module not in self._trees:
            self._trees[module] = ast.parse(Path(str(sys.modules[module].__file__)).read_text("utf-8"))
        return self._trees[module]


def alone(one: Made) -> list[Attack]:
    """The texts that keep a pattern busy by themselves, the worst first."""
    found: list[tuple[Growth, Attack]] = []
    for attack in attacks(one.pattern):
        shape = _shape(one, attack.text)
        size, seconds = _FIRST, 0.0
        while (seconds := taken(shape(size))) < _LONG and size < _LAST:
            size *= 4
        if seconds / size * MEGABYTE > _CLEAR:
            growth = measured(f"{one.where} on {attack}", shape, size // 4)
            found += [(growth, attack)] if growth.too_much else []
    found.sort(key=lambda pair: -pair[0].power)
    return [replace(attack, where=one.where) for _, attack in found]


def in_drafts(busy: list[Attack]) -> Iterator[Growth]:
    """How the program grows with drafts of what keeps a pattern busy: most are only ever given short texts."""
    from benchmarks.growth.drafts import checking, warm

    warm()
    for attack in busy[:_WORST]:
        for before in _BEFORE:
            for suffix in ("md", "txt"):

                def shape(size: int, begins: str = before, of: Attack = attack, ends: str = suffix) -> Work:
                    return checking(f"{begins}{of.text(size)}", ends)

                yield measured(f"{attack.where} ({suffix}) on {before!a} {attack}", shape, _DRAFT)


def _shape(one: Made, text: Callable[[int], str]) -> Shape:
    def of_size(size: int) -> Callable[[], object]:
        said = text(size)
        return lambda: one.look(said)

    return of_size
