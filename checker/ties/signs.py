"""What can be seen of a tie that tells how likely it is right: its signs.

Each sign is a few plain words. What every sign is worth stands in `grammars/en/points.toml`, fitted to how
often such ties agree; a sign that is not there is worth nothing. No sign says how far the list is off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import BlockKind, ItemList, ListKind, Relation, Support, SupportKind
from checker.regex import regex
from checker.text.language import of_language
from checker.text.names import known
from checker.text.numbers import words_for
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie
from checker.ties.trust import SUM

_SIZES = ((1, "1"), (2, "2"), (3, "3"), (6, "4 to 6"), (12, "7 to 12"), (30, "13 to 30"))
_FEW = 4
"""Words that a short item has, at most."""
_MANY = 12
"""Words that a long item has, at least."""
_GAP = 6
"""Words between a count and its list that are many."""
_BACK = 40
"""Characters before a count that are looked at."""
_LOOKED_AT = 60
"""Items whose words are looked at: a longer list shows nothing more in the rest."""
_ENDS = " .,;:)]”’\"'"


def signs(context: Context, tie: Tie) -> tuple[str, ...]:
    """The signs of a tie of the context's statement, in a fixed order.

    Only a sure tie may contradict. Of others it is asked whether they are the count's own where they agree;
    what a sign is worth there is another matter, so it goes by another name.
    """
    seen = tuple(dict.fromkeys(_seen(context, tie)))
    if tie.strength is Strength.SURE:
        return seen
    strength = tie.strength.name.lower()
    return (f"{tie.finder}, {strength}", *(f"{sign} (unsure)" for sign in seen[1:]))


def _seen(context: Context, tie: Tie) -> list[str]:
    lists = tie.readings[0].lists
    if tie.readings[0].kind in (SupportKind.PARTS, SupportKind.TABLE):
        return [tie.finder, SUM, *(f"{tie.finder} of {one.kind.value}" for one in lists[:1])]
    found = [tie.finder, *_of_count(context), *_of_place(context, tie), f"{_size(context)} stated"]
    if len({reading.listed for reading in tie.readings}) > 1:
        found.append("can be counted in two ways")
    if len(lists) > 1:
        found.append("several lists")
    if tie.readings[0].kind is SupportKind.NOTE:
        found.append("a note")
    if not context.statement.quantity.words:
        found.append(f"{tie.finder}, in figures")
    for one in lists[:1]:
        found.extend(_of_list(context, one))
        found.extend((f"{tie.finder} of {one.kind.value}", f"{tie.finder}, {_size(context)} stated"))
    return found


def _size(context: Context) -> str:
    value = context.statement.value
    return next((name for most, name in _SIZES if value <= most), "31 and more")


def _of_count(context: Context) -> Iterator[str]:
    statement = context.statement
    if not statement.quantity.words:
        yield "a count in figures"
    if statement.definite:
        yield "a definite count"
    if statement.following:
        yield "the following"
    elif context.is_list_head:
        yield "a noun that introduces"
    if context.is_place_head:
        yield "a noun for places"
    if statement.head.isalpha():
        yield f"counts of “{statement.head}”"
    if statement.implied:
        yield "a noun left out"
    if statement.relation is not Relation.PLAIN:
        yield f"a count {statement.relation.value}"
    if statement.total is not None:
        yield "a count of a total"
    if statement.span.start == statement.sentence.start:
        yield "a count that opens its sentence"
    if context.block.kind is not BlockKind.PARAGRAPH:
        yield f"a count in a {context.block.kind.value}"
    yield from _of_word_before(context)
    if any(other.span.start < statement.span.start for other in context.others):
        yield "another count before"


def _of_word_before(context: Context) -> Iterator[str]:
    """What leads to the count: "answers to two questions" speaks of answers, "Apollo 8 crews" of a name."""
    statement = context.statement
    start = max(statement.sentence.start, statement.span.start - _BACK)
    before = tokenize(context.text[start : statement.span.start], start)
    while before and before[-1].kind in ("THE", "THESE"):
        before.pop()
    if before and before[-1].kind in ("OF", "IN", "PREPOSITION", "TO"):
        yield "a count behind a preposition"
        if statement.definite:
            yield "a definite count behind a preposition"
        if any(token.kind == "PLURAL" for token in before):
            yield "a noun before the count"
    elif before and before[-1].kind == "NAME" and before[-1].start > statement.sentence.start:
        yield "a count behind a name"


def _of_place(context: Context, tie: Tie) -> Iterator[str]:
    """What stands between the count and the list, and around the list."""
    place, statement = tie.readings[0].span, context.statement
    if tie.readings[0].kind is SupportKind.NOTE:
        yield from _of_note(context, tie.readings[0])
        return
    if not statement.span.end <= place.start < statement.sentence.end:
        if statement.span.end <= place.start:
            yield from _of_gap([token for token in context.rest if token.kind not in ("COLON", "PUNCT")])
            if tie.readings[0].kind is SupportKind.ITEMS:
                yield from _of_below(context, place.start)
        return
    yield from _of_gap([t for t in context.rest if t.end <= place.start and t.kind not in ("COLON", "PUNCT")])
    if context.counts_before(place.start):
        yield "another count between"
    elif any(place.start <= other.span.start < place.end for other in context.others):
        yield "a count in the list"
    elif any(other.span.start >= place.end for other in context.others):
        yield "another count behind"
    if not context.text[place.end : statement.sentence.end].strip(_ENDS):
        yield "a list that ends its sentence"


def _of_below(context: Context, start: int) -> Iterator[str]:
    """What leads to the items that stand below the count's sentence, and how they are marked."""
    blocks, first = context.facts.document.blocks, context.facts.document.block_at(start)
    lead = blocks[first - 1].span if context.block.kind is BlockKind.HEADING else context.statement.sentence
    if not context.text[lead.start : lead.end].rstrip().endswith(":"):
        yield "no colon before the list"
    last = context.rest[-2:-1] if context.rest[-1:] and context.rest[-1].kind in ("COLON", "PUNCT") else ()
    if last and last[0].kind in ("PREPOSITION", "IN", "TO", "OF", "STOP"):
        yield "a sentence that the items end"
    group = context.facts.group_at.get(context.facts.document.block_at(start))
    if group is not None:
        numbered = all(marker.strip("().").isdigit() for marker in group.markers)
        yield "numbered items" if numbered else "items with bullets"
        behind = context.facts.document.blocks[group.end : group.end + 1]
        if not behind or behind[0].kind is BlockKind.HEADING:
            yield "a list that ends its section"


