"""What a kind of check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from checker.frozen import dataclass, field

if TYPE_CHECKING:
    from checker.model import Mismatch
    from checker.verdicts import Ledger

Options = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of check: the generator, and the options it declares with their defaults.

    `check` is None where what the kind finds is no matter of one document's text: it is found by
    comparing two (`compares`), among many (`across`), or by looking at what an author allows. One that is
    `apart` looks at each file of a report alone: how it was converted, or numbers its notes, is no matter of
    the others. `held` says what is wrong with the options of a page, "" for nothing.

    One that is of `any_language` knows no words but those of the language's folder and of the rule's page;
    all others look at English alone.

    `says` are the names that a page's message may have in braces, `grades` those of the severities that
    some findings of the kind have, and others not.
    """

    check: Callable[[Ledger, Options], Iterator[Mismatch]] | None = None
    options: Mapping[str, object] = field(default_factory=dict)
    compares: bool = False
    apart: bool = False
    across: bool = False
    any_language: bool = False
    held: Callable[[Options], str] | None = None
    says: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
