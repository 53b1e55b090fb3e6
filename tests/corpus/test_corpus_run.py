"""A corpus is read once: what is done is not done again, and what kills its reader is set aside."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from checker import readers
from checker.corpus import run as module
from checker.corpus.folder import Folder
from checker.corpus.run import Ways, missing
from checker.corpus.tables import TABLES, schema
from checker.errors import CheckerError
from checker.model import Document
from checker.readers import Options
from corpus import support


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    support.write(tmp_path / "reports")
    return tmp_path / "reports"


def test_rows_tell_what_was_read(corpus: Path, tmp_path: Path) -> None:
    made = support.plan(tmp_path / "out", support.entries(corpus))
    tally = support.done(tmp_path / "out", made)
    documents = {
        row["path"].removeprefix(f"{corpus}/"): row for row in support.rows(tmp_path / "out", "documents")
    }
    assert list(documents) == ["ferries.md", "quays/2023.md", "quays/2024.md", "tides.txt"]
    assert (tally.documents, tally.findings, tally.failed) == (4, 2, 0)
    late = documents["quays/2024.md"]
    assert (late["stated"], late["contradicted"], late["errors"]) == (1, 1, 1)
    assert (late["date"], late["format"], late["source"]) == ("2024-05-02", "markdown", f"{corpus}/quays")
    assert documents["tides.txt"]["source"] == str(corpus)
    findings = support.rows(tmp_path / "out", "findings")
    assert [(row["code"], row["document"]) for row in findings] == [
        ("CNT001", documents["ferries.md"]["id"]),
        ("CNT001", late["id"]),
    ]
    assert [row["verdict"] for row in support.rows(tmp_path / "out", "claims")] == [
        "contradicted",
        "confirmed",
        "contradicted",
    ]


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_as_their_schema_says(table: str, corpus: Path, tmp_path: Path) -> None:
    (corpus / "broken.pdf").write_bytes(b"no such thing")
    support.write(corpus, support.ACTS)
    support.done(tmp_path / "out", support.plan(tmp_path / "out", support.entries(corpus)))
    found = support.rows(tmp_path / "out", table)
    assert found
    for row in found:
        jsonschema.validate(row | ({"seconds": 0.5} if table == "documents" else {}), schema(table))


def test_what_is_done_is_not_done_again(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = support.plan(out, support.entries(corpus))
    support.done(out, made)
    before = {table: support.rows(out, table) for table in TABLES}
    (shard,) = (out / "documents/run=0001").glob("00001-*")
    shard.unlink()
    assert missing(Folder(str(out)), made) == [1]
    assert support.plan(out, support.entries(corpus)) == made
    assert support.done(out, made).shards == 1
    assert {table: support.rows(out, table) for table in TABLES} == before


def test_a_later_run_reads_what_changed(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)))
    text = support.REPORTS["ferries.md"].replace("Four", "Three")
    support.write(corpus, {"ferries.md": text, "cranes.md": "Two cranes (Alpha and Beta) were sold.\n"})
    os.utime(corpus / "tides.txt")  # written to, and the same
    made = support.plan(out, support.entries(corpus), 3)
    tally = support.done(out, made)
    assert (made.run, tally.documents, tally.kept) == ("0002", 5, 3)
    assert [row["path"] for row in support.rows(out, "claims", "0002")] == [
        f"{corpus}/{name}" for name in ("cranes.md", "ferries.md")
    ]
    ids = {row["path"]: row["id"] for row in support.rows(out, "documents", "0001")}
    now = {row["path"]: row["id"] for row in support.rows(out, "documents", "0002")}
    assert {path for path in ids if ids[path] == now[path]} == {
        f"{corpus}/{name}" for name in ("quays/2023.md", "quays/2024.md", "tides.txt")
    }


def test_an_allowance_beside_a_document_is_a_change(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)))
    beside = corpus / "ferries.md.checker.toml"
    beside.write_text(
        '[[allow]]\nrule = "CNT001"\nquote = "Four ferries"\nreason = "Mole is moored"\n', "utf-8"
    )
    os.utime(corpus / "tides.txt", (1, 1))
    tally = support.done(out, support.plan(out, support.entries(corpus)))
    assert tally.documents - tally.kept == 1


# --- what cannot be read ---------------------------------------------------------------------


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of plain text dies of one document, hangs on another, and wants a lot of memory for a third."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only a fork has what a test changes")
    usual = readers.FORMATS["text"]

    def read(path: str, data: bytes, digest: str, options: Options) -> Document:
        if b"dies" in data:
            os.kill(os.getpid(), signal.SIGKILL)
        if b"hangs" in data:
            time.sleep(60)
        if b"grows" in data:
            bytearray(1 << 38)
        return usual(path, data, digest, options)

    monkeypatch.setitem(readers.FORMATS, "text", read)


@pytest.mark.usefixtures("deadly")
def test_a_document_that_kills_its_process_is_set_aside(corpus: Path, tmp_path: Path) -> None:
    support.write(corpus, {"bad.txt": "Whoever reads this dies.\n"})
    out = tmp_path / "out"
    tally = support.done(out, support.plan(out, support.entries(corpus)))
    (row,) = [row for row in support.rows(out, "documents") if row["problem"]]
    assert (row["path"], row["problem"]) == (
        f"{corpus}/bad.txt",
        "the process that read it was killed by SIGKILL",
    )
    assert (tally.documents, tally.failed) == (5, 1)
    os.utime(corpus / "tides.txt", (1, 1))
    again = support.plan(out, support.entries(corpus))
    assert support.done(out, again).kept == 5


@pytest.mark.usefixtures("deadly")
def test_a_document_that_takes_too_long_is_set_aside(corpus: Path, tmp_path: Path) -> None:
    support.write(corpus, {"bad.txt": "Whoever reads this hangs.\n"})
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)), support.limited(1))
    # on a machine that is busy, the others may take as long
    problems = {row["path"]: row["problem"] for row in support.rows(out, "documents")}
    assert problems[f"{corpus}/bad.txt"] == "was not read in 1 seconds"


@pytest.mark.usefixtures("deadly")
def test_a_document_that_takes_too_much_memory_is_set_aside(corpus: Path, tmp_path: Path) -> None:
    support.write(corpus, {"bad.txt": "Whoever reads this grows.\n"})
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)), support.limited(0, 1 << 16))
    (row,) = [row for row in support.rows(out, "documents") if row["problem"]]
    assert (row["path"], row["problem"]) == (f"{corpus}/bad.txt", "needs more than 65536 MB of memory")


@pytest.mark.parametrize("writes", [1, 4, 5, 7])
def test_a_run_that_is_killed_between_two_files_is_ended_by_the_next(
    writes: int, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, out = tmp_path / "whole", tmp_path / "out"
    support.done(whole, support.plan(whole, support.entries(corpus)))
    made = support.plan(out, support.entries(corpus))
    usual, left = Folder.put, iter(range(writes))

    def put(folder: Folder, table: str, run: str, name: str, data: bytes) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        usual(folder, table, run, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(Folder, "put", put)
        with pytest.raises(KeyboardInterrupt):
            support.done(out, made)
    assert missing(Folder(str(out)), made) == ([1, 2] if writes < len(TABLES) else [2])
    support.done(out, made)
    for table in TABLES:
        assert support.rows(out, table) == support.rows(whole, table)


def test_what_could_not_be_read_is_tried_again_where_that_is_asked(corpus: Path, tmp_path: Path) -> None:
    (corpus / "bad.odt").write_bytes(b"no such thing")
    out = tmp_path / "out"
    support.done(out, support.plan(out, support.entries(corpus)))
    options = {"retry": True}
    made = support.plan(out, support.entries(corpus), options=options)
    tally = support.done(out, made, Ways(1, retry=True))
    assert (made.run, tally.kept, tally.failed) == ("0002", 4, 1)
    assert support.plan(out, support.entries(corpus), options=options).run == "0003"


def test_the_shards_of_a_group_are_read_by_the_same_processes(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = support.plan(tmp_path / "whole", support.entries(corpus), 4)
    support.done(tmp_path / "whole", whole)
    monkeypatch.setattr(module, "GROUP", 1)
    support.done(tmp_path / "alone", support.plan(tmp_path / "alone", support.entries(corpus), 4), Ways(2))
    for table in TABLES:
        assert support.rows(tmp_path / "alone", table) == support.rows(tmp_path / "whole", table)


def test_a_file_that_is_none_of_ours_is_named(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    support.plan(out, support.entries(corpus))
    (out / "plan/run=0001/plan.json").write_text("[]", "utf-8")
    with pytest.raises(CheckerError, match=r"plan\.json: is no file of a corpus"):
        support.plan(out, support.entries(corpus))
