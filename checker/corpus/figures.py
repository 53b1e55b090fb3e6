"""What a run came to, in tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checker.corpus.base import opened, views
from checker.corpus.folder import Folder
from checker.corpus.queries import QUERIES, SUM
from checker.corpus.tables import DOCUMENTS, FINDINGS
from checker.errors import CheckerError
from checker.frozen import dataclass
from checker.results import Totals

_ASKED = (DOCUMENTS, FINDINGS)
"""The tables that nearly all queries ask: their files are read once."""

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A table: what it is called on the command line, its title, what stands above its columns, its rows."""

    name: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """A run in numbers. `since` is the run that it is held against, "" for none."""

    run: str
    since: str
    documents: int
    unreadable: int
    foreign_or_short: int
    words: int
    errors: int
    warnings: int
    advice: int
    stated: int
    confirmed: int
    contradicted: int
    unsupported: int
    unread: int
    hours: float
    checkers: Sequence[str]
    tables: tuple[Figures, ...] = ()

    @property
    def totals(self) -> Totals:
        """Those of all ledgers."""
        return Totals(self.stated, self.confirmed, self.contradicted, self.unsupported, self.unread)

    def table(self, name: str) -> Figures:
        """The table of that name. Raises `CheckerError` where the report has none."""
        found = next((table for table in self.tables if table.name == name), None)
        if found is None:
            names = ", ".join(table.name for table in self.tables)
            raise CheckerError(f'this report has no table "{name}"; it has {names}')
        return found


def figures(folder: Folder, run: str, since: str = "") -> Sum:
    """What `run` came to, and how that changed since another. Raises `CheckerError`."""
    with opened(folder, run, kept=_ASKED) as base:
        if since:
            views(base, folder, since, "_before")
        (total,) = base.execute(SUM).fetchall()
        names = [column[0] for column in base.description or ()]
        tables = tuple(_tables(base, earlier=bool(since)))
        return Sum(run, since, **dict(zip(names, total, strict=True)), tables=tables)


def _tables(base: Any, *, earlier: bool) -> Iterator[Figures]:
    for name, query in QUERIES.items():
        if earlier or not query.earlier:
            rows = tuple(base.execute(query.sql).fetchall())
            yield Figures(name, query.title, tuple(query.heads.split(", ")), rows)
