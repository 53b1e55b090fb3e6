"""Findings put into a copy of the draft that they are of, where an editor sees them.

`FORMATS` is the whole registry: format name → what puts remarks into the bytes of such a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.annotate.remarks import Annotated, AnnotateError, Remark, Table, ledger_of, remarks_of
from checker.late import Late
from checker.readers import Options
from checker.results import DocumentReport

__all__ = ["FORMATS", "AnnotateError", "Annotated", "annotated"]

Annotate = Callable[[str, bytes, Options, Sequence[Remark], Table | None], Annotated]

FORMATS: dict[str, Annotate] = {
    "docx": Late("checker.annotate.docx", "annotate"),
    "html": Late("checker.annotate.html", "annotate"),
    "pdf": Late("checker.annotate.pdf", "annotate"),
}
"""Format name → function of (path, bytes, how they were read, remarks, last page)."""


def annotated(report: DocumentReport, data: bytes, options: Options, *, with_ledger: bool) -> Annotated:
    """The file at `report.path`, whose bytes are `data`, with the findings of `report` put in.

    `options` are those that the file was read with. `with_ledger` adds a last page with all counts.
    Raises `AnnotateError` where nothing can be put into such a file.
    """
    if report.format not in FORMATS:
        raise AnnotateError(f"{report.path}: only Word, PDF and HTML files take remarks")
    table = ledger_of(report) if with_ledger else None
    return FORMATS[report.format](report.path, data, options, remarks_of(report), table)
