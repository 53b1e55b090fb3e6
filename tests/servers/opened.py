"""A document as an editor holds it, read by all rules that ship."""

from __future__ import annotations

from lsprotocol.types import Position, Range

from checker.servers.diagnostics import Checked
from checker.servers.reading import read
from checker.servers.settings import Options
from checker.servers.texts import Text

URI = "file:///drafts/harbour.md"

HARBOUR = """\
# Harbour

⚓🚢 Traffic: 9 lines have signed[^1]. Four ports (Arden, Brack, Calder and
Delfin) closed. Around 340 yachts came.

[^1]: Arden, Borealis, Castor, Delphin, Eastern Star, Fjordline, Hansa Feeder, Juno,
    Kestrel and Lagoon.
"""


def opened(
    content: str, form: str = "markdown", encoding: str = "utf-16", options: Options | None = None
) -> Checked:
    """What is to say of a text."""
    checked = read(URI, form, Text(content, encoding), 7, options or Options())
    assert isinstance(checked, Checked), checked
    return checked


def marked(text: Text, where: Range) -> str:
    """What an editor would mark."""
    start, end = text.offset(where.start), text.offset(where.end)
    return text.content[start:end]


def place(checked: Checked, words: str) -> Position:
    """The first letter of words in a document."""
    return checked.text.position(checked.text.content.index(words))
