"""Counts against the lists that support them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.checks.settling import settled
from checker.facts.statements import Restated
from checker.facts.styles import Style
from checker.facts.typography.sources import in_code
from checker.model import Claim, Document, Mismatch, Related, SupportKind
from checker.ties.trust import ANY, Evidence
from checker.verdicts import Ledger

_LISTS = frozenset(
    {SupportKind.NOTE, SupportKind.PARENTHESIS, SupportKind.COLON, SupportKind.NAMELY, SupportKind.APPOSITION}
)
_ITEMS = frozenset({SupportKind.ITEMS, SupportKind.ABOVE})
_ENUMERATIONS = frozenset({SupportKind.ENUMERATION})


def equals_list(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts that a note, a parenthesis or a list in the sentence contradicts."""
    return _contradicted(ledger, _LISTS)


def equals_items(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts that the bullets or numbered items below them, or right above, contradict."""
    return _contradicted(ledger, _ITEMS)


def equals_enumeration(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Counts that First … Second …, (pillar 1) … or the headings beneath contradict."""
    return _contradicted(ledger, _ENUMERATIONS)


def figures_equal_words(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers given in words and in figures that differ: ten (11)."""
    document = ledger.facts.document
    for restated in ledger.facts.restated:
        if restated.words != restated.figures and not _is_mark(document, restated):
            yield Mismatch(
                span=restated.span,
                values={"words": restated.words, "figures": restated.figures},
                related=(Related("the figures", restated.figures_span),),
                stated=restated.words,
                listed=restated.figures,
                confidence=restated_evidence(restated).confidence,
            )


def _is_mark(document: Document, restated: Restated) -> bool:
    """Whether what stands in brackets is code or a note's mark: "nine(2) States", or begins a block below."""
    if document.text[restated.words_span.end : restated.words_span.end + 1] == "(":
        return True
    if in_code(document, restated.figures_span.start):
        return True
    mark = f"({document.quote(restated.figures_span)})"
    below = document.blocks[document.block_at(restated.span.start) + 1 :]
    return any(block.marker == mark or document.text.startswith(mark, block.span.start) for block in below)


def restated_evidence(restated: Restated) -> Evidence:
    """A number in words beside the same in figures."""
    same = restated.words == restated.figures
    return Evidence(("figures beside words",), "" if same else ANY)


def _contradicted(ledger: Ledger, kinds: frozenset[SupportKind]) -> Iterator[Mismatch]:
    for claim in ledger.claims:
        if claim.disputed and claim.support[0].kind in kinds:
            yield _mismatch(ledger, claim)


def _mismatch(ledger: Ledger, claim: Claim) -> Mismatch:
    statement, support = claim.statement, claim.support[0]
    assert support.listed is not None
    style = ledger.facts.style_at(statement.span)
    # "one of three papers: …": what is listed are the three
    stated = statement.total if statement.value == 1 and statement.total else statement.value
    return Mismatch(
        span=statement.span,
        values={
            "stated": stated,
            "unit": statement.unit,
            "place": support.place,
            "listed": support.listed,
        },
        related=tuple(Related(_what(len(one.items)), one.span) for one in support.lists),
        stated=stated,
        listed=support.listed,
        suggestion=settled(ledger, statement.span, _suggestion(style, stated, support.listed)),
        confidence=claim.confidence,
    )


def _what(number: int) -> str:
    return f"the list: {number} item{'s' if number != 1 else ''}"


def _suggestion(style: Style, stated: int, listed: int) -> str:
    """What would make both sides agree; neither is changed."""
    gap = abs(stated - listed)
    names = "one item" if gap == 1 else f"{style.shown(gap)} items"
    way = "fewer" if listed > stated else "more"
    return f"{style.instead(listed, stated)}, or {names} {way} in the list"
