"""Where sentences end, and clauses that say what a sentence does."""

from __future__ import annotations

import pytest
from ties.support import verdicts

from checker.model import Span
from checker.text.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ("Nine crews met in May", "they rose late."),
        ("Nine crews met in May", "of these, two left."),
        ("It was late", "there was fog.", "Nobody sailed."),
        ("The rules are old; the quay is older.",),
        ("Three rules hold: it is safe; it is light; and it is paid for.",),
        ("Ask the clerk; if need be, the master.",),
        ("He left at 4 p.m. in May", "it rained."),
    ],
)
def test_a_semicolon_before_a_clause_of_its_own_ends_a_sentence(parts: tuple[str, ...]) -> None:
    text = "; ".join(parts).replace("fog.; N", "fog. N")
    assert tuple(text[one.start : one.end] for one in sentences(text, Span(0, len(text)))) == parts


@pytest.mark.parametrize("count", ["four", "three"])
def test_a_list_ends_where_the_clause_behind_it_begins(count: str) -> None:
    text = f"We asked {count} towns: Abel, Brix, Carn and Dorn; they answered within a week."
    assert verdicts(text)[f"{count} towns"] == ("confirmed" if count == "four" else "contradicted")


@pytest.mark.parametrize("sign", ["", "$", "€", "£", "(", "“"])
def test_a_sentence_may_begin_with_a_sign(sign: str) -> None:
    text = f"Fees rose. {sign}40 was paid in May."
    found = [text[one.start : one.end] for one in sentences(text, Span(0, len(text)))]
    assert found == ["Fees rose.", f"{sign}40 was paid in May."]
