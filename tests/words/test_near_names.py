"""Names that differ by a letter: what stands beside them tells whether they are one."""

from __future__ import annotations

import pytest

from words.saying import FAR, said, told


@pytest.mark.parametrize(
    ("first", "second", "message", "quote"),
    [
        (
            "We heard Anna Brandt (pilot) and two others.",
            "Anna Brand wrote the note.",
            "“Anna Brand” stands once, “Anna Brandt” once",
            "Anna Brand",
        ),
        (
            "We heard Anna Halloran (pilot) and two others.",
            "Anna Hollaran wrote the note.",
            "“Anna Hollaran” stands once, “Anna Halloran” once",
            "Anna Hollaran",
        ),
        (
            "They met at Central Station and Riverside Interchange.",
            "The bays at Riverbank Interchange are short.",
            "“Riverbank Interchange” stands once, “Riverside Interchange” once",
            "Riverbank Interchange",
        ),
        (
            "It was led by Marguerite Olsen-Hay.",
            "All thanks go out to her colleague there, Margaret Olsen-Hay.",
            "“Margaret Olsen-Hay” stands once, “Marguerite Olsen-Hay” once",
            "Margaret Olsen-Hay",
        ),
        (
            "Mr Callum Strake spoke.",
            "Callum Straker has told us.",
            "“Callum Straker” stands once, “Callum Strake” once",
            "Callum Straker",
        ),
        (
            "The gift of Martha Lindqvist came in May.",
            "Martha Lindquist's notebooks fill a chest.",
            "“Martha Lindquist” stands once, “Martha Lindqvist” once",
            "Martha Lindquist",
        ),
        (
            "Boats of Garrow and of Esk came. In Garrow it rained.",
            "Garow alone paid.",
            "“Garow” stands once, “Garrow” twice",
            "Garow",
        ),
        (
            "Boats came from Adowa, to Adowa, by Adowa, in Adowa and near Adowa.",
            "It rained in Adwoa.",
            "“Adwoa” stands once, “Adowa” 5 times",
            "Adwoa",
        ),
        (
            "Councillor Yvette Odunlami has the chair.",
            "Councillor Odunlamy asked why.",
            "“Councillor Odunlamy” stands once, “Councillor Yvette Odunlami” once",
            "Councillor Odunlamy",
        ),
        (
            "Councillor Morwen Tregallis spoke.",
            "Councillor Morwen Tregalis, Rural Forum; Mr Elis Varda, County Treasurers; Ms Jo Strand, Way to Go; Mr"
            " Bartol Finn, Arden",
            "“Councillor Morwen Tregalis” stands once, “Councillor Morwen Tregallis” once",
            "Councillor Morwen Tregalis",
        ),
        (
            "The board thanks Samir Kosta.",
            "Samir Costa and the crew left.",
            "“Samir Costa” stands once, “Samir Kosta” once",
            "Samir Costa",
        ),
        (
            "State Secretary Marek Ollivan spoke.",
            "The dock was opened by Marek Olivan.",
            "“Marek Olivan” stands once, “Marek Ollivan” once",
            "Marek Olivan",
        ),
        (
            "The adviser was Professor Dame Elspeth Garrow.",
            "Asked again, Professor Garow told us so.",
            "“Professor Garow” stands once, “Professor Dame Elspeth Garrow” once",
            "Professor Garow",
        ),
        (
            "The unit is led by Piet van Hoorne.",
            "The plan is by Mr Hoorn and others.",
            "“Mr Hoorn” stands once, “Piet van Hoorne” once",
            "Mr Hoorn",
        ),
        (
            "The ferries of Tavaria wait.",
            "The road in Tavarria is shut.",
            "“Tavarria” stands once, “Tavaria” once",
            "Tavarria",
        ),
        (
            "The ferries of Corvany wait for those from Corvany.",
            "The other, in Corvani, is late.",
            "“Corvani” stands once, “Corvany” twice",
            "Corvani",
        ),
        (
            "The ferries of Halverton wait.",
            "Those from Halevrton are late.",
            "“Halevrton” stands once, “Halverton” once",
            "Halevrton",
        ),
        (
            "The search was led by Superintendent Ida Marlick.",
            "The superintendent was asked. Superintendent Marlyck said no.",
            "“Superintendent Marlyck” stands once, “Superintendent Ida Marlick” once",
            "Superintendent Marlyck",
        ),
        (
            "We asked Professor Ada Brodersen of the school.",
            "Ms Broderson has checked the sums.",
            "“Ms Broderson” stands once, “Ada Brodersen” once",
            "Ms Broderson",
        ),
        (
            "The head of the school, Dr Ilse Holm-Brand, has left.",
            "The board thanked Dr Holm-Brandt for the work.",
            "“Dr Holm-Brandt” stands once, “Dr Ilse Holm-Brand” once",
            "Dr Holm-Brandt",
        ),
        (
            "The head of the port, Anselm Rutgard, has left.",
            "Director Anselm Rutgart is ill.",
            "“Anselm Rutgart” stands once, “Anselm Rutgard” once",
            "Anselm Rutgart",
        ),
        (
            "The lamps were made by Lumenta in May.",
            "The fine was imposed on Lumentia in June.",
            "“Lumentia” stands once, “Lumenta” once",
            "Lumentia",
        ),
    ],
    ids=[
        "lost",
        "two-apart-exchanged",
        "another-end",
        "another-first-name",
        "ending",
        "whose",
        "begins",
        "short",
        "office",
        "list",
        "first-letter",
        "title-in-front",
        "same-title",
        "mr",
        "doubled",
        "by-ear",
        "swapped",
        "another-office",
        "another-title",
        "hyphen",
        "d-for-t",
        "lost-before-the-last",
    ],
)
def test_a_name_that_differs_by_a_letter_is_told_of(
    first: str, second: str, message: str, quote: str
) -> None:
    assert told(first, second) == [(message, quote)]


