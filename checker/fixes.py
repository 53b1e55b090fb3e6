"""Findings' changes applied to their files: as a copy, in place, or shown as a difference.

Nothing is written unless it was asked for. A file is only written where its bytes are still those that were
checked, and in the encoding it had.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from hashlib import sha256
from io import StringIO
from pathlib import Path

from checker.careful import content
from checker.errors import CheckerError, one_line, reason
from checker.model import Change
from checker.output import put
from checker.readers.encoding import MAX_BYTES, decode
from checker.results import DocumentReport

FORMATS = frozenset({"markdown", "text"})
"""The formats that can be written."""

_ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-16-le", b""),
    ("utf-16-be", b""),
)


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
    from difflib import unified_diff

    lines: list[str] = []
    for report in _fixable(reports):
        _, before = _read(report)
        after = applied(before, changes(report))
        name = one_line(report.path)
        for line in unified_diff(_lines(before), _lines(after), name, name, n=1):
            lines.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """The lines of a text as a difference counts them: only a line feed ends one."""
    return StringIO(text, newline="\n").readlines()


def write(reports: Sequence[DocumentReport], *, in_place: bool) -> Iterator[str]:
    """Writes each document that has changes, to a copy beside it or in place; says what was written."""
    for report in _fixable(reports):
        data, before = _read(report)
        made = changes(report)
        target = Path(report.path) if in_place else fixed_name(Path(report.path))
        put(_encoded(applied(before, made), before, data, report.path), str(target))
        places = "1 place" if len(made) == 1 else f"{len(made)} places"
        yield f"{target.as_posix()}: {places} mended"


def fixed_name(path: Path) -> Path:
    """draft.md → draft.fixed.md"""
    return path.with_name(f"{path.stem}.fixed{path.suffix}")


def _fixable(reports: Sequence[DocumentReport]) -> Iterator[DocumentReport]:
    for report in reports:
        if not changes(report):
            continue
        if report.format not in FORMATS:
            raise FixError(f"{report.path}: only text and Markdown can be mended")
        if not Path(report.path).is_file():
            raise FixError(f"{report.path}: is not a file and cannot be mended")
        yield report


def _read(report: DocumentReport) -> tuple[bytes, str]:
    try:
        data = content(report.path, MAX_BYTES)
    except OSError as error:
        raise FixError(f"{report.path}: {reason(error)}") from error
    if sha256(data).hexdigest() != report.sha256:
        raise FixError(f"{report.path}: was changed while it was checked")
    return data, decode(report.path, data)


def _encoded(after: str, before: str, data: bytes, path: str) -> bytes:
    """The new text in the encoding in which the old one has the file's bytes."""
    for encoding, mark in _ENCODINGS:
        if data == mark + before.encode(encoding):
            return mark + after.encode(encoding)
    raise FixError(f"{path}: its encoding is not known well enough to write it")
