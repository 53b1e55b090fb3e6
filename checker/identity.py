"""What claims are called, and which of them a finding speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from checker.model import Mismatch, Span
from checker.verdicts import Ledger

DIGITS = 20
"""Hexadecimal digits of an id: as many as a fingerprint has."""


class Names:
    """The ids of a ledger's claims, in its order.

    An id is made of the words quoted and of their sentence, so that an edit elsewhere leaves it alone. It is
    the only one of its kind in the document, and may be found in another that says the same.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._claims = ledger.claims
        self.ids = tuple(_ids(ledger))
        self._order = sorted(range(len(self._claims)), key=self._number)
        self._numbers = [self._number(index) for index in self._order]

    def of(self, mismatch: Mismatch) -> tuple[str, ...]:
        """The ids of the claims whose words are one of the places that a mismatch speaks of."""
        if not self._order:
            return ()
        places = (mismatch.span, *(related.span for related in mismatch.related))
        found = {index for place in places for index in self._at(place)}
        return tuple(self.ids[index] for index in sorted(found))

    def _number(self, index: int) -> int:
        return self._claims[index].statement.quantity.span.start

    def _at(self, place: Span) -> Iterator[int]:
        """The claims whose number lies in `place`, and `place` in their words."""
        for at in range(bisect_left(self._numbers, place.start), len(self._order)):
            statement = self._claims[self._order[at]].statement
            number = statement.quantity.span
            if number.start >= place.end or statement.span.start > place.start:
                return  # a place of many sentences is no count, whatever counts stand in it
            if number.end <= place.end <= statement.span.end:
                yield self._order[at]


def _ids(ledger: Ledger) -> Iterator[str]:
    quote = ledger.facts.document.quote

    @cache
    def sentence(span: Span) -> str:
        return _digest(" ".join(quote(span).split()))

    seen: Counter[tuple[str, str]] = Counter()
    for claim in ledger.claims:
        said = claim.statement
        key = " ".join(quote(said.span).split()), sentence(said.sentence)
        seen[key] += 1
        yield _digest("\0".join((*key, str(seen[key]))))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:DIGITS]
