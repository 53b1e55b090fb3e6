"""What the words behind a number say: whether what looks like a count is a name, a year or a reference."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.counts import Count
from checker.model import Relation
from checker.text.anchors import NUMBERS
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_LAST_YEAR = 1899  # later years have a kind of their own
_QUOTES = "\"“‘«'"
_CLOSED = "\"”’»'"
_PRONOUN = frozenset({"WORD", "NAME", "SINGULAR", "THE", "THESE", "EACH", "OTHER", "FOLLOWING", "A"})


def is_name(tokens: Sequence[Token], count: Count, noun: tuple[int, int]) -> bool:
    """Whether a number and the noun phrase `noun` behind it name or cite something."""
    first, end = noun
    head = tokens[end - 1]
    after = tokens[end] if end < len(tokens) else None
    words = vocabulary()
    if head.kind != "PLURAL" and len(head.text) == 1:
        return True  # 1 e
    if head.lower in ("seq", "al"):
        return True  # 1 et seq.
    if after is not None and after.text == "_" and after.start == head.end:
        return True
    if after is not None and after.lower == "per" and end + 1 < len(tokens):
        base = tokens[end + 1].kind
        if base in NUMBERS or base in ("SCALE", "HUNDRED"):
            return True  # 7 parts per million · 9 wrecks per 1,000 ships
    plural = head.kind == "PLURAL" and not words.has("PLURAL", head.lower)
    if plural and end - first == 1 and count.value == 1 and count.relation is Relation.PLAIN:
        return True  # by 1 ensures · the first one seems
    if _is_title(tokens, count, end):
        return True
    if count.words or count.total is not None or count.relation is Relation.OF_THESE:
        return False
    if _is_year(tokens, count, head):
        return True
    if count.value == 1 and not count.number and tokens[first].text[0].isupper():
        return True  # 1 Port of Arden
    if after is None or not all(
        token.text[0].isupper() or token.kind == "AND" for token in tokens[first:end]
    ):
        return False
    # 2 Thessalonians 2:3 · 18 Statutes 188 · see 6 Open Formats · 13 USE TERMS
    cited = after.kind in ("FIGURE", "CODE") or after.text == "§"
    seen = count.number > 0 and tokens[count.number - 1].lower in ("see", "cf")
    loud = not count.number and end - first > 1 and all(token.text.isupper() for token in tokens[first:end])
    return cited or seen or loud


def is_pronoun(tokens: Sequence[Token], count: Count) -> bool:
    """Whether a number without a noun counts nothing: no one can say, 36 is a square."""
    behind = count.end if count.noun is None else count.noun[0]
    after = tokens[behind] if behind < len(tokens) else None
    if count.value != 1:
        bare = not count.words and count.total is None
        return bare and after is not None and vocabulary().has("NUMBER_IS", after.lower)
    if not count.words or count.total is not None or count.relation is Relation.OF_THESE:
        return False
    before = tokens[count.number - 1] if count.number else None
    pronoun = before is not None and before.kind in _PRONOUN and not vocabulary().has("SAVE", before.lower)
    return pronoun or (after is not None and vocabulary().has("MODAL", after.lower))


def _is_year(tokens: Sequence[Token], count: Count, head: Token) -> bool:
    """In 1690 Charles II; the 1604 Harbour Law; before 1870 ships."""
    token = tokens[count.number]
    if len(token.text) != 4 or not 1000 <= count.value <= _LAST_YEAR or not count.number:
        return False
    before = tokens[count.number - 1].lower
    known = vocabulary()
    return known.has("SINCE", before) or (known.has("DATED_BY", before) and head.text[0].isupper())


def _is_title(tokens: Sequence[Token], count: Count, end: int) -> bool:
    """Whether a quotation begins with the number and is a name: “100 Best Players”, a “four eyes” rule."""
    if not count.number or tokens[count.number - 1].text not in _QUOTES:
        return False
    inside = tokens[end : end + 8]
    closed = next((at for at, token in enumerate(inside) if token.text in _CLOSED), None)
    if closed is None:
        return False
    if not closed and len(inside) > 1 and inside[1].kind in ("WORD", "PLURAL"):
        return True
    first = tokens[count.noun[0]] if count.noun is not None else tokens[end - 1]
    return first.text[0].isupper() and all(
        token.text[0].isupper() or token.kind in ("OF", "AND", "THE", "IN", "PREPOSITION", "TO", "A", "OR")
        for token in inside[:closed]
    )
