"""How likely a tie is right, and whether the text is wrong where the two disagree.

Authors are nearly always right about their own counts. So how often a kind of tie agrees with what is stated
tells how often it is read rightly, with no label at all: its trust. It is a logistic sum of the points of its
signs. Where tie and text disagree, either the author made a mistake or the tie was misread. Which of the two
is likelier depends on the trust, on how many statements of a draft are wrong, and on how far off the list is:
authors are mostly off by one, unless a mark leads to the wrong note. That is Bayes' rule, and the result the
confidence of a finding.

All numbers stand in the language's `points.toml`, with what they were fitted on; they are fitted by
`python -m evaluation agreement --fit`. Those of what is worked out from numbers near by stand in its
`derived.toml`, beside the weights that grade them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from math import exp
from typing import Any

from checker.careful import toml
from checker.facts.derived.weights import grades
from checker.frozen import dataclass
from checker.prepared import prepared
from checker.text.language import ENGLISH, POINTS, Language, language, of_language

LIKELY = 0.5
"""A finding that is less likely than that is none: the count is unread."""
OWN = 0.9
"""How likely a list that agrees must be the count's own, and no other that fits by chance, to confirm it."""
GAPS = ("one", "two", "more", "twice")
"""How far a list is off its count: by one, by two, by more, by more than the count or the list has."""
ANY = "any"
"""A difference whose size says nothing of who is wrong: "rose" for "fell", "ten (50)"."""
MISTYPED = "mistyped"
"""Three digits and more in another order, or all the same but one: a slip, and hardly a misreading."""
SHARES = ("slip", "near", "far", "beyond")
"""How far a sum is off its whole: a fiftieth, a tenth, a half, more."""

NOTE = "note"
"""The sign of a list that stands in a note."""
SUM = "a sum"
"""The sign of all that is added up or worked out."""

_LARGEST = 12
"""Counts up to which the chance of a list that fits is known one by one."""
_SLIP, _NEAR, _FAR = 50, 10, 2


@dataclass(frozen=True, slots=True)
class Points:
    """The table. `start` is what every tie begins with, `signs` what each sign adds.

    `mistakes` is the share of a draft's counts that are wrong, `miscounted` how many times as many of those
    with a sign are, `astray` the share of those behind a note's mark where it leads to another's list.
    `authors` and `misread` say how often a mistake of an author, and one of the program, is so far off;
    `chance` how often a list that is not the count's has a number of items.
    """

    mistakes: float
    miscounted: Mapping[str, float]
    astray: float
    start: float
    signs: Mapping[str, float]
    authors: Mapping[str, float]
    misread: Mapping[str, float]
    chance: Mapping[str, float]

    def trust(self, signs: Iterable[str]) -> float:
        """The probability that a tie with these signs agrees with a text that is right."""
        return 1 / (1 + exp(-self.start - sum(self.signs.get(sign, 0.0) for sign in signs)))

    def confidence(self, signs: Iterable[str], gap: str, ties: int = 1) -> float:
        """The probability that the text is wrong, where a tie with these signs is off by `gap`.

        `ties` of the same kind say so, each on its own: all of them would have to be misread.
        """
        signs = tuple(signs)
        trust, another = self.trust(signs), self.misread.get(gap, 1.0)
        astray = self.astray if NOTE in signs else 0
        off = (1 - astray) * self.authors.get(gap, 1.0) + astray * another
        wrong = self.mistakes * self._miscounted(signs) * trust**ties * off
        return wrong / (wrong + (1 - trust) ** ties * another)

    def _miscounted(self, signs: Sequence[str]) -> float:
        """The last sign decides: a size as one finder sees it stands behind the size."""
        return next((self.miscounted[sign] for sign in reversed(signs) if sign in self.miscounted), 1.0)

    def own(self, signs: Iterable[str], value: int) -> float:
        """The probability that a list of `value` items is the count's own, where the two agree."""
        chance = self.chance[str(min(value, _LARGEST + 1))]
        agrees = self.trust(signs)
        own = max(agrees - chance, 0.0) / (1 - chance)
        return own / agrees


@of_language
def points() -> Points:
    """The points of the language that is read, from its `points.toml`.

    What it leaves out of how authors err is as in English. What it leaves out of its own ties was never
    measured: such a tie is as likely wrong as right, so it confirms nothing and contradicts nothing.
    """
    own = _table(language())
    usual = own if language() == ENGLISH else _table(ENGLISH)
    return Points(
        mistakes=own.get("mistakes", usual["mistakes"]),
        miscounted=usual["miscounted"] | own.get("miscounted", {}),
        astray=own.get("astray", usual["astray"]),
        start=own.get("start", 0.0),
        signs=own.get("signs", {}) | grades(),
        authors=usual["authors"] | own.get("authors", {}),
        misread=usual["misread"] | own.get("misread", {}),
        chance=usual["chance"] | own.get("chance", {}),
    )


def _table(of: Language) -> dict[str, Any]:
    """What `points.toml` says, of each sign its points alone."""
    text = of.text(POINTS)
    table: dict[str, Any] = prepared(f"{of.name}-points", text.encode(), lambda: _read(text))
    return table


def _read(text: str) -> dict[str, Any]:
    table = toml(text)
    signs = {sign: worth["points"] for sign, worth in table.get("signs", {}).items()}
    return table | {"signs": signs}


def list_gap(stated: int, listed: int) -> str:
    """How far a list is off, by its number of items: one of `GAPS`."""
    off = abs(stated - listed)
    if off <= 2:
        return GAPS[off - 1]
    return "more" if off <= min(stated, listed) else "twice"


def sum_gap(stated: Decimal | int, total: Decimal | int) -> str:
    """How far a sum is off its whole: one of `SHARES`."""
    off = abs(Decimal(stated) - Decimal(total))
    whole = max(abs(Decimal(stated)), abs(Decimal(total)))
    if off * _SLIP <= whole or off == 1:
        return "slip"
    if off * _NEAR <= whole:
        return "near"
    return "far" if off * _FAR <= whole else "beyond"


def among(confidence: float, mistakes: float | None) -> float:
    """A confidence where another share of the statements is wrong; the usual share for None.

    The odds of a mistake go up and down with that share, all else being equal.
    """
    if mistakes is None or confidence >= 1:
        return confidence
    odds = confidence / (1 - confidence) * mistakes / points().mistakes
    return odds / (1 + odds)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is stated beside what was worked out: the signs of the tie, and how far the two are apart.

    `gap` is one of `GAPS` or `SHARES`, `ANY`, or "" where they agree. `ties` is how many of the kind say so.
    """

    signs: tuple[str, ...]
    gap: str
    ties: int = 1

    @property
    def confidence(self) -> float:
        """The probability that the text is wrong; 0 where the two agree."""
        return points().confidence(self.signs, self.gap, self.ties) if self.gap else 0.0
