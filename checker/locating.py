"""Places in a report that comes in several files → places in those files."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.frozen import dataclass, replace
from checker.model import Document, Finding, Piece, Place, Position, Range
from checker.readers.pieces.join import FORMAT
from checker.results import Allowed, ClaimRow, DocumentReport, SupportRow


def apart(document: Document, report: DocumentReport) -> DocumentReport:
    """`report` with every place told as one of the file that it lies in; as it is where there is only one."""
    if not document.pieces:
        return report
    files = _Files(document.pieces, [piece.start for piece in document.pieces], document.path)
    return replace(
        report,
        format=FORMAT,
        pieces=tuple(piece.document.path for piece in document.pieces),
        findings=tuple(map(files.finding, report.findings)),
        claims=tuple(map(files.claim, report.claims)),
        allowed=tuple(map(files.allowed, report.allowed)),
    )


def located(document: Document, place: Place) -> Place:
    """A place of the document as one of the file that it lies in."""
    if not document.pieces:
        return place
    return _Files(document.pieces, [piece.start for piece in document.pieces], document.path).place(place)


@dataclass(frozen=True, slots=True)
class _Files:
    """The files of the report at `path`, and where their sources begin in that of the report."""

    pieces: Sequence[Piece]
    starts: Sequence[int]
    path: str

    def place(self, place: Place) -> Place:
        """The same place as one of its file. Those of other files, where findings are allowed, stay."""
        if place.path != self.path:
            return place
        start = place.range.start
        piece = self.pieces[max(bisect_right(self.starts, start.offset) - 1, 0)]
        lines = not piece.document.landmarks
        return replace(
            place,
            path=piece.document.path,
            range=Range(_inside(piece, start), _inside(piece, place.range.end)),
            label="" if lines else place.label,
            headings=() if lines else place.headings,
            box=None if lines else place.box,
        )

    def finding(self, one: Finding) -> Finding:
        return replace(one, place=self.place(one.place), related=tuple(map(self.place, one.related)))

    def allowed(self, one: Allowed) -> Allowed:
        return replace(one, finding=self.finding(one.finding), place=self.place(one.place))

    def claim(self, one: ClaimRow) -> ClaimRow:
        return replace(one, place=self.place(one.place), support=tuple(map(self.support, one.support)))

    def support(self, one: SupportRow) -> SupportRow:
        return replace(one, place=self.place(one.place), places=tuple(map(self.place, one.places)))


def _inside(piece: Piece, position: Position) -> Position:
    return Position(
        position.line - piece.line + 1,
        position.column,
        position.offset - piece.start,
        position.wide - piece.wide,
    )
