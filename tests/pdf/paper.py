"""PDF files written by hand: words at places, in two fonts whose letters are half as wide as they are high."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 0.5
"""Sizes of type that every letter is wide."""
A4 = (595.0, 842.0)
_SPINS = {0: "", 90: "0 1 -1 0 {wide} 0 cm", 180: "-1 0 0 -1 {wide} {high} cm", 270: "0 -1 1 0 0 {high} cm"}
"""How a page is turned left around its corner, and moved back into its box."""
_FIRST = 33
"""The code of the first letter; 32 is the space."""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that begin at a place, in points from the left and from the foot of the page.

    `apart` are the points that are put between two letters. What is `hidden` is not drawn, as text behind a scan.
    Only what stands in the box `through` is drawn: left, bottom, width and height.
    """

    left: float
    base: float
    text: str
    size: float = 11.0
    bold: bool = False
    apart: float = 0.0
    hidden: bool = False
    through: tuple[float, float, float, float] | None = None


Page = Sequence[Text]


def width(text: str, size: float) -> float:
    """How wide a text is, in points."""
    return len(text) * WIDTH * size


def pdf(
    *pages: Page,
    box: tuple[float, float] = A4,
    spun: int = 0,
    trailer: str = "",
    rules: Sequence[Sequence[tuple[float, float, float, float]]] = (),
    nested: bool = False,
    state: str = "",
) -> bytes:
    """A file with these pages. `spun`: the degrees by which all is turned left. `rules` are the filled boxes of
    each page: left, bottom, width and height. All stands in forms, as a figure does, where it is `nested`.
    `state` is what the boxes are drawn with: "/ca 0.5" lets half through."""
    letters = sorted({letter for page in pages for text in page for letter in text.text if letter != " "})
    codes = {" ": 32, **{letter: number for number, letter in enumerate(letters, _FIRST)}}
    assert len(codes) < 220, "one font holds no more letters"
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects: list[str | bytes] = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _font("Helvetica", letters),
        _font("Helvetica-Bold", letters),
        _stream(_unicode(letters)),
    ]
    used, forms = f"/Font << /F1 3 0 R /F2 4 0 R >> /ExtGState << /G << {state} >> >>", []
    for number, page in enumerate(pages):
        form = f"/XObject << /X {6 + 2 * len(pages) + number} 0 R >>" if nested else ""
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {box[0]:g} {box[1]:g}] "
            f"/Resources << {used} {form} >> /Contents {7 + 2 * number} 0 R >>"
        )
        shown = "\n".join(_shown(text, codes) for text in page)
        for rule in rules[number] if number < len(rules) else ():
            shown += "\n/G gs {:f} {:f} {:f} {:f} re f".format(*rule)
        if nested:
            bounds = f"/BBox [0 0 {box[0]:g} {box[1]:g}] /Resources << {used} >>"
            forms.append(_stream(shown, f"/Type /XObject /Subtype /Form {bounds}"))
            shown = "/X Do"
        objects.append(_stream(f"{_SPINS[spun].format(wide=box[0], high=box[1])}\n{shown}"))
    return filed([*objects, *forms], trailer)


def _shown(text: Text, codes: dict[str, int]) -> str:
    said = "".join(f"{codes[letter]:02x}" for letter in text.text)
    font = f"/F{2 if text.bold else 1} {text.size:g} Tf {text.apart:g} Tc {3 * text.hidden} Tr"
    shown = f"BT {font} {text.left:g} {text.base:g} Td <{said}> Tj ET"
    through = "{:g} {:g} {:g} {:g}".format(*text.through) if text.through else ""
    return f"q {through} re W n {shown} Q" if through else shown


def _font(name: str, letters: Sequence[str]) -> str:
    names = " ".join(f"/uni{ord(letter):04X}" for letter in letters)
    widths = " ".join(f"{1000 * WIDTH:g}" for _ in range(len(letters) + 1))
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /FirstChar 32 /LastChar {32 + len(letters)} "
        f"/Widths [{widths}] /Encoding << /Type /Encoding /Differences [32 /space {names}] >> /ToUnicode 5 0 R >>"
    )


def _unicode(letters: Sequence[str]) -> str:
    """What each code is the letter of."""
    pairs = [(32, " "), *enumerate(letters, _FIRST)]
    rows = [f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for code, letter in pairs]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    said = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{said}\nendcmap end end"
    )


def _stream(said: str, more: str = "") -> bytes:
    packed = zlib.compress(said.encode("latin-1"))
    head = b"<< %s /Length %d /Filter /FlateDecode >>" % (more.encode(), len(packed))
    return b"%s\nstream\n%s\nendstream" % (head, packed)


def filed(objects: Sequence[str | bytes], trailer: str = "") -> bytes:
    """A file of these objects, the first of which is its catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + (held if isinstance(held, bytes) else held.encode()) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(out)
