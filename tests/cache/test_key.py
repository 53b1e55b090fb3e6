"""Whatever a report depends on is in its key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made import RULE

from checker import resources
from checker.cache import key as module
from checker.cache.key import key, program, settled
from checker.facts.groups import Group
from checker.model import Severity
from checker.resources import default_folder
from checker.settings import Settings
from checker.sources import Source

USUAL = Settings(rules=(RULE,))
REGIONS = Group("the regions", ("regions",), {"aube": (date.min, None)})


@pytest.mark.parametrize(
    "other",
    [
        replace(USUAL, rules=()),
        replace(USUAL, rules=(RULE, replace(RULE, code="TST002"))),
        replace(USUAL, rules=(replace(RULE, severity=Severity.WARNING),)),
        replace(USUAL, rules=(replace(RULE, severities={"near": Severity.ADVICE}),)),
        replace(USUAL, rules=(replace(RULE, options={"least": 3}),)),
        replace(USUAL, rules=(replace(RULE, message="they differ"),)),
        replace(USUAL, as_of=date(2024, 5, 1)),
        replace(USUAL, sets=(REGIONS,)),
        replace(USUAL, sets=(replace(REGIONS, in_context=frozenset({"Norland"})),)),
        replace(USUAL, with_claims=True),
    ],
)
def test_settings_make_the_key(other: Settings) -> None:
    assert settled(other) != settled(USUAL)


def test_the_rest_makes_the_key() -> None:
    usual = key(Source("a.md"), "00", b"1")
    others = [
        key(Source("b.md"), "00", b"1"),
        key(Source("a.md", "text"), "00", b"1"),
        key(Source("a.md"), "01", b"1"),
        key(Source("a.md"), "00", b"2"),
        key(Source("a.md"), "00", b"1", b"allow"),
    ]
    assert usual == key(Source("a.md"), "00", b"1")
    assert len({usual, *others}) == len(others) + 1


# --- the program ----------------------------------------------------------------------------


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program of three files."""
    for name in ("checker/run.py", "grammars/en/count.lark", "rules/counts/rule.md"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("old", "utf-8")
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "checker")
    program.cache_clear()
    yield tmp_path
    program.cache_clear()


def stamp() -> bytes:
    program.cache_clear()
    return program()


@pytest.mark.parametrize("name", ["checker/run.py", "grammars/en/count.lark", "rules/counts/rule.md"])
def test_a_file_of_another_size_or_time_is_another_program(package: Path, name: str) -> None:
    first = stamp()
    assert stamp() == first
    (package / name).write_text("newer", "utf-8")
    second = stamp()
    os.utime(package / name, ns=(1, 1))
    assert len({first, second, stamp()}) == 3


def test_a_new_file_is_another_program(package: Path) -> None:
    first = stamp()
    (package / "checker" / "more.py").touch()
    assert stamp() != first


def test_byte_code_is_not_the_program(package: Path) -> None:
    (package / "checker" / "__pycache__").mkdir()
    first = stamp()
    (package / "checker" / "__pycache__" / "run.pyc").touch()
    assert stamp() == first


def test_the_version_is_the_program(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert package.exists()
    first = stamp()
    monkeypatch.setattr(module, "__version__", "99.0.0")
    assert stamp() != first


# --- the folder -----------------------------------------------------------------------------

HOME = Path("/home/ada")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", HOME / ".cache/report-checker"),
        ({"XDG_CACHE_HOME": "/var/ada"}, "linux", Path("/var/ada/report-checker")),
        ({"XDG_CACHE_HOME": "here"}, "linux", HOME / ".cache/report-checker"),
        ({"XDG_CACHE_HOME": ""}, "linux", HOME / ".cache/report-checker"),
        ({}, "darwin", HOME / "Library/Caches/report-checker"),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/report-checker/Cache")),
        ({}, "win32", HOME / ".cache/report-checker"),
    ],
)
def test_default_folder(
    environment: dict[str, str], platform: str, expected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: HOME)
    assert default_folder(environment, platform) == expected
