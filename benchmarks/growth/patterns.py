"""Every regular expression that the program makes, and texts of its own pieces that would keep it busy."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import make
from benchmarks.growth.measure import MEGABYTE, Growth, Shape, measured, taken
from benchmarks.growth.samples import attacks

_FROM_ONE_PLACE = {"match", "fullmatch"}
"""What looks from one place of the text alone; everything else begins anew at each."""

_FIRST, _LAST = 256, 16_384
"""Characters that a pattern is tried on."""
_LONG = 0.02
"""Seconds after which no longer text is needed."""
_CLEAR = 0.5
"""Seconds a megabyte below which a pattern at `_LAST` is in proportion: squares are above tens."""


@dataclass(frozen=True, slots=True)
class Made:
    """A pattern, and where it is made: `module:line`."""

    pattern: re.Pattern[Any]
    where: str
    anchored: bool

    def look(self, text: str) -> None:
        """Looks for it in all of a text, or at its beginning where that is all the program does."""
        said = text if isinstance(self.pattern.pattern, str) else text.encode()
        if self.anchored:
            self.pattern.match(said)
            self.pattern.fullmatch(said)
        else:
            for _ in self.pattern.finditer(said):
                pass


def made() -> list[Made]:
    """All patterns that are made when the modules are loaded and a text is checked.

    Raises `RuntimeError` where the program is loaded already: they would not be seen.
    """
    if any(name.startswith("checker.") for name in sys.modules):
        raise RuntimeError("the program is loaded already")
    found: dict[tuple[object, int], tuple[re.Pattern[Any], str, int]] = {}
    compile_ = re.compile

    def seen(pattern: Any, flags: Any = 0) -> Any:
        compiled = compile_(pattern, flags)
        frame = sys._getframe(1)
        name = str(frame.f_globals.get("__name__"))
        if name.partition(".")[0] in ("checker", "lark"):
            found.setdefault((compiled.pattern, compiled.flags), (compiled, name, frame.f_lineno))
        return compiled

    re.compile = seen  # type: ignore[assignment]
    try:
        _load_all()
        _check_something()
    finally:
        re.compile = compile_
    used = _Uses()
    return [Made(one, f"{name}:{line}", used.anchored(name, line)) for one, name, line in found.values()]


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

    def anchored(self, module: str, line: int) -> bool:
        """Whether what is made there is only ever tried at one place."""
        names = [
            target.id
            for node in ast.walk(self._tree(module))
            if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or 0)
            for target in node.targets
            if isinstance(target, ast.Name)
        ]
        if len(names) != 1:
            return False
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
        exported = not name.startswith("_")
        return not exported and len(ways) == len(loads) > 0 and set(ways) <= _FROM_ONE_PLACE

    def _tree(self, module: str) -> ast.Module:
        if module not in self._trees:
            self._trees[module] = ast.parse(Path(str(sys.modules[module].__file__)).read_text("utf-8"))
        return self._trees[module]


def growths(one: Made) -> Iterator[Growth]:
    """How a pattern grows with each text that may keep it busy; what is over at once is left out."""
    for attack in attacks(one.pattern):
        shape = _shape(one, attack.text)
        size, seconds = _FIRST, 0.0
        while (seconds := taken(shape(size))) < _LONG and size < _LAST:
            size *= 4
        if seconds / size * MEGABYTE > _CLEAR:
            yield measured(f"{one.where} on {attack}", shape, size // 4)


def _shape(one: Made, text: Callable[[int], str]) -> Shape:
    def of_size(size: int) -> Callable[[], object]:
        said = text(size)
        return lambda: one.look(said)

    return of_size
