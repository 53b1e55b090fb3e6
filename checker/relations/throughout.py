"""Counts of what the document numbers from beginning to end: 228 controls, and No. 1 … No. 228 behind.

The labels need not bear the noun that is counted. From 13 on no numbering ends at the count by chance; one
that ends elsewhere may number something else, so it contradicts nothing.
"""

from __future__ import annotations

from checker.facts.complete import Facts
from checker.model import Item, ItemList, ListKind, Relation, Span, Support, SupportKind
from checker.text.language import in_english
from checker.text.vocabulary import vocabulary
from checker.ties.arithmetic import Reason, Reasons

_PLAIN = frozenset({Relation.PLAIN, Relation.ALL})


@in_english({})
def reasons(facts: Facts) -> Reasons:
    """The counts that a numbering ends at whose word is their noun, or numbers anything: "No", "item"."""
    found: dict[int, list[tuple[str, Support]]] = {}
    for word, labels in facts.numberings.items():
        items = tuple(Item(label.span, str(label.number)) for label in labels)
        span = Span(labels[0].span.start, labels[-1].span.end)
        listed = ItemList(ListKind.LABELS, span, items)
        support = Support(SupportKind.ENUMERATION, span, len(labels), "", (listed,))
        found.setdefault(len(labels), []).append((word, support))
    return {
        statement: Reason(f"{facts.style_at(statement.span).shown(support.listed or 0)} follow", support)
        for statement in facts.statements
        if statement.exact and statement.relation in _PLAIN
        for word, support in found.get(statement.value, ())
        if word == statement.head or vocabulary().has("NUMBERS_ANY", word)
    }