def test_a_cell_and_an_item_tell_a_name() -> None:
    text = (
        "| Province | Ports |\n|---|---|\n| Belloria | 3 |\n| Arden | 2 |\n\n- Belloria\n- Arden\n\n"
        f"{FAR}\n\nThe mole in Beloria was mended.\n"
    )
    assert said("VAR006", text) == [
        ("“Beloria” stands once, “Belloria” twice", "Beloria", ("Belloria", "Belloria"))
    ]


def test_what_hands_double_is_a_slip_in_the_next_sentence_too() -> None:
    text = "Boats of Garrow, in Garrow, wait. The mole at Garrow is new. Garow alone has paid for it.\n"
    assert [quote for _, quote, _ in said("VAR006", text)] == ["Garow"]
    assert said("VAR006", text.replace("new. Garow", "new; Garow")) == []


def test_a_name_is_told_of_once() -> None:
    text = f"The Harbour Committee of Saltmarsh met.\n\n{FAR}\n\nThe Harbour Comittee of Saltmarsh rose.\n"
    assert [quote for _, quote, _ in said("VAR006", text)] == ["Harbour Comittee of Saltmarsh"]


def test_a_first_letter_that_sounds_alike_is_a_slip_all_the_same() -> None:
    assert [quote for _, quote in told("Milo Varley swam in May.", "Milo Farley wrote of it in June.")] == [
        "Milo Farley"
    ]


_RETURNS = "Masters file a Dock Complaints Return (DCR) each May."


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("The DRC was cut in 2022.", 1),
        ("The DRC was cut, and the DCR was not.", 1),
        ("The CDR was cut in 2022.", 0),  # another first letter
        ("The DRC Fund was cut in 2022.", 0),  # a name of its own
        ("The DRC was cut in 2022, and the DRC is gone.", 0),
        ("The Dues of the River Coast (DRC) were cut.", 0),
    ],
)
def test_three_letters_of_which_two_changed_places(behind: str, found: int) -> None:
    assert len(told(_RETURNS, behind)) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The Directorate for Rural Roads (DRR) met.", "The Department for Rural Roads agreed.", 1),
        ("The Directorate for Rural Roads met.", "The Department for Rural Roads agreed.", 0),  # no letters
        ("The Directorate for Rural Roads (DRR) met.", "The Ministry for Rural Roads agreed.", 0),
        ("The Directorate for Rural Roads (DRR) met.", "The Directorate for Rural Rails agreed.", 0),
        ("The Board of Harbour Masters (BHM) met.", "The Boards of Harbour Masters agreed.", 0),
        ("The Harbour Trade Board (HTB) met.", "The Harbour Toll Board (HTB) met.", 0),  # ABB001 tells of it
        ("The Port Board (PB) met.", "The Pier Board agreed.", 0),
    ],
)
def test_a_name_with_the_letters_of_one_that_is_explained(first: str, second: str, found: int) -> None:
    assert len(told(first, second)) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The school on Lunay has one teacher.", "The school on Luney has two.", 1),
        ("The school of Lunay has one teacher.", "The school on Luney has two.", 0),
        ("The school on Lunay has one teacher.", "The school on Lunow has two.", 0),
        ("Then Rossacon met Rossacon, and Rossacon saw it.", "The boats of Rassacon are late.", 1),
        ("Then Rossacon met Rossacon, and both saw it.", "The boats of Rassacon are late.", 0),
        ("Then a Dockman met a Dockman, and the Dockman saw it.", "The boats of the Dockmen are late.", 0),
    ],
)
def test_another_vowel_makes_a_slip_of_a_place_and_of_a_long_name(
    first: str, second: str, found: int
) -> None:
    assert len(told(first, second)) == found
