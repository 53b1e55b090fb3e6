"""A Word file → its parts, or a plain reason why there are none."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from checker.readers.archive import Archive
from checker.readers.errors import ReaderError, misnamed
from checker.readers.markup import Node, tree

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""A stream of an OLE container that holds an encrypted file."""
_FOREIGN: Mapping[str, str] = {
    "mimetype": "an OpenDocument file",
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
}
"""Parts that tell what else an archive is."""


class Package:
    """The parts of the Word file at `path`. `main` is the name of the text's own part.

    Raises `ReaderError` where `data` is no Word file, or is locked or damaged.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        _check(path, data)
        self.archive = Archive(path, data)
        targets = self._targets("", "_rels/.rels") or {"officeDocument": "word/document.xml"}
        self.main = targets.get("officeDocument", "")
        foreign = [what for name, what in _FOREIGN.items() if name in self.archive]
        if foreign or self.main not in self.archive:
            what = (
                f"{foreign[0]}, not a Word document" if foreign else "no Word document: it holds no text part"
            )
            raise ReaderError(path, f"the file is {what}")
        self._related = self._targets(posixpath.dirname(self.main), self.relations)

    @property
    def relations(self) -> str:
        """The name of the part that says which parts the main one uses."""
        folder, name = posixpath.split(self.main)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def name(self, kind: str) -> str:
        """The name of the part that the main one uses as "footnotes", "styles" …; "" where there is none."""
        name = self._related.get(kind, "")
        return name if name in self.archive else ""

    def tree(self, kind: str) -> Node | None:
        """A small part that the main one uses."""
        name = self.name(kind)
        return tree(self.path, name, self.archive.read(name)) if name else None

    def _targets(self, folder: str, relations: str) -> dict[str, str]:
        """The last word of each relation's type → the part it leads to, of those inside the file."""
        if relations not in self.archive:
            return {}
        targets: dict[str, str] = {}
        for node in tree(self.path, relations, self.archive.read(relations)).all("Relationship"):
            if node.attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, node.attributes.get("Target", "")))
                targets.setdefault(node.attributes.get("Type", "").rpartition("/")[2], target.lstrip("/"))
        return targets


def _check(path: str, data: bytes) -> None:
    if not data:
        raise ReaderError(path, "the file is empty")
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise ReaderError(path, "the file is encrypted; save it without a password")
        raise ReaderError(path, "the file is a Word document of the old kind (.doc); save it as .docx")
    if not data.startswith(b"PK"):
        raise misnamed(path, data, "a Word document")
