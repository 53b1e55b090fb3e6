"""Wild files break nothing; and what would be broken is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from checker.checks import KINDS
from checker.model import Mismatch, Position, Span
from evaluation import attack, soundness
from evaluation.soundness import looked_at, misplaced
from evaluation.wild import wild

NINE = b"Two ports (Arden, Brack and Calder) left.\n"


def test_wild_files_break_nothing() -> None:
    wrong, digest = attack.attacked(range(120))
    assert wrong == []
    assert attack.attacked(range(120)) == ([], digest)


@pytest.mark.parametrize(
    "seed",
    [
        739373
    ],  # what a loop goes on with elsewhere began the text of a note, whose words before it stand further down
)
def test_wild_files_that_broke_something(seed: int) -> None:
    assert looked_at(*wild(seed))[1] == []


def test_a_seed_is_one_file_and_files_are_of_all_kinds() -> None:
    files = [wild(seed) for seed in range(300)]
    assert files == [wild(seed) for seed in range(300)]
    assert {name for name, _ in files} == {"draft.md", "draft.txt", "draft.markdown", "draft.text"}
    reports = [report for report, _ in (looked_at(*file) for file in files[:60]) if report is not None]
    assert len({finding.code for report in reports for finding in report.findings}) > 5


def test_a_rule_that_fails_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[Mismatch]:
        raise ValueError("crashed")
        yield

    monkeypatch.setitem(KINDS, "no-repeated-item", replace(KINDS["no-repeated-item"], check=broken))
    _, wrong = looked_at("draft.md", NINE)
    assert wrong == ["rule LST001 (repeated-list-item) failed: ValueError: crashed"]


def test_an_error_outside_the_rules_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)

    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(soundness, "report", broken)
    assert looked_at("draft.md", NINE) == (
        None,
        ["internal error in the program: RecursionError: too deep"],
    )


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (Position(1, 1, 0), Position(1, 99, 98), "lies outside the source"),
        (Position(1, 2, 0), Position(1, 11, 10), "offset 0 is at 1:1"),
        (Position(2, 1, 0), Position(1, 11, 10), "offset 0 is at 1:1"),
        (Position(1, 3, 2), Position(1, 11, 10), "'Two ports' is not in 'o ports '"),
    ],
)
def test_a_place_that_is_not_true_is_seen(start: Position, end: Position, told: str) -> None:
    report, wrong = looked_at("draft.md", NINE)
    assert report is not None
    assert wrong == []
    (finding,) = report.findings
    place = replace(finding.place, range=replace(finding.place.range, start=start, end=end), span=Span(0, 10))
    other = replace(report, findings=(replace(finding, place=place),), claims=())
    assert [line.partition(": ")[2] for line in misplaced(other, NINE.decode())] == [told]


def test_faults_are_told_by_their_seed_and_end_in_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["attack", "--texts", "3", "--first", "7"])
    monkeypatch.setattr(attack, "looked_at", lambda name, _data: (None, ["broken"] * (name == wild(8)[0])))
    monkeypatch.setattr(attack, "everywhere", lambda ask, chunks, chunk: [ask(one) for one in chunks])  # noqa: ARG005
    with pytest.raises(SystemExit) as ended:
        attack.main()
    assert ended.value.code == 1
    assert capsys.readouterr().out.splitlines()[0].endswith(": broken")
