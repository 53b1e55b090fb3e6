"""Support that numbers its parts behind the count in words: First … Second …"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.facts.complete import Facts
from checker.frozen import replace
from checker.model import BlockKind, ListKind, Relation, Span, Statement, SupportKind
from checker.regex import regex
from checker.text.language import in_english
from checker.text.numbers import ordinal
from checker.text.openings import said_from
from checker.text.sentences import sentences_from
from checker.text.spots import places
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.countedoff import is_counted_off, is_named, is_of_another
from checker.ties.labelled import listed_as
from checker.ties.steps import Ordinals, joined, noun_behind, step_of, told_at_once
from checker.ties.tie import Strength, Tie, tie_to

_NUMBERED = regex(r"[\W\d]{1,8}")
"""What opens a numbered paragraph: "21. The first is"."""
_FIRST = regex("[Ff][Ii][Rr][Ss][Tt]")
_REST = regex(r"[.;] (?:The|An?)(?:other| (?:remainder|rest|other|last|final|remaining|further))\b")
_NOUN = 30
"""Characters behind an ordinal in which its noun stands."""
_PAIR, _CLOSED = 2, 3
"""Where there are so many at least, "The first is … Another … Lastly, …" leaves none out."""
_REACH = 14
"""Blocks in which the ordinals of a count stand, at most."""


@in_english()
def ordinals(context: Context) -> Tie | None:
    """two reasons. First, … Second, … · three chapters. The first … The second …"""
    if (
        context.statement.value == 1
        or context.block.kind is BlockKind.NOTE
        or context.group_below is not None
    ):
        return None
    behind = _behind(context)
    if behind is None or len(behind.found) < 2:
        return None
    listed = listed_as(ListKind.ORDINALS, behind.found)
    if behind.ends and not behind.at_once and len(behind.found) > 2 and not _ends_with_one(context, behind):
        listed = replace(listed, also=(len(behind.found) - 1,))
    # "First, … And lastly, …": what stands between the two may be told without a number
    named = is_named(context, behind)
    headed = named and context.block.kind is BlockKind.HEADING and len(behind.found) >= _CLOSED
    sure = (_is_new(context.statement) or headed) and _is_whole(context, behind)
    sure = sure and not (behind.ends and not behind.close and len(behind.found) < context.statement.value)
    parts = vocabulary().has("PART_HEAD", context.statement.head)
    told = behind.adverbs and (context.is_list_head or _opens_paragraphs(context, behind))
    told = told or (sure and (behind.numbered or is_counted_off(context, behind)))
    strength = Strength.SURE if sure and (parts or told) else Strength.WEAK
    between = context.text[context.statement.sentence.end : behind.found[0][0].start]
    if not behind.close and len(behind.found) < context.statement.value:
        strength = min(strength, Strength.CLEAR)  # the others may be told in the sentences between
    if any(map(str.isalpha, between)) and not named:
        strength = min(strength, Strength.CLEAR)  # "two sets. We make a number of remarks. First, …"
    if len(behind.found) > context.statement.value and _is_apart(context, behind):
        strength = min(strength, Strength.CLEAR)
    return tie_to(SupportKind.ENUMERATION, (listed,), strength)


@in_english()
def to_the_last(context: Context) -> Tie | None:
    """six lessons. The first is … Another is … A third concerns … and, as the fourth, … Lastly, …"""
    if not _is_new(context.statement) or context.group_below is not None:
        return None
    behind = _behind(context)
    if behind is None or behind.adverbs or len(behind.found) < _CLOSED:
        return None
    more = behind.close and len(behind.found) == context.statement.value + 1
    more = more and _ends_with_one(context, behind)
    if not (context.is_list_head or behind.at_once or more):
        return None
    if context.text.startswith("One", behind.found[0][0].start) and not behind.close:
        return None
    if len(behind.found) > context.statement.value and is_of_another(context, behind.found[-1][0]):
        return None
    at = [context.facts.document.block_at(span.start) for span, _ in behind.found[-2:]]
    surplus = len(behind.found) > context.statement.value
    if at[0] != at[1] if surplus else not behind.ends:
        return None  # "Two risks remain. The first … The second …", and further on: "The final report …"
    near = context.statement.value - len(behind.found) <= 1
    strength = Strength.SURE if near and _is_whole(context, behind) else Strength.WEAK
    fewer = len(behind.found) < context.statement.value
    if fewer and (behind.skips or _is_told_between(context, behind)):
        strength = min(strength, Strength.CLEAR)
    return tie_to(SupportKind.ENUMERATION, (listed_as(ListKind.ORDINALS, behind.found),), strength)


def _is_apart(context: Context, behind: Ordinals) -> bool:
    """Whether the last has no number, and stands paragraphs behind others that share one.

    "It needs two parts. First, … Second, …", and further on: "Next, we …"
    """
    last = behind.found[-1][0]
    numbered = ordinal(context.text[last.start : last.end].rpartition(" ")[2].lower()) is not None
    at = [context.facts.document.block_at(span.start) for span, _ in behind.found]
    return not numbered and at[0] == at[-2] < at[-1]


def _is_told_between(context: Context, behind: Ordinals) -> bool:
    """Whether one of the things is told without a number: "A fourth block … The block of tags … Last, …"."""
    told = context.text[behind.found[0][0].start : behind.found[-1][0].start].lower()
    words = (sentence.split(None, 2)[:2] for sentence in told.split(". ")[1:])
    return ["the", context.statement.head] in words


def _ends_with_one(context: Context, behind: Ordinals) -> bool:
    """Whether the last is one of the things: "The last is …"; a "Finally, …" may end what is told."""
    last = behind.found[-1][0]
    first = context.text[last.start : last.end].partition(" ")[0].lower()
    return vocabulary().has("ARTICLE", first)


def _is_new(statement: Statement) -> bool:
    """Whether a count tells of things for the first time, and not of some of them: "two of which"."""
    return statement.relation is Relation.PLAIN and not statement.definite


def _behind(context: Context) -> Ordinals | None:
    """The ordinals that open the sentences behind a count; None where there are none."""
    sentence, blocks = context.statement.sentence, context.facts.document.blocks
    reach = min(context.block_index + _REACH, len(blocks))
    firsts = context.facts.once(_firsts)
    following = bisect_left(firsts, context.statement.span.end)
    if following == len(firsts) or firsts[following] >= blocks[reach - 1].span.end:
        return None
    known = context.facts.once(_ordinals_known)
    if sentence not in known:
        known[sentence] = _ordinals_behind(context)
    return known[sentence]


def _is_whole(context: Context, behind: Ordinals) -> bool:
    """Whether the ordinals are surely those of the count, and none follows the last that was found."""
    first, last = behind.found[0][0], behind.found[-1][0]
    alone = behind.sure and not _has_rest(context, last.end) and not _is_numbered(context)
    nearest = alone and not _has_nearer(context, first.start, len(behind.found))
    if len(behind.found) > context.statement.value and _is_of_another(context, last.end):
        return False
    return nearest and not _goes_on(context, last, len(behind.found) + 1)


def _is_of_another(context: Context, end: int) -> bool:
    """Whether an ordinal is of a noun that announces things: "two cards. … Another exception is"."""
    word = next(iter(context.text[end : end + _NOUN].split()), "").strip(".,;:").lower()
    told = any(vocabulary().has(kind, singular(word)) for kind in ("LIST_HEAD", "PART_HEAD"))
    return told and singular(word) != context.statement.head


def _goes_on(context: Context, last: Span, number: int) -> bool:
    """Whether the next ordinal stands behind the last that was found: "combined with a third driver"."""
    document = context.facts.document
    behind = context.text[last.end : document.block(last.start).span.end].lower()
    return any(word in behind for word, value in vocabulary().ordinals.items() if value == number)


def _firsts(facts: Facts) -> Sequence[int]:
    """Where the text has a word that enumerations begin with, or one that it is part of."""
    text = facts.document.text
    lower = text.lower()
    if len(lower) != len(text):  # a capital of another script is two small letters
        firsts = [match.start() for match in _FIRST.finditer(text)]
    else:
        firsts = [*places(lower, "first")]
    return sorted([*firsts, *places(text, "One ")])


def _ordinals_known(_facts: Facts) -> dict[Span, Ordinals | None]:
    """What was found behind each sentence: it is the same for all of its counts."""
    return {}


def _ordinals_behind(context: Context) -> Ordinals | None:
    first = next(_sentences_after(context), None)
    found = told_at_once(context.text, first) if first is not None else []
    if len(found) > _PAIR:
        return Ordinals(
            tuple(found), sure=True, adverbs=False, ends=True, close=True, skips=False, at_once=True
        )
    found = []
    adverbs = sure = close = True
    ends = apart = passed = skips = numbered = False
    told = (
        one for one in _sentences_after(context) if not _NUMBERED.fullmatch(context.text, one.start, one.end)
    )
    for number, sentence in enumerate(told):
        noun = noun_behind(context.text, found[0][0].end) if found else ""
        step = step_of(context.text, sentence, len(found), noun)
        said = Span(said_from(context.text, sentence), sentence.end)
        step = step or step_of(context.text, said, len(found), noun)
        if step is None:
            if not found and number >= 2:
                return None
            apart = bool(found)
            more = [] if adverbs else joined(context.text, sentence, len(found))
            passed = passed or (apart and not more and _opens_block(context, sentence))
            found += more
            continue
        if found and (step.restarts or (adverbs and len(found) > 1 and not step.adverb)):
            break  # "First, … Second, …" is over where "The third stake" comes
        if not found and not step.restarts:
            return None
        adverbs = adverbs and step.adverb
        sure = sure and step.sure
        close, skips = close and not apart, skips or passed
        found.append((step.span, str(len(found) + 1)))
        found += [] if step.adverb else joined(context.text, sentence, len(found))
        ends, numbered = step.last, step.numbered
        if ends:
            break
    return Ordinals(tuple(found), sure, adverbs, ends, close, skips, numbered=numbered)


def _opens_block(context: Context, sentence: Span) -> bool:
    """Whether a sentence opens its paragraph, behind the number that this bears."""
    document = context.facts.document
    start = document.block(sentence.start).span.start
    return start == sentence.start or _NUMBERED.fullmatch(context.text, start, sentence.start) is not None


def _opens_paragraphs(context: Context, behind: Ordinals) -> bool:
    """Whether every ordinal opens a paragraph of its own, the first right below a count that stands alone.

    Two rulings stand out. / First, … / Second, …
    """
    statement, document = context.statement, context.facts.document
    new = _is_new(statement) and not context.others
    if not new or statement.sentence.end < context.block.span.end - 1:
        return False
    places = [document.block_at(span.start) for span, _ in behind.found]
    opened = all(
        document.blocks[at].span.start == span.start
        for at, (span, _) in zip(places, behind.found, strict=True)
    )
    return opened and places[0] == context.block_index + 1


def _is_numbered(context: Context) -> bool:
    """Whether the count stands in a "Secondly, …": the "Thirdly, …" behind may be the next of those."""
    step = step_of(context.text, context.block.span, 1)
    return step is not None and context.block_index + 1 < len(context.facts.document.blocks)


def _has_nearer(context: Context, first: int, found: int) -> bool:
    """Whether another count, of as many or of what is told one by one, stands before the "First, …"."""
    end = context.statement.sentence.end
    between = context.facts.statements_in(Span(end, max(first, end)))
    return any(
        one.value == found or (one.value > 1 and vocabulary().has("LIST_HEAD", one.head)) for one in between
    )


def _has_rest(context: Context, end: int) -> bool:
    """Whether something unnumbered follows the last ordinal: "The remainder of the line is …"."""
    document = context.facts.document
    block = document.block(end)
    return _REST.search(context.text, end, block.span.end) is not None


def _sentences_after(context: Context) -> Iterator[Span]:
    """The sentences after the statement's, to the end of its section or a dozen blocks further."""
    document = context.facts.document
    colon = next((token.end for token in context.rest if token.kind == "COLON"), None)
    if colon is not None:  # "four causes: First, …. Secondly, …"
        start = next((token.start for token in context.rest if token.start >= colon), colon)
        yield Span(start, context.statement.sentence.end)
    for index in range(context.block_index, min(context.block_index + _REACH, len(document.blocks))):
        block = document.blocks[index]
        if block.kind in (BlockKind.NOTE, BlockKind.HEADING) and index != context.block_index:
            return
        start = max(block.span.start, context.statement.sentence.end)
        while start < block.span.end and document.text[start].isspace():
            start += 1
        yield from sentences_from(document.text, Span(start, block.span.end))
