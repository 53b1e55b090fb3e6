"""`checker lsp` as an editor meets it: over pipes, from the first handshake to the last word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="needs the extra lsp")

from .editor import Editor
from .opened import HARBOUR, URI

PUBLISH = "textDocument/publishDiagnostics"


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    editor = Editor(tmp_path)
    yield editor
    editor.kill()


def span(line: int, start: int, end: int) -> dict[str, Any]:
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


def test_a_mistake_is_found_understood_and_mended(editor: Editor) -> None:
    can = editor.start()
    assert (can["positionEncoding"], can["textDocumentSync"]["change"]) == ("utf-16", 2)
    assert can["hoverProvider"]
    assert can["definitionProvider"]
    assert can["codeActionProvider"] == {"codeActionKinds": ["quickfix"]}

    editor.open(URI, HARBOUR)
    told = editor.hear(PUBLISH)
    assert (told["uri"], told["version"]) == (URI, 1)
    [mark] = told["diagnostics"]
    assert (mark["code"], mark["severity"], mark["range"]) == ("CNT001", 2, span(2, 13, 20))
    assert mark["relatedInformation"][0]["location"]["range"]["start"] == {"line": 5, "character": 6}

    hover = editor.at("textDocument/hover", URI, 2, 14)
    assert hover["contents"]["value"].startswith("**9 lines** – contradicted: note 1 lists 10\n")
    [place] = editor.at("textDocument/definition", URI, 2, 14)
    assert place == {"uri": URI, "range": mark["relatedInformation"][0]["location"]["range"]}
    asked = {"textDocument": {"uri": URI}, "range": mark["range"], "context": {"diagnostics": [mark]}}
    [allow] = editor.ask("textDocument/codeAction", asked)
    [changed] = allow["edit"]["documentChanges"]
    assert changed["textDocument"] == {"uri": URI, "version": 1}
    assert changed["edits"][0]["range"] == span(2, 0, 0)

    editor.change(URI, 2, {"range": span(2, 13, 14), "text": "10"})
    assert editor.hear(PUBLISH) == {"uri": URI, "version": 2, "diagnostics": []}
    assert " confirmed: " in editor.at("textDocument/hover", URI, 2, 14)["contents"]["value"]

    editor.change(URI, 3, {"text": "Nothing is counted here.\n"})
    assert editor.at("textDocument/hover", URI, 0, 3) is None
    assert editor.leave() == (0, "")


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 17), ("utf-32", 12)])
def test_columns_count_what_the_editor_wants(editor: Editor, encoding: str, column: int) -> None:
    can = editor.start(capabilities={"general": {"positionEncodings": [encoding, "utf-16"]}})
    assert can["positionEncoding"] == encoding
    editor.open(URI, HARBOUR)
    [mark] = editor.hear(PUBLISH)["diagnostics"]
    assert mark["range"] == span(2, column, column + 7)


def test_documents_without_a_file(editor: Editor) -> None:
    editor.start()
    editor.open("untitled:Untitled-1", HARBOUR)
    assert [mark["code"] for mark in editor.hear(PUBLISH)["diagnostics"]] == ["CNT001"]


def test_a_program_is_no_report(editor: Editor) -> None:
    editor.start()
    editor.open("file:///ports.py", HARBOUR, "python")
    assert editor.at("textDocument/hover", "file:///ports.py", 2, 14) is None
    editor.open(URI, HARBOUR)
    assert editor.hear(PUBLISH)["uri"] == URI


def test_a_closed_document_has_no_marks(editor: Editor) -> None:
    editor.start()
    editor.open(URI, HARBOUR)
    assert editor.hear(PUBLISH)["diagnostics"]
    editor.send("textDocument/didClose", {"textDocument": {"uri": URI}})
    assert editor.hear(PUBLISH) == {"uri": URI, "diagnostics": []}
    assert editor.at("textDocument/hover", URI, 2, 14) is None


def test_rules_are_chosen_in_the_editors_settings(editor: Editor) -> None:
    editor.start(initializationOptions={"ignore": ["CNT"]})
    editor.open(URI, HARBOUR)
    assert editor.hear(PUBLISH)["diagnostics"] == []
    editor.send(
        "workspace/didChangeConfiguration", {"settings": {"checker": {"ignore": ["LST"]}, "other": 1}}
    )
    assert [mark["code"] for mark in editor.hear(PUBLISH)["diagnostics"]] == ["CNT001"]
    editor.send("workspace/didChangeConfiguration", {"settings": {"checker": {"asOf": "May"}}})
    told = editor.hear("window/showMessage")
    assert told == {"type": 2, "message": 'checker: option "asOf": must be a day such as 2024-05-31'}


def test_rules_of_a_house_lie_below_the_folder_that_is_open(editor: Editor, tmp_path: Path) -> None:
    editor.start(rootUri=tmp_path.as_uri(), initializationOptions={"rules": ["house"]})
    editor.open(URI, HARBOUR)
    told = editor.hear("window/showMessage")
    assert told == {"type": 2, "message": f"checker: {tmp_path / 'house'}: no such folder"}


def test_a_document_that_cannot_be_read_is_a_line_in_the_log(editor: Editor) -> None:
    editor.start()
    editor.open(URI, "PK\x00\x01")
    assert editor.hear("window/logMessage") == {
        "type": 2,
        "message": "/drafts/harbour.md: the file is binary, not text",
    }
    editor.change(URI, 2, {"text": HARBOUR})
    assert [mark["code"] for mark in editor.hear(PUBLISH)["diagnostics"]] == ["CNT001"]


def test_a_large_document_is_told_once(editor: Editor) -> None:
    editor.start()
    large = "Nine ports closed. " * 450_000
    editor.open(URI, large)
    assert editor.hear(PUBLISH)["diagnostics"] == []
    told = editor.hear("window/showMessage")
    assert told == {"type": 2, "message": "checker: /drafts/harbour.md: larger than 8 MB, not checked here"}
    editor.change(URI, 2, {"text": large + "Ten."})
    assert editor.hear(PUBLISH)["version"] == 2
    assert editor.at("textDocument/hover", URI, 0, 1) is None
    assert not [message for message in editor.seen[-2:] if message.get("method") == "window/showMessage"]


def test_nonsense_does_not_end_the_server(editor: Editor) -> None:
    editor.start()
    editor.send_raw(b"no JSON")
    editor.send("textDocument/didOpen", {"textDocument": "what?"})
    editor.change("file:///never-opened.md", 2, {"text": "Nine."})
    editor.open(URI, HARBOUR)
    assert [mark["code"] for mark in editor.hear(PUBLISH)["diagnostics"]] == ["CNT001"]
    assert editor.leave() == (0, "")


def test_an_editor_that_is_gone_ends_the_server(editor: Editor) -> None:
    editor.start()
    editor.open(URI, HARBOUR)
    assert editor.hang_up() == (1, "")
