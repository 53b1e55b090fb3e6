"""The lists that are open at one place of an OpenDocument text, and how far each has counted."""

from __future__ import annotations

from checker.frozen import dataclass
from checker.readers.odt.numbering import OUTLINE, Counts, ListStyles
from checker.readers.odt.styles import whole
from checker.readers.written.events import Attributes
from checker.readers.written.story import Printed


@dataclass(slots=True)
class _Open:
    """A list that is open: its style and what it counts with, and what its open item has still to show."""

    style: str
    counts: Counts
    pending: bool = False
    start: int | None = None


class Lists:
    """The lists that are open, the outermost first. `styles` are set once they are known."""

    def __init__(self) -> None:
        self.styles = ListStyles(())
        self._open: list[_Open] = []
        self._known: dict[str, Counts] = {}  # by the identity of a list: another may continue it
        self._last: dict[str, Counts] = {}  # by style: the list before
        self._outline = Counts(OUTLINE)
        self._made = 0

    @property
    def depth(self) -> int:
        return len(self._open)

    def start(self, own: Attributes, fallback: str) -> None:
        """A list begins, its attributes without their namespaces; `fallback` is the style it has else."""
        style = own.get("style-name") or (self._open[-1].style if self._open else fallback)
        if self._open:
            counts = self._open[-1].counts
            if style != self._open[-1].style:
                counts = self._counts(style, own)
        else:
            counts = self._counts(style, own)
        self._open.append(_Open(style, counts))
        if name := own.get("id"):
            self._known[name] = counts
        self._last[style] = counts

    def _counts(self, style: str, own: Attributes) -> Counts:
        if found := self._known.get(own.get("continue-list", "")):
            return found
        if own.get("continue-numbering") == "true" and style in self._last:
            return self._last[style]
        self._made += 1
        return Counts(f"list {self._made}")

    def end(self) -> None:
        if self._open:
            self._open.pop()

    def item(self, own: Attributes, *, counted: bool) -> None:
        """An item begins; one that is not `counted` is a header of the list."""
        if self._open:
            self._open[-1].pending = counted
            self._open[-1].start = whole(own.get("start-value"))

    def shown(self) -> Printed | None:
        """What stands in front of the paragraph that begins."""
        if not self._open or not self._open[-1].pending:
            return None
        top = self._open[-1]
        top.pending = False
        return self.styles.count(top.counts, top.style, len(self._open) - 1, top.start)

    @property
    def left(self) -> int | None:
        """Where the text of the open item begins, in twips; None where its list does not say."""
        return self.styles.level(self._open[-1].style, len(self._open) - 1).left if self._open else None

    def heading(self, level: int, own: Attributes) -> Printed | None:
        """What stands in front of a heading of that level, from 1, outside of lists."""
        if own.get("is-list-header") == "true" or self.styles.level(OUTLINE, level - 1).form == "none":
            return None
        start = whole(own.get("start-value")) if own.get("restart-numbering") == "true" else None
        return self.styles.count(self._outline, OUTLINE, level - 1, start)
