"""A PDF as a word processor prints it: a line of text an operator, a raised mark and a note on each page."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from benchmarks.word import WORDS_A_PAGE

_WORDS_A_LINE = 11
_SIZE, _SMALL, _PITCH = 11, 8, 14
_LEFT, _TOP, _FOOT = 72, 780, 90


def pdf_file(text: str, pages: int) -> bytes:
    """A file of so many pages that says the words of `text`, again and again."""
    words = text.encode("ascii", "ignore").decode().split()
    said = (words * (pages * WORDS_A_PAGE // len(words) + 1))[: pages * WORDS_A_PAGE]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for number in range(pages):
        page = said[number * WORDS_A_PAGE : (number + 1) * WORDS_A_PAGE]
        shown = zlib.compress("\n".join(_shown(page, number + 1)).encode())
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(shown), shown),
        ]
    return _filed(objects)


def _shown(words: Sequence[str], number: int) -> Iterator[str]:
    lines = [words[at : at + _WORDS_A_LINE] for at in range(0, len(words), _WORDS_A_LINE)]
    for row, line in enumerate(lines):
        yield _text(_LEFT, _TOP - row * _PITCH, _SIZE, " ".join(line))
    yield _text(_LEFT + 420, _TOP + 4, 6, str(number))
    yield _text(_LEFT, _FOOT + 3, 5, str(number))
    yield _text(_LEFT + 10, _FOOT, _SMALL, " ".join(words[:20]))
    yield _text(290, 40, _SIZE, str(number))


def _text(left: int, base: int, size: int, said: str) -> str:
    plain = said.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf {left} {base} Td ({plain}) Tj ET"


def _filed(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
