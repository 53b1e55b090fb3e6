"""The table of points, written so that a person can read and change it."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from checker.resources import folder
from checker.ties.trust import GAPS, SHARES
from evaluation.agreement.fit import NOTHING, Before, Fitted
from evaluation.agreement.rows import Row
from evaluation.agreement.spread import ASTRAY, AUTHORS, AUTHORS_OF_SUMS, MISTAKES

_HEAD = """\
# What the signs of a tie are worth: points of a logistic sum, fitted by `python -m evaluation agreement --fit DIR…`
# to how often what is read agrees with what is stated. A tie's trust is 1 / (1 + exp(-(start + its signs' points))).
#
# Of the places they were fitted to, `places` have the sign, and `agree` is the share of those that agree.

# The share of a draft's counts that are wrong: a guess, one in a hundred is in print.
mistakes = {mistakes}

# Of the mistakes where a note's mark leads to the list so many are a wrong mark, and the list another's: a guess. It
# may be off by anything then, as the one in the labelled reports is.
astray = {astray}

# What every tie begins with.
start = {start:.2f}

# The last day that they were fitted, the places that had a say by then, and the words and sources these stood in.
[fitted]
day = "{day}"
places = {places}
words = {words}
sources = {sources}
"""


def path(language: str = "en") -> Path:
    """Where the points of a language stand."""
    return folder("grammars") / language / "points.toml"


def read() -> Before:
    """What the table says now, as what was known before the next fit."""
    table = tomllib.loads(path().read_text("utf-8"))
    signs, fitted = table["signs"], table["fitted"]
    return Before(
        table["start"],
        {sign: known["points"] for sign, known in signs.items()},
        {sign: (known["places"], known["agree"]) for sign, known in signs.items()},
        table["misread"],
        table["chance"],
        fitted["places"],
        fitted["words"],
        fitted["sources"],
    )


def written(points: Fitted, rows: Sequence[Row], words: int, before: Before = NOTHING) -> str:
    """The table as TOML."""
    head = _HEAD.format(
        day=date.today().isoformat(),
        places=before.places + len(rows),
        words=before.words + words,
        sources=before.sources + len({row.source for row in rows}),
        mistakes=MISTAKES,
        astray=ASTRAY,
        start=points.start,
    )
    return "\n".join((head, *_signs(points, rows, before), *_spread(points), ""))


def _signs(points: Fitted, rows: Sequence[Row], before: Before) -> Iterator[str]:
    now = Counter(sign for row in rows for sign in row.signs)
    agree = Counter(sign for row in rows if row.agrees for sign in row.signs)
    yield "[signs]"
    for sign in sorted(points.signs):
        known, share = before.counts.get(sign, (0, 0.0))
        places = known + now[sign]
        share = (known * share + agree[sign]) / places
        yield f'"{sign}" = {{ points = {points.signs[sign]:.2f}, places = {places}, agree = {share:.3f} }}'


def _spread(points: Fitted) -> Iterator[str]:
    yield "\n# How far off a list is that disagrees, by its author's mistake or by a misreading: by one, by two, by more, by"
    yield "# more than either has. Then the same for sums: by a fiftieth of the whole, a tenth, a half, more."
    yield "[authors]"
    yield from (f"{gap} = {share}" for gap, share in (AUTHORS | AUTHORS_OF_SUMS).items())
    yield "\n[misread]"
    yield from (f"{gap} = {points.misread[gap]:.3f}" for gap in (*GAPS, *SHARES))
    yield "\n# How often the list of the next place has as many items as a count says, by that number (13: and all above)."
    yield "[chance]"
    yield from (f"{value} = {share:.3f}" for value, share in points.chance.items())
