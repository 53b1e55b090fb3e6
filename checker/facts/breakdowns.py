"""Amounts that the text breaks down: EUR 61 million, of which EUR 29 million … and EUR 32 million …

The parts follow their whole in brackets, behind a dash or a colon, or after words that introduce all parts
("comprising", "split into") or some of them ("of which"); in the next sentence ("Of this, …"); as items
below; or in the note at its mark. Or the whole follows them: "…, a total of EUR 61 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.facts.amounts import Amount, amount_tokens, may_hold, read_amounts, with_bare
from checker.frozen import dataclass, replace
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import with_numbers
from checker.text.figures import YEAR
from checker.text.introductions import GRAMMAR, PART, SUMS, WHOLE, Led, led, summed
from checker.text.language import in_english, of_language
from checker.text.sentences import sentences
from checker.text.terminals import terminals
from checker.text.tokens import Token

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_MOST = 60
"""Parts of an amount in one sentence, at most: a row of more is data."""
_REACH = 300
"""Items below an amount, those inside of others among them, at most: a longer list breaks nothing down."""
_NEXT = 12
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
        told = list(read_amounts(text, sentence)) if held else []
        amounts = with_bare(text, sentence.end, told)
        if len(amounts) > 1 and len(amounts) + len(before) > 2:
            tokens = _tokens(text, sentence, amounts)
            if len(before) == 1:
                one = _made_of(text, [WHOLE, *tokens], before[0], amounts, sentence.end)
                yield from [one] if one is not None and not one.whole else []
            yield from _in_sentence(text, tokens, amounts, sentence.end)
        before = told


def _tokens(text: str, sentence: Span, amounts: Sequence[Amount]) -> list[Token]:
    """The tokens of a sentence, each of its amounts as one PART."""
    parts = [(amount.span, "PART") for amount in amounts]
    return list(terminals(GRAMMAR, amount_tokens(text, sentence), parts))


def _in_sentence(text: str, tokens: list[Token], amounts: Sequence[Amount], end: int) -> Iterator[Breakdown]:
    places = [at for at, token in enumerate(tokens) if token.kind == "PART"]
    for index, (at, amount) in enumerate(zip(places, amounts, strict=True)):
        behind = amounts[index + 1 : index + 2 + _MOST]  # with one more there are too many
        if not amount.bare and len(behind) > 1:
            made = _made_of(
                text, [WHOLE, *tokens[at + 1 : places[index + len(behind)] + 1]], amount, behind, end
            )
            if made and index and _BESIDE.match(text, amounts[index - 1].span.end, amount.span.start):
                # "41 tonnes, compared with 43 in 2019: …" are parts of the 41, if they are anyone's
                made = replace(made, amount=amounts[index - 1], loose=True)
            yield from filter(None, (made,))
        if 1 < index <= _MOST and any(token.kind in SUMS for token in tokens[at - 2 : at + 2]):
            total = summed([*tokens[places[0] : at], WHOLE, *tokens[at + 1 : at + 2]])
            if total is not None and total[0] == index and _are_alike(text, amount, amounts[:index]):
                yield Breakdown(amount, tuple(amounts[:index]), whole=False)


def _made_of(
    text: str, tokens: Sequence[Token], amount: Amount, behind: Sequence[Amount], end: int
) -> Breakdown | None:
    """An amount and those behind it, where the words between them say that these are its parts."""
    said = led(tokens)
    if said is None or said.bare:
        return None
    if said.bracketed:
        end = text.find(")", behind[0].span.start, end)
    parts = [part for part in behind if part.span.end <= end]
    if said.bracketed and parts and _one_more().search(text, parts[-1].span.end, end) is not None:
        return None  # "(12 men, 20 women and 4 of unknown age)": the last part was not read
    return _breakdown(text, amount, parts, said, end)


@of_language
def _one_more() -> re.Pattern[str]:
    """A number that goes on with a list."""
    number = rf"(?:\d|{alternatives('ONES', 'TEENS', 'TENS')}\b)"
    return regex(rf"(?:[,;]|\b{alternatives('AND')})\s+(?:{alternatives('AND')}\s+)?{number}", re.IGNORECASE)


def _breakdown(text: str, amount: Amount, parts: Sequence[Amount], said: Led, end: int) -> Breakdown | None:
    if said.parts < len(parts) or not _are_alike(text, amount, parts):
        return None
    first = parts[0].span.start - _NEXT if said.labelled else parts[0].span.end
    dated = YEAR.search(text, first, min(parts[-1].span.end + _NEXT, end)) is not None
    bare = any(part.bare for part in parts)
    return Breakdown(amount, tuple(parts), said.whole, loose=said.loose or dated or bare)


def _are_alike(text: str, amount: Amount, parts: Sequence[Amount]) -> bool:
    """Whether amounts can be parts of one: two or more, of its unit, exact, and compared with nothing."""
    if not 1 < len(parts) <= _MOST or not amount.exact or any(not part.exact for part in parts):
        return False
    return all(_has_unit(part, amount) and not _COMPARED.match(text, part.span.end) for part in parts)


def _has_unit(part: Amount, amount: Amount) -> bool:
    return part.unit == amount.unit or (not part.unit and part.times > 0)


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
    behind = _tokens(text, Span(amount.span.end, block.span.end), ())
    said = led([WHOLE, *behind, PART])
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
    before = amount_tokens(text, Span(item.span.start, found[0].span.start))
    return (
        found[0] if own and all(token.kind != "NO_PART" for token in terminals(GRAMMAR, before, ())) else None
    )


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
    said = led([WHOLE, *_tokens(text, sentence, parts)])
    if said is None or (said.bare and YEAR.search(text, sentence.start, sentence.end)):
        return None  # the same in other years, perhaps
    return _breakdown(text, amount, parts, said, sentence.end)


def _at_mark(document: Document, mark: int) -> Amount | None:
    """The amount that ends at a note's mark, or the one amount of the sentence in front of it."""
    block = document.block(max(mark - 1, 0))
    for sentence in sentences(document.text, block.span):
        if sentence.start < mark <= sentence.end + 1:
            amounts = read_amounts(document.text, Span(sentence.start, min(mark, sentence.end)))
            near = [one for one in amounts if not document.text[one.span.end : mark].strip(" .,;:)")]
            amounts = near or amounts
            return amounts[0] if len(amounts) == 1 else None
    return None
