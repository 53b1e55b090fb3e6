"""Findings: what checks see and what rules say of it."""

from __future__ import annotations

from enum import StrEnum

from checker.frozen import dataclass, field
from checker.model.places import Box, Range, Span


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


PRINTED = "printed"
"""The key of a page's gravest severity in files of printed pages: headings, columns and marks are told there
by their looks, and letters may be lost in the file alone."""
_GRAVE = (Severity.ADVICE, Severity.WARNING, Severity.ERROR)


def milder(one: Severity, other: Severity) -> Severity:
    """The less grave of two."""
    return min(one, other, key=_GRAVE.index)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding or mismatch speaks of, and what it is."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Edit:
    """What would mend a place: `text` instead of the stretch `span` of the document's text."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """An edit as the source file takes it: `text` instead of what stands in `range`.

    `line` and `last_line` are as in a `Place`.
    """

    range: Range
    text: str
    line: str = ""
    last_line: str = ""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What a check saw, before a rule gives it severity and words.

    `values` fill the rule's message. `grade` picks one of the rule's other severities
    (`[severities]` of its page); "" is the usual one. `edits` are what would mend it, where
    that is sure; each of them alone, the best first. `source` is the place where it lies in the
    file and not in the text: broken markup. `confidence` is the probability that the text is wrong, None
    where the kind knows none.
    """

    span: Span
    values: dict[str, str | int] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    stated: int | None = None
    listed: int | None = None
    suggestion: str | None = None
    grade: str = ""
    edits: tuple[Edit, ...] = ()
    source: tuple[int, int] | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source file as a report shows it."""

    path: str
    quote: str
    range: Range
    line: str
    """The whole source line on which it starts."""
    message: str = ""
    last_line: str = ""
    """The whole source line on which it ends; "" where that is the same."""
    span: Span | None = None
    """The stretch of the document's text; empty where it lies in the source alone, None where in neither."""
    label: str = ""
    """What a person calls the place in the file, "paragraph 112"; "" where line and column tell it."""
    headings: tuple[str, ...] = ()
    """Where there is a label: the headings above the place, the highest first."""
    box: Box | None = None
    """Where the file has pages: the printed line on which the place begins, or the first of a table's row."""

    @property
    def spot(self) -> str:
        """The place in its file, short: "14:40", "paragraph 112"."""
        start = self.range.start
        return self.label or f"{start.line}:{start.column}"

    @property
    def named(self) -> str:
        """The place in a sentence: "line 14", "paragraph 112"."""
        return self.label or f"line {self.range.start.line}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place.

    `rule_url` is where its page is published, "" for nowhere. `claims` are the ids of the claims whose words
    are one of its places. `confidence` is the probability that the text is wrong, where one is known.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    place: Place
    related: tuple[Place, ...]
    stated: int | None
    listed: int | None
    suggestion: str | None
    fingerprint: str
    rule_url: str = ""
    claims: tuple[str, ...] = ()
    change: Change | None = None
    confidence: float | None = None

    @property
    def doubt(self) -> str:
        """Why a finding that has a confidence is no error, in plain words; "" where it is one."""
        if self.confidence is None or self.severity is Severity.ERROR:
            return ""
        tenths = max(1, min(9, int(self.confidence * 10 + 0.5)))
        return f"not sure: about {tenths} in 10 such differences are mistakes"
