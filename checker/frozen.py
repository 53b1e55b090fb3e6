"""Records: what the standard `dataclass` makes of a class, without what that costs when a module is imported.

The standard decorator writes and compiles six functions for each class. A run on a small file makes two
hundred classes and few objects, and a quarter of its time would go there. So the functions are shared here,
but for `__init__`, which is written when a class has made a few objects. Everything else that takes a
dataclass takes these as well.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field

Record = TypeVar("Record")
Value = TypeVar("Value")

_MISSING = object()
"""Stands where a field has no default."""


class _Anew:
    """Stands for a default that is made anew for each object."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], Value]) -> Value:
    """Gives a field a default as the standard `field` does, which takes four milliseconds to load."""
    return cast("Value", _Anew(default_factory))


@dataclass_transform(field_specifiers=(field,))
def dataclass(
    *, frozen: bool = False, slots: bool = False, order: bool = False
) -> Callable[[type[Record]], type[Record]]:
    """A decorator with these options of the standard one, and their meaning."""

    def made(cls: type[Record]) -> type[Record]:
        own: dict[str, Any] = dict(cls.__dict__)
        inherited = _gathered(cls, "__record_fields__")
        defaults = inherited | {name: own.get(name, _MISSING) for name in own.get("__annotations__", ())}
        names = tuple(defaults)
        space: dict[str, Any] = {
            "__match_args__": names,
            "__dataclass_fields__": _Fields(),
            "__record_fields__": defaults,
            "__record_key__": operator.attrgetter(*names) if names else _nothing,
            "__init__": _Init(frozen=frozen, slots=slots),
            "__repr__": _repr,
            "__eq__": _EQUAL,
            "__hash__": _hash if frozen else None,
        }
        space |= _ORDER if order else {}
        space |= {"__setattr__": _refuse, "__delattr__": _refuse} if frozen else {}
        space = {name: value for name, value in space.items() if name not in own}
        if not slots:
            for name, value in space.items():
                setattr(cls, name, value)
            return cls
        for name in (*names, "__dict__", "__weakref__"):
            own.pop(name, None)
        own |= space | {"__slots__": tuple(set(names) - set(inherited)), "__reduce__": _reduce}
        again: type[Record] = type(cls)(cls.__name__, cls.__bases__, own)  # type: ignore[misc]
        return again

    return made


def replace(record: Record, **changes: Any) -> Record:
    """A copy of `record` with other values in the fields that `changes` names."""
    cls: Any = type(record)
    names = cls.__match_args__
    values = cls.__record_key__(record)
    kept = dict(zip(names, values if len(names) > 1 else (values,), strict=True))
    made: Record = cls(**(kept | changes))
    return made


class _Fields:
    """The fields as the standard library has them: made where one of its functions asks for them."""

    def __get__(self, _: object, owner: Any) -> dict[str, Field[Any]]:
        hints = _gathered(owner, "__annotations__")
        fields = [
            (name, hints[name], _standard(default)) for name, default in owner.__record_fields__.items()
        ]
        from dataclasses import make_dataclass

        standard: dict[str, Field[Any]] = make_dataclass("_Fields", fields).__dataclass_fields__  # type: ignore[attr-defined]
        owner.__dataclass_fields__ = standard  # once a class is enough
        return standard


def _standard(default: Any) -> Any:
    """What says the same of a field in the words of the standard library."""
    from dataclasses import field

    if default is _MISSING:
        return field()
    return field(default_factory=default.make) if isinstance(default, _Anew) else default


def _gathered(cls: type, name: str) -> dict[str, Any]:
    """What a class and those it inherits from have under `name`."""
    return {
        key: value for base in reversed(cls.__mro__) for key, value in base.__dict__.get(name, {}).items()
    }


_FEW = 3
"""Objects of a class that are made before its `__init__` is written: that takes as long as ten of them, and
of half of the classes a run makes no more than one or two."""


