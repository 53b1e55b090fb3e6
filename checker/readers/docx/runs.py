"""Where the runs of a part stand: what a comment can be put around."""

from __future__ import annotations

from checker.readers.written.story import Run


class Runs:
    """Notes in `found` where runs begin and end; `open` is the number of the one open, or was last."""

    def __init__(self, found: list[Run]) -> None:
        self.open = -1
        self._found = found
        self._holders: list[int] = []  # the open runs that hold others
        self._field: tuple[int, object] | None = None  # where the outermost open field begins
        self._nested = 0  # runs that are open: in some markup one stands in another

    @property
    def held(self) -> bool:
        """Whether what stands here is held by a run that must stay whole."""
        return bool(self._holders) or self._nested > 1

    def start(self, at: int) -> None:
        """A run begins at that byte."""
        self._nested += 1
        if self._nested == 1 and not self._holders:
            self._begin(Run(at))

    def end(self, at: int) -> None:
        """The end tag of a run stands there."""
        self._nested -= 1
        if not self._nested:
            self._close(at)

    def hold(self, at: int) -> None:
        """An element begins whose runs must stay together: a comment is put around all of it."""
        if not self._holders:
            self._begin(Run(at, splits=False))
        self._holders.append(self.open)

    def let_go(self, at: int) -> None:
        """The end tag of such an element stands there."""
        self._holders.pop()
        self._close(at)

    def start_box(self) -> None:
        """A text box begins: its runs are held by the one that it stands in."""
        self._holders.append(self.open)

    def end_box(self) -> None:
        self.open = self._holders.pop()

    def field(self, depth: int, paragraph: object) -> None:
        """A sign of a field stands in the open run; `depth` fields are open behind it.

        A field inside one paragraph stays together: what it shows is not the draft's to be cut.
        """
        if depth and self._field is None:
            self._field = self.open, paragraph
        elif not depth and self._field is not None:
            (first, where), self._field = self._field, None
            if where is paragraph and first >= 0:
                self._join(first)

    def _join(self, first: int) -> None:
        """Lets the runs from that number to the open one be one that is not cut."""
        whole = self._found[first]
        whole.splits = False
        self._found[first + 1 : self.open + 1] = [whole] * (self.open - first)

    def _close(self, at: int) -> None:
        if not self._holders and self.open >= 0:
            self._found[self.open].end = at

    def _begin(self, run: Run) -> None:
        self._found.append(run)
        self.open = len(self._found) - 1
