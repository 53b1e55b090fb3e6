"""How surely a list belongs to a statement, by the words between the two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.model import ItemList, ListKind, Relation
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength

_GOES_ON = ("AUXILIARY", "MODAL", "LINKING", "CLAUSE_GOES_ON")
"""What ends the words that items go on from."""
_LEADS = frozenset({"OF", "IN", "TO", "PREPOSITION"})
_BEFORE = 24
"""Characters before a count in which the word that leads to it stands."""
_PAIR = 2
"""Items that a semicolon may part without there being clauses."""
_SHORT = 4
"""Words of a short phrase, at most."""
_CLAUSE = 3
"""Words of a clause, at least."""
_LONGEST_VERB = 6
_LONGEST_MODIFIER = 12


def gap_strength(context: Context, gap: Sequence[Token], readings: Sequence[ItemList]) -> Strength:
    """SURE where nothing but the count's own modifiers or its verb stands in the `gap`, else WEAK.

    SURE needs more: a noun that introduces what follows it (pillars, reasons), "the following", or a
    list of names.
    """
    statement = context.statement
    if (statement.value == 1 and statement.total is None) or statement.relation in (
        Relation.BOTH,
        Relation.NEITHER,
        Relation.EACH,
    ):
        return Strength.WEAK
    if lists_another(context, gap):
        return Strength.WEAK
    if begins_with_head(context, readings):
        return Strength.SURE
    introduces = context.is_list_head or statement.following or _repeats_head(context, readings)
    names = bool(readings) and all(_named(context, one) for one in readings)
    words = [token for token in gap if token.kind != "COMMA"]
    plain = not any(token.kind in ("PLURAL", "COLON", "SEMI", "DASH") for token in words)
    if not words:
        sure = introduces or names or not statement.definite
    elif names and (plain or statement.implied or _is_subject(context)):
        # the last plural before the colon: the team met seven opponents for the first time: A, B, …
        # or the subject: four vessels lost their rights: the Aurora, the Margit and the Sea Spray
        sure = True
    elif words[0].lower in vocabulary().sets["LINKING"]:
        sure = (introduces or names) and _is_plain(words) and not is_complement(context)
    else:
        sure = introduces and _modifies(words[0]) and len(words) <= _LONGEST_MODIFIER
    return Strength.SURE if sure else Strength.WEAK


def announces(context: Context, end: int, *, names: bool = False, clauses: bool = False) -> bool:
    """Whether a count speaks of what is new, and nothing else up to `end` could be listed: "Four habits: …".

    Counts of what is known already, behind a preposition or behind another count mostly only qualify.
    Several `names` can be no single thing that the sentence ends with: "Five firms serve the port (A and B)".
    Several `clauses` say what the things counted are, whatever other nouns stand before them.
    """
    statement = context.statement
    if statement.definite or statement.value == 1 or statement.relation is not Relation.PLAIN:
        return False
    start = max(statement.sentence.start, statement.span.start - _BEFORE)
    before = tokenize(context.text[start : statement.span.start])
    if before and before[-1].kind in _LEADS:
        return False
    if _is_joined(before):
        return False
    between = (one for one in context.others if not clauses or one.span > statement.span)
    if any(other.span.start < end for other in between):
        return False
    gap = [token for token in context.rest if token.end <= end]
    if any(token.kind == "FOLLOWING" for token in gap) or _adds_more(gap):
        return False
    nouns = any(token.kind == "PLURAL" for token in gap) and not clauses
    if nouns and not _is_what_is_told(context, gap):
        return False
    # "five clinics had the same problem: …" lists what the problem is; "three acts in the same year: …" acts
    objects = [
        at
        for at, token in enumerate(gap)
        if token.kind in ("THE", "THESE", "A") and not (at and gap[at - 1].kind in _LEADS)
    ]
    return (
        names or clauses or not objects or any(token.kind in ("VERB", "PAST") for token in gap[objects[-1] :])
    )


def is_of_clauses(context: Context, listed: ItemList) -> bool:
    """Whether semicolons part several clauses: "Five rules changed in May: boats …; crews …; no vessel …"."""
    spans = [item.span for item in listed.items]
    apart = all(";" in context.text[one.end : other.start] for one, other in pairwise(spans))
    words = [len(context.text[span.start : span.end].split()) for span in spans]
    return len(spans) > _PAIR and apart and min(words) >= _CLAUSE


def may_be_two(context: Context, listed: ItemList) -> bool:
    """Whether phrases that seem three may be two: "keyed hashes, often called codes, and labels".

    Or they say what each of two things is like: "two faces – young, round and with curly hair".
    """
    words = [context.text[item.span.start : item.span.end].split() for item in listed.items]
    led = any(vocabulary().kinds.get(item[0].lower()) == "PREPOSITION" for item in words)
    phrases = listed.kind is ListKind.PHRASES and len(listed.items) > _PAIR
    return phrases and (led or max(map(len, words)) > _SHORT) and not is_of_clauses(context, listed)


def _is_what_is_told(context: Context, gap: Sequence[Token]) -> bool:
    """Whether the count is the subject of its verb, and of things that are told: "Four causes lie behind"."""
    return context.is_list_head and bool(gap) and gap[0].kind == "VERB" and gap[-1].kind == "COLON"


def lists_another(context: Context, gap: Sequence[Token]) -> bool:
    """Whether something else is listed: forms for the following languages: …"""
    if any(token.kind == "FOLLOWING" for token in gap) or _adds_more(gap):
        return True
    start, end = context.statement.sentence.start, context.statement.span.start
    if _is_joined(tokenize(context.text[max(start, end - _BEFORE) : end])) or _is_within_another(context):
        return True
    before = context.text[start:end].lower()
    if vocabulary().has("RELATES", _last_word(before)) and not _chooses(before):
        return True  # "clues to the relation between two casts: …"
    return "following" in before and not context.statement.following


def _is_within_another(context: Context) -> bool:
    """Whether the count says where another is, which may be listed: "six towns in three countries: …"."""
    text, start = context.text, context.statement.span.start
    gaps = (text[one.span.end : start].split() for one in context.others if one.span.end < start)
    return any(len(gap) == 1 and vocabulary().kinds.get(gap[0].lower()) == "IN" for gap in gaps)


def _is_joined(before: Sequence[Token]) -> bool:
    """Whether a name is joined to the count, and a list may tell of all: "in Arden and three ports: …"."""
    return len(before) > 1 and before[-1].kind == "AND" and before[-2].kind == "NAME"


def _adds_more(gap: Sequence[Token]) -> bool:
    """Whether more than the count is listed: "three grounds for hope and one for concern: …"."""
    return any(one.kind == "AND" and other.kind in ("ONES", "FIGURE") for one, other in pairwise(gap))


def _chooses(before: str) -> bool:
    """Whether some words lead to all that there is to choose from: "could choose between"."""
    return vocabulary().has("CHOOSES", _last_word(before.rpartition(_last_word(before))[0]))


def _last_word(before: str) -> str:
    words = before.split()
    return words[-1] if words else ""


def is_complement(context: Context) -> bool:
    """Whether the count only qualifies the subject: "the answers for the two questions are:"."""
    if context.statement.following or not context.statement.definite:
        return False
    before = tokenize(context.text[context.statement.sentence.start : context.statement.span.start])
    while before and before[-1].kind in ("THE", "THESE"):
        before.pop()
    return bool(before) and before[-1].kind in ("OF", "IN", "PREPOSITION", "TO")


def answers_another(context: Context, readings: Sequence[ItemList]) -> bool:
    """Whether a list has as many items as a count before: "four sectors in two regions (A, B, C and D)".

    One with a bracket behind it has its own: "three (A, B and C), and in two (D, E and F)".
    """
    numbers = {len(one.items) for one in readings}
    start = context.statement.span.start
    before = (one for one in context.others if one.span.start < start and one.value in numbers)
    return any(")" not in context.text[other.span.end : start] for other in before)


def _is_plain(words: Sequence[Token]) -> bool:
    """Whether a verb brings no noun of its own: "are met", "need to be overcome"."""
    return len(words) <= _LONGEST_VERB and not any(t.kind in ("NAME", "THE", "A", "PLURAL") for t in words)


def _modifies(first: Token) -> bool:
    """Whether the words after a noun can belong to it: of …, to …, that …, adopted by …, covering …"""
    if first.kind in ("OF", "IN", "TO", "PREPOSITION", "PAST") or vocabulary().has("RELATIVE", first.lower):
        return True
    return first.kind == "WORD" and first.lower.endswith(("ed", "ing"))


def _repeats_head(context: Context, readings: Sequence[ItemList]) -> bool:
    """Whether every item has the noun counted: four courses …: a course on snow; a course on maps; …"""
    head = context.statement.head
    if not readings or len(readings[0].items) < 2:
        return False
    words = (context.text[item.span.start : item.span.end].lower().split() for item in readings[0].items)
    return all(any(singular(word.strip(".,;")) == head for word in item) for item in words)


def begins_with_head(context: Context, readings: Sequence[ItemList]) -> bool:
    """Whether every item begins with the noun counted and a number: "Two wards were closed: Ward 4 …".

    Whatever stands between the two, nothing else can be listed.
    """
    if len(readings) != 1 or len(readings[0].items) < 2 or context.statement.definite:
        return False
    words = (context.text[item.span.start : item.span.end].split()[:2] for item in readings[0].items)
    return all(
        singular(first.lower()) == context.statement.head and bool(second) and second[0][0].isdigit()
        for first, *second in words
    )


def _named(context: Context, listed: ItemList) -> bool:
    """Whether a list holds names, or names with a common noun in front: "the town of Ghent"."""
    if listed.kind is ListKind.NAMES:
        return True
    words = [context.text[item.span.start : item.span.end] for item in listed.items]
    return all(word.lower().startswith("the ") and not word[4:].islower() for word in words)


def _is_subject(context: Context) -> bool:
    """Whether the count opens its sentence: what the sentence lists behind its colon is then the count."""
    return context.statement.span.start == context.statement.sentence.start


def is_clause_of_items(gap: Sequence[Token]) -> bool:
    """Whether the items go on with a clause: "two changes that will:", "three talks in which we:"."""
    goes_on = bool(gap) and any(vocabulary().has(kind, gap[-1].lower) for kind in _GOES_ON)
    return goes_on and has_relative(gap)


def has_relative(tokens: Sequence[Token]) -> bool:
    """Whether a clause begins in some words: "that", "which"."""
    return any(vocabulary().has("RELATIVE", token.lower) for token in tokens)
