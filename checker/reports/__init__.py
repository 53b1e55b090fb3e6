"""Output formats. One file a format; each says which of the two answers it can print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from checker.reports import (
    checkstyle,
    concise,
    csv,
    github,
    gitlab,
    html,
    json,
    jsonl,
    junit,
    rdjsonl,
    sarif,
    stepsummary,
    text,
)
from checker.reports.look import Look
from checker.results import Results

Writer = Callable[[Results, Look], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's writers: for the findings of `check`, for the claims of `ledger`.

    `suffixes` are those of files that are written in it where no format is named. `step_summary` writes
    the page of a GitHub workflow's step, to which so many bytes were already written. A `whole` format
    shows the text and every claim, whichever the command. One that is `rooted` is given paths from the root
    of the repository.
    """

    findings: Writer | None = None
    ledger: Writer | None = None
    suffixes: tuple[str, ...] = ()
    step_summary: Callable[[Results, int], str] | None = None
    whole: bool = False
    rooted: bool = False


REPORTS: dict[str, Format] = {
    "text": Format(findings=text.findings, ledger=text.ledger),
    "concise": Format(findings=concise.findings),
    "json": Format(findings=json.findings, ledger=json.ledger, suffixes=(".json",)),
    "jsonl": Format(findings=jsonl.findings, ledger=jsonl.ledger, suffixes=(".jsonl", ".ndjson")),
    "sarif": Format(findings=sarif.findings, suffixes=(".sarif",), rooted=True),
    "github": Format(findings=github.findings, step_summary=stepsummary.step_summary, rooted=True),
    "gitlab": Format(findings=gitlab.findings, rooted=True),
    "junit": Format(findings=junit.findings, suffixes=(".xml",)),
    "rdjsonl": Format(findings=rdjsonl.findings, suffixes=(".rdjsonl",)),
    "checkstyle": Format(findings=checkstyle.findings),
    "csv": Format(ledger=csv.ledger, suffixes=(".csv",)),
    "html": Format(findings=html.page, ledger=html.page, suffixes=(".html", ".htm"), whole=True),
}
