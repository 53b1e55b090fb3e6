"""Shares, and the numbers that they are told beside: phrases of `share.lark`.

12 of the 48 boats (25 %)      a quarter (12 of 48)      12 boats, or 25 % of the fleet,
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from checker.frozen import dataclass
from checker.model import Span
from checker.text.brackets import with_brackets
from checker.text.figures import is_year
from checker.text.grammar import Leaf, Node, longest
from checker.text.terminals import terminals
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

if TYPE_CHECKING:
    from fractions import Fraction

_GRAMMAR = "share"
_STARTS = frozenset({"COUNT", "SHARE", "PORTION"})
_OPENS = frozenset({"OUT_OF", "FROM_AMONG"})
"""What begins a stretch whose share ends it, far behind its part: "Of the 48, 12 have … (25 %)."."""
_ENDS = frozenset("COUNT RPAR COMMA SEMI DASH PUNCT WORD THEM THESE ALL OF_ALL".split())
_WORDS = frozenset({"COUNT", "HALF", "A"})
"""What a share in words begins with."""
_WORDS_END = frozenset({"COUNT", "HALF", "FRACTION"})
_ARTICLES = frozenset({"THE", "THESE", "ALL", "SUM_OF"})
_ALL_OF = frozenset({"THEM", "THESE", "RELATIVE", "ALL", "OF_ALL"})
_THESE = frozenset({"THEM", "THESE", "RELATIVE"})
_ALL = _ARTICLES | _ALL_OF | {"A", "OUT_OF"}
"""Of nothing but these, a share is of all there is."""
_LEADS = frozenset({"LPAR", "RPAR", "COMMA", "SEMI", "COLON", "DASH", "TO_SHARE", "MAKES_UP", "PUNCT"})
"""What stands behind the noun of a part."""
_BOUNDS = {"AT_LEAST": 1, "AT_MOST": -1}
_FEW = 10
_MANY = frozenset({*range(2, _FEW + 1), 12, 20})
"""What few are out of where two numbers in words tell a share: "three in twenty"."""
_NEAR = 4
"""Tokens from a whole back to its part, at most: "84 out of the 420"."""
_LONGEST = 5
"""Tokens of a share in words, at most."""
_EVERY = 2
"""Tokens of one that is "every fourth"."""
_MOST = 90
"""Tokens of a phrase, at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """A share and its part, with the `whole` where that stands beside them.

    `portion` is a share in words. `noun` is where the words stand that say what the part counts. `general`:
    what the share is said to be of, if of anything, is all there is; `these`: the part is "39 of these", or
    the share is "75 % of them"; `taken`: the word before it makes it no part. `perhaps`: no word leads from
    one to the other; `far`: the share ends the sentence, far behind its part. The phrase ends at `end`.
    `bound` is 1 for "more than" the share, which `begins` there then, and -1 for less.
    """

    share: Span
    part: Span
    whole: Span | None
    noun: Span
    end: int
    begins: int
    bound: int
    portion: Fraction | None
    general: bool
    these: bool
    taken: bool
    perhaps: bool
    far: bool


def told(tokens: Sequence[Token], places: Sequence[tuple[Span, str]], *, words: bool) -> Sequence[Told]:
    """The shares of a sentence that stand beside their parts; `places` are each COUNT and SHARE in it.

    With `words` those are read, too, that are told in words. Those far off come last.
    """
    own = [*terminals(_GRAMMAR, tokens, places), Token("PUNCT", "", tokens[-1].end, tokens[-1].end)]
    own = list(_with_years(own))
    own = with_brackets(list(_with_portions(own)) if words else own)
    found: list[Told] = []
    done = 0
    for at, token in enumerate(own):
        if token.kind in _OPENS or (token.kind in _STARTS and at >= done):
            parsed = longest(_GRAMMAR, own[at : at + _MOST], _ENDS)
            one = None if parsed is None else _told(own[:at], own[at : at + _MOST], parsed[0])
            if parsed is not None and one is not None:
                found.append(one)
                done = done if one.far or one.perhaps else at + parsed[1]
    return sorted(found, key=lambda one: one.far)


