"""Edits of the text a reader sees → changes of the source, where one may be made of the other."""

from __future__ import annotations

import re

from checker.model import Change, Document, Edit
from checker.regex import regex

_TAG = regex(r"<(/?)([a-z][a-z0-9]{0,9})\b[^<>]{0,80}>", re.IGNORECASE)
_MARKUP = regex(r"[<&]")
_COMMANDS = regex(r"[\\{}$%&#^]")
_SIGNS = regex(r"[*_`~\\]+")
_PAIRED = ("**", "__", "~~", "*", "`")
_WORD = regex(r"\w+")


def change(document: Document, edit: Edit) -> Change | None:
    """The change of the source that makes `edit`; None where more than words and whole markup would go.

    A note's mark, the notes of a page or half a pair of stars would be lost with it.
    """
    where = document.range(edit.span)
    there = document.source[where.start.offset : where.end.offset]
    seen = document.quote(edit.span)
    if document.format == "html" and _MARKUP.search(edit.text):
        return None
    if document.format == "latex" and (_COMMANDS.search(there) or _COMMANDS.search(edit.text)):
        return None
    if not _is_balanced(there) or _words(_TAG.sub(" ", there)) != _words(seen):
        return None
    return Change(where, edit.text)


def _words(text: str) -> list[str]:
    return _WORD.findall(_SIGNS.sub(" ", text))


def _is_balanced(source: str) -> bool:
    """Whether a stretch opens as many tags, stars and brackets as it closes."""
    tags: dict[str, int] = {}
    for slash, name in _TAG.findall(source):
        tags[name.lower()] = tags.get(name.lower(), 0) + (-1 if slash else 1)
    left = source
    for sign in _PAIRED:
        if left.count(sign) % 2:
            return False
        left = left.replace(sign, "")
    brackets = all(source.count(one) == source.count(other) for one, other in ("()", "[]"))
    return brackets and not any(tags.values())
