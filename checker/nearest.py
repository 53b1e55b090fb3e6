"""The known word that a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

NEAR = 60
"""Likeness in percent from which a known word is worth proposing."""

FEW = 12
"""So many known words can be listed in one line."""


def hint(word: str, known: Iterable[str]) -> str:
    """What to say behind 'unknown …': the nearest known word, else all known ones if they are few."""
    from rapidfuzz import fuzz, process

    words = sorted(set(known))
    found = process.extractOne(word.lower(), words, processor=str.lower, scorer=fuzz.ratio, score_cutoff=NEAR)
    if found is not None:
        return f', did you mean "{found[0]}"?'
    if words and len(words) <= FEW:
        return f"; known: {', '.join(words)}"
    return "" if words else "; none is known"
