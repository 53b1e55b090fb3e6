"""Dashes that enclose a few words, as brackets do: "2,608 farms – 24 % – are run by a company"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.text.tokens import Token

_WITHIN = 14
"""Tokens between two dashes, at most: any more are a clause of its own."""
_APART = frozenset({"LPAR", "RPAR", "DASH", "SEMI", "COLON"})


def with_brackets(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with each pair of dashes as LPAR and RPAR, where nothing else that parts stands between."""
    own = list(tokens)
    dashes = [at for at, token in enumerate(own) if token.kind == "DASH" and _is_spaced(own, at)]
    while len(dashes) > 1:
        first, second, *rest = dashes
        inside = own[first + 1 : second]
        if 0 < len(inside) <= _WITHIN and _APART.isdisjoint(token.kind for token in inside):
            own[first] = Token("LPAR", own[first].text, own[first].start, own[first].end)
            own[second] = Token("RPAR", own[second].text, own[second].start, own[second].end)
            dashes = rest
        else:
            dashes = [second, *rest]
    return own


def _is_spaced(tokens: Sequence[Token], at: int) -> bool:
    """Whether blanks stand around a dash, or it is a long one: not that of a range."""
    before, dash, behind = tokens[max(at - 1, 0)], tokens[at], tokens[min(at + 1, len(tokens) - 1)]
    return dash.text == "—" or (dash.start > before.end and behind.start > dash.end)
