"""Tokens of a sentence → the terminals of one grammar: its own sets of words, known numbers as one each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.model import Span
from checker.text.grammar import imported, known
from checker.text.language import of_language
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_MARKS = {
    "COMMA": "COMMA", "SEMI": "COMMA", "COLON": "COLON", "LPAR": "LPAR", "RPAR": "RPAR", "DASH": "DASH",
    "HYPHEN": "DASH", "NUMBER": "NUMBER", "FIGURE": "NUMBER", "YEAR": "NUMBER", "CODE": "CODE",
    "PERCENT": "PERCENT",
}  # fmt: skip
"""Marks and numbers by their kinds. A semicolon parts like a comma."""

_Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


class _Words(dict[str, tuple[_Phrases, frozenset[str]]]):
    """The names of grammars → the first words of their phrases → these, longest first, each with its kind.

    And the kinds of token that they know.
    """

    def __missing__(self, name: str) -> tuple[_Phrases, frozenset[str]]:
        kinds: dict[tuple[str, ...], str] = {}
        for terminal in imported(name):
            for phrase in vocabulary().sets[terminal]:
                kinds.setdefault(_tokens(phrase), terminal)
                if phrase in vocabulary().kinds:  # several words are one token already
                    kinds.setdefault((phrase,), terminal)
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words in sorted(kinds, key=len, reverse=True):
            found.setdefault(words[0], []).append((words, kinds[words]))
        made = self[name] = found, frozenset(known(name))
        return made


_words = of_language(_Words)


def openings(name: str) -> _Phrases:
    """The first words of the phrases of the grammar `name`."""
    return _words()[name][0]


def terminals(name: str, tokens: Sequence[Token], numbers: Iterable[tuple[Span, str]]) -> Iterator[Token]:
    """`tokens` as the grammar `name` has them; `numbers` are spans in their order, each with its kind.

    Of two that overlap the first is meant.
    """
    phrases, kinds = _words()[name]
    ahead = iter(numbers)
    span, kind = next(ahead, (None, ""))
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if span is not None and token.end > span.start:
            yield Token(kind, token.text, span.start, span.end)
            while index < len(tokens) and tokens[index].start < span.end:
                index += 1
            end = span.end
            span, kind = next(((one, its) for one, its in ahead if one.start >= end), (None, ""))
            continue
        found = phrases.get(token.lower)
        size, kind_of = _phrase(found, tokens, index) if found else (1, "")
        kind_of = kind_of or (token.kind if token.kind in kinds else _kind(tokens, index))
        if size == 1 and kind_of == token.kind:
            yield token
        else:
            yield Token(kind_of, token.text, token.start, tokens[index + size - 1].end)
        index += size


def _tokens(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase; a full stop is one of its own: "i.e."."""
    words = phrase.split(" ")
    return (*words[:-1], words[-1][:-1], ".") if phrase.endswith(".") else tuple(words)


def _phrase(
    phrases: Sequence[tuple[tuple[str, ...], str]], tokens: Sequence[Token], index: int
) -> tuple[int, str]:
    """How many tokens the longest of some phrases takes, and its kind; one and "" where none stands there."""
    second = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    for words, kind in phrases:
        size = len(words)
        if size == 1 or (
            words[1] == second and words == tuple(token.lower for token in tokens[index : index + size])
        ):
            return size, kind
    return 1, ""


def _is_joined(tokens: Sequence[Token], index: int) -> bool:
    """Whether no white space stands on both sides of a hyphen: it is no dash, then."""
    before, behind = tokens[index - 1 : index], tokens[index + 1 : index + 2]
    return any(one.end == tokens[index].start for one in before) or any(
        one.start == tokens[index].end for one in behind
    )


def _kind(tokens: Sequence[Token], index: int) -> str:
    """The kind of a token that a grammar does not know: that of its mark, WORD or OTHER."""
    token = tokens[index]
    if token.kind == "HYPHEN" and _is_joined(tokens, index):
        return "OTHER"
    return _MARKS.get(token.kind) or ("WORD" if token.text[0].isalpha() else "OTHER")
