"""Short views of OpenDocument texts, as the tests of their reader want them."""

from __future__ import annotations

from checker.model import BlockKind, Document
from checker.readers import Options, read
from checker.readers.options import TrackedChanges
from odt.markup import odt


def document(body: str, automatic: str = "", named: str = "", tracked: TrackedChanges = "final") -> Document:
    """The document of a text whose body is `body`."""
    return read("draft.odt", odt(body, automatic, named), options=Options(tracked=tracked))


def blocks(
    body: str, automatic: str = "", named: str = "", tracked: TrackedChanges = "final"
) -> list[tuple[str, str, str]]:
    """Kind with its level, marker and text of every block but the notes."""
    made = document(body, automatic, named, tracked)
    return [
        (f"{block.kind.value} {block.level or ''}".strip(), block.marker, made.quote(block.span))
        for block in made.blocks
        if block.kind is not BlockKind.NOTE
    ]


def texts(body: str, automatic: str = "", tracked: TrackedChanges = "final") -> list[str]:
    """The text of every block but the notes."""
    return [text for _, _, text in blocks(body, automatic, "", tracked)]


DECIMAL = 'style:num-format="1" style:num-suffix="."'
