"""What each sign of a candidate is worth: a logistic sum, as the language's `derived.toml` has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.careful import toml
from checker.frozen import dataclass
from checker.prepared import prepared
from checker.text.language import DERIVED, language, of_language

LEAST = -1.5
"""The least score of what says anything: of the likeliest below it one in three makes nothing near by."""


MARGIN = 0.5
"""How much more must speak for the likeliest than for the next, to hold it against the text: with less, ten
of the twelve that nothing explains are misread."""


class Kind:
    """What a number is of others: a share, a change and the points between two shares are percentages."""

    SHARE, CHANGE, POINTS, DIFFERENCE = "share", "change", "points", "difference"
    REST, SUM, RECAP = "rest", "sum", "recap"


KINDS = (Kind.SHARE, Kind.CHANGE, Kind.DIFFERENCE, Kind.REST, Kind.RECAP, Kind.SUM)
"""What has a table: points have that of changes."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The table of one kind."""

    start: float
    signs: Mapping[str, float]

    def score(self, signs: Iterable[str]) -> float:
        """How much speaks for a candidate."""
        return self.start + sum(self.signs.get(sign, 0.0) for sign in signs)


def graded(kind: str, score: float) -> str:
    """The sign of what a likeliest candidate of so high a score makes or misses: its kind and its grade."""
    return _sign(kind, "surely" if score >= _SURE else "probably")


@of_language
def grades() -> Mapping[str, float]:
    """What each grade of a kind is worth, by its sign."""
    found = ((kind, one.get("trust", {})) for kind, one in _read().items())
    return {_sign(kind, word): known["points"] for kind, trust in found for word, known in trust.items()}


def _sign(kind: str, word: str) -> str:
    return f"a {_table_of(kind)} {word} of numbers near by"


def weights(kind: str) -> Weights:
    """The table of a kind in the language that is read; an empty one where it has none."""
    return _tables().get(_table_of(kind), _NONE)


def _table_of(kind: str) -> str:
    return Kind.CHANGE if kind == Kind.POINTS else kind


_SURE = 0.0
"""The least score of what is surely meant: more speaks for it than against."""
_NONE = Weights(-100.0, {})
"""Where a language says nothing of a kind, no pair is likely."""


@of_language
def _tables() -> Mapping[str, Weights]:
    return {kind: Weights(one["start"], one["signs"]) for kind, one in _read().items()}


@of_language
def _read() -> Mapping[str, Any]:
    of = language()
    text = of.text(DERIVED)
    table: dict[str, Any] = prepared(f"{of.name}-derived", text.encode(), lambda: toml(text))
    return table
