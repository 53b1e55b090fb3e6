"""Records are made alike whether their class has written its `__init__` yet or not."""

from __future__ import annotations

from dataclasses import fields
from inspect import signature
from typing import Any

import pytest

from checker.frozen import dataclass, field


@pytest.fixture(params=[(True, True), (True, False), (False, True), (False, False)])
def made(request: pytest.FixtureRequest) -> Any:
    """A class of which no object was made."""
    frozen, slots = request.param

    @dataclass(frozen=frozen, slots=slots)  # type: ignore[literal-required]
    class Made:
        first: int
        second: str = "b"
        third: list[int] = field(default_factory=list)

    return Made


def test_the_first_objects_are_as_all_others(made: Any) -> None:
    given, usual = [made(1, third=[2]) for _ in range(9)], [made(1) for _ in range(9)]
    assert all((one.first, one.second, one.third) == (1, "b", [2]) for one in given)
    assert all((one.first, one.second, one.third) == (1, "b", []) for one in usual)
    assert len({id(one.third) for one in usual}) == 9


@pytest.mark.parametrize(
    ("given", "named", "why"),
    [
        ((), {}, "missing 1 required positional argument: 'first'"),
        ((1, "b", [], 4), {}, "takes from 2 to 4 positional arguments but 5 were given"),
        ((1,), {"first": 1}, "got multiple values for argument 'first'"),
        ((1,), {"fourth": 4}, "got an unexpected keyword argument 'fourth'"),
    ],
)
def test_what_does_not_fit_is_refused_in_the_same_words(
    made: Any, given: tuple[Any, ...], named: dict[str, Any], why: str
) -> None:
    for _ in range(9):
        with pytest.raises(TypeError, match=f"{why}$"):
            made(*given, **named)


def test_the_standard_library_knows_the_fields(made: Any) -> None:
    assert [one.name for one in fields(made)] == ["first", "second", "third"]
    assert list(signature(made).parameters) == ["first", "second", "third"]
