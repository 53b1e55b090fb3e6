"""Which words of a document are the writer's own, and not quoted, cited or code."""

from __future__ import annotations

from checker.facts.complete import Facts
from checker.facts.variants.places import Places


def places_of(facts: Facts) -> Places:
    """Looks up where words of the document stand; made once, by `Facts.once`."""
    return Places(facts.document, facts.prose.words)
