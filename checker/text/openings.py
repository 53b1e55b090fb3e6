"""Where what a sentence says begins: behind the words that introduce it.

By the end of May, | of the 40 boats nine were sold.      The audit showed that | of these, nine were sold.
Overall, | the first reason is cost.                      However, we found that | the first reason is cost.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Span
from checker.regex import regex
from checker.text.language import of_text
from checker.text.vocabulary import vocabulary

_FAR, _WORDS = 90, 10
"""Characters and words of one, at most: any more is a clause that tells something of its own."""
_NUMBERING = regex(r"\d+(?:\.\d+)*[.)]?\s+")
"""What opens a numbered paragraph: "2.1 By the end of May, …"."""
_END = regex(r"(?P<comma>,)\s+|\s(?=(?P<word>[^\W\d_]+)(?P<behind>\s+))")
_APART = regex(r"[;:()?!\"“”]")
_YEAR = regex(r"(?:19|20)\d\d")
_TAKEN = ("OF", "AMONG")
_SETTINGS = ("PREPOSITION", "IN", "TO", "STOP", "OUT")


def said_from(text: str, sentence: Span) -> int:
    """The offset at which what a sentence says begins; its start where nothing introduces it."""
    known = _known(text)
    found = known.get(sentence)
    if found is None:
        found = known[sentence] = _said_from(text, sentence)
    return found


@of_text
def _known(_text: str) -> dict[Span, int]:
    """What was found of each sentence: several ask for each of its numbers."""
    return {}


def _said_from(text: str, sentence: Span) -> int:
    numbering = _NUMBERING.match(text, sentence.start, sentence.end)
    start = sentence.start if numbering is None else numbering.end()
    start = _behind(text, start, sentence.end, comma=True)
    return _behind(text, start, sentence.end, comma=False)


def _behind(text: str, start: int, end: int, *, comma: bool) -> int:
    """Where words that introduce what follows `start` end, at a comma or at "that"; `start` if none do."""
    known = vocabulary()
    for match in _END.finditer(text, start, min(end, start + _FAR)):
        parts = match["comma"] is not None
        if not parts and not known.has("CLAUSE_OF_THAT", match["word"]):
            continue
        lead = text[start : match.start()]
        words = lead.lower().split()
        plain = 0 < len(words) <= _WORDS and _APART.search(lead) is None and not _counts(words)
        if parts is not comma or not plain or any(known.has(name, words[0]) for name in _TAKEN):
            return start
        if not parts:
            return match.end("behind")
        sets = len(words) == 1 or any(known.has(name, words[0]) for name in _SETTINGS)
        return match.end() if sets else start
    return start


def _counts(words: Sequence[str]) -> bool:
    """Whether a number among some words is no year and no day of a month."""
    known = vocabulary()
    for at, word in enumerate(words):
        beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
        dated = _YEAR.fullmatch(word) or any(known.has("MONTH", one) for one in beside)
        if (word[0].isdigit() or word in known.numbers) and not dated:
            return True
    return False
