"""Where letters stand: boxes around them, as the page reads and in the file's own measure."""

from __future__ import annotations

from checker.readers.pdf.lines import Line
from checker.readers.pdf.words import Page

_OVER, _UNDER = 0.78, 0.24
"""Sizes of type that letters reach above and below their baseline."""

Sides = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


def boxed(left: float, right: float, base: float, size: float) -> Sides:
    """The box of letters from `left` to `right` on a baseline."""
    return left, base - _UNDER * size, right, base + _OVER * size


def around(line: Line) -> Sides:
    """The box of a printed line."""
    return boxed(line.left, line.right, line.base, line.size)


def on_page(box: Sides, page: Page) -> Sides:
    """A box of the page as it reads → in the file's own measure."""
    left, bottom, right, top = box
    x0, y0, x1, y1 = page.box
    if page.turn == 0:
        return x0 + left, y0 + bottom, x0 + right, y0 + top
    if page.turn == 1:
        return x1 - top, y0 + left, x1 - bottom, y0 + right
    if page.turn == 2:
        return x1 - right, y1 - top, x1 - left, y1 - bottom
    return x0 + bottom, y1 - right, x0 + top, y1 - left
