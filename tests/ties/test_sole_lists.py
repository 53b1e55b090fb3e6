"""Notes that are one list and nothing else, behind the count that they list."""

from __future__ import annotations

import pytest

from checker.facts.solelists import sole_lists
from checker.model import Span
from ties.test_again import told


def numbers(note: str) -> list[int]:
    """How many things a note may list."""
    return [len(one.items) for one in sole_lists(note, Span(0, len(note)))]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Articles 14 to 17, 22, 31 and 40 to 44. Article 31 is only brought into line.", [11]),
        ("Issued under sections 3, 5, 6 and 12 to 16 of the Act, one rule for each section.", [8]),
        ("Lots 1 to 4, lot 7, and lots 11 to 13.", [8]),
        ("Decision 31 (Radio Arden, two complaints) and decision 37 (Radio Borel).", [2]),
        ("Resolutions 2119 (2013), 2180 (2014) and 2243 (2015).", [3]),
        ("Defence; Education and Youth; Health, where the post was vacant; and Social Affairs.", [4]),
        ("Orava tunnel; the ring roads of Martin and Brezno; the rail yard, first stage only.", [4, 3]),
        (
            "Annual reports 2008 and 2011; report on mills (2013); reports on fees (2016) and on staff (2018).",
            [5, 3],
        ),
        ("The national libraries of Arden and Borel, the Marciana in Venn and the archives of Calder.", [4]),
        ("9 December, 14 January (extended to the next morning) and 22 January.", [3]),
        ("The master, the chief officer, a passenger and the skipper of the other vessel.", [4]),
    ],
)
def test_what_a_note_lists(note: str, expected: list[int]) -> None:
    assert numbers(note) == expected


@pytest.mark.parametrize(
    "note",
    [
        "Stone, The Independent Mills (Leeds, 2008), 97.",
        "See the annual reports of Arden, Borel and Calder.",
        "Decision of the Board, p. 12, Exhibit 3, and annex.",
        "Four caterers hold these contracts: Arden, Borel, Calder and Dunmore.",
        "Arden, Borel and Calder were asked twice.",
        "30 measures at 21 dams in Arden, as against 41 at 19 dams in Borel.",
        "Arden and Borel.",
    ],
)
def test_notes_that_tell_something_else(note: str) -> None:
    assert numbers(note) == []


TEXT = "The Court of Arden has sat in spring. {}\n\n[^1]: {}\n"


@pytest.mark.parametrize(
    ("sentence", "note", "said"),
    [
        (
            "It gave six opinions.[^1]",
            "On peat (2018); sealing and floods (2019); soil (2021).",
            "contradicted",
        ),
        ("Twelve articles are to be amended.[^1]", "Articles 14 to 17, 22, 31 and 40 to 44.", "contradicted"),
        ("Eleven articles are to be amended.[^1]", "Articles 14 to 17, 22, 31 and 40 to 44.", "confirmed"),
        ("Of the boats seen, three had no lamp.[^1]", "Anna, Martin, Zora and Ida.", "contradicted"),
        ("Among the boats on the river, four have no lamp.[^1]", "Anna, Martin, Zora and Ida.", "confirmed"),
        ("In May three of the 18 were past their date.[^1]", "Fees; pay; leave; dress.", "contradicted"),
        (
            "In 3 of the 90 towns more than 1,000 homes were built.[^1]",
            "Anna, Martin, Zora, Ida.",
            "contradicted",
        ),
        (
            "Seven boats were late by two years.[^1]",
            "Anna; the ferries of Martin and Brezno; Zora.",
            "contradicted",
        ),
    ],
)
def test_a_count_before_the_mark(sentence: str, note: str, said: str) -> None:
    assert any(why.startswith(said) for why in told(TEXT.format(sentence, note)).values())


def test_a_note_of_several_sentences() -> None:
    found = told(
        TEXT.format("Six ports were shut.[^1] Five ports were open.[^1]", "Lots 1 to 4, and 9 to 11.")
    )
    assert not any(why.startswith("contradicted") for why in found.values())


def test_an_author_and_a_work_some_words_behind() -> None:
    found = told(
        TEXT.format("Eleven mills stood on the hill above the town.[^1]", "Stone, The Mills, Leeds.")
    )
    assert not any(why.startswith("contradicted") for why in found.values())
