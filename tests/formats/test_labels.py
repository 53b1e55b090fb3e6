"""Places in files that are not made of lines: each output says them in the file's own terms."""

from __future__ import annotations

import json
from dataclasses import replace

from jsonschema import Draft202012Validator
from made import RULE, document, span

from checker.cache.codec import packed, unpacked
from checker.engine import finding, fingerprinted
from checker.model import Block, BlockKind, Document, Finding, Landmark, Mismatch, Note, Related, Span
from checker.placing import Places
from checker.reports.checkstyle import findings as checkstyle
from checker.reports.concise import findings as concise
from checker.reports.csv import ledger as csv_ledger
from checker.reports.github import findings as github
from checker.reports.gitlab import findings as gitlab
from checker.reports.json import findings as json_findings
from checker.reports.junit import findings as junit
from checker.reports.look import Look
from checker.reports.rdjsonl import findings as rdjsonl
from checker.reports.sarif.results import result
from checker.reports.text import findings as text_findings
from checker.resources import schema
from checker.results import DocumentReport, Results, Totals

TEXT = "Ports\nPilots\nNine pilots have signed.\nArden, Brack"
HEADINGS = (("I.", 1, "Ports"), ("1.", 2, "Pilots"))


def read_as_lines() -> Document:
    made = document(TEXT, "draft.docx")
    blocks = [Block(BlockKind.HEADING, span(TEXT, title), level, marker) for marker, level, title in HEADINGS]
    body = span(TEXT, "Arden, Brack")
    landmarks = [Landmark(0, "paragraph 1"), Landmark(6, "paragraph 2"), Landmark(13, "paragraph 3")]
    return replace(
        made,
        blocks=(*blocks, made.blocks[2], Block(BlockKind.NOTE, body, marker="4")),
        notes=(Note("4", "footnote", 1, (TEXT.index(" have"),), body),),
        landmarks=(*landmarks, Landmark(body.start, "note 4")),
    )


def found() -> Finding:
    note = Related("the list: 2 items", span(TEXT, "Arden, Brack"))
    mismatch = Mismatch(span(TEXT, "Nine pilots"), {"stated": 9, "listed": 2}, (note,))
    (made,) = fingerprinted(filter(None, [finding(RULE, mismatch, Places(read_as_lines()))]))
    return made


FOUND = found()
RESULTS = Results((DocumentReport("draft.docx", "docx", "0" * 64, 8, (FOUND,), (), Totals(1, 0, 1)),))
MESSAGE = "the text says 9, the list has 2"


def test_a_place_knows_what_a_person_calls_it_and_its_headings() -> None:
    assert (FOUND.place.label, FOUND.place.headings) == ("paragraph 3", ("I. Ports", "1. Pilots"))
    assert (FOUND.place.spot, FOUND.place.named) == ("paragraph 3", "paragraph 3")
    (note,) = FOUND.related
    assert (note.label, note.headings) == ("note 4", ("I. Ports", "1. Pilots"))
    lines = Places(document(TEXT))(Span(13, 17))
    assert (lines.label, lines.headings, lines.spot, lines.named) == ("", (), "3:1", "line 3")


def test_text_shows_the_place_before_its_line() -> None:
    first, _, _ = text_findings(RESULTS, Look()).partition("\n\n")
    assert first.splitlines() == [
        f"draft.docx, paragraph 3: error TST001 {MESSAGE}",
        "      in I. Ports › 1. Pilots",
        "paragraph 3 | Nine pilots have signed.",
        "            | ^^^^^^^^^^^",
        "     note 4 | Arden, Brack",
        "            | ------------ the list: 2 items",
    ]


def test_one_line_formats_name_the_place() -> None:
    assert concise(RESULTS, Look()).splitlines()[0] == f"draft.docx, paragraph 3: TST001 error {MESSAGE}"
    assert f'name="paragraph 3 TST001 {MESSAGE}"' in junit(RESULTS, Look())


def test_formats_that_want_lines_say_the_place_in_the_message() -> None:
    said = f"paragraph 3: {MESSAGE}"
    command = github(RESULTS, Look()).splitlines()[0]
    assert command.endswith(f"::{said}%0Anote 4: the list: 2 items")
    (row,) = json.loads(gitlab(RESULTS, Look()))
    assert (row["description"], row["location"]["lines"]["begin"]) == (said, 3)
    assert f'message="{said}"' in checkstyle(RESULTS, Look())
    assert json.loads(rdjsonl(RESULTS, Look()))["message"] == f"{said}\nnote 4: the list: 2 items"


def test_sarif_has_a_logical_place() -> None:
    row = json.loads(json.dumps(result(FOUND, {"TST001": 0})))
    assert row["message"]["text"] == f"paragraph 3: {MESSAGE} ([the list: 2 items](1))"
    assert row["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "paragraph 3"}]
    assert row["relatedLocations"][0]["logicalLocations"] == [{"fullyQualifiedName": "note 4"}]


def test_json_has_the_place_and_keeps_to_its_schema() -> None:
    content = json.loads(json_findings(RESULTS, Look()))
    Draft202012Validator(json.loads(schema("findings").read_text("utf-8"))).validate(content)
    (row,) = content["findings"]
    assert row["place"] == {"label": "paragraph 3", "headings": ["I. Ports", "1. Pilots"], "box": None}
    assert row["related"][0]["place"] == {
        "label": "note 4",
        "headings": ["I. Ports", "1. Pilots"],
        "box": None,
    }


def test_the_cache_keeps_it() -> None:
    assert unpacked(Finding, packed(FOUND)) == FOUND


def test_a_fingerprint_knows_no_place() -> None:
    elsewhere = replace(FOUND, place=replace(FOUND.place, label="paragraph 90", headings=()))
    assert next(fingerprinted([elsewhere])).fingerprint == FOUND.fingerprint


def test_the_spreadsheet_has_a_column_for_it() -> None:
    assert csv_ledger(Results(()), Look()).rstrip().endswith(",explanation,place")
