"""Results × baseline → what is new, what is known, and what the baseline need not list any more."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from dataclasses import asdict
from enum import StrEnum

from checker.engine import attempted, fingerprinted, told
from checker.frozen import dataclass, replace
from checker.gate.allowances import said_at
from checker.gate.baseline import Baseline, Entry
from checker.gate.known import marks, parted
from checker.model import Document, Mismatch, OffsetMap
from checker.placing import Places
from checker.results import DocumentReport, Results


class State(StrEnum):
    HOLDS = "holds"
    FIXED = "fixed"
    UNCHECKED = "not checked"  # in this run
    LOST = "no such file"


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a baseline: the state of every entry, and the new path of those that moved.

    `known` are the marks that are known in each document, by the document's path.
    """

    states: Mapping[Entry, State]
    moved: Mapping[Entry, str]
    known: Mapping[str, frozenset[str]]

    def kept(self) -> list[Entry]:
        """The entries of a baseline that is pruned."""
        return [
            replace(entry, path=self.moved.get(entry, entry.path))
            for entry, state in self.states.items()
            if state in (State.HOLDS, State.UNCHECKED)
        ]


_Key = tuple[str, str]
"""A path as an entry has it, and a mark."""


def matched(results: Results, baseline: Baseline) -> Match:
    """Finds each entry's finding: in the file it names, or where that is gone in the one that has it.

    A finding is looked for by its fingerprint, not by line or number. Where a file was renamed, its entries
    go to the only finding of their fingerprint that is new elsewhere.
    """
    entries = {(entry.path, entry.fingerprint): entry for entry in baseline.entries}
    found = {
        (baseline.relative(document.path), mark): document.path
        for document in results.documents
        for mark in marks(document.findings)
    }
    moves = _moves(set(entries) - set(found), set(found) - set(entries), baseline)
    known: dict[str, set[str]] = defaultdict(set)
    for path, mark in [*(set(entries) & set(found)), *moves.values()]:
        known[found[path, mark]].add(mark)
    return Match(
        _states(results, baseline, set(found) | set(moves)),
        {entries[key]: path for key, (path, _) in moves.items()},
        {path: frozenset(marks) for path, marks in known.items()},
    )


def _states(results: Results, baseline: Baseline, holding: Container[_Key]) -> dict[Entry, State]:
    ran = {rule.code for rule in results.rules}
    checked = {
        baseline.relative(document.path): ran - {failure.code for failure in document.failures}
        for document in results.documents
    }
    states: dict[Entry, State] = {}
    for entry in baseline.entries:
        if (entry.path, entry.fingerprint) in holding:
            states[entry] = State.HOLDS
        elif entry.code in checked.get(entry.path, ()):
            states[entry] = State.FIXED
        elif entry.path in checked or baseline.exists(entry.path):
            states[entry] = State.UNCHECKED
        else:
            states[entry] = State.LOST
    return states


def _moves(lost: set[_Key], new: set[_Key], baseline: Baseline) -> dict[_Key, _Key]:
    """Where the entries of files that are gone went: entry → finding."""
    gone = {path: not baseline.exists(path) for path in sorted({path for path, _ in lost})}
    homeless = [key for key in sorted(lost) if gone[key[0]]]
    wanted = Counter(mark for _, mark in homeless)
    offered = Counter(mark for _, mark in new)
    places = {mark: (path, mark) for path, mark in new}
    return {key: places[key[1]] for key in homeless if wanted[key[1]] == 1 and offered[key[1]] == 1}


def against(results: Results, baseline: Baseline) -> Results:
    """`results` with what the baseline lists moved to `known`, and a finding for what it need not list."""
    match = matched(results, baseline)
    fixed = _fixed(baseline, match)
    places = Places(Document(baseline.path, "json", baseline.text, "", "", (), (), OffsetMap(())))
    rules = [rule for rule in results.rules if rule.kind == "baseline-entry-holds"]

    def judged(document: DocumentReport) -> DocumentReport:
        new, old = parted(document.findings, match.known.get(document.path, ()))
        gone = fixed.get(baseline.relative(document.path), ())
        findings, failures = told(attempted(rule, gone, places) for rule in rules)
        return replace(
            document,
            findings=(*new, *fingerprinted(findings)),
            known=(*document.known, *old),
            failures=(*document.failures, *failures),
        )

    return results.of([judged(document) for document in results.documents])


def _fixed(baseline: Baseline, match: Match) -> dict[str, list[Mismatch]]:
    """What is to say of each entry that is fixed, by the path it names."""
    found: dict[str, list[Mismatch]] = defaultdict(list)
    for entry, source in zip(baseline.entries, baseline.sources(), strict=True):
        if match.states[entry] is State.FIXED:
            found[entry.path].append(said_at(source, **asdict(entry)))
    return found
