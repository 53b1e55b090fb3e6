"""What an editor shows of a stated count: its verdict under the pointer, and the way to its list."""

from __future__ import annotations

import re

from lsprotocol import types

from checker.reports.look import plural, shorten
from checker.results import ClaimRow, SupportRow
from checker.servers.diagnostics import Checked

QUOTE = 80
"""Columns of a list that are shown."""

_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&]")


def hover(checked: Checked, position: types.Position) -> types.Hover | None:
    """The claim at a place, in Markdown: what is stated, the verdict and why, and what supports it."""
    claim = _claim_at(checked, position)
    if claim is None:
        return None
    lines = [f"**{_plain(claim.phrase)}** – {claim.verdict}: {_plain(claim.explanation)}"]
    if claim.support:
        lines += ["", *(_support(support, checked) for support in claim.support)]
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n".join(lines))
    return types.Hover(content, checked.text.range(claim.place.range))


def definition(checked: Checked, position: types.Position) -> list[types.Location]:
    """Where the lists stand that support the count at a place."""
    claim = _claim_at(checked, position)
    supports = claim.support if claim else ()
    return [types.Location(checked.uri, checked.text.range(support.place.range)) for support in supports]


def _claim_at(checked: Checked, position: types.Position) -> ClaimRow | None:
    """The shortest stated count that a place lies in or touches."""
    at = checked.text.offset(position)
    spans = (
        (claim.place.range.end.offset - claim.place.range.start.offset, index)
        for index, claim in enumerate(checked.report.claims)
        if claim.place.range.start.offset <= at <= claim.place.range.end.offset
    )
    found = min(spans, default=None)
    return checked.report.claims[found[1]] if found else None


def _support(support: SupportRow, checked: Checked) -> str:
    line = checked.text.position(support.place.range.start.offset).line + 1
    listed = "not counted" if support.listed is None else plural(support.listed, "item")
    return f"- {_plain(support.name)}, line {line}, {listed}: {_plain(shorten(support.place.quote, QUOTE))}"


def _plain(text: str) -> str:
    """`text` on one line, so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
