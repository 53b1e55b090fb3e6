"""What is not read because no prose has it: all bounds that keep a text made to be slow from being so.

Each lies well above what was found in 5,000 reports, laws, manuals and pages of encyclopedias. What is beyond
is left unread: the ledger says so wherever a count stands there.
"""

from __future__ import annotations

from collections.abc import Mapping

STRETCH = 20_000
"""Characters of prose that are looked at together, in whole blocks.

The densest page of a report may be nothing but figures; so many pages on end never are.
"""

MOST: Mapping[str, int] = {"numbers": 1000, "figures": 700, "commas": 800, "paragraphs": 1600, "counts": 250}
"""What a stretch of `STRETCH` characters holds at most. Figures are numbers that may count something.

The fullest that were found are lists of results, with 606 numbers, 482 of them figures, and 635 paragraphs,
headings and items. None has more than 442 commas, or states more than 87 counts.
"""

SENTENCE = 40_000
"""Characters of a sentence, at most: the longest that was found is a drawn table of 31,733."""

TANGLE = 80_000
"""The counts of a sentence times its characters, at most, for each count is held against all that follows it.

That table comes to 63,466, and the next sentence to 5,050.
"""

LINES, WIDTH = 2000, 8
"""So many lines on end, of so few characters in the mean, are a column of something: the longest run of lines
below 13 characters had 281."""
