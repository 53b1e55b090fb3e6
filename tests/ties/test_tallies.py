"""Numbers before the names that they count, in cells and at the head of lines; items that their heading names."""

from __future__ import annotations

import pytest
from sums.support import findings, messages

NAMES = "Ms Aldrey, Mr Bexley, Mr Corrie, Mrs Haugen and Mr Tait"
LIST = "## 6. Recommendations\n\nWe recommend\n\n" + "".join(
    f"{at}. that it be mended;\n" for at in range(1, 5)
)


def row(cell: str) -> str:
    return f"| Item | Result |\n|---|---|\n| Kitchens seen | {cell} |\n| Staff | none |\n"


@pytest.mark.parametrize(
    ("text", "message", "quotes"),
    [
        (
            row("5 (Alder Street, Mill Lane, Old Dock, Fernhill)"),
            "the text says 5 names, the bracket lists 4",
            ("5", "Alder Street, Mill Lane, Old Dock, Fernhill"),
        ),
        (
            f"- Ayes, 6: {NAMES}\n- Noes, 1: Mr Dorn\n",
            "the text says 6 names, the line lists 5",
            ("6", NAMES),
        ),
        (f"Present (6): {NAMES}.", "the text says 6 names, the line lists 5", ("6", NAMES)),
    ],
)
def test_names_that_are_more_or_fewer(text: str, message: str, quotes: tuple[str, str]) -> None:
    (one,) = findings(text, "CNT001")
    assert one.message == message
    assert (one.place.quote, *(place.quote for place in one.related)) == quotes


@pytest.mark.parametrize(
    "text",
    [
        row("4 (Alder Street, Mill Lane, Old Dock, Fernhill)"),
        row("12 (Alder Street, Mill Lane, Old Dock, Fernhill)"),  # it counts something else
        row("5 (Alder Street, Mill Lane, Old Dock and others)"),
        row("5 (2 in May, Mill Lane, Old Dock, Fernhill)"),
        row("3 (Alder Street, Mill Lane)"),
        f"- Ayes, 5: {NAMES}\n",
        f"Room 6: {NAMES} met there.",
    ],
)
def test_left_alone(text: str) -> None:
    assert messages(text, "CNT001") == []


def test_an_item_that_its_heading_names_is_not_there() -> None:
    text = LIST + "\nThe most urgent is Recommendation 7, since boats leak.\n"
    assert messages(text, "REF001") == [
        "the text points at recommendation 7, the last recommendation is 4",
    ]


@pytest.mark.parametrize(
    "text",
    [
        LIST + "\nThe most urgent is Recommendation 3, since boats leak.\n",
        LIST.replace("Recommendations", "Remarks")
        + "\nThe most urgent is Recommendation 7, since boats leak.\n",
        LIST
        + "\nWe ask the port\n\n1. that it pay.\n2. that it rest.\n\nThe most urgent is Recommendation 7.\n",
    ],
)
def test_an_item_that_may_be_there(text: str) -> None:
    assert messages(text, "REF001") == []
