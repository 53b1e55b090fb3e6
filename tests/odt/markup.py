"""OpenDocument files made of their markup, for tests: what a word processor writes, and what it never would."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from word.markup import zipped

_NAMES = {
    "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible",
}  # fmt: skip
NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in _NAMES.items()
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
MIMETYPE = "application/vnd.oasis.opendocument.text"
MANIFEST = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'


def p(*content: str, style: str = "", tag: str = "p", more: str = "") -> str:
    """A paragraph; content that is no markup is its text."""
    named = f" text:style-name={quoteattr(style)}" if style else ""
    inside = "".join(one if one[:1] == "<" else escape(one) for one in content)
    return f"<text:{tag}{named}{more}>{inside}</text:{tag}>"


def h(level: int, *content: str, style: str = "", more: str = "") -> str:
    return p(*content, style=style, tag="h", more=f' text:outline-level="{level}"{more}')


def span(text: str, style: str) -> str:
    return f'<text:span text:style-name="{style}">{escape(text)}</text:span>'


def note(label: str, *body: str, kind: str = "footnote") -> str:
    """A note where it is referred to; a body that is no markup is one paragraph."""
    inside = "".join(one if one[:1] == "<" else p(one) for one in body)
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{escape(label)}</text:note-citation>'
        f"<text:note-body>{inside}</text:note-body></text:note>"
    )


def items(*content: str, style: str = "", more: str = "") -> str:
    """A list; content that is no markup becomes a paragraph."""
    named = f" text:style-name={quoteattr(style)}" if style else ""
    inside = "".join(
        f"<text:list-item>{one if one[:1] == '<' else p(one)}</text:list-item>" for one in content
    )
    return f"<text:list{named}{more}>{inside}</text:list>"


def cell(*content: str, more: str = "", covered: bool = False) -> str:
    tag = "covered-table-cell" if covered else "table-cell"
    inside = "".join(one if one[:1] == "<" else p(one) for one in content)
    return f"<table:{tag}{more}>{inside}</table:{tag}>"


def table(*rows: Sequence[str]) -> str:
    """A table; cells that are no markup become some."""
    lines = ("".join(one if one[:1] == "<" else cell(one) for one in row) for row in rows)
    return f"<table:table>{''.join(f'<table:table-row>{line}</table:table-row>' for line in lines)}</table:table>"


def numbers(name: str, *levels: str) -> str:
    """A list style of the levels that are given, the outermost first: their attributes."""
    inside = "".join(
        f'<text:list-level-style-{"bullet" if "bullet-char" in one else "number"} text:level="{index}" {one}/>'
        for index, one in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="{name}">{inside}</text:list-style>'


def style(name: str, family: str, inside: str = "", more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}"{more}>{inside}</style:style>'


STYLES = "".join(
    [
        style("Hidden", "text", '<style:text-properties text:display="none"/>'),
        style("Raised", "text", '<style:text-properties style:text-position="super 58%"/>'),
        style("Away", "paragraph", '<style:text-properties text:display="none"/>'),
        style("Heading_20_2", "paragraph", more=' style:default-outline-level="2"'),
        style("Own", "paragraph", more=' style:parent-style-name="Heading_20_2"'),
    ]
)


def content(body: str, automatic: str = "") -> str:
    return (
        f"{HEAD}<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def parts(body: str, automatic: str = "", named: str = "") -> dict[str, str | bytes]:
    """The parts of a text; `automatic` are its own styles, `named` those of the document besides the usual."""
    return {
        "mimetype": MIMETYPE,
        "content.xml": content(body, automatic),
        "styles.xml": f"{HEAD}<office:document-styles {NAMESPACES}><office:styles>{STYLES}{named}</office:styles></office:document-styles>",
        "META-INF/manifest.xml": f'{HEAD}<manifest:manifest {MANIFEST}><manifest:file-entry manifest:full-path="content.xml"/></manifest:manifest>',
    }


def odt(body: str, automatic: str = "", named: str = "") -> bytes:
    """An OpenDocument text."""
    held: Mapping[str, str | bytes] = parts(body, automatic, named)
    return zipped(held)
