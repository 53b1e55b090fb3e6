"""Citations beside each other: one act with two dates, one name for two acts, a judgment and its case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from checker.checks.kind import Options
from checker.facts.citations import Citation
from checker.model import BlockKind, Document, Mismatch, Related, Span
from checker.regex import regex
from checker.text.names import plain
from checker.verdicts import Ledger

_NEXT = 120
"""Characters between a case and its ECLI, at most."""
_LONG = 15
"""Years that a case may take."""
_WORD = r"[A-Z][\w’'-]*"
# "the" alone joins no name: "Under the Action Plan".
_LINK = r"(?:(?:of|for|on|and|in|to|against|with|towards?)\s+(?:the\s+)?)?"
_NAME = rf"(?:The\s+)?{_WORD}(?:\s+{_LINK}{_WORD}){{0,8}}"
# (General Data Protection Regulation) · (the “Data Act”) · (hereinafter: GDPR)
_BEHIND = regex(
    r"\s*\((?:here(?:in)?after:?\s+)?(?:referred\s+to\s+as\s+)?(?:the\s+)?"
    rf"[“‘\"']?(?P<name>{_NAME})[”’\"']?\)"
)
_BEFORE = regex(rf"(?<![\w’'/-])(?P<name>{_NAME})\s*[,(]\s*$")
_AT_MARK = regex(rf"(?<![\w’'/-])(?P<name>{_NAME})[”’\"'\s]*$")
_NO_NAME = regex(
    r"\b(?:OJ|Article|Annex|Recital|Section|Chapter|Regulations?|Directives?|Decisions?|EU|EC|See|COM|Council"
    r"|Parliament|Commission|European|Case|Proposal|Report|Communication)\b"
)


def acts_dated_once(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Acts and documents that are given two dates."""
    document = ledger.facts.document
    first: dict[object, Citation] = {}
    for citation in ledger.facts.citations:
        day = citation.day
        if day is None or not citation.form.dated or citation.state != "right":
            continue
        other = first.setdefault(citation.key, citation)
        if other.day is not None and day.differs(other.day):
            yield Mismatch(
                span=citation.span,
                values={
                    "citation": document.quote(citation.act),
                    "date": document.quote(day.span),
                    "other": document.quote(other.day.span),
                },
                related=(Related("the other date", other.span),),
            )


def judgments_fit_cases(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """An ECLI that has another court than the case before it, or a year that the case cannot have."""
    document = ledger.facts.document
    for case, judgment in pairwise(ledger.facts.citations):
        if judgment.form.name != "judgment" or judgment.year is None:
            continue
        why = ""
        near = judgment.act.start - case.act.end <= _NEXT and _same_block(document, case, judgment)
        if case.form.name == "case" and near:
            if case.parts and judgment.parts and case.parts[0] != judgment.parts[0]:
                why = f"is of another court than {document.quote(case.act)}"
            elif case.year is not None and not case.year <= judgment.year <= case.year + _LONG:
                why = f"is of {judgment.year}, {document.quote(case.act)} is of {case.year}"
        if why:
            yield Mismatch(
                span=judgment.act,
                values={"citation": document.quote(judgment.act), "why": why},
                related=(Related("the case", case.act),),
            )


def _same_block(document: Document, one: Citation, other: Citation) -> bool:
    return document.block_at(one.act.start) == document.block_at(other.act.start)


# --- names -----------------------------------------------------------------------------------


def names_of_one_act(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Names that the document gives to two acts."""
    document = ledger.facts.document
    acts: dict[str, list[tuple[Span, Citation]]] = defaultdict(list)
    for name, citation in named_acts(ledger):
        acts[plain(document.quote(name))].append((name, citation))
    for named in acts.values():
        (place, first), *others = named
        other = next((one for one in others if one[1].key != first.key), None)
        if other is not None and len({citation.key for _, citation in named}) == 2:
            yield Mismatch(
                span=other[0],
                values={
                    "name": document.quote(other[0]),
                    "citation": document.quote(other[1].act),
                    "other": document.quote(first.act),
                },
                related=(Related("the act here", other[1].act), Related("the name of the other", place)),
            )


def named_acts(ledger: Ledger) -> Iterator[tuple[Span, Citation]]:
    """The names that stand in brackets behind an act, before it, or at the mark of a note that is the act."""
    document = ledger.facts.document
    acts = (one for one in ledger.facts.citations if one.form.dated and one.state == "right")
    alone = {one.span.start: one for one in acts}
    for citation in alone.values():
        name = _BEHIND.match(document.text, citation.span.end)
        block = document.block(citation.act.start)
        if name is None:
            start = max(block.span.start, citation.act.start - _NEXT)
            name = _BEFORE.search(document.text, start, citation.act.start)
        if name is not None and _is_name(name["name"]):
            yield Span(*name.span("name")), citation
    for note in document.notes:
        found = alone.get(note.body.start) if note.body is not None else None
        if found is None or note.body is None or document.text[found.span.end : note.body.end].strip(". "):
            continue
        for mark in note.references:
            block = document.block(max(mark - 1, 0))
            if block.kind is not BlockKind.NOTE:
                name = _AT_MARK.search(document.text, max(block.span.start, mark - _NEXT), mark)
                if name is not None and _is_name(name["name"]):
                    yield Span(*name.span("name")), found


def _is_name(words: str) -> bool:
    """Whether words are surely the name of an act: several that say which it is, or an abbreviation."""
    if _NO_NAME.search(words) and len(words.split()) < 3:
        return False
    return len(words.split()) > 1 or (words.isupper() and len(words) > 2)
