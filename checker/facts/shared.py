"""All shares of a document beside the two numbers that each is worked out from.

Words tell them, the rows and the columns of tables, or what stands near by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from checker.facts.complete import Facts
from checker.facts.derived.facts import shares_told
from checker.facts.derived.solved import derived_numbers
from checker.facts.loneshares import lone_shares
from checker.facts.makings import Way
from checker.facts.portions import Portion
from checker.facts.proportions import shares
from checker.facts.reckoned import HUNDREDTHS, Reckoned, is_percent, reckoned_columns
from checker.facts.rows.named import row_names
from checker.facts.rows.shares import row_shares
from checker.facts.tables import Table


def shared(facts: Facts) -> Sequence[Portion]:
    """The shares of the document of these facts; made once."""
    return facts.once(_shared)


def _shared(facts: Facts) -> Sequence[Portion]:
    document = facts.document
    found = list(shares(document))
    known = frozenset(one.share.span.start for one in found)
    found += row_shares(document, facts.tables, facts.once(row_names), known)
    for more in (lone_shares, _weighed):
        found += more(facts, frozenset(one.share.span.start for one in found))
    return (*found, *_in_columns(facts))


def _weighed(facts: Facts, known: Set[int]) -> Iterator[Portion]:
    return shares_told(facts.document.text, facts.once(derived_numbers), known)


def _in_columns(facts: Facts) -> Iterator[Portion]:
    """The shares of columns that are of shares, as nearly all of their rows show."""
    for table in facts.tables:
        for one in reckoned_columns(facts, table):
            if is_told_as_share(table, one):
                part, whole = one.of
                told = whole.span if whole.span.end else None
                way = "a share in a column"
                share = Portion(
                    one.stated.span, part.value, whole.value, one.stated, way=way, told=told, amount=part.span
                )
                if share.fits or not one.fits:
                    yield share


def is_told_as_share(table: Table, one: Reckoned) -> bool:
    """Whether a number of a column is what one is of another, in hundredths and called so."""
    hundredths = one.made.way == Way.SHARE or (one.made.way == Way.RATIO and one.made.power == HUNDREDTHS)
    return hundredths and is_percent(table, one.at)
