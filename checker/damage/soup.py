"""Garbled words: wrong decoding, lost characters, digits for letters, words without the blank between.

Statistics of letters (Taghva et al. 2001, "Automatic removal of garbage strings in OCR text") find little
in prose and much in technical text that is right. So each of the four needs a proof: the characters decode
to what was meant, or the document itself has the word, or the two words, elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import compress, count

from checker.damage.printed import is_printed
from checker.damage.words import Words
from checker.frozen import dataclass, replace
from checker.model import BlockKind, Document, Span
from checker.regex import regex

_LOST = "\ufffd"
_DECODED = regex(r"[ÂÃÄÅâð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}")
_MIXED = regex(r"(?<![\w.@/-])[A-Za-z]{1,20}(?:[015][a-z]{1,20})+(?![\w@/(]|[-.]\w)")
_DIGITS = (str.maketrans("015", "ols"), str.maketrans("015", "ois"))
_GLUED = regex(
    r"(?<![\w.@/#-])(?:(?:of|in|to|on|by|for|and|with|from|that)the|inthis|inorder|ofthis|toa|isthe|bythis)(?![\w@/(-]|\.\w)"
    r"|(?<![\w.@/#-])the[a-z]{4,20}(?![\w@/(-]|\.\w)|(?<![\w.@/#-])[a-z]{4,20}(?:the|The|This|These|In|and)(?![\w@/(-]|\.\w)"
)
_HEADS = ("inthis", "inorder", "ofthis", "toa", "isthe", "bythis")
_LATER = ("The", "This", "These", "In", "the", "and")
_END = ("the", "this", "these", "in", "and")
"""What the words of `_GLUED` end with, in lower case."""
_PART = regex(r"\w+")
_OFTEN = 2
_MANY = 10
"""Paragraphs that lost a character, at most, each of which is told of by itself."""
_LETTERS = 3
"""A word that lost a character has so many left; a sample of bytes has fewer."""
_KINDS = {
    "decoded": "wrongly decoded",
    "lost": "a lost character",
    "digit": "a digit for a letter",
    "glued": "glued",
}

Found = Iterator[tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class Garbled:
    """Words that are garbled in one way in one block: the first of them, the others, and what was meant.

    `all_over`: a font, or a way of saving, garbled it all over the document, and this tells of all.
    """

    kind: str
    span: Span
    others: tuple[Span, ...]
    meant: str
    all_over: bool = False

    @property
    def what(self) -> str:
        return _KINDS[self.kind]


def garbled_words(document: Document, words: Words) -> Iterator[Garbled]:
    """The garbled words of the prose, one finding a way and block."""
    text = document.text
    lost, decoded = _LOST in text, not text.isascii() and _DECODED.search(text) is not None
    suspect = _units_with(words, _suspects(words))
    spans = [document.blocks[unit.block].span for unit in words.units]
    for kind, seek in (("lost", _lost),) * lost + (("decoded", _wrong),) * decoded:
        yield from _in_one([one for span in spans for one in _grouped(kind, seek(text, span))])
    for number, (unit, span) in enumerate(zip(words.units, spans, strict=True)):
        if number in suspect and unit.kind is not BlockKind.HEADING:
            yield from _grouped("digit", _mixed(words, span))
            if not is_printed(document):  # whose blanks are gaps, and small ones are not seen
                yield from _grouped("glued", _untagged(document, _glued(words, span)))


def _untagged(document: Document, found: Found) -> Found:
    """Those with no tag in them: whether a page parts what stands on either side of one, its styles say."""
    for span, meant in found:
        place = document.range(span)
        if "<" not in document.source[place.start.offset : place.end.offset]:
            yield span, meant


def _suspects(words: Words) -> frozenset[str]:
    """The words that may have a digit for a letter, or be two: a text has far fewer words than it says."""
    counts = words.counts
    return frozenset(
        key
        for key, times in counts.items()
        if (
            not key.isalpha()
            or (times < _OFTEN and (key.endswith(_END) or key.startswith("the") or key in _HEADS))
        )
        and any(
            counts.get(part, 0) < _OFTEN and (_is_two(part, counts) or _has_digit(part, counts))
            for part in _PART.findall(key)
        )
    )


def _has_digit(word: str, counts: Mapping[str, int]) -> bool:
    """Whether a word becomes one that the document has, once its digits are letters."""
    return not (word.isalpha() or word.isdigit()) and any(
        counts.get(word.translate(table), 0) >= _OFTEN for table in _DIGITS
    )


def _is_two(word: str, counts: Mapping[str, int]) -> bool:
    """Whether a word in lower case begins or ends as glued ones do, and the document has both halves."""
    if not word.startswith("the") and not word.endswith(_END) and word not in _HEADS:
        return False
    cuts = [2, 3, *(len(word) - len(end) for end in _END)]
    return any(
        counts.get(word[:cut], 0) >= _OFTEN and counts.get(word[cut:], 0) >= _OFTEN for cut in cuts if cut > 0
    )


def _units_with(words: Words, keys: Container[str]) -> frozenset[int]:
    """The units that hold one of `keys`."""
    if not keys:
        return frozenset()
    firsts = [unit.start for unit in words.units]
    found = compress(count(), map(keys.__contains__, words.keys))
    return frozenset(bisect_right(firsts, at) - 1 for at in found)


def _grouped(kind: str, found: Found) -> Iterator[Garbled]:
    places = list(found)
    if places:
        (span, meant), *rest = places
        yield Garbled(kind, span, tuple(other for other, _ in rest), meant)


def _in_one(found: Sequence[Garbled]) -> Sequence[Garbled]:
    """The same as one, where there are many: an editor mends the cause, and reads of it once."""
    if len(found) <= _MANY:
        return found
    first, *rest = found
    others = (*first.others, *(span for one in rest for span in (one.span, *one.others)))
    return [replace(first, others=others, all_over=True)]


def _lost(text: str, span: Span) -> Found:
    at = text.find(_LOST, span.start, span.end)
    done = span.start
    while at >= 0:
        if at >= done:
            word = _word(text, at, span)
            done = word.end
            if sum(sign.isalpha() for sign in text[word.start : word.end]) >= _LETTERS:
                yield word, ""
        at = text.find(_LOST, at + 1, span.end)


def _wrong(text: str, span: Span) -> Found:
    """Characters that are UTF-8 once they are taken back to the bytes of Windows-1252 or Latin-1."""
    for match in _DECODED.finditer(text, span.start, span.end):
        for size in range(len(match[0]), 1, -1):
            meant = _redecoded(match[0][:size])
            if meant:
                yield Span(match.start(), match.start() + size), meant
                break


def _redecoded(characters: str) -> str:
    for encoding in ("cp1252", "latin-1"):
        try:
            meant = characters.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if len(meant) == 1 and meant.isprintable():
            return meant
    return ""


def _mixed(words: Words, span: Span) -> Found:
    """Words with a digit in them that the document writes with a letter."""
    counts = words.counts
    for match in _MIXED.finditer(words.text, span.start, span.end):
        word = match[0]
        if len(word) < 5 or counts.get(word.lower(), 0) > 1:
            continue
        for table in _DIGITS:
            meant = word.translate(table)
            if counts.get(meant.lower(), 0) >= _OFTEN:
                yield Span(match.start(), match.end()), meant
                break


def _glued(words: Words, span: Span) -> Found:
    """Two words without the blank between them, one of them "the" or its like, both in the document."""
    counts = words.counts
    for match in _GLUED.finditer(words.text, span.start, span.end):
        parts = _parts(match[0])
        if parts is None or counts.get(match[0].lower(), 0) > 1:
            continue
        if all(counts.get(part.lower(), 0) >= _OFTEN for part in parts):
            yield Span(match.start(), match.end()), " ".join(parts)


def _parts(word: str) -> tuple[str, str] | None:
    if word in _HEADS:
        cut = 2
    elif word.endswith(_LATER):
        cut = len(word) - next(len(end) for end in _LATER if word.endswith(end))
    else:
        cut = 3
    return (word[:cut], word[cut:]) if 0 < cut < len(word) else None


def _word(text: str, at: int, span: Span) -> Span:
    """The word around a character: up to the blanks on both sides, at most 40 characters each way."""
    start, end = at, at + 1
    while start > max(span.start, at - 40) and not text[start - 1].isspace():
        start -= 1
    while end < min(span.end, at + 40) and not text[end].isspace():
        end += 1
    return Span(start, end)
