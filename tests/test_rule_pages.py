"""Every rule page is a test: its front matter, its headings and its examples, with exact findings.

`pytest --rewrite-examples` writes what the rules find today into the pages; read the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from among import among
from made import PAGE, kind

from checker.checks import KINDS
from checker.compare import compare
from checker.engine import examine
from checker.gate.against import against
from checker.gate.baseline import Baseline, dumped, entries_of
from checker.gate.suppressions import obeyed
from checker.model import PRINTED, Finding
from checker.readers import read
from checker.resources import folder
from checker.results import Results
from checker.rulebook import Example, Rule, examples, find, load, load_default
from checker.settings import Settings

PAGES = sorted(path for path in folder("rules").rglob("*.md") if path.name.lower() != "readme.md")

pages = pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])


def rule_at(path: Path) -> Rule:
    return find(load(path.parent), path.stem)


def found(rule: Rule, example: Example, before: Example | None = None) -> tuple[str, ...]:
    """What only this rule finds in the report, as the page writes it.

    A rule of the gate needs the others to run; `before` is the example whose baseline it is checked against.
    """
    if rule.pack == "gate":
        findings = at_the_gate(rule, example, before)
    elif rule.pack == "corpus":
        pytest.importorskip("duckdb", reason="what many documents say is found with the extra [corpus]")
        texts = {f"{index}.md": text for index, text in enumerate(example.references)}
        rows = among([rule], texts | {"report.md": example.report})
        return tuple(f"{row['line']}:{row['column']}: {row['code']} {row['message']}" for row in rows)
    elif example.references:
        reference = read("reference.md", example.references[0].encode(), "markdown")
        findings = compare(read("report.md", example.report.encode(), "markdown"), reference, [rule]).findings
    else:
        findings = examine(read("report.md", example.report.encode(), "markdown"), [rule]).findings
    return tuple(
        f"{start.line}:{start.column}: {finding.code} {finding.message}"
        for finding in findings
        for start in [finding.place.range.start]
    )


def at_the_gate(rule: Rule, example: Example, before: Example | None) -> tuple[Finding, ...]:
    if rule.kind == "baseline-entry-holds" and before is not None:
        entries = entries_of(reported(rule, before).documents, "baseline.json")
        baseline = Baseline("baseline.json", dumped(entries), tuple(entries))
    else:
        baseline = Baseline("baseline.json", "", ())
    (document,) = against(reported(rule, example), baseline).documents
    return tuple(finding for finding in document.findings if finding.code == rule.code)


def reported(rule: Rule, example: Example) -> Results:
    """The report of an example, with all rules that run and `rule`."""
    known = load_default()
    settings = Settings(
        rules=(*(one for one in known if one.enabled and one.code != rule.code), rule), known=known
    )
    document = read("report.md", example.report.encode(), "markdown")
    report = obeyed(document, examine(document, settings.rules), settings)
    return Results((report,), rules=settings.rules)


def rewritten(page: str, results: Sequence[tuple[Example, tuple[str, ...]]]) -> str:
    """The page with each report's findings in the fence behind it."""
    lines = page.split("\n")
    for example, findings in sorted(results, key=lambda result: result[0].line, reverse=True):
        fence = ["```findings", *findings, "```"] if findings else []
        start, end = example.findings_fence or (example.report_end + 1, example.report_end)
        lines[start - 1 : end] = fence
    return "\n".join(lines)


def test_shipped_pages_need_no_trust() -> None:
    if PAGES:
        assert [replace(rule, url="") for rule in load_default()] == list(load(folder("rules")))


def test_what_a_kind_grades_a_page_grades() -> None:
    pages = load_default()
    graded = {(rule.kind, grade) for rule in pages for grade in rule.severities if grade != PRINTED}
    assert {(name, grade) for name, kind in KINDS.items() for grade in kind.grades} == graded


@pages
def test_examples(path: Path, request: pytest.FixtureRequest) -> None:
    rule = rule_at(path)
    shown = examples(rule)
    results = [
        (example, found(rule, example, before))
        for before, example in zip([None, *shown], shown, strict=False)
    ]
    if request.config.getoption("--rewrite-examples"):
        path.write_text(rewritten(path.read_text("utf-8"), results), "utf-8")
        return
    expected = {f"{path}:{example.line}": example.findings for example, _ in results}
    assert {f"{path}:{example.line}": findings for example, findings in results} == expected


@pages
def test_page_shows_a_finding(path: Path) -> None:
    assert any(example.findings for example in examples(rule_at(path)))


@pages
def test_page_says_something_under_every_heading(path: Path) -> None:
    sections = rule_at(path).page.split("\n## ")[1:]
    assert all(section.partition("\n")[2].strip() for section in sections)


def test_rewriting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "count-equals-list", kind())
    page = PAGE.replace(
        "## Examples\n",
        "## Examples\n```report\nOne.\n```\n```findings\nold\nold\n```\nWords.\n```report\nTwo.\n```\n"
        "```report\nThree.\n```\n```findings\nold\n```\n",
    )
    path = tmp_path / "count-differs-from-list.md"
    path.write_text(page, "utf-8")
    one, two, three = examples(rule_at(path))
    assert rewritten(page, [(one, ("new",)), (two, ("a", "b")), (three, ())]) == PAGE.replace(
        "## Examples\n",
        "## Examples\n```report\nOne.\n```\n```findings\nnew\n```\nWords.\n```report\nTwo.\n```\n"
        "```findings\na\nb\n```\n```report\nThree.\n```\n",
    )
    assert rewritten(page, [(one, one.findings), (two, two.findings), (three, three.findings)]) == page
