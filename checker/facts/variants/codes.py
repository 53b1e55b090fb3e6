"""Codes of which two digits changed places: "project AQ-17" beside "AQ-71".

Codes of one series are many, and any of them may be right. Where a document has two with the same letters,
and no more, and one has the digits of the other in another order, a hand changed them; but not where one
sentence has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from checker.facts.variants.places import Places
from checker.model import Span
from checker.regex import regex
from checker.text.digits import two_exchanged
from checker.text.sentences import are_apart

_CODE = regex(r"[A-Z](?<![\w@/#&’'.–-].)[A-Z]{1,5}[-/ ]?(?P<number>\d{2,6})(?![\w/–-]|[.,:]\d)")


def exchanged_codes(places: Places) -> Iterator[Sequence[Sequence[Span]]]:
    """The places of both codes, where a document has two of their letters alone."""
    found: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in _CODE.finditer(places.document.text):
        letters = places.document.text[match.start() : match.start("number")]
        found[letters][match["number"]].append(Span(*match.span()))
    for numbers in found.values():
        if len(numbers) == 2 and two_exchanged(*numbers):
            ways = [[span for span in spans if places.own(span)] for spans in numbers.values()]
            if all(are_apart(places.document.text, *pair) for pair in product(*ways)) and all(ways):
                yield ways
