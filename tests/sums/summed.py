"""What a report full of sums is to the tests: its text, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent


@dataclass(frozen=True, slots=True)
class Summed:
    """A report and what a careful editor with a calculator says of it.

    `findings` holds (code, quote, message) of everything that is wrong; `confirmed` the quotes of counts that
    only adding up confirms, with the sum that the ledger shows.
    """

    name: str
    text: str
    findings: tuple[tuple[str, str, str], ...] = ()
    confirmed: tuple[tuple[str, str], ...] = ()


def mistaken(name: str, text: str, *findings: tuple[str, str, str]) -> Summed:
    return Summed(name, dedent(text), findings)


@dataclass(frozen=True, slots=True)
class Pair:
    """A right report and the same with its mistakes: (code, quote, message)."""

    name: str
    right: str
    wrong: str
    findings: tuple[tuple[str, str, str], ...]
    confirmed: tuple[tuple[str, str], ...] = ()

    def reports(self) -> tuple[Summed, Summed]:
        right = Summed(self.name, dedent(self.right), confirmed=self.confirmed)
        return right, mistaken(f"{self.name}-wrong", self.wrong, *self.findings)
