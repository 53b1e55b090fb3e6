"""The manifest of Word's task pane: where the pane is, and what it may do to the document."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from checker import __version__
from page.commands import BuildError

TEMPLATE = Path(__file__).parent / "office" / "manifest.xml"


def manifest(address: str) -> str:
    """The manifest of the page that is served at `address`.

    Raises `BuildError` where Office would take no such address: it wants HTTPS.
    """
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.netloc or parts.query or parts.fragment:
        raise BuildError(f"{address}: Office wants an address that begins with https://")
    text = TEMPLATE.read_text("utf-8").replace("VERSION", __version__)
    text = text.replace("ADDRESS", escape(address.rstrip("/") + "/", {'"': "&quot;"}))
    return text.replace("ORIGIN", escape(f"https://{parts.netloc}"))
