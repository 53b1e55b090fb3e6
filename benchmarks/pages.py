"""The same words as a page of HTML and as an OpenDocument text, with as much markup as programs write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape

from benchmarks.word import WORDS_A_PAGE

_WORDS_A_SPAN = 8
_WORDS_A_PARAGRAPH = 60
_URN = "urn:oasis:names:tc:opendocument:xmlns"


def page(text: str, pages: int) -> bytes:
    """A page as long as so many sheets, with a note on each."""
    said = _said(text, pages)
    body = "\n".join(
        f'<p class="Normal">{_spans(words, "span", "class")}{_reference(number)}</p>'
        for number, words in _paragraphs(said)
    )
    notes = "\n".join(
        f'<p class="note"><a id="n{number}" href="#r{number}">({number})</a> {escape(" ".join(words[:20]))}</p>'
        for number, words in _paragraphs(said)
        if number
    )
    head = "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>Report</title></head><body>\n"
    return f"{head}{body}\n<hr>\n{notes}\n</body></html>\n".encode()


def text_file(text: str, pages: int) -> bytes:
    """An OpenDocument text of so many pages, with a note on each."""
    body = "".join(
        f'<text:p text:style-name="P1">{_spans(words, "text:span", "text:style-name")}{_note(number, words)}</text:p>'
        for number, words in _paragraphs(_said(text, pages))
    )
    spaces = f'xmlns:office="{_URN}:office:1.0" xmlns:text="{_URN}:text:1.0"'
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def _said(text: str, pages: int) -> list[str]:
    words = text.split()
    return (words * (pages * WORDS_A_PAGE // len(words) + 1))[: pages * WORDS_A_PAGE]


def _paragraphs(said: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The words of each paragraph, and the number of its note; 0 where it has none."""
    for at in range(0, len(said), _WORDS_A_PARAGRAPH):
        number, rest = divmod(at, WORDS_A_PAGE)
        yield 0 if rest else number + 1, said[at : at + _WORDS_A_PARAGRAPH]


def _spans(words: list[str], tag: str, attribute: str) -> str:
    cuts = (words[at : at + _WORDS_A_SPAN] for at in range(0, len(words), _WORDS_A_SPAN))
    return "".join(f'<{tag} {attribute}="T1">{escape(" ".join(cut))} </{tag}>' for cut in cuts)


def _reference(number: int) -> str:
    return f'<a id="r{number}" href="#n{number}"><sup>{number}</sup></a>' if number else ""


def _note(number: int, words: list[str]) -> str:
    if not number:
        return ""
    body = f"<text:p>{escape(' '.join(words[:20]))}</text:p>"
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body>{body}</text:note-body></text:note>"
    )
