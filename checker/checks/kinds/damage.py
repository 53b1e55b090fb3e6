"""Kinds of check of what a conversion or an edit broke: loops, copies, cut sentences, notes."""

from __future__ import annotations

from checker.checks.kind import Kind
from checker.late import Late

DAMAGE: dict[str, Kind] = {
    "no-loop": Kind(
        Late("checker.checks.garble", "no_loop"),
        apart=True,
        says=("phrase", "times", "words"),
        grades=("likely", "short"),
    ),
    "no-copy": Kind(
        Late("checker.checks.garble", "no_copy"),
        apart=True,
        says=("after", "back", "words"),
        grades=("likely",),
    ),
    "no-unproved-copy": Kind(
        Late("checker.checks.garble", "no_unproved_copy"), apart=True, says=("after", "back", "words")
    ),
    "no-duplicated-paragraph": Kind(
        Late("checker.checks.garble", "no_duplicated_paragraph"),
        apart=True,
        says=("likeness", "words"),
        grades=("likely",),
    ),
    "no-sentence-again": Kind(
        Late("checker.checks.garble", "no_sentence_again"), apart=True, says=("sentence", "where", "words")
    ),
    "no-doubled-word": Kind(
        Late("checker.checks.garble", "no_doubled_word"),
        apart=True,
        grades=("possible",),
        says=("word",),
    ),
    "no-two-articles": Kind(Late("checker.checks.damage", "no_two_articles"), apart=True, says=("words",)),
    "no-cut-sentence": Kind(Late("checker.checks.damage", "no_cut_sentence"), apart=True, says=("what",)),
    "no-garbled-words": Kind(
        Late("checker.checks.damage", "no_garbled_words"),
        apart=True,
        says=("what", "word"),
        grades=("likely",),
    ),
    "no-broken-markup": Kind(
        Late("checker.checks.damage", "no_broken_markup"),
        apart=True,
        says=("form", "number", "others", "times"),
        grades=("few",),
    ),
    "no-lost-word": Kind(
        Late("checker.checks.damage", "no_lost_word"), apart=True, says=("lost", "quote", "times")
    ),
    "no-broken-note": Kind(
        Late("checker.checks.notes", "no_broken_note"),
        apart=True,
        says=("what",),
    ),
}
