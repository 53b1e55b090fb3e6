"""The one amount of a report in another currency than all others, and when it is meant."""

from __future__ import annotations

import pytest

from sums.support import messages

COSTS = (
    "The harbour spent £1.2 million on quays, £310,000 on cranes and £42,000 on lights. Dredging came to £96,000, of"
    " which the county bore £12,500. "
)

ODD = [
    ("The fee of €610 a berth was raised.", "€610 alone is not in GBP, as the other 5 amounts are"),
    ("Guests paid 3,400 dollars.", "3,400 dollars alone is not in GBP, as the other 5 amounts are"),
    (
        "Fees brought £0.4 million and $0.9 million.",
        "$0.9 million alone is not in GBP, as the other 6 amounts are",
    ),
]

MEANT = [
    "The fee of £540 (€610) a berth was raised.",
    "The fee of £540, or about €610, a berth was raised.",
    "The fee of €610 a berth was raised. It is due in euros.",
    "A fee of €610, equal to £540, was raised.",
    "The fee was €610, and later €650.",
    "The fee of €610 a berth was raised; the pilots took 90 francs.",
    "The log has a list of £600 and 2017 dollars.",
    "Each crane lifts 3,400 pounds.",
    "| Berth | Fee |\n|---|---|\n| A | €610 |",
]


@pytest.mark.parametrize(("text", "said"), ODD)
def test_one_amount_in_another_currency_is_told(text: str, said: str) -> None:
    assert messages(COSTS + text, "SUM014") == [said]


@pytest.mark.parametrize("text", MEANT)
def test_what_the_text_speaks_of_is_not(text: str) -> None:
    assert not messages(f"{COSTS}\n\n{text}", "SUM014")


def test_few_amounts_have_no_usual_currency() -> None:
    assert not messages(
        "The quay cost £1.2 million, the crane £310,000. The fee of €610 was raised.", "SUM014"
    )
