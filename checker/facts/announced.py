"""Counts that only the list behind them gives away.

    a seven-step process: · the tasks are threefold: · the following three: · There are four:
    the reason is two-fold; 1) … · the gains are threefold. First, …
    a two-stage audit, where "Stage 1" and "Stage 2" open blocks
    all three of the following apply: · both of the following:

The grammar of counts needs a noun behind its number, and a compound may be anything ("a two-party system").
Only what leads to a list, most of it by a colon, is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from checker.facts.labels import numbered
from checker.frozen import replace
from checker.model import PROSE, Document, Quantity, Relation, Span, Statement
from checker.regex import regex
from checker.text import numbers
from checker.text.anchors import at_numbers
from checker.text.language import in_english, of_language
from checker.text.sentences import sentence_at
from checker.text.spots import Sought, seeking
from checker.text.tokens import singular, tokenize
from checker.text.vocabulary import vocabulary

_MOST = 12
"""Lists that a sentence announces, at most: each is sought in all that stands behind its count."""
_UNNAMED = ("things", "thing")
"""What is counted where the text gives no name to it."""


def announced(document: Document, known: Sequence[Statement]) -> tuple[Statement, ...]:
    """`known` and the counts that announce a list without a noun of their own, in document order."""
    found = {statement.quantity.span.start: statement for statement in _announcements(document)}
    for statement in _numbered(document):
        found.setdefault(statement.quantity.span.start, statement)
    if not found:
        return tuple(known)
    kept = {statement.quantity.span.start: statement for statement in known}
    for start, statement in found.items():
        kept[start] = _named(kept[start], statement) if start in kept else statement
    return tuple(sorted(kept.values(), key=lambda statement: statement.span.start))


def _named(known: Statement, announcing: Statement) -> Statement:
    """What announces a list, with the noun that the grammar found: all three of the following conditions."""
    if known.relation is Relation.PLAIN or tokenize(known.unit)[-1].kind != "PLURAL":
        return announcing
    return replace(known, relation=Relation.PLAIN, following=announcing.following)


@in_english(())
def _announcements(document: Document) -> Iterable[Statement]:
    text = document.text
    found = sorted({document.block_at(match.start()) for match in _announcing().finditer(text)})
    read = (document.blocks[index] for index in found)
    return (one for block in read if block.kind in PROSE for one in _read(text, block.span))


@in_english(())
def _numbered(document: Document) -> Iterable[Statement]:
    """Compounds whose parts the document numbers: a two-stage audit. They speak of what is known."""
    text = document.text
    found = [
        (match, block.span)
        for block in document.blocks
        if block.kind in PROSE and text.find("-", block.span.start, block.span.end) >= 0
        for match in at_numbers(_compound(), text, block.span.start, block.span.end)
    ]
    labels = numbered(document) if found else {}
    return [
        replace(_stated(match, "part", sentence_at(text, block, match.start())), definite=True)
        for match, block in found
        if _noun(match) in labels
    ]


def _read(text: str, block: Span) -> Iterator[Statement]:
    for match in islice(_announcing().finditer(text, block.start, block.end), _MOST):
        statement = _statement(match, sentence_at(text, block, match.start()))
        if statement is not None:
            yield statement


def _statement(match: re.Match[str], sentence: Span) -> Statement | None:
    name = next(group for group in ("part", "fold", "all", "following", "bare", "both") if match[group])
    if name == "part" and not _has_parts(_noun(match)):
        return None
    return _stated(match, name, sentence)


def _has_parts(noun: str) -> bool:
    """Whether a compound with a noun may announce a list: a two-step test, and not a two-factor login."""
    return vocabulary().has("LIST_HEAD", noun) and not vocabulary().has("KIND_HEAD", noun)


def _noun(match: re.Match[str]) -> str:
    """What the compound of a match counts: "step" of "a seven-step process"."""
    return singular(match["noun"].lower().removesuffix("ed"))


def _stated(match: re.Match[str], name: str, sentence: Span) -> Statement:
    """The count of a match whose number is the group `name`."""
    number, value = Span(*match.span(name)), 2 if name == "both" else numbers.cardinal([match[name]])
    unit, head = (f"{_noun(match)}s", _noun(match)) if name == "part" else _UNNAMED
    return Statement(
        span=Span(number.start, match.end()),
        quantity=Quantity(number, value, words=not match[name].isdigit()),
        unit=unit,
        head=head,
        relation=Relation.PLAIN,
        following=name in ("all", "following", "both"),
        sentence=sentence,
        clause=sentence,
    )


def _small() -> str:
    words = vocabulary().sets
    return "|".join(sorted(words["ONES"] - {"one"}) + sorted(words["TEENS"]))


@of_language
def _compound() -> re.Pattern[str]:
    return regex(rf"(?<![\w-])(?P<part>{_small()})-(?P<noun>[a-z]+) [a-z]+", re.IGNORECASE)


@seeking
def _announcing() -> Sought:
    """What announces a list by a number that no noun follows."""
    number = _small()
    words = number.split("|")
    first = "|".join(word for word, value in vocabulary().ordinals.items() if value == 1 and word.isalpha())
    told = rf"\.\s+(?:{first})(?:ly)?\b"
    return Sought(
        rf"(?i)(?<![\w-])(?:(?P<fold>{number})-?fold(?=\s*:|[;,]?\s+\(?[1ai]\)|{told})"
        rf"|(?P<part>{number})-(?P<noun>[a-z]+)(?: [a-z]+){{0,3}}(?=\s*:|{told})"
        rf"|all (?P<all>{number}) of the following(?=[ :.])|(?P<both>both) of the following(?=[ :.])"
        rf"|(?<=the )(?<![\w-]the )following (?P<following>{number})(?=\s*:)"
        rf"|there (?:are|were) (?P<bare>{number})(?=\s*:))",
        ("all", "both", "following", "there", *words, *(f"{word}fold" for word in words)),
    )
