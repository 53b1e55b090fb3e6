"""Numbers in two formats: 12,400 and 12 400, 2.5 % and 2,5 %."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.model import Document, Span
from checker.regex import regex
from checker.text.spots import at_digits, digits
from checker.text.vocabulary import vocabulary

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
_DECIMALS = regex(r"[.,]\d{1,2}$")
_CURRENCY = 4
"""Characters of a currency before its number, and the blank between them."""
_CALLED = regex(r"\+\d{1,3}[ (\d)]*$|\(0\) $|\b(?P<word>[A-Za-z]{2,6})\b[.: ]*$")
"""What stands before the number of a telephone or an account, or of a thing in an inventory."""
_LINE = regex(r"([^.;:\d]{1,60}) (?:on|at) $")
"""The clause of the number of a helpline: "call the clerk free on 116 123"."""
_CLAUSE = 66
"""Characters in which it stands."""
_MONTH = regex(r"([^\W\d_]{3,9}) $")
"""What makes the first digits a day or a year, and the others an amount: "Feb 19 109.23"."""
_LABEL = 12
"""Characters in which it does."""
_ADDRESS = 4
"""Numbers that points part are the address of a computer where they are so many: up to 255, or three digits
each, as in an example. A hundred thousand millions are written with their scale."""
_GREATEST = 255


def number_formats(document: Document) -> Iterator[Sequence[Sequence[Span]]]:
    """The ways in which digits are parted, and those in which decimals are, each with its places."""
    for found in (at_digits(_PARTED, document.text), _measured(document.text)):
        ways: defaultdict[str, list[Span]] = defaultdict(list)
        for match in found:
            assert match.lastgroup is not None
            if not (_is_address(match[0]) or _is_label(document, match)):
                ways[match.lastgroup].append(Span(*match.span()))
        if len(ways) > 1 and not _shown_both(document, list(ways.values())):
            yield list(ways.values())


def _shown_both(document: Document, ways: Sequence[Sequence[Span]]) -> bool:
    """Whether a paragraph writes one number in two ways: it speaks of how numbers are written."""
    seen = [
        {(document.block_at(span.start), _digits(document.quote(span))) for span in spans} for spans in ways
    ]
    return any(not one.isdisjoint(other) for one, other in combinations(seen, 2))


def _digits(number: str) -> str:
    """The digits of a number in threes, without its decimals."""
    return "".join(filter(str.isdigit, _DECIMALS.sub("", number)))


def _measured(text: str) -> Iterator[re.Match[str]]:
    """What `_MEASURED` finds: sought around digits, before which a currency may stand."""
    done = 0
    for digit in digits(text).starts:
        for start in range(max(digit - _CURRENCY, done), digit + 1):
            match = _MEASURED.match(text, start) if start == digit or text[start] in "EUGC€$£" else None
            if match is not None:
                done = match.end()
                yield match
                break


def _is_label(document: Document, match: re.Match[str]) -> bool:
    """Whether digits in threes are no number: those of a telephone or a thing, or two side by side."""
    text, start = document.text, match.start()
    called = _CALLED.search(text, max(start - _LABEL, 0), start)
    word = called["word"] if called else None
    if called and (word is None or vocabulary().has("NUMBER_OF", word.lower()) or _is_of_a_body(word)):
        return True
    if match.lastgroup != "blank":
        return False
    line = _LINE.search(text, max(start - _CLAUSE, 0), start)
    if line is not None and not vocabulary().sets["REACHED"].isdisjoint(line[1].lower().split()):
        return True
    month = _MONTH.search(text, max(start - _LABEL, 0), start)
    if month is not None and month[1].lower() in vocabulary().months:
        return True
    origin = document.origin
    return "<" in document.source[origin.source_start(start) : origin.source_start(match.end() - 1)]


def _is_of_a_body(word: str) -> bool:
    """Whether capitals before a number say whose it is, and are no currency: EN 319 403, ISO 639 2."""
    return len(word) > 1 and word.isupper() and not vocabulary().has("MONEY", word.lower())


def _is_address(number: str) -> bool:
    pieces = number.split(".")
    if len(pieces) != _ADDRESS or not all(piece.isdecimal() for piece in pieces):
        return False
    return len(pieces[0]) == len(pieces[1]) or all(int(piece) <= _GREATEST for piece in pieces)
