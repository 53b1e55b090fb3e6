"""Codes, names, beginnings of codes and packs choose rules."""

from __future__ import annotations

import pytest
from made import codes, rules

from checker.rulebook import (
    RulebookError,
    find,
    select,
)

# --- choosing -------------------------------------------------------------------------------

RULES = rules("CNT001 counts", "CNT002 counts off", "LST001 lists")


@pytest.mark.parametrize(
    ("selected", "ignored", "expected"),
    [
        ([], [], ["CNT001", "LST001"]),
        (["CNT001"], [], ["CNT001"]),
        (["rule-lst001"], [], ["LST001"]),
        (["CNT"], [], ["CNT001", "CNT002"]),
        (["cnt"], [], ["CNT001", "CNT002"]),
        (["counts", "LST001"], [], ["CNT001", "CNT002", "LST001"]),
        ([], ["counts"], ["LST001"]),
        (["CNT"], ["CNT002"], ["CNT001"]),
        ([], ["CNT", "LST"], []),
    ],
)
def test_selection(selected: list[str], ignored: list[str], expected: list[str]) -> None:
    assert codes(select(RULES, selected, ignored)) == expected


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("CNT01", 'unknown rule "CNT01", did you mean "CNT001"?'),
        ("count", 'unknown rule "count", did you mean "counts"?'),
        (
            "xyz",
            'unknown rule "xyz"; known: CNT, CNT001, CNT002, LST, LST001, counts, lists, rule-cnt001,'
            " rule-cnt002, rule-lst001",
        ),
        ("", 'unknown rule ""; known: CNT, CNT001, CNT002, LST, LST001, counts, lists, rule-cnt001,'),
    ],
)
def test_unknown_selector(word: str, message: str) -> None:
    for selected, ignored in (([word], []), ([], [word])):
        with pytest.raises(RulebookError) as caught:
            select(RULES, selected, ignored)
        assert str(caught.value).startswith(message)


def test_find_takes_a_code_or_a_name() -> None:
    assert find(RULES, "lst001") is find(RULES, "rule-lst001") is RULES[2]
    with pytest.raises(RulebookError) as caught:
        find(RULES, "rule-lst01")
    assert str(caught.value) == 'unknown rule "rule-lst01", did you mean "rule-lst001"?'
