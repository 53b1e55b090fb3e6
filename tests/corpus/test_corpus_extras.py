"""What takes an extra says so in a line, and nothing else takes it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from shell import Run

from corpus import support


@pytest.fixture(autouse=True)
def _without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No library of the extra is there."""
    monkeypatch.chdir(tmp_path)
    support.write(tmp_path / "reports")
    for name in ("duckdb", "fsspec", "fsspec.core", "distributed"):
        monkeypatch.setitem(sys.modules, name, None)


def test_a_run_on_this_machine_takes_none(checker: Run) -> None:
    assert checker("corpus", "run", "reports", "--out", "tables").code == 0


@pytest.mark.parametrize(
    "args",
    [
        ("run", "memory://archive", "--out", "tables"),
        ("run", "reports", "--out", "tables", "--format", "parquet"),
        ("run", "reports", "--out", "tables", "--scheduler", "tcp://127.0.0.1:8786"),
    ],
)
def test_a_run_that_takes_one_says_so_before_it_reads(args: tuple[str, ...], checker: Run) -> None:
    ended = checker("corpus", *args)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("pip install 'report-checker[corpus]'\n")
    assert ended.err.count("\n") == 1
    assert not Path("tables/documents").exists()


@pytest.mark.parametrize("command", ["across", "report"])
def test_what_asks_the_tables_takes_one(command: str, checker: Run) -> None:
    checker("corpus", "run", "reports", "--out", "tables")
    ended = checker("corpus", command, "tables")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("pip install 'report-checker[corpus]'\n")
