"""Counts that announce a list: without a noun, as a compound, over a colon, by the labels of what follows."""

from __future__ import annotations

import pytest

from ties.support import verdicts

BELOW = "\n\n- buoys\n- piers\n- lights\n"


@pytest.mark.parametrize(
    ("lead", "quote"),
    [
        ("A permit is given if all three of the following are there:", "three of the following"),
        ("Both of the following must be paid for:", "Both of the following"),
        ("The plan has the following three:", "three"),
        ("There are three:", "three"),
        ("The scheme is a three-step process:", "three-step process"),
        ("The tasks of the harbour are threefold:", "threefold"),
        ("Three habits are worth keeping:", "Three habits"),
        ("All three of the following conditions apply:", "All three of the following conditions"),
    ],
)
def test_a_count_over_items(lead: str, quote: str) -> None:
    stated = 2 if quote.startswith("Both") else 3
    assert verdicts(lead + BELOW)[quote] == ("contradicted" if stated == 2 else "confirmed")


@pytest.mark.parametrize(
    "text",
    [
        "The town has a two-party system: Reds and Blues.",
        "One of the following is needed:" + BELOW,
        "Any two of the following are enough:" + BELOW,
        "The five-year plan of the port:" + BELOW,
        "Two committees visited the following sites:" + BELOW,
        "It is told by any two of the following signs: cough, fever, pain and thirst.",
        "The tide has two phases: flood, followed by slack and ebb.",
        "Five hospitals reported the same problem: beds, staff and money.",
    ],
)
def test_says_nothing_where_no_list_is_announced(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


def test_names_with_numbers_are_names() -> None:
    note = "Three wells were dry.[^1]\n\n[^1]: These are Arden-03, Arden-11, Brack-02 and Esk-07.\n"
    assert verdicts(note)["Three wells"] == "contradicted"
    assert verdicts(note.replace("Three", "Four"))["Four wells"] == "confirmed"


LABELLED = """\
The audit led to {count} recommendations. {more}

**Recommendation 1.** The agency should keep the sheets.

The province has no plan for dry years. (Recommendation 2)

**Recommendation 3.** The agency should publish what it pays for.
"""


def test_things_that_the_document_numbers() -> None:
    assert verdicts(LABELLED.format(count="three", more=""))["three recommendations"] == "confirmed"
    assert verdicts(LABELLED.format(count="two", more=""))["two recommendations"] == "contradicted"
    some = LABELLED.format(count="three", more="We stress two priority recommendations.")
    assert verdicts(some)["two priority recommendations"] == "unsupported"


@pytest.mark.parametrize("gap", ["Recommendation 4", "Recommendation 2"])
def test_labels_that_skip_or_repeat_number_nothing(gap: str) -> None:
    text = LABELLED.format(count="two", more="").replace("Recommendation 3", gap)
    assert verdicts(text)["two recommendations"] == "unsupported"


def test_items_that_name_their_own_in_brackets_are_as_many() -> None:
    text = (
        "The form displays {} fields:\n\n- The names (English and French)\n- The links (English and French)\n"
    )
    assert verdicts(text.format("four"))["four fields"] == "confirmed"
    assert verdicts(text.format("five"))["five fields"] != "confirmed"


STATIONS = """\
## Launches

{}

| Station | Boats |
|---|---:|
| Arden | 2 |
| Brack | 3 |
| Calder | 1 |
| Dunn | 4 |
| All stations | 10 |
"""


@pytest.mark.parametrize(
    "said",
    [
        "Table 1 lists launches from each of the {} stations. The mean crew was 5.1.",
        "The {} stations were busy, and no boat was lost.",
        "All {} stations were busy.",
    ],
)
def test_things_known_that_have_a_row_each(said: str) -> None:
    for number, verdict in (("four", "confirmed"), ("five", "contradicted")):
        assert verdict in verdicts(STATIONS.format(said.format(number))).values()
    for some in ("largest", "first"):
        part = said.replace("{}", f"{some} {{}}" if some == "first" else f"{{}} {some}")
        assert "contradicted" not in verdicts(STATIONS.format(part.format("five"))).values()
    if said.startswith("The"):
        for some in (said.replace("The", "These", 1), said.replace("were", "with a pier were")):
            assert "contradicted" not in verdicts(STATIONS.format(some.format("three"))).values()
    titled = STATIONS.replace("| Station |", "| Station or harbour |").format(said.format("five"))
    assert "contradicted" not in verdicts(titled).values()


def test_bullets_that_the_next_sentence_leads_to() -> None:
    bullets = "\n\n- buoys to be lit;\n- piers to be mended;\n- lights to be sold;\n- crews to be paid.\n"
    lead = "{} actions are proposed for the coming year. All have been costed, and none needs a loan:"
    assert verdicts(lead.format("Four") + bullets)["Four actions"] == "confirmed"
    assert verdicts(lead.format("Three") + bullets)["Three actions"] == "contradicted"
    counted = lead.replace("none needs a loan", "two need a loan").format("Three")
    assert verdicts(counted + bullets)["Three actions"] != "contradicted"


def test_the_last_of_some_labels_stands_behind_a_joint() -> None:
    told = "It is in {} chapters. Chapter 1 is on boats; Chapter 2, on crews; Chapter 3, on nets; and Chapter 4, on fees."
    assert verdicts(told.format("four"))["four chapters"] == "confirmed"
    assert verdicts(told.format("three"))["three chapters"] == "contradicted"


@pytest.mark.parametrize("marks", [("1", "2", "3"), ("I", "II", "III"), ("A", "B", "C")])
@pytest.mark.parametrize(("count", "verdict"), [("three", "confirmed"), ("four", "contradicted")])
def test_labels_count_in_numbers_romans_and_letters(
    marks: tuple[str, str, str], count: str, verdict: str
) -> None:
    first, second, third = marks
    text = (
        f"The plan has {count} parts. Part {first} looks back. Part {second} looks ahead. Part {third} pays."
    )
    assert verdicts(text)[f"{count} parts"] == verdict
    options = zip(marks, ("wait", "build", "sell"), strict=True)
    below = f"We weigh {count} options." + "".join(f"\n\nOption {mark}: {what}." for mark, what in options)
    assert verdicts(below)[f"{count} options"] == verdict


@pytest.mark.parametrize("marks", [("1", "2", "3"), ("I", "II", "III"), ("A", "B", "C")])
def test_the_last_of_some_labels_stands_behind_another_word(marks: tuple[str, str, str]) -> None:
    first, second, third = marks
    text = f"The plan has three parts. Part {first} looks back. Part {second} looks ahead. Lastly, Part {third} pays."
    assert verdicts(text)["three parts"] == "confirmed"


@pytest.mark.parametrize("marks", [("B", "C", "D"), ("II", "III", "IV"), ("A", "C", "D"), ("A", "II", "3")])
def test_labels_that_do_not_run_from_the_first_count_nothing(marks: tuple[str, str, str]) -> None:
    first, second, third = marks
    text = f"The plan has four parts. Part {first} looks back. Part {second} looks ahead. Part {third} pays."
    assert verdicts(text)["four parts"] == "unsupported"
