"""What documents of a run say otherwise than others, as findings of rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from checker.corpus.across.kinds import ACROSS, Across
from checker.corpus.across.odd import Odd, odd
from checker.corpus.tables import Row, columns
from checker.engine import FINGERPRINT, message
from checker.facts.dated import said
from checker.rulebook import Rule

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

_PLACE = ("path", "line", "column", "place", "quote")


def findings(base: Connection, rules: Sequence[Rule]) -> Iterator[Row]:
    """The rows of all findings, rule by rule, each by path. Raises `MessageError`."""
    for rule in rules:
        kind = ACROSS[rule.kind]
        names = (*_PLACE, *(name for name in columns(kind.table) if name not in (*_PLACE, "document")))
        for one in odd(base, kind.table, kind.key, kind.value, names):
            if kind.tells(one):
                yield _row(rule, kind, one)


def _row(rule: Rule, kind: Across, one: Odd) -> Row:
    values = {name: _value(one, column) for name, column in kind.values}
    others = "another document" if one.others == 1 else f"{one.others:,} other documents"
    key = (rule.code, one.row["path"], one.row["quote"], one.value)
    return {
        "document": one.document,
        "path": one.row["path"],
        "code": rule.code,
        "rule": rule.name,
        "severity": rule.severity.value,
        "message": message(rule, {**values, "others": others}),
        **{name: one.row[name] for name in _PLACE[1:]},
        "stated": None,
        "listed": None,
        "suggestion": None,
        "confidence": None,
        "fingerprint": sha256("\0".join(key).encode("utf-8", "backslashreplace")).hexdigest()[:FINGERPRINT],
        "related": [{"message": "as it stands there", **{name: one.usual[name] for name in _PLACE}}],
    }


def _value(one: Odd, column: str) -> str:
    """A column of the odd row, or of the usual one, as a message says it."""
    row: dict[str, Any] = one.usual if column.startswith("usual_") else one.row
    value = row[column.removeprefix("usual_")]
    return said(value) if column.endswith("date") else str(value)
