"""What a format hands on: blocks that still carry their note marks."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass, replace
from checker.model import BlockKind, NoteForm, NoteKind
from checker.readers.tracked import Tracked


@dataclass(frozen=True, slots=True)
class Raw:
    """A block on its way to becoming a `Block`.

    `level` is 0 for an item whose level is yet to be found from its `indent` (columns). `group` is
    positive for the items of one list of the source. A row has `cells` and no `text` of its own.
    A note has `key`, what its references share, and the `form` it was written in.
    """

    kind: BlockKind
    text: Tracked
    level: int = 0
    marker: str = ""
    cells: tuple[Tracked, ...] = ()
    group: int = 0
    indent: int = 0
    form: NoteForm = ""
    key: str = ""
    note_kind: NoteKind = "footnote"


def key_of(form: NoteForm, label: str) -> str:
    """What makes a mark and a note belong together; capitals do not count in labels of Markdown."""
    return f"{form}:{label.casefold() if form == 'caret' else label}"


def pieces_of(raw: Raw) -> tuple[Tracked, ...]:
    """The texts of a block: its cells, or its one text."""
    return raw.cells or (raw.text,)


def with_pieces(raw: Raw, pieces: Sequence[Tracked]) -> Raw:
    """The block with other texts in the place of `pieces_of`."""
    return replace(raw, cells=tuple(pieces)) if raw.cells else replace(raw, text=pieces[0])
