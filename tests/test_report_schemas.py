"""The schemas of the reports for programs: each is sound, whole and in the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schemas import load

from checker.model import SupportKind, Verdict
from checker.reports.json import SCHEMA
from checker.resources import schema

SCHEMAS = ("findings", "ledger", "rule", "explanation", "baseline")


# --- schemas --------------------------------------------------------------------------------


def objects(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for item in node for found in objects(item)]
    if not isinstance(node, dict):
        return []
    return [node, *(found for item in node.values() for found in objects(item))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_sound(name: str) -> None:
    content = load(name)
    Draft202012Validator.check_schema(content)
    version = SCHEMA if name in {"findings", "ledger"} else "1.0"
    assert content["$id"] == f"urn:report-checker:{name}:{version}"
    assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_describes_every_field_and_closes_every_object(name: str) -> None:
    for found in objects(load(name)):
        properties = found.get("properties", {})
        if isinstance(properties, dict) and "type" in found and properties:
            assert found["additionalProperties"] is False
            for key, value in properties.items():
                assert value.get("description"), key


def test_schemas_know_every_kind_and_verdict() -> None:
    claims = load("ledger")["$defs"]["claim"]
    assert claims["properties"]["verdict"]["enum"] == [verdict.value for verdict in Verdict]
    support_kinds = claims["properties"]["support"]["items"]["properties"]["kind"]["enum"]
    assert support_kinds == [kind.value for kind in SupportKind]


def test_a_claim_is_the_same_beside_findings_as_alone() -> None:
    assert load("findings")["$defs"] == load("ledger")["$defs"]


def test_package_holds_the_schemas() -> None:
    import checker

    assert schema("findings").parent == Path(checker.__file__).parent / "schemas"
