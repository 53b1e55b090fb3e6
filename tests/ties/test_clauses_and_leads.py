"""Lists of clauses behind a colon, and names in a note that words lead to."""

from __future__ import annotations

import pytest

from ties.test_again import told

RULES = (
    "After a hearing with 97 replies, {count} took effect in May: boats under 8 metres stay in port; crews of two "
    "wear a vest; no net may stand for more than a day{last}."
)


def test_clauses_are_what_was_counted_whatever_stands_before_them() -> None:
    found = told(RULES.format(count="four rules", last=""))
    assert found["four rules"] == "contradicted: the sentence lists 3"
    found = told(RULES.format(count="four rules", last="; skippers report by telephone"))
    assert found["four rules"] == "confirmed: the sentence lists 4"


@pytest.mark.parametrize("count", ["the four rules", "one of the four rules", "changes of four rules"])
def test_counts_that_only_qualify_have_no_clauses(count: str) -> None:
    assert all("contradicted" not in verdict for verdict in told(RULES.format(count=count, last="")).values())


def test_commas_within_clauses_part_no_more() -> None:
    text = (
        "{count} left in the year: Mrs Orme, whose term had ended, in March; Mr Lisle, on moving to Breden, at "
        "Easter; and Dr Perrin, a parent, when her son finished school."
    )
    assert told(text.format(count="Two governors"))["Two governors"] == "contradicted: the sentence lists 3"
    assert told(text.format(count="Three governors"))["Three governors"] == "confirmed: the sentence lists 3"


def test_what_is_put_in_behind_a_joint_is_no_item() -> None:
    text = "The board has {count}: Aldmark, Breden, Corvin, Fossum and, since the merger in May, Hallam Road."
    assert told(text.format(count="four depots"))["four depots"] == "contradicted: the sentence lists 5"
    assert told(text.format(count="five depots"))["five depots"] == "confirmed: the sentence lists 5"


NOTE = "The plan was drawn up with {count}[^1] in June.\n\n[^1]: {note}\n"


@pytest.mark.parametrize(
    "note",
    [
        "Those of Aldmark, Breden and Fossum.",
        "Letters from the archives of Aldmark, Breden and Fossum.",
        "Evidence from the counties of Aldmark, Breden and Fossum.",
    ],
)
def test_names_that_words_lead_to(note: str) -> None:
    assert (
        told(NOTE.format(count="four archives", note=note))["four archives"] == "contradicted: note 1 lists 3"
    )
    assert (
        told(NOTE.format(count="three archives", note=note))["three archives"] == "confirmed: note 1 lists 3"
    )


def test_where_a_number_comes_from() -> None:
    note = "Reports of the Port Board and the Rail Board."
    assert "contradicted" not in told(NOTE.format(count="five archives", note=note))["five archives"]
