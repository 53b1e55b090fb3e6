"""Amounts that the text breaks down: EUR 61 million, of which EUR 29 million … and EUR 32 million …

The parts follow their whole in brackets, behind a dash or a colon, or after words that introduce all parts
("comprising", "split into") or some of them ("of which"); in the next sentence ("Of this, …"); as items
below; or in the note at its mark. Or the whole follows them: "…, a total of EUR 61 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.amounts import Amount, may_hold, read_amounts, with_bare
from checker.frozen import dataclass, replace
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers
from checker.text.figures import YEAR
from checker.text.introductions import Introduction, introduction, names_next, sums_up
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_JOINT = regex(r"[,;]|\band\b|\bplus\b|&")
_MOST = 60
"""Parts of an amount in one sentence, at most: a row of more is data."""
_REACH = 300
"""Items below an amount, those inside of others among them, at most: a longer list breaks nothing down."""
_FAR = 90
_NEXT = 12
_BARRED = regex(
    r"\b(?:compared|against|than|including|includes|include|of\s+which|of\s+these|such\s+as|instead|respectively|each"
    r"|per|up\s+to|or|while|whereas|previously|earlier|excluding|less|minus|respectively|then|original\w*|more)\b"
    r"|\b(?:19|20)\d\d/\d\d\b|[%?]|\b(?:from|to|by|of)\s*$",
    re.IGNORECASE,
)
_CALLED = regex(r"(?:^|[,;:(]|\b[a-z]{3,4})\s+(?P<name>an?\s+(?P<what>[a-z][a-z -]{1,40}?)\s+of\s+)$")
"""What calls a part by its name: "a loan of EUR 29 million"."""
_COMPARED = regex(r"\s(?:more|less|above|below|higher|lower)\b")
_BESIDE = regex(r"[\s,;(–—-]*(?:as\s+|and\s+)?(?:compared|against|up|down|after|instead|than|from)\b")
_TOTAL = regex(r"\s*(?:sub|grand )?total\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """An amount and its parts; `whole` are all of them, else the parts named may be some.

    `loose`: what follows it may be something else, unless its sum comes near to the amount. Years that tell
    the parts apart make it so: a series over time has them, too. So do parts that are bare numbers.
    """

    amount: Amount
    parts: tuple[Amount, ...]
    whole: bool
    loose: bool = False


@in_english(())
def breakdowns(document: Document) -> tuple[Breakdown, ...]:
    """All amounts that the prose of `document` breaks down: those in the text, then those in notes."""
    found: list[Breakdown] = []
    for index, block in with_numbers(document):
        if block.kind in _READ and may_hold(document.text, block.span.start, block.span.end):
            found.extend(_in_block(document.text, block.span))
            found.extend(_below(document, index))
    return (*found, *_in_notes(document))


# --- in one sentence, and in the next ------------------------------------------------------


def _in_block(text: str, block: Span) -> Iterator[Breakdown]:
    before: list[Amount] = []
    for sentence in sentences(text, block):
        held = may_hold(text, sentence.start, sentence.end)
        amounts = list(read_amounts(text, sentence)) if held else []
        told, amounts = amounts, with_bare(text, sentence.end, amounts)
        if len(before) == 1 and len(amounts) > 1:
            yield from _made_of(
                text, sentence, before[0], amounts, text[sentence.start : amounts[0].span.start]
            )
        for index, amount in enumerate(amounts[:-2]):
            behind = amounts[index + 1 : index + 2 + _MOST]
            gap = _uncalled(text[amount.span.end : behind[0].span.start])
            made = _made_of(text, sentence, amount, behind, gap)
            if index and _BESIDE.match(text, amounts[index - 1].span.end, amount.span.start):
                # "41 tonnes, compared with 43 in 2019: …" are parts of the 41, if they are anyone's
                made = (replace(one, amount=amounts[index - 1], loose=True) for one in made)
            yield from made
        if len(amounts) > 2:
            yield from _together(text, amounts)
        before = told


def _made_of(
    text: str, sentence: Span, amount: Amount, behind: Sequence[Amount], gap: str
) -> Iterator[Breakdown]:
    """An amount and those behind it, where the words in the `gap` say that these are its parts."""
    said = introduction(gap)
    next_sentence = amount.span.start < sentence.start
    if said is None or amount.bare or (next_sentence and said.whole):
        return
    end = sentence.end
    if gap.rstrip().endswith("(") and not said.labelled:
        end = text.find(")", behind[0].span.start, sentence.end)
    found = _breakdown(text, amount, [part for part in behind if part.span.end <= end], said, end)
    if found is not None:
        yield found


def _breakdown(
    text: str, amount: Amount, parts: Sequence[Amount], said: Introduction, end: int
) -> Breakdown | None:
    if not _is_series(text, amount, parts):
        return None
    if said.labelled and not all(names_next(gap) for gap in _gaps(text, parts)):
        return None
    first = parts[0].span.start - _NEXT if said.labelled else parts[0].span.end
    dated = YEAR.search(text, first, min(parts[-1].span.end + _NEXT, end)) is not None
    bare = any(part.bare for part in parts)
    return Breakdown(amount, tuple(parts), said.whole, loose=said.loose or dated or bare)


def _is_series(text: str, amount: Amount, parts: Sequence[Amount]) -> bool:
    """Whether amounts are parts of one: two or more, of its unit, exact, with nothing else between them."""
    if not 1 < len(parts) <= _MOST or not amount.exact or any(not part.exact for part in parts):
        return False
    if not all(_has_unit(part, amount) for part in parts):
        return False
    if any(_COMPARED.match(text, part.span.end) for part in parts):
        return False
    return all(_JOINT.search(gap) and not _BARRED.search(gap) for gap in _gaps(text, parts))


def _has_unit(part: Amount, amount: Amount) -> bool:
    return part.unit == amount.unit or (not part.unit and part.times > 0)


def _gaps(text: str, parts: Sequence[Amount]) -> list[str]:
    return [_uncalled(text[one.span.end : other.span.start]) for one, other in pairwise(parts)]


def _uncalled(gap: str) -> str:
    """The words between two amounts, without what the second is called: a loan, and no sum or change."""
    called = _CALLED.search(gap)
    if called is None:
        return gap
    known = vocabulary()
    words = called["what"].split()
    other = any(known.has(kind, word) for kind in ("UP", "DOWN", "TOTAL_OF") for word in words)
    return gap if other else gap[: called.start("name")]


def _together(text: str, amounts: Sequence[Amount]) -> Iterator[Breakdown]:
    """EUR 29 million for roads and EUR 32 million for rail, a total of EUR 61 million (in all)"""
    for index in range(2, min(len(amounts), _MOST + 1)):
        start, end = amounts[index - 1].span.end, amounts[index].span.start
        joint = sums_up(text, start, end, amounts[index].span.end)
        if joint is None or joint > start + _FAR or _BARRED.search(text, start, end):
            continue
        parts = amounts[:index]
        if _is_series(text, amounts[index], parts):
            yield Breakdown(amounts[index], tuple(parts), whole=False)


# --- below ---------------------------------------------------------------------------------


def _below(document: Document, index: int) -> Iterator[Breakdown]:
    """EUR 61 million: and an item each below, "EUR 29 million for housing", "roads: EUR 32 million" """
    text, block = document.text, document.blocks[index]
    if not text[block.span.start : block.span.end].rstrip().endswith(":"):
        return
    items = _items(document.blocks, index + 1)
    amounts = read_amounts(text, list(sentences(text, block.span))[-1]) if len(items) > 1 else []
    if len(amounts) != 1 or not amounts[0].exact:
        return
    amount = amounts[0]
    said = introduction(text[amount.span.end : block.span.end].rstrip() + " ")
    parts = [_item(text, item, amount) for item in items if not _TOTAL.match(text, item.span.start)]
    known = [part for part in parts if part is not None]
    if said is not None and len(known) == len(parts) > 1:
        dated = any(YEAR.search(text, item.span.start, item.span.end) for item in items)
        yield Breakdown(amount, tuple(known), said.whole, loose=said.loose or dated)


def _items(blocks: Sequence[Block], first: int) -> list[Block]:
    """The items of the list that begins with a block, without those inside of others; none of a long one."""
    items: list[Block] = []
    for index in range(first, len(blocks)):
        block = blocks[index]
        if index - first > _REACH:
            return []
        if block.kind is not BlockKind.ITEM or (items and block.level < items[0].level):
            break
        if not items or block.level == items[0].level:
            items.append(block)
    return items


def _item(text: str, item: Block, amount: Amount) -> Amount | None:
    """The one amount of an item; what stands in brackets behind it, or after "of which", breaks it down."""
    found = read_amounts(text, item.span)
    if not found or not found[0].exact or not _has_unit(found[0], amount):
        return None
    rest = text[found[0].span.end : item.span.end]
    own = rest.lstrip(" ,").startswith(("(", "of which")) or len(found) == 1
    return found[0] if own and not _BARRED.search(text, item.span.start, found[0].span.start) else None


# --- in a note -----------------------------------------------------------------------------


def _in_notes(document: Document) -> Iterator[Breakdown]:
    """EUR 61 million¹, where note 1 says: split in two lots: EUR 29 million … and EUR 32 million …"""
    text = document.text
    for note in document.notes:
        if note.body is None or not note.references or not may_hold(text, note.body.start, note.body.end):
            continue
        yield from _in_block(text, note.body)
        amount = _at_mark(document, note.references[0])
        if amount is None:
            continue
        for sentence in sentences(text, note.body):
            found = _noted(text, sentence, amount)
            if found is not None:
                yield found


def _noted(text: str, sentence: Span, amount: Amount) -> Breakdown | None:
    """The parts in a note's sentence: after words that introduce them, or nothing but the parts."""
    parts = read_amounts(text, sentence)
    if len(parts) < 2:
        return None
    before = text[sentence.start : parts[0].span.start]
    bare = not before.strip()
    said = Introduction(whole=False, loose=True) if bare else introduction(f" {before}")
    found = None if said is None else _breakdown(text, amount, parts, said, sentence.end)
    if found is None or (bare and YEAR.search(text, sentence.start, sentence.end)):
        return None  # the same in other years, perhaps
    return found


def _at_mark(document: Document, mark: int) -> Amount | None:
    """The amount that ends at a note's mark, or the one amount of the sentence in front of it."""
    block = document.blocks[document.block_at(max(mark - 1, 0))]
    for sentence in sentences(document.text, block.span):
        if sentence.start < mark <= sentence.end + 1:
            amounts = read_amounts(document.text, Span(sentence.start, min(mark, sentence.end)))
            near = [one for one in amounts if not document.text[one.span.end : mark].strip(" .,;:)")]
            amounts = near or amounts
            return amounts[0] if len(amounts) == 1 else None
    return None
