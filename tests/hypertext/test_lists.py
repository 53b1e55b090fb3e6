"""Lists of a page: their markers, displayed or typed, and those that programs make of paragraphs."""

from __future__ import annotations

import pytest

from hypertext.support import blocks, page

# --- lists ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "markers"),
    [
        ("", ["1.", "2.", "3."]),
        ("start=4", ["4.", "5.", "6."]),
        ("reversed", ["3.", "2.", "1."]),
        ("type=a", ["a.", "b.", "c."]),
        ("type=I start=9", ["IX.", "X.", "XI."]),
        ("style='list-style-type: lower-roman'", ["i.", "ii.", "iii."]),
        ("start=0", ["0.", "1.", "2."]),
        ("start=nine", ["1.", "2.", "3."]),
    ],
)
def test_numbers_of_lists_are_those_displayed(attributes: str, markers: list[str]) -> None:
    found = blocks(f"<ol {attributes}><li>Arden</li><li>Brack</li><li>Castor</li></ol>")
    assert [marker for _, marker, _ in found] == markers


def test_items_with_numbers_of_their_own() -> None:
    found = blocks("<ol><li>Arden<li value=5>Brack<li>Castor</ol>")
    assert [marker for _, marker, _ in found] == ["1.", "5.", "6."]


def test_lists_in_lists_and_paragraphs_in_items() -> None:
    body = "<ul><li><p>Arden</p><p>It is shut.</p><ol type=a><li>Old Dock<li>New Dock</ol><li>Brack</ul>"
    assert blocks(body) == [
        ("item 1", "-", "Arden"),
        ("paragraph 1", "", "It is shut."),
        ("item 2", "a.", "Old Dock"),
        ("item 2", "b.", "New Dock"),
        ("item 1", "-", "Brack"),
    ]


def test_markers_that_are_typed_in_lists_without_any() -> None:
    body = "<ul style='list-style: none'><li>(a) Arden<li>(b) Brack</ul><ul style='list-style:none'><li>1. Castor<li>2. Delph</ul>"
    assert [(marker, text) for _, marker, text in blocks(body)] == [
        ("(a)", "Arden"),
        ("(b)", "Brack"),
        ("1.", "Castor"),
        ("2.", "Delph"),
    ]


def test_lists_below_paragraphs_with_typed_numbers_stand_inside_them() -> None:
    body = (
        "<p>5.1 The board met in May and saw two ports.</p><p>5.2 The board asks for two things:</p>"
        "<ol><li>that fees fall;<li>that tides rise.</ol><p>5.3 The board thanks its staff for their work.</p>"
    )
    assert blocks(body) == [
        ("item 1", "5.1", "The board met in May and saw two ports."),
        ("item 1", "5.2", "The board asks for two things:"),
        ("item 2", "1.", "that fees fall;"),
        ("item 2", "2.", "that tides rise."),
        ("item 1", "5.3", "The board thanks its staff for their work."),
    ]


def test_two_lists_with_words_between_are_two() -> None:
    made = page("<ul><li>Arden</ul>and<ul><li>Brack</ul>")
    assert made.blocks[0].list_id != made.blocks[2].list_id


def test_lists_of_word() -> None:
    body = (
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span "
        "style='mso-list:Ignore'>(a)<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Arden</p>"
        "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol;mso-list:Ignore'>·"
        "<span>&nbsp;&nbsp; </span></span>Old Dock</p>"
        "<p class=MsoListParagraph>2.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>Brack</p>"
    )
    assert blocks(body) == [
        ("item 1", "(a)", "Arden"),
        ("item 2", "·", "Old Dock"),
        ("item 1", "2.", "Brack"),
    ]


def test_lists_of_google() -> None:
    style = (
        "<style>.lst-kix_a1-0 > li:before{content:\"(\" counter(lst-ctn-kix_a1-0,lower-latin) \") \"}"
        "ol.lst-kix_a1-0{list-style-type:none}</style>"
    )  # fmt: skip
    body = (
        '<ol class="c3 lst-kix_a1-0 start" start="1"><li>Arden</li></ol><ul class="c3 lst-kix_b2-1 start"><li>Old Dock</li></ul>'
        '<ol class="c3 lst-kix_a1-0" start="2"><li>Brack</li></ol>'
    )
    assert blocks(body, style) == [
        ("item 1", "(a)", "Arden"),
        ("item 2", "-", "Old Dock"),
        ("item 1", "(b)", "Brack"),
    ]
    made = page(body, style)
    assert made.blocks[0].list_id == made.blocks[2].list_id


def test_a_table_whose_first_column_holds_markers_is_a_list() -> None:
    inner = "<table><tr><td><p>—</p></td><td><p>in the Old Dock,</p></td></tr><tr><td>—</td><td>in the New Dock.</td></tr></table>"
    body = (
        "<p>Ships may lie:</p><table><col><tbody><tr><td><p>(a)</p></td><td><p>in Arden:</p>"
        f"{inner}</td></tr></tbody></table><table><tr><td>(b)</td><td><p>in Brack.</p></td></tr></table>"
    )
    assert blocks(body) == [
        ("paragraph", "", "Ships may lie:"),
        ("item 1", "(a)", "in Arden:"),
        ("item 2", "—", "in the Old Dock,"),
        ("item 2", "—", "in the New Dock."),
        ("item 1", "(b)", "in Brack."),
    ]
