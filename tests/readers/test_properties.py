"""What holds of every document, whatever the input."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.frozen import replace
from checker.model import Block, BlockKind, Document
from checker.positions import line_feeds
from checker.readers import FORMATS, Options, ReaderError

NAMES = ["markdown", "text"]  # the formats that are text

_PIECES = [
    "Nine regions", " boats", "the ", " of", "10", "km", "A", ".", ",", ":", ";", " ", "  ", "\t", "\n", "\n\n", "\n    ",
    "[footnoteRef:1]", "[footnoteRef:2]", "[endnoteRef:1]", " [1:  \tbody]", " [2: two [x] three]", "[1", "[2: x",
    "<sup>1</sup>", "<sup>2,3</sup>", "\n\n<sup>1</sup> Note", "\n<sup>2</sup> Two", "<sup>&</sup>lt;sup>3</sup> x",
    "<sup>", "</sup>", "<sup>st</sup>", "<sup>-3</sup>", "[^a]", "\n\n[^a]: Body", "\n[^b]: B", "^[inline]", "^[", "]", "[",
    "²", "³", "⁴⁸", "\n⁴⁸ Body", "\n\n² Two", "⁻", "[48]", "\n[48] Body", "\n\n[48]: https://a.eu/x", "[49][48]",
    "\n- item", "\n  - deep", "\n• dot", "\n\t· dot", "\n– dash", "\n1. one", "\n2. two", "\n(a) a", "\n(i) i", "\n# Head",
    "\n## **II. HEAD** ##", "\nIV. TITLE", "\n3.1 Title", "\nTITLE\n=====", "\n| a | b |\n|---|---|\n| 1 | <sup>1</sup> |\n",
    "\n```\ncode\n```\n", "`code [^a]`", "*", "**", "_", "&amp;", "&#8617;", "&nbsp;", "&", "<", ">", "<!--", "-->", "<br>",
    "\n<div>\n", "<p>", "</p>", "<ul><li>x", "</li></ul>", "<table><tr><td>c", "</td></tr></table>", "\n<h2>1. H</h2>\n",
    "\n> quote", "[link](https://a.eu)", "![pic](a.png)", "\\", "\\*", "---\n", "trans-\nposition", "é", "🐟", "\u2028", "\x0c",
    "https://a.eu/x-", "~~", "\ufeff", "\u00a0",
]  # fmt: skip

mixtures = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
inputs = st.one_of(mixtures, st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))


def _read(name: str, source: str) -> Document | None:
    try:
        return FORMATS[name]("draft", source.encode("utf-8", "surrogatepass"), "", Options())
    except ReaderError:  # more control characters than a text has
        return None


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=200, deadline=None)
@given(source=inputs)
@example(source="")
@example(source="\\\r\n")
def test_the_map_leads_back_to_the_source(name: str, source: str) -> None:
    document = _read(name, source)
    if document is not None:
        assert document.source == line_feeds(source.removeprefix("\ufeff"))
        _text_is_its_blocks(document)
        _runs_are_copies(document)
        _notes_are_whole(document)


def _text_is_its_blocks(document: Document) -> None:
    assert "\n".join(document.quote(block.span) for block in document.blocks) == document.text
    order = [block.kind is BlockKind.NOTE for block in document.blocks]
    assert order == sorted(order)
    for block in document.blocks:
        quote = document.quote(block.span)
        assert quote.strip()
        assert len(quote.splitlines()) == 1
        assert block.kind is BlockKind.ROW or quote == quote.strip()
        assert (block.list_id > 0) == (block.kind is BlockKind.ITEM) <= (block.level > 0)
        assert all(block.span.start <= cell.start <= cell.end <= block.span.end for cell in block.cells)
        _sources_ascend(document, block)


def _sources_ascend(document: Document, block: Block) -> None:
    origin = document.origin
    sources = [origin.source_start(at) for at in range(block.span.start, block.span.end)]
    assert all(before <= after for before, after in pairwise(sources))
    where = document.range(block.span)
    assert 0 <= where.start.offset <= where.end.offset <= len(document.source)


def _runs_are_copies(document: Document) -> None:
    end = 0
    for run in document.origin.runs:
        assert run.start >= end
        assert run.length > 0
        end = run.start + run.length
        assert 0 <= run.source_start <= run.source_start + run.source_length <= len(document.source)
        if run.length == run.source_length:
            copy = document.source[run.source_start : run.source_start + run.length]
            for mine, theirs in zip(document.text[run.start : end], copy, strict=True):
                assert mine == theirs or (mine.isspace() and theirs.isspace())
    assert end <= len(document.text)


def _notes_are_whole(document: Document) -> None:
    bodies = [note.body for note in document.notes if note.body is not None]
    spans = [block.span for block in document.blocks if block.kind is BlockKind.NOTE]
    assert sorted(bodies) == spans
    for kind in ("footnote", "endnote"):
        numbers = sorted(note.number for note in document.notes if note.kind == kind and note.references)
        assert numbers == list(range(1, len(numbers) + 1))
    for note in document.notes:
        assert (note.number > 0) == bool(note.references)
        assert list(note.references) == sorted(note.references)
        assert all(0 <= at <= len(document.text) for at in note.references)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=150, deadline=None)
@given(source=mixtures)
def test_line_ends_of_another_system_change_nothing(name: str, ending: str, source: str) -> None:
    unix, other = _read(name, source), _read(name, source.replace("\n", ending))
    assert (unix is None) == (other is None)
    if unix is not None and other is not None:
        assert (other.text, other.blocks, other.notes) == (unix.text, unix.blocks, unix.notes)


# --- one report, many dialects --------------------------------------------------------------

_WORDS = ["boats", "nets", "nine ports", "Ost", "crews", "the annex", "wooden hulls"]
_sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(
    lambda words: f"The {', '.join(words)} left"
)
_paragraphs = st.lists(st.tuples(_sentences, st.none() | _sentences), min_size=1, max_size=4)


def _word(paragraphs: list[tuple[str, str | None]]) -> str:
    lines = []
    for number, (text, note) in enumerate(paragraphs, 2):
        lines.append(f"{text}[footnoteRef:{number}]. [{number}:  \t{note}.] " if note else f"{text}.")
    return "\n\n".join(lines)


def _marked(mark: str, body: str, paragraphs: list[tuple[str, str | None]]) -> str:
    lines, notes = [], []
    for number, (text, note) in enumerate(paragraphs, 2):
        label = (
            str(number) if mark != "{}" else str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
        )
        lines.append(f"{text}{mark.format(label)}." if note else f"{text}.")
        if note:
            notes.append(f"{body.format(label)} {note}.")
    return "\n\n".join([*lines, *notes])


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=50, deadline=None)
@given(paragraphs=_paragraphs)
def test_every_dialect_gives_the_same_report(name: str, paragraphs: list[tuple[str, str | None]]) -> None:
    sources = [
        _word(paragraphs),
        _marked("<sup>{}</sup>", "<sup>{}</sup>", paragraphs),
        _marked("<sup>{}</sup>", "<sup>&</sup>lt;sup>{}</sup>", paragraphs),
        _marked("[^{}]", "[^{}]:", paragraphs),
        _marked("[{}]", "[{}]", paragraphs),
        _marked("{}", "{}", paragraphs),
    ]
    read = [_read(name, source) for source in sources]
    documents = [document for document in read if document is not None]
    assert len(documents) == len(sources)
    assert len({document.text for document in documents}) == 1
    notes = {tuple(replace(note, form="") for note in document.notes) for document in documents}
    assert len(notes) == 1  # a note's form is its dialect
    assert len([note for note in documents[0].notes if note.body]) == sum(
        note is not None for _, note in paragraphs
    )
