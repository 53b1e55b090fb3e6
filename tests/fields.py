"""The tables of fields in docs/api.md, as the program has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import checker
from checker.resources import schema

VALUES = "Results Report Finding Claim Support Totals Place Box Range Position Change Allowed Problem Failure".split()

HEADS = ("value", "field", "type"), ("object", "field", "type", "meaning")

_CALLED = {"DocumentReport": "Report", "ClaimRow": "Claim", "SupportRow": "Support"}
"""What the page calls some classes: as `checker` exports them."""


def of_values() -> Iterator[tuple[str, str, str]]:
    """Each value, its fields and its properties, and their types."""
    for name in VALUES:
        kind = getattr(checker, name)
        for field in fields(kind):
            yield f"`{name}`", f"`{field.name}`", _python(str(field.type))
        for key, found in vars(kind).items():
            if isinstance(found, property):
                yield f"`{name}`", f"`{key}`", _python(found.fget.__annotations__["return"])


def _python(kind: str) -> str:
    for inside, outside in _CALLED.items():
        kind = kind.replace(inside, outside)
    return f"`{kind}`".replace(" | None`", "` or `None`")


def of_json() -> Iterator[tuple[str, str, str, str]]:
    """Each object of the schemas `findings` and `ledger`, its fields, their types and what they mean."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for name in ("findings", "ledger"):
        content = json.loads(schema(name).read_text("utf-8"))
        for part, objects in _objects(f"what `{'check' if name == 'findings' else name}` prints", content):
            for key, field in objects.items():
                found.setdefault((part, key), (_json(field, key), field["description"]))
    for (part, key), (kind, meaning) in found.items():
        yield part, f"`{key}`", kind, meaning


def _objects(name: str, content: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a schema, each by what its entries are called, from the outermost in."""
    if "properties" in content:
        yield name, content["properties"]
        for key, part in content["properties"].items():
            yield from _objects(_single(key), part.get("items", part))
    for key, part in content.get("$defs", {}).items():
        yield from _objects(key, part)


def _single(key: str) -> str:
    return {"documents": "document", "findings": "finding", "items": "item"}.get(key, key)


def _json(field: dict[str, Any], key: str) -> str:
    if "$ref" in field:
        name = str(field["$ref"]).rpartition("/")[2].replace("items", "finding")
        return f"{name} or null" if key in ("place", "box") else name
    if "const" in field:
        return f"`{json.dumps(field['const'])}`"
    if "enum" in field:
        return ", ".join(f"`{json.dumps(one)}`" for one in field["enum"])
    kinds = [field["type"]] if isinstance(field["type"], str) else field["type"]
    if kinds[0] == "array":
        inner = field["items"]
        return f"list of {_single(key) if inner.get('type') == 'object' else _json(inner, key)}"
    return " or ".join(_single(key) if kind == "object" else kind for kind in kinds)


def table(*rows: tuple[str, ...]) -> str:
    """Rows of Markdown, the first for the heads."""
    head, *rest = (f"| {' | '.join(row)} |\n" for row in rows)
    return "".join([head, f"|{'---|' * len(rows[0])}\n", *rest])
