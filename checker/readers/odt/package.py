"""An OpenDocument file → its parts, or a plain reason why there are none."""

from __future__ import annotations

from collections.abc import Mapping

from checker.readers.archive import Archive
from checker.readers.errors import ReaderError, misnamed
from checker.readers.markup import Node, tree

_TEXT = "application/vnd.oasis.opendocument.text"
_KINDS: Mapping[str, str] = {
    "spreadsheet": "an OpenDocument spreadsheet",
    "presentation": "an OpenDocument presentation",
    "graphics": "an OpenDocument drawing",
}
_FOREIGN: Mapping[str, str] = {
    "word/document.xml": "a Word document",
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
}
"""Parts that tell what else an archive is."""
_FLAT = {b"<?xml": "XML; a flat OpenDocument file is to be saved as .odt"}
_LOCKED = "the file is encrypted; save it without a password"
CONTENT = "content.xml"
STYLES = "styles.xml"


class Package:
    """The parts of the OpenDocument text at `path`.

    Raises `ReaderError` where `data` is none, or is locked or damaged.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        _check(path, data)
        self.archive = Archive(path, data)
        if "encrypted-package" in self.archive:
            raise ReaderError(path, _LOCKED)
        if foreign := [what for name, what in _FOREIGN.items() if name in self.archive]:
            raise ReaderError(path, f"the file is {foreign[0]}, not an OpenDocument text")
        if "mimetype" in self.archive:
            self._check_kind(self.archive.read("mimetype")[:200].decode("latin-1").strip())
        if CONTENT not in self.archive:
            raise ReaderError(path, f"the file is no OpenDocument text: it holds no {CONTENT}")
        if self._is_locked():
            raise ReaderError(path, _LOCKED)

    def content(self) -> bytes:
        """The part that holds the text."""
        return self.archive.read(CONTENT)

    def tree(self, name: str) -> Node | None:
        """A small part; None where it is not there."""
        return tree(self.path, name, self.archive.read(name)) if name in self.archive else None

    def _check_kind(self, kind: str) -> None:
        if kind.startswith(_TEXT):
            return
        word = kind.rpartition(".")[2].partition("-")[0]
        what = _KINDS.get(word, f"of the type {kind[:80]!r}")
        raise ReaderError(self.path, f"the file is {what}, not an OpenDocument text")

    def _is_locked(self) -> bool:
        """Whether the manifest says of the text how it is encrypted."""
        manifest = self.tree("META-INF/manifest.xml")
        entries = manifest.all("file-entry") if manifest else []
        return any(
            one.attributes.get("full-path") == CONTENT and one.find("encryption-data") for one in entries
        )


def _check(path: str, data: bytes) -> None:
    if not data:
        raise ReaderError(path, "the file is empty")
    if not data.startswith(b"PK"):
        raise misnamed(path, data, "an OpenDocument text", _FLAT)
