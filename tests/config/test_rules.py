"""Which rules run, how grave they are and what they are told, layer upon layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from made import codes
from made import rules as made_rules

from checker.config.layers import ConfigError, Layer
from checker.config.rules import laid, running
from checker.model import PRINTED, Mismatch, Severity, Span
from checker.rulebook import Rule, RulebookError

RULES = made_rules("CNT001 counts", "CNT002 counts off", "CNT003 counts", "LST001 lists")


def layer(**values: Any) -> Layer:
    return Layer(values, "checker.toml", {(key,): number for number, key in enumerate(values, start=1)})


def holding(rules: Sequence[Rule], layers: Sequence[Layer]) -> tuple[Rule, ...]:
    return running(laid(rules, layers), layers)


def run(*layers: dict[str, Any]) -> list[str]:
    return codes(holding(RULES, [layer(**values) for values in layers]))


# --- which ------------------------------------------------------------------------------------

ON = ["CNT001", "CNT003", "LST001"]


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ([], ON),
        ([{"select": []}], ON),
        ([{"select": ["CNT"]}], ["CNT001", "CNT002", "CNT003"]),
        ([{"ignore": ["counts"]}], ["LST001"]),
        ([{"select": ["CNT"], "ignore": ["CNT001"]}], ["CNT002", "CNT003"]),
        # later layers add to what is ignored, and start anew where they select
        ([{"ignore": ["CNT001"]}, {"ignore": ["CNT003"]}], ["LST001"]),
        ([{"ignore": ["CNT001"]}, {"select": ["counts"]}], ["CNT001", "CNT002", "CNT003"]),
        ([{"select": ["LST"]}, {"select": []}], ON),
        # off
        ([{"severity": {"CNT": "off"}}], ["LST001"]),
        ([{"severity": {"CNT": "off", "CNT003": "error"}}], ["CNT003", "LST001"]),
        ([{"severity": {"CNT003": "error", "CNT": "off"}}], ["CNT003", "LST001"]),
        ([{"severity": {"CNT003": "off"}}, {"severity": {"counts": "error"}}], ON),
        ([{"severity": {"CNT003": "off"}}, {"select": ["CNT003"]}], ["CNT003"]),
        ([{"ignore": ["CNT003"]}, {"severity": {"CNT003": "error"}}], ["CNT001", "LST001"]),
        # a rule that is off unless asked for is asked for by its own name, not among others
        ([{"severity": {"counts": "advice"}}], ON),
        ([{"severity": {"rule-cnt002": "advice"}}], ["CNT001", "CNT002", "CNT003", "LST001"]),
        ([{"select": ["LST"], "severity": {"CNT002": "advice"}}], ["LST001"]),
    ],
)
def test_rules_that_run(layers: list[dict[str, Any]], expected: list[str]) -> None:
    assert run(*layers) == expected


# --- how grave --------------------------------------------------------------------------------


def grades(rule: Rule) -> tuple[str, dict[str, str]]:
    return rule.severity.value, {grade: severity.value for grade, severity in rule.severities.items()}


@pytest.mark.parametrize(
    ("own", "grade", "wanted", "expected"),
    [
        ("error", "warning", "warning", "warning"),
        ("error", "warning", "advice", "advice"),
        ("warning", "advice", "error", "advice"),  # what the page grades lower stays lower
        ("warning", "error", "warning", "warning"),  # and nothing is graver than that
        ("warning", "error", "error", "error"),
    ],
)
def test_severity_is_the_gravest_there_is(own: str, grade: str, wanted: str, expected: str) -> None:
    rule = replace(RULES[0], severity=Severity(own), severities={"single": Severity(grade)})
    (found,) = holding([rule], [layer(severity={"CNT001": wanted})])
    assert grades(found) == (wanted, {"single": expected})


@pytest.mark.parametrize(
    ("own", "single", "in_print", "expected"),
    [
        ("error", "advice", "warning", ("warning", "advice")),  # what is milder stays so
        ("error", "error", "advice", ("advice", "advice")),
        ("advice", "advice", "error", ("advice", "advice")),  # nothing is graver for being printed
    ],
)
def test_a_page_says_what_is_gravest_in_print(
    own: str, single: str, in_print: str, expected: tuple[str, str]
) -> None:
    severities = {"single": Severity(single), PRINTED: Severity(in_print)}
    rule = replace(RULES[0], severity=Severity(own), severities=severities)
    seen = [Mismatch(span=Span(0, 1), values={}, grade=grade) for grade in ("", "single")]
    assert tuple(rule.severity_of(one, printed=True) for one in seen) == expected
    assert tuple(rule.severity_of(one) for one in seen) == (own, single)


def test_the_narrower_name_and_the_later_layer_win() -> None:
    layers = [
        layer(severity={"CNT001": "advice", "CNT": "warning"}),
        layer(severity={"lists": "warning", "CNT003": "advice"}),
    ]
    found = {rule.code: rule.severity.value for rule in holding(RULES, layers)}
    assert found == {"CNT001": "advice", "CNT003": "advice", "LST001": "warning"}
    later = layer(severity={"CNT": "error"})
    assert {rule.severity.value for rule in holding(RULES[:1], [*layers[:1], later])} == {"error"}


# --- options ----------------------------------------------------------------------------------


RULE = replace(RULES[0], kind="count-equals-list", options={"least": 2, "units": ("regions",), "share": 0.5})


@pytest.mark.usefixtures("list_kind")
def test_options_are_typed_and_laid_over_one_by_one() -> None:
    layers = [
        layer(options={"CNT001": {"least": 3, "share": 1}}),
        layer(options={"rule-cnt001": {"least": 4, "units": ["wards", "beds"]}}),
    ]
    (found,) = holding([RULE], layers)
    assert found.options == {"least": 4, "units": ("wards", "beds"), "share": 1.0}
    assert type(found.options["share"]) is float


@pytest.mark.usefixtures("list_kind")
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"CNT001": {"last": 3}},
            'unknown option "last" of count-equals-list, did you mean "least"?',
        ),
        ({"CNT001": {"least": "3"}}, "option \"least\" must be a whole number, not '3'"),
        ({"CNT001": {"units": [1]}}, 'option "units" must be a list of strings, not [1]'),
        ({"CNT01": {"least": 3}}, 'unknown rule "CNT01", did you mean "CNT001"?'),
        ({"CNT": {"least": 3}}, 'unknown rule "CNT"'),
    ],
)
def test_mistakes_in_options(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        holding([RULE], [layer(options=options)])
    assert str(caught.value).startswith(f"checker.toml: line 1: options: {message}")


# --- mistakes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values", [{"select": ["CNT01"]}, {"ignore": ["CNT01"]}, {"severity": {"CNT01": "off"}}]
)
def test_unknown_rules_are_told_with_their_key(values: dict[str, Any]) -> None:
    (key,) = values
    with pytest.raises(ConfigError) as caught:
        run({"as-of": "2024-01-01"}, {"language": "en", **values})
    assert str(caught.value) == f'checker.toml: line 2: {key}: unknown rule "CNT01", did you mean "CNT001"?'


def test_the_command_line_answers_for_itself() -> None:
    with pytest.raises(RulebookError) as caught:
        holding(RULES, [Layer({"select": ["CNT01"]})])
    assert str(caught.value) == 'unknown rule "CNT01", did you mean "CNT001"?'
