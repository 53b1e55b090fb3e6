"""Shares, and the numbers that they are told beside: phrases of `share.lark`.

12 of the 48 boats (25 %)      a quarter (12 of 48)      12 boats, or 25 % of the fleet,
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import dropwhile, takewhile

from checker.frozen import dataclass
from checker.model import Span
from checker.text.grammar import Leaf, Node, longest
from checker.text.terminals import terminals
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_GRAMMAR = "share"
_STARTS = frozenset({"COUNT", "SHARE", "PORTION"})
_OPENS = frozenset({"OUT_OF", "AMONG"})
"""What begins a stretch whose share ends it, far behind its part: "Of the 48, 12 have … (25 %)."."""
_ENDS = frozenset({"COUNT", "RPAR", "COMMA", "SEMI", "DASH", "END", "WORD", "THEM", "THESE", "ALL", "OF_ALL"})
_WORDS = frozenset({"COUNT", "HALF", "A"})
"""What a share in words begins with."""
_WORDS_END = frozenset({"COUNT", "HALF", "FRACTION"})
_DETERMINERS = frozenset({"THE", "THESE", "ALL", "SUM_OF"})
_ARTICLES = _DETERMINERS | {"A", "THEM"}
_THESE = frozenset({"THEM", "THESE"})
_ALL_OF = _THESE | {"ALL", "OF_ALL"}
_ALL = _ARTICLES | {"OUT_OF", "OF_ALL"}
"""Of nothing but these, a share is of all there is."""
_LEADS = frozenset({"LPAR", "RPAR", "COMMA", "SEMI", "TO_SHARE", "MAKES_UP", "END"})
"""What stands behind the noun of a part."""
_MARKS = {".": "END", "?": "END", "!": "END", ";": "SEMI"}
_FEW = 10
_MANY = frozenset({*range(2, _FEW + 1), 12, 20})
"""What few are out of where two numbers in words tell a share: "three in twenty"."""
_LONGEST = 5
"""Tokens of a share in words, at most."""
_MOST = 90
"""Tokens of a phrase, at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A share and its part, with the `whole` where that stands beside them.

    `portion` is a share in words. `noun` is where the words stand that say what the part counts. `general`:
    what the share is said to be of, if of anything, is all there is; `these`: the part is "39 of these";
    `taken`: the word before it makes it no part. `bracketed`: the share stands in a bracket behind its part;
    `perhaps`: no word leads from the one to the other; `far`: the share ends the sentence, far behind its
    part, with the numbers `others` between. The phrase ends at `end`.
    """

    share: Span
    part: Span
    whole: Span | None
    noun: Span
    end: int
    portion: Fraction | None
    general: bool
    these: bool
    taken: bool
    bracketed: bool
    perhaps: bool
    far: bool
    others: tuple[Span, ...]


def told(tokens: Sequence[Token], places: Sequence[tuple[Span, str]], *, words: bool) -> Sequence[Told]:
    """The shares of a sentence that stand beside their parts; `places` are each COUNT and SHARE in it.

    With `words` those are read, too, that are told in words.
    """
    own = [ended(token) for token in terminals(_GRAMMAR, tokens, places)]
    own.append(Token("END", "", own[-1].end, own[-1].end))
    own = list(_with_portions(own)) if words else own
    return [*_beside(own), *_far(own)]


def ended(token: Token) -> Token:
    """A token whose mark tells the end of a sentence, and a semicolon from a comma."""
    kind = _MARKS.get(token.text)
    return token if kind is None else Token(kind, token.text, token.start, token.end)


def _beside(tokens: Sequence[Token]) -> Iterator[Told]:
    at = 0
    while at < len(tokens):
        parsed = longest(_GRAMMAR, tokens[at : at + _MOST], _ENDS) if tokens[at].kind in _STARTS else None
        one = _told(tokens[:at], tokens[at : at + _MOST], parsed[0]) if parsed is not None else None
        if one is not None:
            yield one
        at += parsed[1] if parsed is not None and one is not None and not one.perhaps else 1


def _far(tokens: Sequence[Token]) -> Iterator[Told]:
    """The shares far behind their part; a percentage only in a sentence that begins there."""
    for at, token in enumerate(tokens):
        parsed = longest(_GRAMMAR, tokens[at : at + _MOST], _ENDS) if token.kind in _OPENS else None
        one = _told(tokens[:at], tokens[at:], parsed[0]) if parsed is not None else None
        if one is not None and (one.portion is not None or not at):
            yield one


# --- shares in words -----------------------------------------------------------------------


def _with_portions(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with each share in words as one PORTION, whose text says how much that is: "1/4"."""
    at = 0
    while at < len(tokens):
        parsed = (
            longest(_GRAMMAR, tokens[at : at + _LONGEST], _WORDS_END) if tokens[at].kind in _WORDS else None
        )
        much = _much(tokens[at:], parsed[0]) if parsed is not None else None
        used = parsed[1] if parsed is not None and much is not None else 1
        yield (
            tokens[at]
            if much is None
            else Token("PORTION", f"{much}", tokens[at].start, tokens[at + used - 1].end)
        )
        at += used


