"""Where what a sentence says begins: behind the words that introduce it.

By the end of May, | of the 40 boats nine were sold.      The audit showed that | of these, nine were sold.
Overall, | the first reason is cost.                      However, we found that | the first reason is cost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language, of_text
from checker.text.vocabulary import vocabulary

_FAR, _WORDS = 90, 10
"""Characters and words of one, at most: any more is a clause that tells something of its own."""
_NUMBERING = regex(r"\d+(?:\.\d+)*[.)]?\s+")
"""What opens a numbered paragraph: "2.1 By the end of May, …"."""
_APART = regex(r"[;:()?!\"“”]")
_YEAR = regex(r"(?:19|20)\d\d")
_TAKEN = ("OF", "AMONG")
_SETTINGS = ("PREPOSITION", "IN", "TO", "STOP", "OUT")


def said_from(text: str, sentence: Span) -> int:
    """The offset at which what a sentence says begins; its start where nothing introduces it."""
    known = _known(text)
    found = known.get((sentence.start, sentence.end))
    if found is None:
        found = known[sentence.start, sentence.end] = _said_from(text, sentence)
    return found


@of_text
def _known(_text: str) -> dict[tuple[int, int], int]:
    """What was found of each sentence: several ask for each of its numbers."""
    return {}


def _said_from(text: str, sentence: Span) -> int:
    numbering = _NUMBERING.match(text, sentence.start, sentence.end)
    start = sentence.start if numbering is None else numbering.end()
    found = _end().search(text, start, min(sentence.end, start + _FAR))
    if found is None:
        return start
    if found["comma"] is None:
        return found.end() if _tells(text[start : found.start()]) else start
    lead = text[start : found.start()]
    if not _introduces(lead) or not _sets(lead):
        return start
    start = found.end()
    clause = _end().search(text, start, min(sentence.end, start + _FAR))
    told = clause is not None and clause["comma"] is None and _tells(text[start : clause.start()])
    return clause.end() if clause is not None and told else start


@of_language
def _end() -> re.Pattern[str]:
    """What ends an introduction: a comma, or the word that a clause hangs on."""
    return regex(rf"(?:(?P<comma>,)|\s{alternatives('CLAUSE_OF_THAT')}(?=\s))\s+")


def _sets(lead: str) -> bool:
    """Whether some words before a comma say when, where or how: "In May", "Overall"; and not "The paper"."""
    first, *more = lead.lower().split()
    return not more or any(vocabulary().has(name, first) for name in _SETTINGS)


def _tells(lead: str) -> bool:
    """Whether a clause hangs on some words: "We found that", and not "By the end of that"."""
    last = lead.lower().split()[-1:]
    return _introduces(lead) and not any(vocabulary().has(kind, last[0]) for kind in ("OF", "PREPOSITION"))


def _introduces(lead: str) -> bool:
    """Whether some words may introduce what a sentence says: they are few, and count nothing."""
    words = lead.lower().split()
    if not 0 < len(words) <= _WORDS or _APART.search(lead) is not None:
        return False
    return not any(vocabulary().has(name, words[0]) for name in _TAKEN) and not _counts(words)


def _counts(words: Sequence[str]) -> bool:
    """Whether a number among some words is no year and no day of a month."""
    known = vocabulary()
    for at, word in enumerate(words):
        beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
        dated = _YEAR.fullmatch(word) or any(known.has("MONTH", one) for one in beside)
        if (word[0].isdigit() or word in known.numbers) and not dated:
            return True
    return False
