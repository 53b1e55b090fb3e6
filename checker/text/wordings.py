"""Wordings: what a house writes on a rule page to say which words it means.

per cent|percent      one word or the other, in any case       {number}  a number in figures
Member State          as it is written, where it has capitals  {word}    any word
utilis*               any ending                               …         five words at most

A wording is no regular expression: whatever stands in it is found in time that grows with the text alone,
for a page may come from a stranger.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.errors import CheckerError
from checker.regex import regex
from checker.text.figures import NUMBER

_LONGEST = 200
"""Characters of a wording: a sentence is a wording, a paragraph is none."""
_GAP = r"(?:\s{1,2}\S{1,40}){0,5}?"
_GAPS = 3
"""Gaps of a wording, at most: each of them is tried with no word, one, and so on up to five."""
_BETWEEN = r"\s{1,2}+"
_SLOTS = {
    "{number}": rf"(?<![\d.,])(?P<number>(?>{NUMBER}))(?![\d]|[.,]\d)",
    "{word}": r"[^\W\d_][\w’'-]{0,40}+",
}
_ENDING = r"[\w’'-]{0,20}+"


class WordingError(CheckerError):
    """What is wrong with a wording, in one line."""


@lru_cache(maxsize=1024)
def wording(said: str) -> re.Pattern[str]:
    """The pattern for a wording; its group "number" is the number in `{number}`.

    Raises `WordingError`.
    """
    pieces = said.split()
    if not pieces or len(said) > _LONGEST:
        raise WordingError(f'a wording has 1 to {_LONGEST} characters, not "{said[:40]}"')
    if "…" in (pieces[0], pieces[-1]):
        raise WordingError(f'the wording "{said}" begins or ends with "…"')
    if pieces.count("…") > _GAPS:
        raise WordingError(f'the wording "{said}" has more than {_GAPS} "…"')
    if pieces.count("{number}") > 1:
        raise WordingError(f'the wording "{said}" has two numbers')
    found = ""
    for at, piece in enumerate(pieces):
        if piece == "…":
            found += _GAP
        else:
            found += (_BETWEEN if at else "") + _piece(piece, said)
    return regex(found)


def is_literal(said: str) -> bool:
    """Whether a wording stands for nothing but its own words, so that others can be put in their place."""
    return not any(sign in said for sign in "*{…")


def _piece(piece: str, said: str) -> str:
    if piece in _SLOTS:
        return _SLOTS[piece]
    if "{" in piece or "}" in piece:
        raise WordingError(f'the wording "{said}": "{piece}" is none of {", ".join(_SLOTS)}')
    forms = sorted(piece.split("|"), key=len, reverse=True)
    return f"(?>{'|'.join(_form(form, said) for form in forms)})"  # the first that fits, and no other way


def _form(form: str, said: str) -> str:
    stem = form.removesuffix("*")
    if not stem or "*" in stem:
        raise WordingError(f'the wording "{said}": "*" stands behind the beginning of a word')
    before = r"(?<!\w)" if stem[0].isalnum() else ""
    ending = _ENDING if form != stem else ""
    behind = r"(?!\w)" if stem[-1].isalnum() or ending else ""
    letters = f"(?i:{re.escape(stem)})" if stem.islower() else re.escape(stem)
    return f"{before}{letters}{ending}{behind}"
