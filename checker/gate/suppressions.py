"""Findings × allowances → the findings that count, those allowed, and what is wrong with the allowances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from checker.checks import KINDS
from checker.engine import Attempt, attempted, fingerprinted, ordered, told
from checker.frozen import replace
from checker.gate import comments, sidecar
from checker.gate.allowances import Allowance, Said, said_at
from checker.gate.matching import matched
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
    allowances = [one for each in said for one in each.allowances]
    match = matched(document, allowances, report.findings)
    kept, allowed = _parted(report.findings, match.by)
    used = iter(match.used)
    failed = frozenset(failure.code for failure in report.failures)
    ours = [
        told(_of_the_gate(each, list(islice(used, len(each.allowances))), settings, failed)) for each in said
    ]
    own = tuple(fingerprinted([found for findings, _ in ours for found in findings]))
    failures = dict.fromkeys((*report.failures, *(one for _, more in ours for one in more)))
    more_kept, more_allowed = _parted(own, matched(document, allowances, own).by)
    here = [one for one in more_kept if one.place.path == document.path]
    elsewhere = [one for one in more_kept if one.place.path != document.path]
    return replace(
        report,
        findings=(*ordered([*kept, *here]), *elsewhere),
        allowed=(*allowed, *more_allowed),
        failures=tuple(failures),
    )


def _parted(
    findings: Sequence[Finding], by: Sequence[Allowance | None]
) -> tuple[list[Finding], list[Allowed]]:
    """The findings that count, and those that are allowed, `by` what."""
    told = list(zip(findings, by, strict=True))
    return (
        [finding for finding, allowance in told if allowance is None],
        [Allowed(one, allowance.reason, allowance.place) for one, allowance in told if allowance is not None],
    )


# --- findings about allowances --------------------------------------------------------------


def _of_the_gate(
    said: Said, used: Sequence[bool], settings: Settings, failed: frozenset[str]
) -> Iterator[Attempt]:
    """What the rules about allowances find in one file, on which the `failed` ones found nothing."""
    mismatches: dict[str, Iterable[Mismatch]] = {
        "allowance-is-used": _unused(said, used, settings.rules, failed),
        "allowance-has-reason": said.unreasoned,
        "allowance-is-readable": said.unreadable,
    }
    for rule in _asked(settings):
        yield attempted(rule, mismatches.get(rule.kind, ()), said.places)


def _asked(settings: Settings) -> Iterator[Rule]:
    """The rules that run; the one that asks for reasons also where the settings ask."""
    yield from settings.rules
    if settings.require_reasons:
        running = {rule.code for rule in settings.rules}
        for rule in settings.known:
            if rule.kind == "allowance-has-reason" and rule.code not in running:
                yield rule


def _unused(
    said: Said, used: Sequence[bool], rules: Sequence[Rule], failed: frozenset[str]
) -> list[Mismatch]:
    """Allowances without a finding, where all their rules ran and so would have found it."""
    ran = {rule.code for rule in rules if KINDS[rule.kind].check is not None} - failed
    return [
        said_at(allowance.source, rule=allowance.word)
        for allowance, holds in zip(said.allowances, used, strict=True)
        if not holds and allowance.codes <= ran
    ]
