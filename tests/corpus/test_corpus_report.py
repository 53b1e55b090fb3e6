"""What a run came to: the same numbers from JSON Lines and from Parquet, as text, CSV and HTML."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from shell import Run

from checker.corpus.base import opened, quoted
from checker.corpus.figures import Cell, figures
from checker.corpus.folder import Folder
from checker.corpus.queries import QUERIES
from checker.corpus.tables import TABLES, columns
from corpus import support

pytest.importorskip("duckdb", reason="the report takes the extra [corpus]")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    support.write(tmp_path / "reports")
    (tmp_path / "reports/bad.odt").write_bytes(b"no such thing")
    return tmp_path / "reports"


def tables(out: Path, run: str = "0001", since: str = "") -> dict[str, tuple[tuple[Cell, ...], ...]]:
    return {table.name: table.rows for table in figures(Folder(str(out)), run, since).tables}


def test_a_run_in_numbers(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)))
    told = figures(Folder(str(out)), "0001")
    assert (told.documents, told.unreadable, told.errors, told.warnings) == (5, 1, 1, 1)
    assert (told.stated, told.confirmed, told.contradicted) == (3, 1, 2)
    found = tables(out)
    assert found["rules"] == (("CNT001", "count-differs-from-list", 1, 1, 0, 2),)
    assert [row[:3] for row in found["sources"]] == [(str(corpus), 3, 1), (f"{corpus}/quays", 2, 0)]
    assert [(row[0], row[4]) for row in found["years"]] == [("2023", 0), ("2024", 1), ("no date", 0)]
    assert [row[0] for row in found["worst"]] == [f"{corpus}/quays/2024.md", f"{corpus}/ferries.md"]
    assert [row[0] for row in found["problems"]] == [f"{corpus}/bad.odt"]
    assert found["coverage"][1] == (f"{corpus}/quays", 2, 1, 1, 0, 0, 100.0)


def test_parquet_has_the_same_rows(corpus: Path, tmp_path: Path) -> None:
    support.write(corpus, support.ACTS)
    told = []
    for form in ("", "parquet"):
        out = tmp_path / f"out{form}"
        made = support.plan(out, support.entries(corpus), 2, {**support.OPTIONS, "format": form})
        support.done(out, made)
        with opened(Folder(str(out)), "0001") as base:
            rows = {}
            for table in TABLES:
                names = ", ".join(f'"{name}"' for name in columns(table) if name != "seconds")
                rows[table] = base.execute(f"SELECT {names} FROM {table} ORDER BY ALL").fetchall()
        assert all(rows.values())
        told.append(rows)
        assert {path.suffix for path in (out / "claims/run=0001").iterdir()} == {
            ".parquet" if form else ".gz"
        }
    assert told[0] == told[1]


def test_a_later_run_has_the_findings_of_those_before(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)))
    text = support.REPORTS["ferries.md"].replace("Four", "Three")
    support.write(corpus, {"ferries.md": text, "new.md": "Two cranes (Alpha, Beta and Gamma) were sold.\n"})
    (corpus / "tides.txt").unlink()
    support.done(out, support.plan(out, support.entries(corpus)))
    assert support.rows(out, "findings", "0002")
    found = tables(out, "0002", "0001")
    assert [row[0] for row in found["worst"]] == [f"{corpus}/new.md", f"{corpus}/quays/2024.md"]
    assert found["moved"] == ((1, 1, 1, 3),)
    assert found["change"] == (("CNT001", "count-differs-from-list", 1, 1, 1),)
    assert tables(out, "0001")["rules"] == (("CNT001", "count-differs-from-list", 1, 1, 0, 2),)


def test_a_shard_that_was_not_ended_counts_for_nothing(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)))
    next((out / "documents/run=0001").glob("00001-*")).unlink()
    told = figures(Folder(str(out)), "0001")
    left = support.rows(out, "documents")
    assert 0 < len(left) < 5
    assert told.documents == len(left)
    assert told.errors == sum(row[2] for row in tables(out)["rules"] if isinstance(row[2], int))


def test_a_run_of_which_nothing_is_done_is_empty(corpus: Path, tmp_path: Path) -> None:
    support.plan(tmp_path / "out", support.entries(corpus))
    told = figures(Folder(str(tmp_path / "out")), "0001")
    assert (told.documents, told.words, told.hours) == (0, 0, 0)


def test_the_folder_may_be_called_anything(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "it's [a] *corpus?"
    support.done(out, support.plan(out, support.entries(corpus)))
    assert figures(Folder(str(out)), "0001").documents == 5
    assert quoted("it's") == "'it''s'"


# --- commands --------------------------------------------------------------------------------


@pytest.fixture
def ran(corpus: Path, monkeypatch: pytest.MonkeyPatch, checker: Run) -> Run:
    monkeypatch.chdir(corpus.parent)
    support.write(corpus, {"<i>.md": "Two cranes (Alpha, Beta and Gamma) were sold.\n"})
    assert checker("corpus", "run", "reports", "--out", "tables").code == 0
    return checker


def test_text_tells_all_tables(ran: Run) -> None:
    ended = ran("corpus", "report", "tables")
    assert ended.code == 0
    assert ended.out.startswith("run 0001: 6 documents, 1 not readable, ")
    titles = [query.title for name, query in QUERIES.items() if not query.earlier and name != "findings"]
    assert [title for title in titles if f"\n{title}\n" not in ended.out] == [
        "Rules that broke off",
        "Documents that differ from others",
    ]


def test_csv_is_a_table(ran: Run) -> None:
    rows = list(csv.reader(StringIO(ran("corpus", "report", "tables", "--format", "csv").out)))
    assert rows[0] == QUERIES["findings"].heads.split(", ")
    assert [
        "CNT001",
        "count-differs-from-list",
        "error",
        "reports/quays",
        "2024",
        "markdown",
        "1",
        "1",
    ] in rows
    worst = ran("corpus", "report", "tables", "--format", "csv", "--table", "worst").out
    assert worst.splitlines()[0] == "document,part,words,errors,warnings,advice"


def test_the_page_needs_nothing_else(ran: Run) -> None:
    assert ran("corpus", "report", "tables", "--output", "report.html").code == 0
    page = Path("report.html").read_text("utf-8")
    assert "reports/&lt;i&gt;.md" in page
    assert "<i>" not in page
    assert not re.search(r"\b(?:src|href)=[\"'](?!#)", page)
    assert "default-src 'none'" in page


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["nowhere"], "nowhere: has no run"),
        (["tables", "--run", "0009"], "tables: has no run 0009"),
        (["tables", "--table", "cost"], 'this report has no table "cost"; it has rules, '),
    ],
)
def test_what_is_not_there_is_told_in_a_line(args: list[str], why: str, ran: Run) -> None:
    ended = ran("corpus", "report", *args)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"checker: {why}")


def test_a_file_that_is_none_of_ours_is_named_with_its_place(ran: Run) -> None:
    next(Path("tables/findings/run=0001").iterdir()).write_bytes(b"no such thing")
    ended = ran("corpus", "report", "tables")
    assert ended.code == 2
    assert ended.err.count("\n") == 1


def test_a_run_that_is_not_done_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checker: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    support.write(tmp_path / "reports")
    checker("corpus", "run", "reports", "--out", "tables", "--shards", "3", "--plan")
    checker("corpus", "run", "--out", "tables", "--shard", "1/3")
    for command in ("report", "across"):
        ended = checker("corpus", command, "tables")
        assert ended.code == 0
        assert ended.err == "checker: tables: run 0001: 2 of its 3 shards are not done\n"
