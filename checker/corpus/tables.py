"""The tables that a run writes: what a row has in each is said by its published schema, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from checker import resources
from checker.reports.jsonl import line

Row = Mapping[str, object]

DOCUMENTS, FINDINGS, CLAIMS = "documents", "findings", "claims"
CITATIONS, PASSAGES = "citations", "passages"
ACROSS = "across"
"""Findings among the documents of a run: the same rows as those of a document, in a file of their own."""

TABLES = (FINDINGS, CLAIMS, CITATIONS, PASSAGES, DOCUMENTS)
"""In the order in which a shard writes them: the documents come last, and say that all the rest is there."""

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}


def schema_name(table: str) -> str:
    """What `checker schema` calls the schema of a row."""
    return f"corpus-{table}"


@cache
def schema(table: str) -> dict[str, Any]:
    """The JSON Schema of a row of `table`."""
    made: dict[str, Any] = json.loads(resources.schema(schema_name(table)).read_text("utf-8"))
    return made


def columns(table: str) -> dict[str, str]:
    """The columns of `table`, in order, with the types that DuckDB has for them."""
    return {name: _sql(kind) for name, kind in schema(table)["properties"].items()}


def _sql(kind: Mapping[str, Any]) -> str:
    """DuckDB's name of a JSON Schema's type; null is a value of all of them."""
    if kind.get("format") == "date":
        return "DATE"
    types = kind["type"] if isinstance(kind["type"], list) else [kind["type"]]
    (name,) = (name for name in types if name != "null")
    if name == "array":
        return f"{_sql(kind['items'])}[]"
    if name == "object":
        inside = ", ".join(f'"{key}" {_sql(value)}' for key, value in kind["properties"].items())
        return f"STRUCT({inside})"
    return _TYPES[name]


def written(row: Row) -> str:
    """A row as JSON Lines have it."""
    return line(dict(row))
