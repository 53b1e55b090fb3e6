"""No text ends the server: why nothing is said of it is said instead."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp")

from checker.servers import reading
from checker.servers.reading import Unread, read
from checker.servers.settings import Options
from checker.servers.texts import Text

URI = "file:///drafts/my%20ports.md"
NINE = "Two ports (Ash, Birch and Cedar) closed."


def said(content: str, options: Options | None = None) -> Unread:
    unread = read(URI, "markdown", Text(content), 1, options or Options())
    assert isinstance(unread, Unread)
    return unread


@pytest.mark.parametrize("content", ["", " \n\t\n"])
def test_an_empty_document_needs_no_reason(content: str) -> None:
    assert said(content) == Unread()


def test_a_binary_document() -> None:
    assert said("PK\x00\x01 nine") == Unread("/drafts/my ports.md: the file is binary, not text")


def test_a_document_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 1024**2)
    large = Unread("/drafts/my ports.md: larger than 1 MB, not checked here", loud=True)
    assert said("é" * (512 * 1024) + "x") == large
    assert not isinstance(read(URI, "text", Text("Nine ports. " * 10), 1, Options()), Unread)


def test_rules_that_are_not_known() -> None:
    assert said(NINE, Options(select=("CNT9",))) == Unread(
        'unknown rule "CNT9", did you mean "CNT"?', loud=True
    )


def test_folders_that_are_not_there(tmp_path: Path) -> None:
    unread = said(NINE, Options(folders=(tmp_path / "house",)))
    assert unread == Unread(f"{tmp_path / 'house'}: no such folder", loud=True)


def test_whatever_the_reading_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too\ndeep")

    monkeypatch.setattr("checker.servers.reading.run.report", broken)
    unread = said(NINE)
    assert not unread.loud
    assert unread.reason.startswith("/drafts/my ports.md: internal error in ")
    assert unread.reason.endswith(": RecursionError: too deep")


def test_half_an_emoji_is_a_character() -> None:
    checked = read(URI, "markdown", Text("\ud83d: two ports (Ash, Birch and Elm) closed."), 1, Options())
    assert not isinstance(checked, Unread)
    assert [finding.place.range.start.offset for finding in checked.report.findings] == [3]
