"""Words that come again because a page sets them so: lines, titles, terms with their definition, boxes."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from damage.support import found, rules

_CODES = "GRB001 GRB002 GRB003"
_PARAGRAPH = (
    "Even where the rules of the port leave a boat out, its master has to show a light at night, as the Sound Act"
    " and the law of the isles ask of every boat that sails in winter."
)


def _found(text: str, form: str) -> list[tuple[str, str]]:
    report = examine(read("draft", text.encode(), form), rules(_CODES))
    return [(one.code, one.severity.value) for one in report.findings]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "In case of the boats that sail by night, the list of lamps is the old lamp list\n"
            "In case of the boats that sail by day, the list of flags is the new flag list",
            "markdown",
        ),
        (
            "The board removed the note on style differences on winter ferries<br>\n"
            "removed the note on style differences on winter boats of the isles.<br>\n",
            "markdown",
        ),
        (r"\begin{document}\task{\name{Lamps of boats\label{lamps}} Lamps of boats burn oil.}\end{document}", "latex"),
        (
            "(a) The boat meets the rules of the winter port. It does not meet the rules of the winter port."
            " (b) The harbour master says so.",
            "markdown",
        ),
        ("The dues stand as at the end. As at 1 March 2019 Harbour Account 30780.52 As at 1 March 2019 Ferry Account"
            " 2582.09 33362.61", "markdown"),
        (f"{_PARAGRAPH}\n\n<div class='pull'>\n  {_PARAGRAPH}\n</div>\n", "markdown"),
        (f"{_PARAGRAPH}\n\n**Not this:**\n\n{_PARAGRAPH}\n", "markdown"),
    ],
    ids=["lines", "breaks", "argument", "point", "rows", "box", "label"],
)  # fmt: skip
def test_what_is_set_apart_may_say_it_again(text: str, form: str) -> None:
    assert _found(text, form) == []


def test_elements_within_words_that_come_again_set_nothing_apart() -> None:
    lamp = "<span>the old lamp</span>"
    assert _found(f"<p>They know that {lamp} burns that {lamp} burns oil.</p>", "html") == [
        ("GRB001", "warning")
    ]


def test_a_capital_alone_is_advice_and_words_that_clash_are_an_error() -> None:
    again = (
        "The pilots may not sail in fog by night The pilots may not sail in fog by day, as all of them know."
    )
    clash = "The town asked the board of the sound for the of asked the board of the sound for another bell, as before."
    assert _found(again, "markdown") == [("GRB002", "advice")]
    assert _found(clash, "markdown") == [("GRB002", "error")]


def test_paragraphs_with_nothing_between_stand_twice() -> None:
    assert _found(f"{_PARAGRAPH}\n\n{_PARAGRAPH}\n", "markdown") == [("GRB003", "error")]


def test_a_page_for_small_screens_and_for_large_ones_has_its_paragraphs_twice() -> None:
    page = f"<div class=small><p>{_PARAGRAPH}</p>{{}}<p>{_PARAGRAPH}</p></div>"
    assert _found(page.format("</div><div class=large><div>Lights</div>"), "html") == []
    assert _found(page.format(""), "html") == [("GRB003", "error")]


@pytest.mark.parametrize(
    "text",
    [
        "We have to stop. We have to stop. Then the boats left the port.",
        "You don’t know what it costs. You don’t know what it costs. Nobody told us so.",
    ],
)
def test_a_short_sentence_that_somebody_says_again(text: str) -> None:
    assert found(text, "GRB001") == []


@pytest.mark.parametrize(
    "text",
    [
        "The port was shut in May. The port was shut in May. Then the boats left it.",
        "We have to stop we have to stop the boats that leave the port.",
        "We saw that the board of the port had sold the old boats to a yard in the north in May. "
        "We saw that the board of the port had sold the old boats to a yard in the north in May.",
    ],
)
def test_a_sentence_that_nobody_says_again(text: str) -> None:
    assert [code for code, _, _ in found(text, "GRB001")] == ["GRB001"]
