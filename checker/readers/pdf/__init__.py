"""PDF files: what a reader of them sees, with PDFium, which runs in a process of its own."""

from __future__ import annotations

from checker.readers.pdf.document import read_pdf

__all__ = ["read_pdf"]
