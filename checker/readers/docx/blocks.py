"""Word's paragraphs: what styles and numbering make of them."""

from __future__ import annotations

from checker.readers.docx.numbering import Numbering
from checker.readers.docx.styles import Styles
from checker.readers.written import shapes
from checker.readers.written.shapes import Shape
from checker.readers.written.story import Indent, Paragraph


class Shapes(shapes.Shapes):
    """What styles and numbering make of paragraphs, which are to be asked about in their order, each once."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        super().__init__()
        self._styles = styles
        self._numbering = numbering

    def of(self, paragraph: Paragraph) -> Shape:
        style = paragraph.style or self._styles.default
        num, level = self._number(paragraph, style)
        printed = self._numbering.next(num, level) if num else None
        outline = self._styles.heading(style) if paragraph.outline is None else paragraph.outline
        return Shape(outline, printed, self._indent(paragraph, style))

    def is_generated(self, paragraph: Paragraph) -> bool:
        return paragraph.generated or self._styles.is_generated(paragraph.style)

    def _number(self, paragraph: Paragraph, style: str) -> tuple[str, int]:
        """The numbering of a paragraph and its level; "" where it has none."""
        num, level = paragraph.num, paragraph.level
        if num is None:
            for name, one in self._styles.chain(style):
                level = one.level if level is None else level
                if one.num is not None:
                    num = one.num
                    level = self._numbering.level_of(num, name) if level is None else level
                    break
        return ("", 0) if num is None or num == "0" else (num, level or 0)

    def _indent(self, paragraph: Paragraph, style: str) -> Indent:
        """The margins that hold: the paragraph's own, those of its numbering, those of its style."""
        indent = paragraph.indent
        if paragraph.num not in {None, "0"}:
            indent = indent.over(self._numbering.indent(paragraph.num or "", paragraph.level or 0))
        for name, one in self._styles.chain(style):
            indent = indent.over(one.indent)
            if one.num not in {None, "0"}:
                level = self._numbering.level_of(one.num or "", name) if one.level is None else one.level
                indent = indent.over(self._numbering.indent(one.num or "", level))
        return indent
