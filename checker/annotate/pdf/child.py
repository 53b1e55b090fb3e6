"""Runs alone, as a process of its own: highlights, a line of JSON, and a PDF → the PDF with them behind it.

What breaks PDFium ends this process and no other. Nothing of the program is imported here.
"""

from __future__ import annotations

import ctypes
import json
import sys
from typing import Any

import pypdfium2_raw as pdfium

_OPAQUE = 255
_PRINTED = 4
"""The flag of what is printed with its page."""


def main() -> int:
    """Writes the file; gives 1 where it cannot be written."""
    wanted = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    pdfium.FPDF_InitLibrary()
    held = (ctypes.c_char * len(data)).from_buffer_copy(data)
    document = pdfium.FPDF_LoadMemDocument64(held, len(data), None)
    if not document:
        return 1
    pages: dict[int, Any] = {}
    for one in wanted:
        number = one["page"]
        if number not in pages:
            pages[number] = pdfium.FPDF_LoadPage(document, number)
        _mark(pages[number], one)
    for page in pages.values():
        pdfium.FPDF_ClosePage(page)
    return _save(document)


def _mark(page: Any, one: dict[str, Any]) -> None:
    note = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_HIGHLIGHT)
    boxes = one["boxes"]
    whole = pdfium.FS_RECTF(
        left=min(box[0] for box in boxes),
        bottom=min(box[1] for box in boxes),
        right=max(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
    )
    pdfium.FPDFAnnot_SetRect(note, whole)
    pdfium.FPDFAnnot_SetColor(note, pdfium.FPDFANNOT_COLORTYPE_Color, *one["colour"], _OPAQUE)
    for left, bottom, right, top in boxes:
        corners = pdfium.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        pdfium.FPDFAnnot_AppendAttachmentPoints(note, corners)
    pdfium.FPDFAnnot_SetFlags(note, _PRINTED)
    for key, text in ((b"Contents", one["said"]), (b"T", one["author"])):
        units = text.encode("utf-16-le") + b"\0\0"
        wide = (pdfium.FPDF_WCHAR * (len(units) // 2)).from_buffer_copy(units)
        pdfium.FPDFAnnot_SetStringValue(note, key, wide)
    pdfium.FPDFPage_CloseAnnot(note)


def _save(document: Any) -> int:
    """Writes what the file held as it stood, and behind it what is new."""
    out = sys.stdout.buffer

    def write(_: Any, block: int, size: int) -> int:
        out.write(ctypes.string_at(block, size))
        return 1

    writer = pdfium.FPDF_FILEWRITE(version=1)
    writer.WriteBlock = type(writer.WriteBlock)(write)
    saved = pdfium.FPDF_SaveAsCopy(document, writer, pdfium.FPDF_INCREMENTAL)
    out.flush()
    return 0 if saved else 1


if __name__ == "__main__":
    sys.exit(main())
