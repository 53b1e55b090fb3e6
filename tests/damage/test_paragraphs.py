"""Paragraphs and sentences that stand twice, and what repeats them on purpose."""

from __future__ import annotations

import pytest

from checker.model import Severity
from damage.support import findings, found, mended

PARAGRAPH = (
    "The board met four times in the year and heard the masters of all ferries that sail in winter, among them three"
    " who had never been heard before by any board of the sound."
)


def test_a_paragraph_that_stands_twice() -> None:
    (one,) = findings(f"{PARAGRAPH}\n\n{PARAGRAPH}\n", "GRB003")
    assert one.message == "the paragraph of 34 words repeats one just before it, word for word"
    assert [place.range.start.line for place in (one.place, *one.related)] == [3, 1]


@pytest.mark.parametrize(
    "text",
    [
        f"{PARAGRAPH}\n\nMuch was said.\n\nLittle was done.\n\n{PARAGRAPH}\n",
        f"It was a year of storms. {PARAGRAPH}\n\n___{PARAGRAPH}___\n",
        f"{PARAGRAPH}\n\n> {PARAGRAPH}\n",
        f"(e) point (a) is replaced by:\n\n‘{PARAGRAPH}’;\n\n(f) point (b) is replaced by:\n\n‘{PARAGRAPH}’;\n",
    ],
)
def test_a_recap_a_pull_quote_and_an_amending_act_repeat_a_paragraph_on_purpose(text: str) -> None:
    assert found(text, "GRB003") == []


@pytest.mark.parametrize(
    ("second", "severity"),
    [
        (PARAGRAPH.replace("all ", ""), "advice"),
        (PARAGRAPH.replace("winter", "wintor"), "advice"),
        (PARAGRAPH.replace("winter, ", ""), "advice"),
        (PARAGRAPH.replace("had never", "had"), "advice"),
        (PARAGRAPH + " Amen.", "advice"),
    ],
)
def test_a_paragraph_that_stands_again_with_a_slip(second: str, severity: str) -> None:
    """What one says more makes another case of it, mostly; a small word that is lost does not."""
    assert [one[:2] for one in found(f"{PARAGRAPH}\n\n{second}\n", "GRB003")] == [("GRB003", severity)]


@pytest.mark.parametrize(
    "second",
    [
        PARAGRAPH.replace("four", "5"),
        PARAGRAPH.replace("the sound", "the Narrows"),
        PARAGRAPH.replace("heard the masters", "paid the masters"),
        "## Next\n\nA section.\n\n" + PARAGRAPH,
        "## Next\n\n" + PARAGRAPH,
    ],
)
def test_paragraphs_that_differ_in_a_number_or_name_or_lie_in_two_sections(second: str) -> None:
    assert found(f"{PARAGRAPH}\n\n{second}\n", "GRB003") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The mortality of colonies fell from 18 % to 15 %, a decrease of 3 percentage points.",
        "Sales in the northern shops rose from 400 to 412 crates (+3 %), and those in the south did not.",
    ],
)
def test_a_doubled_sentence_full_of_percentages(sentence: str) -> None:
    (one,) = findings(f"The year was dry. {sentence} {sentence} Then came rain.")
    assert (one.code, one.severity) == ("GRB001", Severity.ERROR)
    assert mended(f"The year was dry. {sentence} {sentence} Then came rain.").count("Then came rain.") == 1


def test_a_percent_sign_of_code_is_no_percentage() -> None:
    assert (
        findings("Write x % of the y % of the z here. The sign %a of the %a of the file is its name.") == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "They shall be known as members of the Port Board, and the Port Board and its clerk keep the rolls.",
        "The board has four members: the Chair of the Ferry Committee (or a member of that Committee named by its"
        " Chair), the Chair of the Pilots Committee (or a member of that Committee named by its Chair), the Chair"
        " of the Lights Committee (or a member of that Committee named by its Chair) and a clerk.",
    ],
)
def test_what_is_set_side_by_side_is_left_alone(text: str) -> None:
    assert found(text) == []


LANGUAGES = " ".join(f"Please choose {name}" for name in ("Danish", "Dutch", "Greek", "Irish", "Latvian") * 3)


def test_a_choice_of_languages_has_no_paragraph() -> None:
    assert found(f"{LANGUAGES}.\n\n{LANGUAGES}.\n", "GRB003") == []
    assert found(f"Of {LANGUAGES} the board of the port had but the two.\n\n" * 2, "GRB003")
