"""All shares of a document beside the two numbers that each is worked out from.

Words tell them, the rows and the columns of tables, or what stands near by.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.complete import Facts
from checker.facts.derived.facts import shares_told
from checker.facts.derived.solved import derived_numbers
from checker.facts.portions import Portion
from checker.facts.proportions import shares
from checker.facts.rows.named import row_names
from checker.facts.rows.shares import row_shares
from checker.facts.sharecolumns import shares_in_columns


def shared(facts: Facts) -> Sequence[Portion]:
    """The shares of the document of these facts; made once."""
    return facts.once(_shared)


def _shared(facts: Facts) -> Sequence[Portion]:
    document = facts.document
    found = list(shares(document))
    known = frozenset(one.share.span.start for one in found)
    found += row_shares(document, facts.tables, facts.once(row_names), known)
    known = frozenset(one.share.span.start for one in found)
    found += shares_told(document.text, facts.once(derived_numbers), known)
    return (*found, *(one for table in facts.tables for one in shares_in_columns(table)))
