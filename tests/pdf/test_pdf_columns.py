"""Which pages are read column by column, and what else stands side by side."""

from __future__ import annotations

import pytest

from pdf.paper import Text, width
from pdf.support import LEFT_SAID, LONG, PITCH, RIGHT_SAID, blocks, column, texts


def test_two_columns_are_read_one_after_the_other() -> None:
    page = [
        *column("The board and its year, told by the board for the towns and for all who live there", top=790),
        *column(*LEFT_SAID, size=10), *column(*RIGHT_SAID, size=10, left=320),
        *column("What goes across both columns comes behind them, as it stands below the two of them.", top=600),
    ]  # fmt: skip
    assert texts(page) == [
        "The board and its year, told by the board for the towns and for all who live there",
        " ".join(LEFT_SAID),
        " ".join(RIGHT_SAID),
        "What goes across both columns comes behind them, as it stands below the two of them.",
    ]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_columns_are_read_one_after_the_other(count: int) -> None:
    wide, size = 520.0 / count, 20.0 / count
    said = (
        "Arden lies by the sea",
        "Brack lies by the lake",
        "Castor lies on a hill",
        "Delphin is an island",
    )
    page = [
        Text(40 + number * wide, 700 - 2 * number - 12 * line, text, size)
        for number, text in enumerate(said[:count])
        for line in range(12)
    ]
    assert texts(page) == [" ".join([" ".join([text] * 12) for text in said[:count]])]


def _wide(line: str, left: float, base: float, end: float, size: float = 10.0) -> list[Text]:
    """A line whose words are set apart so that it is as wide as all others."""
    words = line.split()
    room = (end - left - sum(width(word, size) for word in words)) / (len(words) - 1)
    at, found = left, []
    for word in words:
        found.append(Text(at, base, word, size))
        at += width(word, size) + room
    return found


def test_columns_whose_words_are_set_far_apart_are_columns() -> None:
    wide = (
        "was held in the port house",
        "and all that was in there",
        "of the towns in that year",
        "but that one of old Arden",
    )
    page = [
        *column(*LEFT_SAID, *LEFT_SAID[4:], size=10),
        *column(*RIGHT_SAID, size=10, left=320),
        *(part for at, line in enumerate(wide, 8) for part in _wide(line, 320, 760 - PITCH * at, 495)),
    ]
    assert texts(page) == [" ".join([*LEFT_SAID, *LEFT_SAID[4:]]), " ".join([*RIGHT_SAID, *wide])]


def test_a_column_most_of_whose_lines_are_set_in_begins_at_its_headings() -> None:
    page = [
        *column(*LEFT_SAID, size=10, top=752),
        *column("2.5 Meetings and where they were held", size=10, left=300, bold=True),
        *column(*RIGHT_SAID, size=10, left=318, top=728),
    ]
    assert blocks(page)[1:] == [
        ("heading 1", "2.5", "Meetings and where they were held"),
        ("paragraph", "", " ".join(RIGHT_SAID)),
    ]


def test_a_chart_beside_a_column_of_text_is_in_no_line_with_it() -> None:
    chart = [
        *column("Ships that called at the port in a year", size=9, left=320, top=755),
        *(Text(320, 735 - 17 * at, str(60 - 10 * at), 7) for at in range(6)),
        *(Text(360 + 30 * at, 643, str(2019 + at), 7) for at in range(4)),
    ]
    said = " ".join(LEFT_SAID)
    assert said in texts([*column(*LEFT_SAID, size=10), *chart])
    assert not any("20" in text and "board" in text for text in texts([*column(*LEFT_SAID, size=10), *chart]))


def test_a_chart_of_which_no_two_signs_begin_at_one_margin_is_one() -> None:
    chart = [Text(320 + 23 * at, 755 - 17 * at, str(60 - 10 * at), 7) for at in range(6)]
    assert " ".join(LEFT_SAID) in texts([*column(*LEFT_SAID, size=10), *chart])


def test_a_column_of_names_is_no_text_that_stands_beside_a_chart() -> None:
    names = ("Arden and Brack", "Brack and Esker", "Castor and Dorn", "Delphin and Ens") * 2
    page = [
        part
        for at, name in enumerate(names)
        for part in (
            Text(72, 760 - PITCH * at, name, 10),
            Text(180 + 9 * at, 755 - PITCH * at, f"{at} boats and a tug", 10),
        )
    ]
    assert " ".join(names) not in texts(page)


def test_short_lines_between_long_ones_make_no_columns() -> None:
    page = [
        text
        for at in range(6)
        for text in (
            *column(f"So it was in the year {at}.", size=10, top=770.0 - 42 * at),
            *column(LONG[0], size=10, top=756.0 - 42 * at),
            *column("of the year it is told that", size=10, left=200, top=742.0 - 42 * at),
        )
    ]
    said = " ".join(texts(page))
    assert said.index("of the year") < said.index("in the year 1.")


