"""What holds for one file: the rules that run on it, and what they are told besides its text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from checker.frozen import dataclass
from checker.readers.options import USUAL, Options
from checker.text.language import ENGLISH, Language

if TYPE_CHECKING:
    from checker.facts.groups import Group
    from checker.facts.house import House
    from checker.rulebook import Rule


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one file.

    `as_of` is the day the report speaks of, where it does not say. `sets` are groups besides those that
    ship, `house` is what theirs adds to the program's data. `with_claims` asks for the ledger's rows, not
    its totals alone; `with_text` for the text itself.
    `known` are all rules there are, whether they run or not: an allowance may name any of them.
    `require_reasons` asks that each says why. `mistakes` is the share of a draft's statements that are
    thought wrong, None for the usual one. `reading` is how the file is read, `language` what it is written
    in: one that `insists` holds even for a file that says another.
    """

    rules: tuple[Rule, ...] = ()
    as_of: date | None = None
    sets: tuple[Group, ...] = ()
    house: House | None = None
    with_claims: bool = False
    known: tuple[Rule, ...] = ()
    require_reasons: bool = False
    with_text: bool = False
    mistakes: float | None = None
    reading: Options = USUAL
    language: Language = ENGLISH
    insists: bool = False