def _with_years(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with each year as no COUNT: "of the boats seen in 2024", but "84 of the 2024 boats"."""
    for at, token in enumerate(tokens):
        if token.kind == "COUNT" and is_year(token.text) and not _is_of_two(tokens, at):
            yield Token("NUMBER", token.text, token.start, token.end)
        else:
            yield token


def _is_of_two(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is the part or the whole where both stand side by side."""
    if any(token.kind in _OPENS for token in tokens[at + 1 : at + 2]):
        return True
    before = dropwhile(lambda token: token.kind in _ARTICLES, reversed(tokens[max(at - _NEAR, 0) : at]))
    return next((token.kind for token in before), "") in _OPENS and next(before, tokens[at]).kind == "COUNT"


# --- shares in words -----------------------------------------------------------------------


def fractions_in(
    tokens: Sequence[Token], places: Sequence[tuple[Span, str]]
) -> Iterator[tuple[Span, Fraction]]:
    """The shares in words among the tokens of a sentence; `places` are each COUNT in it."""
    own = [*terminals(_GRAMMAR, tokens, places), Token("PUNCT", "", tokens[-1].end, tokens[-1].end)]
    for one in _with_portions(own):
        if one.kind == "PORTION":
            yield _span(one), _fraction(one.text)
    for part, of, whole in zip(own, own[1:], own[2:], strict=False):
        much = _out_of(part, whole) if of.kind == "FROM_AMONG" else None
        if much is not None:
            yield Span(part.start, whole.end), much


def _out_of(part: Token, whole: Token) -> Fraction | None:
    """The share that "two out of three" is; 14 out of 20 are a part and its whole."""
    known = vocabulary().numbers
    times, of = known.get(part.lower, 0), known.get(whole.lower, 0)
    return _fraction(f"{times}/{of}") if 0 < times < of and of in _MANY else None


def _with_portions(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with each share in words as one PORTION, whose text says how much that is: "1/4"."""
    done = 0
    for at, token in enumerate(tokens):
        if at < done:
            continue
        parsed = longest(_GRAMMAR, tokens[at : at + _LONGEST], _WORDS_END) if token.kind in _WORDS else None
        much = _every(tokens[at : at + _EVERY]) if parsed is None else _much(tokens[at:], parsed[0])
        done = at + (1 if much is None else parsed[1] if parsed is not None else _EVERY)
        yield token if much is None else Token("PORTION", str(much), token.start, tokens[done - 1].end)


def _much(tokens: Sequence[Token], tree: Node) -> Fraction | None:
    """The share that a fraction or two small numbers are: a third, two thirds, one in four."""
    words = vocabulary()
    said = [tokens[leaf.index].lower for leaf in tree.leaves if leaf.kind in _WORDS_END]
    times = words.numbers.get(said[0], 0) if len(said) > 1 else 1
    of = words.fractions.get(said[-1]) or words.numbers.get(said[-1])
    return _fraction(f"{times}/{of}") if 0 < times <= _FEW and of in _MANY else None


def _every(two: Sequence[Token]) -> Fraction | None:
    """The share that "every fourth" is."""
    of = vocabulary().ordinals.get(two[-1].lower, 0) if two[0].kind == "EACH" else 0
    return _fraction(f"1/{of}") if of in _MANY else None


def _fraction(written: str) -> Fraction:
    from fractions import Fraction  # few texts have a share in words

    return Fraction(written)


# --- phrases -------------------------------------------------------------------------------


def _told(before: Sequence[Token], tokens: Sequence[Token], tree: Node) -> Told | None:
    """What a tree says of the tokens; `before` are those before them."""
    share, portion = _share(tokens, tree)
    part, whole = (
        next((node.leaves[0].index for node in tree.find(name) if node.leaves[0] not in share), None)
        for name in ("part", "whole")
    )
    far = any(tree.find("far"))
    if not share or part is None or (far and portion is None and before):
        return None
    first, last = share[0].index, share[-1].index
    bracketed = any(leaf.kind == "LPAR" and part < leaf.index < first for leaf in tree.leaves)
    of = next((node.leaves for node in tree.find("of")), ())
    known = list(takewhile(lambda leaf: leaf.kind in _ALL, of))
    general = len(known) == len(of) or (not bracketed and any(leaf.kind in _ALL_OF for leaf in known))
    ends = known if general and known and not bracketed else tree.leaves
    lead = next(leaf.index for leaf in tree.leaves if leaf.index > part and leaf.kind in _LEADS)
    hedge = [*before, *tokens[:first]][-1:]
    bound = sum(way * vocabulary().has(name, token.lower) for token in hedge for name, way in _BOUNDS.items())
    behind = Span(tokens[part].end, tokens[lead].start)
    named = first < part and not general and of[0].kind == "OUT_OF"
    return Told(
        Span(tokens[first].start, tokens[last].end),
        _span(tokens[part]),
        None if whole is None else _span(tokens[whole]),
        Span(tokens[of[0].index].end, tokens[of[-1].index].end) if named else behind,
        tokens[ends[-1].index].end,
        hedge[0].start if bound else tokens[first].start,
        bound,
        portion,
        general,
        these=_points_back(tokens[part + 1 :]) or (first < part and _points_back(of)),
        taken=_is_taken([*before, *tokens[:part]]),
        perhaps=(portion is None or whole is None) and any(tree.find("perhaps")),
        far=far,
    )


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _share(tokens: Sequence[Token], tree: Node) -> tuple[Sequence[Leaf], Fraction | None]:
    """The leaves of the share, and how much it is if it is told in words."""
    for leaf in tree.leaves:
        if leaf.kind in ("SHARE", "PORTION"):
            return (leaf,), None if leaf.kind == "SHARE" else _fraction(tokens[leaf.index].text)
    pairs = [(node.leaves, _much(tokens, node)) for node in tree.find("pair")]
    return next((one for one in reversed(pairs) if one[1] is not None), ((), None))


def _points_back(behind: Sequence[Token | Leaf]) -> bool:
    """Whether words tell a whole that stands before them: "39 of these", "75 % of which (39)"."""
    kinds = [one.kind for one in behind[:2]]
    return len(kinds) > 1 and kinds[0] in _OPENS and kinds[1] in _THESE


def _is_taken(before: Sequence[Token]) -> bool:
    """Whether what stands before a number makes it no part: of 39, by 39."""
    last = next(dropwhile(lambda token: token.kind in _ARTICLES, reversed(before)), None)
    return last is not None and (last.kind in _OPENS or vocabulary().has("NO_PART_BEHIND", last.lower))
