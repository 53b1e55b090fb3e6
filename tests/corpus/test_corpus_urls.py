"""Documents in stores: fsspec reads them, and what a store says is unchanged is not fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.corpus import urls
from checker.corpus.entries import found
from checker.sources import Filter
from corpus import support

fsspec = pytest.importorskip("fsspec", reason="URLs take the extra [corpus]")


@pytest.fixture
def store() -> Iterator[Any]:
    memory = fsspec.filesystem("memory")
    for name, text in support.REPORTS.items():
        memory.pipe_file(f"/archive/{name}", text.encode())
    memory.pipe_file("/archive/.hidden/a.md", b"No report.")
    memory.pipe_file("/archive/figures.csv", b"1,2")
    yield memory
    memory.rm("/archive", recursive=True)


def at(*sources: str) -> list[str]:
    return [entry.path for entry in found(sources, Filter.of((), ()), "out")]


@pytest.mark.usefixtures("store")
def test_a_url_is_a_folder_a_pattern_or_a_document() -> None:
    assert at("memory://archive") == [f"memory:///archive/{name}" for name in sorted(support.REPORTS)]
    assert at("memory://archive/quays/*.md") == [
        f"memory:///archive/quays/{year}.md" for year in (2023, 2024)
    ]
    assert at("memory://archive/tides.txt") == ["memory:///archive/tides.txt"]


def test_a_file_of_this_machine_may_be_named_as_a_url(tmp_path: Path) -> None:
    support.write(tmp_path / "reports")
    assert at(f"file://{tmp_path}/reports") == [
        f"file://{tmp_path}/reports/{name}" for name in sorted(support.REPORTS)
    ]


@pytest.mark.usefixtures("store")
def test_rows_are_those_of_the_same_files_in_a_folder(tmp_path: Path) -> None:
    support.write(tmp_path / "reports")
    told = []
    for name, source in (("local", str(tmp_path / "reports")), ("store", "memory://archive")):
        out = tmp_path / name
        support.done(out, support.plan(out, found([source], Filter.of((), ()), "out")))
        told.append([(row["sha256"], row["words"], row["errors"]) for row in support.rows(out, "documents")])
    assert told[0] == told[1]


def test_what_a_store_says_is_unchanged_is_not_fetched(
    store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    support.done(tmp_path, support.plan(tmp_path, found(["memory://archive"], Filter.of((), ()), "out")))
    store.pipe_file("/archive/ferries.md", b"Three ferries (Juno, Kestrel and Lark) cross the bay.\n")
    fetched = tmp_path / "fetched"

    def content(url: str, _limit: int) -> bytes:
        with fetched.open("a") as file:
            file.write(f"{url}\n")
        return b"Three ferries (Juno, Kestrel and Lark) cross the bay.\n"

    monkeypatch.setattr(urls, "content", content)
    tally = support.done(
        tmp_path, support.plan(tmp_path, found(["memory://archive"], Filter.of((), ()), "out"))
    )
    assert (tally.documents, tally.kept) == (4, 3)
    assert fetched.read_text() == "memory:///archive/ferries.md\n"


def test_a_store_that_tells_nothing_but_the_size_is_asked_every_time(
    store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = type(store).find

    def find(self: Any, path: str, **options: Any) -> dict[str, dict[str, Any]]:
        found = usual(self, path, **options)
        return {name: {key: info[key] for key in ("name", "size", "type")} for name, info in found.items()}

    monkeypatch.setattr(type(store), "find", find)
    support.done(tmp_path, support.plan(tmp_path, found(["memory://archive"], Filter.of((), ()), "out")))
    store.pipe_file("/archive/ferries.md", support.REPORTS["ferries.md"].replace("Four", "Five").encode())
    entries = found(["memory://archive"], Filter.of((), ()), "out")
    assert {entry.stamp for entry in entries} == {""}
    tally = support.done(tmp_path, support.plan(tmp_path, entries))
    assert (tally.documents, tally.kept) == (4, 3)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("memory://nowhere", "no such file or folder"),
        ("nostore://a/b.md", "[Pp]rotocol"),
    ],
)
def test_a_url_that_leads_nowhere_is_named(url: str, why: str) -> None:
    (entry,) = found([url], Filter.of((), ()), "out")
    assert entry.path == url
    assert re.search(why, entry.problem)


@pytest.mark.usefixtures("store")
def test_a_store_that_cannot_be_asked_keeps_nothing_else_from_being_read() -> None:
    entries = found(["nostore://a", "memory://archive"], Filter.of((), ()), "out")
    assert [bool(entry.problem) for entry in entries] == [False] * len(support.REPORTS) + [True]


def test_a_drive_is_no_url() -> None:
    assert not urls.is_url("C:/reports/a.md")
    assert urls.is_url("simplecache::s3://archive/a.md")
