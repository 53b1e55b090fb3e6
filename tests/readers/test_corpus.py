"""Real reports, read twice over: the same report from Word and from its PDF must agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.model import BlockKind, Document
from checker.readers import read
from readers.support import texts


def _read(path: Path) -> Document:
    return read(path.name, path.read_bytes())


def _words(document: Document, label: str) -> list[str]:
    note = next(note for note in document.notes if note.label == label)
    assert note.body is not None
    return document.quote(note.body).replace("’", "'").split()


@pytest.fixture
def word(corpus: Path) -> Document:
    return _read(corpus / "progress-report-20.txt")


@pytest.fixture
def pdf(corpus: Path) -> Document:
    return _read(corpus / "progress-report-20-from-pdf.md")


def test_notes_and_their_bodies(word: Document, pdf: Document) -> None:
    assert len(word.notes) == len(pdf.notes) == 76
    assert all(note.body for note in word.notes)
    assert [note.label for note in pdf.notes if note.body is None] == ["32"]
    assert [note.number for note in word.notes] == list(range(1, 77))
    assert all(note.number == int(note.label) and note.references for note in pdf.notes)
    for number in range(44, 57):
        assert _words(word, str(number + 1)) == _words(pdf, str(number))


def test_paragraphs_cut_at_page_ends_are_whole(pdf: Document) -> None:
    found = texts(pdf)
    for seam in (
        "and the killing of two citizens in Halle, Germany",
        "to reach agreement on the proposed legislation by the end of 2019.",
        "as part of the technical implementation of the European Travel Information",
        "before the co-legislators can enter into negotiations.",
        "Union also supports Member States in cyber defence",
        "to the attention of Member States' security authorities",
    ):
        assert any(re.search(re.escape(seam), text) for text in found), seam
    assert not any(text[0].islower() for text in found if not text.startswith(("to ", "the ")))


def test_headings_and_lists_agree(word: Document, pdf: Document) -> None:
    def heads(document: Document) -> list[tuple[str, str]]:
        return [
            (block.marker, document.quote(block.span).replace("’", "'"))
            for block in document.blocks
            if block.kind is BlockKind.HEADING and block.marker
        ]

    def lists(document: Document) -> list[int]:
        ids = [block.list_id for block in document.blocks if block.kind is BlockKind.ITEM]
        assert {block.level for block in document.blocks if block.kind is BlockKind.ITEM} == {1}
        return [ids.count(one) for one in dict.fromkeys(ids)]

    assert heads(pdf)[1:] == heads(word)
    assert lists(pdf) == lists(word) == [1, 3, 1, 1, 7, 3]


def test_no_mark_stays_in_the_text(corpus: Path) -> None:
    for path in (*corpus.glob("*.txt"), *corpus.glob("progress*.md")):
        document = _read(path)
        assert not re.search(r"<sup|&lt;|footnoteRef|\[\d+:", document.text), path.name


def test_the_other_reports_are_read(corpus: Path) -> None:
    paths = [path for path in (corpus / "more").iterdir() if path.suffix in {".md", ".txt"}]
    for path in paths:
        document = _read(path)
        assert len(document.blocks) > 20, path.name
    policy = _read(corpus / "more" / "us-omb-m1621-implementation.md")
    assert [note.label for note in policy.notes] == [str(number) for number in range(32, 39)]
    assert all(note.body and (note.references or note.label == "34") for note in policy.notes)
