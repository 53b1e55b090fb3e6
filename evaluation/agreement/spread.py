"""What is known of authors' mistakes: how many there are, and how far off they are."""

from __future__ import annotations

MISTAKES = 0.1
"""The share of a draft's counts that are wrong. It is a guess: one in a hundred is wrong in print, and nobody has
counted drafts before they were corrected."""
ASTRAY = 0.5
"""Of the mistakes where a note's mark leads to the list so many are a wrong mark: a guess, from one in a labelled report."""
AUTHORS = {"one": 0.93, "two": 0.04, "more": 0.02, "twice": 0.01}
AUTHORS_OF_SUMS = {"slip": 0.5, "near": 0.25, "far": 0.2, "beyond": 0.05}
"""How far off authors' mistakes are. Of the last 36 counts found wrong in print, and of the 42 that people planted in
drafts and that are found, every one was off by one; earlier some were off by two, and the one in the labelled reports
by nine. In a sum any digit may be the wrong one; few such were seen, so this is a guess."""
SPREAD = AUTHORS | AUTHORS_OF_SUMS
