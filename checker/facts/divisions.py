"""Wholes and their parts that a sentence, or two, tell by their numbers alone.

Of the 24 plans, 14 are done, seven are under way and three were dropped.
Trips came to 2,850, of which 1,900 were …, 620 … and 330 …      It has 48 boats: 20 …, 16 … and 12 …
Fifteen of the 31 offices are in the north, nine in the south and seven in the east.
There were 180 petitions. Ninety-five came from citizens, 60 from groups and 25 from towns.
There were 62 complaints about noise, 41 about litter and 27 about dogs, 130 in all.

No word is read but those that tell the whole. A sum proves something only where it is the whole, or so near
that a slip can part the two; then any sum of some of the numbers may be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.facts.division import FEWEST, MOST, Division, made
from checker.facts.told import Numbers, Sentence, Told
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text import partlists, roles
from checker.text.alternatives import seek
from checker.text.anchors import may_hold, with_numbers
from checker.text.language import in_english
from checker.text.openings import said_from
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

AGAIN = "another breakdown"
_COUNTED = 2
"""How far a hand that counts three parts and more is off, at most: in 45 million words 44 that are told with
their whole make it, and none is off by two."""
_LARGE = 10
"""A whole in a sentence of its own, at least: a smaller one is near to many a sum."""
_GAP = 140
"""Characters between a whole and the first of its parts, at most."""
_JOINED = 3
"""Parts behind a semicolon, or in a sentence of their own, at least."""
_PIECE = regex(r"[^;]+;?")
_DIGIT = regex(r"\d")
_DASHES = frozenset("–—")
_ENCLOSED = regex(r"[()]|(?<=\s)[–—](?=\s)|—")
_BRACKET = regex(r"\([^()]*\)")
_OPENED = regex(r"[^\d:;.()]{0,60}(?::\s*|(?=\(|\d))")
"""From "they" to their parts."""


@in_english(())
def divisions(document: Document, numbers: Numbers) -> Iterable[Division]:
    """The wholes of `document` whose parts make them, or nearly; `numbers` are those of its blocks."""
    text = document.text
    for _, block in with_numbers(document):
        if block.kind in PROSE and may_hold(text, block.span.start, block.span.end, FEWEST):
            found: dict[Span, Division] = {}
            told = numbers(block.span)
            for at, sentence in enumerate(told):
                holds = sentence.numbers or sentence.bracketed
                for one in _framed(text, told[at - 1] if at else None, sentence) if holds else ():
                    known = found.get(one.whole.span)
                    if known is None or (one.fits and not known.fits):
                        found[one.whole.span] = one
            yield from (one for one in found.values() if one.fits or _is_meant(text, one))


def _is_meant(text: str, one: Division) -> bool:
    """Whether parts that do not make their whole are near it and surely all of it: two may overlap."""
    if one.over:
        return True
    overlap = one.opened and len(one.parts) == FEWEST
    joined = len(one.parts) >= _JOINED and one.way.startswith("a whole")
    exchanged = one.mistyped or (joined and one.exchanged(text))
    slip = one.near or _is_miscounted(text, one) or exchanged
    return slip and not one.inside and not overlap


def _is_miscounted(text: str, one: Division) -> bool:
    """Whether three parts and more that stand with their whole, none in another, are two off."""
    surely = one.way.startswith("a whole") and len(one.parts) >= _JOINED
    close = abs(one.total - one.whole.value) <= _COUNTED and one.close
    return (
        surely and close and not any(roles.behind(text, part.span.end) in roles.OF_THEM for part in one.parts)
    )


def _framed(text: str, before: Sentence | None, sentence: Sentence) -> Iterator[Division]:
    yield from _opened(text, sentence)
    yield from _part_of(text, sentence)
    yield from _parted(text, sentence)
    yield from _with_single(text, sentence)
    yield from _in_brackets(text, sentence)
    yield from _together(text, before, sentence)
    if before is not None:
        yield from _next(text, before, sentence)


# --- frames --------------------------------------------------------------------------------


def _opened(text: str, sentence: Sentence) -> Iterator[Division]:
    """Of the 24 plans, 14 are done, seven are under way and three were dropped."""
    numbers = sentence.numbers
    if numbers and roles.between(text[said_from(text, sentence.span) : numbers[0].span.start]) in roles.OPENS:
        yield from made(text, numbers[0], numbers[1:], "a whole that opens its sentence", opened=True)


def _part_of(text: str, sentence: Sentence) -> Iterator[Division]:
    """Fifteen of the 31 offices are in the north, nine in the south and seven in the east."""
    numbers = sentence.numbers
    opens = len(numbers) > _JOINED and numbers[0].span.start - said_from(text, sentence.span) <= 1
    if opens and roles.between(text[numbers[0].span.end : numbers[1].span.start]) in roles.OF_WHOLE:
        yield from made(text, numbers[1], [numbers[0], *numbers[2:]], "a whole behind its first part")


def _parted(text: str, sentence: Sentence) -> Iterator[Division]:
    """48 boats: 20 …, 16 … and 12 … · 2,850, of which 1,900 …, 620 … and 330 … · 48 had gone; 20 …"""
    numbers = sentence.numbers
    for at, whole in enumerate(numbers[:-2]):
        behind = numbers[at + 1 : at + 2 + MOST]  # with one more there are too many
        gap = _BRACKET.sub("", text[whole.span.end : behind[0].span.start])
        if len(gap) > _GAP or _DIGIT.search(gap):
            continue
        lead, _ = roles.before(gap)
        if not lead and _each_led(text, gap, behind):
            lead = "led"
        if lead not in ("led", "apart"):
            continue
        end = _end(text, behind[0].span.start, behind[-1].span.end, dashed=gap.rstrip()[-1:] in _DASHES)
        parts = [one for one in behind if one.span.end <= end]
        if len(parts) >= (_JOINED if lead == "apart" else FEWEST):
            yield from made(text, whole, parts, "a whole before its parts")


def _each_led(text: str, gap: str, parts: Sequence[Told]) -> bool:
    """Whether one word behind a colon leads to each of three parts and more: "in 16 of them …, in six …"."""
    words = gap.split()
    if len(parts) < _JOINED or len(words) < FEWEST or not words[-2].endswith(":"):
        return False
    return all(text.endswith(f" {words[-1]} ", 0, one.span.start) for one in parts)


def _with_single(text: str, sentence: Sentence) -> Iterator[Division]:
    """The board has 15 members: the president, two deputies, the treasurer and 11 others."""
    colon = text.find(":", sentence.span.start, sentence.span.end)
    ahead = [one for one in sentence.numbers if one.span.end <= colon]
    if not ahead or colon - ahead[-1].span.end > _GAP:
        return
    starts = {one.span.start: one for one in sentence.numbers}
    parts: list[Told] = []
    for part in partlists.parts(text, Span(colon + 1, sentence.span.end)):
        first, *others = part.tokens
        single = part.single or (first.kind == "THE" and others and others[0].kind != "PLURAL")
        number = starts.get(part.number.start)
        if not (number or single) or part.form == "inside":
            return  # "a member of the two councils" is one, "a team of two" are two
        parts.append(number or Told(Span(first.start, part.tokens[-1].end), Decimal(1)))
    if len(parts) > FEWEST and any(one.span.start not in starts for one in parts):
        yield from made(text, ahead[-1], parts, "parts of which some are single", single=True)


def _in_brackets(text: str, sentence: Sentence) -> Iterator[Division]:
    """The 123 orders concern gates (44), drains (41) and fences (38). · … and fences (38), 123 in all."""
    parts = sentence.bracketed
    if len(parts) < _JOINED:
        return
    start, end = parts[0].span.start, parts[-1].span.end
    ahead = [one for one in sentence.numbers if one.span.end <= start]
    behind = [one for one in sentence.numbers if one.span.start >= end]
    if len(ahead) + len(behind) < len(sentence.numbers):
        return
    if behind and _sums_up(text, end + 1, behind[0]):
        yield from made(text, behind[0], parts, "a whole behind parts in brackets")
    elif len(ahead) == 1 and not behind:
        yield from made(text, ahead[0], parts, "a whole before parts in brackets")


def _sums_up(text: str, start: int, whole: Told) -> bool:
    """Whether words before or behind a number say that it is the sum of what stands before."""
    ahead, _ = roles.before(text[start : whole.span.start])
    return ahead == "sum" or roles.behind(text, whole.span.end) == "in_all"


def _next(text: str, before: Sentence, sentence: Sentence) -> Iterator[Division]:
    """There were 180 petitions. Ninety-five came from citizens, 60 from groups and 25 from towns."""
    if not before.numbers:
        return
    numbers, start = sentence.numbers, sentence.span.start
    opening = text[start : numbers[0].span.start] if numbers else ""
    bare = opening.strip(" “\"'(").lower() in ("", *vocabulary().sets["THE"])
    first, *others = before.numbers
    told = not others or (first.value == sum(one.value for one in others) and len(others) >= FEWEST)
    many = len(numbers) > FEWEST and told and first.value >= _LARGE
    if many and bare:
        way = AGAIN if others else "parts in a sentence of their own"
        yield from made(text, before.numbers[0], numbers, way)
    they = roles.behind(text, start) == "they"
    opened = _OPENED.match(text, start, sentence.span.end) if they else None
    if opened is not None:
        parts = [one for one in numbers if one.span.start >= opened.end()]
        labelled = _at_ends(text, opened.end(), sentence)
        for several in filter(None, (labelled, parts or sentence.bracketed)):
            yield from made(text, before.numbers[0], several, "parts in the next sentence")


def _together(text: str, before: Sentence | None, sentence: Sentence) -> Iterator[Division]:
    """62 about noise, 41 about litter and 27 about dogs, 130 in all. · In all, there were 130 complaints."""
    numbers, start = sentence.numbers, sentence.span.start
    told = len(numbers) > FEWEST and any(_summing().finditer(text, start, sentence.span.end))
    for at in range(FEWEST, len(numbers) if told else 0):
        if _sums_up(text, numbers[at - 1].span.end, numbers[at]):
            runs = [
                one
                for first in range(max(at - MOST, 0), at - 1)
                for one in made(text, numbers[at], numbers[first:at], "a whole behind its parts")
            ]
            yield from sorted(runs, key=lambda one: abs(one.total - one.whole.value))[:1]
    parts = before.numbers if before is not None and len(numbers) == 1 else ()
    if len(parts) >= FEWEST and roles.behind(text, start) == "in_all":
        yield from made(text, numbers[0], parts, "a whole in the sentence behind its parts")


# --- parts ---------------------------------------------------------------------------------


def _end(text: str, start: int, end: int, *, dashed: bool) -> int:
    """Where parts end: with a bracket, with the dash that closes them, or with the last of them."""
    depth = 0
    for match in _ENCLOSED.finditer(text, start, end):
        depth += (match[0] == "(") - (match[0] == ")")
        if depth < 0 or (dashed and not depth and match[0] not in "()"):
            return match.start()
    return end


def _at_ends(text: str, start: int, sentence: Sentence) -> list[Told]:
    """The numbers that end the pieces of a row: "50 crowns, 720; 100 crowns, 430; 20 crowns, 110"."""
    found = []
    for match in _PIECE.finditer(text, start, sentence.span.end):
        behind = [
            one for one in sentence.numbers if match.start() <= one.span.start and one.span.end <= match.end()
        ]
        if not behind or text[behind[-1].span.end : match.end()].strip(" .;"):
            return []
        found.append(behind[-1])
        if len(found) > MOST:
            return []
    return found if len(found) > FEWEST and ";" in text[start : sentence.span.end] else []


# --- words between them --------------------------------------------------------------------


@seeking
def _summing() -> Sought:
    """Words that make a number the sum of others."""
    return seek("IN_ALL", "ADDS_UP")
