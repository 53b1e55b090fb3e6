"""What claims are called: the same after an edit elsewhere, and told apart in one document."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from made import claim, document, ledger, mismatch, span
from shell import Run, runner, write
from steps import STEEPEST, growth

from checker.identity import Names
from checker.model import Claim, Quantity, Related, Verdict
from checker.resources import schema
from checker.verdicts import Ledger

DRAFT = """\
The 🚢 plan names four ports (Arden, Brack and Calder) and 12 quays: 7 old ones, 6 new ones.

Ten (11) sheds were closed. The the end.
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


def counted(text: str, quote: str) -> Claim:
    """A claim whose number is the first word of `quote`."""
    made = claim(text, quote, 9, Verdict.UNSUPPORTED)
    number = Quantity(span(text, quote.split()[0]), 9)
    return replace(made, statement=replace(made.statement, quantity=number))


def tied(text: str, *quotes: str) -> Ledger:
    return ledger(document(text), *(counted(text, quote) for quote in quotes))


# --- ids ------------------------------------------------------------------------------------


def test_an_edit_elsewhere_leaves_an_id_alone() -> None:
    before = Names(tied("Nine ports signed.", "Nine ports"))
    after = Names(tied("All went well. Nine  ports signed.", "Nine  ports"))
    assert before.ids == after.ids
    assert Names(tied("Nine quays signed.", "Nine quays")).ids != before.ids


def test_claims_that_say_the_same_are_told_apart() -> None:
    text = "Nine ports."
    same = counted(text, "Nine ports")
    names = Names(ledger(document(text), same, same))
    assert len(set(names.ids)) == 2
    assert names.ids[0] == Names(tied(text, "Nine ports")).ids[0]


# --- what findings speak of -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Nine old ports", [0]),
        ("Nine", [0]),  # a part, told by its number
        ("Nine old", [0]),
        ("old ports", []),  # the number is left out
        ("Nine old ports and six", []),
        ("six quays", [1]),
        ("quays", []),
    ],
)
def test_a_place_is_a_claim_where_it_is_its_words(place: str, found: list[int]) -> None:
    text = "Nine old ports and six quays closed."
    names = Names(tied(text, "Nine old ports", "six quays"))
    assert list(names.of(mismatch(text, place))) == [names.ids[index] for index in found]


def test_other_places_count_and_each_claim_is_named_once() -> None:
    text = "Nine old ports and six quays closed."
    names = Names(tied(text, "Nine old ports", "six quays"))
    others = (Related("also", span(text, "Nine")), Related("and", span(text, "six quays")))
    assert names.of(replace(mismatch(text, "Nine old ports"), related=others)) == names.ids


def test_many_claims_and_findings() -> None:
    def work(size: int) -> Any:
        text = "".join(f"Nine ports of {number} closed. " for number in range(size))
        made = []
        for number in range(size):
            where = span(text, f"Nine ports of {number} ").start
            one = counted("Nine ports", "Nine ports")
            moved = replace(one.statement, span=span(text, f"Nine ports of {number} "))
            number_span = replace(one.statement.quantity, span=span(text[: where + 4], "Nine", number))
            made.append(replace(one, statement=replace(moved, quantity=number_span)))
        whole = mismatch(text, text)

        def run() -> None:
            names = Names(ledger(document(text), *made))
            for _ in range(size):
                names.of(whole)

        return run

    assert growth(work, 40) < STEEPEST


# --- one file with both ---------------------------------------------------------------------


def both(run: Run, *options: str) -> dict[str, Any]:
    write("draft.md", DRAFT)
    ended = run("check", "draft.md", "--format", "json", "--with-ledger", *options)
    content: dict[str, Any] = json.loads(ended.out)
    Draft202012Validator(json.loads(schema("findings").read_text("utf-8"))).validate(content)
    return content


