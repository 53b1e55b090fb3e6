"""A window with the page in it, and what a person does there."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler
from typing import TYPE_CHECKING, Any

from checker.servers.page import address, server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FrameLocator, Page

READY = 600_000
"""Milliseconds until the program must be ready; a busy machine takes ten times what an idle one does."""

PATIENCE = 120_000
"""Milliseconds that anything else may take."""

DROP = """
async (files) => {
  const carried = new DataTransfer();
  for (const { name, data } of files) {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    carried.items.add(new File([bytes], name));
  }
  for (const kind of ["dragover", "drop"]) {
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }
}
"""


class Silent(BaseRequestHandler):
    """Answers nobody, as a network that is gone."""


@dataclass
class Served:
    """The page on a server of its own."""

    server: ThreadingHTTPServer

    @classmethod
    @contextmanager
    def started(cls, site: Path) -> Iterator[Served]:
        with server(str(site)) as made:
            threading.Thread(target=made.serve_forever, daemon=True).start()
            yield cls(made)
            made.shutdown()

    @property
    def home(self) -> str:
        return address(self.server)

    @contextmanager
    def gone(self) -> Iterator[None]:
        """For as long as it lasts the server answers nothing."""
        usual = self.server.RequestHandlerClass
        self.server.RequestHandlerClass = Silent
        yield
        self.server.RequestHandlerClass = usual


@dataclass
class Window:
    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, browser: Browser, home: str, **options: Any) -> Window:
        """A browser of its own, which remembers nothing, at the page; the program is ready."""
        context = browser.new_context(**{"viewport": {"width": 1300, "height": 800}, **options})
        context.set_default_timeout(PATIENCE)
        opened = cls(context.new_page())
        context.on("console", lambda message: opened.said.append(message.text))
        opened.page.on("pageerror", lambda error: opened.said.append(str(error)))
        context.on("request", lambda request: opened.asked.append(request.url))
        opened.page.goto(home)
        opened.ready()
        return opened

    def ready(self) -> None:
        """Waits until the program is there."""
        self.page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=READY)

    def kept(self) -> None:
        """Waits until the page opens without a network."""
        self.page.wait_for_selector("html[data-kept=yes]", state="attached", timeout=READY)

    def drop(self, *files: tuple[str, bytes], wait: bool = True) -> None:
        """Drops files on the page, and waits until all are checked."""
        told = [{"name": name, "data": base64.b64encode(data).decode()} for name, data in files]
        if wait:  # what is said of an earlier draft is not what is waited for
            self.page.evaluate("document.documentElement.dataset.busy = 'asked'")
        self.page.evaluate(DROP, told)
        if wait:
            self.done()

    def done(self) -> None:
        self.page.wait_for_selector("html[data-busy=no]", state="attached", timeout=READY)

    @property
    def report(self) -> FrameLocator:
        return self.page.frame_locator("#report")

    @property
    def state(self) -> str:
        return self.page.locator("#state").inner_text()

    def says(self, text: str) -> None:
        """Waits until the page says so."""
        self.page.get_by_role("status").get_by_text(text, exact=True).wait_for()

    def wrong(self) -> list[str]:
        return self.page.locator("#wrong p").all_inner_texts()

    def saved(self, name: str) -> tuple[str, bytes]:
        """What the browser saves for an entry of the menu: the file's name and content."""
        self.page.locator("#save summary").click()
        with self.page.expect_download() as download:
            self.page.locator("#saves").get_by_role("button", name=name).click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()
