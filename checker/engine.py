"""Rules × facts → findings, in document order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from hashlib import sha256

from checker import claims, facts
from checker.checks import KINDS
from checker.claims import Ledger
from checker.edits import change
from checker.model import (
    Change,
    Claim,
    Document,
    Edit,
    Finding,
    Mismatch,
    Place,
    Range,
    Span,
    Statement,
    Support,
)
from checker.reading.groups import Group
from checker.reading.phrases import phrase
from checker.reading.styles import Style
from checker.results import ClaimRow, DocumentReport, Reading, SupportRow, Totals
from checker.rulebook import Rule

FINGERPRINT = 20
"""Hexadecimal digits of a fingerprint."""

_SPACE = re.compile(r"\s+")


class RuleError(Exception):
    """A check raised, or its values do not fill its rule's message. One line: the rule and why."""


def examine(
    document: Document,
    rules: Sequence[Rule],
    *,
    with_claims: bool = True,
    with_text: bool = False,
    as_of: date | None = None,
    sets: Sequence[Group] = (),
) -> DocumentReport:
    """All that `rules` find in `document`, and what was there to check.

    `with_claims=False` leaves the ledger's rows out and keeps its totals. `with_text` adds the text itself.
    `as_of` is the day the report speaks of: it picks the members of groups that change. `sets` are groups
    besides those that ship.
    """
    ledger = claims.tie(facts.collect(document, as_of, sets))
    places = Places(document)
    findings = ordered(found for rule in rules for found in _findings(rule, ledger, places))
    return DocumentReport(
        path=document.path,
        format=document.format,
        sha256=document.sha256,
        words=document.words,
        findings=tuple(fingerprinted(findings)),
        claims=_rows(ledger, places) if with_claims else (),
        totals=totals(ledger),
        reading=Reading.of(document) if with_text else None,
    )


def totals(ledger: Ledger) -> Totals:
    """How many claims of `ledger` got which verdict."""
    count = Counter(claim.verdict.value for claim in ledger.claims)
    return Totals(len(ledger.claims), **count)


class Places:
    """Turns spans of one document into places. Places on one line share its text."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines: dict[int, str] = {}

    def __call__(self, span: Span, message: str = "") -> Place:
        place = self._place(self._document.quote(span), self._document.range(span), message)
        return replace(place, span=span, headings=self._headings(span.start))

    def phrase(self, statement: Statement) -> str:
        """What an editor would quote of a count."""
        return self._document.quote(phrase(self._document.text, statement))

    def in_source(self, start: int, end: int) -> Place:
        """The place of a stretch of the source itself, markup and all."""
        where = Range(self._document.position(start), self._document.position(end))
        at = self._document.origin.text_at(start)
        place = self._place(self._document.source[start:end], where, "")
        return replace(place, span=Span(at, at), headings=self._headings(at))

    def change(self, edit: Edit) -> Change | None:
        """The change of the source that makes `edit`, where one can: a file without lines takes none."""
        made = None if self._document.landmarks else change(self._document, edit)
        if made is None:
            return None
        return replace(made, line=self._line(made.range.start.line), last_line=self._last_line(made.range))

    @cached_property
    def _style(self) -> Style:
        return Style().like(self._document.text)

    def style_at(self, span: Span) -> Style:
        """How numbers are written that a message holds against those in `span`."""
        return self._style.like(self._document.quote(span))

    def _place(self, quote: str, where: Range, message: str) -> Place:
        line = self._line(where.start.line)
        label = self._document.label(where.start.offset)
        return Place(self._document.path, quote, where, line, message, self._last_line(where), label=label)

    def _headings(self, offset: int) -> tuple[str, ...]:
        return self._document.headings(offset) if self._document.landmarks else ()

    def _last_line(self, where: Range) -> str:
        return self._line(where.end.line) if where.end.line > where.start.line else ""

    def _line(self, number: int) -> str:
        if number not in self._lines:
            self._lines[number] = self._document.line(number)
        return self._lines[number]


def _findings(rule: Rule, ledger: Ledger, places: Places) -> Iterator[Finding]:
    check = KINDS[rule.kind].check
    if check is None:
        return
    try:
        for mismatch in check(ledger, rule.options):
            yield finding(rule, mismatch, places)
    except RuleError:
        raise
    except Exception as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise RuleError(f"{_called(rule)} failed: {what}") from error


def finding(rule: Rule, mismatch: Mismatch, places: Places) -> Finding:
    """What `rule` says of `mismatch`, yet without a fingerprint."""
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severities.get(mismatch.grade, rule.severity),
        message=_message(rule, mismatch, places),
        place=places.in_source(*mismatch.source) if mismatch.source else places(mismatch.span),
        related=tuple(places(related.span, related.message) for related in mismatch.related),
        stated=mismatch.stated,
        listed=mismatch.listed,
        suggestion=mismatch.suggestion,
        fingerprint="",
        change=next(filter(None, map(places.change, mismatch.edits)), None),
    )


def _message(rule: Rule, mismatch: Mismatch, places: Places) -> str:
    said = {
        key: value if isinstance(value, str) else places.style_at(mismatch.span).shown(value)
        for key, value in mismatch.values.items()
    }
    try:
        return rule.message.format(**said)
    except KeyError as missing:
        given = ", ".join(mismatch.values)
        what = f"its message asks for {{{missing.args[0]}}}, the check gives {given}"
        raise RuleError(f"{_called(rule)} failed: {what}") from None


def _called(rule: Rule) -> str:
    return f"rule {rule.code} ({rule.name})"


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one document, in its order."""
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[int, str, int, str]:
    where = finding.place.range
    return where.start.offset, finding.code, where.end.offset, finding.message


def fingerprinted(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Stamps each finding with a mark that an edit elsewhere in the document leaves alone."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        quotes = (finding.place.quote, *(place.quote for place in finding.related))
        key = (finding.code, *(_SPACE.sub(" ", quote).strip() for quote in quotes))
        seen[key] += 1
        digest = sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "backslashreplace"))
        yield replace(finding, fingerprint=digest.hexdigest()[:FINGERPRINT])


def _rows(ledger: Ledger, places: Places) -> tuple[ClaimRow, ...]:
    rows = [_row(claim, places) for claim in ledger.claims]
    rows.sort(key=lambda row: (row.place.range.start.offset, row.place.range.end.offset))
    return tuple(rows)


def _row(claim: Claim, places: Places) -> ClaimRow:
    support = tuple(_support(support, places) for support in claim.support)
    said = claim.statement
    place = places(said.span)
    return ClaimRow(
        place=place,
        stated=said.value,
        unit=said.unit,
        verdict=claim.verdict,
        support=support,
        explanation=claim.explanation,
        sentence=said.sentence,
        phrase=places.phrase(said),
    )


def _support(support: Support, places: Places) -> SupportRow:
    items = tuple(item.span for one in support.lists for item in one.items)
    place = places(support.span)
    return SupportRow(support.kind.value, support.label, support.place, support.listed, place, items)
