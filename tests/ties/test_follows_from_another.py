"""Counts that follow from another place: the next sentence, a sum they are part of, a section, a numbering."""

from __future__ import annotations

import pytest

from ties.test_again import told

# --- the next sentence -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "behind",
    [
        "The goods were salt, flour and wax.",
        "The goods were weighed, sealed, counted and sold.",
        "The goods were heavily taxed, and dear, and rare, and poor.",
        "The firms were Arden, Brack, Calder and Dane.",
        "They came in March. The goods were salt, flour, honey and wax.",
    ],
)
def test_a_next_sentence_that_names_no_such_things(behind: str) -> None:
    assert told(f"We bought four goods. {behind}")["four goods"].startswith("unsupported")


def test_a_count_that_lists_its_own_is_not_told_by_the_next_sentence() -> None:
    found = told(
        "There are three sorts of goods: 1) the first are salts, as is known. These are gypsum, alum and potash."
    )
    assert "confirmed" not in found["three sorts"]


ITEMS = "\n\n- old pumps;\n- thin walls;\n- wet cellars.\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Four flaws had to be mended before the mill could open. These flaws were:",
        "Three flaws had to be mended before the mill could open. These flaws included:",
        "Three flaws had to be mended before the mill could open. These mills were:",
    ],
)
def test_items_that_it_does_not_announce(lead: str) -> None:
    assert "confirmed" not in "".join(told(lead + ITEMS).values())


KINDS = "It has four limits on the fee. The limits rest on the following {number} kinds of use:{items}"
USES = "\n\n1. copies;\n2. loans;\n3. shows;\n4. sales.\n"


def test_the_next_sentence_counts_others() -> None:
    text = KINDS.format(number="four", items=USES)
    assert told(text.replace("The limits", "The fees"))["four limits"].startswith("unsupported")
    assert told(text.replace("It has four", "It has five"))["five limits"].startswith("unsupported")


# --- the others ------------------------------------------------------------------------------

WHOLE = "The act has three limits: on copies, on loans and on sales."


@pytest.mark.parametrize(
    "behind",
    [
        "The first limit is old. The other three limits are new.",
        "All of that is old. The other two limits are new.",
        "The first limit is old. There are two limits in the code. The other two limits are new.",
    ],
)
def test_others_that_are_not_those(behind: str) -> None:
    found = told(f"{WHOLE}\n\n{behind}")
    assert all("−" not in why for why in found.values())


# --- parts of a sum --------------------------------------------------------------------------


def test_parts_of_a_sum_that_comes_out() -> None:
    found = told("It has 46 posts (20 pilots, 17 clerks and nine guards).")
    assert {found[part] for part in ("20 pilots", "17 clerks", "nine guards")} == {
        "confirmed: 20 + 17 + 9 = 46"
    }


def test_parts_of_a_whole_with_a_rest() -> None:
    found = told("Of the 16 boats, nine boats were mended. The remaining seven boats were sold.")
    assert found["nine boats"] == "confirmed: 9 + 7 = 16"


@pytest.mark.parametrize(
    "text",
    [
        "It has 47 posts (20 pilots, 17 clerks and nine guards).",
        "It has nine posts (four pilots, three clerks and two guards).",
    ],
)
def test_parts_that_make_no_sum_or_a_small_one(text: str) -> None:
    found = told(text)
    assert all("confirmed" not in why for words, why in found.items() if "posts" not in words)


# --- sections and numberings -----------------------------------------------------------------

SECTIONS = """\
- Title I has one rule.
- Title II has three further rules on the use of the quay.

# Title I: Names

Text.

# Title II: The quay

## Ropes

Text.

## Lamps

Text.

## Tolls

Text.

# Title III: The rest

## Fees

Text.
"""


@pytest.mark.parametrize(
    "text",
    [
        SECTIONS.replace("three further", "four further"),
        SECTIONS.replace("- Title II has", "- The harbour act has"),
        SECTIONS.replace("# Title I: Names", "# Title II: Names"),
    ],
)
def test_a_section_that_is_another(text: str) -> None:
    assert "confirmed" not in "".join(told(text).values())


def numbered(number: int, word: str = "No.") -> str:
    return "\n\n".join(f"{word} {at}\n\nA rope shall be kept." for at in range(1, number + 1))


@pytest.mark.parametrize("body", [numbered(13), numbered(14, "Figure"), numbered(14).replace("No. 7\n", "")])
def test_a_numbering_that_ends_elsewhere_or_is_of_other_things(body: str) -> None:
    found = told(f"The guide consists of 14 controls.\n\n{body}")
    assert found["14 controls"].startswith("unsupported")
