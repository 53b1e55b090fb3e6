"""What a run says: rows ready to print, with no way back to the documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from checker.frozen import dataclass, replace
from checker.model import Block, Document, Finding, Note, Place, Span, Verdict

if TYPE_CHECKING:
    from checker.rulebook import Rule


@dataclass(frozen=True, slots=True)
class Totals:
    """How many counts were stated, and how many got which verdict."""

    stated: int = 0
    confirmed: int = 0
    contradicted: int = 0
    unsupported: int = 0
    unread: int = 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.stated + other.stated,
            self.confirmed + other.confirmed,
            self.contradicted + other.contradicted,
            self.unsupported + other.unsupported,
            self.unread + other.unread,
        )


@dataclass(frozen=True, slots=True)
class SupportRow:
    """One place that stands for a claim. `name` is what an editor calls it: "note 48".

    `items` are the stretches of the document's text that were counted, `places` where they stand in the
    source: the first thousand.
    """

    kind: str
    label: str
    name: str
    listed: int | None
    place: Place
    items: tuple[Span, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One stated count, its support and its verdict. `sentence` is where it stands in the document's text.

    `phrase` is what an editor would quote: the words of its place, and where the noun counted is left out
    what is said of it ("15 are behind schedule"). `context` is the sentence itself; of a long one, what
    stands around the count. `id` is what findings call the claim: no other of the document has it.
    """

    place: Place
    stated: int
    unit: str
    verdict: Verdict
    support: tuple[SupportRow, ...]
    explanation: str
    sentence: Span | None = None
    phrase: str = ""
    context: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that the author allows, why ("" where no reason is given), and where that is said."""

    finding: Finding
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that broke off on a document, and why: none of its findings are told there."""

    code: str
    rule: str
    reason: str

    def __str__(self) -> str:
        return f"rule {self.code} ({self.rule}) failed: {self.reason}"


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a document, for a report that shows it. The spans of places and rows lie in `text`."""

    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()

    @classmethod
    def of(cls, document: Document) -> Reading:
        return cls(document.text, document.blocks, document.notes)


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """All that is printed of one document.

    `findings` are those that count. `allowed` are those the author allows, `known` those of the baseline.
    `reading` is the text itself, None where nobody asked for it. `failures` are the rules that could not say
    what they find. `encoding` is that of the file, "" where its format is no text. `pieces` are the paths of
    its files where it comes in several. `language` is what it was read in. `recognised` are the pages that
    hold what a program read off a picture.
    """

    path: str
    format: str
    sha256: str
    words: int
    findings: tuple[Finding, ...]
    claims: tuple[ClaimRow, ...]
    totals: Totals
    allowed: tuple[Allowed, ...] = ()
    known: tuple[Finding, ...] = ()
    reading: Reading | None = None
    failures: tuple[Failure, ...] = ()
    encoding: str = ""
    pieces: tuple[str, ...] = ()
    language: str = "en"
    recognised: int = 0

    @property
    def files(self) -> tuple[str, ...]:
        """The paths of the files that hold its text: its own, or those of its pieces."""
        return self.pieces or (self.path,)

    def problems(self) -> tuple[Problem, ...]:
        """Why the document was not checked by every rule, as a run tells it."""
        return tuple(Problem(self.path, str(failure)) for failure in self.failures)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A path that could not be checked, or not by every rule, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Results:
    """The documents that were examined and the files that could not be, each sorted by path.

    A document on which a rule failed is among both. `rules` are those that ran on any of the documents, by
    code. `reference` is the path, and the encoding, of what a document was held against.
    """

    documents: tuple[DocumentReport, ...]
    problems: tuple[Problem, ...] = ()
    rules: tuple[Rule, ...] = ()
    reference: tuple[str, str] | None = None

    def of(self, documents: Iterable[DocumentReport]) -> Results:
        """The results with these reports instead; what failed on one of them is a problem."""
        reports = tuple(documents)
        failed = (problem for report in reports for problem in report.problems())
        return replace(self, documents=reports, problems=tuple(sorted({*self.problems, *failed})))

    def alone(self) -> Results:
        """The findings that count and nothing besides: neither what is set apart nor the ledgers."""
        documents = (replace(document, claims=(), allowed=(), known=()) for document in self.documents)
        return replace(self, documents=tuple(documents))

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all documents."""
        return tuple(document.path for document in self.documents)

    @property
    def encodings(self) -> tuple[tuple[str, str], ...]:
        """The path and the encoding of every file that was read."""
        read = tuple((document.path, document.encoding) for document in self.documents)
        return read if self.reference is None else (*read, self.reference)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all documents."""
        return tuple(finding for document in self.documents for finding in document.findings)

    @property
    def claims(self) -> tuple[ClaimRow, ...]:
        """The ledgers of all documents; there are none where only findings were asked for."""
        return tuple(claim for document in self.documents for claim in document.claims)

    @property
    def totals(self) -> Totals:
        """The totals of all ledgers."""
        return sum((document.totals for document in self.documents), Totals())
