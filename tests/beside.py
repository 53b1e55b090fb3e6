"""What looks like a slip and is none, beside the slip: the test that all tables of such pairs share."""

from __future__ import annotations

from sums.support import messages


def slip_alone(code: str, text: str, slip: str) -> None:
    """A rule says nothing of a text, and something of the slip beside it."""
    assert messages(text, code) == []
    assert messages(slip, code)
