"""What one thing is said to be in different documents: DuckDB groups, and only what differs comes out.

However many documents there are, what is held in memory is one group's key and value; what has no room goes
to the disk. The same rows always give the same answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from checker.frozen import dataclass

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

MOST = 20
"""Documents that are named for one odd value: a thing that so many have otherwise is no slip."""

_QUERY = """
WITH told AS (
  SELECT {key} AS key, {value} AS value, document, {{columns}} AS row
  FROM {table} WHERE {key} IS NOT NULL AND {value} IS NOT NULL
), differing AS (
  SELECT key FROM told GROUP BY key HAVING count(DISTINCT value) > 1 AND count(DISTINCT document) > 1
), ways AS (
  SELECT key, value, count(DISTINCT document) AS documents, min(row) AS first
  FROM told SEMI JOIN differing USING (key) GROUP BY key, value
), ranked AS (
  SELECT *, row_number() OVER usual AS rank, count(*) OVER (PARTITION BY key) AS ways
  FROM ways WINDOW usual AS (PARTITION BY key ORDER BY documents DESC, first.path, value)
), odd AS (
  SELECT told.key, told.value, told.document, min(told.row) AS row, any_value(ranked.documents) AS documents,
    any_value(ranked.ways) AS ways
  FROM told JOIN ranked USING (key, value)
  WHERE rank > 1 AND ranked.documents <= {most}
  GROUP BY told.key, told.value, told.document
)
SELECT odd.value, odd.document, odd.row, odd.documents, odd.ways, ranked.value, ranked.first, ranked.documents
FROM odd JOIN ranked ON odd.key = ranked.key AND ranked.rank = 1
ANTI JOIN told AS own ON own.key = odd.key AND own.value = ranked.value AND own.document = odd.document
ORDER BY odd.row, odd.value
"""


@dataclass(frozen=True, slots=True)
class Odd:
    """A document that says of a thing something else than most do.

    `row` is the table's, at the first place of the document; `usual` that of the first document that says
    what most say. `documents` say the one, `others` the other; `ways` is how many things are said in all.
    """

    value: str
    document: str
    row: dict[str, Any]
    documents: int
    ways: int
    usual_value: str
    usual: dict[str, Any]
    others: int


def odd(base: Connection, table: str, key: str, value: str, columns: tuple[str, ...]) -> Iterator[Odd]:
    """The documents whose `value` for a `key` is not the usual one, by path; not those that have both.

    `columns` are those that `row` has, the path and the place first.
    """
    packed = "struct_pack(" + ", ".join(f'"{name}" := "{name}"' for name in columns) + ")"
    found = base.execute(_QUERY.format(key=key, value=value, table=table, most=MOST).format(columns=packed))
    while rows := found.fetchmany(1000):
        for one in rows:
            yield Odd(*one)
