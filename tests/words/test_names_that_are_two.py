"""Names that differ by a letter and are meant: two bearers, two places, two words."""

from __future__ import annotations

import pytest

from words.saying import FAR, said, told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ship was led by Bryan Hale.", "The boat was led by Brian Moss."),
        ("They spoke with Helen Dudley.", "They wrote to Helena Culver."),
        # each surname has a bearer of its own; a paper's number is no name
        ("Sheila Bair led it. Then Ms. Bair was asked.", "The note is by Francis Blair."),
        ("Youyi Chen spoke, and Mr. Chen left.", "Edwin Chin was asked. Mr. Chin agreed."),
        ("The memo (GS M BS-E-005565527) came.", "They cited the memo (GS MBS-E-005565527) there."),
        ("They heard Mr James Morris.", "They heard Mr Norris."),
        ("The Ferry Advisors met in May.", "The Ferry Advisory Board met in June."),
        ("It belongs to the Harbour Centre.", "It belongs to the Yale Center."),
        ("They sail to Niger.", "They sail to Nigeria."),
        ("The pilots of Austria wait.", "The pilots of Australia wait."),
        ("Boats of Sandersen wait.", "Boats of Andersen wait."),
        ("Choosing is hard.", "Chosing is not."),
        ("They write of the port of Tavarria [sic] as well.", "The ferries of Tavaria wait. So do the pilots of Tavaria."),
        ("The note says “Tavarria” here.", "The ferries of Tavaria wait."),
        ("Of the Frenchmen two left.", "It was a Frenchman who stayed."),
        ("The report of John Reuben Thompson is lost.", "They sail to Thomson at noon."),
        ("They heard Sir Ian Brodersen.", "They heard Ms Broderson."),
        ("They sail to the Americas at noon.", "They sail with Americans at noon."),
        ("It is paid by the Communists of Arden.", "It is a matter of Communism in Arden."),
        ("The rights of the Charter hold, and those of the Charter alone.", "It falls under this Chapter."),
    ],
    ids=[
        "two-first-names", "two-women", "a-bearer-of-each", "two-bearers", "papers", "first-letter-behind-a-title", "plural", "two-spellings", "countries",
        "countries-in-o-and-a", "first-letter", "begins-a-sentence", "marked", "quoted", "people", "a-person-and-a-place",
        "a-man-and-a-woman", "plurals", "ism", "a-label",
    ],
)  # fmt: skip
def test_two_names_are_two(first: str, second: str) -> None:
    assert told(first, second) == []


def test_what_stands_side_by_side_is_meant_as_two() -> None:
    assert said("VAR006", "The towns of Tavaria and Tavarria are often mixed up.\n") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Milo Bavic swam in May.", "Milo Pavic wrote of it in June."),
        ("The boats of Honduras came. Honduras pays.", "In May the Hondurans voted."),
        ("They have a General Member of the board.", "They are called General Members by all."),
        ("The Southeast Harbour Office is shut.", "The Southwest Harbour Office is open."),
    ],
)
def test_another_first_letter_a_people_and_a_plural_are_no_slips(first: str, second: str) -> None:
    assert told(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Words of the language, endings of it, names in code, and two of several.
        ("They met the Port Commission there.", "They met the Port Community there."),
        ("The Law Library of Arden is shut.", "The Law Librarians of Arden came."),
        ("They use Arden PowerShell.", "They use Arden PowerApps."),
        ("They met at Riverside Pier. They met at Riverhead Pier.", "They met at Riverbank Pier."),
        ("They met at Underhill Pier, under the hill.", "An underwood grew at Underwood Pier."),
    ],
)
def test_names_that_only_begin_alike(first: str, second: str) -> None:
    assert told(first, second) == []


def test_one_letter_for_another_makes_two_names_where_nothing_stands_beside_them() -> None:
    often = f"They met in Carvella.\n\n{FAR}\n\nThey stayed in Carvella."
    assert told(often, "Nobody was in Cardella.") == []
    assert len(told(often, "Nobody was in Carvela.")) == 1
