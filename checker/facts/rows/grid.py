"""The columns of a table beside what a clause says of its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.facts.rows.states import stems_in, words_of
from checker.facts.tables import Row, Table
from checker.regex import regex
from checker.text.figures import YEAR, Figure
from checker.text.rowsaid import RowSaid, Way
from checker.text.vocabulary import vocabulary

_UNIT = regex(r"\s*\([^()]*\)")
"""What a column is measured in: "Budget (EUR)"."""

Outcome = Sequence[bool | None]
"""Of each row whether it counts, None where that is not sure."""


class Grid:
    """The columns of a table beside what is said."""

    def __init__(self, table: Table, title: str, rows: Sequence[Row], said: RowSaid, noun: str) -> None:
        self.table, self.title, self.rows, self.said, self.noun = table, title, rows, said, noun
        self.titles = [column.title for column in table.columns]
        self.words = [words_of(_UNIT.sub("", one)) for one in self.titles]
        self.numeric = [at for at in range(1, len(self.titles)) if self._is_numeric(at)]
        self.changes = [at for at in self.numeric if has(self.titles[at], "ROW_CHANGE")]
        self.plain = [at for at in self.numeric if at not in self.changes]

    def _is_numeric(self, at: int) -> bool:
        figures = [row.cells[at].figure for row in self.rows]
        return 2 * sum(one is not None for one in figures) > len(figures)

    def is_percent(self, at: int) -> bool:
        return (
            any(row.cells[at].percent for row in self.rows)
            or has(self.titles[at], "PERCENT")
            or "%" in self.titles[at]
            or (has(self.title, "PERCENT") and not _UNIT.search(self.titles[at]))
        )

    @property
    def is_spent(self) -> bool:
        """Whether it is money that was planned: of that no row has too little."""
        return has(self.title + " ".join(self.titles), "ROW_MONEY")

    def years(self, at: int) -> list[str]:
        return YEAR.findall(self.titles[at])

    def compared(self, at: int, test: Callable[[Figure], bool | None]) -> Outcome:
        """Each number of a column as a test finds it."""
        figures = [row.cells[at].figure for row in self.rows]
        return [None if one is None else test(one) for one in figures]

    def paired(self, old: int, new: int, way: Way) -> Outcome:
        """Each number of a column beside that of another one."""
        pairs = [(row.cells[old].figure, row.cells[new].figure) for row in self.rows]
        return [None if a is None or b is None else stands(b, a, way) for a, b in pairs]


def stands(one: Figure, other: Figure, way: Way) -> bool | None:
    """Whether a number stands so to another; None where the two were rounded to the same."""
    if one.value == other.value:
        if way is Way.SAME or way in (Way.LEAST, Way.MOST):
            return True
        return None if min(one.step, other.step) < 1 else False
    over = one.value > other.value
    return over if way in (Way.OVER, Way.LEAST) else not over if way in (Way.UNDER, Way.MOST) else False


def has(text: str, name: str) -> bool:
    """Whether a text has one of a set of words."""
    return bool(stems_in(text, name)) or any(vocabulary().has(name, sign) for sign in text.lower().split())
