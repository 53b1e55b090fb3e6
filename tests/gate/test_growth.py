"""Thousands of allowances beside thousands of findings: twice as many take twice the work."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial

import pytest
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.engine import examine
from checker.gate.baseline import Baseline, Entry
from checker.gate.suppressions import obeyed
from checker.model import Finding
from checker.readers import read
from checker.rulebook import select
from checker.settings import Settings
from gate.support import rules

NINE = "Two ports (A, B and C).\n\n"
ALLOW = "<!-- checker: allow CNT001: x -->\n"
SIZE = 30


def times(text: str) -> Callable[[int], str]:
    return lambda size: text * size


DRAFTS: dict[str, Callable[[int], str]] = {
    "each by a comment of its own": times(f"{ALLOW}\n{NINE}"),
    "each by a pack": times(f"{ALLOW.replace('CNT001', 'counts, sums')}\n{NINE}"),
    "stacked comments": lambda size: ALLOW * size + "\n" + NINE * size,
    "the whole file, again and again": lambda size: (
        ALLOW.replace("allow ", "allow-file ") * size + NINE * size
    ),
    "begun and ended": times(
        f"{ALLOW.replace('allow ', 'allow-begin ')}\n{NINE}<!-- checker: allow-end -->\n\n"
    ),
    "begun and never ended": times(f"{ALLOW.replace('allow ', 'allow-begin ')}\n{NINE}"),
    "nothing to allow": times(f"{ALLOW}\nAll is well.\n\n{NINE}"),
    "within one list": lambda size: "Ports:\n\n" + f"- {NINE.strip()}\n\n{ALLOW}\n" * size,
    "on one line": times(f"{NINE.strip()} {ALLOW.strip()} "),
    "rules that are not known": lambda size: "".join(
        f"{ALLOW.replace('CNT001', f'nothing{number}')}\n{NINE}" for number in range(size)
    ),
}


def obeying(draft: Callable[[int], str], size: int) -> Callable[[], object]:
    document = read("draft.md", draft(size).encode())
    settings = Settings(rules=select(rules(), ["CNT", "ALW"], ()), known=rules())
    return partial(obeyed, document, examine(document, settings.rules), settings)


@pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)
def test_comments(draft: Callable[[int], str]) -> None:
    assert growth(partial(obeying, draft), SIZE) < STEEPEST


def entry(key: str, value: str) -> str:
    return f'[[allow]]\nrule = "CNT001"\n{key} = "{value}"\n'


ENTRIES: dict[str, Callable[[Finding, int], str]] = {
    "reasons alone": lambda _finding, _number: entry("reason", "x"),
    "fingerprints": lambda finding, _number: entry("fingerprint", finding.fingerprint),
    "fingerprints of nothing": lambda finding, _number: entry("fingerprint", f"x{finding.fingerprint}"),
    "one quote": lambda _finding, _number: entry("quote", "Two ports"),
    "quotes around": lambda _finding, number: entry("quote", f"Port {number} lies at"),
    "quotes of nothing": lambda _finding, number: entry("quote", f"harbour {number}"),
}


def obeying_beside(of_finding: Callable[[Finding, int], str], size: int) -> Callable[[], object]:
    draft = "".join(f"Port {number} lies at sea. {NINE}" for number in range(size))
    document = read("draft.md", draft.encode())
    settings = Settings(rules=select(rules(), ["CNT", "ALW"], ()), known=rules())
    report = examine(document, settings.rules)
    beside = "".join(of_finding(finding, number) for number, finding in enumerate(report.findings))
    return partial(obeyed, document, report, settings, beside.encode())


@pytest.mark.parametrize("of_finding", ENTRIES.values(), ids=ENTRIES)
def test_file_beside(of_finding: Callable[[Finding, int], str]) -> None:
    assert growth(partial(obeying_beside, of_finding), SIZE) < STEEPEST


def test_escaped_fingerprints_of_a_baseline() -> None:
    def work(size: int) -> Callable[[], object]:
        entries = [Entry("a.md", "CNT001", "x", str(number), f"é{number:019}") for number in range(size)]
        text = json.dumps({"schema": "1.0", "entries": [asdict(entry) for entry in entries]})
        baseline = Baseline("b.json", text, tuple(entries))
        assert text[slice(*list(baseline.sources())[-1])] == f'"\\u00e9{size - 1:019}"'
        return lambda: list(baseline.sources())

    assert growth(work, SIZE) < STEEPEST
    assert slowing(work, 500) < BY_CLOCK
