"""Results → one HTML page. The template has the elements, this has what stands in them."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checker import __version__
from checker.escaping import COMMANDS, CONTROLS, DIRECTIONS, safe
from checker.frozen import dataclass
from checker.model import Note, Span
from checker.reports.html import chart
from checker.reports.html.cut import Mark, Piece, pieces
from checker.reports.html.details import Details
from checker.reports.html.entries import LABELS, QUIET, SEVERITIES, Entry, entries, rules
from checker.reports.html.layout import HEADED, Part, height, leaves, note_of, parts, references
from checker.reports.html.order import anchored, gravity
from checker.reports.look import shorten
from checker.reports.text import summary
from checker.results import DocumentReport, Results

FOLDER = Path(__file__).parent
STYLES = ("report.css", "panel.css", "paper.css")
SCRIPTS = ("base.js", "panel.js", "review.js", "files.js", "moving.js", "report.js")

_UNSHOWN = re.compile(f"[{CONTROLS}{DIRECTIONS}\r\x1b\ud800-\udfff\ufffe\uffff]")
"""Characters that HTML has not, and those that show a text as another: each is shown as one that says so."""

_COMMAND = re.compile("|".join(COMMANDS))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as the template needs it. `pieces` are by leaf, `notes` are the document's."""

    report: DocumentReport
    summary: Sequence[str]
    entries: Sequence[Entry]
    anchors: Mapping[str, str]
    """What its findings are called in links, by fingerprint."""
    chips: Sequence[tuple[str, int]]
    numbers: Mapping[int, int]
    """The entries with a finding that counts, and what they are called on paper: from 1."""
    rules: Sequence[tuple[str, str, int]]
    parts: Sequence[Part]
    pieces: Sequence[Sequence[Piece]]
    first: int
    """The number of its first leaf in the whole page."""
    notes: Sequence[Note]
    note_of: Mapping[Span, int]
    bars: Sequence[chart.Bar]


def rendered(results: Results) -> str:
    """The page. Everything from documents is escaped by the template or in `_data`."""
    sheets: list[Sheet] = []
    details: list[Any] = []
    leaf = 0
    documents = sorted(results.documents, key=gravity)
    anchors = anchored(documents)
    for report in documents:
        sheet, said = _sheet(report, len(details), leaf, anchors[report.path])
        sheets.append(sheet)
        details += said
        leaf += len(sheet.pieces)
    pages = environment(FOLDER)
    pages.filters |= {"shorten": shorten, "height": height}
    style, script = _assets(*STYLES), _assets(*SCRIPTS)
    style_hash, script_hash = hashes()
    return pages.get_template("template.html.j2").render(
        version=__version__,
        sheets=sheets,
        entries={entry.number: entry for sheet in sheets for entry in sheet.entries},
        problems=results.problems,
        summary=list(summary(results.documents)),
        labels=(*LABELS, *QUIET),
        severities=SEVERITIES,
        headed=HEADED,
        style=style,
        script=script,
        style_hash=style_hash,
        script_hash=script_hash,
        data=_data({"rules": _rules(results, sheets), "entries": details}),
    )


def environment(folder: Path) -> Environment:
    """What fills the templates in `folder`: all that a document says is escaped, and shown as what it is."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _sheet(
    report: DocumentReport, number: int, first: int, anchors: Mapping[str, str]
) -> tuple[Sheet, list[Any]]:
    shown = list(entries(report, number))
    every = leaves(report.reading) if report.reading else []
    spans = [leaf.span for leaf in every]
    notes = report.reading.notes if report.reading else ()
    marks = [Mark(one.place.span.start, one.place.span.end, one.number) for one in shown if one.place.span]
    text = report.reading.text if report.reading else ""
    counted = {label: sum(label in entry.labels for entry in shown) for label in (*LABELS, *QUIET)}
    details = Details(report, spans, first, anchors)
    numbers = {number: at for at, number in enumerate((one.number for one in shown if one.counts), start=1)}
    sheet = Sheet(
        report=report,
        summary=list(summary((report,))),
        entries=shown,
        anchors=anchors,
        chips=[(label, number) for label, number in counted.items() if number],
        numbers=numbers,
        rules=rules(shown),
        parts=list(parts(every)),
        pieces=pieces(text, spans, marks, references(notes)),
        first=first,
        notes=notes,
        note_of=note_of(notes),
        bars=chart.bars(report.totals),
    )
    return sheet, [details.of(entry) for entry in shown]


def _rules(results: Results, sheets: Sequence[Sheet]) -> dict[str, str]:
    """What the rules do that found something, by code."""
    codes = {code for sheet in sheets for code, _, _ in sheet.rules}
    return {rule.code: rule.summary for rule in results.rules if rule.code in codes}


def _assets(*names: str) -> Markup:
    """Files of the program's own that go into the page as they are."""
    return Markup("".join((FOLDER / name).read_text("utf-8") for name in names))


def hashes() -> tuple[str, str]:
    """What a Content-Security-Policy calls the style and the script of every page."""
    return hashed(_assets(*STYLES)), hashed(_assets(*SCRIPTS))


def hashed(text: str) -> str:
    """What a Content-Security-Policy calls an inline script or style, as it stands between its tags."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _data(said: Mapping[str, Any]) -> Markup:
    """JSON that no text can end, and no log obeys: "<" is an escape in it."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return Markup(safe(_UNSHOWN.sub("\ufffd", text)).replace("<", "\\u003c"))


def _shown(value: object) -> object:
    """`value` without what is not shown, one for one, so that offsets hold; nor does a log obey it."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(_COMMAND.sub(_referred, escape(_UNSHOWN.sub("\ufffd", value))))
    return value


def _referred(found: re.Match[str]) -> str:
    """The last character as a reference, behind what came with it."""
    return f"{found[0][:-1]}&#{ord(found[0][-1])};"
