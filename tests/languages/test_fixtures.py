"""Every grammar's sentences are read as the file beside it says, and its counter-examples are left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker import resources
from checker.ties.chart import KINDS, chart
from checker.ties.ways import WAYS

ENGLISH = resources.folder("grammars") / "en"
NONE = ["none"]
IN_NOTES = {"note", "sole list", "restated in a note", "one of several in a note"}
WAY = "["
"""What the name of a way begins with, on a line of its own."""


def cases(page: str) -> Iterator[tuple[str, list[str]]]:
    """The sentences of a fixture file, each with the indented lines below it."""
    for block in page.split("\n\n")[1:]:
        if block.startswith(WAY) and "\n" not in block:
            continue
        sentence, *lines = block.strip("\n").split("\n")
        assert lines, sentence
        assert all(line.startswith("    ") for line in lines), sentence
        yield sentence, [line.strip() for line in lines]


FIXTURES = [
    pytest.param(path.stem, sentence, lines, id=f"{path.stem}: {sentence}")
    for path in sorted(ENGLISH.glob("*.txt"))
    for sentence, lines in cases(path.read_text("utf-8"))
]


@pytest.mark.parametrize(("kind", "sentence", "lines"), FIXTURES)
def test_a_sentence_is_read_as_its_fixture_says(kind: str, sentence: str, lines: list[str]) -> None:
    assert chart(sentence.replace("¶", "\n"), "draft.md").get(kind, NONE) == lines


def test_every_kind_has_sentences_that_are_read_and_some_that_are_left() -> None:
    for kind in KINDS:
        read = [lines for _, lines in cases((ENGLISH / f"{kind.name}.txt").read_text("utf-8"))]
        assert NONE in read, kind.name
        assert len([lines for lines in read if lines != NONE]) > 1, kind.name


def test_every_grammar_has_its_fixtures() -> None:
    grammars = {path.stem for path in ENGLISH.glob("*.lark")} - {"words"}
    assert grammars <= {kind.name for kind in KINDS}


def test_every_way_has_what_it_ties_and_what_it_leaves() -> None:
    _, *groups = (ENGLISH / "tie.txt").read_text("utf-8").split(f"\n{WAY}")
    ways = {group.partition("]\n")[0]: [lines for _, lines in cases(group)] for group in groups}
    assert ways.keys() == {way.name for way in WAYS} | IN_NOTES
    for name, found in ways.items():
        ties = [any(f": {name}, " in line for line in lines) for lines in found]
        assert {True, False} == {*ties}, name
