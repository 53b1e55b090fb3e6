"""Documents, ledgers and rules made by hand, for tests of what stands around the reading of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker import engine
from checker.checks import Kind, Options
from checker.facts.complete import Facts
from checker.frontmatter import Thresholds
from checker.identity import Names
from checker.model import (
    Block,
    BlockKind,
    Claim,
    Document,
    Finding,
    Mismatch,
    OffsetMap,
    Place,
    Quantity,
    Related,
    Run,
    Severity,
    Span,
    Statement,
    Support,
    SupportKind,
    Verdict,
)
from checker.placing import Places
from checker.results import ClaimRow, DocumentReport, Totals
from checker.rulebook import Rule, load
from checker.verdicts import Ledger

NAME = "count-differs-from-list.md"
PAGE = """\
+++
code = "CNT001"
name = "count-differs-from-list"
kind = "count-equals-list"
severity = "error"
since = "0.1.0"
message = "the text says {stated} {unit}, {place} lists {listed}"
+++
# count-differs-from-list (CNT001)
## What it does
Compares a count
with its list. More words.

Another paragraph.
## Why is this bad?
## Examples
## When it stays silent
"""


def document(text: str, path: str = "draft.md") -> Document:
    """A document whose text is its source, one paragraph a line."""
    blocks, at = [], 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(line.rstrip("\n")))))
        at += len(line)
    origin = OffsetMap((Run(0, len(text), 0, len(text)),))
    digest = sha256(text.encode("utf-8", "backslashreplace")).hexdigest()
    return Document(path, "markdown", text, digest, text, tuple(blocks), (), origin)


def span(text: str, quote: str, nth: int = 0) -> Span:
    """Where `quote` stands in `text`, for the `nth` time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))


def claim(
    text: str, quote: str, value: int, verdict: Verdict, *support: Support, because: str = "", unit: str = ""
) -> Claim:
    where = span(text, quote)
    unit = unit or quote.partition(" ")[2]
    statement = Statement(where, Quantity(where, value), unit, unit, sentence=where, clause=where)
    return Claim(statement, support, verdict, because)


def support(
    text: str,
    quote: str,
    listed: int | None,
    label: str = "",
    kind: SupportKind = SupportKind.PARENTHESIS,
) -> Support:
    return Support(SupportKind.NOTE if label else kind, span(text, quote), listed, label)


def ledger(made: Document, *claims: Claim) -> Ledger:
    """A ledger that knows no facts but the document."""
    nothing: dict[str, Any] = {field.name: () for field in fields(Facts)}
    return Ledger(Facts(**nothing | {"document": made}), claims)


def rows_of(made: Ledger) -> tuple[ClaimRow, ...]:
    """What is printed of the claims of a ledger."""
    return engine._rows(made, Places(made.facts.document), Names(made))


def mismatch(text: str, quote: str, *related: tuple[str, str], **values: str | int) -> Mismatch:
    """A mismatch at `quote`; `related` are quotes and what to say of them."""
    others = tuple(Related(message, span(text, other)) for other, message in related)
    return Mismatch(span(text, quote), values, others)


def kind(*mismatches: Mismatch, **options: object) -> Kind:
    """A kind of check that sees the same in every document."""

    def check(_ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
        yield from mismatches

    return Kind(check, options, says=("listed", "place", "stated", "unit"))


def place(text: str, quote: str, message: str = "", nth: int = 0) -> Place:
    """A place in the one-file world of `text`."""
    read, where = document(text), span(text, quote, nth)
    found = read.range(where)
    first, last = found.start.line, found.end.line
    return Place(
        read.path, quote, found, read.line(first), message, last_line=read.line(last) if last > first else ""
    )


def finding(text: str, quote: str, *related: tuple[str, str], **values: Any) -> Finding:
    """A finding at `quote` of `text`; `related` are quotes and what to say of them."""
    where = place(text, quote)
    others = tuple(place(text, other, message) for other, message in related)
    usual: dict[str, Any] = {
        "code": "TST001",
        "rule": "test-rule",
        "severity": Severity.ERROR,
        "message": "the numbers differ",
        "stated": None,
        "listed": None,
        "suggestion": None,
        "fingerprint": "0123456789abcdef0123",
    }
    return Finding(place=where, related=others, **(usual | values))


def report(text: str = "", path: str = "draft.md", **values: Any) -> DocumentReport:
    """What is printed of a document with `text`."""
    read = document(text)
    usual: dict[str, Any] = {"findings": (), "claims": (), "totals": Totals()}
    return DocumentReport(path, read.format, read.sha256, read.words, **(usual | values))


RULE = Rule(
    code="TST001",
    name="test-rule",
    kind="fake",
    severity=Severity.ERROR,
    since="0.1.0",
    message="the text says {stated}, the list has {listed}",
    options={},
    severities={},
    thresholds=Thresholds(),
    enabled=True,
    pack="tests",
    page="# test-rule (TST001)\n",
    page_line=9,
    path=Path("rules/tests/test-rule.md"),
)


def rules(*names: str) -> tuple[Rule, ...]:
    """Rules named after `CODE pack` or `CODE pack off`."""
    made = []
    for text in names:
        code, pack, *off = text.split()
        made.append(replace(RULE, code=code, name=f"rule-{code.lower()}", pack=pack, enabled=not off))
    return tuple(made)


def codes(found: Sequence[Rule]) -> list[str]:
    return [rule.code for rule in found]


def loaded(folder: Path, page: str, name: str = NAME, *, trusted: bool = False) -> Rule:
    """The rule of `page`, alone in `folder`."""
    (folder / name).write_text(page, "utf-8")
    (rule,) = load(folder, trusted=trusted)
    return rule


def with_table(table: str) -> str:
    """`PAGE` with more front matter."""
    return PAGE.replace("\n+++\n#", f"\n{table}\n+++\n#")