def _much(tokens: Sequence[Token], tree: Node) -> Fraction | None:
    """The share that a fraction or two small numbers are: a third, two thirds, one in four."""
    *_, last = tree.leaves
    times = next((_few(tokens[leaf.index]) for leaf in tree.leaves if leaf.kind == "COUNT"), 1)
    if last.kind == "COUNT":
        of = _few(tokens[last.index], _MANY)
    else:
        of = vocabulary().fractions.get(tokens[last.index].lower)
    return Fraction(times, of) if times and of else None


def _few(token: Token, known: frozenset[int] = frozenset(range(1, _FEW + 1))) -> int | None:
    """The value of a small number in words."""
    value = vocabulary().numbers.get(token.lower)
    return value if value in known else None


# --- phrases -------------------------------------------------------------------------------


def _told(before: Sequence[Token], tokens: Sequence[Token], tree: Node) -> Told | None:
    """What a tree says of the tokens; `before` are those before them."""
    share, portion = _share(tokens, tree)
    part, whole = (
        next((node.leaves[0].index for node in tree.find(name) if node.leaves[0] not in share), None)
        for name in ("part", "whole")
    )
    if not share or part is None:
        return None
    far = any(tree.find("far"))
    if far and portion is not None:
        whole = _opening(tree)
    first, last = share[0].index, share[-1].index
    perhaps = portion is None and any(tree.find("perhaps"))
    between = {leaf.kind for leaf in tree.leaves if part < leaf.index < first}
    bracketed = "LPAR" in between
    of = next((node.leaves for node in tree.find("of")), ())
    known = list(takewhile(lambda leaf: leaf.kind in _ALL, of))
    general = len(known) == len(of) or (not bracketed and any(leaf.kind in _ALL_OF for leaf in known))
    ends = known if general and known and not bracketed else tree.leaves
    lead = next(leaf.index for leaf in tree.leaves if leaf.index > part and leaf.kind in _LEADS)
    return Told(
        Span(tokens[first].start, tokens[last].end),
        Span(tokens[part].start, tokens[part].end),
        None if whole is None else Span(tokens[whole].start, tokens[whole].end),
        Span(tokens[part].end, tokens[lead].start),
        tokens[ends[-1].index].end,
        portion,
        general,
        these=tokens[part + 1].kind == "OUT_OF" and tokens[part + 2].kind in _THESE,
        taken=_is_taken([*before, *tokens[:part]]),
        others=tuple(
            Span(tokens[leaf.index].start, tokens[leaf.index].end)
            for leaf in tree.leaves
            if far and leaf.kind == "COUNT" and leaf.index > part and not _is_taken(tokens[: leaf.index])
        ),
        bracketed=bracketed,
        perhaps=perhaps,
        far=far,
    )


def _share(tokens: Sequence[Token], tree: Node) -> tuple[Sequence[Leaf], Fraction | None]:
    """The leaves of the share, and how much it is if it is told in words."""
    for leaf in tree.leaves:
        if leaf.kind in ("SHARE", "PORTION"):
            return (leaf,), None if leaf.kind == "SHARE" else Fraction(tokens[leaf.index].text)
    pairs = [(node.leaves, _much(tokens, node)) for node in tree.find("pair")]
    return next((one for one in reversed(pairs) if one[1] is not None), ((), None))


def _opening(tree: Node) -> int | None:
    """The number that a phrase opens with: "Of the 48 …"."""
    behind = next(dropwhile(lambda leaf: leaf.kind in _ARTICLES, tree.leaves[1:]))
    return behind.index if behind.kind == "COUNT" else None


def _is_taken(before: Sequence[Token]) -> bool:
    """Whether what stands before a number makes it no part: of 39, by 39."""
    last = next(dropwhile(lambda token: token.kind in _DETERMINERS, reversed(before)), None)
    return last is not None and (last.kind == "OUT_OF" or vocabulary().has("NO_PART_BEHIND", last.lower))
