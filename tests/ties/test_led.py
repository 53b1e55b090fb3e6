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


def test_one_too_few_contradicts() -> None:
    assert verdicts(below("four groups", "Boards", "Staff", "Owners")) == [
        "contradicted: the list below has 3"
    ]


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


def test_words_in_bold_within_a_line_head_nothing() -> None:
    text = (
        "# Rules\n\nThe code is for three groups:\n\nAll **boards.** They meet.\n\nAll **staff.** They act.\n"
    )
    assert verdicts(text) == ["unsupported: no list found"]


def test_terms_that_are_defined_are_counted() -> None:
    terms = "".join(f"<dt><dfn>{name}</dfn></dt><dd><p>It sails.</p></dd>" for name in ("Pilot", "Owner"))
    page = f"<html><body><p>The code knows two roles:</p><dl>{terms}</dl></body></html>"
    assert verdicts(page, "draft.html") == ["confirmed: the list below has 2"]


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
