"""The file beside a document: its entries, and one clear line for whatever is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.gate.files import MAX_BYTES, GateError, beside
from gate.support import BERTHS, FOUR, NINE, NINTH, allowed, checked, counted

DRAFT = f"{BERTHS}\n\nThe port is old. {NINE}\n"


def entry(**values: str) -> str:
    return "[[allow]]\n" + "".join(f'{key} = "{value}"\n' for key, value in values.items())


def test_entry_for_the_whole_file() -> None:
    report = checked(DRAFT, "draft.txt", entry(rule="CNT001", reason="made by a machine"))
    assert counted(report) == []
    assert allowed(report) == [
        (f"1:1: {FOUR}", "made by a machine", "1:1"),
        (f"3:18: {NINTH}", "made by a machine", "1:1"),
    ]
    assert report.allowed[0].place.path == "draft.txt.checker.toml"


@pytest.mark.parametrize(
    "quote",
    [
        "Two towns",
        "Two towns (G",
        "Two towns (Ghent",
        "The port is old. Two towns (Ghent, Lille and Metz) have closed.",
        "is  old.\\nTwo towns",
    ],
)
def test_quote_in_the_finding_or_around_it(quote: str) -> None:
    source = DRAFT.replace("Two towns", "Two\ntowns")
    report = checked(source, "draft.txt", entry(rule="counts", quote=quote, reason="why"))
    assert allowed(report) == [(f"3:18: {NINTH}", "why", "1:1")]
    assert counted(report) == [f"1:1: {FOUR}"]


def test_quote_elsewhere_holds_for_nothing() -> None:
    report = checked(DRAFT, "draft.txt", entry(rule="CNT001", quote="The port is old", reason="why"))
    assert counted(report) == [
        f"1:1: {FOUR}",
        f"3:18: {NINTH}",
        "1:1: ALW001 there is no finding of CNT001 here to allow",
    ]
    assert report.findings[2].place.path == "draft.txt.checker.toml"


def test_fingerprint() -> None:
    (first, _) = checked(DRAFT + "\n" + BERTHS, "draft.txt", selected=["CNT"]).findings[::2]
    report = checked(
        DRAFT + "\n" + BERTHS, "draft.txt", entry(rule="CNT001", fingerprint=first.fingerprint, reason="why")
    )
    assert allowed(report) == [(f"1:1: {FOUR}", "why", "1:1")]
    assert counted(report) == [f"3:18: {NINTH}", f"5:1: {FOUR}"]


def test_several_entries_and_their_places() -> None:
    toml = (
        "# decided on 3 May\n"
        + entry(rule="CNT001", quote="Two ports", reason="two share")
        + "\n"
        + entry(rule="repeated-list-items")
        + "\n"
        + entry(rule="CNT001, LST001", quote="Two towns")
    )
    report = checked(DRAFT, "draft.txt", toml, require_reasons=True)
    assert [one[1:] for one in allowed(report)] == [("two share", "2:1"), ("", "10:1")]
    assert counted(report) == [
        '7:1: ALW003 not understood: unknown rule "repeated-list-items", did you mean "repeated-list-item"?',
        "10:1: ALW001 there is no finding of LST001 here to allow",
        "10:1: ALW002 no reason is given for allowing CNT001, LST001",
    ]
    assert report.findings[0].place.quote == '[[allow]]\nrule = "repeated-list-items"'


def test_entries_in_one_line() -> None:
    report = checked(DRAFT, "draft.txt", 'allow = [{rule = "CNT001", quote = "Two ports"}]\n')
    assert allowed(report) == [(f"1:1: {FOUR}", "", "1:1")]


def test_beside_markdown_with_comments() -> None:
    source = f"<!-- checker: allow CNT001: here -->\n{BERTHS}\n\n{NINE}\n"
    report = checked(source, "draft.md", entry(rule="CNT001", reason="there"))
    assert [reason for _, reason, _ in allowed(report)] == ["here", "there"]
    assert counted(report) == []


@pytest.mark.parametrize("toml", ["", "# nothing yet\n", "allow = []\n"])
def test_file_that_allows_nothing(toml: str) -> None:
    assert counted(checked(DRAFT, "draft.txt", toml)) == [f"1:1: {FOUR}", f"3:18: {NINTH}"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("[[allow]\n", None),
        (b"\x00\xff\xfe", "is not UTF-8 (byte 1)"),
        ("a = " + "[" * 100_000, "is nested too deeply"),
        ("a = " + "9" * 10_000, None),
        ("[[alow]]\nrule = 'CNT001'", 'unknown key "alow"; only [[allow]] is known'),
        ("allow = 1", "allow must be a list of tables: [[allow]]"),
        ("allow = [1]", "allow must be a list of tables: [[allow]]"),
        ("[allow]\nrule = 'CNT001'", "allow must be a list of tables: [[allow]]"),
        ("[[allow]]\nreason = 'why'", "[[allow]] 1: no rule is named"),
        ("[[allow]]\nrule = 'CNT001'\n[[allow]]\nrule = 1", "[[allow]] 2: rule must be a text in quotes"),
        ("[[allow]]\nrule = ' , '", "[[allow]] 1: rule is empty"),
        ("[[allow]]\nrule = 'CNT001'\nquote = ''", "[[allow]] 1: quote is empty"),
        (
            "[[allow]]\nrule = 'CNT001'\nqoute = 'x'",
            '[[allow]] 1: unknown key "qoute", did you mean "quote"?',
        ),
        (
            "[[allow]]\nrule = 'CNT001'\nquote = 'x'\nfingerprint = 'y'",
            "[[allow]] 1: quote or fingerprint, not both",
        ),
    ],
)
def test_what_is_wrong_with_the_file(data: str | bytes, reason: str | None) -> None:
    with pytest.raises(GateError) as caught:
        checked(DRAFT, "draft.txt", data)
    path, _, told = str(caught.value).partition(": ")
    assert path == "draft.txt.checker.toml"
    assert told == reason if reason else told.startswith("is no TOML: ")
    assert "\n" not in told


# --- reading it -----------------------------------------------------------------------------


def test_there_is_none(tmp_path: Path) -> None:
    assert beside(str(tmp_path / "draft.txt")) is None
    assert beside(str(tmp_path / "draft.txt" / "more.txt")) is None
    assert beside(str(tmp_path / ("a" * 250))) is None


def test_it_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "draft.txt.checker.toml").write_bytes(b"allow = []\n")
    assert beside(str(tmp_path / "draft.txt")) == b"allow = []\n"


def refused(path: Path) -> str:
    with pytest.raises(GateError) as caught:
        beside(str(path))
    assert caught.value.path == f"{path}.checker.toml"
    return caught.value.reason


def test_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "draft.txt.checker.toml").mkdir()
    assert refused(tmp_path / "draft.txt") == "is a folder"


def test_too_large(tmp_path: Path) -> None:
    with (tmp_path / "draft.txt.checker.toml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert refused(tmp_path / "draft.txt") == "is larger than 1 MB"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_pipe_in_its_place(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "draft.txt.checker.toml")
    assert refused(tmp_path / "draft.txt") == "not a regular file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt.checker.toml"
    path.touch(mode=0)
    assert refused(tmp_path / "draft.txt") == "permission denied"
