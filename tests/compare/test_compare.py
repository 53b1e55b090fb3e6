"""Two versions of one text: what is lost, added, changed, and what makes no difference."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.__main__ import main
from checker.compare import compare
from checker.compare.align import differences
from checker.readers import read
from checker.rulebook import comparing, load_default

RULES = comparing(load_default())

REFERENCE = """\
# The sound

In 2019 the board heard nine masters[^1] of the winter ferries. The towns of Arden, Borealis and Castor signed the
charter. The pilots asked for a bell on the outer reef, because fog had kept three boats at sea.

[^1]: COM(2018) 640 final (12.9.2018), heard on 4 May.
"""


def told(draft: str, reference: str = REFERENCE) -> list[tuple[str, str]]:
    found = compare(
        read("draft.md", draft.encode()), read("reference.md", reference.encode()), RULES
    ).findings
    return [(one.code, one.message) for one in found]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("nine masters", "ten masters", "CMP001", "“ten” stands where the reference has “nine”"),
        ("2019", "2010", "CMP001", "“2010” stands where the reference has “2019”"),
        ("640 final", "610 final", "CMP001", "“610” stands where the reference has “640”"),
        ("4 May", "7 May", "CMP001", "“7” stands where the reference has “4”"),
        ("Borealis", "Boreas", "CMP002", "“Boreas” stands where the reference has “Borealis”"),
        (" on the outer reef", "", "CMP003", "4 words are lost: “on the outer reef”"),
        ("a bell", "a loud bell", "CMP004", "a word is added: “loud”"),
        ("because fog", "since fog", "CMP005", "“since” stands where the reference has “because”"),
    ],
)
def test_one_difference(old: str, new: str, code: str, message: str) -> None:
    assert told(REFERENCE.replace(old, new)) == [(code, message)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# The sound", "#### *The sound*"),
        ("winter ferries", "**winter** ferries"),
        ("charter. The", "charter\n\nThe"),
        ("[^1]", "[^7]"),
        ("Castor signed", "CASTOR SIGNED"),
        ("signed the\ncharter", "signed\nthe charter"),
    ],
)
def test_layout_marks_and_capitals_make_no_difference(old: str, new: str) -> None:
    assert told(REFERENCE.replace(old, new)) == []


def test_both_places_are_shown() -> None:
    report = compare(
        read("draft.md", REFERENCE.replace("nine", "ten").encode()),
        read("reference.md", REFERENCE.encode()),
        RULES,
    )
    (one,) = report.findings
    assert (one.place.path, one.place.quote, one.place.range.start.line) == ("draft.md", "ten", 3)
    (other,) = one.related
    assert (other.path, other.quote, other.range.start.column) == ("reference.md", "nine", 25)
    assert other.message == "the reference, reference.md:3:25"


def test_figures_come_before_words() -> None:
    draft = REFERENCE.replace("heard nine", "saw nine").replace("three boats", "two boats")
    assert [code for code, _ in told(draft)] == ["CMP001", "CMP005"]


def test_notes_are_matched_by_what_they_say() -> None:
    notes = [
        "Minutes of the meeting in spring.",
        "Letter of the pilots to the board.",
        "Budget of the isles, page 4.",
    ]
    body = "First one{}, second one{}, third one{}.\n\n"
    caret = body.format("[^1]", "[^2]", "[^3]") + "\n\n".join(
        f"[^{at + 1}]: {note}" for at, note in enumerate(notes)
    )
    moved = [notes[0], notes[1].replace("pilots", "masters"), notes[2]]
    raised = body.format(*(f"<sup>{at}</sup>" for at in (5, 6, 7))) + "\n\n".join(
        f"<sup>{at + 5}</sup> {note}" for at, note in enumerate(moved)
    )
    assert told(raised, caret) == [("CMP005", "“masters” stands where the reference has “pilots”")]


def test_a_note_that_is_lost() -> None:
    draft = REFERENCE.partition("\n[^1]:")[0].replace("[^1]", "")
    assert told(draft) == [("CMP006", "the note “COM(2018) 640 final (12.9.2018), heard on 4 May” is lost")]


def test_notes_are_paired_by_likeness_not_by_place() -> None:
    def noted(*notes: str) -> str:
        body = "".join(f"Word[^{at}] " if at < len(notes) else "Word " for at in range(4))
        return f"{body}\n\n" + "".join(f"[^{at}]: {note}\n\n" for at, note in enumerate(notes))

    pilots, ferries = "Letter of the pilots to the board", "Minutes on ferries of the isles in spring"
    budget = "Budget of the sound, page four"
    draft = noted(f"{ferries} now.", f"{budget} now.", f"{pilots} now.")
    reference = noted(f"{pilots}.", f"{ferries}.", "Nothing of this kind.", f"{budget}.")
    assert told(draft, reference) == [
        ("CMP004", "a word is added: “now”"),
        ("CMP004", "a word is added: “now”"),
        ("CMP004", "a word is added: “now”"),
        ("CMP006", "the note “Nothing of this kind” is lost"),
    ]


def test_a_lost_note_that_stands_in_the_text() -> None:
    lost = "Letter of the pilots to the board, spring"
    reference = f"The masters wrote.[^1] So did we.[^2]\n\n[^1]: Minutes of the isles.\n\n[^2]: {lost}.\n"
    draft = f"The masters wrote. So did we. {lost.replace('spring', 'May')}.\n"
    assert told(draft, reference) == [
        ("CMP005", "“May” stands where the reference has “spring”"),
        ("CMP006", "the note “Minutes of the isles” is lost"),
        ("CMP006", "the words of note 2 of the reference stand in the text"),
    ]


def test_nothing_differs_from_itself() -> None:
    assert told(REFERENCE) == []


def test_long_texts_are_compared_at_their_length() -> None:
    def work(size: int) -> Callable[[], object]:
        draft = [f"w{at}" for at in range(size)]
        reference = [*draft[: size // 9], "x", *draft[size // 9 : size // 2], *draft[size // 2 + 5 :]]

        def compare() -> None:
            assert [tuple(one) for one in differences(draft, reference)] == [
                (size // 9, size // 9, size // 9, size // 9 + 1),
                (size // 2, size // 2 + 5, size // 2 + 1, size // 2 + 1),
            ]

        return compare

    assert growth(work, 3000) <= STEEPEST
    assert slowing(work, 3000) <= BY_CLOCK


def ran(*arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["checker", "compare", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_the_command_prints_several_formats(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(REFERENCE.replace("nine", "ten"))
    Path("reference.txt").write_text(REFERENCE)
    several = ("--format", "concise", "--output", "-", "--output", "out.sarif", "--output", "out.xml")
    assert ran("draft.md", "reference.txt", *several) == 1
    line = "draft.md:3:25: CMP001 error “ten” stands where the reference has “nine”"
    assert capfd.readouterr().out.splitlines()[0] == line
    (made,) = json.loads(Path("out.sarif").read_text("utf-8"))["runs"]
    described = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    assert described == [f"CMP00{number}" for number in range(1, 7)]
    (other,) = made["results"][0]["relatedLocations"]
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "reference.txt"
    assert Path("out.xml").read_text("utf-8").count("<failure ") == 1


def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(REFERENCE.replace("nine", "ten"))
    Path("reference.txt").write_text(REFERENCE)
    assert ran("draft.md", "reference.txt", "--format", "json") == 1
    content = json.loads(capfd.readouterr().out)
    assert [one["code"] for one in content["findings"]] == ["CMP001"]
    assert ran("draft.md", "gone.txt") == 2
    assert "gone.txt" in capfd.readouterr().err
