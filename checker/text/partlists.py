"""Stretches of text → the parts that they list, each with its number: phrases of `part.lark`.

12 closed · Austria (4) · two from each of the five regions · a porter
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise, takewhile, tee

from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text import numbers
from checker.text.folding import fold
from checker.text.grammar import Node, longest
from checker.text.terminals import terminals
from checker.text.tokens import Token, tokenize
from checker.text.vocabulary import vocabulary

GRAMMAR = "part"
DIGITS = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "FIGURE", "NONE"})
SEPARATORS = frozenset({"COMMA", "SEMI", "AND", "AS_WELL_AS"})
_BARE = regex(r"(?!(?:19|20)\d\d$)(\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3})+|\d+)")
"""A number that stands in a bracket by itself, and is no year."""
_NAMED = frozenset({"NAME", "OF", "THE", "HYPHEN", "AND"})
_WHENCE = frozenset({"PREPOSITION", "IN"})
_GOES_ON = DIGITS - {"FIGURE"}
_BEFORE = ("COMMA", "PAREN")
"""A comma before a bracket parts nothing: "Chile, (24)"."""
_LEADS = frozenset({"THEM", "THESE", "COMMA", "COLON", "OPEN", "IS", "MADE_OF", "PAREN", "COUNT"})
"""What leads to parts ends in one of these."""
_LONGEST = 400
"""Tokens in a list of parts, at most."""
_LIMITS = frozenset({"COMMA", "SEMI", "COLON", "DASH", "PAREN", "BRACKET", "COUNT", "OPEN"})
_SEVERAL = 4
"""Names before numbers in a bracket, at least: of three with fewer in eleven million words none has parts."""
_FAR = 20
"""Words and marks from a whole to its first part, at most."""
_NUMBERS = {"bracket": "BRACKET", "single": "A"}
"""Rules whose number is no COUNT."""
_THEM = frozenset({"THEM", "THESE"})
_FIRST = frozenset({"front", "each", "times", "single"})


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two separators, its words and marks by their terminals, without an "of them".

    `form`: "front" (12 closed), "back" (Austria 4), "bracket" (Austria (4)), "inside", or without a number
    "more" and "aside". `number` is its place in the text, `factor` the 5 of "two from each of the five".
    `each`: "one each for"; `single`: "a porter"; `taken`: "seven of them"; `plain`: all of it is understood.
    `noun` is the plural that is counted, "" for none of its own.
    """

    form: str
    tokens: tuple[Token, ...]
    number: Span
    value: int = 0
    factor: int = 1
    each: bool = False
    single: bool = False
    taken: bool = False
    plain: bool = True
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """Words that lead from a whole to its parts: their rule of the grammar, and the words before any mark.

    `start` is where the parts begin; they end at `end`, 0 where nothing says so.
    """

    way: str
    gap: tuple[Token, ...]
    start: int
    end: int = 0


def parts(text: str, span: Span) -> list[Part]:
    """The parts that `text[span]` lists to its last word; none where it is anything else."""
    tokens = fold(tokenize(text[span.start : span.end], span.start))
    while tokens and (tokens[-1].text in ".;:" or tokens[-1].kind in SEPARATORS):
        tokens.pop()
    while tokens and tokens[0].kind in ("NAMELY", "COMMA", "COLON"):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST or vocabulary().has("GLOSS", tokens[0].lower):
        return []
    kept = [one for one, other in pairwise([*tokens, tokens[-1]]) if (one.kind, other.kind) != _BEFORE]
    known = list(_known(text, kept))
    own = list(terminals(GRAMMAR, kept, ((span, kind) for span, kind, _ in known)))
    parsed = longest(GRAMMAR, own, frozenset({own[-1].kind}))
    if parsed is None or parsed[1] < len(own):
        return []
    values = {part.start: value for part, _, value in known}
    read = [_part(node, own, values) for node in parsed[0].children if isinstance(node, Node)]
    ahead = [token.kind for token in read[-1].tokens[-2:]] if read[-1].form == "back" else ["IN"]
    named = ahead[0] not in _WHENCE and text[span.end : span.end + 1] == ")"
    return [] if named and len(read) < _SEVERAL else read  # (MS 256 and MS 1030)


def _part(node: Node, tokens: list[Token], values: Mapping[int, int]) -> Part:
    own = tokens[node.leaves[0].index : node.leaves[-1].index + 1]
    kinds, number = [token.kind for token in own], _NUMBERS.get(node.data, "COUNT")
    counted = [token for token in own if token.kind == number] or own
    them = next((at for at, kind in enumerate(kinds) if kind in _THEM), 0)
    single = node.data == "single"
    return Part(
        "front" if node.data in _FIRST else node.data,
        tuple(own[: them - 1] + own[them + 1 :] if them else own),
        Span(counted[0].start, counted[0].end),
        values.get(counted[0].start, 1),
        values[counted[1].start] if node.data == "times" else 1,
        each=node.data == "each",
        single=single,
        taken=them > 0,
        plain=kinds[-1] == number if node.data == "bracket" else single or "VAGUE" not in kinds,
        noun=next((tokens[noun.leaves[0].index].lower for noun in node.find("noun")), ""),
    )


