"""What an editor calls a document, and what it is read as."""

from __future__ import annotations

import pytest

from checker.servers.addresses import format_of, path_of


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///home/eva/drafts/ports.md", "/home/eva/drafts/ports.md"),
        ("file:///home/eva/my%20drafts/r%C3%A9sum%C3%A9.md", "/home/eva/my drafts/résumé.md"),
        ("file:///home/eva/my drafts/ports; old?#2.md", "/home/eva/my drafts/ports; old?#2.md"),
        ("file:///c%3A/Drafts/ports.md", "c:/Drafts/ports.md"),
        ("file:///C:/Drafts/ports.md", "C:/Drafts/ports.md"),
        ("file://server/share/ports.md", "//server/share/ports.md"),
        ("file://localhost/home/eva/ports.md", "/home/eva/ports.md"),
        ("file:/home/eva/ports.md", "/home/eva/ports.md"),
        ("untitled:Untitled-1", "untitled:Untitled-1"),
        ("", ""),
    ],
)
def test_path(uri: str, path: str) -> None:
    assert path_of(uri) == path


@pytest.mark.parametrize(
    ("uri", "language", "form"),
    [
        ("file:///a.md", "markdown", "markdown"),
        ("file:///A.MD", "plaintext", "markdown"),
        ("file:///a.txt", "markdown", "text"),
        ("file:///a.html", "html", "html"),
        ("untitled:Untitled-1", "html", "html"),
        ("file:///a.odt", "plaintext", ""),
        ("file:///a.tex", "latex", "latex"),
        ("untitled:Untitled-1", "tex", "latex"),
        ("file:///a.xml", "xml", ""),
        ("untitled:Untitled-1", "markdown", "markdown"),
        ("untitled:Untitled-1", "plaintext", "text"),
        ("file:///a.rst", "restructuredtext", "rest"),
        ("untitled:Untitled-1", "rst", "rest"),
        ("file:///a.zip", "zip", ""),
        ("file:///COMMIT_EDITMSG", "text", "text"),
        ("file:///a.py", "python", ""),
        ("untitled:Untitled-1", "", ""),
    ],
)
def test_format(uri: str, language: str, form: str) -> None:
    assert format_of(uri, language) == form


def test_a_format_that_is_not_written_by_hand_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.servers.addresses.SUFFIXES", {".docx": "word"})
    assert format_of("file:///a.docx", "markdown") == ""
