"""A server for editors: findings as one types, over standard input and output.

It speaks the Language Server Protocol 3.17. What goes wrong with a document is told in the editor's log; no
document ends the server.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from checker import __version__
from checker.errors import CheckerError, one_line
from checker.readers import SUFFIXES, is_other
from checker.servers import actions, hovers
from checker.servers.addresses import format_of, path_of
from checker.servers.desk import Desk, Outcome, Sheet
from checker.servers.diagnostics import diagnostics
from checker.servers.reading import Unread, read
from checker.servers.settings import Options, options_of
from checker.servers.texts import Text
from checker.sources import suffix

_LINELESS = "places in it have no lines that an editor could show"
SECTION = "checker"
"""What this program is called among the settings of an editor."""


class _Protocol(LanguageServerProtocol):
    """The library's protocol, less its copies of the documents: it ends lines at page breaks."""

    lsp_text_document__did_open = None  # type: ignore[assignment]
    lsp_text_document__did_change = None  # type: ignore[assignment]
    lsp_text_document__did_close = None  # type: ignore[assignment]


class Server(LanguageServer):
    """What one editor has open, and what it asks for."""

    def __init__(self) -> None:
        super().__init__("checker", __version__, protocol_cls=_Protocol)
        self.desk = Desk(self._read, self._publish)
        self.top = Path.cwd()
        self.initial: Mapping[str, object] = {}
        self.ended = False
        self._options = Options()
        self._told: set[str] = set()

    def configure(self, given: Mapping[str, object]) -> None:
        """Lets other options hold. Where they cannot be used, the old ones stay."""
        try:
            self._options = options_of({**self.initial, **given}, self.top)
        except CheckerError as error:
            self.tell(Unread(str(error), loud=True))
            return
        self._told.clear()
        self.desk.refresh()

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002
        """A message that made no sense is a line in the editor's log, not a window."""
        self.tell(Unread(f"{type(error).__name__}: {error}"))

    def _read(self, sheet: Sheet) -> Outcome:
        return read(sheet.uri, sheet.format, sheet.text, sheet.version, self._options)

    def _publish(self, sheet: Sheet, outcome: Outcome) -> None:
        found = [] if isinstance(outcome, Unread) else diagnostics(outcome)
        self.show(sheet.uri, found, sheet.version)
        if isinstance(outcome, Unread):
            self.tell(outcome)
            return
        for problem in outcome.report.problems():
            self.tell(Unread(f"{problem.path}: {problem.reason}"))

    def show(self, uri: str, found: list[types.Diagnostic], version: int | None = None) -> None:
        """Lets `found` be what is marked in a document."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def tell(self, unread: Unread) -> None:
        """Each reason once, where the writer should know it; else a line in the log."""
        message = one_line(unread.reason)
        if message and not unread.loud:
            self.window_log_message(types.LogMessageParams(types.MessageType.Warning, message))
        elif message and message not in self._told:
            self._told.add(message)
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Warning, f"checker: {message}")
            )


def _initialize(ls: Server, params: types.InitializeParams) -> None:
    folders = [folder.uri for folder in params.workspace_folders or ()]
    for uri in [*folders, params.root_uri][:1]:
        ls.top = Path(path_of(uri)) if uri else ls.top
    ls.initial = _ours(params.initialization_options)
    ls.configure({})


def _configure(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    ls.configure(_ours(params.settings))


def _open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    item = params.text_document
    form = format_of(item.uri, item.language_id)
    if form:
        text = Text(item.text, types.PositionEncodingKind(ls.workspace.position_encoding).value)
        ls.desk.open(Sheet(item.uri, form, text, item.version))
    elif suffix(path_of(item.uri)) in SUFFIXES and not is_other(path_of(item.uri)):
        ls.tell(Unread(f"{path_of(item.uri)}: {_LINELESS}; checker check reads it from its file", loud=True))


def _change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    which = params.text_document
    ls.desk.change(which.uri, which.version, params.content_changes)


def _close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.desk.close(params.text_document.uri)
    ls.show(params.text_document.uri, [])


async def _hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    checked = await ls.desk.current(params.text_document.uri)
    return hovers.hover(checked, params.position) if checked else None


async def _definition(ls: Server, params: types.DefinitionParams) -> list[types.Location]:
    checked = await ls.desk.current(params.text_document.uri)
    return hovers.definition(checked, params.position) if checked else []


async def _actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    checked = await ls.desk.current(params.text_document.uri)
    if checked is None:
        return []
    workspace = ls.client_capabilities.workspace
    edits = workspace.workspace_edit if workspace else None
    versioned = bool(edits and edits.document_changes)
    return actions.actions(checked, params.range, params.context.only, versioned=versioned)


def _shutdown(ls: Server, *_: object) -> None:
    ls.ended = True


_FEATURES: dict[str, Callable[..., Any]] = {
    types.INITIALIZE: _initialize,
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: _configure,
    types.TEXT_DOCUMENT_DID_OPEN: _open,
    types.TEXT_DOCUMENT_DID_CHANGE: _change,
    types.TEXT_DOCUMENT_DID_CLOSE: _close,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
    types.SHUTDOWN: _shutdown,
}

_OPTIONS: dict[str, object] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(code_action_kinds=[actions.KIND]),
}


def serve() -> int:
    """Serves one editor until it takes its leave, or is gone.

    Returns the exit code that the protocol asks for: 0 where the editor said that it would end, else 1.
    """
    gc.enable()  # switched off for short runs; this one may last for days
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False
    server = Server()
    for method, handler in _FEATURES.items():
        server.feature(method, _OPTIONS.get(method))(handler)
    server.start_io(sys.stdin.buffer, _wire())
    return 0 if server.ended else 1


def _wire() -> BinaryIO:
    """The way to the editor. Whatever else is printed from now on goes to standard error."""
    wire = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    aside = os.open(os.devnull, os.O_WRONLY) if sys.stderr is None else sys.stderr.fileno()
    os.dup2(aside, sys.stdout.fileno())
    return wire


def _ours(settings: object) -> Mapping[str, object]:
    """Our part of an editor's settings: below our name, or all of them."""
    if not isinstance(settings, Mapping):
        return {}
    ours = settings.get(SECTION, settings)
    return ours if isinstance(ours, Mapping) else {}
