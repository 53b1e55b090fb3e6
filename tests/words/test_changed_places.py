"""Words, digits and letters that changed places in the next sentence, and what only looks so."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["VAR006", "CIT009"], [])


def quoted(text: str) -> list[str]:
    report = examine(read("report.md", text.encode()), RULES)
    assert report.failures == ()
    return [one.place.quote for one in report.findings]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("It was chaired by Dr Ingrid Halvorsen of Lunden. Dr Halvorson reported in May.", "Dr Halvorson"),
        ("Boats go from Skarvik to Port Ellery. They leave Port Ellory every hour.", "Port Ellory"),
        ("Kessler & Vane Ltd won, we hear. Kessler & Vance Ltd finished late.", "Kessler & Vance"),
        ("We asked the Home Care Support Service. The Home Support Care Service replied.", "Home Support Care Service"),
        ("Project AQ-17 was late. The report on AQ-71 is out.", "AQ-71"),
        ("Aid is exempt under Regulation (EU) No 1407/2013. See Regulation (EU) No 1470/2013.", "Regulation (EU) No 1470/2013"),
        ("Tenders fall under the Public Procurement Act 2014. Under the 2015 Act, all is told.", "2015 Act"),
    ],
)  # fmt: skip
def test_what_was_written_otherwise(text: str, odd: str) -> None:
    assert quoted(text) == [odd]


@pytest.mark.parametrize(
    "text",
    [
        "Boats go from Port Ellery to Port Ellory and back.",
        "Projects AQ-17, AQ-18 and AQ-71 were late. The report on AQ-71 is out.",
        "Two series came back, CVA/1147 (the Blake estate) and CVA/1174 (the Blakeney estate).",
        "It is laid down in Regulation (EU) No 1407/2013; Regulation (EU) No 1470/2013, of May, deals with nets.",
        "We saw a Magnetic Tableau in the hall. Magnetic Tableaux are many.",
        "Tenders fall under the Tender Act 2014. The Roads Act 2016 does not. Under the 2015 Act, all is told.",
        "Tenders fall under the Tender Act 2014, amended in 2015. Under the 2015 Act, all is told.",
        "See Regulation (EU) No 1407/2013, Regulation (EU) No 1408/2013 and Regulation (EU) No 1409/2013. See also"
        " Regulation (EU) No 1470/2013.",
    ],
)
def test_what_may_be_another(text: str) -> None:
    assert quoted(text) == []
