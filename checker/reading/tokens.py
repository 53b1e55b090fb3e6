"""Text → tokens: the words, figures and marks that the grammars are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.reading.vocabulary import Vocabulary, vocabulary

_LETTERS = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"(?P<figure>\d{{1,3}}(?:[,\u00a0\u202f\u2009' ’]\d{{3}})+(?![\d,.]\d|\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)|\d+)"
    rf"|(?P<word>{_LETTERS}+(?:\.{_LETTERS}+)*(?:[-’'\u2010\u2011]{_LETTERS}+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)
_MARKS = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "(": "LPAR", ")": "RPAR", "/": "SLASH", "-": "HYPHEN",
    "‐": "HYPHEN", "‑": "HYPHEN", "–": "DASH", "—": "DASH", "%": "PERCENT", "&": "AND",
}  # fmt: skip
_NOT_PLURAL = re.compile(r"(?:ss|us|is|ous|’s|'s)$")
_NUMERIC = frozenset({"ONES", "TEENS", "TENS", "HUNDRED", "SCALE", "FRACTION"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark: its kind (a terminal of the grammars), its text, its place in the text read."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


def tokenize(text: str, base: int = 0, words: Vocabulary | None = None) -> list[Token]:
    """All tokens of `text`, with offsets counted from `base`."""
    words = words or vocabulary()
    raw: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.lastgroup == "figure":
            raw.extend(_figure(text, start, end, raw))
        elif match.lastgroup == "word":
            raw.extend(_word(match.group(), start, words))
        else:
            raw.append(Token(_MARKS.get(match.group(), "PUNCT"), match.group(), start, end))
    merged = _phrases(raw, text, words)
    if base:
        merged = [Token(t.kind, t.text, t.start + base, t.end + base) for t in merged]
    return merged


def _figure(text: str, start: int, end: int, before: list[Token]) -> list[Token]:
    """A figure, or WORD where the digits belong to something else (5G, 2019/881, 12-month, 1.5)."""
    figure = text[start:end]
    left = text[start - 1] if start else " "
    right = text[end : end + 2]
    glued_left = not (left.isspace() or left in "([{\"'“‘–—«/*")
    glued_right = right[:1].isalpha() or right[:1] in "/°" or (right[:1] in ".,:-‐‑" and right[1:].isalnum())
    if left == "/" and (not before or before[-1].kind == "SLASH"):
        glued_left = True
    if glued_left or glued_right:
        return [Token("CODE", figure, start, end)]
    if len(figure) == 4 and "1900" <= figure <= "2100":
        return [Token("YEAR", figure, start, end)]
    return [Token("FIGURE", figure, start, end)]


def _word(word: str, start: int, words: Vocabulary) -> list[Token]:
    parts = re.split(r"[-\u2010\u2011]", word)
    if len(parts) == 2 and all(words.kinds.get(part.lower()) in _NUMERIC for part in parts):
        first, second = parts
        split = start + len(first)
        return [
            Token(words.kinds[first.lower()], first, start, split),
            Token("HYPHEN", word[len(first)], split, split + 1),
            Token(words.kinds[second.lower()], second, split + 1, start + len(word)),
        ]
    return [Token(_kind(word, words), word, start, start + len(word))]


def _kind(word: str, words: Vocabulary) -> str:
    lower = word.lower()
    known = words.kinds.get(lower)
    if known is not None:
        return known
    if is_plural(lower):
        return "PLURAL"
    return "NAME" if word[0].isupper() else "WORD"


def is_plural(lower: str) -> bool:
    """Whether a lower-case word has the form of a plural."""
    last = lower.rpartition("-")[2]
    return len(last) > 2 and last.endswith("s") and not _NOT_PLURAL.search(last)


def singular(noun: str) -> str:
    """The singular of a lower-case noun, well enough to compare nouns by."""
    noun = noun.removesuffix("’s").removesuffix("'s").rpartition("-")[2]
    irregular = {
        "criteria": "criterion", "people": "person", "children": "child", "men": "man", "women": "woman",
        "analyses": "analysis", "crises": "crisis", "bases": "basis", "axes": "axis", "indices": "index",
        "media": "medium", "phenomena": "phenomenon", "hypotheses": "hypothesis", "lives": "life",
    }  # fmt: skip
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if is_plural(noun) else noun


def _phrases(tokens: list[Token], text: str, words: Vocabulary) -> list[Token]:
    """Runs of tokens that are one phrase of the vocabulary ("at least") as one token."""
    merged: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        length = 1
        for phrase in words.phrases.get(token.lower, ()):
            if [t.lower for t in tokens[index : index + len(phrase)]] == list(phrase):
                length = len(phrase)
                end = tokens[index + length - 1].end
                merged.append(Token(words.kinds[" ".join(phrase)], text[token.start : end], token.start, end))
                break
        else:
            merged.append(token)
        index += length
    return merged
