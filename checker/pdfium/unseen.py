"""Text that a page holds and does not show: cut off with the edge of a picture, or beneath a box drawn later.

A figure may be a page of another file of which only a part is let through, and what was wrong in a chart is
often covered by a white box with the right text upon it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pypdfium2_raw as pdfium

_LOOKED_AT = 20_000
"""Objects of a page that are asked what they are, at most."""
_DEEP = 4
"""Forms that stand within each other, at most."""
_CORNERS = 5
"""Points of a box, at most: the last is the first again. Other shapes let through who knows what."""
_CELL = 24.0
"""Points of the width and of the height of a page whose texts are held together."""
_FAR = 1_000_000.0
"""Points from the corner of a page, at most: what reaches any farther stands nowhere."""
_EDGE = 0.5
"""Points by which letters may reach over the edge of what covers them, or into what cuts them off."""
_THICK = 3.0
"""Points of a box that covers letters, at least: a line that is drawn may be the dash that lies beneath."""
_OPAQUE = 255

Sides = tuple[float, float, float, float]
"""Left, bottom, right and top."""


def unseen(page: Any) -> frozenset[int]:
    """The addresses of the text objects of a page that are not seen."""
    count = min(pdfium.FPDFPage_CountObjects(page), _LOOKED_AT)
    return frozenset(_within(lambda index: pdfium.FPDFPage_GetObject(page, index), count, _DEEP))


def _within(get: Callable[[int], Any], count: int, deep: int) -> Iterator[int]:
    """Those among the objects of a page or a form, which are drawn in their order."""
    beneath = _Beneath()
    for index in range(count):
        one = get(index)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and deep:
            inside = min(pdfium.FPDFFormObj_CountObjects(one), _LOOKED_AT)
            yield from _within(_of_form(one), inside, deep - 1)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            beneath.fresh.append(one)
            if _is_cut_off(one):
                yield _address(one)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and (beneath.fresh or beneath.cells) and (cover := _cover(one)):
            yield from beneath.under(cover)


class _Beneath:
    """The texts that are drawn so far, by where they begin; nobody has asked yet where the `fresh` stand."""

    def __init__(self) -> None:
        self.fresh: list[Any] = []
        self.cells: dict[tuple[int, int], list[tuple[Sides, int]]] = {}

    def under(self, cover: Sides) -> Iterator[int]:
        """The texts that lie within a box, which are told once."""
        for one in self.fresh:
            if box := _bounds(one):
                self.cells.setdefault((_cell(box[0]), _cell(box[1])), []).append((box, _address(one)))
        self.fresh.clear()
        for cell in self._within(cover):
            covered = [text for text in self.cells[cell] if _is_inside(text[0], cover)]
            if covered:
                yield from (address for _, address in covered)
                self.cells[cell] = [text for text in self.cells[cell] if text not in covered]

    def _within(self, cover: Sides) -> list[tuple[int, int]]:
        """The cells that a box may lie in: as many as hold texts, at most, whatever its size."""
        across, up = (
            range(_cell(low - _EDGE), _cell(high) + 1) for low, high in zip(cover[:2], cover[2:], strict=True)
        )
        if len(across) * len(up) < len(self.cells):
            return [cell for cell in product(across, up) if cell in self.cells]
        return [cell for cell in self.cells if cell[0] in across and cell[1] in up]


def _cell(place: float) -> int:
    return int(place // _CELL)


def _address(one: Any) -> int:
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def _of_form(form: Any) -> Callable[[int], Any]:
    return lambda index: pdfium.FPDFFormObj_GetObject(form, index)


def _bounds(one: Any) -> Sides | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    where = map(ctypes.byref, (left, bottom, right, top))
    if not pdfium.FPDFPageObj_GetBounds(one, *where) or right.value <= left.value:
        return None
    sides = left.value, bottom.value, right.value, top.value
    return sides if all(abs(side) <= _FAR for side in sides) else None


def _clips(one: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of each shape outside which nothing of an object is drawn; none of one that is no box."""
    path = pdfium.FPDFPageObj_GetClipPath(one)
    for number in range(max(pdfium.FPDFClipPath_CountPaths(path), 0) if path else 0):
        count = pdfium.FPDFClipPath_CountPathSegments(path, number)
        few = range(count if count <= _CORNERS else 0)
        yield [_point(pdfium.FPDFClipPath_GetPathSegment(path, number, index)) for index in few]


def _point(segment: Any) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _around(points: list[tuple[float, float]]) -> Sides:
    across, up = [x for x, _ in points], [y for _, y in points]
    return min(across), min(up), max(across), max(up)


def _common(one: Sides, other: Sides) -> Sides:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _cover(one: Any) -> Sides | None:
    """The box that an object fills, where it is one and nothing shows through."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one, ctypes.byref(fill), ctypes.byref(stroke))
    count = pdfium.FPDFPath_CountSegments(one)
    if not fill.value or not 4 <= count <= _CORNERS or pdfium.FPDFPageObj_HasTransparency(one):
        return None
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFPageObj_GetFillColor(one, *map(ctypes.byref, (red, green, blue, alpha)))
    corners = [_point(pdfium.FPDFPath_GetPathSegment(one, index)) for index in range(count)]
    matrix, clips = pdfium.FS_MATRIX(), list(_clips(one))
    pdfium.FPDFPageObj_GetMatrix(one, ctypes.byref(matrix))
    level = not matrix.b and not matrix.c and all(map(_is_level, [corners, *clips]))
    box = _bounds(one) if known and alpha.value == _OPAQUE and level else None
    for clip in clips if box else ():
        box = _common(box, _around(clip)) if box else None
    return box if box and min(box[2] - box[0], box[3] - box[1]) >= _THICK else None


def _is_level(points: list[tuple[float, float]]) -> bool:
    """Whether corners are those of a box whose sides are level and upright."""
    corners = {(round(x, 2), round(y, 2)) for x, y in points}
    sides = {x for x, _ in corners}, {y for _, y in corners}
    return len(corners) == 4 and all(len(side) == 2 for side in sides)


def _is_cut_off(one: Any) -> bool:
    """Whether nothing of an object stands within what lets it through."""
    clips = [clip for clip in _clips(one) if clip]
    box = _bounds(one) if clips else None
    for clip in clips if box else ():
        box = _common(box, _around(clip)) if box else None
        if box and (box[2] <= box[0] or box[3] <= box[1]):
            return True
    return False


def _is_inside(box: Sides, cover: Sides) -> bool:
    return (
        cover[0] - _EDGE <= box[0]
        and cover[1] - _EDGE <= box[1]
        and box[2] <= cover[2] + _EDGE
        and box[3] <= cover[3] + _EDGE
    )
