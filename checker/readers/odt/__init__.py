"""OpenDocument texts (.odt): what a reader of them sees, on the standard library."""

from __future__ import annotations

from checker.readers.odt.document import read_odt

__all__ = ["read_odt"]
