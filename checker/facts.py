"""The facts of one document: everything that was read from its text, complete before any check runs."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Document, ItemList, Statement


@dataclass(frozen=True)
class Facts:
    """What a document states and lists, in document order."""

    document: Document
    statements: tuple[Statement, ...]
    lists: tuple[ItemList, ...]


def collect(document: Document) -> Facts:
    """Reads all facts of `document`."""
    return Facts(document, (), ())
