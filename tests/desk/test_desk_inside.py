"""The program as the page asks for it, without a browser."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from word.markup import docx, p

from checker.__main__ import main
from checker.rulebook import load_default
from checker.text.languages import shipped
from page.inside.desk import ALWAYS, ANOTHER, Desk

TOWNS = "Four towns (Arden, Brack and Calder) have signed.\n"
DOUBLED = "The pilots agreed to the the new rules.\n"
TWICE = "The towns are Arden, Brack, Calder and Arden.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def checked(desk: Desk, *names: str, **wanted: object) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(desk.check(names, "[]", json.dumps(wanted), lambda _done, _total: None))
    return said


def codes(desk: Desk) -> list[str]:
    told = json.loads(desk.written("json"))
    return [found["code"] for found in told["findings"]]


def test_the_desk_says_what_the_command_says(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    Path("towns.txt").write_text(TOWNS, "utf-8")
    monkeypatch.setattr("sys.argv", ["checker", "check", "towns.txt", "--no-config", "--format", "json"])
    with pytest.raises(SystemExit):
        main()
    desk = Desk()
    checked(desk, "towns.txt")
    assert desk.written("json").encode() == capsysbinary.readouterr().out


def test_progress_is_told_file_by_file() -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(TOWNS, "utf-8")
    heard: list[tuple[int, int]] = []
    Desk().check(["a.txt", "b.txt"], "[]", "{}", lambda done, total: heard.append((done, total)))
    assert heard == [(1, 2), (2, 2)]


def test_a_file_that_cannot_be_read_is_a_problem_and_the_others_are_checked() -> None:
    Path("a.txt").write_text(TOWNS, "utf-8")
    Path("b.docx").write_bytes(b"no archive")
    said = checked(Desk(), "a.txt", "b.docx")
    assert [one["path"] for one in said["documents"]] == ["a.txt"]
    assert [one["path"] for one in said["problems"]] == ["b.docx"]


def test_only_what_is_grave_enough_is_shown() -> None:
    Path("a.txt").write_text(f"{DOUBLED}\n{TWICE}", "utf-8")
    desk = Desk()
    checked(desk, "a.txt")
    assert codes(desk) == ["GRB004", "LST001"]
    checked(desk, "a.txt", least="error")
    assert codes(desk) == ["GRB004"]


def test_packs_are_chosen() -> None:
    Path("a.txt").write_text(TOWNS + "\n" + TWICE, "utf-8")
    desk = Desk()
    checked(desk, "a.txt", packs=["lists"])
    assert codes(desk) == ["LST001"]
    checked(desk, "a.txt", packs=None)
    assert codes(desk) == ["CNT001", "LST001"]


def test_every_pack_that_ships_can_be_chosen() -> None:
    told = json.loads(Desk().about())
    rules = load_default()
    packs = {rule.pack for rule in rules} - {*ALWAYS, *ANOTHER}
    usual = {rule.pack for rule in rules if rule.enabled}
    assert {pack["name"]: pack["usual"] for pack in told["packs"]} == {name: name in usual for name in packs}
    assert [pack["name"] for pack in told["packs"]][:2] == ["counts", "lists"]
    assert all(pack["says"] for pack in told["packs"])


def test_every_language_that_ships_can_be_chosen() -> None:
    languages = json.loads(Desk().about())["languages"]
    assert [one["name"] for one in languages] == list(shipped())
    assert {"name": "en", "says": "English"} in languages
    Path("a.md").write_text(f"---\nlang: fr\n---\n\n{TOWNS}", "utf-8")
    desk = Desk()
    told = checked(desk, "a.md")
    assert (told["problems"], codes(desk)) == ([], [])
    checked(desk, "a.md", language="en")
    assert codes(desk) == ["CNT001"]


def test_a_day_that_is_none_is_said_in_one_line() -> None:
    Path("a.txt").write_text(TOWNS, "utf-8")
    assert "error" in checked(Desk(), "a.txt", asOf="2020-13-01")


def test_false_alarms_become_a_file_beside_the_draft_that_is_obeyed() -> None:
    Path("a.txt").write_text(TOWNS, "utf-8")
    desk = Desk()
    (mark,) = checked(desk, "a.txt")["documents"][0]["findings"]
    said = desk.allowances("a.txt", json.dumps([{"fingerprint": mark, "remark": 'Calder "is"\ntwo\\ towns'}]))
    Path("a.txt.checker.toml").write_text(said, "utf-8")
    checked(desk, "a.txt")
    assert codes(desk) == []
    assert tomllib.loads(said)["allow"][0]["reason"] == 'Calder "is" two\\ towns'
    assert desk.allowances("a.txt", "[]") == said


def test_two_versions_are_compared() -> None:
    Path("old.txt").write_text("The port closed in May. Nine ships came.\n", "utf-8")
    Path("new.txt").write_text("The port closed in May. Ten ships came.\n", "utf-8")
    desk = Desk()
    desk.compare("new.txt", "old.txt", "{}")
    assert codes(desk)
    assert {code[:3] for code in codes(desk)} == {"CMP"}


def test_a_word_file_gets_its_comments() -> None:
    Path("a.docx").write_bytes(docx(p(TOWNS.strip())))
    desk = Desk()
    checked(desk, "a.docx")
    assert desk.annotated("a.docx").startswith(b"PK")
