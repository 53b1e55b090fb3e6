"""Names and texts that break what reads the tables, if they are let through."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.corpus.base import opened
from checker.corpus.folder import Folder
from corpus import support

duckdb = pytest.importorskip("duckdb", reason="the report takes the extra [corpus]")


@pytest.mark.parametrize("form", ["", "parquet"])
def test_names_and_texts_of_any_kind_are_rows(form: str, tmp_path: Path) -> None:
    top = tmp_path / "reports"
    text = 'Two "cranes"\x00\ud83d\x85\u2028 (Alpha, Beta and Gamma) were sold.\n'
    support.write(top, {'it\'s "so"\n[1].md': support.REPORTS["ferries.md"]})
    (top / "nul.md").write_bytes(text.encode("utf-8", "surrogatepass"))
    (top / "wide.md").write_bytes(text.encode("utf-16", "surrogatepass"))
    (top / "html.html").write_text("<p>Two cranes&#0;&#xD800; (Alpha, Beta and Gamma) were sold.</p>")
    if sys.platform.startswith("linux"):
        Path(os.fsdecode(os.fsencode(str(top)) + b"/\xff.md")).write_text(support.REPORTS["quays/2024.md"])
    entries = support.entries(top)
    out = tmp_path / "out"
    support.done(out, support.plan(out, entries, 2, {**support.OPTIONS, "format": form}))
    with opened(Folder(str(out)), "0001") as base:
        assert base.execute("SELECT count(DISTINCT path) FROM documents").fetchall() == [(len(entries),)]
        rows = base.execute("SELECT sentence, quote FROM claims ORDER BY ALL").fetchall()
    assert len(rows) >= 2
