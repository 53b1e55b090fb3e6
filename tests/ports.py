"""A short text with three counts, right as it is."""

from __future__ import annotations

from textwrap import dedent

from evaluation.texts import Clean, Row

PORTS = Clean(
    "ports",
    "ports.md",
    dedent("""\
        Nine ports[^1] have scales, and 2 of them (Arden and Brack) have cranes. A fee is due within ten (10) days.

        The harbour master took three measures:

        - a new lamp;
        - a second tug, and
            - a rope;
        - a wall.

        [^1]: Arden, Brack, Calder, Dunmore, Elvick, Fallow, Garrick, Hythe and Innisk (state of play).
        """),
    (
        Row("Nine ports", 9, "confirmed"),
        Row("2 of them", 2, "confirmed"),
        Row("three measures", 3, "confirmed"),
    ),
)
