"""The documents that are open in an editor, and the newest report on each."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from lsprotocol import types

from checker.servers.background import Background
from checker.servers.diagnostics import Checked
from checker.servers.reading import Unread
from checker.servers.texts import Text

PAUSE = 0.3
"""Seconds without a keystroke before a text is read."""

Outcome = Checked | Unread
Read = Callable[["Sheet"], Outcome]
Publish = Callable[["Sheet", Outcome], None]


@dataclass
class Sheet:
    """An open document. A new text is a new object, so `is` tells whether it was changed."""

    uri: str
    format: str
    text: Text
    version: int | None
    task: asyncio.Task[Outcome] | None = field(default=None, compare=False)


class Desk:
    """Reads what is open, each time a moment after it was changed.

    `read` runs in the background: it must not raise. `publish` gets what it says of a text that is still the
    newest; what is said of older ones is dropped.
    """

    def __init__(self, read: Read, publish: Publish, pause: float = PAUSE) -> None:
        self._read = read
        self._publish = publish
        self._pause = pause
        self._sheets: dict[str, Sheet] = {}
        self._background = Background()

    def open(self, sheet: Sheet) -> None:
        """Takes a document in, and reads it at once."""
        self.close(sheet.uri)
        self._sheets[sheet.uri] = sheet
        sheet.task = asyncio.create_task(self._keep(sheet, 0.0))

    def change(
        self, uri: str, version: int | None, changes: Iterable[types.TextDocumentContentChangeEvent]
    ) -> None:
        """Changes an open document; what is not open is left alone."""
        sheet = self._sheets.get(uri)
        if sheet is not None:
            sheet.text, sheet.version = sheet.text.changed(changes), version
            self._look_again(sheet)

    def close(self, uri: str) -> None:
        """Puts a document away; whoever waits for it is told that there is nothing."""
        sheet = self._sheets.pop(uri, None)
        if sheet is not None and sheet.task is not None:
            sheet.task.cancel()

    def refresh(self) -> None:
        """Reads everything again, since other rules hold."""
        for sheet in self._sheets.values():
            sheet.text = replace(sheet.text)
            self._look_again(sheet)

    async def current(self, uri: str) -> Checked | None:
        """What is to say of the newest text of a document; None where nothing is."""
        sheet = self._sheets.get(uri)
        if sheet is None or sheet.task is None:
            return None
        await asyncio.wait([sheet.task])
        outcome = Unread() if sheet.task.cancelled() else sheet.task.result()
        return outcome if isinstance(outcome, Checked) else None

    def _look_again(self, sheet: Sheet) -> None:
        if sheet.task is None or sheet.task.done():
            sheet.task = asyncio.create_task(self._keep(sheet, self._pause))

    async def _keep(self, sheet: Sheet, pause: float) -> Outcome:
        """Reads a document until what was read is what stands there."""
        while True:
            newest = replace(sheet)
            await asyncio.sleep(pause)
            pause = self._pause
            if sheet.text is not newest.text:
                continue
            outcome = await self._background.do(partial(self._read, newest))
            if sheet.text is newest.text:
                self._publish(newest, outcome)
                return outcome
