"""Counts that stand behind their noun, in an aside: "Our key findings, three in number, are set out below."

So do "Members of the board in 2021 (6 in total):" and "The following records, ten in all, were read:". The
noun is the first plural of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import PROSE, Document, Quantity, Span, Statement
from checker.regex import regex
from checker.text import numbers
from checker.text.alternatives import alternatives
from checker.text.language import in_english, of_language
from checker.text.sentences import sentence_at
from checker.text.spots import places
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_BACK = 20
"""Characters before the words in which their number stands."""

_PARTS = frozenset({"COLON", "SEMI"})
_DOES = frozenset({"VERB", "PAST"})


def with_behind(document: Document, known: Sequence[Statement]) -> tuple[Statement, ...]:
    """`known` and the counts that stand behind their noun, in document order."""
    found = {one.quantity.span.start: one for one in _asides(document)}
    if not found:
        return tuple(known)
    for one in known:
        own = found.get(one.quantity.span.start)
        if own is not None and own.unit != one.unit:
            del found[one.quantity.span.start]  # "This report holds points, ten in all, on ports"
    kept = [one for one in known if one.quantity.span.start not in found]
    return tuple(sorted((*kept, *found.values()), key=lambda statement: statement.span.start))


@in_english(())
def _asides(document: Document) -> Iterator[Statement]:
    text = document.text
    for at in sorted(at for words in vocabulary().sets["IN_ALL"] for at in places(text, words)):
        match = _number().match(text, max(text.rfind(",", 0, at), text.rfind("(", 0, at), at - _BACK, 0))
        block = document.block(at)
        if match is not None and match.start("said") == at and block.kind in PROSE:
            one = _statement(text, block.span, match)
            if one is not None:
                yield one


def _statement(text: str, block: Span, match: re.Match[str]) -> Statement | None:
    sentence = sentence_at(text, block, match.start())
    before = tokenize(text[sentence.start : match.start()], sentence.start)
    noun = next((token for token in before if token.kind == "PLURAL"), None)
    word = match["number"].lower()
    value = int(word) if word.isdecimal() else numbers.cardinal([word])
    if noun is None or not value or any(token.kind in _PARTS for token in before):
        return None
    ahead = [token for token in before if token.end <= noun.start]
    aside = match[0].startswith("(")
    if not aside and (any(token.kind in _DOES for token in ahead) or _has_verb(before)):
        return None  # "The clerk asked owners in May, five in all, and …"
    end = match.end() if match["closed"] == ")" else match.end("said")
    return Statement(
        span=Span(match.start("number"), end),
        quantity=Quantity(Span(*match.span("number")), value, words=not word.isdecimal()),
        unit=noun.lower,
        head=singular(noun.lower),
        following=any(token.kind == "FOLLOWING" for token in ahead),
        sentence=sentence,
        clause=sentence,
    )


def _has_verb(before: Sequence[Token]) -> bool:
    return any(token.kind == "VERB" for token in before)


@of_language
def _number() -> re.Pattern[str]:
    return regex(
        rf"[,(]\s*(?P<number>\d{{1,2}}|{alternatives('ONES', 'TEENS')}) (?P<said>{alternatives('IN_ALL')})"
        r"(?P<closed>[,:.]|\)(?=\s*[:.]|\s*$))",
        re.IGNORECASE | re.MULTILINE,
    )
