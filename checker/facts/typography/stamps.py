"""Signs without their other half that a document has again and again in one way: none is a slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.frozen import dataclass
from checker.model import Document, Span
from checker.regex import regex

STAMPED = 3
"""Times that the same words stand behind a sign without its other half, to be a stamp."""
_BESIDE = 24
"""Characters beside a sign in which those words stand."""
_STRAIGHT, _CURVED = '"', regex("[“”„«»]")
_NUMBER = regex(r"\d+")


@dataclass(frozen=True, slots=True)
class Half:
    """A bracket or quotation mark without its other half; `opens` where it is the first half."""

    sign: str
    span: Span
    block: int
    opens: bool


def has_straight_half(document: Document, one: Half) -> bool:
    """Whether a straight mark stands where the other half of a curved one is looked for, in its paragraph."""
    text, block = document.text, document.blocks[one.block].span
    if _CURVED.match(one.sign) is None:
        return False
    beside = text[one.span.end : block.end] if one.opens else text[block.start : one.span.start][::-1]
    straight, curved = beside.find(_STRAIGHT), _CURVED.search(beside)
    return straight >= 0 and (curved is None or straight < curved.start())


def without_stamps(document: Document, found: Sequence[Half]) -> list[Half]:
    """All but those that the same words stand behind again and again, as the foot of a page, which is cut;
    or a number of the same form beside, as a document writes it: "Norwich ( 01603 472416", "(6)c)"."""
    ends = [min(one.span.end + _BESIDE, document.blocks[one.block].span.end) for one in found]
    words = [document.text[one.span.start : end] for one, end in zip(found, ends, strict=True)]
    shapes = [_shape(document, one) for one in found]
    often = Counter(word for word in words if len(word) > 1) + Counter(filter(None, shapes))
    return [
        one
        for one, word, shape in zip(found, words, shapes, strict=True)
        if max(often[word], often[shape]) < STAMPED
    ]


def _shape(document: Document, one: Half) -> str:
    """A sign and the number within, as "0": behind what opens, before what closes; "" where none is."""
    text, block = document.text, document.blocks[one.block].span
    if one.opens:
        word = text[one.span.end : min(one.span.end + _BESIDE, block.end)].split()[:1]
    else:
        word = text[max(one.span.start - _BESIDE, block.start) : one.span.start].split()[-1:]
    shape = _NUMBER.sub("0", word[0]) if word else ""
    return f"{one.sign}{shape}" if shape and shape != word[0] else ""