def lead(text: str, whole: str, tokens: Sequence[Token]) -> Lead | None:
    """What leads on to parts at the start of `tokens`.

    `whole` is the terminal of what is in front of them: WHOLE, OPENED or TOLD.
    """
    near = tokens[:_FAR]
    own = terminals(GRAMMAR, near, ((span, kind) for span, kind, _ in _known(text, near)))
    ahead, behind = tee(chain([Token(whole, "", 0, 0)], own))
    parsed = longest(GRAMMAR, ahead, _LEADS)
    if parsed is None:
        return None
    _, *read = islice(behind, parsed[1])
    (way,) = (child.data for child in parsed[0].children if isinstance(child, Node))
    counted = next((token.start for token in read if token.kind == "COUNT"), 0)
    limit = next((token.start for token in read if token.kind in _LIMITS), read[-1].end)
    gap = tuple(token for token in near if token.end <= (counted if way == "through" else limit))
    last = read[-1]
    if last.kind == "PAREN":
        return Lead(way, gap, last.start + 1, last.end - 1)
    return Lead(way, gap, counted if way in ("beside", "of_them") else last.end)


# --- numbers -------------------------------------------------------------------------------


def _known(text: str, tokens: Sequence[Token]) -> Iterator[tuple[Span, str, int]]:
    """What is one terminal of the grammar: numbers with their values, brackets, and the "and" of a name."""
    index = begun = 0
    while index < len(tokens):
        token, end = tokens[index], index + 1
        if token.kind == "PAREN":
            yield _bracket(text, token)
        elif token.kind in DIGITS or (index == begun and _is_dated(tokens[index : index + 3])):
            while end < len(tokens) and (tokens[end].kind in _GOES_ON or _is_hyphen(tokens[end : end + 2])):
                end += 1
            words = [one.text for one in tokens[index:end] if one.kind not in ("HYPHEN", "NONE")]
            kind = "NUMBER" if _is_numbering(tokens, index, end) else "COUNT"
            yield Span(token.start, tokens[end - 1].end), kind, numbers.cardinal(words)
        elif token.kind == "FRACTION" and index > begun and _is_period(tokens[index - 1], token):
            yield Span(token.start, token.end), "WORD", 0
        elif token.kind == "AND" and _is_in_name(tokens[begun:index], tokens[end:]):
            yield Span(token.start, token.end), "OTHER", 0
        elif token.kind in SEPARATORS:
            begun = end
        index = end


def _bracket(text: str, token: Token) -> tuple[Span, str, int]:
    """A bracket that holds nothing but a number, or anything else: "Austria (4)"; "merge(1)" is a page."""
    inside = text[token.start + 1 : token.end - 1].strip()
    alone = token.start and text[token.start - 1] in " \u00a0" and _BARE.fullmatch(inside)
    span = Span(token.start, token.end)
    return (span, "BRACKET", numbers.figure(inside)) if alone else (span, "PAREN", 0)


def _is_hyphen(tokens: Sequence[Token]) -> bool:
    return [token.kind for token in tokens] == ["HYPHEN", "ONES"]


def _is_period(before: Token, token: Token) -> bool:
    """Whether a word tells when, and is no fraction: "in the first quarter", but "a quarter"."""
    return before.kind == "WORD" and vocabulary().has("PERIOD", token.lower)


def _is_dated(tokens: Sequence[Token]) -> bool:
    """Whether what looks like a year is told apart by one: "1950 in 2016"."""
    kinds = [token.kind for token in tokens]
    return kinds[::2] == ["YEAR", "YEAR"] and kinds[1] in _WHENCE


def _is_numbering(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a number is a day of a month or that of an article."""
    words = vocabulary()
    before, behind = tokens[max(start - 1, 0) : start], tokens[end : end + 1]
    return any(words.has("MONTH", one.lower) and one.text[0].isupper() for one in behind) or any(
        words.has("MONTH", one.lower) or words.has("LABEL", one.lower) for one in before
    )


def _is_in_name(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether an "and" stands in the name of a part: "Trinidad and Tobago (4)"."""
    rest = takewhile(lambda token: token.kind not in SEPARATORS, behind)
    named = bool(before) and all(token.kind in _NAMED for token in before)
    return named and any(token.kind == "PAREN" for token in rest)
