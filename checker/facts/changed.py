"""A change that a text states, beside its two numbers."""

from __future__ import annotations

from decimal import Decimal

from checker.frozen import dataclass
from checker.model import Span
from checker.text.figures import Figure


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change beside its figures. `span` are the words that state it, `figure` its number.

    `up` is True for a rise; `more`: "more than doubled"; `shares`: the figures are percentages themselves.
    `way` says how they are told to belong together where one sentence does not.
    """

    span: Span
    said: str
    figure: Figure | None
    factor: Decimal
    up: bool
    more: bool
    old: Figure
    new: Figure
    shares: bool = False
    way: str = ""
