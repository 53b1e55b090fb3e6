"""Findings' changes applied to their files: as a copy, in place, or shown as a difference.

Nothing is written unless it was asked for. A file is only written where its bytes are still those that were
checked, and in the encoding it had.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

from checker import writing
from checker.access import access
from checker.cache.copies import Copies
from checker.careful import content
from checker.errors import CheckerError, one_line, reason
from checker.model import Change
from checker.output import Identity, guard, identities
from checker.positions import line_feeds
from checker.readers import decoded_as
from checker.readers.encoding import MARKS, MAX_BYTES, WINDOWS, Decoded
from checker.results import DocumentReport
from checker.sources import astray, copy_name
from checker.unified import unified
from checker.writing import OutputError, Place

FORMATS = frozenset({"html", "latex", "markdown", "text"})
"""The formats that can be written."""


NO_COPIES = Copies()
"""Nothing is remembered: no file is known to be a copy of ours."""


class FixError(CheckerError):
    """A file could not be mended. One line: which and why."""


def changes(report: DocumentReport) -> list[Change]:
    """The changes that the findings of a document offer, in order; of two that overlap the first."""
    found: list[Change] = []
    offered = [finding.change for finding in report.findings if finding.change is not None]
    for change in sorted(offered, key=lambda one: (one.range.start.offset, -one.range.end.offset)):
        if not found or change.range.start.offset >= found[-1].range.end.offset:
            found.append(change)
    return found


def applied(source: str, made: Sequence[Change]) -> str:
    """The source with changes that are in order and do not overlap."""
    parts, at = [], 0
    for change in made:
        parts += [source[at : change.range.start.offset], change.text]
        at = change.range.end.offset
    return "".join([*parts, source[at:]])


def difference(reports: Sequence[DocumentReport]) -> str:
    """What `write` would change, as a unified difference; "" where nothing is offered."""
    return "".join(
        unified(one_line(report.path), line_feeds(_read(report)[1].text), made)
        for report, made in _offered(reports)
    )


def write(
    reports: Sequence[DocumentReport], copies: Copies = NO_COPIES, *, in_place: bool
) -> Iterator[str | CheckerError]:
    """Writes each document that has changes, to a copy beside it or in place.

    Yields what was written, and what could not be and why; the others are written all the same. A copy takes
    the place of no file but one that `copies` remembers, and of none that is read in this run.
    """
    inputs = identities(report.path for report in reports)
    mend = _in_place if in_place else partial(_copied, inputs=inputs, copies=copies)
    for report, made in _offered(reports):
        try:
            target = mend(report, made)
        except (FixError, OutputError) as error:
            yield error
        else:
            places = "1 place" if len(made) == 1 else f"{len(made)} places"
            yield f"{target}: {places} mended"


def _offered(reports: Sequence[DocumentReport]) -> Iterator[tuple[DocumentReport, list[Change]]]:
    """The documents that could be mended, with what would mend them; of those that cannot be, too."""
    for report in reports:
        made = changes(report)
        if made or (report.format not in FORMATS and any(one.suggestion for one in report.findings)):
            yield report, made


def _in_place(report: DocumentReport, made: Sequence[Change]) -> str:
    """Writes the document itself, at the end of a link that stays in its folder, and says what it is called.

    Names of files are often handed over by a hook, and are then no more a person's choice than links are.
    """
    path = report.path
    if Path(path).is_symlink() and (where := astray(path, os.path.dirname(path))):  # noqa: PTH120
        raise FixError(f"{path}: is a link that leads {where}; name the file itself to have it mended")
    writing.write(Place(path), _mended(report, made))
    return path


def _copied(
    report: DocumentReport, made: Sequence[Change], inputs: Container[Identity], copies: Copies
) -> str:
    """Writes the copy, which is as private as the document, and says what it is called."""
    data, path = _mended(report, made), copy_name(report.path)
    place = Place(path, partial(copies.objection, path))
    if not writing.holds(place, data):  # else it may be as somebody else wrote it
        guard(place, inputs)
        writing.write(place, data, access([report.path]))
        copies.note(path, data)
    return path


def _mended(report: DocumentReport, made: Sequence[Change]) -> bytes:
    data, before = _read(report)
    return _encoded(applied(before.text, made), before, data, report.path)


def _read(report: DocumentReport) -> tuple[bytes, Decoded]:
    """The bytes of a document, and its text."""
    if report.pieces:
        raise FixError(f"{report.path}: is a report in several files; only files that stand alone are mended")
    if report.format not in FORMATS:
        raise FixError(f"{report.path}: only text, Markdown, HTML and LaTeX can be mended")
    if not Path(report.path).is_file():
        raise FixError(f"{report.path}: is not a file and cannot be mended")
    try:
        data = content(report.path, MAX_BYTES)
    except OSError as error:
        raise FixError(f"{report.path}: {reason(error)}") from error
    if sha256(data).hexdigest() != report.sha256:
        raise FixError(f"{report.path}: was changed while it was checked")
    return data, decoded_as(report.format, report.path, data)


def _encoded(after: str, before: Decoded, data: bytes, path: str) -> bytes:
    """The new text as the old one is encoded, with its byte order mark."""
    mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
    try:
        return mark + after.encode(before.encoding)
    except UnicodeEncodeError:
        known = "Windows-1252" if before.encoding == WINDOWS else before.encoding
        raise FixError(f"{path}: what mends it has no sign in {known}; save it as UTF-8") from None
