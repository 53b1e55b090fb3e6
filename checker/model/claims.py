"""Claims: statements beside what supports them, with a verdict."""

from __future__ import annotations

from enum import StrEnum

from checker.frozen import dataclass
from checker.model.facts import ItemList, Statement
from checker.model.places import Span


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"  # nothing in the document lists it
    UNREAD = "unread"  # there is support, and the program could not read it


class SupportKind(StrEnum):
    NOTE = "note"
    PARENTHESIS = "parenthesis"
    COLON = "colon"
    NAMELY = "namely"
    APPOSITION = "apposition"
    ITEMS = "items"
    ABOVE = "items above"
    ENUMERATION = "enumeration"
    FIGURES = "figures"
    PARTS = "parts"
    REMAINDER = "remainder"
    GROUP = "group"
    TABLE = "table"
    RECAP = "recap"  # the same count elsewhere


@dataclass(frozen=True, slots=True)
class Support:
    """What stands for a statement: a list, or several that are counted together.

    `label` names a note ("48"), a table or an annex ("table 2"); `listed` is the number of items, None
    where it could not be read; of a count that is said again the number said.
    """

    kind: SupportKind
    span: Span
    listed: int | None
    label: str = ""
    lists: tuple[ItemList, ...] = ()

    @property
    def place(self) -> str:
        """The place in an editor's words: "note 48", "the parenthesis"."""
        if self.kind is SupportKind.TABLE and self.label:
            return self.label
        return f"note {self.label}" if self.kind is SupportKind.NOTE else PLACES[self.kind]


PLACES: dict[SupportKind, str] = {
    SupportKind.NOTE: "the note",
    SupportKind.PARENTHESIS: "the parenthesis",
    SupportKind.COLON: "the sentence",
    SupportKind.NAMELY: "the sentence",
    SupportKind.APPOSITION: "the sentence",
    SupportKind.ITEMS: "the list below",
    SupportKind.ABOVE: "the list above",
    SupportKind.ENUMERATION: "the text that follows",
    SupportKind.FIGURES: "the figure beside it",
    SupportKind.PARTS: "the sum of the parts",
    SupportKind.REMAINDER: "what is left",
    SupportKind.GROUP: "the group",
    SupportKind.TABLE: "the table",
    SupportKind.RECAP: "the same count elsewhere",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement beside what supports it, with a verdict and the reason in plain words.

    `confidence` is the probability that the text is wrong, None where its support does not disagree. A
    contradicted claim has one; an unread one has where the support most likely is another's.
    """

    statement: Statement
    support: tuple[Support, ...]
    verdict: Verdict
    explanation: str
    confidence: float | None = None

    @property
    def disputed(self) -> bool:
        """Whether its support gives another number, however likely it is that the text is wrong."""
        return self.confidence is not None and self.support[0].listed is not None
