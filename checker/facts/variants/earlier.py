"""Documents in the language of an earlier age: whoever wrote or printed them spelt as he liked.

A name in two spellings is no slip there, "my Lord Barkeley" and "Lord Barkely", and nor is a word. So it is
where such a text is printed anew, or quoted at length.
"""

from __future__ import annotations

from checker.damage.words import Words
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_FEWEST = 3
"""Different words of the earlier language, at least: one may be a name, or stand in a saying."""
_PER_WORDS = 2500
"""One word in so many, at least: of 700 documents hardly one stands between a tenth of that and twice it."""


_YEAR = regex(r"1\d\d\d|20\d\d")
_EARLY, _MODERN = 1000, 1800
"""The years in which names were spelt freely: a register of 1690 has a man in three spellings."""
_YEARS, _TIMES = 10, 10
"""Such years in a document, at least, and how many times as many as later ones."""


def is_of_earlier_years(words: Words) -> bool:
    """Whether a document speaks of years in which nobody spelt a name in one way."""
    early = later = 0
    for word, times in words.counts.items():
        if len(word) == 4 and _YEAR.fullmatch(word):
            if _EARLY <= int(word) < _MODERN:
                early += times
            else:
                later += times
    return early >= _YEARS and early > _TIMES * later


def is_spelt_freely(words: Words) -> bool:
    """Whether a document has several words of the earlier language, and has them often."""
    found = [words.counts[word] for word in vocabulary().sets["EARLIER"] if word in words.counts]
    return len(found) >= _FEWEST and sum(found) * _PER_WORDS >= len(words.keys)
