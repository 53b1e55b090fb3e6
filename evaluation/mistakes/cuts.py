"""Text that is lost, and paragraphs that stand twice."""

from __future__ import annotations

import re
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.places.prose import PLAIN, paragraphs
from evaluation.texts import Clean, Stretch

_PAIR = re.compile(r"(?<=\s)\(([^()\n]{6,200})\)")
_LONG = 40
_SHARE = 30
"""One word in so many is changed in a copied paragraph."""


def tail_cut(text: Clean, rng: Random) -> Injected | None:
    """The last one to six words of a paragraph, its full stop with them."""
    ends = [one for one in paragraphs(text) if one.stops and one.stops[-1] == len(one.words) - 1]
    if not ends:
        return None
    paragraph = rng.choice(ends)
    kept = paragraph.words[-1 - rng.randint(1, 6)].end
    kept -= len(text.source[paragraph.place.start : kept]) - len(
        text.source[paragraph.place.start : kept].rstrip(".,;:")
    )
    return injected(text.source, Edit(kept, paragraph.place.end, ""))


def words_dropped(text: Clean, rng: Random) -> Injected | None:
    """Three to eight words from the middle of a sentence: one document cannot tell."""
    runs = [
        (paragraph, run)
        for paragraph in paragraphs(text)
        for run in paragraph.plain_runs(text.source)
        if run[1] - run[0] > 5
    ]
    if not runs:
        return None
    paragraph, (first, last) = rng.choice(runs)
    length = rng.randint(3, min(8, last - first - 2))
    start = rng.randint(first + 1, last - length - 1)
    gone = paragraph.said(start, start + length)
    return injected(text.source, Edit(gone.start, gone.end + 1, ""))


def paragraph_copied(text: Clean, rng: Random) -> Injected | None:
    """A paragraph stands again below itself, one word in thirty dropped from the copy."""
    choices = [one for one in paragraphs(text) if len(one.words) >= _LONG]
    if not choices:
        return None
    paragraph = rng.choice(choices)
    words = paragraph.place.of(text.source).split(" ")
    plain = [index for index, word in enumerate(words) if index and PLAIN.fullmatch(word)]
    gone = rng.sample(plain, max(len(words) // _SHARE, 1))
    copy = " ".join(word for index, word in enumerate(words) if index not in gone)
    at = paragraph.place.end
    return injected(text.source, Edit(at, at, f"\n\n{copy}"))


def bracket_dropped(text: Clean, rng: Random) -> Injected | None:
    """(4 May 2019) → 4 May 2019) or (4 May 2019."""
    pairs = list(_PAIR.finditer(text.source))
    if not pairs:
        return None
    pair = rng.choice(pairs)
    at = rng.choice((pair.start(), pair.end() - 1))
    whole = Stretch(*pair.span())
    return injected(text.source, Edit(at, at + 1, ""), at=[whole])
