"""What the blind reports taught: each way of saying it, and its nearest neighbour that must stay silent."""

from __future__ import annotations

import pytest
from reports.report import Report
from test_reports import document, faults, tied

EUROPE = (
    "REPORT TO THE EUROPEAN PARLIAMENT\n\non controls under Regulation (EC) No 1889/2005 and its successors\n\n"
    "Brussels, 12.6.2019\n\nThe Council adopted Regulation (EU) 2018/1672. "
)
EXCLUSIVE = (
    "The Authority looked at {whole} towns.\n\nTwo towns mended all of it.[^1] Three mended some of it.[^2] The remaining "
    "two have not answered.[^3]\n\n[^1]: Arden and Kehl.\n\n[^2]: Brack, Dorn and {third}.\n\n[^3]: Forst and Goch.\n"
)
OF_THESE = (
    "It was traced to four producers.[^1] Two of these {total} had been warned before, in 2017.[^2]\n\n"
    "[^1]: Alnes, Brekke, Dalvik and Osen.\n\n[^2]: Alnes and {second}.\n"
)
PARTS = (
    "The visits found that reading is taught in ways that differ from town to town, and that nobody had ever "
    "compared them. The inspectors advise each town to choose one scheme, to train all teachers of the first two years "
    "in it, and to look at the results again after three years.\n\nThe inspectors advise each town to choose one {scheme}, "
    "to train all teachers of the first two years in it, and to look at the results again after three years.\n"
)

FOUND = {
    "an over that belongs to its verb": (
        "We handed over four stations (Garo, Shin and Palas) in May.",
        [("CNT001", "four stations")],
    ),
    "things": (
        "The schools have three things in common:\n\n- a library;\n- a choir.\n",
        [("CNT002", "three things")],
    ),
    "a change behind its figures": (
        "Visits fell from 5 200 to 3 900, or by 35 %.",
        [("SUM006", "35 %")],
    ),
    "some of these eight": (OF_THESE.format(total="four", second="Rognes"), [("LST003", "Rognes")]),
    "parts and their rest": (EXCLUSIVE.format(whole="seven", third="Kehl"), [("LST004", "Kehl")]),
    "some of a rest": (
        "The courts heard 16 appeals. Nine of those appeals were allowed. Two of the remaining 8 appeals are pending.",
        [("SUM001", "Two of the remaining 8")],
    ),
    "an amount for a purpose": (
        "It spent $61.4 million on roads, of which $38.2 million went to firms, $15.1 million was spent on crews and "
        "$7.1 million on tar.",
        [("SUM003", "$61.4 million")],
    ),
    "a total behind its parts": (
        "Freight paid EUR 41 million and passenger services paid EUR 102 million, EUR 148 million in all.",
        [("SUM003", "EUR 148 million")],
    ),
    "the end of a paragraph again": (PARTS.format(scheme="scheme"), [("GRB003", "The inspectors")]),
    "a number told by names": (
        "Volunteers visited 26 monuments. They found three in a worse state, namely Oldmill, Fort Helder, Sarn and Rosen.",
        [("CNT001", "three")],
    ),
    "a title in capitals": (
        EUROPE + "Three Member States impose a fine.[^1]\n\n[^1]: Denmark, Norway and Spain.\n",
        [("LST005", "Norway")],
    ),
    "a bullet that opens with a share": (
        "# Summary\n\n- 23 of our 140 sources failed the new limit.\n\n# Quality\n\n27 of our 140 sources failed the new "
        "limit.\n",
        [("SUM009", "23 of our 140 sources")],
    ),
}

SILENT = {
    "over as more than": "We visited over four stations (Garo, Shin and Palas) in May.",
    "things that go on": (
        "The schools have three things in common:\n\n- a library;\n- a choir;\n- a hall.\n\nThey also have a garden.\n"
    ),
    "a change of something else": "Visits fell from 5 200 to 3 900, and sales by 35 %.",
    "a change that is right": "Visits fell from 5 200 to 3 900, or by 25 %.",
    "some of these, all listed": OF_THESE.format(total="four", second="Osen"),
    "some of others": OF_THESE.format(total="nine", second="Rognes"),
    "parts that are more than the whole": EXCLUSIVE.format(whole="six", third="Kehl"),
    "parts with names of their own": EXCLUSIVE.format(whole="seven", third="Eltz"),
    "some of an amount": "It spent $61.4 million on roads, of which $38.2 million went to firms and $7.1 million on tar.",
    "some of a rest that is right": (
        "The courts heard 16 appeals. Nine of those appeals were allowed. Two of the remaining 7 appeals are pending."
    ),
    "an amount together with others": (
        "Freight paid EUR 41 million and passenger services paid EUR 102 million, EUR 148 million together with the State."
    ),
    "a paragraph that changes a word": PARTS.format(scheme="textbook"),
    "names of some": "Volunteers visited 26 monuments. They found three in a worse state; two lie here, namely Sarn and Rosen.",
    "an and of the list": "The trust runs four hospitals (Hill House, Park House, the Royal Infirmary and Peel Street).",
    "two of the other five": (
        "We took part in 43 audits and did well in 38. In two of the other five (asthma and hip fracture) we did not."
    ),
    "a percentage of others": (
        "Two of the three aims were met. The third was not: 71% of patients waited, while the other 29% did not."
    ),
    "a subtitle": EUROPE
    + "It was published in the Official Journal and entered into force twenty days later.",
    "States of another body": "The Three Member States of the Nordic Council[^1] met.\n\n[^1]: Denmark, Norway and Egypt.\n",
}


def report(text: str) -> Report:
    return Report(name="note", format="markdown", text=text, ledger=())


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(code, quote) for code, quote, _ in faults(report(text))]
    assert [code for code, _ in found] == [code for code, _ in expected]
    assert all(quote.startswith(start) for (_, quote), (_, start) in zip(found, expected, strict=True))


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_is_left_alone(text: str) -> None:
    assert faults(report(text)) == []


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        (SILENT["two of the other five"], "two of the other five", "the parenthesis lists 2"),
        (FOUND["some of these eight"][0], "Two of these four", "note 2 lists 2"),
    ],
)
def test_is_confirmed(text: str, quote: str, reason: str) -> None:
    made = document(report(text))
    held = {made.quote(claim.statement.span): claim.explanation for claim in tied(report(text))}
    assert held[quote] == reason


def test_a_percentage_is_no_count() -> None:
    text = SILENT["a percentage of others"]
    made = document(report(text))
    assert [made.quote(claim.statement.span) for claim in tied(report(text))] == ["Two of the three aims"]
