"""The same report in every format: the same ledger and the same findings, place apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from reports import ALL
from word.converted import converted

from alike.law import akoma, official
from alike.marked import marked
from alike.page import page
from alike.printed import printed
from alike.text import text
from alike.typeset import typeset
from checker.engine import examine
from checker.model import PRINTED, Document, milder
from checker.readers import SUFFIXES, read
from checker.rulebook import load_default

HERE = Path(__file__).parents[2]
MADE = [(report.path, report.text) for report in ALL]
CLEAN = [
    (path.name, path.read_text("utf-8"))
    for path in sorted((HERE / "evaluation" / "reports").iterdir())
    if path.suffix != ".tsv"
]
SAMPLES = [*MADE, *CLEAN, ("harbour-report.md", (HERE / "examples" / "harbour-report.md").read_text("utf-8"))]


WRAPPED = ("Ms Hart and\nMr Doyle", "Ms Hart and Mr Doyle")
"""A line end that the reader of plain text takes for the end of a paragraph: other formats have no such."""


def said(document: Document, *, in_print: bool = False) -> tuple[list[object], list[object]]:
    """All that is found in a document, and its ledger: words, numbers, verdicts, and what they rest on.

    `in_print`: as grave as it would be in a file of printed pages.
    """
    rules = load_default()
    gravest = {
        rule.code: rule.severities[PRINTED] for rule in rules if in_print and PRINTED in rule.severities
    }
    report = examine(document, rules)
    findings = [
        (
            one.code,
            milder(one.severity, gravest.get(one.code, one.severity)),
            one.message,
            one.place.quote,
            [(more.message, more.quote) for more in one.related],
            one.suggestion,
        )
        for one in report.findings
        if one.place.quote in document.text  # broken tags lie in markup that other formats have not
    ]
    claims = [
        (
            one.place.quote,
            one.stated,
            one.unit,
            one.verdict,
            one.explanation,
            [(more.kind, more.listed, more.place.quote) for more in one.support],
        )
        for one in report.claims
    ]
    return sorted(findings, key=repr), sorted(claims, key=repr)  # notes may stand elsewhere


def as_it_is(document: Document) -> Document:
    return document


def numbered(document: Document) -> Document:
    """With its notes called by their numbers: print has no names for them."""
    return counted(document, of=lambda label: not label.isdecimal())


def counted(document: Document, of: Callable[[str], bool] = bool) -> Document:
    """With its notes counted: Formex has but their order."""
    notes = tuple(
        replace(note, label=str(note.number)) if of(note.label) else note for note in document.notes
    )
    return replace(document, notes=notes)


FORMS = {
    "akn": (akoma, ".akn", as_it_is),
    "docx": (converted, ".docx", as_it_is),
    "formex": (official, ".xml", counted),
    "html": (page, ".html", as_it_is),
    "latex": (typeset, ".tex", numbered),
    "odt": (text, ".odt", as_it_is),
    "pdf": (printed, ".pdf", numbered),
    "rest": (marked, ".rst", numbered),
}
"""Name → what makes the same document in that format, its suffix, and how its notes are called there."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "written"), SAMPLES, ids=[name for name, _ in SAMPLES])
def test_every_format_says_what_the_text_says(name: str, written: str, form: str) -> None:
    made, suffix, called = FORMS[form]
    document = called(read(name, written.replace(*WRAPPED).encode()))
    again = read(f"{name}{suffix}", made(document))
    assert again.format == SUFFIXES[suffix]
    assert sorted(again.text.split("\n")) == sorted(
        document.text.split("\n")
    )  # notes may be in another order
    assert said(again) == said(document, in_print=form == "pdf")
