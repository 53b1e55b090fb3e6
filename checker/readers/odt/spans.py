"""The spans that are open, and what they make of the text in them."""

from __future__ import annotations


class Spans:
    """Whether text is hidden or raised, by the spans around it; a note and a box begin anew."""

    def __init__(self) -> None:
        self._open: list[tuple[bool, bool]] = []

    @property
    def hidden(self) -> bool:
        return bool(self._open) and self._open[-1][0]

    @property
    def raised(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def start(self, *, hidden: bool, raised: bool) -> None:
        """A span begins, whose style says so much."""
        self._open.append((self.hidden or hidden, self.raised or raised))

    def enter(self) -> None:
        """What stands in the text and is none of its line begins."""
        self._open.append((False, False))

    def end(self) -> None:
        """The innermost ends."""
        if self._open:
            self._open.pop()
