"""The events of a part in Word's markup."""

from __future__ import annotations

from collections.abc import Mapping

from checker.readers.errors import ReaderError
from checker.readers.written import events
from checker.readers.written.events import Attributes, Ends, Starts

__all__ = ["WORD", "Attributes", "Ends", "Events", "Starts"]

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""The namespace of Word's markup, and that of Strict files."""
_MATH = {
    WORD[0]: "http://schemas.openxmlformats.org/officeDocument/2006/math",
    WORD[1]: "http://purl.oclc.org/ooxml/officeDocument/math",
}
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"


class Events(events.Events):
    """A name such as "m:t" is of formulas, "mc:Fallback" of compatibility, all others of Word."""

    def __init__(self, path: str, part: str) -> None:
        super().__init__(path, part)
        self._word = WORD[0]

    def spaces(self, root: str) -> Mapping[str, str]:
        self._word = root
        if self._word not in WORD:
            raise ReaderError(self._path, f"{self._part} is not in Word's markup")
        return {"": self._word, "m": _MATH[self._word], "mc": _COMPATIBLE}

    def value(self, attributes: Attributes, name: str = "val") -> str | None:
        """An attribute of Word's."""
        return attributes.get(f"{self._word} {name}")
