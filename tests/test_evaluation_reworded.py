"""Passages of drafts in other words: what counts as found, and that each belongs to a draft."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import reworded
from evaluation.drafts import WRITTEN
from evaluation.reworded import REWORDINGS, Reworded

DRAFT = "Two ports (Abel, Brix and Carn) signed.\n\nThe crews met at at noon.\n"


def test_a_rewording_is_found_where_a_finding_stands_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x" / "drafts").mkdir(parents=True)
    (tmp_path / "x" / "drafts" / "a.md").write_text(DRAFT, "utf-8")
    told = ["The two ports, namely Abel, Brix and Carn, signed.", "Two ports signed. They lie in the north."]
    line = {
        "draft": "x/a.md",
        "code": "CNT001",
        "wrong": "three are named",
        "passage": "Two ports (Abel, Brix and Carn) signed.",
        "reworded": told,
    }
    for name in "ad":
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    monkeypatch.setattr(reworded, "WRITTEN", tmp_path)
    monkeypatch.setattr(reworded, "REWORDINGS", tmp_path)
    assert reworded.reworded(tmp_path / "a.jsonl") == [
        Reworded("CNT001", "three are named", told[0], found=True),
        Reworded("CNT001", "three are named", told[1], found=False),
    ]
    reworded.main(["--misses"])
    printed = capsys.readouterr().out
    assert "a: 1 of 2 found" in printed
    assert "d: 1 of 2 found" in printed
    assert printed.count(told[1]) == 1  # what is missed of a set that is held out is not shown


def test_every_passage_stands_once_in_its_draft() -> None:
    for path in REWORDINGS.glob("*.jsonl"):
        for line in path.read_text("utf-8").splitlines():
            passage = json.loads(line)
            draft = WRITTEN / passage["draft"].replace("/", "/drafts/", 1)
            assert draft.read_text("utf-8").count(passage["passage"]) == 1
            assert passage["passage"] not in passage["reworded"]
