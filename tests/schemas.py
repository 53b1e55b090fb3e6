"""The schemas that are published, as a program loads them."""

from __future__ import annotations

import json
from typing import Any

from checker.resources import schema


def load(name: str) -> Any:
    return json.loads(schema(name).read_text("utf-8"))
