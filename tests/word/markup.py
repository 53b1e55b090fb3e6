"""Word files made of their markup, for tests: what a word processor writes, and what it never would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {
    "w": W,
    "r": R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _SPACES.items())
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "comments": "comments",
}
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"

# --- markup ---------------------------------------------------------------------------------


def r(text: str, properties: str = "") -> str:
    """A run; its properties are markup such as "<w:b/>"."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; content that is no markup becomes one."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    inside = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{inside}{''.join(one if one[:1] == '<' else r(one) for one in content)}</w:p>"


def numbered(num: int | str, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def indented(left: int, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def footnote(number: int | str, kind: str = "footnote", custom: str = "") -> str:
    """A note's mark, in a run of its own."""
    follows = ' w:customMarkFollows="1"' if custom else ""
    mark = f"<w:t>{custom}</w:t>" if custom else ""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference{follows} w:id="{number}"/>{mark}</w:r>'


def inserted(content: str) -> str:
    return f'<w:ins w:id="900" w:author="A. Editor">{content}</w:ins>'


def deleted(text: str) -> str:
    return f'<w:del w:id="901" w:author="A. Editor"><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def cell(*content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(one if one[:1] == '<' else p(one) for one in content)}</w:tc>"


def table(*rows: Sequence[str]) -> str:
    """A table; cells that are no markup become some."""
    lines = ("".join(one if one[:1] == "<" else cell(one) for one in row) for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def field(instruction: str, result: str) -> str:
    """A field in the long form."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">{escape(instruction)}'
        f'</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def box(*content: str) -> str:
    """A run with a text box, as Word writes it: once for itself and once for older programs."""
    inside = f"<w:txbxContent>{''.join(content)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


# --- parts ----------------------------------------------------------------------------------


def style(
    name: str, inside: str = "", based_on: str = "", kind: str = "paragraph", default: bool = False
) -> str:
    """A style whose id is its name without blanks."""
    first = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}"{first} w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


STYLES = "".join(
    [
        style("Normal", default=True),
        style("Title", based_on="Normal"),
        *(
            style(f"heading {level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>', "Normal")
            for level in range(1, 7)
        ),
        *(style(f"toc {level}", based_on="Normal") for level in (1, 2)),
        style("Footnote Reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', kind="character"),
        style("Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character"),
    ]
)


def level(index: int, form: str, text: str, start: int = 1, more: str = "", left: int | None = None) -> str:
    margin = 720 * (index + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val={quoteattr(text)}/>'
        f"<w:pPr>{indented(margin, 360)}</w:pPr></w:lvl>"
    )


def numbering(lists: Mapping[int, str], extra: str = "") -> str:
    """Lists by their number, each of levels of its own; `extra` are further w:num."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in lists.items()
    )
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in lists
    )
    return kinds + nums + extra


def notes(bodies: Mapping[int | str, str], kind: str = "footnote") -> str:
    """The notes by their ids, behind the two separators with which Word begins; a text is one paragraph."""
    typed = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    own = (
        f'<w:{kind} w:id="{number}">{body if body[:1] == "<" else p(mark, f" {body}")}</w:{kind}>'
        for number, body in bodies.items()
    )
    return typed + "".join(own)


def parts(body: str, **others: str) -> dict[str, str]:
    """The parts of a Word file whose text is `body`; others ("footnotes", "numbering") go by their names."""
    held = {"styles": STYLES} | others
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE.format(name)}"/>' for name in held
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{R}/{_KINDS[name]}" Target="{name}.xml"/>'
        for number, name in enumerate(held, 1)
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE.format("document.main")}"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": f"{HEAD}<Relationships "
        f'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        **{
            f"word/{name}.xml": f"{HEAD}<w:{name} {NAMESPACES}>{inside}</w:{name}>"
            for name, inside in held.items()
        },
    }


def zipped(content: Mapping[str, str | bytes]) -> bytes:
    """An archive of parts. The same parts make the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def docx(body: str, **others: str) -> bytes:
    """A Word file whose text is `body`, as `parts` takes it."""
    return zipped(parts(body, **others))
