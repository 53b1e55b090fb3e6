"""Notes that are one list and nothing else, with the ways to count it.

Resolutions 2119 (2013), 2180 (2014) and 2243 (2015).     Articles 14 to 17, 22, 31 and 40 to 44.
Defence; Education and Youth; Health, where the post was vacant; and Social Affairs.
The national libraries of Austria and Croatia, the Marciana in Venice and the city archives of Cologne.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.notelists import IMPRINT
from checker.facts.phraselists import split
from checker.model import Item, ItemList, ListKind, Span
from checker.regex import regex
from checker.text.folding import fold
from checker.text.sentences import sentences
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_LONGEST = 1200
"""Characters of a note that is read as a list, at most."""
_WORK = regex(
    r"https?:|[“\"«{@]|\bpp?(?:\.|\d)|\b[^\W\d_a-z]\.\s?[^\W\d_]"
    r"|[^\W\d_a-z]{3}\s?\(|\b[A-Z]{2}\s[A-Z]\b"
)
"""What a note has that tells where something stands, and lists nothing."""
_NUMBERS = frozenset({"FIGURE", "YEAR", "CODE"})
_JOINTS = frozenset({"COMMA", "SEMI", "AND"})
_BETWEEN = _JOINTS | {"PAREN"}
_INSIDE = frozenset({"STOP", "PREPOSITION", "IN", "TO", "PAST", "VERB", "THEM", "ONES", "OF"})
"""What an aside behind a comma begins with: "Health, where the post was vacant"."""
_LEAD = 5
"""Words before the first number of a list of numbers, at most: "Issued under sections"."""
_ARTICLES = frozenset({"THE", "A"})
_PAIR = 2
"""Two names are the author and the work as often as two things."""
_RANGE = 60
"""Numbers of a range, at most: what is longer is no list."""


def sole_lists(text: str, note: Span) -> tuple[ItemList, ...]:
    """The ways to count what a note lists, the likeliest first; none where it tells something else."""
    if note.end - note.start > _LONGEST:
        return ()
    if _WORK.search(text, note.start, note.end) or IMPRINT.search(text, note.start, note.end):
        return ()
    first = next(iter(sentences(text, note)), None)
    cites = vocabulary().sets["CITES"].__contains__
    tokens = fold(tokenize(text[first.start : first.end], first.start)) if first else []
    while tokens and tokens[-1].kind in ("PUNCT", "COMMA", "SEMI"):
        tokens.pop()
    if not tokens or any(token.kind == "COLON" or cites(token.lower) for token in tokens):
        return ()
    parts = [_without_joint(part) for part in split(tokens, "SEMI")]
    kinds = set(map(_kind, parts))
    if None in kinds:
        return ()
    whole = [_item(part) for part in parts]
    ways = [[item for part in parts for item in _inner(part) or [_item(part)]], whole]
    if len(parts) == 1:
        ways = [_numbered(tokens) or _pieces(tokens)]
    kind = (kinds.pop() if len(kinds) == 1 else None) or ListKind.ITEMS
    fewest = _PAIR if kind is ListKind.LABELS else _PAIR + 1
    sized = {len(way): way for way in reversed(ways) if len(way) >= fewest}
    return tuple(_listed(way, kind) for way in reversed(sized.values()))


def _kind(part: Sequence[Token]) -> ListKind | None:
    """What a part names: things by their numbers, days, or anything; None where it says something of them."""
    if _numbered(part):
        return ListKind.LABELS
    if len(part) > 1 and part[0].kind == "PLURAL" and part[1].kind == "NAME":
        return None  # "Judges Abel, Brandt and Colmar" gave the ruling on two appeals
    pieces = split(part, *_JOINTS)
    numbers = sum(token.kind in _NUMBERS for token in part)
    opening = (token for piece in pieces[:1] for token in piece)
    if any(token.kind in ("VERB", "PAST") and token.text.islower() for token in opening):
        return None
    if not numbers:
        return ListKind.ITEMS
    dated = all(piece[0].kind in _NUMBERS and len(piece) > 1 for piece in pieces)
    return ListKind.DATES if dated and numbers == len(pieces) else None


def _inner(part: Sequence[Token]) -> list[Item]:
    """The items of a part that lists several of a kind: "the ring roads of Martin and Brezno"."""
    if numbers := _numbered(part):
        return numbers
    for at, token in enumerate(part):
        if token.kind in _JOINTS:
            return []
        if token.kind == "PLURAL" and at + 1 < len(part) and part[at + 1].kind in ("OF", "PREPOSITION", "IN"):
            found = _pieces(part, part[at + 1].lower)
            return found if len(found) > 1 else []
    return []


def _numbered(tokens: Sequence[Token]) -> list[Item]:
    """The numbers behind a label, with those of a range: "Articles 14 to 17, 22 and lots 3 and 4"."""
    at = next((i for i, token in enumerate(tokens[: _LEAD + 1]) if token.kind in _NUMBERS), 0)
    if at == 0 or tokens[at - 1].kind not in ("PLURAL", "NAME", "WORD", "SINGULAR", "PUNCT"):
        return []
    label, found = at - 1, list[Item]()
    while at < len(tokens):
        token = tokens[at]
        if token.kind in _NUMBERS:
            found += _of_range(tokens, at)
            at += 3 if _is_range(tokens, at) else 1
        elif token.kind in _BETWEEN or _is_label_again(tokens, at, label):
            at += 1
        elif token.kind in ("OF", "IN") and [one.kind for one in tokens[at + 1 : at + 2]] == ["YEAR"]:
            at += 2  # "Recommendations 1 and 3 of 2012 and recommendation 2 of 2018"
        else:
            break
    rest = tokens[at:]
    said = any(token.kind in _NUMBERS or token.kind == "VERB" for token in rest)
    return [] if said or (rest and rest[0].kind not in _INSIDE) else found


def _is_label_again(tokens: Sequence[Token], at: int, label: int) -> bool:
    """Whether the label stands before the next number again: "Lots 1 and 2, lot 7"."""
    numbered = at + 1 < len(tokens) and tokens[at + 1].kind in _NUMBERS
    return numbered and singular(tokens[at].lower) == singular(tokens[label].lower)


def _is_range(tokens: Sequence[Token], at: int) -> bool:
    joined = at + 2 < len(tokens) and tokens[at + 1].kind in ("TO", "DASH", "HYPHEN")
    return joined and tokens[at + 2].kind in _NUMBERS


def _of_range(tokens: Sequence[Token], at: int) -> list[Item]:
    token = tokens[at]
    if not _is_range(tokens, at) or not token.text.isdecimal() or not tokens[at + 2].text.isdecimal():
        return [_item([token])]
    first, last = int(token.text), int(tokens[at + 2].text)
    span = Span(token.start, tokens[at + 2].end)
    return [Item(span, str(number)) for number in range(first, min(last, first + _RANGE) + 1)]


def _pieces(tokens: Sequence[Token], led_by: str = "") -> list[Item]:
    """What commas and "and" part, without the asides; `led_by` may lead each: "on fees and on staff"."""
    pieces = split(tokens, *_JOINTS)
    kept = pieces[:1] + [one for one in pieces[1:] if not _is_aside(one[0]) or one[0].text == led_by]
    if any(token.kind in ("VERB", "PAST") and token.text.islower() for one in kept for token in one):
        return []
    named = all(any(map(_is_named, piece)) for piece in kept)
    # "The master, a lookout and the skipper"
    told = all(piece[0].kind in _ARTICLES and len(piece) > 1 for piece in kept)
    return [_item(piece) for piece in kept] if named or told or led_by else []


def _is_aside(first: Token) -> bool:
    return first.kind in _INSIDE and first.text.islower()


def _is_named(token: Token) -> bool:
    return token.text[:1].isupper() or token.text[:1].isdigit() or token.text[-1:].isupper()


def _without_joint(part: Sequence[Token]) -> Sequence[Token]:
    return part[1:] if len(part) > 1 and part[0].kind == "AND" else part


def _item(part: Sequence[Token]) -> Item:
    return Item(Span(part[0].start, part[-1].end), " ".join(token.lower for token in part))


def _listed(items: Sequence[Item], kind: ListKind) -> ItemList:
    return ItemList(kind, Span(items[0].span.start, items[-1].span.end), tuple(items))
