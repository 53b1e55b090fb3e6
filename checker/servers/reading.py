"""The text of an open document → what is to say of it, or why nothing is."""

from __future__ import annotations

from pathlib import Path

from checker import run
from checker.errors import CheckerError, internal
from checker.frozen import dataclass
from checker.gate.files import beside
from checker.readers import ReaderError
from checker.servers.addresses import path_of
from checker.servers.diagnostics import Checked
from checker.servers.settings import Options, settings_for
from checker.servers.texts import Text
from checker.sources import Source

MAX_BYTES = 8 * 1024 * 1024
"""The largest text that is read while one types, in bytes of UTF-8."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Why nothing is to say of a text; "" where that needs no reason. `loud`: the writer should know."""

    reason: str = ""
    loud: bool = False


def read(uri: str, form: str, text: Text, version: int | None, options: Options) -> Checked | Unread:
    """The report on `text`, read as the format `form`. Never raises."""
    path = path_of(uri)
    data = text.content.encode("utf-8", "replace")
    if not data.strip():
        return Unread()
    if len(data) > MAX_BYTES:
        return Unread(f"{path}: larger than {MAX_BYTES // 1024**2} MB, not checked here", loud=True)
    try:
        settings = settings_for(path, options)
        report = run.report(Source(path, form), data, settings, _beside(path))
    except CheckerError as error:
        return Unread(str(error), loud=True)
    except ReaderError as error:
        return Unread(str(error))
    except Exception as error:
        return Unread(f"{path}: {internal(error)}")
    return Checked(uri, text, version, report, settings.rules)


def _beside(path: str) -> bytes | None:
    """The bytes of the file that says what the file at `path` may have; a text without a folder has none."""
    return beside(path) if Path(path).is_absolute() else None