class _Init:
    """The `__init__` of a class until more than a few objects are made, or somebody asks for it: then it is
    written."""

    def __init__(self, *, frozen: bool, slots: bool) -> None:
        self._frozen, self._slots = frozen, slots
        self._made = 0

    def __get__(self, instance: object, owner: Any) -> Any:
        cls = next(base for base in owner.__mro__ if base.__dict__.get("__init__") is self)
        if instance is not None and self._made < _FEW:
            self._made += 1
            return partial(self._fill, cls, instance)
        cls.__init__ = _written(cls, self._frozen, self._slots)
        return cls.__init__ if instance is None else cls.__init__.__get__(instance, owner)

    def _fill(self, cls: Any, instance: object, /, *given: Any, **named: Any) -> None:
        """Does what the written one does, which refuses in Python's words what does not fit the fields."""
        fields: dict[str, Any] = cls.__record_fields__
        told = dict(zip(fields, given, strict=False)) | named
        values = fields | told
        fit = len(told) == len(given) + len(named) and len(values) == len(fields)
        if not fit or any(value is _MISSING for value in values.values()):
            _written(cls, self._frozen, self._slots)(instance, *given, **named)
        for name, value in values.items():
            object.__setattr__(instance, name, value.make() if isinstance(value, _Anew) else value)


def _written(cls: Any, frozen: bool, slots: bool) -> Any:
    """The function that sets each field of `cls` in the quickest way there is.

    It is one for classes of that many fields, whose code is given the names of the fields of this one.
    """
    defaults: dict[str, Any] = cls.__record_fields__
    made = {name: default.make for name, default in defaults.items() if isinstance(default, _Anew)}
    names = {f"p{at}": name for at, name in enumerate(defaults)}
    known = {f"_make_{at}": made[name] for at, name in names.items() if name in made}
    if frozen and slots:
        known |= {f"_set_{at}": getattr(cls, name).__set__ for at, name in names.items()}
    init = _writer(tuple(name in made for name in defaults), frozen, slots)(**known)
    code = init.__code__
    init.__code__ = code.replace(
        co_varnames=tuple(names.get(one, one) for one in code.co_varnames),
        co_names=tuple(names.get(one, one) for one in code.co_names),
        co_consts=tuple(names.get(one, one) if isinstance(one, str) else one for one in code.co_consts),
    )
    usual = (_ABSENT if name in made else one for name, one in defaults.items() if one is not _MISSING)
    init.__defaults__ = tuple(usual)
    init.__module__, init.__qualname__ = cls.__module__, f"{cls.__qualname__}.__init__"
    init.__annotations__ = _gathered(cls, "__annotations__") | {"return": None}
    return init


_ABSENT = object()
"""What stands for a default that is made anew."""


@cache
def _writer(made: tuple[bool, ...], frozen: bool, slots: bool) -> Callable[..., Any]:
    """What makes an `__init__` of so many fields, p0, p1 and so on: to compile one takes long.

    Those that are `made` have a default that is made anew for each object.
    """
    lines = [f"if p{at} is _absent: p{at} = _make_p{at}()" for at, anew in enumerate(made) if anew]
    for at in range(len(made)):
        if frozen and slots:
            lines.append(f"_set_p{at}(self, p{at})")
        else:
            lines.append(f"_set(self, 'p{at}', p{at})" if frozen else f"self.p{at} = p{at}")
    known = [f"_make_p{at}" for at, anew in enumerate(made) if anew]
    known += [f"_set_p{at}" for at in range(len(made)) if frozen and slots]
    body = "\n  ".join(lines or ["pass"])
    text = (
        f"def _make({', '.join(known)}):\n"
        f" def __init__({', '.join(['self', *(f'p{at}' for at in range(len(made)))])}):\n"
        f"  {body}\n"
        " return __init__"
    )
    space: dict[str, Any] = {"_set": object.__setattr__, "_absent": _ABSENT}
    exec(text, space)
    make: Callable[..., Any] = space["_make"]
    return make


def _nothing(_: object) -> tuple[()]:
    return ()


def _repr(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({fields})"


def _hash(self: Any) -> int:
    return hash(self.__record_key__(self))


def _compared(by: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    def compared(self: Any, other: Any) -> Any:
        if type(other) is not type(self):
            return NotImplemented
        return by(self.__record_key__(self), other.__record_key__(other))

    return compared


_EQUAL = _compared(operator.eq)
_ORDER = {f"__{by.__name__}__": _compared(by) for by in (operator.lt, operator.le, operator.gt, operator.ge)}


def _refuse(self: Any, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__name__}")


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)
