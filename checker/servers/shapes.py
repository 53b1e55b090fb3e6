"""What an agent's tools take and give, as JSON Schemas."""

from __future__ import annotations

import json
from typing import Any

from checker import resources

Schema = dict[str, Any]


def published(name: str) -> Schema:
    """A schema that the program publishes."""
    schema: Schema = json.loads(resources.schema(name).read_text("utf-8"))
    return schema


def _object(required: list[str], **properties: Schema) -> Schema:
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


def _text(description: str) -> Schema:
    return {"type": "string", "description": description}


def _words(description: str) -> Schema:
    return {"type": "array", "items": {"type": "string"}, "description": description}


_DOCUMENT: dict[str, Schema] = {
    "path": _text("A file in or below the server's folder. Give this or the text."),
    "text": _text("The text itself, where it stands in no file."),
    "name": _text('The text\'s name. Its suffix tells the format, as in "draft.md"; else it is plain.'),
    "asOf": _text("The day the report speaks of, where it does not say: YYYY-MM-DD."),
    "language": _text('The language of the report, whatever it says itself; only "en" ships.'),
}

_RULE = _text("A rule's code or name.")

CHECK = _object(
    [],
    **_DOCUMENT,
    select=_words("Run only these rules: codes, names, the beginning of codes (CNT), or packs."),
    ignore=_words("Do not run these rules."),
)
LEDGER = _object([], **_DOCUMENT)
EXPLAIN = _object(["rule"], rule=_RULE)
NOTHING = _object([])

RULES: Schema = {
    "type": "object",
    "required": ["schema", "checker", "rules"],
    "properties": {
        "schema": _text("The version of this form."),
        "checker": _text("The version of the program."),
        "rules": {
            "type": "array",
            "items": {"type": "object", "required": ["code", "name", "severity", "enabled", "summary"]},
        },
    },
}
