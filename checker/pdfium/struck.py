"""Letters that a line goes through, as amendments strike out what no longer holds."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2_raw as pdfium

_LOOKED_AT = 20_000
"""Objects of a page that are asked what they are, at most."""
_THIN = 2.0
"""Points that a line is thick, at most."""
_ENDS = 2.0
"""Points by which a line may begin and end beside its letters: one that goes on is a grid's."""
_INSIDE = 1.5
"""Points from the ends of a line at which it is asked for its first and last letter: its pen is as wide."""
_WIDE, _TALL = 4.0, 8.0
"""Points beside, and below and above, a place in which the ink of its letter may lie: stops have little."""
_BREAKS = frozenset(map(ord, "\r\n"))
"""PDFium's own letters between two lines of text."""
_LOW, _HIGH = 0.12, 0.55
"""Sizes of type above the foot of a line of text between which a line goes through its letters."""


def struck(page: Any, text: Any) -> frozenset[int]:
    """The indexes of the letters of a page that are struck out."""
    return frozenset(index for line in _level(page) for index in _under(text, *line))


def _level(page: Any) -> Iterator[tuple[float, float, float]]:
    """The level lines of a page: both ends, and how high they lie."""
    sides = tuple(ctypes.c_float() for _ in range(4))
    where = tuple(map(ctypes.byref, sides))
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _LOOKED_AT)):
        one = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(one) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(one, *where):
            left, bottom, right, top = (side.value for side in sides)
            if top - bottom <= _THIN < right - left:
                yield left, right, (bottom + top) / 2


def _under(text: Any, left: float, right: float, height: float) -> range:
    """The letters that a level line goes through; none where it begins or ends apart from them."""
    inside = min(_INSIDE, (right - left) / 2)
    first, last = (
        pdfium.FPDFText_GetCharIndexAtPos(text, at, height, _WIDE, _TALL)
        for at in (left + inside, right - inside)
    )
    if not 0 <= first <= last:
        return range(0)
    if _right(text, first) < left + inside:
        first += 1  # a blank
    if _left(text, last)[0] > right - inside:
        last -= 1
    x, y = _left(text, first)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, first, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, first) * (matrix.c**2 + matrix.d**2) ** 0.5
    level = abs(matrix.b) < abs(matrix.a)
    through = _LOW * size <= height - y <= _HIGH * size
    near = abs(x - left) <= _ENDS and abs(_right(text, last) - right) <= _ENDS
    under = range(first, last + 1)
    return under if level and through and near and _is_one_line(text, under) else range(0)


def _is_one_line(text: Any, letters: range) -> bool:
    """Whether letters stand in one line: where one is set over another, a table's line may meet both."""
    return all(pdfium.FPDFText_GetUnicode(text, index) not in _BREAKS for index in letters)


def _left(text: Any, index: int) -> tuple[float, float]:
    """Where a letter begins, and the foot of its line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _right(text: Any, index: int) -> float:
    """Where a letter ends, with the room that it takes."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, box)
    return float(box.right)
