"""Terms of two words that a document writes with capitals and without: Member States, member states.

Only what stands within a sentence, and not beside another capital, tells: a capital is a choice there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from checker.damage.columns import MARK, NOTHING, STOP
from checker.damage.words import Words, is_function
from checker.facts.variants.places import Places
from checker.model import BlockKind, Span
from checker.tables import table


def terms(places: Places) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """Groups of a term with capitals and without, each with its places."""
    words = places.words
    high: dict[tuple[str, ...], Sequence[Span]] = {
        name.words: name.places
        for name in places.names
        if len(name.words) == 2 and words.lowered >= set(name.words)
    }
    firsts = {two[0] for two in high}
    low: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
    for at in places.indices(firsts):
        two = tuple(words.keys[at : at + 2])
        if two in high and words.before[at + 1] == NOTHING and words.quote(at, at + 2).islower():
            low[two].append(words.span(at, at + 2))
    for two, spans in low.items():
        yield high[two], spans


_OF = "of"
_JOINING = frozenset({_OF, "the"})
"""Small words between a name and what it is of."""


_PARTS = frozenset(":>|)•→/")
"""What another thing begins behind: "Note: Internet …", "(c) Internet …", "Settings > Internet"."""
_TITLE = 2
"""Words with capitals before a term, small ones left out, that make a title of a line, at least."""
_TITLE_REACH = 6
"""Words before a term that are looked at for it."""


@cache
def _listed() -> frozenset[str]:
    return frozenset(table("variants/capitals")["terms"])


def listed(places: Places, more: Sequence[str] = ()) -> Iterator[tuple[list[Span], list[Span]]]:
    """Groups of a term of the list, or of the house's, with capitals and without, each with its places."""
    words, known = places.words, _listed() | frozenset(more)
    ways: defaultdict[str, tuple[list[Span], list[Span]]] = defaultdict(lambda: ([], []))
    for at in places.indices({term.split()[0] for term in known}):
        for end in {at + 1, min(at + 2, len(words.keys))}:
            term = " ".join(words.keys[at:end])
            if term in known and not _begins(words, at) and not _in_longer_name(words, at, end):
                high = {written[0].isupper() for written in words.written(at, end)}
                span = words.span(at, end)
                if len(high) == 1 and places.own(span) and not _in_title(words, at):
                    low = not high.pop()
                    if low or places.document.block(span.start).kind is not BlockKind.HEADING:
                        ways[term][low].append(span)
    yield from ways.values()


def _begins(words: Words, at: int) -> bool:
    """Whether a word begins a sentence, stands behind a sign or is a label: "[Internet]", "Internet: …"."""
    before, (start, end) = words.before[at], words.spans[at]
    if before == STOP or words.text[end : end + 1] == ":" or words.text[max(start - 1, 0) : start] == "[":
        return True
    return before == MARK and not _PARTS.isdisjoint(words.text[words.spans[at - 1][1] : words.spans[at][0]])


def _in_title(words: Words, at: int) -> bool:
    """Whether all words before one have capitals but the small ones: "That Other Stuff on the Internet"."""
    found = 0
    for left in range(at - 1, max(at - 1 - _TITLE_REACH, -1), -1):
        if words.before[left + 1] not in (NOTHING, MARK):
            break
        if _is_capital(words, left):
            found += 1
        elif not is_function(words.keys[left]):
            return False
    return found >= _TITLE


def _in_longer_name(words: Words, at: int, end: int) -> bool:
    """Whether a word with a capital stands right before or behind, other than a sentence's first.

    "Of" may join the two: the Internet of Things, Principles of the Internet.
    """
    before, left = words.before, at - 1
    while left > 0 and words.keys[left] in _JOINING and before[left] == before[left + 1] == NOTHING:
        left -= 1
    if left < at - 1 and words.keys[left + 1] != _OF:
        left = at - 1
    right = end + (words.keys[end : end + 1] == [_OF])
    named = left >= 0 and before[left + 1] == NOTHING and before[left] != STOP and _is_capital(words, left)
    return named or (
        right < len(words.keys) and not any(before[end : right + 1]) and _is_capital(words, right)
    )


def _is_capital(words: Words, at: int) -> bool:
    return words.text[words.spans[at][0]].isupper()
