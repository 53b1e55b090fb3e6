"""Comments that speak to the program: found, and hidden from the reading.

`<!-- checker: … -->` is such a comment. Whatever reads a text around one reads it as if it were not
there: a comment between a sentence and its bullets parts them as little as one behind a note's mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checker.frozen import replace
from checker.model import Comment
from checker.readers.offsets import Offsets
from checker.regex import regex

_OPENING = regex(r"<!--\s*+checker:")
_COMMENT = regex(r"<!--\s*+checker:(.*?)-->", re.DOTALL)
_QUOTED = regex(r"[>\s]*+")
_REST = regex(r"[ \t]*+(?=\r?(?:\n|\Z))")
_BLANKS = regex(r"[ \t]*+")

LONG = 200
"""Characters that are shown of a comment without an end, at most."""


def take_comments(source: str, start: int) -> tuple[str, tuple[Comment, ...]]:
    """Markdown from `start` on without the comments that speak to the program, and these comments.

    The text keeps its length, so no offset moves. A comment in code is no comment.
    """
    if not _OPENING.search(source, start):
        return source, ()
    found: list[Comment] = []
    pieces = [source[:start]]
    at = low = (
        start  # what is copied so far, and where the line of the next comment may start at the earliest
    )
    for group in _groups(source, _found(source, start)):
        begin, end = group[0].start, group[-1].end
        line = max(source.rfind("\n", low, begin) + 1, low)
        whole = line > low or low == start  # else there are words between it and the line's start
        alone = whole and _is_alone(source, line, begin, end)
        found += (replace(comment, alone=alone and comment.closed) for comment in group)
        low = begin
        if group[0].closed:
            begin = _line_break(source, line, begin, at) if alone else begin
            instead = _instead(source, begin, end)
            pieces += (source[at:begin], instead)
            at = low = begin + len(instead)
    return "".join([*pieces, source[at:]]), tuple(found)


def _is_alone(source: str, line: int, begin: int, end: int) -> bool:
    return bool(_QUOTED.fullmatch(source, line, begin) and _REST.match(source, end))


def _line_break(source: str, line: int, begin: int, least: int) -> int:
    """Where the line break before the white space at `line` to `begin` starts; `begin` where it is none."""
    if source[line:begin].strip() or line <= least:
        return begin
    return line - 2 if line - 2 >= least and source[line - 2] == "\r" else line - 1


def _instead(source: str, first: int, last: int) -> str:
    """What to read in the place of the comments from `first` to `last`.

    At a line's end they are white space. So are those alone on their lines, with the line break before
    them: a blank line would end a list or a paragraph. With words behind them they are a tag, as
    white space at a line's start would make code of the words.
    """
    if _REST.match(source, last):
        return " " * (last - first)
    blanks = _BLANKS.match(source, last) if first == 0 or source[first - 1].isspace() else None
    return "<i" + " " * ((blanks.end() if blanks else last) - first - 3) + ">"


def _groups(source: str, comments: Iterator[Comment]) -> Iterator[Sequence[Comment]]:
    """Comments with nothing but blanks between them; one without an end is a group of its own."""
    group: list[Comment] = []
    for comment in comments:
        joins = group and group[-1].closed and comment.closed
        if joins and _BLANKS.fullmatch(source, group[-1].end, comment.start):
            group.append(comment)
            continue
        if group:
            yield group
        group = [comment]
    if group:
        yield group


def _found(source: str, start: int) -> Iterator[Comment]:
    """What the Markdown parser, too, takes for a comment, or would if it had an end."""
    prose = source[start:]
    offsets = Offsets(prose)
    for first, last in _stretches(prose):
        at, stop = start + offsets(first), start + offsets(last)
        while opening := _OPENING.search(source, at, stop):
            whole = _COMMENT.match(source, opening.start(), stop)
            if whole is None:
                line = source[opening.end() : opening.end() + LONG].partition("\n")[0].rstrip()
                yield Comment(opening.start(), opening.end() + len(line), line.strip(), closed=False)
                break
            at = whole.end()
            yield Comment(opening.start(), at, " ".join(whole[1].split()))


def _stretches(prose: str) -> Iterator[tuple[int, int]]:
    """The bytes of `prose` that may hold a comment: HTML, and a "<" that opens none."""
    import pyromark
    from pyromark import Options

    options = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES
    code = False
    for event, where in pyromark.events_with_range(prose, options=options):
        name, value = _told(event)
        if name in {"Start", "End"} and _told(value)[0] == "CodeBlock":
            code = name == "Start"
        elif (name, value) == ("Start", "HtmlBlock") or (name == "InlineHtml" and value.startswith("<!--")):
            yield where["start"], where["end"]
        elif name == "Text" and value == "<" and not code:
            yield where["start"], where["start"] + len("<!-- checker:")


def _told(event: Any) -> tuple[str, Any]:
    """An event's name, and what comes with it."""
    return (event, None) if isinstance(event, str) else next(iter(event.items()))
