"""Persons whose surname is written in two ways: Ms Ann Vale-Rees, Ms Ann Vale-Rhys.

Two persons of a document hardly share a first name and the beginning of their surnames. A surname that stands
nowhere else is the slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice

from checker.facts.variants.places import Places
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import seek
from checker.text.distance import distance
from checker.text.spots import Sought, seeking

_MOST, _LEAST = 3, 6
"""Letters in which two such surnames differ, at most; letters of which more than one may."""
_UPPER = "[A-ZÀ-ÖØ-ÞČĆŠŽĐŁŚ]"
_HALF = rf"{_UPPER}[^\W\d_]+"
_FIRST = rf"{_HALF}(?:-{_HALF})?(?: (?:{_HALF}|[A-Z]\.))??"
_LAST = rf"(?:(?:[A-Z]|Mc|Mac)[’']?)?{_HALF}(?:-{_HALF})*(?![\w-]| {_HALF})"
_WORD = regex(rf"{_UPPER}(?<![\w’'-].)[^\W\d_]+(?:-{_HALF})?")
_TITLED = regex(rf"\.? ({_FIRST}) {_LAST}")
_SURNAME = regex(_LAST)


@seeking
def _titles() -> Sought:
    """Those that no office and no firm begins with: a General Manager has no first name."""
    return seek("PERSONAL_TITLE")


def bearers(places: Places) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """The places of every two such surnames with the first name, which stands behind a title somewhere."""
    text = places.document.text
    titled = filter(None, (_TITLED.match(text, title.end()) for title in _titles().finditer(text)))
    firsts = sorted({one[1] for one in titled})
    for surnames in _surnames(text, firsts).values() if firsts else ():
        for one, other in combinations(surnames, 2):
            if _are_one(one, other) and any(_is_single(text, name, surnames[name]) for name in (one, other)):
                yield surnames[one], surnames[other]


def _surnames(text: str, firsts: Iterable[str]) -> Mapping[str, Mapping[str, list[Span]]]:
    """The places of all persons of some first names, by these and by surname."""
    beginning: defaultdict[str, list[str]] = defaultdict(list)
    for first in firsts:
        beginning[first.partition(" ")[0]].append(f"{first} ")
    found: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        for first in beginning.get(word[0], ()) if start >= done else ():
            behind = start + len(first)
            surname = _SURNAME.match(text, behind) if text.startswith(first, start) else None
            if surname is not None:
                done = surname.end()
                found[first][surname[0]].append(Span(start, done))
                break
    return found


def _are_one(one: str, other: str) -> bool:
    """Whether two surnames begin alike for more than half their length, and differ by a few letters."""
    shorter, longer = sorted((len(one), len(other)))
    most = 1 if shorter < _LEAST else _MOST  # Thomas More and Thomas Moran are two
    head = next((at for at, (own, its) in enumerate(zip(one, other, strict=False)) if own != its), longer)
    return 2 * head > longer and distance(one, other, most) <= most and not (one.isupper() or other.isupper())


def _is_single(text: str, name: str, known: Sequence[Span]) -> bool:
    """Whether a surname stands once in a text; those of its places that are `known` are mostly all."""
    if len(known) > 1:
        return False
    written = re.escape(name)
    found = re.finditer(rf"{written}(?<!\w{written})(?!\w)", text)
    return len(list(islice(found, 2))) == 1
