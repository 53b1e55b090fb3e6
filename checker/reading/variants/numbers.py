"""Numbers in two formats: 12,400 and 12 400, 2.5 % and 2,5 %."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.model import Document, Span
from checker.regex import regex

_BLANK = "[\u00a0\u202f\u2009 ]"
# What may not stand before a number is looked at behind its first character: `re` skips to a class of those.
_EDGE = r"(?<![\w.,'’/#+%-].)"
# Digits in threes. One point alone may be that of decimals (2.500 km). What goes on before a blank is the
# number of a telephone or an account; small numbers behind a comma are pages of an index.
_PARTED = regex(
    rf"[1-9]{_EDGE}(?<!\d{_BLANK}.)\d{{0,2}}(?:"
    r"(?P<comma>,)\d{3}(?:,\d{3})*(?:\.\d{1,2})?"
    rf"|(?P<blank>{_BLANK})\d{{3}}(?:{_BLANK}\d{{3}})*(?:[.,]\d{{1,2}})?(?!, ?\d{{1,3}}(?!\d|{_BLANK}))"
    r"|(?P<point>\.)\d{3}(?:\.\d{3})+(?:,\d{1,2})?"
    r"|(?P<apostrophe>['’])\d{3}(?:['’]\d{3})*"
    rf")(?![\w/'’-]|[.,]\d|{_BLANK}\d)"
)
_UNIT = rf"per{_BLANK}?cent|million|billion|bn|trillion|km|kg|metres|tonnes"
# Decimals of what is surely measured: 2,5 alone may be two notes, 2.5 a section.
_MEASURED = regex(
    rf"[\dEUGC€$£]{_EDGE}(?:(?<=\d)|(?:(?<=E)UR|(?<=U)SD|(?<=G)BP|(?<=C)HF|(?<=[€$£])){_BLANK}?\d)"
    r"\d{0,2}(?:(?P<comma>,)|(?P<point>\.))\d{1,2}"
    rf"(?={_BLANK}?[%‰]|{_BLANK}(?:{_UNIT})\b)"
)
_CALLED = regex(r"\+\d{1,3}[ (\d)]*$|\(0\) $|\b(?:ID|[Tt]el|[Ff]ax|[Pp]hone|PIN)\b[.: ]*$")
"""What stands before the number of a telephone or an account."""
_LABEL = 12
"""Characters in which it does."""
_ADDRESS = 4
"""Numbers up to 255 that points part are the address of a computer where they are so many."""


def number_formats(document: Document) -> Iterator[Sequence[Sequence[Span]]]:
    """The ways in which digits are parted, and those in which decimals are, each with its places."""
    for pattern in (_PARTED, _MEASURED):
        ways: defaultdict[str, list[Span]] = defaultdict(list)
        for match in pattern.finditer(document.text):
            assert match.lastgroup is not None
            if not (
                _is_address(match[0])
                or _CALLED.search(document.text, max(match.start() - _LABEL, 0), match.start())
            ):
                ways[match.lastgroup].append(Span(*match.span()))
        if len(ways) > 1:
            yield list(ways.values())


def _is_address(number: str) -> bool:
    pieces = number.split(".")
    return len(pieces) == _ADDRESS and all(piece.isdecimal() and int(piece) <= 255 for piece in pieces)
