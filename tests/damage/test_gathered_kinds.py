"""What files from elsewhere hold that looked like mistakes: authors, empty dates, marks, typed lists, code."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default


def found(name: str, text: str) -> list[str]:
    report = examine(read(name, text.encode()), load_default())
    return [one.code for one in report.findings if one.severity != "advice"]


@pytest.mark.parametrize(
    "note",
    [
        "Stone, Gale, and Marsh (2013)",
        "Stone, Gale and Marsh (2013a), p. 12.",
        "Ann Stone, Bert Gale, and Cora Marsh. 2013. Two ports of the north and their boats.",
        "Hart, Anne. Two Ports of the North. Arden: Quay Books. p. 82. ISBN 0-000-00000-0.",
    ],
)
def test_authors_in_a_note_are_no_list(note: str) -> None:
    assert (
        found(
            "a.md",
            f"In the raid, four sailors were hurt.[^1] The guides name both rules.[^1]\n\n[^1]: {note}\n",
        )
        == []
    )


def test_names_in_a_note_are_a_list_all_the_same() -> None:
    assert found("a.md", "In 2013, four States signed.[^1]\n\n[^1]: Germany, France and Italy (2013).\n") == [
        "CNT001"
    ]
    assert found("a.md", "In 2013, four ports closed.[^1]\n\n[^1]: Arden, Brack and Calder.\n") == ["CNT001"]


def test_no_date_in_a_database_is_no_wrong_date() -> None:
    assert found("a.md", "The column holds 0000-00-00 or 1900-00-00 where no day is known.\n") == []
    assert found("a.md", "The survey was held on 2016-06-31.\n") == ["DAT001"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("At least nine(2) towns have signed.", []),
        (
            "The two (3) towns have signed.\n\n(1) See above.\n\n(2) As before.\n\n(3) In part.",
            [],
        ),
        ("The two (3) towns have signed.", ["CNT004"]),
        ("The clerk closed one (2923) of them.", []),
    ],
)
def test_the_mark_of_a_note_is_no_figure(text: str, codes: list[str]) -> None:
    assert found("a.txt", f"{text}\n") == codes


def test_a_list_typed_as_one_paragraph_cuts_nothing() -> None:
    long = (
        "The authority keeps test pages for each of the ports that have asked for one in the last two years"
    )
    text = f"<p>All is well. {long}, and for each of the lights that are</p><p>i. lit, ii. unlit, and iii. lost.</p>"
    others = "".join(
        f"<p>The port of {name} was closed in the winter, and its ships went to the other ports of the coast instead of it.</p>"
        for name in ("Arden", "Brack", "Calder", "Delphin")
    )
    assert "GRB005" not in found("a.html", f"{others}{text}{others}")


def test_code_is_code_however_much_of_the_page_it_is() -> None:
    code = "(setq ports '(arden\n  (brack)\n" * 40
    for before, after in (('<pre class="src src-lisp">', "</pre>"), ("<pre><code>", "</code></pre>")):
        assert found("a.html", f"<p>Two ports.</p>{before}{code}{after}") == []
    assert len(read("a.html", f"<pre>{'Nine ports have signed. ' * 40}</pre>".encode()).text) > 500
