"""Patterns as `re` compiles them are kept for later runs, and are the same patterns then."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

from checker import patterns, prepared
from checker.patterns import compiled, keep

PORTS = r"(?P<port>[A-Z]\w+|[ÄÖÜ]rdal) (?:and|&) (?P<other>\w+)(?<!the)|(\d+) ports"
TEXT = "Arden and Brack; ärdal & Esk; 12 ports, twelve PORTS"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(prepared, "_folders", [])
    prepared.keep_in(tmp_path / "cache")
    _next_run(monkeypatch)
    return tmp_path / "cache"


def _next_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_kept", {})
    monkeypatch.setattr(patterns, "_at_first", [])
    monkeypatch.setattr(patterns, "_used", {})


def _not_again(*_: object) -> None:
    raise AssertionError("translated again")


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.IGNORECASE | re.ASCII, re.VERBOSE | re.DOTALL])
@pytest.mark.usefixtures("folder")
def test_it_is_what_re_compiles(monkeypatch: pytest.MonkeyPatch, flags: int) -> None:
    made = re.compile(PORTS, flags)
    first = compiled(PORTS, flags)
    keep()
    _next_run(monkeypatch)
    monkeypatch.setattr(patterns, "_translated", _not_again)
    later = compiled(PORTS, flags)
    for found in (first, later):
        assert (found.pattern, found.flags, found.groups) == (PORTS, made.flags, made.groups)
        assert dict(found.groupindex) == dict(made.groupindex)
        assert [match.groupdict() for match in found.finditer(TEXT)] == [
            match.groupdict() for match in made.finditer(TEXT)
        ]
        assert [match.lastgroup for match in found.finditer(TEXT)] == [
            match.lastgroup for match in made.finditer(TEXT)
        ]


@pytest.mark.usefixtures("folder")
def test_flags_tell_patterns_apart() -> None:
    assert not compiled("ports", 0).search("PORTS")
    assert compiled("ports", re.IGNORECASE).search("PORTS")


def test_what_is_known_already_is_not_written_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("ports", 0)
    keep()
    (file,) = folder.iterdir()
    file.write_text(file.read_text() + " ")
    _next_run(monkeypatch)
    compiled("ports", 0)
    keep()
    assert file.read_text().endswith(" ")


@pytest.mark.parametrize("row", [[32, 0, {}, "AAAA"], [32, 0, {}, "/////w=="], [], "ports", [32, 0, {}, "?"]])
def test_what_is_damaged_is_compiled_anew(folder: Path, monkeypatch: pytest.MonkeyPatch, row: object) -> None:
    compiled("ports", 0)
    keep()
    (file,) = folder.iterdir()
    file.write_text(json.dumps({"0 ports": row}))
    _next_run(monkeypatch)
    assert compiled("ports", 0).findall("12 ports") == ["ports"]


def test_another_python_is_no_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def moved(*_: object) -> None:
        raise ImportError("cannot import name '_parser' from 're'")

    monkeypatch.setattr(patterns, "_translated", moved)
    assert compiled("ports", 0).findall("12 ports") == ["ports"]
    keep()
    assert not folder.exists()


_EVERY = """
import re
from checker import check_text
from checker.regex import compile_by
from checker.rulebook import examples, load_default

used = set()
compile_by(lambda pattern, flags: used.add(f"{flags} {pattern}") or re.compile(pattern, flags))
check_text("\\n\\n".join(example.report for rule in load_default() for example in examples(rule)))
print("\\n".join(sorted(used)))
"""


def test_every_run_makes_the_same_patterns() -> None:
    """Those that are made of sets of words as well: else each run would compile them, and keep them all."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", _EVERY],
            env=environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    assert len(runs[0].stdout.splitlines()) > 300
    assert runs[0].stdout == runs[1].stdout


@pytest.mark.usefixtures("folder")
def test_a_pattern_that_is_not_well_formed_says_so() -> None:
    with pytest.raises(re.error):
        compiled("(ports", 0)


def test_what_documents_make_does_not_pile_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "a long note on the ports of Arden, Brack and Calder"
    code = patterns._translated(long, 0)[-1]
    monkeypatch.setattr(patterns, "_LARGEST", len(f"0 {long}{code}"))
    compiled("ports", 0)
    keep()
    _next_run(monkeypatch)
    compiled(long, 0)
    keep()
    (file,) = folder.iterdir()
    assert list(json.loads(file.read_text())) == [f"0 {long}"]  # the other one has no room beside it
    _next_run(monkeypatch)
    compiled(f"{long}, Doun and Esk", 0)
    keep()
    assert list(json.loads(file.read_text())) == [f"0 {long}"]
