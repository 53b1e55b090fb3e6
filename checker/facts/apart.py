"""A length of time that the two points beside it do not bear out, whatever they are."""

from __future__ import annotations

from checker.frozen import dataclass
from checker.model import Span

_HOUR = 60


@dataclass(frozen=True, slots=True)
class Apart:
    """What is told to be `value` of a unit long, and the two days or times that make it `due`.

    The unit is "month", "day" or "minute".
    """

    span: Span
    value: int
    first: Span
    last: Span
    due: int
    unit: str

    @property
    def shown(self) -> str:
        """How long it is, as it is told: of minutes an hour and some."""
        parts = [(self.due, self.unit)]
        if self.unit == "minute":
            parts = [(self.due // _HOUR, "hour"), (self.due % _HOUR, "minute")]
        return " and ".join(f"{number} {unit}{'s' * (number > 1)}" for number, unit in parts if number)
