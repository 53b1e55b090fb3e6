"""Drafts written blind: what counts as found, and what as none of the planted mistakes."""

from __future__ import annotations

from pathlib import Path

from evaluation.drafts import WRITTEN, checked, sound

DRAFT = """\
# Ferries

Two ports (Abel, Brix and Carn) signed. The treaty is dated 31 April 2023.

| Port | Boats |
|---|---|
| Abel | 12 |
| Brix | 9 |
| Total | 22 |

The crews met at at noon.
"""
KEY = (
    "file\tquote\tkind\twrong\n"
    "a.md\tTwo ports (Abel, Brix\tcount\tthree are named\n"
    "a.md\t| Total | 22 |\ttable\t21\n"
    "a.md\tat at noon\tdoubled\tat\n"
    "a.md\t# Ferries\tother\tnothing finds this\n"
)


def test_a_mistake_is_found_where_a_finding_stands_in_its_block(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.md").write_text(DRAFT, "utf-8")
    (tmp_path / "key.tsv").write_text(KEY, "utf-8")
    result = checked(tmp_path)
    assert [(one.kind, one.found) for one in result.planted] == [
        ("count", True),
        ("table", True),
        ("doubled", True),
        ("other", False),
    ]
    assert result.others == ()
    (tmp_path / "key.tsv").write_text(KEY.replace("a.md\tat at noon", "b.md\tat at noon"), "utf-8")
    assert [line.split(":")[0] for line in checked(tmp_path).others] == ["a.md"]


HARBOUR = """\
1. DUES

Every boat pays. The clerk shall:

(a) write the name down,
(b) hand a receipt out,
(d) close the book at noon.

2. BERTHS

The berths are let by the year.

3. LIGHTS

Lamps are lit at dusk, and in fog.

3. PILOTS

Nine pilots are on duty.
"""
HARBOUR_KEY = (
    "file\tquote\tkind\twrong\n"
    "b.txt\t(d) close the book at noon\tlist\t(c) is missing\n"
    "b.txt\t3. PILOTS Nine pilots\theading\t3 stands twice\n"
    "b.txt\t1. DUES Every boat\tother\tnothing finds this\n"
    "b.txt\t(d) open the book\tother\tno such words\n"
)


def test_a_quote_may_begin_with_a_marker_or_run_over_the_end_of_a_heading(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "b.txt").write_text(HARBOUR, "utf-8")
    (tmp_path / "key.tsv").write_text(HARBOUR_KEY, "utf-8")
    result = checked(tmp_path)
    assert [one.found for one in result.planted] == [True, True, False, False]
    assert result.others == ()


def test_every_quote_of_the_drafts_that_are_kept_stands_in_its_file() -> None:
    for folder in sorted(WRITTEN.iterdir()):
        rows = (folder / "key.tsv").read_text("utf-8").splitlines()[1:]
        assert len(rows) == 80
        assert {row.split("\t")[0] for row in rows} == {path.name for path in (folder / "drafts").iterdir()}


def test_of_pages_without_a_mistake_no_error_is_said() -> None:
    pages, alarms = sound()
    assert pages > 40
    assert not [line for line in alarms if ": error " in line]
