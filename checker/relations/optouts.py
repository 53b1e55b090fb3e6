"""Members that an act does not bind, so that the counts beside it need not have them.

What a paragraph or one of its notes says of an act holds for the counts of that paragraph. Who is said to
take part after all ("Ireland has notified its wish to take part") is bound.
"""

from __future__ import annotations

from checker.facts.complete import Facts
from checker.facts.optouts import left_out, taking_part
from checker.model import Span
from checker.text.sentences import sentences


def opted_out(facts: Facts, block: Span) -> frozenset[str]:
    """The keys of the members that the act of a paragraph surely does not bind."""
    text = facts.document.text
    spans = [block, *(note.body for _, note in facts.notes_in(block) if note.body is not None)]
    told = [sentence for span in spans for sentence in sentences(text, span)]
    out = {key for sentence in told for key in left_out(text, sentence)}
    if not out:
        return frozenset()
    return frozenset(out.difference(*(taking_part(text, sentence) for sentence in told)))
