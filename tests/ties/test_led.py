"""Paragraphs that open in bold, the terms of a list of definitions, and marks as other houses write them."""

from __future__ import annotations

import pytest

from checker.facts.complete import collect
from checker.readers import read
from checker.verdicts import tie

BOLD = "**{}.** They have their own rules.\n\n"


def verdicts(text: str, name: str = "draft.md") -> list[str]:
    ledger = tie(collect(read(name, text.encode())))
    return [f"{claim.verdict.value}: {claim.explanation}" for claim in ledger.claims]


def below(count: str, *names: str) -> str:
    return f"# Rules\n\nThe code is for {count}:\n\n" + "".join(map(BOLD.format, names))


# --- paragraphs that open in bold ----------------------------------------------------------


def test_paragraphs_that_open_in_bold_are_counted() -> None:
    assert verdicts(below("three groups", "Boards", "Staff", "Owners")) == ["confirmed: the list below has 3"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("1. Boards", "2. Staff", "3. Owners"), "contradicted: the list below has 3"),
        (("Boards", "Staff", "Owners"), "unread: the list below can be counted in more than one way"),
    ],
)
def test_one_too_few_contradicts_where_they_are_numbered(names: tuple[str, ...], said: str) -> None:
    assert verdicts(below("four groups", *names)) == [said]


def test_a_heading_ends_them_and_what_is_not_bold_belongs_to_the_last() -> None:
    text = (
        below("two groups", "Boards", "Staff") + "They meet twice.\n\n## Costs\n\n**Fees.** They are low.\n"
    )
    assert verdicts(text) == ["confirmed: the list below has 2"]


def test_numbers_tell_where_they_end() -> None:
    text = below("two groups", "1. Boards", "2. Staff", "Note", "1. Fees")
    assert verdicts(text) == ["confirmed: the list below has 2"]


def test_a_sentence_between_leaves_the_count_alone() -> None:
    text = "# Rules\n\nThe code is for four groups:\n\nIt was written in May.\n\n" + BOLD.format("Fees") * 3
    assert verdicts(text) == ["unsupported: no list found"]


def test_words_in_bold_that_are_a_paragraph_are_no_more_of_those_that_open_one() -> None:
    text = below("two groups", "Boards", "Staff") + "**Costs of both**\n\nThey are low.\n"
    assert verdicts(text) == ["confirmed: the list below has 2"]


def test_two_counts_of_a_sentence_are_left_alone() -> None:
    assert not any("the list below" in one for one in verdicts(below("two towns and three groups", *"ABC")))


def test_words_in_bold_within_a_line_head_nothing() -> None:
    text = (
        "# Rules\n\nThe code is for three groups:\n\nAll **boards.** They meet.\n\nAll **staff.** They act.\n"
    )
    assert verdicts(text) == ["unsupported: no list found"]


def test_terms_that_are_defined_are_counted() -> None:
    terms = "".join(f"<dt><dfn>{name}</dfn></dt><dd><p>It sails.</p></dd>" for name in ("Pilot", "Owner"))
    page = f"<html><body><p>The code knows two roles:</p><dl>{terms}</dl></body></html>"
    assert verdicts(page, "draft.html") == ["confirmed: the list below has 2"]


def test_things_that_follow_are_the_headings_below() -> None:
    cases = "".join(f"### 3.{number} A case\n\nIt was late.\n\n" for number in range(1, 5))
    lead = "# Report\n\n## 3 Cases\n\nThe four cases which follow were chosen with care. They are not the worst.\n\n"
    assert verdicts(f"{lead}{cases}## 4 End\n\nNo more.\n") == ["confirmed: the list below has 4"]


# --- marks ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "items",
    [
        "1.) Boards that meet. 2.) Staff that act.",
        "1. Boards that meet; and 2. Staff that act.",
        "1. Boards that meet. 2. Staff that act.",
        "a.) Boards that meet; b.) staff that act.",
        "Boards [@doi:10.1007/978-1-4939-3106-4_18] and staff {@fig:staff}.",
        "`board_of_port` and `staff_of_port`.",
    ],
)
def test_marks_and_sources_of_other_houses_are_read(items: str) -> None:
    assert verdicts(f"The code is for two groups: {items}\n") == ["confirmed: the sentence lists 2"]


def test_a_number_that_ends_a_sentence_is_no_mark() -> None:
    assert verdicts("The crews of two ports lost by 3. 2 boats came in May.\n")[0].startswith("unsupported")


@pytest.mark.parametrize("gains", ["gains are twofold", "board follows a two-step approach"])
def test_what_is_told_one_by_one_behind_a_number_without_a_noun(gains: str) -> None:
    told = f"The {gains}. First, the quay is longer. Second, the water is deeper.\n"
    assert verdicts(told) == ["confirmed: 2 follow"]


# --- beside ---------------------------------------------------------------------------------


def test_a_bracket_behind_an_item_does_not_end_the_list() -> None:
    text = "A bow has three parts, the wood (of ash or yew), the string, and the grip.\n"
    assert verdicts(text) == ["confirmed: the sentence lists 3"]


def test_a_count_that_opens_its_sentence_is_told_by_a_verb() -> None:
    text = "Three possible ways are longer quays, deeper water and cheaper pilots.\n"
    assert verdicts(text) == ["confirmed: the sentence lists 3"]


def test_items_that_the_noun_and_a_number_open_have_semicolons_of_their_own() -> None:
    text = "The set has three codes: Code 7, on wood; Code 8, fine; in bows; and, Code 9, fine; in masts.\n"
    assert verdicts(text) == ["confirmed: the sentence lists 3"]


# --- rows ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The port used 12 Mi-8 helicopters.", "12 Mi-8 helicopters"),
        ("By then 17 of the 34 G7 pacts had been signed.", "17 of the 34 G7 pacts"),
        ("The board asked for nine regional (multi-town) projects.", "nine regional (multi-town) projects"),
        ("None of the 24 inspectors agreed.", "None of the 24 inspectors"),
        ("Each of the three central objects is old.", "Each of the three central objects"),
    ],
)
def test_the_ledger_has_a_row_for_each_count(text: str, quote: str) -> None:
    document = read("draft.md", text.encode())
    claims = tie(collect(document)).claims
    assert [document.quote(claim.statement.span) for claim in claims] == [quote]


@pytest.mark.parametrize("text", ["Both ports closed.", "It may fail any of the two others."])
def test_what_only_points_back_has_no_row(text: str) -> None:
    assert verdicts(text) == []
