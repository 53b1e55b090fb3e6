"""Entries of a bibliography: "Brandt, A. K. & Costa, M. (2013). Two Ports: Arden and Brack. Harbour Review."

What such an entry counts is counted in the title of a work.
"""

from __future__ import annotations

from checker.model import Span
from checker.regex import regex

FIRST_AUTHOR = regex(r"\W*[^\W\d_][\w’'-]+, (?:[^\W\d_a-z]\.[ -]?){1,3}(?:,|and|&|\(|\d)")
"""The first author of a work: "Brandt, A. K. and", "Costa, M. (2013)"."""
YEAR_OF_WORK = r"\((?:1[6-9]|20)\d\d[a-z]?\)|\.\s+(?:1[6-9]|20)\d\d[a-z]?\."
"""The year behind the authors of a work: "(2013)" or ". 2013."."""
_YEAR = regex(YEAR_OF_WORK)
_AUTHORS = 400
"""Characters in which the authors of a work stand, at most: some fifteen of them."""


def is_entry(text: str, block: Span) -> bool:
    """Whether a paragraph is an entry of a bibliography: it begins with authors and their work's year."""
    first = FIRST_AUTHOR.match(text, block.start, block.end)
    return (
        first is not None
        and _YEAR.search(text, first.start(), min(block.end, first.start() + _AUTHORS)) is not None
    )
