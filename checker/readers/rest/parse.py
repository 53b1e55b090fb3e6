"""Text → the tree of docutils: nothing is fetched, included or run, and nothing is printed."""

from __future__ import annotations

from typing import Any

from checker.readers.errors import ReaderError
from checker.regex import regex

_MISSING = "reading reStructuredText takes an extra: pip install 'report-checker[rst]'"
_LONGEST = 2 * 1024 * 1024
"""Characters of the largest file that is read, some 800 pages: docutils takes a minute for the worst."""
_COST = 25_000_000
"""The most that markup may cost, some seconds: for each sign that begins some, docutils reads the rest of its
block, and for each corner of a table with lines around its cells the rest of the line."""
_BLOCK = regex(r"\n[ \t]*\n")
_BEGINS = regex(r"(?<![^\s(\[{<'\"–—-])[*`|_]\S")
_CORNER = regex(r"\+(?=[-=])")
_SETTINGS = {
    "_disable_config": True,  # a file beside the draft, or in a home folder, would change how it is read
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,  # no mistake is told, and none is fatal
    "halt_level": 5,
    "line_length_limit": 10**9,
    "syntax_highlight": "none",
}


def parsed(path: str, text: str) -> Any:
    """The tree of a text, its notes numbered. Raises `ReaderError`, also where docutils is not there."""
    if len(text) > _LONGEST:
        raise ReaderError(path, f"is larger than {_LONGEST // 1024**2} MB, too large for reStructuredText")
    if sum(map(_cost, _BLOCK.split(text))) > _COST:
        raise ReaderError(path, "holds more markup in one place than any text has")
    try:
        from docutils.frontend import get_default_settings
        from docutils.parsers.rst import Parser
        from docutils.transforms.references import Footnotes
        from docutils.utils import new_document
    except ImportError:
        raise ReaderError(path, _MISSING) from None
    parser = Parser()
    settings = get_default_settings(parser)
    for key, value in _SETTINGS.items():
        setattr(settings, key, value)
    tree = new_document(path, settings)
    try:
        parser.parse(text, tree)
        Footnotes(tree).apply()
    except RecursionError:
        raise ReaderError(path, "is nested too deeply") from None
    except Exception as error:  # what docutils stumbles over may be anything
        what = " ".join(str(error).split()) or type(error).__name__
        raise ReaderError(path, f"docutils cannot read it: {what}") from None
    return tree


def _cost(block: str) -> int:
    """How often docutils looks at a sign of a block, about."""
    corners = len(_CORNER.findall(block))
    widest = max(map(len, block.splitlines()), default=0) if corners else 0
    return len(_BEGINS.findall(block)) ** 2 + corners * widest
