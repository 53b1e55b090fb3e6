"""The words of the house as frozen dataclasses.

Every offset is a 0-based count of characters and every span is half-open. A `Span` always lies in
`Document.text`, the text as a reader sees it; a `Range` always lies in the source file.
"""

from checker.model.claims import PLACES, Claim, Support, SupportKind, Verdict
from checker.model.documents import (
    PROSE,
    WORDED,
    Block,
    BlockKind,
    Comment,
    Document,
    FlawKind,
    Note,
    NoteFlaw,
    NoteForm,
    NoteKind,
    Piece,
)
from checker.model.facts import Exactness, Item, ItemList, ListKind, Quantity, Relation, Statement
from checker.model.findings import (
    PRINTED,
    Change,
    Edit,
    Finding,
    Mismatch,
    Place,
    Related,
    Severity,
    milder,
)
from checker.model.places import Box, Landmark, OffsetMap, Position, Range, Run, Span

__all__ = [
    "PLACES",
    "PRINTED",
    "PROSE",
    "WORDED",
    "Block",
    "BlockKind",
    "Box",
    "Change",
    "Claim",
    "Comment",
    "Document",
    "Edit",
    "Exactness",
    "Finding",
    "FlawKind",
    "Item",
    "ItemList",
    "Landmark",
    "ListKind",
    "Mismatch",
    "Note",
    "NoteFlaw",
    "NoteForm",
    "NoteKind",
    "OffsetMap",
    "Piece",
    "Place",
    "Position",
    "Quantity",
    "Range",
    "Related",
    "Relation",
    "Run",
    "Severity",
    "Span",
    "Statement",
    "Support",
    "SupportKind",
    "Verdict",
    "milder",
]
