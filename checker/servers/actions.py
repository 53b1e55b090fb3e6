"""What an editor offers to do about a finding: mend it, or allow it and say why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol import types

from checker.model import Finding
from checker.servers.diagnostics import Checked, marks

KIND = types.CodeActionKind.QuickFix

COMMENT = "<!-- checker: allow {rule}: reason -->"
"""What allows a finding: in the block that follows, or on its own line."""

_ITEM = re.compile(r"[ \t>]*([-*+]|\d{1,9}[.)])\s")
"""How an item begins. A comment before it would hold for all that follow, too."""

_OPENS = re.compile(rf"{_ITEM.pattern}|[ \t>]*(#{{1,6}}\s|\[\^[^\]]+\]:)")
"""How a line begins that opens a block, whatever stands above it: an item, a heading, a note."""

_CLOSES = re.compile(r"[ \t>]*(#{1,6}\s|=+$|-+$|$)|.*-->$")
"""A line that no paragraph goes on behind: a heading or the line below it, a comment, an empty one."""


def actions(
    checked: Checked, where: types.Range, only: Sequence[str] | None, *, versioned: bool
) -> list[types.CodeAction]:
    """What can be done about the findings that touch a range.

    `only` are the kinds asked for; without any, all. `versioned` is for editors that take edits of one
    version of a document.
    """
    if only and not any(not kind or f"{KIND.value}.".startswith(kind + ".") for kind in only):
        return []
    start, end = checked.text.offset(where.start), checked.text.offset(where.end)
    touched = [
        finding
        for finding in checked.report.findings
        if finding.place.range.start.offset <= end and start <= finding.place.range.end.offset
    ]
    firsts: dict[int, int] = {}
    return [
        action
        for finding, mark in zip(touched, marks(touched, checked), strict=True)
        for action in _offered(finding, mark, checked, firsts, versioned)
    ]


def _offered(
    finding: Finding, mark: types.Diagnostic, checked: Checked, firsts: dict[int, int], versioned: bool
) -> Iterator[types.CodeAction]:
    if finding.change is not None:
        edit = types.TextEdit(checked.text.range(finding.change.range), finding.change.text)
        yield types.CodeAction(
            title=f"Mend: {finding.message}",
            kind=KIND,
            diagnostics=[mark],
            is_preferred=True,
            edit=_edit(edit, checked, versioned),
        )
    if checked.report.format == "markdown":
        yield types.CodeAction(
            title=f"Allow {finding.rule} here, with a reason",
            kind=KIND,
            diagnostics=[mark],
            edit=_edit(_allowance(finding, checked, firsts), checked, versioned),
        )


def _allowance(finding: Finding, checked: Checked, firsts: dict[int, int]) -> types.TextEdit:
    """The comment that allows `finding`: on a line before its block, in a list behind its words."""
    lines = checked.text.lines
    number = checked.text.position(finding.place.range.start.offset).line
    first = first_line(lines, number, firsts)
    comment = COMMENT.format(rule=finding.rule)
    if _ITEM.match(lines[first]):
        place = checked.text.words_end(number)
        return types.TextEdit(types.Range(place, place), f" {comment}")
    ending = lines[first][len(lines[first].rstrip("\r\n")) :] or "\n"
    place = types.Position(first, 0)
    return types.TextEdit(types.Range(place, place), comment + ending)


def first_line(lines: Sequence[str], number: int, known: dict[int, int]) -> int:
    """The first line of the block that line `number` stands in; an item is one, and a whole table.

    `known` remembers it for every line on the way.
    """
    way = [number]
    while way[-1] not in known and not _begins(lines, way[-1]):
        way.append(way[-1] - 1)
    first = known.get(way[-1], way[-1])
    known.update(dict.fromkeys(way, first))
    return first


def _begins(lines: Sequence[str], number: int) -> bool:
    """Whether a block begins on line `number`."""
    return not number or bool(_OPENS.match(lines[number]) or _CLOSES.match(lines[number - 1].rstrip()))


def _edit(edit: types.TextEdit, checked: Checked, versioned: bool) -> types.WorkspaceEdit:
    if not versioned:
        return types.WorkspaceEdit(changes={checked.uri: [edit]})
    which = types.OptionalVersionedTextDocumentIdentifier(checked.uri, checked.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(which, [edit])])