def test_a_heading_above_two_columns_may_end_in_a_short_line() -> None:
    page = [
        *column(
            "What the board of the port and its pilots", "said of it", size=16, bold=True, top=800, pitch=18
        ),
        *column(
            "The board and its year, told by the board for the towns and for all who live there", top=764
        ),
        *column(*LEFT_SAID, size=10, top=740),
        *column(*RIGHT_SAID, size=10, left=320, top=740),
    ]
    assert blocks(page)[0] == ("heading 1", "", "What the board of the port and its pilots said of it")


def test_names_of_rows_stay_beside_what_is_said_of_them() -> None:
    page = [
        part
        for at, (name, said) in enumerate(
            zip(("Arden", "Brack", "Castor", "Delphin") * 2, LEFT_SAID, strict=True)
        )
        for part in (Text(72, 760 - PITCH * at, name, 10), Text(180, 760 - PITCH * at, said, 10))
    ]
    assert [text.split("\t")[0] for text in texts(page)] != ["Arden Brack Castor Delphin " * 2]
    assert len(texts(page)) == 8


def test_short_lines_of_a_page_with_pieces_set_in_make_no_column() -> None:
    page: list[Text] = []
    for at in range(6):
        top = 770.0 - 8 * 11 * at
        page += [
            *column(*LONG, f"So it was in the year {at + 1}.", size=10, top=top, pitch=11),
            *column("Of the year it is told that", "it was a good one for ships.", "So be it.", left=160, size=10,
                    top=top - 3 * 11, pitch=11),
        ]  # fmt: skip
    said = " ".join(texts(page))
    assert [said.index(f"in the year {at + 1}.") for at in range(6)] == sorted(
        said.index(f"in the year {at + 1}.") for at in range(6)
    )
    assert said.index("in the year 1.") < said.index("Of the year it is told") < said.index("in the year 2.")


def test_a_list_goes_on_in_the_next_column() -> None:
    items = [f"{text} of the port" for text in ("the pilots", "the ships", "the docks", "the lights")]
    page = [
        *column(*LEFT_SAID[:6], "They spoke of these things:", size=10),
        *(text for at, item in enumerate(items[:2]) for text in
          (Text(82, 662 - PITCH * at, "•", 10), Text(94, 662 - PITCH * at, item, 10))),
        *(text for at, item in enumerate(items[2:]) for text in
          (Text(330, 760 - PITCH * at, "•", 10), Text(342, 760 - PITCH * at, item, 10))),
        *column(*RIGHT_SAID, size=10, left=320, top=718),
    ]  # fmt: skip
    assert [text for kind, _, text in blocks(page) if kind == "item 1"] == items


def test_a_line_of_two_texts_side_by_side_is_no_text() -> None:
    page = [
        *column(*LONG),
        *_wide("equal to the sum of the", 72, 700, 72 + width("equal to the sum of the", 11), 11.0),
        *column("of the larger of both squares", "that are drawn.", left=260, top=700),
        *column("So it is, and so it was in the year before, as all who live there know.", top=660),
    ]
    assert [kind for kind, _, _ in blocks(page)] == ["paragraph", "code", "code", "paragraph"]


def test_two_labels_that_say_the_same_are_no_text() -> None:
    page = [*column(LONG[0], "Percent of all ships"), *column("Percent of all ships", left=260, top=746)]
    assert ("code", "", "Percent of all ships Percent of all ships") in blocks(page)


def test_the_room_for_a_formula_parts_no_line() -> None:
    page = [*column(LONG[0], "equal to the sum of"), *column("and of all other squares.", left=230, top=746)]
    assert texts(page) == [f"{LONG[0]} equal to the sum of and of all other squares."]


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        ("The rule is kept by all.", "It may be changed by the board."),
        ("Annex A", "What the board has changed"),
        ("Section 9 .2", "All pilots are named by the board"),
        ("What the board has changed", "9 September 2019"),
    ],
)
def test_what_stands_apart_behind_a_stop_or_beside_a_name_or_a_number_is_of_its_line(
    line: str, behind: str
) -> None:
    page = [*column(line), *column(behind, "in the next year.", left=250)]
    assert f"{line} {behind}" in " ".join(texts(page))
    assert not [kind for kind, _, _ in blocks(page) if kind == "code"]


def test_a_number_that_hangs_left_of_its_column_is_of_it() -> None:
    page = [
        *column(*LEFT_SAID, size=10, top=730),
        *column("8.1", size=10, bold=True), *column("Meetings", size=10, left=100, bold=True),
        *column("8.2", size=10, left=291, bold=True), *column("Houses of the board", size=10, left=318, bold=True),
        *column(*RIGHT_SAID, size=10, left=318, top=730),
    ]  # fmt: skip
    assert [(kind, number) for kind, number, _ in blocks(page)] == [
        ("heading 1", "8.1"),
        ("paragraph", ""),
        ("heading 1", "8.2"),
        ("paragraph", ""),
    ]
