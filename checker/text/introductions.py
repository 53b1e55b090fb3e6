"""The words between an amount and its first part: do they say that all of its parts follow, or some?

EUR 61 million (EUR 29 million for …)            EUR 61 million was granted: EUR 29 million …
EUR 61 million, which comprises EUR 29 million   EUR 61 million, of which housing EUR 29 million
"""

from __future__ import annotations

import re
from functools import cache

from checker.frozen import dataclass
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_LABEL = r"(?:(?:the|for|to|on)\s+)?[^\W\d_]+(?:[ -](?!(?:and|or)\b)[^\W\d_]+){0,3}(?:\s*\(|\s*:|)\s*"
_FIRST_LABEL = regex(rf"\s*{_LABEL}")
_NEXT_LABEL = regex(rf"\)?\s*(?:[,;]\s*and\b|[,;]|\band\b|\bplus\b)\s*{_LABEL}")
_APART = regex(
    r"\b(?:min|max|minimum|maximum|ceiling|floor|average|median|net|gross|vat|planned|actual|initial\w*|previous\w*"
    r"|before|after|without|excluding|including|plus|minus|less|more|up|down|from|since|until|compared|against|than"
    r"|or|about|around|over|under|per|each|that|which|was|were|is|are|be|had|has|not|see|cf|equivalent|e\.?g|i\.?e)\b",
    re.IGNORECASE,
)
_OPENED = regex(r"\s*(?:\(|[–—-]\s)\s*")
_COLON = regex(
    r"(?:\s(?:long|wide|in\s+total|in\s+all|altogether))?"
    r"(?:\s(?:was|were|is|are|has\s+been|have\s+been|will\s+be)\s(?:[a-z]+ed|paid|spent|given|caught|set\s+aside"
    r"|(?:made\s+)?available|sold|built|lent|drawn))?"
    r"(?P<when>,?\s(?:(?:in|for|during)\s[^:.;(]{2,40}|[^:.;,(\d]{2,60}))?\s?[:(]\s*"
)
_SPLIT = regex(
    r"\b(?:split|divided|broken\s+down|shared|distributed|allocated|apportioned)\b[^.:(]*?(?::|\b(?:into|in|as))\s*$"
)
# What an amount is for, between it and "of which": "EUR 61 million for roads, of which …".
_PURPOSE = regex(r"\s(?:for|on|in|to)(?:\s[A-Za-z'’-]+){1,4}(?=,\s(?:of|out\sof)\s(?:which|these|this)\s)")
_TOGETHER = regex(
    r"[,;(–—-]?\s*(?:and\s+|or\s+)?(?:for\s+|making\s+|giving\s+|that\s+is\s+)?"
    r"(?:a\s+total\s+of|in\s+total|in\s+all|together|totalling|adding\s+up\s+to|amounting\s+to\s+a\s+total\s+of)\s*:?\s*"
)
_BEFORE_ALL = regex(
    r"\)?\s*[,;–—-]\s*(?:or\s+|and\s+so\s+|that\s+is,?\s+|i\.e\.,?\s+"
    r"|(?:and\s+so\s+|thus\s+|which\s+|together\s+)?(?:making|makes|made|giving|gives|gave)\s+(?:up\s+)?)?"
)
_IN_ALL = regex(r"\s*(?:in\s+all|in\s+total|altogether|all\s+told|together(?!\s+with))\b")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Introduction:
    """`whole`: all parts follow, else some of them may. `loose`: they need not be parts of this at all,
    unless their sum comes near to it. `labelled`: names stand in front of the amounts."""

    whole: bool
    loose: bool = False
    labelled: bool = False


def introduction(gap: str) -> Introduction | None:
    """What the words between an amount and the next say; None where they introduce no parts."""
    if len(gap) > _LONGEST:
        return None
    if _SPLIT.search(gap):
        return Introduction(whole=True)
    opened = _OPENED.match(gap)
    rest = gap[opened.end() :] if opened else gap
    for pattern, whole in ((_phrases("MADE_OF"), True), (_phrases("SOME_OF"), False)):
        if match := pattern.match(rest):
            return _with_label(rest[match.end() :], Introduction(whole))
    if opened:
        return _with_label(rest, Introduction(whole=True))
    purpose = _PURPOSE.match(gap)
    if purpose is not None and not _APART.search(purpose[0].lstrip().partition(" ")[2]):
        some = _phrases("SOME_OF").match(gap, purpose.end())
        return None if some is None else _with_label(gap[some.end() :], Introduction(whole=False, loose=True))
    behind = _COLON.match(gap)
    if behind is None or _APART.search(behind["when"] or ""):
        return None
    return _with_label(gap[behind.end() :], Introduction(whole=True, loose=behind["when"] is not None))


def _with_label(rest: str, found: Introduction) -> Introduction | None:
    """With the name of the first part behind the words that introduce it."""
    if not rest.strip():
        return found
    if not _FIRST_LABEL.fullmatch(rest) or _APART.search(rest):
        return None
    return Introduction(found.whole, loose=True, labelled=True)


def made_of(text: str, start: int, end: int) -> int | None:
    """Where words end that begin at `start` and introduce all parts of a whole: ", comprising"; else None."""
    match = _phrases("MADE_OF").match(text, start, end)
    return None if match is None else match.end()


def sums_up(text: str, start: int, end: int, behind: int) -> int | None:
    """Where the words begin that say that a number is the sum of those before it; None where none do.

    The last of the others ends at `start`, the number begins at `end` and its unit stops at `behind`:
    "…, a total of EUR 61 million", "…, or EUR 61 million in all".
    """
    gap = text[start:end]
    in_all = _IN_ALL.match(text, behind)
    match = _BEFORE_ALL.search(gap) if in_all else _TOGETHER.search(gap)
    while in_all and match is not None and match.end() != len(gap):
        match = _BEFORE_ALL.search(gap, match.end())
    return start + match.start() if match is not None and match.end() == len(gap) else None


def names_next(gap: str) -> bool:
    """Whether nothing but the name of the next part stands between two amounts."""
    return _NEXT_LABEL.fullmatch(gap) is not None and not _APART.search(gap)


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    """Words of a set, with what may stand before them: ", which is", "and was"."""
    words = sorted(sorted(vocabulary().sets[kind]), key=len, reverse=True)
    anyhow = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return regex(
        r"\s*[,;]?\s*(?:(?:which|that|it|this|and)\s+)?(?:(?:is|was|are|were|has\s+been|have\s+been|will\s+be|being)\s+)?"
        rf"(?:to\s+be\s+)?(?:{anyhow})(?=\W)\s*[:,]?\s*",
        re.IGNORECASE,
    )
