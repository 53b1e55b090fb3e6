"""Frozen values ↔ bytes, as their types say: data comes out and never code, whoever wrote the bytes.

A dataclass becomes a list of its fields, an enum its value, a tuple a list. Every string is written once,
in a table, and elsewhere its number stands for it: one long line may carry a thousand findings.
"""

from __future__ import annotations

import json
import types
import typing
import zlib
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from pathlib import PurePath
from typing import Any, TypeVar

LEVEL = 1
"""Of zlib: fast, and a report's lines are alike anyway."""

LARGEST = 8 << 20
"""Bytes that a value may have before it is compressed. A report has at most about as many as its text; and
what is read again may have been made by others, to take fifty times as much memory."""

_Value = TypeVar("_Value")
_Strings = list[str]
_Decode = Callable[[Any, _Strings], Any]


class CodecError(ValueError):
    """Bytes that are no value of the type, or a type that has no bytes."""


# --- values to bytes ------------------------------------------------------------------------


def packed(value: object) -> bytes:
    """The bytes of a value. Raises `CodecError` where there is no room for them."""
    strings: dict[str, int] = {}
    tree = _tree(value, lambda text: strings.setdefault(text, len(strings)))
    data = json.dumps([list(strings), tree], separators=(",", ":")).encode()
    if len(data) > LARGEST:
        raise CodecError("too large")
    return zlib.compress(data, LEVEL)


def plain(value: object) -> bytes:
    """Bytes that are equal for equal values and no others: to make a key of, not to read again."""
    return json.dumps(_tree(value, str)).encode()


def _tree(value: object, text: Callable[[str], object]) -> object:
    """A value as JSON has it; `text` is what stands for a string."""
    if isinstance(value, Enum):
        return _tree(value.value, text)
    if isinstance(value, str):
        return text(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, tuple | list):
        return [_tree(one, text) for one in value]
    if (names := _names(type(value))) is not None:
        return [_tree(getattr(value, name), text) for name in names]
    if isinstance(value, date | PurePath):
        return text(str(value))
    if isinstance(value, Mapping):
        return [[_tree(key, text), _tree(value[key], text)] for key in sorted(value)]
    if isinstance(value, frozenset | set):
        return [_tree(one, text) for one in sorted(value)]
    raise CodecError(f"no bytes for a {type(value).__name__}")


def _names(kind: type) -> tuple[str, ...] | None:
    """The fields of a dataclass, None for any other type; the standard functions for it take long to load."""
    return getattr(kind, "__match_args__", None)


# --- bytes to values ------------------------------------------------------------------------


def unpacked(kind: type[_Value], data: bytes) -> _Value:
    """The value of type `kind` that `packed` made `data` of. Raises `CodecError` for any other bytes."""
    try:
        strings, tree = json.loads(_inflated(data))
        wanted: Any = kind
        value: _Value = _decoder(wanted)(tree, [_exact(str, one) for one in strings])
    except (ValueError, TypeError, IndexError, RecursionError, MemoryError, zlib.error) as error:
        raise CodecError(f"not a {kind.__name__}: {error}") from error
    return value


def _inflated(data: bytes) -> bytes:
    """What `data` was compressed from, and never more than there is room for."""
    machine = zlib.decompressobj()
    found = machine.decompress(data, LARGEST)
    if not machine.eof:
        raise CodecError("too large, or cut off")
    return found


@cache
def _decoder(kind: Any) -> _Decode:
    """What makes a value of type `kind` out of its tree."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if kind is str:
        return lambda tree, strings: strings[_exact(int, tree)]
    if kind in (int, bool, float):
        return lambda tree, _: _exact(kind, tree)
    if kind is type(None):
        return lambda tree, _: _exact(type(None), tree)
    if kind is date:
        return lambda tree, strings: date.fromisoformat(strings[tree])
    if origin is typing.Literal:
        return lambda tree, strings: inner[inner.index(strings[_exact(int, tree)])]
    if origin is tuple and inner[1:] == (...,):
        each = _decoder(inner[0])
        return lambda tree, strings: tuple([each(one, strings) for one in _exact(list, tree)])
    if origin in (types.UnionType, typing.Union) and type(None) in inner:
        (other,) = (_decoder(one) for one in inner if one is not type(None))
        return lambda tree, strings: None if tree is None else other(tree, strings)
    if isinstance(kind, type) and issubclass(kind, Enum):
        inside: Any = type(next(iter(kind)).value)
        value = _decoder(inside)
        return lambda tree, strings: kind(value(tree, strings))
    if _names(kind) is not None:
        return _of_dataclass(kind)
    raise CodecError(f"no value of type {kind}")


def _of_dataclass(kind: Any) -> _Decode:
    hints = typing.get_type_hints(kind)
    parts = [_decoder(hints[name]) for name in hints]

    def decode(tree: Any, strings: _Strings) -> Any:
        return kind(*[part(one, strings) for part, one in zip(parts, _exact(list, tree), strict=True)])

    return decode


def _exact(kind: type[_Value], value: Any) -> _Value:
    if type(value) is not kind:
        raise CodecError(f"a {type(value).__name__} instead of a {kind.__name__}")
    return value
