"""A Word file as Word saves it: a run for every few words, each with properties, and a note on every page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

WORDS_A_PAGE = 300
_WORDS_A_RUN = 4
_WORDS_A_PARAGRAPH = 60
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_RUN = (
    '<w:r w:rsidR="00A41F3C"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/>'
    '<w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{} </w:t></w:r>'
)


def word_file(text: str, pages: int) -> bytes:
    """A file of so many pages that says the words of `text`, again and again."""
    words = text.split()
    said = (words * (pages * WORDS_A_PAGE // len(words) + 1))[: pages * WORDS_A_PAGE]
    notes = "".join(
        f'<w:footnote w:id="{page}"><w:p>{_runs(said[page : page + 20])}</w:p></w:footnote>'
        for page in range(1, pages)
    )
    parts = {
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{"".join(_paragraphs(said))}</w:body></w:document>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{_W}">{notes}</w:footnotes>',
        "_rels/.rels": _related("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _related("footnotes", "footnotes.xml"),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def _paragraphs(said: list[str]) -> Iterator[str]:
    for at in range(0, len(said), _WORDS_A_PARAGRAPH):
        page, rest = divmod(at, WORDS_A_PAGE)
        note = f'<w:r><w:footnoteReference w:id="{page}"/></w:r>' if page and not rest else ""
        yield f'<w:p w:rsidR="00A41F3C">{_runs(said[at : at + _WORDS_A_PARAGRAPH])}{note}</w:p>'


def _runs(words: list[str]) -> str:
    return "".join(
        _RUN.format(escape(" ".join(words[at : at + _WORDS_A_RUN])))
        for at in range(0, len(words), _WORDS_A_RUN)
    )


def _related(kind: str, target: str) -> str:
    return f'<Relationships xmlns="{_P}"><Relationship Id="rId1" Type="{_R}/{kind}" Target="{target}"/></Relationships>'
