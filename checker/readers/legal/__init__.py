"""Legal XML: Akoma Ntoso, AKN4EU among it, and Formex, on the standard library."""

from __future__ import annotations

from checker.readers.legal.document import read_legal

__all__ = ["read_legal"]
