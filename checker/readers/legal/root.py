"""The outermost element of an XML file, which tells what it is."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple
from xml.parsers import expat

from checker.readers.legal.dialects import AKOMA, FORMEX, Dialect

HEAD = 1 << 16
"""Bytes in which the outermost element begins: comments may stand before it."""
_AKOMA = ("http://docs.oasis-open.org/legaldocml/ns/akn/", "http://www.akomantoso.org/")
_FORMEX = ("formex", "opoce")
"""What the namespace of Formex or the address of its schema has in it."""
_TEXTS = frozenset(
    "ACT AGR ANNEX CASE CJT CONS.ACT CONS.ANNEX CONS.DOC CORR ECR.GENERAL GENERAL JUDGMENT LETTER OPINION "
    "ORDER REPORT REPORT.HEARING RULING TREATY".split()
)
"""The outermost elements of Formex that hold a text; others list files or describe them."""
_OWN = frozenset("ACT ANNEX CONS.ACT CONS.ANNEX CONS.DOC ECR.GENERAL".split())
"""Those of them that no other language has, and which need no schema."""


class Root(NamedTuple):
    """The name and the namespace of the outermost element, the address of its schema, and whether a document
    type stands before it."""

    name: str
    space: str = ""
    schema: str = ""
    typed: bool = False

    @property
    def dialect(self) -> Dialect | None:
        """What the file is written in; None where it is other XML."""
        if self.name == "akomaNtoso" and (self.typed or self.space.startswith(_AKOMA)):
            return AKOMA
        told = self.typed or any(sign in self.space + self.schema for sign in _FORMEX)
        return FORMEX if self.name in (_TEXTS if told else _OWN) and (told or not self.space) else None


class _FoundError(Exception):
    pass


def root_of(head: bytes) -> Root | None:
    """The outermost element of a file that begins with `head`; None where none is found there."""
    parser = expat.ParserCreate(namespace_separator=" ")
    found: list[Root] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        schemas = (value for key, value in attributes.items() if key.endswith("SchemaLocation"))
        found.append(Root(local, space, " ".join(schemas)))
        raise _FoundError

    def typed(name: str, *_: object) -> None:
        found.append(Root(name.rpartition(":")[2], typed=True))
        raise _FoundError

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = typed
    with suppress(_FoundError, expat.ExpatError, LookupError, ValueError):
        parser.Parse(head, False)
    return found[0] if found else None
