"""Stretches of text → the numbers of the parts that a whole is made of.

    600 in 2016, 640 in 2017 and 610 in 2018
    12 closed, 9 open and 6 suspended
    Austria (4), Brazil (12) and Chile (24)
    two doctors, three aides and a porter
    seven of them inland and five maritime
    two from each of the five regions and one each for Arden and Brack

A stretch is cut at its commas, semicolons and "and"; each piece must hold one number, or a product of two.
A piece without a number goes on with the one before it. Whatever else stands there makes it no list of parts.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass, replace
from checker.model import Item, ItemList, ListKind, Span
from checker.text import partlists
from checker.text.partlists import Part
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Parts:
    """A list whose items are numbers, and their sum.

    `listed.sure` is False where a part may be part of something else (another noun, words between the parts).
    `dated`: the parts are told apart by years, as a series over time would be, too. `labelled`: each number
    stands in brackets behind its name. `other`: nothing but nouns of their own makes the parts doubtful.
    `nouns`: each of them has one; `own`: some have that of the whole; `people`: they are men or women.
    `taken`: words say that they are taken from the whole ("seven of them"), and need not be all of it.
    `form` says where the numbers stand: "front" in "12 closed". `largest` is the largest part.
    """

    listed: ItemList
    total: int
    dated: bool = False
    labelled: bool = False
    other: bool = False
    nouns: bool = False
    own: bool = False
    people: bool = False
    taken: bool = False
    form: str = ""
    largest: int = 0


def read_parts(text: str, span: Span, head: str = "") -> Parts | None:
    """Reads `text[span]` to its last character as two parts or more, None if it is anything else.

    `head` is the noun of the whole, lower case and singular: "12 sites (7 ports …)" counts other things.
    """
    found = _joined(partlists.parts(text, span))
    if len(found) < 2 or _is_numbered(found):
        return None
    taken = [part.taken for part in found]
    if any(taken) and not (taken[0] and sum(taken) in (1, len(found))):
        return None
    made = _parts(found, "" if taken[0] else head)
    return made if made is None else replace(made, taken=taken[0])


def _joined(found: Sequence[Part]) -> list[Part]:
    """Parts with a number; those without go on with the one before them, or only tell more of it."""
    joined: list[Part] = []
    for part in found:
        if part.form not in ("more", "aside"):
            joined.append(part)
        elif not joined:
            return []
        elif part.form == "more":
            last = joined.pop()
            more = last.factor + 1 if last.each else last.factor
            joined.append(replace(last, factor=more, plain=last.plain and last.each))
    return joined


def _is_numbered(found: Sequence[Part]) -> bool:
    """Whether the numbers only tell the parts apart: "step 1, step 2", "(1) voice, (2) law", "(98, 116)"."""
    if all(len(part.tokens) == 1 for part in found):
        return True
    names = [tuple(token.lower for token in part.tokens[:-1]) for part in found if part.form == "back"]
    if len(set(names)) < len(names):
        return True
    counting = [part.value * part.factor for part in found] == list(range(1, len(found) + 1))
    return counting and all(part.form in ("back", "bracket") for part in found)


# --- all parts -----------------------------------------------------------------------------


def _parts(found: Sequence[Part], head: str) -> Parts | None:
    if any(_is_measured(part) for part in found):
        return None
    form = found[0].form
    alike = form != "inside" and all(part.form == form for part in found)
    told = all(len(part.tokens) > 1 for part in found)  # (4 and 6 others) says too little of the four
    clear = alike and told and all(part.plain for part in found)
    other = clear and any(_is_other(part, head) for part in found)
    items = tuple(_item(part) for part in found)
    span = Span(items[0].span.start, items[-1].span.end)
    total = sum(part.value * part.factor for part in found)
    dated = any(token.kind == "YEAR" for part in found for token in part.tokens)
    listed = ItemList(ListKind.NUMBERS, span, items, sure=clear and not other)
    return Parts(
        listed,
        total,
        dated=dated,
        labelled=alike and form == "bracket",
        other=other,
        nouns=clear and all(part.single or part.noun or part.value == 1 for part in found),  # "one therapist"
        own=other and any(singular(part.noun) == head for part in found),
        people=other and all(part.noun in vocabulary().sets["PEOPLE_PARTS"] for part in found),
        form=form if alike else "",
        largest=max(part.value * part.factor for part in found),
    )


def _item(part: Part) -> Item:
    key = str(part.value) if part.factor == 1 else f"{part.value} × {part.factor}"
    return Item(Span(part.tokens[0].start, part.tokens[-1].end), key)


def _is_measured(part: Part) -> bool:
    """Whether a number counts days, metres or euros."""
    if part.form != "front":
        return False
    behind = [token for token in part.tokens if token.start >= part.number.end][:2]
    words = vocabulary()
    return any(
        words.has("MEASURE", singular(token.lower)) or words.has("CURRENCY", token.lower)
        for token in behind[:1]
        if token.lower != "old"  # 31 old and 17 new
    ) or any(token.text in "€$£" for token in part.tokens)


def _is_other(part: Part, head: str) -> bool:
    """Whether a part names a noun of its own: "7 ports" is surely a part of ports only."""
    noun = part.noun if part.form == "front" and head else ""
    return bool(noun) and noun not in ("ones", "others") and singular(noun) != head
