"""Marks of notes that a conversion left as plain digits: "nine4", "the war.2In May", "by June 20193".

One such word proves nothing: "sha256" is a name. Several whose digits count on by one, each at another word,
in a text that has hardly any others, are marks; so are two that count on where nothing refers to the notes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.spots import at_digits

_END = r"(?=$|[\s.,;:!?)”’\"](?!\w)|\s|[A-Z][a-z ])"
_DIGITS = regex(rf"[1-9](?<![\s\d].)[0-9]{{0,2}}{_END}", re.MULTILINE)
_YEAR = regex(
    rf"(?P<word>[12](?<![\w.,/@#:&=_-].)(?:(?<=1)9|(?<=2)0)\d\d)[.,;:!?)]?(?P<digits>[1-9]\d?){_END}",
    re.MULTILINE,
)
"""A year with a mark behind it: no number of five digits or more begins so often with one."""
_SENTENCE = regex(r"\s+[A-Z]")
"""What follows the mark behind a full stop: 2019.1 before a small letter is a version."""
_WORD = regex(r"(?<![\w/@#.:&=_-])([^\W\d_]{2,})[.,;:!?]?[”’\"')]?$")
_CLOSING = ".,;:!?”’\"')"
_REACH = 40
"""Characters before the digits in which their word is looked for: no word is longer."""
_LETTERS = 3
"""Small letters at the end of a word that is no unit, no formula and no name of a paper size."""
_CHAIN = 3
"""Numbers that count on, at least."""
_PAIR = 2
"""The same where notes bear the numbers, and nothing refers to them."""
_SHARE = 0.5
"""Of all words that digits are fused to so many are marks, or none is: "libgcc1", "py3" are names."""
_CODE_BACK = 400
"""Characters before a mark in which the tag stands that makes code of it."""
_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@dataclass(frozen=True, slots=True)
class Fused:
    """A number fused to the word before it; `span` holds both.

    `sure`: the word is one and no unit, the year is part of no version.
    """

    number: int
    word: str
    span: Span
    sure: bool


def fused_marks(document: Document) -> Iterator[Fused]:
    """The longest run of fused numbers that count on, in the order of the text.

    Where notes have lost their marks, a number in between may be missing.
    """
    found = [*_candidates(document)]
    if len(found) < _PAIR:
        return
    known = {note.label for note in document.notes if note.references}
    candidates = [one for one in found if str(one.number) not in known]
    lost = {int(note.label) for note in document.notes if not note.references and note.label.isdecimal()}
    of_notes = _rising([one for one in candidates if one.number in lost])
    if len(of_notes) >= max(_PAIR, _SHARE * len(lost)) and any(one.sure for one in of_notes):
        yield from of_notes
        return
    names = _names(found)
    run = _counting_on([one for one in candidates if one.word not in names])
    sure = sum(one.sure for one in run)
    distinct = 2 * len({one.word for one in run}) > len(run)
    if distinct and len(run) >= _CHAIN and sure >= _SHARE * max(len(run), sum(one.sure for one in found)):
        yield from run


def _names(found: Sequence[Fused]) -> set[str]:
    """Words that bear one number twice, as names do and no mark does: http2."""
    times = Counter((one.word, one.number) for one in found)
    return {word for (word, _), number in times.items() if number > 1}


def _counting_on(candidates: Sequence[Fused]) -> Sequence[Fused]:
    """The longest run whose numbers count on by one."""
    runs: dict[int, list[Fused]] = {}  # number → the longest run that ends with it
    for one in candidates:
        before = runs.get(one.number - 1, [])
        if len(runs.get(one.number, [])) <= len(before):
            runs[one.number] = [*before, one]
    return max(runs.values(), key=len, default=[])


def _rising(candidates: Sequence[Fused]) -> Sequence[Fused]:
    """The longest run whose numbers rise; those of a few notes, so that every pair may be looked at."""
    runs: dict[int, list[Fused]] = {}  # number → the longest run that ends with it
    for one in candidates:
        before = max((run for number, run in runs.items() if number < one.number), key=len, default=[])
        if len(runs.get(one.number, [])) <= len(before):
            runs[one.number] = [*before, one]
    return max(runs.values(), key=len, default=[])


def _candidates(document: Document) -> Iterator[Fused]:
    found = chain(_behind_words(document.text), _behind_years(document.text))
    for one in sorted(found, key=lambda one: one.span.end):
        if document.block(one.span.start).kind in _PROSE and not _is_set_off(document, one):
            yield one


def _is_set_off(document: Document, one: Fused) -> bool:
    """Whether markup sets figures off from their word, as a link does, or both are code: "lamps[2](#f2)"."""
    start = document.origin.source_start(one.span.end - len(str(one.number)))
    before = document.source[max(start - _CODE_BACK, 0) : start]
    return before[-1:] in ("[", ">") or before.rfind("<code") > before.rfind("</code")


def _behind_words(text: str) -> Iterator[Fused]:
    for match in at_digits(_DIGITS, text):
        start = match.start()
        if start == 0 or not (text[start - 1].islower() or text[start - 1] in _CLOSING):
            continue
        if text[start - 1] == "." and text.startswith(".", match.end()):
            continue  # "was reached.1. Background" begins a section
        word = _WORD.search(text, max(start - _REACH, 0), start)
        if word is not None:
            small = word[1][-_LETTERS:]
            sure = len(small) == _LETTERS and small.isascii() and small.islower()
            yield Fused(int(match[0]), word[1].lower(), Span(word.start(), match.end()), sure)


def _behind_years(text: str) -> Iterator[Fused]:
    for match in at_digits(_YEAR, text):
        version = "." in match[0] and _SENTENCE.match(text, match.end()) is None
        yield Fused(int(match["digits"]), match["word"], Span(*match.span()), sure=not version)
