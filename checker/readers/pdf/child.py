"""Runs alone, as a process of its own: a PDF from standard input → its words, a page a line of JSON.

PDFium is written in C++ and its files come from anyone. What breaks it ends this process, whose memory and
time are limited, and no other. Nothing of the program is imported here, and nothing but words and numbers
goes out.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2_raw as pdfium

_WORD = re.compile(r"[^\0- \u200b\ufeff]+")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\uffff": "-"})
"""PDFium's own signs for a hyphen that ends a line."""
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_SIGNS = re.compile(rb"symbol|wingdings|webdings|dingbats", re.IGNORECASE)
_HEAVY = 600
"""The weight from which on a font is bold, as in CSS."""
_SHIFT = 0.05
"""Share of the size by which the letters of one word may differ in height and size."""
_LOOKED_AT = 1000
"""Objects of a page without words that are asked what they are."""
_LOCKED = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
"""PDFium's errors of a file that asks for a password, or is locked in a way that it does not know."""


def main(most: int) -> None:
    """Says the words of all pages, or why not; `most` are the characters that they may have."""
    data = sys.stdin.buffer.read()
    pdfium.FPDF_InitLibrary()
    held = (ctypes.c_char * len(data)).from_buffer_copy(data)
    document = pdfium.FPDF_LoadMemDocument64(held, len(data), None)
    if not document:
        _say({"error": "locked" if pdfium.FPDF_GetLastError() in _LOCKED else "damaged"})
        return
    count = pdfium.FPDF_GetPageCount(document)
    _say({"pages": count})
    letters = 0
    for number in range(count):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            _say({"error": "page", "page": number + 1})
            return
        found = _Page(page).found()
        letters += sum(len(word[0]) for word in found["words"])
        if letters > most:
            _say({"error": "long"})
            return
        _say(found)


def _say(found: object) -> None:
    sys.stdout.write(json.dumps(found, ensure_ascii=True, separators=(",", ":")) + "\n")
    sys.stdout.flush()


class _Page:
    """The words of an open page, which is closed when they are found."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._text = pdfium.FPDFText_LoadPage(page)
        self._styles: dict[int, tuple[float, int, int]] = {}  # by the object that a letter is of
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = (ctypes.byref(self._x), ctypes.byref(self._y))
        self._box = pdfium.FS_RECTF()

    def found(self) -> dict[str, Any]:
        """The page's box, by how many quarters it is turned, its words, and whether it holds pictures."""
        pieces = [piece for match in _WORD.finditer(self._letters()) for piece in self._pieces(match)]
        turns = [0, 0, 0, 0]
        for piece in pieces:
            turns[piece[-1]] += len(piece[0])
        turn = turns.index(max(turns)) if pieces else 0
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(box))
        sides = [round(side, 2) for side in (box.left, box.bottom, box.right, box.top)]
        found = {
            "box": sides,
            "turn": turn,
            "words": [_upright(piece, turn, sides) for piece in pieces if piece[-1] == turn],
            "pictures": not pieces and self._draws(),
        }
        pdfium.FPDFText_ClosePage(self._text)
        pdfium.FPDF_ClosePage(self._page)
        return found

    def _draws(self) -> bool:
        """Whether the page holds anything but text."""
        objects = range(min(pdfium.FPDFPage_CountObjects(self._page), _LOOKED_AT))
        held = (pdfium.FPDFPage_GetObject(self._page, index) for index in objects)
        return any(pdfium.FPDFPageObj_GetType(one) != pdfium.FPDF_PAGEOBJ_TEXT for one in held)

    def _letters(self) -> str:
        """The text, a character for each index that PDFium counts by."""
        count = pdfium.FPDFText_CountChars(self._text)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        units = pdfium.FPDFText_GetText(self._text, 0, count, buffer) - 1
        text = bytes(buffer)[: 2 * units].decode("utf-16-le", "surrogatepass")
        if units != count or len(text) != count:
            codes = (pdfium.FPDFText_GetUnicode(self._text, index) for index in range(count))
            text = "".join(chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes)
        return text.translate(_HYPHENS)

    def _pieces(self, match: re.Match[str]) -> Iterator[tuple[Any, ...]]:
        """A word, in pieces where its letters change their size or height."""
        first, stop = match.span()
        if self._object(first) == self._object(stop - 1):
            yield self._piece(match[0], first, stop, glued=False)
            return
        begin = first
        held = self._style(first)
        base = self._height(first)
        for index in range(first + 1, stop):
            style, height = self._style(index), self._height(index)
            if abs(style[0] - held[0]) > _SHIFT * held[0] or abs(height - base) > _SHIFT * held[0]:
                yield self._piece(match[0][begin - first : index - first], begin, index, glued=begin > first)
                begin, held, base = index, style, height
        yield self._piece(match[0][begin - first :], begin, stop, glued=begin > first)

    def _piece(self, text: str, first: int, stop: int, *, glued: bool) -> tuple[Any, ...]:
        pdfium.FPDFText_GetCharOrigin(self._text, first, *self._at)
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._text, stop - 1, box)
        sides = box.left, box.bottom, box.right, box.top
        size, look, turn = self._style(first)
        return text, self._x.value, self._y.value, sides, size, look + 4 * glued, turn

    def _height(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._text, index, *self._at)
        return self._y.value if self._style(index)[2] in {0, 2} else self._x.value

    def _object(self, index: int) -> int:
        return ctypes.cast(pdfium.FPDFText_GetTextObject(self._text, index), ctypes.c_void_p).value or 0

    def _style(self, index: int) -> tuple[float, int, int]:
        """The size of a letter in points, whether it is bold (1) or a sign (2), and its quarter turns."""
        key = self._object(index)
        if key not in self._styles:
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFText_GetMatrix(self._text, index, ctypes.byref(matrix))
            tall = (matrix.c**2 + matrix.d**2) ** 0.5
            name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
            pdfium.FPDFText_GetFontInfo(self._text, index, name, 128, ctypes.byref(flags))
            bold = pdfium.FPDFText_GetFontWeight(self._text, index) >= _HEAVY or _BOLD.search(name.value)
            across = abs(matrix.a) >= abs(matrix.b)
            turn = (0 if matrix.a >= 0 else 2) if across else (1 if matrix.b > 0 else 3)
            size = pdfium.FPDFText_GetFontSize(self._text, index) * tall
            self._styles[key] = (size, bool(bold) + 2 * bool(_SIGNS.search(name.value)), turn)
        return self._styles[key]


def _upright(piece: tuple[Any, ...], turn: int, page: list[float]) -> tuple[Any, ...]:
    """Text, both ends, baseline, size and look, as the page reads: from its left side and its foot."""
    text, x, y, (left, bottom, right, top), size, look, _ = piece
    if turn == 0:
        begin, end, base = x - page[0], right - page[0], y - page[1]
    elif turn == 1:
        begin, end, base = y - page[1], top - page[1], page[2] - x
    elif turn == 2:
        begin, end, base = page[2] - x, page[2] - left, page[3] - y
    else:
        begin, end, base = page[3] - y, page[3] - bottom, x - page[0]
    return text, round(begin, 2), round(end, 2), round(base, 2), round(size, 2), look


if __name__ == "__main__":
    main(int(sys.argv[1]))
