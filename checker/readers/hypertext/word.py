"""Lists as Word writes them into pages: paragraphs, with what it shows before them as text."""

from __future__ import annotations

from checker.model import BlockKind
from checker.readers.hypertext.tree import Element
from checker.readers.raw import Raw
from checker.readers.symbols import bullet
from checker.readers.tracked import Tracked
from checker.regex import regex

_LEVEL = regex(r"(?:^|;)mso-list:\S*?level([1-9])")
_SHOWN = regex(r"(\S{1,12})\xa0[\xa0\s]*")
_LETTERS = {"§": "▪", "Ø": "‣", "ü": "✓", "v": "•", "q": "□"}
"""What stands for the bullets of the font Wingdings."""


def level_in_word(element: Element) -> int:
    """The level of an item of a list that Word wrote, from 1; 0 where it is none."""
    if match := _LEVEL.search(element.style):
        return int(match[1])
    return 1 if any(one.startswith("MsoListParagraph") for one in element.classes) else 0


def item_of(text: Tracked, label: str, level: int) -> Raw:
    """The block that such a paragraph is; `label` is what is shown before it, "" where the text has it."""
    shown = label.strip()
    if not shown and (match := _SHOWN.match(text.text)):
        shown = match[1]
        text = text.slice(match.end(), len(text.text))
    if not shown:
        return Raw(BlockKind.PARAGRAPH, text, level)  # a paragraph that goes on with the item above
    if len(shown) == 1 and not shown.isdecimal():
        shown = _LETTERS.get(shown) or bullet(shown)
    return Raw(BlockKind.ITEM, text, level, shown)
