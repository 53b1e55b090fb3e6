"""Values survive, and nothing else comes out of bytes that someone else wrote."""

from __future__ import annotations

import json
import pickle
import zlib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import RULE, finding

from checker.cache.codec import LARGEST, CodecError, packed, plain, unpacked
from checker.model import Finding, Severity
from checker.results import DocumentReport, Totals
from checker.settings import Settings

TEXT = "Nine of the hospitals (Aa, Bb and Cc) have closed their wards."
FOUND = finding(TEXT, "Nine", ("Aa, Bb and Cc", "the list: 3 items"), stated=9, listed=3)


class Colour(Enum):
    RED = 1
    BLUE = 2


@dataclass(frozen=True)
class Boat:
    """A value of every kind that has bytes."""

    name: str
    length: float
    colour: Colour
    crew: tuple[str, ...] = ()
    built: date | None = None
    afloat: bool = True


st.register_type_strategy(float, st.floats(allow_nan=False))  # nan is not itself


@given(st.from_type(DocumentReport))
# each is a report with all that hangs on it: it is large, and takes its time to be made
@settings(max_examples=20, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
def test_reports_survive(report: DocumentReport) -> None:
    assert unpacked(DocumentReport, packed(report)) == report


@given(st.builds(Boat, length=st.floats(allow_nan=False)))
def test_values_of_every_kind_survive(boat: Boat) -> None:
    assert unpacked(Boat, packed(boat)) == boat


def test_a_lone_surrogate_survives() -> None:
    assert unpacked(str, packed("\ud800 wards")) == "\ud800 wards"


def test_every_field_is_kept() -> None:
    changed = [
        DocumentReport("b.md", "text", "0", 1, (FOUND,), (), Totals(1)),
        DocumentReport("a.md", "text", "0", 1, (FOUND, FOUND), (), Totals(1)),
        DocumentReport("a.md", "text", "0", 1, (FOUND,), (), Totals(unread=1)),
    ]
    assert [unpacked(DocumentReport, packed(one)) for one in changed] == changed
    assert len(set(map(packed, changed))) == 3


def test_a_long_line_is_written_once() -> None:
    line = "".join(f"{number} wards, " for number in range(1000))
    found = finding(line, "7 wards")
    report = DocumentReport("a.md", "text", "0", 1, (found,) * 500, (), Totals())
    again = unpacked(DocumentReport, packed(report))
    assert zlib.decompress(packed(report)).count(b"999 wards") == 1
    assert len({id(one.place.line) for one in again.findings}) == 1


# --- bytes that are no value ----------------------------------------------------------------


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(CodecError):
        unpacked(DocumentReport, data)


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=8), max_leaves=30)


@given(TREES)
def test_any_json_is_refused(tree: object) -> None:
    with pytest.raises(CodecError):
        unpacked(Finding, zlib.compress(json.dumps(tree).encode()))


@pytest.mark.parametrize(
    ("strings", "tree"),
    [
        ([], [0]),  # no string has the number
        (["a"], [-1, 1.0, 1]),
        (["a"], [0, 1, 1, [], None, True]),  # an int where a float belongs
        (["a"], [0, 1.0, 1, [], None, 1]),
        (["a", "b"], [True, 1.0, 1, [], None, True]),
        (["a"], [0, 1.0, 9, [], None, True]),  # there is no such colour
        (["a"], [0, 1.0, 1, [], None]),
        (["a"], [0, 1.0, 1, [], 0, True]),  # no date
        ([1], [0, 1.0, 1, [], None, True]),
    ],
)
def test_what_is_nearly_right_is_refused(strings: list[object], tree: list[object]) -> None:
    with pytest.raises(CodecError):
        unpacked(Boat, zlib.compress(json.dumps([strings, tree]).encode()))


def test_code_is_refused() -> None:
    for data in (pickle.dumps(FOUND), zlib.compress(pickle.dumps(FOUND))):
        with pytest.raises(CodecError):
            unpacked(Finding, data)


def test_depth_is_refused() -> None:
    with pytest.raises(CodecError):
        unpacked(Finding, zlib.compress(b"[" * 100_000))


def test_types_without_bytes() -> None:
    with pytest.raises(CodecError, match="no bytes for a object"):
        packed(object())
    with pytest.raises(CodecError, match="no value of type"):
        unpacked(dict, packed(()))


# --- keys -----------------------------------------------------------------------------------


def test_equal_settings_have_equal_bytes() -> None:
    assert plain(Settings((RULE,))) == plain(Settings((RULE,)))
    assert plain({"b": 1, "a": {3, 1}}) == plain({"a": {1, 3}, "b": 1})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1}, {"a": True}),
        ({"a": 1}, {"a": "1"}),
        ({"a": 0, "b": "a"}, {"a": "a", "b": 0}),
        (("a", ("b",)), (("a", "b"),)),
        (date(2024, 5, 1), date(2024, 5, 2)),
        (Path("a"), Path("b")),
        (Severity.ERROR, Severity.WARNING),
        (frozenset({"a"}), frozenset({"a", "b"})),
    ],
)
def test_other_values_have_other_bytes(one: object, other: object) -> None:
    assert plain(one) != plain(other)


def test_what_unfolds_without_end_is_nothing() -> None:
    """Three megabytes may stand for three gigabytes."""
    machine = zlib.compressobj(9)
    bomb = b"".join(machine.compress(b"[" * 10**6) for _ in range(LARGEST // 10**6 + 2)) + machine.flush()
    assert len(bomb) < 10**5
    for data in (bomb, packed("wards")[:-1]):
        with pytest.raises(CodecError) as caught:
            unpacked(str, data)
        assert str(caught.value) == "not a str: too large, or cut off"


def test_what_would_be_refused_is_not_written() -> None:
    assert unpacked(str, packed("x" * (LARGEST - 100))) == "x" * (LARGEST - 100)
    with pytest.raises(CodecError):
        packed("x" * LARGEST)
