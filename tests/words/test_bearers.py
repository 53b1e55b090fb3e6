"""Persons and names of two words with a letter or a few more or less; and that each is told of once."""

from __future__ import annotations

import pytest

from words.saying import said

_FAR = "The boats lay in the docks all winter long, and nobody came to see them before the ice had gone."


def _quotes(first: str, second: str, far: str = _FAR) -> list[str]:
    return [quote for _, quote, _ in said("VAR006", f"{first}\n\n{far}\n\n{second}\n")]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Ms Ann Vale-Rhys led it.", "Ms Ann Vale-Rees found no fault.", "Ann Vale-Rees"),
        ("It is led by Ms Oriane Leclair.", "Oriane Leclerc speaks for us.", "Oriane Leclerc"),
        ("Dr. Tom Abernathy (chair) spoke.", "Mr Tom Abernathie left.", "Tom Abernathie"),
        # two surnames that begin alike for half their length, two first names, one who is named again
        ("Mr David Brown spoke.", "Mr David Brooks left.", ""),
        ("Ms Ann Vale-Rhys led it.", "Ms Eve Vale-Rees found no fault.", ""),
        (
            "Ms Oriane Leclair led it. Ms Leclair left.",
            "Ms Oriane Leclerc speaks. Ms Leclerc is new.",
            "",
        ),
        ("Sir Thomas More spoke.", "Sir Thomas Moran left.", ""),
        ("Lord Louis XVII spoke.", "Lord Louis XVIII left.", ""),
        # without a title both may be anything
        ("The Harbour Governor came.", "The Harbour Governess came.", ""),
        ("The Chief Executive Office paid.", "The Chief Executive Officer paid.", ""),
    ],
)
def test_a_surname_that_ends_in_two_ways(first: str, second: str, found: str) -> None:
    assert _quotes(first, second) == ([found] if found else [])


def test_a_full_name_is_one_in_the_next_sentence_too() -> None:
    text = "One of them, Mr Desmond Achebe, has the chair. Mr Desmond Acheby spoke first.\n"
    assert [quote for _, quote, _ in said("VAR006", text)] == ["Desmond Acheby"]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The pipes of Sabrin Water leak. Sabrin Water's crews dig.",
            "They thank Sabrine Water.",
            "Sabrine Water",
        ),
        ("The pipes of Sabrin Water leak.", "They thank Sabrine Water.", ""),  # as often as the other
        ("The pipes of Sabrin Water leak. Sabrin Water digs.", "They thank Sabrins Water.", ""),  # a form
        (
            "The pipes of Sabrin Water leak. The crews of Sabrin Water dig.",
            "They thank Sabrine Water. So does Sabrine Water.",
            "",
        ),
    ],
)
def test_a_letter_behind_a_word_of_a_name(first: str, second: str, found: str) -> None:
    assert _quotes(first, second) == ([found] if found else [])


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Boats lie in Strathie, too.", "Boats lie in Strathy, where it rains.", 1),
        ("Boats lie in Barrie, too.", "Boats lie in Barry, where it rains.", 0),  # short names are many
    ],
)
def test_y_for_ie_at_the_end(first: str, second: str, found: int) -> None:
    assert len(_quotes(first, second)) == found


@pytest.mark.parametrize(
    ("often", "found"),
    [
        ("The ferries cross Lake Mwanyara. Nets lie in Lake Mwanyara.", "Lake Mwanyera"),
        ("The ferries cross Lake Mwanyara. Nets lie in Lake Mwanyara. The lake is deep.", "Lake Mwanyera"),
    ],
)
def test_the_first_word_of_a_sentence_may_be_the_names(often: str, found: str) -> None:
    assert _quotes(often, "Lake Mwanyera was surveyed in May.") == [found]


def test_one_finding_for_one_slip() -> None:
    text = f"{'The Harbour Network met. ' * 4}\n\n{_FAR}\n\nThe Harbour Netowrk rose.\n"
    assert [quote for _, quote, _ in said("VAR006", text)] == ["Harbour Netowrk"]
    assert said("VAR005", text) == []
