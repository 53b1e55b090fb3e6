"""The table of points, written so that a person can read and change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from checker.claims.trust import GAPS, SHARES
from checker.resources import folder
from evaluation.agreement.fit import Fitted
from evaluation.agreement.rows import Row
from evaluation.agreement.spread import AUTHORS, AUTHORS_OF_SUMS, MISTAKES

_HEAD = """\
# What the signs of a tie are worth: points of a logistic sum, fitted by `python -m evaluation agreement --fit DIR…`
# to how often what is read agrees with what is stated. A tie's trust is 1 / (1 + exp(-(start + its signs' points))).
#
# Fitted on {day} to {rows} places in {words} words of {sources} sources; `places` have the sign, `agree` is the share
# of them that agree.

# The share of a draft's counts that are wrong: a guess, one in a hundred is in print.
mistakes = {mistakes}

# What every tie begins with.
start = {start:.2f}
"""


def path(language: str = "en") -> Path:
    """Where the points of a language stand."""
    return folder("grammars") / language / "points.toml"


def written(points: Fitted, rows: Sequence[Row], words: int) -> str:
    """The table as TOML."""
    head = _HEAD.format(
        day=date.today().isoformat(),
        rows=f"{len(rows):,}",
        words=f"{words:,}",
        sources=len({row.source for row in rows}),
        mistakes=MISTAKES,
        start=points.start,
    )
    return "\n".join((head, *_signs(points, rows), *_spread(points), ""))


def _signs(points: Fitted, rows: Sequence[Row]) -> Iterator[str]:
    places = Counter(sign for row in rows for sign in row.signs)
    agree = Counter(sign for row in rows if row.agrees for sign in row.signs)
    yield "[signs]"
    for sign in sorted(points.signs):
        share = agree[sign] / places[sign]
        yield f'"{sign}" = {{ points = {points.signs[sign]:.2f}, places = {places[sign]}, agree = {share:.3f} }}'


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
