"""What an editor calls a document → its path, and the format it is read as."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from checker.readers import SUFFIXES
from checker.sources import suffix

LANGUAGES: dict[str, str] = {
    "html": "html",
    "latex": "latex",
    "markdown": "markdown",
    "plaintext": "text",
    "restructuredtext": "rest",
    "rst": "rest",
    "tex": "latex",
    "text": "text",
}
"""What editors call a language → format name."""

_DRIVE = re.compile(r"/[A-Za-z]:")


def path_of(uri: str) -> str:
    """The path of a file with forward slashes; what is no file (`untitled:Untitled-1`) keeps its address."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return uri
    # What stands behind "?" or "#" is part of a file's name where an editor forgot to escape it.
    _, _, rest = uri.partition(":")
    host = parts.netloc if rest.startswith("//") else ""
    path = unquote(rest.removeprefix("//").removeprefix(host))
    if host and host != "localhost":
        return f"//{unquote(host)}{path}"
    return path[1:] if _DRIVE.match(path) else path


def format_of(uri: str, language: str) -> str:
    """The name of the format to read a document as: by its suffix, else by its language; "" is not read."""
    known = SUFFIXES.get(suffix(path_of(uri)))
    if known is None:
        return LANGUAGES.get(language, "")
    return known if known in LANGUAGES.values() else ""
