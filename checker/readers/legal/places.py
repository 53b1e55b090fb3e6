"""The parts and points that are open at one place of a law: their numbers, depth, and how one cites them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass
from checker.readers.legal.dialects import Dialect
from checker.readers.written.shapes import is_bare
from checker.readers.written.story import Printed

BULLET = "–"
"""What is shown before an item without a number, as the Official Journal does."""

_NAMELESS = frozenset("attachment component hcontainer level".split())
"""Parts whose names nobody says."""


@dataclass(slots=True)
class Part:
    """An open element that may have a number. `shown`: its text has begun, or its heading stands."""

    name: str
    headed: bool
    label: str = ""
    bulleted: bool = False
    shown: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is an item."""
        return not self.headed and bool(self.label or self.bulleted)

    @property
    def is_cited(self) -> bool:
        """Whether places in it are called by its number."""
        return self.headed and bool(self.label) and self.name not in _NAMELESS


class Places:
    """The parts that are open, the outermost first; one stands twice where two elements are one item."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._open: list[Part] = []
        self._titled = 0  # the level of a title above all parts

    def enter(self, name: str) -> None:
        """A part or a point begins."""
        inner = self.inner
        bulleted = name in self._dialect.bulleted
        if inner and not inner.headed and not inner.shown and not inner.label and not bulleted:
            self._open.append(inner)  # <ITEM><NP><NO.P>(1)</NO.P> is one item
        else:
            self._open.append(Part(name, name in self._dialect.parts, bulleted=bulleted))

    def leave(self) -> None:
        self._open.pop()

    @property
    def inner(self) -> Part | None:
        """The innermost part."""
        return self._open[-1] if self._open else None

    @property
    def waiting(self) -> Sequence[Part]:
        """The parts whose number is yet to be shown, the outermost first."""
        return [one for one in _distinct(self._open) if one.label and not one.shown]

    @property
    def level(self) -> int:
        """How many items stand around what follows."""
        return sum(one.counts for one in _distinct(self._open))

    @property
    def heading(self) -> int:
        """The outline level of a heading that begins, from 0; a title above all parts moves them down."""
        depth = sum(one.headed for one in _distinct(self._open))
        if not depth:
            self._titled = 1
            return 0
        return depth - 1 + self._titled

    def show(self) -> list[Printed]:
        """What stands before the text that begins, the outermost first; from then on it is shown."""
        inner = self.inner
        shown = [Printed(one.label, not any(map(str.isalnum, one.label))) for one in self.waiting]
        if inner and inner.bulleted and not inner.label and not inner.shown:
            shown.append(Printed(BULLET, bullet=True))
        for one in self._open:
            one.shown |= bool(one.label) or one is inner
        return shown

    @property
    def name(self) -> str:
        """How one cites the place: "Article 17(4)(a)", "recital 12"; "" where nothing has a number."""
        for one in self._open:
            if one.name in self._dialect.recitals and one.label:
                return f"recital {_core(one.label)}"
        parts = _distinct(self._open)
        at = max((at for at, one in enumerate(parts) if one.is_cited), default=-1)
        if at < 0:
            return ""
        top = parts[at]
        head = f"{top.name} {_core(top.label)}" if is_bare(top.label) else top.label
        return head + "".join(f"({_core(one.label)})" for one in parts[at + 1 :] if one.label)


def _core(label: str) -> str:
    return label.strip("().: ")


def _distinct(parts: Sequence[Part]) -> list[Part]:
    """Without those that are the same as the one before."""
    return [one for at, one in enumerate(parts) if not at or one is not parts[at - 1]]
