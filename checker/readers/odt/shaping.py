"""What a paragraph is: a heading of a level, an item of a list, or text that may go on with one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.readers.markup import Node
from checker.readers.odt.lists import Lists
from checker.readers.odt.numbering import ListStyles
from checker.readers.odt.styles import Styles, whole
from checker.readers.written.events import Attributes
from checker.readers.written.shapes import Shape
from checker.readers.written.story import NO_HEADING, Indent


class Shaping:
    """The styles of a text, and the lists that are open where it is read."""

    def __init__(self) -> None:
        self.styles = Styles(())
        self.lists = Lists()
        self._around: list[Lists] = []  # the lists that stand around the open notes and boxes
        self._level, self._left = 0, 0  # of the last item, and where its text begins

    def know(self, styles: Sequence[Node]) -> None:
        """From here on these styles hold."""
        self.styles = Styles(styles)
        self.lists.styles = ListStyles(styles)

    def enter(self) -> None:
        """A note or a box begins: its lists are its own."""
        self._around.append(self.lists)
        self.lists = Lists()
        self.lists.styles = self._around[-1].styles

    def leave(self) -> None:
        """The innermost note or box ends."""
        self.lists = self._around.pop()

    def shape(self, style: str, own: Attributes, *, heading: bool) -> Shape:
        """What a paragraph of that style is, its attributes without their namespaces."""
        level = whole(own.get("outline-level")) if heading else None
        if level is None:
            level = self.styles.outline(style) or (1 if heading else None)
        shown = self.lists.shown()
        if level is not None:
            outline = min(max(level, 1), NO_HEADING) - 1
            self._level, self._left = 0, 0
            if not self.lists.depth:
                shown = self.lists.heading(outline + 1, own)
            return Shape(outline, shown, Indent())
        indent = self.styles.indent(style)
        if self.lists.depth:
            known = [left for left in (self.lists.left, indent.left) if left]
            self._level, self._left = self.lists.depth, min(known, default=0)
            return Shape(NO_HEADING, shown, Indent(), self.lists.depth)
        if not self._left or (indent.left or 0) < self._left:
            self._level, self._left = 0, 0
        return Shape(NO_HEADING, None, indent, self._level)