def _of_note(context: Context, support: Support) -> Iterator[str]:
    body = context.facts.body_at(support.span)
    if body is not None:
        around = context.text[body.start : support.span.start] + context.text[support.span.end : body.end]
        yield "nothing else in the note" if not around.strip(_ENDS) else "more in the note"


def _of_gap(gap: Sequence[Token]) -> Iterator[str]:
    words = [token for token in gap if token.kind not in ("COMMA", "DASH", "PAREN")]
    if not words:
        yield "right behind"
        return
    yield f"behind {_first(words[0])}"
    if words[0].kind in ("PREPOSITION", "IN"):
        yield f"behind “{words[0].lower}”"
    if len(words) > _GAP:
        yield "far behind"
    if any(token.kind == "PLURAL" for token in words):
        yield "another noun between"
    if any(token.kind == "NAME" for token in words):
        yield "a name between"


def _first(token: Token) -> str:
    match token.kind:
        case "VERB" | "PAST":
            return "a verb"
        case "OF":
            return "“of”"
        case "IN" | "TO" | "PREPOSITION":
            return "a preposition"
        case "STOP" | "THEM":
            return "a clause"
        case _:
            return "a word"


# --- lists ---------------------------------------------------------------------------------


def _of_list(context: Context, listed: ItemList) -> Iterator[str]:
    yield f"a list of {listed.kind.value}"
    if not listed.sure:
        yield "a list that is not sure"
    if listed.kind in (ListKind.ORDINALS, ListKind.LABELS, ListKind.NUMBERS):
        return
    text = context.text
    items = [text[item.span.start : item.span.end] for item in listed.items[:_LOOKED_AT]]
    items = [item for item in items if item]
    if not items:
        return
    if len(listed.items) == 1:
        yield "a single item"
    words = [len(item.split()) for item in items]
    if max(words) <= _FEW:
        yield "short items"
    if max(words) >= _MANY:
        yield "long items"
    if max(words) > 3 * min(words) + _FEW:
        yield "items of unlike length"
    yield from _of_words(context, items)
    yield from _of_joints(text, listed)
    if listed.kind is ListKind.NAMES and all(map(known, items)):
        yield "countries"


@of_language
def _number() -> re.Pattern[str]:
    both = "|".join(map(re.escape, sorted(vocabulary().sets["BOTH"]))) or "(?!)"
    return regex(rf"\d|\b(?:{both}|{words_for(2, 10)})\b", re.IGNORECASE)


def _of_words(context: Context, items: Sequence[str]) -> Iterator[str]:
    head = context.statement.head
    repeat = sum(any(singular(word.strip(".,;:()")) == head for word in i.lower().split()) for i in items)
    if head and repeat == len(items):
        yield "items that repeat the noun"
    elif head and repeat:
        yield "items that repeat the noun in part"
    capital = sum(item[0].isupper() for item in items)
    if capital == len(items):
        yield "capital letters"
    elif capital:
        yield "some capital letters"
    if any(_number().search(item) for item in items):
        yield "a number in an item"
    if any(" and " in item or "&" in item for item in items):
        yield "“and” in an item"
    if any(" or " in item or "/" in item for item in items):
        yield "“or” in an item"
    if any(sign in item for item in items for sign in "([–—"):
        yield "an aside in an item"
    if any(item.endswith("?") for item in items):
        yield "questions"
    colons = sum(":" in item for item in items)
    if colons:
        yield "a colon in every item" if colons == len(items) else "a colon in an item"


def _of_joints(text: str, listed: ItemList) -> Iterator[str]:
    """Whether the last item is joined by "and", as the end of a list is."""
    if len(listed.items) < 2 or listed.kind is ListKind.ITEMS:
        return
    before, last = listed.items[-2].span, listed.items[-1].span
    joint = text[before.end : last.start].strip(" ,;").lower()
    yield "joined by “and”" if joint.split(" ")[0] in ("and", "or", "&", "as") else "joined by a comma"