def test_findings_name_the_claims_they_speak_of(run: Run) -> None:
    content = both(run)
    claims = {one["id"]: one["quote"] for one in content["documents"][0]["claims"]}
    spoken = {one["code"]: [claims[name] for name in one["claims"]] for one in content["findings"]}
    assert spoken == {
        "CNT001": ["four ports"],
        "SUM002": ["12 quays", "6 new ones"],
        "CNT004": ["Ten (11) sheds"],
        "GRB004": [],
    }


def test_claims_are_those_of_the_ledger(run: Run) -> None:
    beside = both(run)
    alone = json.loads(run("ledger", "draft.md", "--format", "json").out)
    assert beside["documents"][0]["claims"] == alone["documents"][0]["claims"]
    (first, *_) = alone["documents"][0]["claims"]
    assert first["sentence"] == DRAFT.partition("\n")[0]
    assert [item["quote"] for item in first["support"][0]["items"]] == ["Arden", "Brack", "Calder"]
    assert first["support"][0]["items_left_out"] == 0


def test_without_it_findings_name_them_all_the_same(run: Run) -> None:
    content = both(run)
    plain = json.loads(run("check", "draft.md", "--format", "json").out)
    assert plain["findings"] == content["findings"]
    assert "claims" not in plain["documents"][0]


@pytest.mark.parametrize("command", ["check", "ledger"])
def test_ranges_in_units_of_utf16(run: Run, command: str) -> None:
    write("draft.md", DRAFT)
    for form in ("json", "jsonl"):
        wide = run(command, "draft.md", "--format", form, "--positions", "utf-16").out
        units = DRAFT.encode("utf-16-le")
        for quote, where in quoted(
            [json.loads(line) for line in wide.splitlines()] if form == "jsonl" else json.loads(wide)
        ):
            start, end = where["start"], where["end"]
            assert units[2 * start["offset"] : 2 * end["offset"]].decode("utf-16-le") == quote
            line = DRAFT.splitlines()[start["line"] - 1].encode("utf-16-le")
            assert line[2 * (start["column"] - 1) : 2 * (end["column"] - 1)].decode("utf-16-le") == quote


def quoted(node: Any) -> list[tuple[str, dict[str, Any]]]:
    """Every quote and its range."""
    if isinstance(node, list):
        return [found for one in node for found in quoted(one)]
    if not isinstance(node, dict):
        return []
    own = [(node["quote"], node["range"])] if "quote" in node else []
    return own + [found for one in node.values() for found in quoted(one)]


def test_a_long_list_says_how_many_items_are_left_out(run: Run) -> None:
    names = ", ".join(
        f"Port{chr(97 + number // 676 % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}"
        for number in range(1002)
    )
    write("draft.md", f"1,003 ports signed: {names} and Zeta.\n")
    (one,) = json.loads(run("ledger", "draft.md", "--format", "json").out)["documents"][0]["claims"]
    assert one["verdict"] == "confirmed"
    assert (len(one["support"][0]["items"]), one["support"][0]["items_left_out"]) == (1000, 3)


def test_a_long_sentence_is_cut_around_the_count(run: Run) -> None:
    write("draft.md", f"{'Well, ' * 300}nine ports signed{', too' * 300}.\n")
    (one,) = json.loads(run("ledger", "draft.md", "--format", "json").out)["documents"][0]["claims"]
    assert one["sentence"].startswith("…")
    assert one["sentence"].endswith("…")
    assert "Well, nine ports signed, too" in one["sentence"]
    assert len(one["sentence"]) == 2 + 2000 + len("nine ports")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--with-ledger"], "--with-ledger needs --format json"),
        (["--with-ledger", "--format", "sarif"], "--with-ledger needs --format json"),
        (["--positions", "utf-16"], "--positions needs --format json or jsonl"),
        (["--with-ledger", "--statistics", "--format", "json"], "--statistics shows no ledger: choose one"),
        (["--with-ledger", "--quiet", "--format", "json"], "--quiet shows no ledger: choose one"),
    ],
)
def test_what_no_format_can_tell(run: Run, arguments: list[str], told: str) -> None:
    write("draft.md", DRAFT)
    ended = run("check", "draft.md", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
