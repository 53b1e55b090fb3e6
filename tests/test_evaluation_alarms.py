"""The run over ordinary prose: sources and halves, judgements, figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.alarms import UNJUDGED, Alarm, Read, found, half, judged, listed, source, tables, texts

HEAD = "path\tline\tcode\tseverity\tmessage\tverdict\tkind\n"


def test_a_source_is_two_folders_and_stays_in_its_half() -> None:
    assert source("report/owner+name/deep/a.md") == source("report/owner+name/b.md") == "report/owner+name"
    assert {half(f"report/owner{number}+name") for number in range(20)} == {"fit", "held"}
    assert half("report/owner+name") == half("report/owner+name")


def test_a_later_table_outweighs_an_earlier_one(tmp_path: Path) -> None:
    first, second = tmp_path / "first.tsv", tmp_path / "second.tsv"
    first.write_text(
        f'{HEAD}r/a/x.md\t1\tGRB004\terror\t"the\twrong\tk\nr/a/x.md\t3\tGRB001\terror\tm\tright\tk\n'
    )
    second.write_text(f"{HEAD}r/a/x.md\t1\tGRB004\terror\tm\tright\tk\n")
    assert judged([first, second, tmp_path / "none.tsv"]) == {
        ("r/a/x.md", 1, "GRB004"): "right",
        ("r/a/x.md", 3, "GRB001"): "right",
    }


def test_findings_bear_the_verdict_of_their_place(tmp_path: Path) -> None:
    folder = tmp_path / "report" / "owner+name"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("The pilots agreed to the the rules.\n\nThey met at at noon.\n", "utf-8")
    (folder / "b.bin").write_bytes(b"\0")
    assert texts(tmp_path) == ["report/owner+name/a.md"]
    verdicts = {("report/owner+name/a.md", 1, "GRB004"): "right"}
    (read,) = found(tmp_path, texts(tmp_path), ["GRB"], verdicts)
    assert [(one.line, one.verdict) for one in read.alarms] == [(1, "right"), (3, UNJUDGED)]


def test_rules_that_are_off_are_not_counted(tmp_path: Path) -> None:
    folder = tmp_path / "report" / "owner+name"
    folder.mkdir(parents=True)
    again = "They chose the masters of the winter ferries. It asked the masters of the winter ferries pilots."
    (folder / "a.md").write_text(again, "utf-8")
    (read,) = found(tmp_path, texts(tmp_path), ["GRB010"], {})
    assert read.alarms == ()


@pytest.fixture
def files() -> list[Read]:
    alarms = [
        Alarm("r/a/x.md", 1, "GRB004", "error", "m", "the the", "right"),
        Alarm("r/a/x.md", 2, "GRB004", "error", "m", "of of", "wrong"),
        Alarm("r/a/x.md", 3, "GRB004", "error", "m", "a a", UNJUDGED),
    ]
    return [Read("r/a/x.md", 50_000, tuple(alarms)), Read("r/b/y.md", 150_000, ())]


def test_what_is_unjudged_counts_as_false(files: list[Read]) -> None:
    told = "1 right, 1 wrong, 0 debatable, 1 unjudged; false in 100,000 words: 1.0 (0.3–3.6)"
    assert [*tables(files, by_source=False)] == [
        "200,000 words of 2 sources",
        f"GRB004 error: {told}",
        f"all errors: {told}",
    ]
    assert [*tables(files, by_source=True)][-1].startswith("r/a error: 1 right, 1 wrong")


def test_the_unjudged_are_listed_first(files: list[Read]) -> None:
    assert [line.split("\t")[1] for line in listed(files)] == ["3", "1", "2"]
