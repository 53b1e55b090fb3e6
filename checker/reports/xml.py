"""XML, written: elements, attributes, and what no XML may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

_ILLEGAL = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What is no character of XML 1.0 (its production 2), not even as a reference; compiled where it is used."""

_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def element(name: str, attributes: Mapping[str, str | int], children: Iterable[str] = ()) -> str:
    """An element on lines of its own around `children`, which are elements as well."""
    inside = "".join(children)
    return (
        f"{_opened(name, attributes)}>\n{inside}</{name}>\n" if inside else f"{_opened(name, attributes)}/>\n"
    )


def text_element(name: str, attributes: Mapping[str, str | int], text: str) -> str:
    """An element that holds nothing but `text`."""
    return f"{_opened(name, attributes)}>{_legal(text).translate(_IN_TEXT)}</{name}>\n"


def _opened(name: str, attributes: Mapping[str, str | int]) -> str:
    written = (f' {key}="{_legal(str(value)).translate(_IN_ATTRIBUTE)}"' for key, value in attributes.items())
    return f"<{name}{''.join(written)}"


def _legal(text: str) -> str:
    return re.sub(_ILLEGAL, "\ufffd", text)
