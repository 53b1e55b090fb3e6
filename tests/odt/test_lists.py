"""Headings and lists of an OpenDocument text: their levels and their numbers."""

from __future__ import annotations

import pytest

from odt.markup import h, items, numbers, p, style
from odt.support import DECIMAL, blocks

LETTER = 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"'
DEEP = 'style:num-format="1" style:num-suffix="." text:display-levels="2"'
BULLET = 'text:bullet-char="•"'


# --- headings and lists ---------------------------------------------------------------------


def test_headings_by_their_level_and_by_their_style() -> None:
    levels = f'<text:outline-level-style text:level="1" {DECIMAL}/><text:outline-level-style text:level="2" {DEEP}/>'
    outline = f"<text:outline-style>{levels}</text:outline-style>"
    body = (
        h(1, "Ports") + h(2, "Pilots") + h(2, "Tugs") + h(1, "Towns", more=' text:is-list-header="true"')
        + h(1, "Bays") + p("Isles", style="Own")
    )  # fmt: skip
    assert blocks(body, named=outline) == [
        ("heading 1", "1.", "Ports"),
        ("heading 2", "1.1.", "Pilots"),
        ("heading 2", "1.2.", "Tugs"),
        ("heading 1", "", "Towns"),
        ("heading 1", "2.", "Bays"),
        ("heading 2", "2.1.", "Isles"),
    ]


def test_lists_number_as_they_are_displayed() -> None:
    made = numbers("N", DECIMAL, LETTER) + numbers("B", BULLET)
    body = items(
        p("Arden") + items("Old Dock", "New Dock"), p("Brack") + items("East Dock"), style="N"
    ) + items("Castor", style="B")
    assert blocks(body, made) == [
        ("item 1", "1.", "Arden"),
        ("item 2", "(a)", "Old Dock"),
        ("item 2", "(b)", "New Dock"),
        ("item 1", "2.", "Brack"),
        ("item 2", "(a)", "East Dock"),
        ("item 1", "•", "Castor"),
    ]


@pytest.mark.parametrize(
    ("more", "marker"),
    [
        ("", "1."),
        (' text:continue-numbering="true"', "3."),
        (' text:continue-list="first"', "3."),
    ],
)
def test_a_list_that_goes_on(more: str, marker: str) -> None:
    body = (
        items("Arden", "Brack", style="N", more=' xml:id="first"')
        + p("They are shut:")
        + items("Castor", style="N", more=more)
    )
    assert blocks(body, numbers("N", DECIMAL))[-1] == ("item 1", marker, "Castor")


def test_numbers_that_begin_elsewhere() -> None:
    lists = numbers("N", f'{DECIMAL} text:start-value="4"')
    body = (
        "<text:list text:style-name='N'><text:list-header><text:p>They are:</text:p></text:list-header>"
        + "".join(
            f"<text:list-item{more}><text:p>{name}</text:p></text:list-item>"
            for name, more in (("Arden", ""), ("Brack", " text:start-value='9'"), ("Castor", ""))
        )
        + "</text:list>"
    )
    assert [marker for _, marker, _ in blocks(body, lists)] == ["", "4.", "9.", "10."]


@pytest.mark.parametrize(
    ("how", "marker"),
    [
        ('style:num-list-format="§ %1%)" style:num-format="i"', "§ ii)"),
        ('style:num-format="I" style:num-suffix="."', "II."),
        ('style:num-format="A" text:start-value="27"', "AB"),
        ('style:num-format="A" text:start-value="27" style:num-letter-sync="true"', "BB"),
    ],
)
def test_numbers_of_all_forms(how: str, marker: str) -> None:
    found = blocks(items("Arden", "Brack", style="N"), numbers("N", how))[-1]
    assert marker in {found[1], found[2].removesuffix(" Brack")}


def test_a_paragraph_inside_an_item() -> None:
    body = items(p("Arden") + p("It is shut."), p("Brack"), style="B")
    assert blocks(body, numbers("B", BULLET)) == [
        ("item 1", "•", "Arden"),
        ("paragraph 1", "", "It is shut."),
        ("item 1", "•", "Brack"),
    ]


def test_a_paragraph_behind_an_item_that_is_indented_like_it() -> None:
    place = '<style:list-level-properties><style:list-level-label-alignment fo:margin-left="1cm"/></style:list-level-properties>'
    lists = f'<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" {BULLET}>{place}</text:list-level-style-bullet></text:list-style>'
    inner = style("In", "paragraph", '<style:paragraph-properties fo:margin-left="0.45in"/>')
    body = (
        items("Arden", style="B")
        + p("It is shut.", style="In")
        + items("Brack", style="B")
        + p("End.")
        + p("So.", style="In")
    )
    assert blocks(body, lists + inner) == [
        ("item 1", "•", "Arden"),
        ("paragraph 1", "", "It is shut."),
        ("item 1", "•", "Brack"),
        ("paragraph", "", "End."),
        ("paragraph", "", "So."),
    ]
