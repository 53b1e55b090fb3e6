"""What the reader of Markdown asks of pyromark, answered by a parser that runs in a browser.

pyromark is compiled, and there is no form of it for the page. `desk/markdown.js` tells the same events.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from enum import IntFlag
from functools import lru_cache
from typing import Any

Range = dict[str, int]


class Options(IntFlag):
    """What is read besides plain Markdown. In the page it always is."""

    ENABLE_TABLES = 1
    ENABLE_FOOTNOTES = 2
    ENABLE_STRIKETHROUGH = 4
    ENABLE_TASKLISTS = 8


def events_with_range(
    text: str,
    *,
    options: Options = Options.ENABLE_TABLES,  # noqa: ARG001
    broken_link_callback: Callable[[Any], object] | None = None,  # noqa: ARG001 - the script knows which
) -> Iterator[tuple[Any, Range]]:
    """The events of `text`, each with the bytes it stands for."""
    for name, value, start, end in json.loads(_events(text)):
        yield (name if value is None else {name: value}), {"start": start, "end": end}


def reference_definitions(text: str, *, options: Options = Options.ENABLE_TABLES) -> dict[str, Any]:  # noqa: ARG001
    """The labels that `text` defines, each with the bytes of its definition."""
    from checker_markdown import definitions

    return {
        label: {"span": {"start": start, "end": end}} for label, start, end in json.loads(definitions(text))
    }


@lru_cache(maxsize=1)
def _events(text: str) -> str:
    """Comments are looked for before a text is read: it is parsed once for both."""
    from checker_markdown import events

    told: str = events(text)
    return told
