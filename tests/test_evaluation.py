"""The measure itself: mistakes are real and repeatable, places are exact, figures are right."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from random import Random
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook import load_default
from evaluation import gold, own
from evaluation.clean import Alarm, Prose, of_folder
from evaluation.compare import compared
from evaluation.figures import Score, Share, per_100_000, wilson
from evaluation.fuzz import one_input
from evaluation.injection import Work, mistakes, outcome, outcomes
from evaluation.judgements import judgements
from evaluation.mistakes import MISTAKES, Edit, Injected, injected, moved
from evaluation.places.counts import counts
from evaluation.places.items import items_below
from evaluation.places.lists import lists
from evaluation.results import Folders, Results, dump, load, measure, states
from evaluation.tables import BEGIN, END, PAGE, tables, write
from evaluation.texts import Clean, Row, Stretch

CODES = {rule.code for rule in load_default()}
every_kind = pytest.mark.parametrize("kind", MISTAKES)


@cache
def texts() -> tuple[Clean, ...]:
    return (*own.reports_of_tests(), *own.own_reports())


# --- places ---------------------------------------------------------------------------------------

PORTS = Clean(
    "ports",
    "ports.md",
    dedent("""\
        Nine ports[^1] have scales, and 2 of them (Arden and Brack) have cranes. A fee is due within ten (10) days.

        The harbour master took three measures:

        - a new lamp;
        - a second tug, and
            - a rope;
        - a wall.

        [^1]: Arden, Brack, Calder, Dunmore, Elvick, Fallow, Garrick, Hythe and Innisk (state of play).
        """),
    (
        Row("Nine ports", 9, "confirmed"),
        Row("2 of them", 2, "confirmed"),
        Row("three measures", 3, "confirmed"),
    ),
)


def test_places_of_counts_and_lists() -> None:
    source = PORTS.source
    assert [count.number.of(source) for count in counts(PORTS)] == ["Nine", "2", "three"]
    found = {listed.count.stated: [item.of(source) for item in listed.items] for listed in lists(PORTS)}
    names = "Arden Brack Calder Dunmore Elvick Fallow Garrick Hythe Innisk".split()
    assert found == {9: names, 2: ["Arden", "Brack"]}
    (below,) = items_below(PORTS)
    assert [item.of(source) for item in below.items] == [
        "- a new lamp;\n",
        "- a second tug, and\n    - a rope;\n",
        "- a wall.\n",
    ]


def test_a_list_of_another_length_is_not_the_list() -> None:
    short = Clean("short", "short.md", PORTS.source.replace("Brack, ", "", 1), PORTS.rows)
    assert {listed.count.stated for listed in lists(short)} == {2}


@pytest.mark.parametrize("report", own.own_reports(), ids=lambda report: report.name)
def test_every_label_of_the_own_reports_is_placed(report: Clean) -> None:
    confirmed = [row.stated for row in report.rows if row.verdict == "confirmed"]
    assert [count.stated for count in counts(report)] == confirmed
    listed = {found.count for found in lists(report)} | {found.count for found in items_below(report)}
    alone = [count for count in counts(report) if count not in listed and not count.arithmetic]
    assert len(alone) <= 6, "lists that a simple cut cannot count"
    assert len(report.source.split()) >= 800


# --- mistakes -------------------------------------------------------------------------------------


def made(kind: str, text: Clean = PORTS) -> set[str]:
    """Everything that a kind makes of a text, as the words around what is new."""
    seeds = (MISTAKES[kind].make(text, Random(seed)) for seed in range(200))
    return {one.source for one in seeds if one}


def test_counts_are_off_by_one() -> None:
    assert made("count-up") == {
        PORTS.source.replace("Nine", "Ten"),
        PORTS.source.replace("2 of", "3 of"),
        PORTS.source.replace("three", "four"),
    }
    assert PORTS.source.replace("Nine", "Eight") in made("count-down")
    assert {PORTS.source.replace("Nine", "8"), PORTS.source.replace("Nine", "10")} <= made(
        "count-in-other-writing"
    )
    assert {PORTS.source.replace("(10)", "(11)"), PORTS.source.replace("ten (", "nine (")} <= made(
        "figure-beside-word"
    )


def test_names_are_dropped_added_doubled_and_swapped() -> None:
    dropped = made("name-dropped")
    assert len(dropped) == 9
    assert PORTS.source.replace("Garrick, Hythe and Innisk", "Garrick and Hythe") in dropped
    assert PORTS.source.replace("Arden, Brack, C", "Brack, C") in dropped
    assert made("name-dropped-from-pair") == {
        PORTS.source.replace("(Arden and Brack)", "(Arden)"),
        PORTS.source.replace("(Arden and Brack)", "(Brack)"),
    }
    assert PORTS.source.replace("(Arden and", "(Arden, Arden and") in made("name-doubled")
    assert PORTS.source.replace("Hythe and Innisk", "Hythe and Arden") in made("name-swapped-for-twin")
    assert PORTS.source.replace("(Arden and", "(Arden, Quillon and") in made("name-added")
    assert PORTS.source.replace("(Arden and", "(Quillon and") in made("name-swapped-for-another")


def test_bullets_are_removed_with_what_they_hold() -> None:
    removed = made("bullet-removed")
    assert len(removed) == 3
    assert PORTS.source.replace("- a second tug, and\n    - a rope;\n", "") in removed
    assert PORTS.source.replace(";\n- a wall.", ";") in removed


@every_kind
def test_every_kind_is_made_somewhere_and_the_same_each_time(kind: str) -> None:
    first, second = (mistakes(kind, texts(), 12) for _ in range(2))
    assert first
    assert first == second
    for text, one in first:
        assert one.source != text.source
        assert one.places
        assert all(0 <= place.start <= place.end <= len(one.source) for place in one.places)
    assert len({(text.name, one.source) for text, one in first}) == len(first)


@every_kind
def test_rules_that_should_find_a_kind_exist(kind: str) -> None:
    assert set(MISTAKES[kind].rules) <= CODES


@given(st.text(min_size=8, max_size=40), st.data())
def test_what_is_not_edited_is_found_again(source: str, data: st.DataObject) -> None:
    bounds = sorted(data.draw(st.lists(st.integers(0, len(source)), min_size=4, max_size=4, unique=True)))
    edits = [
        Edit(bounds[0], bounds[1], data.draw(st.text())),
        Edit(bounds[2], bounds[3], data.draw(st.text())),
    ]
    one = injected(source, *edits)
    assert [place.of(one.source) for place in one.places] == [edit.new for edit in edits]
    outside = [*range(bounds[0]), *range(bounds[1], bounds[2]), *range(bounds[3], len(source))]
    assert all(one.source[moved(at, one.edits)] == source[at] for at in outside)


# --- recall ---------------------------------------------------------------------------------------


def test_a_mistake_is_found_where_it_was_made() -> None:
    one = injected(PORTS.source, Edit(0, 4, "Ten"))
    found = outcome(Work("count-up", PORTS, one))
    assert (found.asked, found.severity, found.codes, found.strays) == (True, "error", ("CNT001",), ())


def test_a_finding_elsewhere_or_of_another_rule_does_not_count() -> None:
    one = injected(PORTS.source, Edit(0, 4, "Ten"))
    end = len(one.source)
    away = Injected(one.source, (Stretch(end - 1, end),), one.edits)
    assert outcome(Work("count-up", PORTS, away)).severity == ""
    assert len(outcome(Work("count-up", PORTS, away)).strays) == 1
    assert outcome(Work("figure-beside-word", PORTS, one)).severity == ""


def test_what_was_wrong_before_does_not_count() -> None:
    wrong = Clean("wrong", "wrong.md", PORTS.source.replace("Nine", "Ten"), PORTS.rows)
    at = wrong.source.index("cranes")
    one = injected(wrong.source, Edit(at, at + 6, "lights"), at=[Stretch(0, 3)])
    assert outcome(Work("count-up", wrong, one)).severity == ""


def test_a_kind_without_rules_is_made_and_not_asked() -> None:
    without = next(kind for kind, mistake in MISTAKES.items() if not set(mistake.rules) & CODES)
    found = outcomes(texts()[:6], [without], most=3)
    assert found
    assert not any(one.asked for one in found)


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
        ("consistent", "kept"),
        ("defects", "unread"),
        ("consistent", "unread"),
    ]
    assert found.alarms == ()
    assert found.right == (("CNT001", "error"),)


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
