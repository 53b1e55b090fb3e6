"""Words with signs that are not seen, letters that are one sign, and bullets of symbol fonts."""

from __future__ import annotations

import pytest

from readers.support import blocks, markdown, plain, texts


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Five sail\u00adors signed.", "Five sailors signed."),
        ("\ufb01ve o\ufb03cers", "five officers"),
        ("Thirty\u200b-\u2060one boats", "Thirty-one boats"),
        ("No signs – of this kind.", "No signs – of this kind."),
    ],
)
def test_words_are_read_as_they_are_seen(written: str, seen: str) -> None:
    for read in (markdown, plain):
        document = read(f"{written}\n")
        assert texts(document) == [seen]
        end = document.text.index(seen) + len(seen)
        assert document.origin.source_start(end - 1) == len(written) - 1


def test_a_note_behind_a_parted_word_keeps_its_place() -> None:
    document = markdown("Five sail\u00adors[^1] signed.\n\n[^1]: Abel and Brix.\n")
    (note,) = document.notes
    assert document.text[: note.references[0]] == "Five sailors"


def test_bullets_of_word() -> None:
    document = plain("""
        There are three aims:

        \uf0b7 oats
        \uf0b7 rye

        And two more:

        o hay
        o straw
        """)
    assert [text for kind, _, _, text in blocks(document) if kind == "item"] == [
        "oats",
        "rye",
        "hay",
        "straw",
    ]
