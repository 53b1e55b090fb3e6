"""Word documents (.docx and .docm, also Strict ones): what a reader of them sees, on the standard library."""

from __future__ import annotations

from checker.readers.docx.document import read_docx

__all__ = ["read_docx"]
