"""Where what a sentence says begins, and what is found behind it."""

from __future__ import annotations

import pytest
from ties.support import verdicts

from checker.model import Span
from checker.text.openings import said_from


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("By the end of May, ", "of the 40 boats nine were sold."),
        ("On 31 March 2024, ", "of these, nine were sold."),
        ("Overall, ", "the first reason is cost."),
        ("The audit showed that ", "of these, nine were sold."),
        ("However, we found that ", "the first reason is that it costs."),
        ("2.1 In 2023, ", "of the 40 boats nine were sold."),
        ("Tellingly, ", "of these, nine were sold."),
        ("However, ", "the audit, as it is, showed that of these nine were sold."),
        ("In May, ", "nine showed that of these all were sold."),
        ("Overall, we found that ", "in May, of these, nine were sold."),
        ("", "By the end of the long and wet spring of that year, of these nine were sold."),
        ("", "The long and wet and very cold spring of the year showed that of these nine were sold."),
        ("", "In May (as we said), of these nine were sold."),
        ("", "In May: by then, of these nine were sold."),
        ("", "Among the boats, nine were sold."),
        ("", "Of these, nine were sold."),
        ("", "Boats of May, of which nine were sold, are old."),
        ("", "Nine of them, of these 12, were sold."),
        ("", "In 12 ports, of these, nine were sold."),
        ("", "Of the 26 boats that sailed, nine were late."),
        ("", "The paper, the first of its kind, is long."),
        ("", "In the nine boats, of these, all is well."),
        ("", "Three ships sank, of which two were raised."),
    ],
)
def test_a_sentence_says_something_behind_what_introduces_it(lead: str, said: str) -> None:
    before = "It ends. "
    text = f"{before}{lead}{said}"
    assert text[said_from(text, Span(len(before), len(text))) :] == said


@pytest.mark.parametrize("lead", ["", "Overall, ", "We found that ", "By the end of 2023, we noted that "])
@pytest.mark.parametrize(("count", "verdict"), [("three", "confirmed"), ("two", "contradicted")])
def test_ordinals_and_parts_stand_behind_an_introduction(lead: str, count: str, verdict: str) -> None:
    def says(said: str) -> str:
        return f"{lead}{said}" if lead else said[0].upper() + said[1:]

    told = f"The plan has {count} stages. " + " ".join(
        says(f"the {one} is {what}.")
        for one, what in (("first", "reading"), ("second", "coding"), ("third", "care"))
    )
    assert verdicts(told)[f"{count} stages"] == verdict
    parts = f"We made 96 visits. {says('of these, 54 were announced, 33 were not and 9 were repeated.')}"
    assert verdicts(parts)["96 visits"] == "confirmed"
