"""The newest text wins, whatever is still being read."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp")

from lsprotocol.types import TextDocumentContentChangeWholeDocument

from checker.servers.desk import Desk, Outcome, Sheet
from checker.servers.diagnostics import Checked
from checker.servers.reading import Unread
from checker.servers.texts import Text

from .opened import HARBOUR, URI, opened

Story = Callable[[Desk], Awaitable[None]]


class Reader:
    """Says of a text what it is; "slow" waits until it may go on."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.begun, self.may_end = threading.Event(), threading.Event()

    def __call__(self, sheet: Sheet) -> Outcome:
        content = sheet.text.content
        self.read.append(content)
        if content == "slow":
            self.begun.set()
            assert self.may_end.wait(60)
        return opened(HARBOUR) if content == HARBOUR else Unread(content)


def played(story: Story, reader: Reader) -> list[tuple[str, int | None]]:
    """What is published of which version while `story` goes on."""
    published: list[tuple[str, int | None]] = []

    def publish(sheet: Sheet, _: Outcome) -> None:
        published.append((sheet.text.content, sheet.version))

    async def play() -> None:
        await asyncio.wait_for(story(Desk(reader, publish, pause=0.001)), 60)

    asyncio.run(play())
    return published


def sheet(content: str) -> Sheet:
    return Sheet(URI, "markdown", Text(content), 1)


def typed(desk: Desk, content: str, version: int) -> None:
    desk.change(URI, version, [TextDocumentContentChangeWholeDocument(content)])


def test_an_opened_text_is_read() -> None:
    async def story(desk: Desk) -> None:
        desk.open(sheet(HARBOUR))
        checked = await desk.current(URI)
        assert isinstance(checked, Checked)
        assert [finding.code for finding in checked.report.findings] == ["CNT001"]

    assert played(story, Reader()) == [(HARBOUR, 1)]


def test_what_is_said_of_an_older_text_is_dropped() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("slow"))
        await asyncio.to_thread(reader.begun.wait, 60)
        typed(desk, "second", 2)
        typed(desk, "third", 3)
        reader.may_end.set()
        assert await desk.current(URI) is None

    assert played(story, reader) == [("third", 3)]
    assert reader.read == ["slow", "third"]


def test_who_asks_meanwhile_waits_for_the_newest_text() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("first"))
        await asyncio.sleep(0)
        typed(desk, HARBOUR, 2)
        checked = await desk.current(URI)
        assert isinstance(checked, Checked)

    assert played(story, reader) == [(HARBOUR, 2)]
    assert reader.read == [HARBOUR]


def test_typing_does_not_wait_for_a_long_text() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("slow"))
        await asyncio.to_thread(reader.begun.wait, 60)
        typed(desk, "second", 2)  # returns although the reader still holds the first text
        assert reader.read == ["slow"]
        reader.may_end.set()
        await desk.current(URI)

    assert played(story, reader) == [("second", 2)]


def test_a_closed_document_is_not_spoken_of() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("slow"))
        await asyncio.to_thread(reader.begun.wait, 60)
        waiting = asyncio.create_task(desk.current(URI))
        await asyncio.sleep(0)
        desk.close(URI)
        assert await waiting is None
        assert await desk.current(URI) is None
        typed(desk, "second", 2)
        reader.may_end.set()
        desk.open(Sheet("file:///b.md", "markdown", Text("other"), 1))
        await desk.current("file:///b.md")

    assert played(story, reader) == [("other", 1)]


def test_what_is_closed_before_its_turn_is_not_read() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("slow"))
        await asyncio.to_thread(reader.begun.wait, 60)
        desk.open(Sheet("file:///b.md", "markdown", Text("other"), 1))
        for _ in range(9):
            await asyncio.sleep(0)  # until it stands in line
        desk.close("file:///b.md")
        await asyncio.sleep(0)
        reader.may_end.set()
        desk.open(Sheet("file:///c.md", "markdown", Text("third"), 1))
        await desk.current("file:///c.md")

    assert played(story, reader) == [("slow", 1), ("third", 1)]
    assert reader.read == ["slow", "third"]


def test_other_rules_hold_for_what_is_being_read() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("slow"))
        await asyncio.to_thread(reader.begun.wait, 60)
        desk.refresh()
        reader.may_end.set()
        await desk.current(URI)

    assert played(story, reader) == [("slow", 1)]
    assert reader.read == ["slow", "slow"]


def test_other_rules_have_everything_read_again() -> None:
    reader = Reader()

    async def story(desk: Desk) -> None:
        desk.open(sheet("first"))
        await desk.current(URI)
        desk.refresh()
        await desk.current(URI)

    assert played(story, reader) == [("first", 1), ("first", 1)]
