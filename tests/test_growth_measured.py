"""What measures growth sees a square, and makes texts that keep a pattern busy."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from benchmarks.growth import __main__ as program
from benchmarks.growth import measure
from benchmarks.growth.measure import Growth, measured
from benchmarks.growth.patterns import Made, alone, made
from benchmarks.growth.samples import Attack, attacks
from benchmarks.growth.texts import texts, texts_of


def test_a_square_is_too_much_and_a_line_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "taken", lambda work: work())

    assert measured("square", lambda size: lambda: size**2 / 1e9, 200) == Growth("square", 2.0, 0.8)
    assert measured("line", lambda size: lambda: size / 1e6, 200) == Growth("line", 1.0, 1.0)
    assert measured("square", lambda size: lambda: size**2 / 1e9, 200).too_much
    assert not measured("line", lambda size: lambda: size / 1e6, 200).too_much
    assert measured("slow", lambda size: lambda: size / 1e6, 200, slowest=0.9).too_much


def test_what_was_disturbed_is_measured_again(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([1.0, 2.0, 9.0, 1.0, 2.0, 4.0])
    monkeypatch.setattr(measure, "taken", lambda _work: next(times))
    assert measured("line", lambda _size: lambda: None, 200).power == 1.0


@pytest.mark.parametrize(
    ("pattern", "busy"),
    [
        (r"\s+x", True),  # each space may be the first
        (r"(?<!\s)\s+x", False),
        (r"[a-z]{1,20}x", False),
        (r"<!--.*?-->", True),
    ],
)
def test_patterns_that_are_busy_by_themselves(pattern: str, busy: bool) -> None:
    assert bool(alone(Made(re.compile(pattern), "here:1", frozenset()))) is busy


def test_what_is_tried_at_one_place_only_is_looked_for_there() -> None:
    assert alone(Made(re.compile(r"\s+x"), "here:1", frozenset({"match"}))) == []


def test_attacks_are_made_of_the_pieces_of_a_pattern() -> None:
    found = attacks(re.compile(r"quays? of\s+(?:Brack|Corran)"))
    assert Attack("quays of", " ", "!\x00") in found
    assert Attack("", "quays of Brack", "") in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", texts())
def test_texts_have_about_the_size_asked_for(name: str) -> None:
    assert 500 <= len(texts()[name](2000)) <= 6000
    assert len(texts()[name](8000)) > 1.5 * len(texts()[name](2000))


def test_texts_of_others(tmp_path: Path) -> None:
    Path(tmp_path, "mine.py").write_text('S = {"bells": lambda size: "bell " * size}')
    assert texts_of(tmp_path / "mine.py")["mine/bells"](2) == "bell bell "


def test_the_patterns_are_seen_before_the_program_is_loaded() -> None:
    assert "checker.readers" in sys.modules or __import__("checker.readers")
    with pytest.raises(RuntimeError, match="loaded already"):
        made()


def test_what_grows_too_fast_ends_in_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [Growth("a line", 1.0, 0.5), Growth("a square", 2.0, 9.0)]
    monkeypatch.setattr(program, "_beside", lambda *_: iter(found))
    with pytest.raises(SystemExit) as ended:
        program.main(["beside"])
    assert ended.value.code == 1
    assert " 2.00     9.00  a square  ← too much" in capsys.readouterr().out
