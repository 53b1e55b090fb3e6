"""Support in the statement's own sentence: a parenthesis, a colon, dashes, marks. (`namely.py` has another.)

Each finder takes a context and gives a tie or None.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from checker.facts.marks import has_mark, read_marked
from checker.facts.series import read_series
from checker.frozen import replace
from checker.model import BlockKind, ItemList, ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.figures import is_year
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context, position
from checker.ties.strength import answers_another, begins_with_head, gap_strength, may_be_two
from checker.ties.tie import Strength, Tie, tie_to

# What no list in prose holds: code, references to issues.
_CODE = regex(r"[{}=<>\\#]|/\*|\(\)|::|->|&\w|\w\d\s?[-–]\s?\w+\d")
_CITED = regex(r"[\[{]@[^\[\]{}]*[\]}]")
"""A work or a figure that is cited by its key: [@doi:10.1007/978-1], {@fig:tides}."""
_MEASURED = regex(r"[\d.,]+\s+(?:[a-z]|%)|[\d.,]+%?$")
_WORK = regex(r"[^;]*[^\W\d]\.?(?:, (?:1[6-9]|20)\d\d[a-z]?)+")
"""A work that is cited by its author and year: "Brandt & Costa, 2014", "Olsen et al., 2003a, 2007"."""
_VALUE = regex(r"\([£$€+-]?\d[\d.,]*%?\)")
"""What each item of a list may have: "Policies, Procedures, and Practices (2.69)" is one then."""
_NEAR, _FAR = 8, 14
"""Words between a count and its bracket: near, and as far as names are looked for."""
_NUMBERS = frozenset({"ONES", "TEENS", "TENS", "FIGURE", "TO"})
_GLOSSES = frozenset(
    {"see", "cf", "as", "compared", "down", "up", "source", "i.e", "or", "and", "not", "out"}
)
"""What a parenthesis that explains begins with."""
_MARK_REACH = 200
_SIGNS = frozenset({"COMMA", "COLON", "SEMI", "DASH"})
_PAIR = 2


def parenthesis(context: Context) -> Tie | None:
    """three cities (Piraeus in Greece, Tampere in Finland and Turin in Italy)"""
    if "PAREN" not in context.kinds:
        return None
    rest = context.rest
    at = position(rest, {"PAREN"}, _FAR)
    if at is None or position(rest[:at], {"COMMA", "COLON", "SEMI", "DASH", "FIGURE"}, at) is not None:
        return None
    far = at >= _NEAR or position(rest[:at], {"VERB"}, at) is not None
    paren = rest[at]
    readings = readings_in(context, Span(paren.start + 1, paren.end - 1))
    if not readings or (len(readings[0].items) < 2 and not is_single_name(context, readings)):
        return None
    if any(_is_numeric(context, one) and not _is_of_numbers(context, one) for one in readings):
        return None
    if all(_WORK.fullmatch(context.text, item.span.start, item.span.end) for item in readings[0].items):
        return None
    if _are_alternatives(context, readings[0]):
        readings = tuple(replace(one, sure=False) for one in readings)
    if readings[0].kind is ListKind.PHRASES and _is_gloss(context, readings[0]):
        return None
    if at and (rest[at - 1].kind == "NAME" or (far and readings[0].kind is not ListKind.NAMES)):
        return None  # it explains the name, or the word, before it
    of_kind = len(rest) > 1 and rest[0].kind == "OF" and all(t.text.islower() for t in rest[1:at]) and at <= 3
    several = context.statement.value > 1 or (context.statement.total or 0) > _PAIR  # "one of six bands (…)"
    adjacent = (at == 0 or of_kind) and several and not answers_another(context, readings)
    return tie_to(SupportKind.PARENTHESIS, readings, Strength.SURE if adjacent else Strength.WEAK)


def colon(context: Context) -> Tie | None:
    """two main pillars: tackling …; and strengthening …"""
    if "COLON" not in context.kinds:
        return None
    rest = context.rest
    at = _first_colon(context)
    if at is None or at + 1 >= len(rest) or context.counts_before(rest[at].start):
        return None
    if _ends_in_number(rest[:at]):
        return None  # "control of two areas led to a split into three: A, B and C"
    span = Span(rest[at].end, _series_end(context, rest[at].end))
    readings = readings_in(context, span)
    if context.text[span.start : span.end].endswith("?"):
        readings = tuple(replace(one, sure=False) for one in readings)  # more questions may follow
    if context.text[span.start : span.end].rstrip().endswith((";", ",")):
        readings = tuple(replace(one, sure=False) for one in readings)  # the list goes on behind a break
    if at and rest[at - 1].kind == "OPEN":
        readings = tuple(replace(one, open=True) for one in readings)  # "four challenges, including: …"
    if not readings or (len(readings[0].items) < 2 and not is_single_name(context, readings)):
        return None
    return tie_to(SupportKind.COLON, readings, gap_strength(context, rest[:at], readings))


def _first_colon(context: Context) -> int | None:
    """The index of the first colon behind a count that is none of a time: "10:30am"."""
    text = context.text
    for at, token in enumerate(context.rest[:30]):
        if token.kind == "COLON" and not (
            text[token.start - 1].isdigit() and text[token.end : token.end + 1].isdigit()
        ):
            return at
    return None


def dashes(context: Context) -> Tie | None:
    """the seven founding members – A, B, … and G – signed"""
    if "DASH" not in context.kinds:
        return None
    rest = context.rest
    at = position(rest, {"DASH"}, 6)
    if at is None or position(rest[:at], {"COMMA", "COLON", "SEMI", "VERB"}, at) is not None:
        return _announced_by_dash(context)
    close = next((index for index in range(at + 1, len(rest)) if _closes_dash(rest, at, index)), None)
    inside = rest[at + 1 : close]
    if not inside or inside[0].kind in ("STOP", "VERB"):
        return None
    readings = readings_in(context, Span(inside[0].start, inside[-1].end))
    if not readings or len(readings[0].items) < 2:
        return None
    names = readings[0].kind is ListKind.NAMES
    sure = at == 0 and (names or close is not None) and not _qualifies(context)
    strength = Strength.SURE if sure else Strength.WEAK
    return tie_to(SupportKind.APPOSITION, readings, strength)


def _announced_by_dash(context: Context) -> Tie | None:
    """Three groups were heard in May – pilots, crews and cooks: one dash does what a colon does."""
    rest = context.rest
    at = next((at for at, token in enumerate(rest) if token.kind in _SIGNS), None)
    if at is None or rest[at].kind != "DASH" or context.counts_before(rest[at].start):
        return None
    if any(token.kind in ("DASH", "COLON", "SEMI") for token in rest[at + 1 :]) or at + 1 == len(rest):
        return None
    readings = readings_in(context, Span(rest[at].end, context.statement.sentence.end))
    if len(readings) != 1 or len(readings[0].items) <= _PAIR or not readings[0].sure:
        return None
    return tie_to(SupportKind.COLON, readings, gap_strength(context, rest[:at], readings))


def _closes_dash(rest: Sequence[Token], at: int, index: int) -> bool:
    """Whether a dash closes what another opens: in "– Arden–Brack, …", that without blanks does not."""
    if rest[index].kind != "DASH":
        return False
    apart = rest[at + 1].start > rest[at].end
    return not apart or rest[index].start > rest[index - 1].end or index + 1 == len(rest)


def _qualifies(context: Context) -> bool:
    """Whether a count only says where others are: "six ports in three states – Arden, Brack, …"."""
    before = (other for other in context.others if other.span.start < context.statement.span.start)
    return any(not context.statement.implied or other.head != context.statement.head for other in before)


def marked(context: Context) -> Tie | None:
    """two objectives: (1) … and (2) … · two overall conditions are met, (a) … (b) …"""
    block, start = context.block, context.statement.span.end
    if not has_mark(context.text, Span(start, min(block.span.end, start + _MARK_REACH + 10))):
        return None
    listed = read_marked(context.text, Span(start, block.span.end))
    if listed is None or listed.items[0].key not in ("1", "a", "i"):
        return None
    gap = [token for token in context.rest if token.end <= listed.span.start]
    reach = listed.span.start - start
    if reach > _MARK_REACH or context.counts_before(listed.span.start):
        return None
    after_colon = bool(gap) and gap[-1].kind == "COLON"
    if not after_colon and listed.span.start > context.statement.sentence.end + 2:
        return None
    kind = SupportKind.COLON if after_colon else SupportKind.NAMELY
    inner = [token for token in gap if token.kind not in ("COLON", "COMMA", "DASH", "PUNCT")]
    strength = (
        gap_strength(context, inner, (listed,)) if context.is_list_head or after_colon else Strength.WEAK
    )
    if any(token.text == "." for token in gap[-1:]):
        told = _are_told(context, listed)
        strength = Strength.SURE if told else min(strength, Strength.CLEAR)
    return tie_to(kind, (listed,), strength)


def _are_told(context: Context, listed: ItemList) -> bool:
    """Whether numbers open the sentences behind a count of what is told: "Two reasons led to it. (1) …"

    Panels of a picture are marked so, too, with letters.
    """
    statement, text = context.statement, context.text
    new = context.is_list_head and not statement.definite and statement.relation is Relation.PLAIN
    first = not any(other.span.start < statement.span.start for other in context.others)
    opened = all(text[: item.span.start].rstrip()[-1:] in ".?!" for item in listed.items)
    return new and first and opened and listed.items[0].key == "1"


# --- shared --------------------------------------------------------------------------------


def readings_in(context: Context, span: Span) -> tuple[ItemList, ...]:
    """The ways to read a stretch as the list that is counted; none of code."""
    if _CODE.search(_CITED.sub("", context.text[span.start : span.end])):
        return ()
    found = read_series(context.text, span, context.statement.head)
    values = [value.end() for value in _VALUE.finditer(context.text, span.start, span.end)]
    if len(values) > 1 and not context.text[values[-1] : span.end].strip(" ."):
        found = tuple(replace(one, also=(*one.also, len(values))) for one in found)
    if context.statement.value > _PAIR or begins_with_head(context, found):
        return found
    return tuple(replace(one, sure=one.sure and not may_be_two(context, one)) for one in found)


def _series_end(context: Context, start: int) -> int:
    """A list after a colon ends with its sentence."""
    end = context.statement.sentence.end
    if context.block.kind is BlockKind.NOTE:
        return end
    return max(end, start)


def _ends_in_number(gap: Sequence[Token]) -> bool:
    """Whether a number that names nothing stands before a list: "into three", not "in sections 4 to 6"."""
    numbers = [*takewhile(lambda token: token.kind in _NUMBERS, reversed(gap))]
    if not numbers or numbers[0].kind == "TO":
        return False
    before = gap[-len(numbers) - 1 : -len(numbers)]
    return not (before and vocabulary().has("LABEL", before[0].lower))


def is_single_name(context: Context, readings: Sequence[ItemList]) -> bool:
    """Whether a list of one names the one that is counted; (CU) is only an abbreviation."""
    name = context.text[readings[0].span.start : readings[0].span.end]
    one = context.statement.value == 1 and readings[0].kind is ListKind.NAMES
    return one and not name.removesuffix("s").isupper() and not (len(name.split()) == 1 and len(name) < 4)


def _are_alternatives(context: Context, listed: ItemList) -> bool:
    """Whether a bracket says of what kind things are, and not which: "two rows (text, numbers or dates)"."""
    words = set(context.text[listed.span.start : listed.span.end].lower().split())
    known = vocabulary().sets
    return not words.isdisjoint(known["OR"]) and words.isdisjoint(known["AND"])


def _is_numeric(context: Context, listed: ItemList) -> bool:
    """Whether the items are figures: (600 in 2016, 640 in 2017) adds up and does not list."""
    words = [context.text[item.span.start : item.span.end] for item in listed.items]
    if all(map(is_year, words)):
        return False
    opening = context.text.rfind("(", 0, listed.span.start)
    if context.statement.head in context.text[opening : listed.span.start].lower():
        return False  # (Amendments 3, 7 and 12)
    return any(_MEASURED.match(word) for word in words)


def _is_of_numbers(context: Context, listed: ItemList) -> bool:
    """Whether the items are the numbers of what is counted, and no parts: "four wards (7, 9 and 12)"."""
    words = [context.text[item.span.start : item.span.end].strip() for item in listed.items]
    if not all(word.isdecimal() for word in words):
        return False
    numbers = [int(word) for word in words]
    rising = all(one < other for one, other in pairwise(numbers))
    return rising and len(numbers) > 1 and sum(numbers) != context.statement.value


def _gerund(context: Context, span: Span) -> bool:
    return context.text[span.start : span.end].split(" ", 1)[0].lower().endswith("ing")


def _is_gloss(context: Context, listed: ItemList) -> bool:
    """Whether a parenthesis explains instead of listing: (see Annex 2 and 3), (as in 2018)."""
    first = context.text[listed.span.start : listed.span.end].split(" ", 1)[0].lower()
    words = vocabulary()
    if first.endswith("ing") and not any(_gerund(context, item.span) for item in listed.items[1:]):
        return True  # (differing in shape and use)
    return first in _GLOSSES or words.kinds.get(first) in ("PREPOSITION", "STOP", "VERB", "OPEN")
