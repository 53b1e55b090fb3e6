"""Runs alone, as a process of its own: a PDF from standard input → its words, a page a line of JSON.

PDFium is written in C++ and its files come from anyone. What breaks it ends this process, whose memory and
time are limited, and no other. No other room of the program is imported here but patterns, which would cost
every file the time to load it, and nothing but words and numbers goes out.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2_raw as pdfium

from checker.pdfium.struck import struck
from checker.pdfium.unseen import unseen
from checker.regex import regex

_WORD = regex(r"[^\0- \u200b\ufeff]+")
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\uffff": "-"})
"""PDFium's own signs for a hyphen that ends a line."""
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_SIGNS = re.compile(rb"symbol|wingdings|webdings|dingbats", re.IGNORECASE)
_HEAVY = 600
"""The weight from which on a font is bold, as in CSS."""
_SHIFT = 0.05
"""Share of the size by which the letters of one word may differ in height and size."""
_LOOKED_AT = 20_000
"""Objects of a page that are asked what they are, at most."""
_THIN, _SHORT = 2.0, 8.0
"""Points that a line is thick, at most, and long, at least."""
_DOT, _BLOT, _ROUND = 1.5, 7.0, 0.6
"""Points across a bullet that is drawn, at least and at most, and by which it may be wider than high."""
_DOTS, _DASHES = 500, 2000
"""Of a page, at most: a map may have any number. A dash is a line too short for a table's."""
_BLANK = 0.125
"""Sizes of type between two objects of several letters that part two words: half of a blank, at least.

Where each letter is an object of its own, it may be a heading with letters set apart.
"""
_JOINT = 0.045
"""The same where a capital follows a small letter: lines that are set tight have so little between words.

What is one word, "ShareAlike", has at most 0.03 there.
"""
_WIDE = 1.2
"""Sizes of type that a letter is wide, at most: a word that is any wider has a gap in it."""
_GLUED = 4
"""Added to the look of a piece that no blank stands in front of."""
_HIDDEN = 8
"""Added to the look of letters that are not drawn: a program recognised them in the picture above."""
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


_object = pdfium.FPDFText_GetTextObject
_object.restype = ctypes.c_void_p  # an address is all that is asked of it
_origin = pdfium.FPDFText_GetCharOrigin
_box_of = pdfium.FPDFText_GetLooseCharBox


class _Style(NamedTuple):
    """What the letters of one object have in common: their size in points, whether they are bold (1), signs
    (2) or not drawn (8), and by how many quarters they are turned."""

    size: float
    look: int
    turn: int


