"""Remarks as Word comments: the text's part is cut where they begin and end, all else stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from checker.annotate.archive import rewritten
from checker.annotate.docx.comments import Comments
from checker.annotate.docx.cuts import Cuts
from checker.annotate.docx.markup import Tags, last_page
from checker.annotate.docx.stretches import Stretches
from checker.annotate.remarks import Annotated, Remark, Table
from checker.readers import Options
from checker.readers.docx.document import rendered

__all__ = ["annotate"]

MOST = 32_767
"""The comments of a document, at most: Word opens none that has more."""


def annotate(
    path: str, data: bytes, options: Options, remarks: Sequence[Remark], table: Table | None
) -> Annotated:
    """The Word file `data` with each remark as a comment on its words, and `table` on a last page.

    A remark on a note stands at the note's mark in the text: Word shows no comments elsewhere. Of more than
    `MOST` comments, the gravest are written. Raises `AnnotateError` where the file takes none.
    """
    if not remarks and table is None:
        return Annotated(data, 0)
    found = rendered(path, data, options)
    package = found.package
    main = package.archive.read(package.main)
    comments = Comments(package)
    room = max(MOST - comments.before, 0)
    chosen = sorted(sorted(range(len(remarks)), key=lambda one: remarks[one].gravity)[:room])
    stretches = Stretches(found.anchors, found.landmarks)
    tags = Tags.of(path, package.main, main)
    cuts = Cuts(main, found.runs, tags)
    for index in chosen:
        remark = remarks[index]
        stretch = stretches.of(remark.start, remark.end)
        lines = (
            remark.lines
            if stretch.beside or not remark.quote
            else (remark.lines[0], remark.quote, *remark.lines[1:])
        )
        cuts.comment(comments.add(lines), stretch)
    text = cuts.made(last_page(path, package.main, main, table, tags) if table else ())
    changed = {package.main: text, **(comments.parts() if chosen else {})}
    made = rewritten(path, data, package.archive.parts, changed)
    return Annotated(made, len(chosen), len(remarks) - len(chosen))
