"""Rows of ordinals in one sentence: "first, …; second, …; and fourth, …", "the second is …, the second is …".

Each opens a part of its sentence, behind a comma or an "and", and all of them begin alike: with "the", with
the same preposition and "the", or with nothing before their comma. So does "One …, another … and a fourth …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.facts.inorder import Skipped, is_of_time
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal, ordinal
from checker.text.sentences import sentence_at, sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_PAIR = 2
_ONES = "one"
"""The row of "one …, another … and a third"."""
_BACK = 12
"""Characters before an ordinal in which the sign stands that parts it from what is before."""


@dataclass(frozen=True, slots=True)
class Row:
    """The ordinals of a sentence that begin alike, up to the first that does not count on; `found` are their
    places and numbers."""

    sentence: Span
    found: tuple[tuple[Span, int], ...]


@in_english(())
def rows(document: Document) -> Iterator[Row]:
    """The rows of a document that begin with a first or with "one", and do not count on."""
    blocks = sorted({document.block_at(match.start()) for match in _firsts().finditer(document.text)})
    for block in (document.blocks[index] for index in blocks):
        if block.kind in PROSE:
            for sentence in sentences(document.text, block.span):
                yield from _in_sentence(document.text, sentence)


def left_out(document: Document, row: Row) -> Skipped | None:
    """What a row leaves out, where its last one is one too far or is told a second time."""
    (before, one), (word, other) = row.found[-_PAIR:]
    if other not in (one, one + 2) or not before.end <= word.start:
        return None
    missing = next(name for name, at in vocabulary().ordinals.items() if at == one + 1 and name.isalpha())
    said = re.search(rf"\b{missing}", document.text[row.sentence.start : row.sentence.end], re.IGNORECASE)
    return None if said else Skipped(word, before, missing)


def _in_sentence(text: str, sentence: Span) -> Iterator[Row]:
    by_lead: dict[str, list[tuple[Span, int]]] = {}
    for match in _parts().finditer(text, sentence.start, sentence.end):
        if not _opens(text, sentence, match.start()) or is_of_time((match["noun"] or "").lower()):
            continue
        row = by_lead.setdefault(_lead(match), [])
        value = _value(match, len(row))
        if value is not None and (value == 1) == (not row):
            several = cardinal([match["noun"].lower()]) if value == 1 and _is_several(match) else None
            if row and row[0][1] > 1 and value <= row[-1][1] and not _contrasts(text, match.start()):
                continue  # "The first two are old, and the second is long."
            row.append((Span(*match.span("other" if match["other"] else "said")), several or value))
    for lead, found in by_lead.items():
        off = (at for at in range(1, len(found)) if found[at][1] != found[at - 1][1] + 1)
        end = next(off, None)
        if end is not None and end + 1 == len(found) and not (lead == _ONES and found[end][1] <= end):
            yield Row(sentence, tuple(found))


def _is_several(match: re.Match[str]) -> bool:
    """Whether a first is that of several: "in the first two cases"."""
    return bool(match["lead"]) and vocabulary().has("ONES", (match["noun"] or "").lower())


def _contrasts(text: str, start: int) -> bool:
    """Whether what is told of others begins there: "…, but in the second", "…; the second"."""
    last = text[max(start - _BACK, 0) : start].rstrip().rpartition(" ")[2].lower()
    words = vocabulary()
    other = words.has("COORDINATES", last) and not (words.has("AND", last) or words.has("OR", last))
    return last.endswith(";") or other


def _value(match: re.Match[str], so_far: int) -> int | None:
    """The number of a word: of "one" and "another" by their place, None for what is no ordinal of a row."""
    if match["other"]:
        return 1 if vocabulary().has("ONES", match["other"].lower()) else so_far + 1
    if match["article"] and so_far < _PAIR:
        return None
    alone = not match["lead"] and not match["article"]
    return None if alone and not match["comma"] else ordinal(match["word"].lower())


def _lead(match: re.Match[str]) -> str:
    """What the ordinals of a row have in common: how they begin."""
    if match["other"] or match["article"]:
        return _ONES
    return (match["lead"] or "").lower()


def _opens(text: str, sentence: Span, start: int) -> bool:
    """Whether a part of a sentence begins there: with the sentence, behind a sign, or behind an "and"."""
    before = text[max(sentence.start, start - _BACK) : start]
    return not before.strip() or _parted().search(before) is not None


@of_language
def _parted() -> re.Pattern[str]:
    return regex(rf"(?:[,;:]|(?<!\w)(?:{alternatives('AND', 'COORDINATES')}))\s+$", re.IGNORECASE)


@of_language
def _parts() -> re.Pattern[str]:
    """An ordinal with what leads to it, and the noun or the comma behind it."""
    words = "|".join(word for word in vocabulary().ordinals if word.isalpha())
    led = rf"(?:{alternatives('PREPOSITION', 'IN')} )?{alternatives('THE')} "
    some = rf"(?P<lead>{led})|(?P<article>{alternatives('A')} )"
    return regex(
        rf"(?<![\w-])(?:(?P<other>one|{alternatives('OTHER')}(?<=another))(?= [a-z])(?! of\b)"
        rf"|(?:{some})?(?P<said>(?P<word>{words})(?:ly)?)(?![\w-])(?! of\b)(?P<comma>,)?"
        r"(?: (?P<noun>[a-z]+))?)",
        re.IGNORECASE,
    )


@seeking
def _firsts() -> Sought:
    """An ordinal of three and more: what counts less far leaves nothing out."""
    words = [word for word, at in vocabulary().ordinals.items() if word.isalpha() and at <= _PAIR + 2]
    forms = [f"{word}{ending}" for word in words for ending in ("", "ly")]
    return Sought(rf"(?i)(?:{'|'.join(forms) or '(?!)'})\b", forms)


@in_english(())
def told_twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """The "former" that stands where "latter" is meant, or the other way round, and the one before it.

    Both open a part of one sentence, "the former for two years and the former for three", which has not the
    other word.
    """
    text = document.text
    found = [(match, document.block_at(match.start())) for match in _either().finditer(text)]
    for (one, at), (two, block) in pairwise(found):
        if at != block or one["said"].lower() != two["said"].lower():
            continue
        sentence = sentence_at(text, document.blocks[at].span, one.start())
        if two.start() < sentence.end and all(_opens(text, sentence, each.start()) for each in (one, two)):
            said = {match["said"].lower() for match in _either().finditer(text, sentence.start, sentence.end)}
            if len(said) == 1:
                yield Span(*one.span()), Span(*two.span())


@seeking
def _either() -> Sought:
    the = vocabulary().sets["THE"]
    return Sought(rf"(?i){alternatives('THE')} (?P<said>{alternatives('FORMER')})\b", the)
