"""What an editor offers to do about a finding."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp")

from lsprotocol.types import (
    CodeAction,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
)

from checker.servers.actions import actions, first_line
from checker.servers.diagnostics import Checked, diagnostics

from .opened import HARBOUR, URI, opened, place

COMMENT = "<!-- checker: allow count-differs-from-list: reason -->\n"
LOOP = "The ward was closed for repair and the ward was closed for repair and the beds were moved.\n"


def offered(checked: Checked, words: str, only: list[str] | None = None) -> list[CodeAction]:
    at = place(checked, words)
    return actions(checked, Range(at, at), only, versioned=False)


def done(checked: Checked, action: CodeAction) -> str:
    """The document after an action."""
    assert action.edit is not None
    assert action.edit.changes is not None
    [edit] = action.edit.changes[URI]
    start, end = checked.text.offset(edit.range.start), checked.text.offset(edit.range.end)
    return checked.text.content[:start] + edit.new_text + checked.text.content[end:]


def test_a_finding_may_be_allowed_with_a_reason() -> None:
    checked = opened(HARBOUR)
    [allow] = offered(checked, "9 lines")
    assert (allow.title, allow.kind) == ("Allow count-differs-from-list here, with a reason", "quickfix")
    assert allow.diagnostics == diagnostics(checked)
    assert done(checked, allow) == HARBOUR.replace("⚓🚢", COMMENT + "⚓🚢")


def test_a_safe_change_is_offered_first() -> None:
    checked = opened(LOOP)
    mend, allow = offered(checked, "the ward")
    assert mend.title.startswith("Mend: ")
    assert (mend.is_preferred, allow.is_preferred) == (True, None)
    assert done(checked, mend) == "The ward was closed for repair and the beds were moved.\n"


def test_plain_text_has_no_comments() -> None:
    assert [action.title[:4] for action in offered(opened(LOOP, "text"), "the ward")] == ["Mend"]


def test_nothing_is_offered_elsewhere() -> None:
    assert offered(opened(HARBOUR), "Around") == []


@pytest.mark.parametrize(
    ("only", "number"),
    [(None, 1), ([], 1), ([""], 1), (["quickfix"], 1), (["quick"], 0), (["refactor", "source"], 0)],
)
def test_only_the_kinds_that_are_asked_for(only: list[str] | None, number: int) -> None:
    assert len(offered(opened(HARBOUR), "9 lines", only)) == number


def test_an_edit_names_its_version_where_the_editor_takes_it() -> None:
    checked = opened(HARBOUR)
    at = place(checked, "9 lines")
    [allow] = actions(checked, Range(at, at), None, versioned=True)
    start = place(checked, "⚓")
    assert allow.edit is not None
    assert allow.edit.changes is None
    assert allow.edit.document_changes == [
        TextDocumentEdit(
            OptionalVersionedTextDocumentIdentifier(URI, 7), [TextEdit(Range(start, start), COMMENT)]
        )
    ]


def test_the_comment_ends_its_line_as_the_document_does() -> None:
    checked = opened(HARBOUR.replace("\n", "\r\n"))
    [allow] = offered(checked, "9 lines")
    assert COMMENT.replace("\n", "\r\n") + "⚓" in done(checked, allow)


def test_an_item_is_allowed_alone() -> None:
    source = (
        "Closed:\n\n- two wards\n- ⚓ two ports (Ash, Birch and Elm),  \n  with their beds\n- four gates\n"
    )
    checked = opened(source)
    [allow] = offered(checked, "two ports")
    assert done(checked, allow) == source.replace("Elm),", f"Elm), {COMMENT.rstrip()}")


@pytest.mark.parametrize(
    ("text", "number", "first"),
    [
        ("One.\n\nTwo\nthree\nfour.", 4, 2),
        ("One\ntwo.", 1, 0),
        ("# Wards\nNine wards.", 1, 1),
        ("# Nine wards", 0, 0),
        ("Wards\n=====\nNine wards.", 2, 2),
        ("Text.[^1]\n\n[^1]: Ash,\n  Birch.\n[^2]: Cedar.", 3, 2),
        ("Text.[^1]\n\n[^1]: Ash.\n[^2]: Cedar.", 3, 3),
        ("Text:\n- Ash\n- Birch,\n  Cedar\n", 3, 2),
        ("1. Ash\n2) Birch", 1, 1),
        ("Beds:\n\n| Ward | Beds |\n|---|---|\n| Ash | 9 |", 4, 2),
        ("> Wards\n> nine.", 1, 0),
        ("<!-- checker: allow CNT001 -->\nNine wards\nclosed.", 2, 1),
    ],
)
def test_the_comment_stands_before_the_block(text: str, number: int, first: int) -> None:
    lines, known = text.splitlines(keepends=True), dict[int, int]()
    assert first_line(lines, number, known) == first
    assert {first_line(lines, one, known) for one in range(first, number + 1)} == {first}
