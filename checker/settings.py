"""What holds for one file: the rules that run on it, and what they are told besides its text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.reading.groups import Group
from checker.rulebook import Rule


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one file.

    `as_of` is the day the report speaks of, where it does not say. `sets` are groups besides those that
    ship. `with_claims` asks for the ledger's rows, not its totals alone. `require_reasons`: who allows a
    finding in the text must say why.
    """

    rules: tuple[Rule, ...] = ()
    as_of: date | None = None
    sets: tuple[Group, ...] = ()
    with_claims: bool = False
    require_reasons: bool = False
