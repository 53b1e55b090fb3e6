"""Kinds of check that a house's own pages make rules of."""

from __future__ import annotations

from checker.checks.kind import Kind
from checker.late import Late

HOUSE: dict[str, Kind] = {
    "vocabulary": Kind(
        Late("checker.checks.house", "vocabulary"),
        options={"forms": {}},
        held=Late("checker.checks.house", "held_forms"),
        says=("instead", "written"),
        any_language=True,
    ),
    "pattern": Kind(
        Late("checker.checks.house", "pattern"),
        options={"never": ()},
        held=Late("checker.checks.house", "held_never"),
        says=("written",),
        any_language=True,
    ),
    "occurrence": Kind(
        Late("checker.checks.house", "occurrence"),
        options={"wording": "", "least": 0, "most": 0},
        held=Late("checker.checks.house", "held_occurrence"),
        says=("times", "wanted", "wording"),
        any_language=True,
    ),
    "consistency": Kind(
        Late("checker.checks.house", "consistency"),
        options={"ways": ()},
        held=Late("checker.checks.house", "held_ways"),
        says=("often", "other", "times", "written"),
        any_language=True,
    ),
    "equal": Kind(
        Late("checker.checks.house", "equal"),
        options={"wordings": (), "tolerance": 0.0},
        held=Late("checker.checks.house", "held_equal"),
        says=("number", "other"),
        any_language=True,
    ),
}