class _Page:
    """The words of an open page, which is closed when they are found."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._text = pdfium.FPDFText_LoadPage(page)
        self._styles: dict[int | None, _Style] = {}  # by the object that a letter is of
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = (ctypes.byref(self._x), ctypes.byref(self._y))
        self._box = pdfium.FS_RECTF()

    def found(self) -> dict[str, Any]:
        """The page's box, by how many quarters it is turned, its words, and whether it holds pictures."""
        pieces = list(self._pieces(struck(self._page, self._text) | self._unseen()))
        turns = [0, 0, 0, 0]
        for piece in pieces:
            turns[piece[-1]] += len(piece[0])
        turn = turns.index(max(turns)) if pieces else 0
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(box))
        sides = (box.left, box.bottom, box.right, box.top)
        found = {
            "box": [_hundredths(side) for side in sides],
            "turn": turn,
            "words": [_upright(piece, turn, sides) for piece in pieces if piece[-1] == turn],
            "rules": [],
            "dots": [],
            "dashes": [],
            "pictures": False,
        }
        self._draw(found, turn, sides)
        pdfium.FPDFText_ClosePage(self._text)
        pdfium.FPDF_ClosePage(self._page)
        return found

    def _draw(self, found: dict[str, Any], turn: int, page: tuple[float, ...]) -> None:
        """Adds the lines that are drawn, and whether there is anything but text."""
        sides = tuple(ctypes.c_float() for _ in range(4))
        where = tuple(map(ctypes.byref, sides))
        for index in range(min(pdfium.FPDFPage_CountObjects(self._page), _LOOKED_AT)):
            one = pdfium.FPDFPage_GetObject(self._page, index)
            kind = pdfium.FPDFPageObj_GetType(one)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            found["pictures"] = True
            if kind == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPageObj_GetBounds(one, *where):
                left, bottom, right, top = (side.value for side in sides)
                least, most = sorted((right - left, top - bottom))
                if least <= _THIN < _SHORT <= most:
                    found["rules"].append(_turned(left, bottom, right, top, turn, page))
                elif least <= _THIN < most and len(found["dashes"]) < _DASHES:
                    found["dashes"].append(_turned(left, bottom, right, top, turn, page))
                elif least >= _DOT and most <= min(_BLOT, least + _ROUND) and len(found["dots"]) < _DOTS:
                    found["dots"].append(_turned(left, bottom, right, top, turn, page))

    def _unseen(self) -> frozenset[int]:
        """The indexes of the letters that the page does not show; a blank parts its words all the same."""
        hidden = unseen(self._page)
        letters = enumerate(self._letters() if hidden else "")
        return frozenset(at for at, letter in letters if letter != " " and _object(self._text, at) in hidden)

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

    def _pieces(self, out: frozenset[int]) -> Iterator[tuple[Any, ...]]:
        """The words, in pieces where their letters change their size or height, or some are left out."""
        page, at, x, y, box = self._text, self._at, self._x, self._y, self._box
        letters = self._letters()
        if out:
            letters = "".join("\0" if index in out else letter for index, letter in enumerate(letters))
        words = [(match[0], *match.span()) for match in _WORD.finditer(letters)]
        objects = [_object(page, first) for _, first, _ in words]
        objects.append(None)
        for number, (text, first, stop) in enumerate(words):
            one = objects[number]
            if one != objects[number + 1] and stop - first > 1 and _object(page, stop - 1) != one:
                yield from self._parted(text, first, stop)
                continue
            size, look, turn = self._styles.get(one) or self._style(one, first)
            _origin(page, first, *at)
            _box_of(page, stop - 1, box)
            if turn == 0 and box.right - x.value > _WIDE * size * (stop - first):
                yield from self._parted(text, first, stop)
                continue
            look += _GLUED * (first - 1 in out and not letters[:first].rstrip("\0").endswith(" "))
            yield text, x.value, y.value, box.left, box.bottom, box.right, box.top, size, look, turn

    def _parted(self, text: str, first: int, stop: int) -> Iterator[tuple[Any, ...]]:
        """A word whose letters are of several objects, or two that stand apart: numbers of two cells."""
        begin, glued = first, False
        held, base = self._letter(first)
        keys = [_object(self._text, index) for index in range(first, stop)]
        for index in range(first + 1, stop):
            style, height = self._letter(index)
            at = index - first
            several = keys[at - 2 : at] == 2 * [keys[at - 1]] and keys[at : at + 2] == 2 * [keys[at]]
            least = _JOINT if text[at - 1].islower() and text[at].isupper() else _BLANK
            blank = least if several and keys[at - 1] != keys[at] else 1.0
            apart = style.turn == 0 and self._gap(index) > blank * style.size
            if (
                apart
                or abs(style.size - held.size) > _SHIFT * held.size
                or abs(height - base) > _SHIFT * held.size
            ):
                yield self._piece(text[begin - first : index - first], begin, index, held, glued=glued)
                begin, held, base, glued = index, style, height, not apart
        yield self._piece(text[begin - first :], begin, stop, held, glued=glued)

    def _gap(self, index: int) -> float:
        """How far a letter that `_letter` was asked for stands from the end of the one before it."""
        _box_of(self._text, index - 1, self._box)
        return float(self._x.value - self._box.right)

    def _piece(self, text: str, first: int, stop: int, style: _Style, *, glued: bool) -> tuple[Any, ...]:
        _origin(self._text, first, *self._at)
        _box_of(self._text, stop - 1, self._box)
        box = self._box
        place = (self._x.value, self._y.value, box.left, box.bottom, box.right, box.top)
        return text, *place, style.size, style.look + _GLUED * glued, style.turn

    def _letter(self, index: int) -> tuple[_Style, float]:
        """The style of a letter, and its height on the line that it reads along."""
        style = self._style(_object(self._text, index), index)
        _origin(self._text, index, *self._at)
        return style, self._y.value if style.turn in {0, 2} else self._x.value

    def _style(self, key: int | None, index: int) -> _Style:
        """The style of the object `key`, which the letter is of."""
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
            look = bool(bold) + 2 * bool(_SIGNS.search(name.value)) + _HIDDEN * _is_hidden(key)
            self._styles[key] = _Style(size, look, turn)
        return self._styles[key]


def _is_hidden(key: int | None) -> bool:
    """Whether the letters of an object are not drawn."""
    one = ctypes.cast(key or 0, pdfium.FPDF_PAGEOBJECT)
    return bool(one) and pdfium.FPDFTextObj_GetTextRenderMode(one) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE


def _upright(piece: tuple[Any, ...], turn: int, page: tuple[float, ...]) -> tuple[Any, ...]:
    """Text, both ends, baseline, size and look, as the page reads: from its left side and its foot."""
    text, x, y, left, bottom, right, top, size, look, _ = piece
    if turn == 0:
        begin, end, base = x - page[0], right - page[0], y - page[1]
    elif turn == 1:
        begin, end, base = y - page[1], top - page[1], page[2] - x
    elif turn == 2:
        begin, end, base = page[2] - x, page[2] - left, page[3] - y
    else:
        begin, end, base = page[3] - y, page[3] - bottom, x - page[0]
    return text, int(begin * 100), int(end * 100), int(base * 100), int(size * 100 + 0.5), look


def _turned(
    left: float, bottom: float, right: float, top: float, turn: int, page: tuple[float, ...]
) -> tuple[int, ...]:
    """A box as the page reads: left, bottom, right and top."""
    if turn == 0:
        box = left - page[0], bottom - page[1], right - page[0], top - page[1]
    elif turn == 1:
        box = bottom - page[1], page[2] - right, top - page[1], page[2] - left
    elif turn == 2:
        box = page[2] - right, page[3] - top, page[2] - left, page[3] - bottom
    else:
        box = page[3] - top, left - page[0], page[3] - bottom, right - page[0]
    return tuple(map(_hundredths, box))


def _hundredths(points: float) -> int:
    return round(points * 100)


if __name__ == "__main__":
    main(int(sys.argv[1]))
