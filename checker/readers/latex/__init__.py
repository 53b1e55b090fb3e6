"""LaTeX (.tex): what its pages say, as far as the file itself tells."""

from __future__ import annotations

from checker.readers.latex.document import read_latex

__all__ = ["read_latex"]
