"""The byte code of the program's modules in one file: to look for each takes a tenth of a short run.

The file lies where Python keeps such code, and a module is taken from it on Python's own terms: its source is
as old and as long as it was. Whatever is not there is imported as ever, and is there in the next run.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import cache_from_source
from struct import Struct
from types import CodeType, ModuleType
from typing import Any

_FILE = cache_from_source(__file__, optimization="all")
_HEAD = 16
"""Bytes before the code: four of Python's own, then what `_sign` makes."""
_NOTED = Struct("<III")
_FOUR = 0xFFFFFFFF
"""What four bytes can hold."""

Row = tuple[str, bytes]
"""The source of a module, and what Python keeps of it."""


class _Loader:
    def __init__(self, code: bytes) -> None:
        self._code = code

    def create_module(self, _: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(marshal.loads(memoryview(self._code)[_HEAD:]), module.__dict__)


class Packed:
    """Finds the modules that are kept, as the standard finders do."""

    def __init__(self) -> None:
        self._rows = _kept()
        self._made: dict[str, Row] = {}

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where `name` is from; None where it is not kept, or its source is another by now."""
        source, code = self._rows.get(name, ("", b""))
        if code[4:_HEAD] != _sign(source):
            return None
        del self._rows[name]  # it is asked for once, and long
        package = os.path.basename(source) == "__init__.py"  # noqa: PTH119 - there are hundreds
        loader: Any = _Loader(code)  # all that is asked of one
        spec = ModuleSpec(name, loader, origin=source, is_package=package)
        spec.has_location = True
        spec.cached = _FILE
        if package:
            spec.submodule_search_locations = [os.path.dirname(source)]  # noqa: PTH120
        return spec

    def compiled(self, text: str) -> CodeType:
        """What `compile` makes of a text that the program wrote itself."""
        row = self._rows.get(text) or self._made.get(text)
        if row is None:
            row = self._made[text] = "", marshal.dumps(compile(text, _FILE, "exec"))
        code: CodeType = marshal.loads(row[1])
        return code

    def keep(self) -> None:
        """Keeps the modules that were found elsewhere, and what was compiled, where Python would."""
        fresh = {} if sys.dont_write_bytecode else dict(self._fresh()) | self._made
        if fresh:
            from checker.errors import CheckerError
            from checker.writing import Place, write

            with suppress(OSError, CheckerError):  # the program may be anywhere, and belong to anyone
                write(Place(_FILE, lambda _: ""), marshal.dumps(_kept() | fresh))

    def _fresh(self) -> Iterator[tuple[str, Row]]:
        specs = [module.__spec__ for name, module in sys.modules.items() if name.startswith("checker.")]
        for spec in specs:
            if spec is None or type(spec.loader) is not SourceFileLoader:
                continue
            source, code = spec.origin or "", _read(spec.cached or "")
            if code[4:_HEAD] == _sign(source) and self._rows.get(spec.name) != (source, code):
                yield spec.name, (source, code)


def unpacked() -> Packed:
    """From now on modules are taken from the file, as far as it has them."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, Packed)]
    packed = Packed()
    sys.meta_path.insert(0, packed)
    return packed


def _kept() -> dict[str, Row]:
    try:
        rows: dict[str, Row] = marshal.loads(_read(_FILE))
    except (ValueError, EOFError, TypeError):
        return {}
    return rows


def _read(path: str) -> bytes:
    """The bytes of a file, none where it cannot be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - there are hundreds
            return file.read()
    except OSError:
        return b""


def _sign(source: str) -> bytes | None:
    """What Python notes of a source beside its code: no flags, its time and its length."""
    try:
        there = os.stat(source)  # noqa: PTH116 - there are hundreds
    except OSError:
        return None
    return _NOTED.pack(0, int(there.st_mtime) & _FOUR, there.st_size & _FOUR)
