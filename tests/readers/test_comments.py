"""Comments that speak to the program: found wherever Markdown sees one, and never part of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Comment, Document
from checker.readers import read
from checker.readers.comments import take_comments

ALLOW = "<!-- checker: allow CNT001: two share a berth -->"


def made(source: str) -> Document:
    return read("draft.md", source.encode(), "markdown")


def told(source: str) -> list[tuple[str, bool, bool]]:
    """What each comment says, whether it is closed, whether it is alone."""
    return [(comment.text, comment.closed, comment.alone) for comment in made(source).comments]


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        (f"{ALLOW}\nNine ports.\n", True),
        (f"Nine ports. {ALLOW}\n", False),
        (f"Nine ports.{ALLOW}", False),
        (f"{ALLOW} Nine ports.", False),
        (f"Nine {ALLOW} ports.", False),
        (f"- {ALLOW}\n  Nine ports.", False),
        (f"> {ALLOW}\n> Nine ports.", True),
        (f"- one\n\n  {ALLOW}\n- two", True),
        (f"{ALLOW} {ALLOW}\nNine ports.", True),
        (f"---\ntitle: Ports\n---\n{ALLOW}\nNine ports.", True),
        (f"Nine ports.\r\n{ALLOW}\r\nTen.", True),
        (f"<div>\n{ALLOW}\n</div>", True),
        (f"| Port | Ships |\n|---|---|\n| Ghent {ALLOW} | 9 |\n", False),
        (f"Nine ports[^1].\n\n[^1]: Ghent. {ALLOW}\n", False),
        (f"Nine é ports. {ALLOW}", False),
    ],
)
def test_comment_is_found(source: str, alone: bool) -> None:
    read = made(source)
    assert {(c.text, c.closed, c.alone) for c in read.comments} == {
        ("allow CNT001: two share a berth", True, alone)
    }
    assert {read.source[c.start : c.end] for c in read.comments} == {ALLOW}
    assert "checker" not in read.text
    assert "<" not in read.text


def test_comment_over_several_lines() -> None:
    source = "Nine ports.\n\n<!-- checker: allow CNT001:\n     two share\n     a berth -->\n\nTen."
    assert told(source) == [("allow CNT001: two share a berth", True, True)]
    assert made(source).text == "Nine ports.\nTen."


@pytest.mark.parametrize(
    "source",
    [
        f"`{ALLOW}`",
        f"```html\n{ALLOW}\n```",
        f"    {ALLOW}",
        f"Words:\n\n    {ALLOW}\n",
        f"\\{ALLOW}",
        f'---\ntitle: "{ALLOW}"\n---\nNine ports.',
        "<!-- a checker: allow CNT001: … -->",
        "<!-- Checker: Maria, 3 May -->",
        f'<a title="{ALLOW}">Nine</a> ports.',
    ],
)
def test_what_is_no_comment(source: str) -> None:
    assert made(source).comments == ()


def test_comment_is_unknown_in_plain_text() -> None:
    assert read("draft.txt", ALLOW.encode(), "text").comments == ()


@pytest.mark.parametrize(
    ("source", "text", "start"),
    [
        ("Nine ports.\n\n<!-- checker: allow CNT001: two\n\nTen.", "allow CNT001: two", 13),
        ("Nine ports. <!-- checker: allow CNT001: two\nTen.", "allow CNT001: two", 12),
    ],
)
def test_comment_without_an_end(source: str, text: str, start: int) -> None:
    assert made(source).comments == (
        Comment(start, start + len("<!-- checker: allow CNT001: two"), text, closed=False),
    )


@pytest.mark.parametrize(
    ("without", "source"),
    [
        ("Nine ports.\n\nTen.", f"Nine ports.\n\n{ALLOW}\nTen."),
        ("- one\n- two", f"- one\n{ALLOW}\n- two"),
        ("- one\n\n- two", f"- one\n\n{ALLOW}\n\n- two"),
        ("Four rules:\n- one\n- two", f"Four rules:\n{ALLOW}\n- one\n- two"),
        ("- one\n- two", f"- {ALLOW} one\n- two"),
        ("- one\n- two", f"- one {ALLOW}\n- two {ALLOW}"),
        ("1. one\n2. two", f"1. one\n   {ALLOW}\n2. two"),
        ("Nine\nports.", f"Nine\n{ALLOW}\nports."),
        ("Nine\nports.", f"Nine {ALLOW}\nports."),
        ("Nine ports.", f"Nine {ALLOW} ports."),
        ("Nine ports.", f"{ALLOW} Nine ports."),
        ("> Nine\n>\n> ports.", f"> Nine\n> {ALLOW}\n> ports."),
        ("# Ports\n\nNine.", f"# Ports {ALLOW}\n\nNine."),
        ("Ports\n=====\nNine.", f"Ports\n{ALLOW}\n=====\nNine."),
        ("| a | b |\n|---|---|\n| c | d |", f"| a | b |\n|---|---|\n{ALLOW}\n| c | d |"),
        ("| a | b |\n|---|---|\n| c | d |", f"| a | b |\n|---|---|\n| c {ALLOW} | d | {ALLOW}"),
        ("Nine[^1].\n\n[^1]: Ghent.", f"Nine[^1]{ALLOW}.\n\n{ALLOW}\n[^1]: Ghent. {ALLOW}"),
        ("Nine\r\nports.", f"Nine\r\n{ALLOW}\r\nports."),
    ],
)
def test_comment_changes_no_reading(without: str, source: str) -> None:
    expected, found = made(without), made(source)
    assert found.text == expected.text
    assert found.blocks == expected.blocks
    assert found.notes == expected.notes


PIECES = [ALLOW, "<!-- checker:", "-->", " ", "\n", "\r\n", "- a", "`", "<", "é", "> "]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_hiding_leaves_all_else_in_its_place(source: str) -> None:
    hidden, comments = take_comments(source, 0)
    assert len(hidden) == len(source)
    covered = {at for one in comments if one.closed for at in range(one.start, one.end)}
    kept = [at for at, sign in enumerate(source) if at not in covered and not sign.isspace()]
    assert [hidden[at] for at in kept] == [source[at] for at in kept]
    assert take_comments(hidden, 0)[0] == hidden
