"""Names that are a letter apart by chance, or because nothing is spelt in one way: none is a slip."""

from __future__ import annotations

import pytest

from words.saying import FAR, said, told

EARLIER = "He hath it of my lord, and thou shalt have it; go thither, and do unto others as thee would."
"""Words that only an earlier English has, in a sentence of twenty words."""
CROWD = " ".join(
    f"Then came {one} of Arden. {FAR} After them came {other} of Brack. {FAR}"
    for one, other in (
        ("Marlow", "Harlow"), ("Tanner", "Banner"), ("Colby", "Dolby"), ("Penrose", "Tenrose"), ("Wexford", "Rexford"),
    )
)  # fmt: skip
"""Names of which five pairs are a letter apart, and two each."""
CASE = ("It was seen by Helen Rusk of the board.", "The note of Ms Rush is lost.")


def test_who_spelt_freely_made_no_slips() -> None:
    text = "My Lord Barkeley is here.\n\n{}\n\nThen came my Lord Barkely. The Civill Law; the Civil Law.\n"
    assert said("VAR006", text.format(FAR)) != []
    assert said("VAR006", text.format(EARLIER)) == []
    assert said("VAR006", text.format(f"They say “thou hath”. {FAR}")) != []  # two words are a saying


def test_words_of_an_earlier_english_are_no_slips() -> None:
    text = "Their govenrment is far. Our government is near. A government is a government, and no government pays.\n\n{}\n"
    assert said("VAR005", text.format(FAR)) != []
    assert said("VAR005", text.format(EARLIER)) == []


def test_another_letter_tells_of_a_surname_where_few_names_are_so_alike() -> None:
    assert told(*CASE) == [("“Ms Rush” stands once, “Helen Rusk” once", "Ms Rush")]
    assert told(f"{CASE[0]} {CROWD}", CASE[1]) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Village Hall was let. The village pays.", "The note is by Mrs Hull."),
        ("* Barbon, Nicholas\n* Biddle, Nicholas", "* Fouquet, Nicolas"),
        ("The Metropolitan Harbour Areas are twelve.", "The Micropolitan Harbour Areas are four."),
        ("They asked the State Committeeman first.", "They asked the State Committeewoman later."),
        ("The work of Weber and Schumann is here.", "The work of Weber and Schubert is there."),
    ],
    ids=["a-hall", "first-names-behind", "two-prefixes", "a-man-and-a-woman", "the-other-of-two"],
)  # fmt: skip
def test_what_differs_is_another(first: str, second: str) -> None:
    assert told(first, second) == []


def test_a_noun_that_takes_of_and_for_is_no_name() -> None:
    one = ("The Application for Foodie Fest is here.", "The Application of Foodie Fest is there.")
    assert told(*one) != []
    more = ("The Application for Rise Life came.", "The Application of Rise Life went.")
    assert told(" ".join((one[0], FAR, more[0])), " ".join((one[1], FAR, more[1]))) == []


def test_a_name_with_an_abbreviation_that_stands_in_full_again_is_not_the_other() -> None:
    first = "The Private Sector Banks (PSB) are nine."
    assert told(first, "The Public Sector Banks are ten.") != []
    assert told(first, f"The Public Sector Banks are ten. {FAR} The Public Sector Banks pay.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Air Dock Crane (ADC) is new. The ADC is used.\n\nADC — see above.\n\nACD — Automatic Call Distributor\n",
        "The Global Pilot Area (GPA) is new. The GPA is used.\n\nThe paper is JUMPING THE AIR GAP: a study.\n",
        "The Safe Motor Rider Techniques (SMART) are new. SMART is used.\n\nThe file is DEED HEAD START GLASS here.\n",
    ],
    ids=["explained-behind-a-dash", "in-a-title", "a-word-in-capitals"],
)
def test_abbreviations_that_are_none_or_others(text: str) -> None:
    assert said("VAR006", text) == []
