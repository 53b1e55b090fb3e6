"""Comments of a document → what they allow.

`allow RULES: reason` holds for what follows the comment, or for its own line where it shares one;
`allow-begin` … `allow-end` for what lies between them; `allow-file` for the whole document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from checker.frozen import dataclass
from checker.gate.allowances import Allowance, Extent, Order, Said, said_at, selected
from checker.gate.extents import Extents
from checker.model import Comment, Document, Mismatch
from checker.nearest import hint
from checker.pages import RulebookError
from checker.placing import Places
from checker.rulebook import Rule

WORDS = ("allow", "allow-begin", "allow-end", "allow-file")

SHORT = 60
"""Characters of a word that is not understood, at most."""

Chosen = Callable[[str], tuple[tuple[str, frozenset[str]], ...]]
"""What a list of selectors stands for; raises `RulebookError` for one that stands for nothing."""


class _UnreadableError(Exception):
    """A comment that is not understood, and why."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A comment and what it asks for; no order where it ends a stretch."""

    comment: Comment
    word: str
    order: Order | None


def said(document: Document, known: Sequence[Rule]) -> Said:
    """What the comments of `document` allow; they may name any of the `known` rules."""
    read: list[_Read] = []
    mistakes: list[Mismatch] = []
    chosen = cache(lambda words: selected(words, known))
    for comment in document.comments:
        try:
            read.append(_read(comment, chosen))
        except (_UnreadableError, RulebookError) as error:
            mistakes.append(_mistake(comment, str(error)))
    places = Places(document)
    extents, unmatched = _extents(document, read)
    allowances: list[Allowance] = []
    unreasoned: list[Mismatch] = []
    for one, extent in zip(read, extents, strict=True):
        if one.order is not None and extent is not None:
            allowances += one.order.allowances(extent, places)
            unreasoned += one.order.unreasoned()
    return Said(places, tuple(allowances), tuple(unreasoned), (*mistakes, *unmatched))


def _mistake(comment: Comment, problem: str) -> Mismatch:
    return said_at((comment.start, comment.end), problem=problem)


# --- words ----------------------------------------------------------------------------------


def _read(comment: Comment, chosen: Chosen) -> _Read:
    word, _, rest = comment.text.partition(" ")
    if not comment.closed:
        raise _UnreadableError('the comment has no end, "-->"')
    if not word:
        raise _UnreadableError('it says nothing; "allow RULE: reason" would be understood')
    if word not in WORDS:
        raise _UnreadableError(f'unknown word "{word[:SHORT]}"{hint(word[:SHORT], WORDS)}')
    if word == "allow-end":
        if rest:
            raise _UnreadableError('"allow-end" stands alone: it ends what the last "allow-begin" began')
        return _Read(comment, word, None)
    return _Read(comment, word, _order(comment, word, rest, chosen))


def _order(comment: Comment, word: str, rest: str, chosen: Chosen) -> Order:
    rules, colon, reason = rest.partition(":")
    if not rules.strip(" ,"):
        raise _UnreadableError(f'no rule is named; "{word} RULE: reason" would be understood')
    if not colon and any(" " in one.strip() for one in rules.split(",")):
        raise _UnreadableError("there is no colon between the rule and the reason")
    return Order(chosen(rules[: SHORT * 10]), reason.strip(), (comment.start, comment.end))


# --- extents --------------------------------------------------------------------------------


def _extents(document: Document, read: Sequence[_Read]) -> tuple[list[Extent | None], list[Mismatch]]:
    """What each comment holds for, None where nothing; and the beginnings and ends that do not match."""
    stretches, mistakes = _stretches(read)
    extents = Extents(document)
    return [_extent(one, stretches, extents) for one in read], mistakes


def _extent(one: _Read, stretches: dict[int, int], extents: Extents) -> Extent | None:
    at, end = one.comment.start, one.comment.end
    if one.word == "allow-file":
        return extents.file(at)
    if one.word == "allow":
        return extents.following(end) if one.comment.alone else extents.lines(at, end)
    return Extent(end, stretches[at]) if at in stretches else None


def _stretches(read: Sequence[_Read]) -> tuple[dict[int, int], list[Mismatch]]:
    """Where the stretch of each comment ends that begins one; what stands inside another begins none."""
    ends: dict[int, int] = {}
    mistakes: list[Mismatch] = []
    begun: list[Comment] = []
    for one in read:
        if one.word == "allow-begin":
            if begun:
                mistakes.append(_mistake(one.comment, '"allow-begin" stands inside another; end that first'))
            begun.append(one.comment)
        elif one.word == "allow-end" and not begun:
            mistakes.append(_mistake(one.comment, '"allow-end" without an "allow-begin" before it'))
        elif one.word == "allow-end":
            opening = begun.pop()
            if not begun:
                ends[opening.start] = one.comment.start
    mistakes += _unclosed(begun)
    return ends, mistakes


def _unclosed(begun: Sequence[Comment]) -> Iterator[Mismatch]:
    for comment in begun[:1]:  # what stands inside it has been told of
        yield _mistake(comment, '"allow-begin" without an "allow-end" behind it')
