"""Plans and programmes whose years are told in two ways: Port Strategy 2020–2030, Port Strategy 2022–2030.

The next programme has two other years. One that shares its first or its last with another is a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.model import Document, Span
from checker.regex import regex
from checker.text.anchors import at_numbers
from checker.text.vocabulary import vocabulary

_YEARS = regex(r"(?<![\d–/-])((?:19|20)\d\d)\s?[–/-]\s?((?:19|20)\d\d)(?![\d–/-])")
_NAME = regex(r"(?!The )[A-Z][a-z]+(?: (?:(?:of|for|on|and|in) (?:the )?)?[A-Z][a-z]+)+(?= \(?$)")
_TWO = 2
_BACK = 80
"""Characters before the years in which their name stands."""


def spanned(document: Document) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """The places of every name with years of which one differs, where it has no third years."""
    by: defaultdict[str, defaultdict[tuple[str, str], list[Span]]] = defaultdict(lambda: defaultdict(list))
    text = document.text
    for match in at_numbers(_YEARS, text, 0, len(text)):
        low = max(document.block(match.start()).span.start, match.start() - _BACK)
        name = _NAME.search(text, low, match.start())
        if name is not None and vocabulary().has("PROGRAMME", name[0].lower().rpartition(" ")[2]):
            by[name[0].lower()][match[1], match[2]].append(Span(name.start(), match.end()))
    for found in by.values():
        if len(found) == _TWO:
            (one, here), (other, there) = found.items()
            if (one[0] == other[0]) != (one[1] == other[1]):
                yield here, there
