"""Where abbreviations stand in a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from checker.facts.abbreviations.letters import singular
from checker.model import Document
from checker.regex import regex

# Words with a second capital, digit or joint near the first one: all others are no abbreviations.
_WRITTEN = regex(r"[A-Z][a-z]{0,2}[A-Z\d&/-](?:[\w&]|[-/](?=\w))*")
_NUMBERED = regex(r"/\d+(?:/|$)")
"""What ends in numbers is the number of a document: "ERA/CM/2025/02"."""
_PART = regex(r"[^/-]+")


def uses(document: Document, shorts: frozenset[str]) -> Mapping[str, tuple[int, ...]]:
    """Where each of `shorts` stands, also in the plural and within a longer word ("EBCGA-led")."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    text = document.text
    for match in _WRITTEN.finditer(text):
        start, word = match.start(), match[0]
        if start and text[start - 1].isalnum():
            continue
        if singular(word) in shorts:
            found[singular(word)].append(start)
        elif not word.isalnum() and not _NUMBERED.search(word):
            for part in _PART.finditer(word):
                if singular(part[0]) in shorts:
                    found[singular(part[0])].append(start + part.start())
    return {short: tuple(places) for short, places in found.items()}
