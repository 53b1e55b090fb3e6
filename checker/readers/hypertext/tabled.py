"""The tables of a page that are open, and the lists that some of them are."""

from __future__ import annotations

from checker.frozen import dataclass
from checker.readers.hypertext.lists import List
from checker.readers.hypertext.tables import Rows, Shape, Spare, columns_of, marker, shape_of
from checker.readers.hypertext.tree import Element
from checker.readers.options import TrackedChanges
from checker.readers.tracked import Tracked


@dataclass(slots=True)
class _Table:
    element: Element
    shape: Shape
    rows: Rows
    list: List | None = None


class Tables:
    """What is open of tables, one inside another; `lists` are the lists that are open on the page."""

    def __init__(self, source: str, tracked: TrackedChanges, lists: list[List]) -> None:
        self._source = source
        self._tracked: TrackedChanges = tracked
        self._lists = lists
        self._open: list[_Table] = []
        self._spare = Spare()

    @property
    def _top(self) -> _Table | None:
        return self._open[-1] if self._open else None

    def start(self, element: Element) -> None:
        """A table begins."""
        shape = shape_of(element, self._source, self._tracked)
        self._open.append(_Table(element, shape, Rows(columns_of(element, self._tracked), self._spare)))

    def end(self) -> None:
        """The innermost table ends."""
        if self._open:
            self._open.pop()

    def start_row(self) -> None:
        """A row begins, or the item that it is."""
        table = self._top
        if table is not None and table.shape == "rows":
            table.rows.start()
        elif table is not None and table.shape == "items":
            depth = max((one.level for one in self._lists), default=0)
            table.list = List(table.element, depth + 1)
            self._lists.append(table.list)

    def end_row(self) -> tuple[Tracked, ...]:
        """The cells of the row that ends; none where it is no row of cells."""
        table = self._top
        if table is None:
            return ()
        if table.list is not None:
            self._lists.remove(table.list)
            table.list = None
            return ()
        return table.rows.end() if table.shape == "rows" else ()

    @property
    def has_cells(self) -> bool:
        """Whether the innermost table has rows with cells: what stands in each is one text."""
        return self._top is not None and self._top.shape == "rows"

    def cell(self, text: Tracked, element: Element) -> None:
        """A cell ends that holds `text`."""
        if self._top is not None:
            self._top.rows.cell(text, element)

    def is_list(self, one: List) -> bool:
        """Whether a list is the innermost table itself, whose items are of one list without a name."""
        return self._top is not None and self._top.list is one

    def takes_marker(self, text: Tracked) -> bool:
        """Takes the text of a cell that is the marker of the one beside it."""
        open_list = self._top.list if self._top else None
        if open_list is None or open_list.pending or not self._lists or self._lists[-1] is not open_list:
            return False
        open_list.pending = marker(text.text)
        return bool(open_list.pending)
