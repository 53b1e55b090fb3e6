"""Tables of a printed page: by their drawn lines, by where their parts stand, or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default
from pdf.paper import Text, pdf, width
from pdf.support import blocks, column, document, joined


def row(top: float, *cells: str, size: float = 11.0) -> list[Text]:
    return [Text(72 + 150 * at, top, cell, size) for at, cell in enumerate(cells) if cell]


def test_parts_that_stand_below_each_other_are_rows() -> None:
    page = joined(
        [
            column("Ships by port:"),
            row(730, "Port", "Ships", "Crews"),
            row(712, "Arden", "12", "40"),
            row(694, "Brack", "9", "31"),
            row(676, "", "21", "71"),
        ]
    )
    made = document(page)
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks[1:]] == [
        ["Port", "Ships", "Crews"],
        ["Arden", "12", "40"],
        ["Brack", "9", "31"],
        ["", "21", "71"],
    ]


def test_cells_of_several_lines_are_whole_where_rows_stand_apart() -> None:
    page = joined(
        [row(730, "Port", "Ships"), row(700, "The Old", "12"), row(687, "Dock", ""), row(657, "Brack", "9")]
    )
    made = document(page)
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks] == [
        ["Port", "Ships"],
        ["The Old Dock", "12"],
        ["Brack", "9"],
    ]


def test_where_rows_cannot_be_told_nothing_is_read_of_a_table() -> None:
    page = joined(
        [row(730, "Port", "Ships"), row(717, "The Old", "12"), row(704, "Dock", ""), row(691, "Brack", "9")]
    )
    assert [kind for kind, _, _ in blocks(page)] == ["code"] * 4


def test_a_cell_that_comes_close_to_the_next_ends_where_the_column_begins() -> None:
    close = "The Old Rope Walk of Arden"
    near = (
        222 - width(close, 11) - 5
    )  # half a size before the column: no more than between two words set wide
    page = joined(
        [
            row(730, "Port", "Ships", "Crews"),
            [Text(near, 712, close), *row(712, "", "12", "40")],
            row(694, "Brack", "9", "31"),
        ]
    )
    made = document(page)
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks] == [
        ["Port", "Ships", "Crews"],
        [close, "12", "40"],
        ["Brack", "9", "31"],
    ]


def test_letters_that_stand_far_apart_are_of_two_cells() -> None:
    page = joined([row(730, "Port", "Ships", "Crews"), row(712, "Arden", "12", "40"), row(694, "Brack")])
    made = document([*page, Text(222, 694, "93", apart=144.5)])  # one text of the file: 9 and 3
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks][-1] == ["Brack", "9", "3"]
    title = document([Text(72, 730, "PORTS", apart=6.0)])
    assert title.text.strip() == "PORTS"


def test_the_last_row_of_a_table_may_stand_on_the_next_page() -> None:
    first = joined(
        [row(730, "Port", "Ships", "Crews"), row(712, "Arden", "12", "40"), row(694, "Brack", "9", "31")]
    )
    made = document(first, joined([row(760, "Total", "21", "71")]))
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks][-1] == ["Total", "21", "71"]
    apart = document([*first, *column("So it was.", top=600)], joined([row(760, "Total", "21", "71")]))
    assert apart.blocks[-1].kind.value == "code"


# --- drawn ----------------------------------------------------------------------------------

Rule = tuple[float, float, float, float]


def grid(top: float, heights: Sequence[float], *sides: float) -> list[Rule]:
    """The lines around cells: left, bottom, width and height of each."""
    feet = [top]
    for height in heights:
        feet.append(feet[-1] - height)
    level = [(sides[0], foot, sides[-1] - sides[0], 0.5) for foot in feet]
    return [*level, *((side, feet[-1], 0.5, top - feet[-1]) for side in sides)]


def cells(page: Sequence[Text], rules: Sequence[Rule]) -> list[list[str]]:
    """The cells of the rows of a page; text between them as one."""
    made = read("draft.pdf", pdf(page, rules=[rules]))
    return [
        [made.quote(cell) for cell in block.cells] or [made.quote(block.span)]
        for block in made.blocks
        if block.kind.value != "code"
    ]


def test_drawn_lines_tell_cells_however_close_their_words_stand() -> None:
    page = joined(
        [
            row(730, "Port", "Ships"),
            row(712, "The harbour that they call", "12 ships and more of"),
            row(699, "the Old Dock", "other lines"),
        ]
    )
    assert cells(page, grid(744, [20, 34], 70, 220, 400)) == [
        ["Port", "Ships"],
        ["The harbour that they call the Old Dock", "12 ships and more of other lines"],
    ]


def test_what_stands_beyond_the_outer_lines_is_in_a_cell_of_its_own() -> None:
    page = joined([row(730, "Port", "Ships", "Crews"), row(712, "Arden"), row(694, "Brack", "9", "31")])
    drawn = grid(744, [18, 18, 18], 70, 215, 290, 365, 500)
    rules = [one for one in drawn if one[0] != 70 or one[2] > 1]  # no upright line before the names
    assert cells(page, rules) == [
        ["Port", "Ships", "", "Crews"],
        ["Arden", "", "", ""],
        ["Brack", "9", "", "31"],
    ]


def test_a_row_that_is_all_one_cell_holds_text() -> None:
    page = joined(
        [
            row(730, "No: 1", "Port: Arden"),
            column("All ships MUST be old.", top=712),
            row(694, "No: 2", "Port: Brack"),
        ]
    )
    rules = [*grid(744, [18, 18, 18], 70, 400), (220, 726, 0.5, 18), (220, 690, 0.5, 18)]
    assert cells(page, rules) == [
        ["No: 1", "Port: Arden"],
        ["All ships MUST be old."],
        ["No: 2", "Port: Brack"],
    ]


def test_of_a_row_that_is_parted_in_one_column_alone_nothing_is_read() -> None:
    page = joined([row(730, "Port", "Ships"), row(712, "Arden", "12"), row(694, "", "9")])
    rules = [*grid(744, [18, 36], 70, 220, 400), (220, 706, 180, 0.5)]
    assert cells(page, rules) == [["Port", "Ships"]]


def test_a_frame_around_text_is_no_table() -> None:
    page = column("Nine lines have signed the treaty, which was made by", "all the towns of the coast.")
    assert cells(page, grid(780, [60], 60, 500)) == [
        ["Nine lines have signed the treaty, which was made by all the towns of the coast."]
    ]


def test_two_columns_of_text_in_a_frame_are_no_table() -> None:
    words = [f"the line of number {at} of this column" for at in range(30)]
    words[-1] = "So it was."
    page = joined([column(*words, size=10), column(*words, size=10, left=320)])
    made = cells(page, grid(780, [460], 60, 300, 550))
    assert made == [[" ".join(words)], [" ".join(words)]]


def test_a_table_goes_on_over_a_page() -> None:
    pages = [
        joined([column("Ships by port, all of them:"), row(730, "Port", "Ships")]),
        row(760, "Arden", "12"),
    ]
    rules = [grid(744, [20], 70, 220, 400), grid(774, [20], 70, 220, 400)]
    made = read("draft.pdf", pdf(*pages, rules=rules))
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks[1:]] == [
        ["Port", "Ships"],
        ["Arden", "12"],
    ]


def test_a_title_set_to_the_right_ends_where_its_numbers_do() -> None:
    def ends(top: float, *cells: str) -> list[Text]:
        """Cells that end at 250, 330 and so on."""
        return [Text(250 + 80 * at - width(cell, 11), top, cell) for at, cell in enumerate(cells)]

    page = joined(
        [
            [Text(72, 730, "Port"), *ends(730, "Polling stations", "Mobile crews")],
            [Text(72, 712, "Arden"), *ends(712, "820", "22")],
            [Text(72, 694, "Brack"), *ends(694, "640", "31")],
        ]
    )
    made = document(page)
    assert [[made.quote(cell) for cell in block.cells] for block in made.blocks] == [
        ["Port", "Polling stations", "Mobile crews"],
        ["Arden", "820", "22"],
        ["Brack", "640", "31"],
    ]


def test_nothing_is_said_of_a_table_whose_other_rows_cannot_be_read() -> None:
    rows = [
        ("Port", "Ships", "Crews"),
        ("Arden", "12", "40"),
        ("Brack", "9", "31"),
        ("Corvo", "6", "20"),
        ("Total", "28", "91"),
    ]
    table = [one for at, cells in enumerate(rows) for one in row(712 - 18 * at, *cells)]
    said = column(
        "The four ports of the coast are shown in Table 1.", "", "Table 1: Ships and crews", top=760.0
    )
    whole, part = document(said, table), document([*said, *row(712, "Dorn", "4", "13")], table)
    asked = tuple(rule for rule in load_default() if rule.code == "SUM005")
    assert [block.kind.value for block in part.blocks].count("code") == 1
    assert len(examine(whole, asked).findings) == 1
    assert examine(part, asked).findings == ()
