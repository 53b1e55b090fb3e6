"""What documents say of one thing in two ways; and what only looks like it."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from among import among
from shell import Run

from checker.rulebook import across, load_default
from corpus import support

pytest.importorskip("duckdb", reason="what many documents say is found with the extra [corpus]")

PORTS = "The Port Dues Directive (Directive (EU) 2017/352 of 15 February 2017) applies to all harbours.\n"
BASIN = "The harbour opened its third basin in the spring of the year before, and closed the oldest of them. "
SHIPS = "In 2019, a total of {} ships called at the harbour of Arden in the months of summer.\n"


def found(*texts: str) -> list[tuple[str, str, str]]:
    """Document, code and message of what all rules find among these documents, called a.md, b.md …"""
    rows = among(across(load_default()), {f"{chr(97 + index)}.md": text for index, text in enumerate(texts)})
    return [(row["path"], row["code"], row["message"]) for row in rows]


def test_documents_that_agree_yield_nothing() -> None:
    assert not found(PORTS, PORTS, BASIN + SHIPS.format(412), BASIN + SHIPS.format(412))


def test_most_documents_say_which_date_is_usual() -> None:
    odd = PORTS.replace("15 February", "15 January")
    message = "Directive (EU) 2017/352 is dated 15 January 2017 here, 15 February 2017 in 2 other documents"
    assert found(odd, PORTS, PORTS) == [("a.md", "COR001", message)]


def test_a_document_that_gives_both_dates_is_for_another_rule() -> None:
    assert not found(PORTS, PORTS + PORTS.replace("15 February", "15 January"))


def test_a_date_is_the_same_however_it_is_written() -> None:
    assert not found(PORTS, "Directive (EU) 2017/352 of 15.2.2017 applies.\n")


def test_an_issue_of_a_series_has_a_number_of_its_own() -> None:
    report = "The Harbour Safety Report (COM({}) {} final) was adopted.\n"
    usual = [report.format(2018, 640)] * 3
    assert not found(*usual, report.format(2019, 612))
    assert not found(*usual, report.format(2018, 641))
    assert [code for _, code, _ in found(*usual, report.format(2018, 604))] == ["COR002"]


def test_a_name_may_be_short() -> None:
    assert not found(PORTS, PORTS, PORTS, PORTS.replace("The Port Dues Directive", "The Dues Directive"))


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        ([BASIN + SHIPS.format(412), BASIN + SHIPS.format(421)], ["COR004"]),
        ([SHIPS.format(412), SHIPS.format(421)], []),  # a form, for all we know
        ([SHIPS.format(412), *[SHIPS.format(421)] * 3], ["COR004"]),
        ([BASIN + SHIPS.format(412), BASIN + SHIPS.format(421), BASIN + SHIPS.format(142)], []),
        ([BASIN + SHIPS.format(412), BASIN + SHIPS.format(421).replace("2019", "2020")], []),
        ([BASIN + SHIPS.format(412).replace("In 2019, a", "A"), BASIN + SHIPS.format(421).replace("In 2019, a", "A")], []),
        ([BASIN + SHIPS.format("EUR 4 million, and 412"), BASIN + SHIPS.format("EUR 5 million, and 421")], []),
        ([BASIN + SHIPS.format("EUR 4 million, and 412"), BASIN + SHIPS.format("EUR 5 million, and 412")], ["COR004"]),
    ],
)  # fmt: skip
def test_a_sentence_is_copied_with_another_number(texts: list[str], codes: list[str]) -> None:
    assert [code for _, code, _ in found(*texts)] == codes


def test_what_documents_say_is_told_by_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checker: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"a.md": PORTS.replace("15 February", "15 January"), "b.md": PORTS, "c/d.md": PORTS}
    support.write(tmp_path / "reports", texts)
    checker("corpus", "run", "reports", "--out", "tables")
    ended = checker("corpus", "across", "tables")
    assert (ended.code, ended.out) == (0, "tables: run 0001: 1 finding among its documents\n")
    told = checker("corpus", "report", "tables", "--table", "across", "--format", "csv").out
    assert list(csv.reader(StringIO(told)))[1:] == [
        [
            "COR001",
            "reports/a.md",
            "1",
            "Directive (EU) 2017/352 is dated 15 January 2017 here, 15 February 2017 in 2 other documents",
            "reports/b.md",
        ]
    ]
    assert "COR001  act-dated-otherwise" in checker("corpus", "report", "tables").out
    checker("corpus", "run", "reports", "--out", "ignored", "--ignore", "COR")
    assert checker("corpus", "across", "ignored").out == "ignored: run 0001: 0 findings among its documents\n"
