"""The markup of a law → its story: what both dialects have, tables among it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NoReturn

from checker.readers.errors import ReaderError
from checker.readers.legal.dialects import Dialect
from checker.readers.legal.flowing import PART, Flowing
from checker.readers.legal.tables import Spans
from checker.readers.written.events import Attributes, Ends, Starts
from checker.readers.written.story import Break

_SPARE = 50_000
"""Cells that are taken up by those above them, in all tables: a few tags can ask for millions."""


class Walker(Flowing):
    """One pass over a law whose names are in the namespace `space`."""

    def __init__(self, path: str, dialect: Dialect, space: str) -> None:
        super().__init__(path, dialect)
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._space = space
        self._spans: list[Spans] = []  # of the open tables
        self._spare = _SPARE

    def spaces(self, root: str) -> Mapping[str, str]:  # noqa: ARG002 - the root is known already
        return {"": self._space}

    def tables(self) -> tuple[Starts, Ends]:
        known = self._dialect
        starts: Starts = {
            **dict.fromkeys(known.blocks, lambda _: self._boundary()),
            **{name: partial(self._enter, name) for name in known.parts | known.points},
            **dict.fromkeys(known.numbers, self._start_number),
            **dict.fromkeys(known.headings, self._start_heading),
            **dict.fromkeys(known.breaks, lambda _: self._put(Break(-1))),
            **dict.fromkeys(known.tables, self._start_table),
            **dict.fromkeys(known.rows, self._start_row),
            **dict.fromkeys(known.cells, self._start_cell),
            **dict.fromkeys(known.full_rows, self._start_full_row),
            **dict.fromkeys(known.left_out, self.leave_out),
        }
        ends: Ends = {
            **dict.fromkeys(known.blocks, self._boundary),
            **dict.fromkeys(known.parts | known.points, self._leave),
            **dict.fromkeys(known.numbers, self._end_number),
            **dict.fromkeys(known.headings, self._end_heading),
            **dict.fromkeys(known.tables, self._end_table),
            **dict.fromkeys(known.cells | known.full_rows, self._end_cell),
        }
        return starts, ends

    def _refuse(self, *_: object) -> NoReturn:
        raise ReaderError(self._path, f"{PART} holds a document type, which no law in XML has")

    # --- tables ---

    def _start_table(self, attributes: Attributes) -> None:
        self._boundary()
        self._settle()
        self._flow.start_table(attributes)
        self._spans.append(Spans())

    def _end_table(self) -> None:
        self._boundary()
        self._flow.end_table()
        self._spans.pop()

    def _start_row(self, attributes: Attributes) -> None:
        self._boundary()
        self._flow.start_row(attributes)
        self._spans[-1].start_row()

    def _start_cell(self, attributes: Attributes) -> None:
        self._boundary()
        if not self._spans:
            raise ReaderError(self._path, f"{PART} has a cell outside a table")
        own = {name.lower(): value for name, value in attributes.items()}
        taken = min(self._spans[-1].cell(own.get("colspan"), own.get("rowspan")), self._spare)
        self._spare -= taken
        for _ in range(taken):
            self._flow.start_cell(attributes)  # it is taken up by one above
            self._flow.end_in()
        self._last = None
        self._flow.start_cell(attributes)
        self._flow.widen(self._spans[-1].columns)

    def _start_full_row(self, attributes: Attributes) -> None:
        self._start_row(attributes)
        self._start_cell({})

    def _end_cell(self) -> None:
        self._boundary()
        self._flow.end_in()
