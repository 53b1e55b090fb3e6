"""What the evaluation makes of findings: false alarms, labels, figures, comparisons, the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest
from ports import PORTS

from evaluation import gold
from evaluation.clean import Alarm, Prose, of_folder
from evaluation.compare import compared
from evaluation.figures import Score, Share, per_100_000, wilson
from evaluation.fuzz import one_input
from evaluation.judgements import judgements
from evaluation.results import Folders, Results, dump, load, measure, states
from evaluation.tables import BEGIN, END, PAGE, tables, write

# --- clean prose ----------------------------------------------------------------------------------


def test_findings_on_clean_prose_are_false_until_judged(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.md").write_text(PORTS.source.replace("Nine", "Ten"), "utf-8")
    (tmp_path / "b.txt").write_bytes(b"\0\1\2")
    prose = of_folder(tmp_path)
    assert (prose.files, len(prose.unread), len(prose.alarms)) == (1, 1, 1)
    (alarm,) = prose.alarms
    assert alarm.false
    (tmp_path / "judgements.tsv").write_text(
        f"{alarm.fingerprint}\tright\ta real mistake\tdeep/a.md\n", "utf-8"
    )
    assert not of_folder(tmp_path).alarms[0].false


@pytest.mark.parametrize("line", ["abc", "abc\tmaybe\twhy\ta.md", "abc\tright\t\ta.md"])
def test_a_judgement_is_whole(tmp_path: Path, line: str) -> None:
    (tmp_path / "judgements.tsv").write_text(line, "utf-8")
    with pytest.raises(ValueError, match=r"judgements\.tsv:1: "):
        judgements(tmp_path)


# --- labels ---------------------------------------------------------------------------------------


def test_labelled_documents_are_scored(tmp_path: Path) -> None:
    corpus, labels = tmp_path / "corpus", tmp_path / "labels"
    for folder in (corpus / "more", labels / "more"):
        folder.mkdir(parents=True)
    text = PORTS.source.replace("Nine", "Ten")
    (corpus / "a.md").write_text(text, "utf-8")
    (corpus / "more" / "b.md").write_text(text, "utf-8")
    (corpus / "more" / "c.pdf").write_bytes(b"%PDF")
    head = "document\tline\tquote\trequired\trule family\twhy\n"
    wrong = "a.md\t1\tTen ports\tmust\tcounts/differs-from-list\t\na.md\t3\tharbour\tmust\tlists/duplicate-item\t\n"
    (labels / "findings.tsv").write_text(head + wrong, "utf-8")
    row = {
        "document": "a.md",
        "line": 1,
        "quote": "Ten ports",
        "stated": 10,
        "verdict": "contradicted",
        "support": "",
    }
    (labels / "ledger.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    head = "line\tpage\tquote\tstated\tenumeration\tactual\tverdict\tkind\tnote\n"
    rows = "1\t\tTen ports\t\t\t\tINCONSISTENT\tfootnote list\t\n5\t\tthree  measures\t\t\t\tconsistent\tbullet list\t\n"
    for name in ("b", "c"):
        (labels / "more" / f"{name}.tsv").write_text(head + rows, "utf-8")
    found = gold.gold(labels, corpus)
    assert [(row.table, row.state) for row in found.rows] == [
        ("findings", "found"),
        ("findings", "missed"),
        ("ledger", "right"),
        ("defects", "found"),
        ("consistent", "confirmed"),
        ("defects", "unread"),
        ("consistent", "unread"),
    ]
    assert found.alarms == ()
    assert found.right == (("CNT001", "warning"),)


def test_what_no_label_explains_is_a_false_alarm(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(PORTS.source.replace("Nine", "Ten"), "utf-8")
    rows = "document\tline\tquote\trequired\trule family\twhy\na.md\t3\tharbour\tmay\tvariants/name\t\n"
    (tmp_path / "findings.tsv").write_text(rows, "utf-8")
    (alarm,) = gold.gold(tmp_path, tmp_path).alarms
    assert (alarm.code, alarm.counted) == ("CNT001", True)


# --- figures --------------------------------------------------------------------------------------


def test_shares_have_wilson_intervals() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(9, 10) == pytest.approx((0.5958, 0.9821), abs=1e-4)
    assert str(Share(97, 100)) == "0.970 (0.915–0.990)"
    assert str(Share(0, 0)) == "–"
    assert per_100_000(2, 50_000) == "4.0 (1.1–14.6)"


def test_f1_of_a_score() -> None:
    score = Score(right=8, wrong=2, missed=2) + Score()
    assert (score.precision, score.recall) == (Share(8, 10), Share(8, 10))
    assert score.f1.startswith("0.800 (")
    assert Score().f1 == "–"


def test_a_comparison_names_what_was_won_and_lost() -> None:
    old = {
        "injected a": "missed",
        "injected b": "found as error",
        "prose c": "false alarm",
        "injected d": "missed",
    }
    new = {"injected a": "found as error", "injected b": "found as warning", "prose e": "false alarm"}
    assert compared(old, new) == dedent("""\
        won: 2
          false alarm → silent: prose c
          missed → found as error: injected a
        lost: 2
          found as error → found as warning: injected b
          silent → false alarm: prose e
        not in both runs, so not compared: 1
        """)


# --- a whole run ----------------------------------------------------------------------------------

ALARM = Alarm("a.md", 1, "CNT001", "error", "m", "q", "f" * 20, "s")
NOTHING = Results(0, (), (Prose("reports of the project", 1, 1000, (ALARM,)),), (), None)


def shape(text: str) -> list[str]:
    """Headings, the heads of tables, and the first column of the table of mistakes."""
    kept, mistaken = [], False
    for before, line in zip(["", *text.splitlines()], text.splitlines(), strict=False):
        mistaken = line == "## Injected mistakes" if line.startswith("## ") else mistaken
        if line.startswith("## ") or (line.startswith("|") and not before.startswith("|")):
            kept.append(line)
        elif mistaken and line.startswith("|"):
            kept.append(line.split("|")[1])
    return kept


def test_the_page_has_the_shape_that_the_program_writes() -> None:
    measured = PAGE.read_text("utf-8").split(BEGIN)[1].split(END)[0]
    assert shape(measured) == shape(tables(NOTHING))


def test_the_tables_are_written_between_the_marks(tmp_path: Path) -> None:
    page = tmp_path / "accuracy.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nbehind\n", "utf-8")
    write(NOTHING, page)
    text = page.read_text("utf-8")
    assert re.fullmatch(rf"before\n{BEGIN}\n\n## .*\n\n{END}\nbehind\n", text, re.DOTALL)
    assert "old" not in text


def test_a_run_is_measured_and_kept(tmp_path: Path) -> None:
    results = measure(Folders(), kinds=("count-up",), most=4)
    assert len(results.outcomes) == 4
    assert "| count-up | CNT001" in tables(results)
    dump(results, tmp_path / "run.json")
    assert load(tmp_path / "run.json") == states(results)
    assert compared(states(results), states(results)) == "won: 0\nlost: 0\n"


def test_a_fuzzed_input_is_read_or_refused() -> None:
    for data in (b"", b"\0", b"\0Nine ports: a, b.", b"\1# A\n\n- b", b"\2\xff\xfe", b"\3\0\0"):
        one_input(data)
