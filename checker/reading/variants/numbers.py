"""Numbers in two formats: 12,400 and 12 400, 2.5 % and 2,5 %."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.model import Document, Span
from checker.regex import regex

_BLANKS = "\u00a0\u202f\u2009 "
# Digits in threes. One point alone may be that of decimals (2.500 km), and what goes on before a blank is the
# number of a telephone or an account.
_PARTED = regex(
    rf"(?<![\w.,'’/#+-])(?<!\d[{_BLANKS}])[1-9]\d{{0,2}}"
    rf"(?:(?P<comma>,)\d{{3}}(?:,\d{{3}})*(?:\.\d{{1,2}})?"
    rf"|(?P<blank>[{_BLANKS}])\d{{3}}(?:[{_BLANKS}]\d{{3}})*(?:[.,]\d{{1,2}})?"
    rf"|(?P<point>\.)\d{{3}}(?:\.\d{{3}})+(?:,\d{{1,2}})?"
    r"|(?P<apostrophe>['’])\d{3}(?:['’]\d{3})*)"
    rf"(?![\w/'’-]|[.,]\d|[{_BLANKS}]\d)"
)
# Decimals of what is surely measured: 2,5 alone may be two notes, 2.5 a section.
_MEASURED = regex(
    rf"(?<![\w.,'’/#+-])(?:(?:EUR|USD|GBP|CHF|[€$£])[{_BLANKS}]?)?\d{{1,3}}(?:(?P<comma>,)|(?P<point>\.))\d{{1,2}}"
    rf"(?=[{_BLANKS}]?(?:%|‰)|[{_BLANKS}](?:per[{_BLANKS}]?cent|million|billion|bn|trillion|km|kg|metres|tonnes|hectares)\b)"
)


def number_formats(document: Document) -> Iterator[Sequence[Sequence[Span]]]:
    """The ways in which digits are parted, and those in which decimals are, each with its places."""
    for pattern in (_PARTED, _MEASURED):
        ways: defaultdict[str, list[Span]] = defaultdict(list)
        for match in pattern.finditer(document.text):
            assert match.lastgroup is not None
            ways[match.lastgroup].append(Span(*match.span()))
        if len(ways) > 1:
            yield list(ways.values())
