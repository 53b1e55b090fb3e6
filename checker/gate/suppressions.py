"""Findings × allowances → the findings that count, those allowed, and what is wrong with the allowances."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.checks import KINDS
from checker.engine import finding, fingerprinted, ordered
from checker.gate import comments, sidecar
from checker.gate.allowances import Allowance, Said, said_at
from checker.model import Document, Finding, Mismatch
from checker.results import Allowed, DocumentReport
from checker.rulebook import Rule
from checker.settings import Settings


def obeyed(
    document: Document, report: DocumentReport, settings: Settings, beside: bytes | None = None
) -> DocumentReport:
    """`report` with what the author allows moved from `findings` to `allowed`.

    `beside` are the bytes of the file beside the document, where there is one; raises `GateError` where
    it is not as it should be. An allowance may be a finding itself: one that allows nothing, is not
    understood or gives no reason.
    """
    if not settings.rules or not (document.comments or beside is not None):
        return report
    said = [comments.said(document, settings.known)]
    if beside is not None:
        said.append(sidecar.said(document, beside, settings.known))
    allowances = _by_code(one for each in said for one in each.allowances)
    kept, allowed = _parted(report.findings, allowances)
    own = [found for each in said for found in ordered(_of_the_gate(each, report.findings, settings))]
    more_kept, more_allowed = _parted(tuple(fingerprinted(own)), allowances)
    here = [one for one in more_kept if one.place.path == document.path]
    elsewhere = [one for one in more_kept if one.place.path != document.path]
    return replace(report, findings=(*ordered([*kept, *here]), *elsewhere), allowed=(*allowed, *more_allowed))


def _by_code(allowances: Iterable[Allowance]) -> dict[str, list[Allowance]]:
    """The allowances for each code, the narrowest first: its reason is the one that is told."""
    found: dict[str, list[Allowance]] = defaultdict(list)
    for allowance in sorted(allowances, key=_width):
        for code in allowance.codes:
            found[code].append(allowance)
    return found


def _width(allowance: Allowance) -> tuple[bool, int]:
    extent = allowance.extent
    return not (extent.fingerprint or extent.quote), extent.end - extent.start


def _parted(
    findings: Sequence[Finding], allowances: dict[str, list[Allowance]]
) -> tuple[list[Finding], list[Allowed]]:
    """The findings that count, and those that are allowed."""
    kept: list[Finding] = []
    allowed: list[Allowed] = []
    for one in findings:
        by = next((it for it in allowances.get(one.code, ()) if it.extent.holds(one)), None)
        if by is None:
            kept.append(one)
        else:
            allowed.append(Allowed(one, by.reason, by.place))
    return kept, allowed


# --- findings about allowances --------------------------------------------------------------


def _of_the_gate(said: Said, findings: Sequence[Finding], settings: Settings) -> Iterator[Finding]:
    """What the rules about allowances find in one file."""
    mismatches: dict[str, Iterable[Mismatch]] = {
        "allowance-is-used": _unused(said, findings, settings.rules),
        "allowance-has-reason": said.unreasoned,
        "allowance-is-readable": said.unreadable,
    }
    for rule in _asked(settings):
        for mismatch in mismatches.get(rule.kind, ()):
            yield finding(rule, mismatch, said.places)


def _asked(settings: Settings) -> Iterator[Rule]:
    """The rules that run; the one that asks for reasons also where the settings ask."""
    yield from settings.rules
    if settings.require_reasons:
        running = {rule.code for rule in settings.rules}
        for rule in settings.known:
            if rule.kind == "allowance-has-reason" and rule.code not in running:
                yield rule


def _unused(said: Said, findings: Sequence[Finding], rules: Sequence[Rule]) -> list[Mismatch]:
    """Allowances without a finding, where all their rules ran and so would have found it."""
    ran = {rule.code for rule in rules if KINDS[rule.kind].check is not None}
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for one in findings:
        by_code[one.code].append(one)
    return [
        said_at(one.source, rule=one.word)
        for one in said.allowances
        if one.codes <= ran
        and not any(one.extent.holds(found) for code in one.codes for found in by_code.get(code, ()))
    ]
