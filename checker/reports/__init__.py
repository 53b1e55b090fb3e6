"""Output formats. One file a format; each says which of the two answers it can print."""

from __future__ import annotations

from collections.abc import Callable

from checker.frozen import dataclass
from checker.late import Late
from checker.reports.streamed import Streamed, Writer
from checker.results import Results

__all__ = ["REPORTS", "Format", "Streamed", "Writer"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's writers: for the findings of `check`, for the claims of `ledger`.

    `suffixes` are those of files that are written in it where no format is named. `step_summary` writes
    the page of a GitHub workflow's step, to which so many bytes were already written. A `whole` format
    shows the text and every claim, whichever the command. One that is `rooted` is given paths from the root
    of the repository. One with `commands` begins lines with what a workflow obeys; `markup` is for a
    browser, and escaped as browsers have it.
    """

    findings: Writer | None = None
    ledger: Writer | None = None
    suffixes: tuple[str, ...] = ()
    step_summary: Callable[[Results, int], str] | None = None
    whole: bool = False
    rooted: bool = False
    commands: bool = False
    markup: bool = False


REPORTS: dict[str, Format] = {
    "text": Format(
        findings=Late("checker.reports.text", "findings"),
        ledger=Late("checker.reports.text", "ledger"),
        suffixes=(".txt", ".text", ".log"),
    ),
    "concise": Format(findings=Late("checker.reports.concise", "findings")),
    "json": Format(
        findings=Late("checker.reports.json", "findings"),
        ledger=Late("checker.reports.json", "ledger"),
        suffixes=(".json",),
    ),
    "jsonl": Format(
        findings=Late("checker.reports.jsonl", "findings"),
        ledger=Late("checker.reports.jsonl", "ledger"),
        suffixes=(".jsonl", ".ndjson"),
    ),
    "sarif": Format(findings=Late("checker.reports.sarif", "findings"), suffixes=(".sarif",), rooted=True),
    "github": Format(
        findings=Late("checker.reports.github", "findings"),
        step_summary=Late("checker.reports.stepsummary", "step_summary"),
        rooted=True,
        commands=True,
    ),
    "gitlab": Format(findings=Late("checker.reports.gitlab", "findings"), rooted=True),
    "junit": Format(findings=Late("checker.reports.junit", "findings"), suffixes=(".xml",)),
    "rdjsonl": Format(findings=Late("checker.reports.rdjsonl", "findings"), suffixes=(".rdjsonl",)),
    "checkstyle": Format(findings=Late("checker.reports.checkstyle", "findings")),
    "csv": Format(
        findings=Late("checker.reports.csv", "findings"),
        ledger=Late("checker.reports.csv", "ledger"),
        suffixes=(".csv",),
    ),
    "html": Format(
        findings=Late("checker.reports.html", "written"),
        ledger=Late("checker.reports.html", "written"),
        suffixes=(".html", ".htm"),
        whole=True,
        markup=True,
    ),
}
"""Format → what writes it, imported when it first writes."""
