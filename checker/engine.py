"""Rules × facts → findings, in document order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from checker.checks import seen
from checker.errors import debug
from checker.facts import complete
from checker.frozen import replace
from checker.identity import Names
from checker.model import (
    Claim,
    Document,
    Finding,
    Mismatch,
    Support,
)
from checker.placing import Places
from checker.results import ClaimRow, DocumentReport, Failure, Reading, SupportRow, Totals
from checker.rulebook import Rule
from checker.text.language import language
from checker.ties.trust import among
from checker.verdicts import Ledger, tie

FINGERPRINT = 20
"""Hexadecimal digits of a fingerprint."""

ITEMS = 1000
"""Items of a list whose places are told: thousands of claims may share one."""

_DIGITS = 3
"""Digits of a confidence: more would say more than is known."""


class MessageError(Exception):
    """What a check gives does not fill its rule's message."""


def examine(
    document: Document,
    rules: Sequence[Rule],
    *,
    with_claims: bool = True,
    with_text: bool = False,
    as_of: date | None = None,
    mistakes: float | None = None,
) -> DocumentReport:
    """All that `rules` find in `document`, and what was there to check.

    `with_claims=False` leaves the ledger's rows out and keeps its totals. `with_text` adds the text itself.
    `as_of` is the day the report speaks of: it picks the members of groups that change. `mistakes` is the
    share of its statements that are thought wrong, None for the usual one. A rule that fails costs its own
    findings and no others.
    """
    ledger = tie(complete.collect(document, as_of), mistakes)
    return reported(ledger, rules, with_claims=with_claims, with_text=with_text)


def reported(
    ledger: Ledger, rules: Sequence[Rule], *, with_claims: bool = True, with_text: bool = False
) -> DocumentReport:
    """What `examine` says of the document whose ledger this is."""
    document = ledger.facts.document
    places, names = Places(document), Names(ledger)
    findings, failures = told(attempted(rule, _seen(rule, ledger), places, names) for rule in rules)
    return DocumentReport(
        path=document.path,
        format=document.format,
        sha256=document.sha256,
        words=document.words,
        findings=tuple(fingerprinted(findings)),
        claims=_rows(ledger, places, names) if with_claims else (),
        totals=totals(ledger),
        failures=failures,
        encoding=document.encoding,
        reading=Reading.of(document) if with_text else None,
        language=language().name,
        recognised=document.recognised,
    )


def totals(ledger: Ledger) -> Totals:
    """How many claims of `ledger` got which verdict."""
    count = Counter(claim.verdict.value for claim in ledger.claims)
    return Totals(len(ledger.claims), **count)


def _seen(rule: Rule, ledger: Ledger) -> Iterator[Mismatch]:
    """What a rule sees. Of text that was read off a picture only what is weighed: its letters are guesses."""
    document = ledger.facts.document
    for mismatch in seen(rule.kind, rule.options, ledger):
        known = mismatch.confidence
        if known is not None:
            yield replace(mismatch, confidence=among(known, ledger.mistakes))
        elif not document.is_recognised(mismatch.span.start):
            yield mismatch


Attempt = list[Finding] | Failure
"""What a rule finds, or why it says nothing."""


def attempted(rule: Rule, seen: Iterable[Mismatch], places: Places, names: Names | None = None) -> Attempt:
    """What `rule` says of all that is `seen`, yet without fingerprints; or why it says nothing.

    `names` are those of the claims that findings may speak of.

    Half of its findings are worth less than none: an editor would take them for all.
    """
    try:
        found = []
        for mismatch in seen:
            one = finding(rule, mismatch, places)
            if one is not None:
                claims = names.of(mismatch) if names else ()
                found.append(replace(one, claims=claims) if claims else one)
        return found
    except Exception as error:
        debug(error)
        what = str(error) if isinstance(error, MessageError) else f"{type(error).__name__}: {error}"
        return Failure(rule.code, rule.name, " ".join(what.split()))


def told(attempts: Iterable[Attempt]) -> tuple[list[Finding], tuple[Failure, ...]]:
    """The findings of all that did not fail, in the order of the document, and those that did."""
    done = list(attempts)
    failures = tuple(one for one in done if isinstance(one, Failure))
    return ordered(found for one in done if not isinstance(one, Failure) for found in one), failures


def finding(rule: Rule, mismatch: Mismatch, places: Places) -> Finding | None:
    """What `rule` says of `mismatch`, yet without a fingerprint; None where that is not likely enough.

    Raises `MessageError`.
    """
    severity = rule.severity_of(mismatch, printed=places.printed)
    if severity is None:
        return None
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=severity,
        message=message(rule, _said(mismatch, places)),
        place=places.in_source(*mismatch.source) if mismatch.source else places(mismatch.span),
        related=tuple(places(related.span, related.message) for related in mismatch.related),
        stated=mismatch.stated,
        listed=mismatch.listed,
        suggestion=mismatch.suggestion,
        fingerprint="",
        rule_url=rule.url,
        change=next(filter(None, map(places.change, mismatch.edits)), None) if mismatch.edits else None,
        confidence=None if mismatch.confidence is None else round(mismatch.confidence, _DIGITS),
    )


def _said(mismatch: Mismatch, places: Places) -> dict[str, str]:
    return {
        key: value if isinstance(value, str) else places.style_at(mismatch.span).shown(value)
        for key, value in mismatch.values.items()
    }


def message(rule: Rule, values: Mapping[str, str]) -> str:
    """The rule's words, filled with what a check gives. Raises `MessageError` where that is not enough."""
    try:
        return rule.message.format(**values)
    except KeyError as missing:
        given = ", ".join(values)
        raise MessageError(f"its message asks for {{{missing.args[0]}}}, the check gives {given}") from None


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one document, in its order."""
    return sorted(findings, key=_order)


def _order(finding: Finding) -> tuple[int, str, int, str]:
    where = finding.place.range
    return where.start.offset, finding.code, where.end.offset, finding.message


def fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Stamps each finding with a mark that an edit elsewhere in the document leaves alone."""
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        quotes = (finding.place.quote, *(place.quote for place in finding.related))
        key = (finding.code, *(" ".join(quote.split()) for quote in quotes))
        seen[key] += 1
        digest = sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "backslashreplace"))
        yield replace(finding, fingerprint=digest.hexdigest()[:FINGERPRINT])


def _rows(ledger: Ledger, places: Places, names: Names) -> tuple[ClaimRow, ...]:
    rows = [_row(claim, places, name) for claim, name in zip(ledger.claims, names.ids, strict=True)]
    rows.sort(key=lambda row: (row.place.range.start.offset, row.place.range.end.offset))
    return tuple(rows)


def _row(claim: Claim, places: Places, name: str) -> ClaimRow:
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
        context=places.around(said.span, said.sentence),
        id=name,
    )


def _support(support: Support, places: Places) -> SupportRow:
    items = tuple(item.span for one in support.lists for item in one.items)
    return SupportRow(
        kind=support.kind.value,
        label=support.label,
        name=support.place,
        listed=support.listed,
        place=places(support.span),
        items=items,
        places=tuple(places(span) for span in items[:ITEMS]),
    )
