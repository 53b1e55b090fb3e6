"""Documents in the language of an earlier age: whoever wrote or printed them spelt as he liked.

A name in two spellings is no slip there, "my Lord Barkeley" and "Lord Barkely", and nor is a word. So it is
where such a text is printed anew, or quoted at length.
"""

from __future__ import annotations

from checker.damage.words import Words
from checker.text.vocabulary import vocabulary

_FEWEST = 3
"""Different words of the earlier language, at least: one may be a name, or stand in a saying."""
_PER_WORDS = 2500
"""One word in so many, at least: of 700 documents hardly one stands between a tenth of that and twice it."""


def is_spelt_freely(words: Words) -> bool:
    """Whether a document has several words of the earlier language, and has them often."""
    found = [words.counts[word] for word in vocabulary().sets["EARLIER"] if word in words.counts]
    return len(found) >= _FEWEST and sum(found) * _PER_WORDS >= len(words.keys)
