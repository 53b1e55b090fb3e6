"""Persons whose surname is written in two ways: Ms Ann Vale-Rees, Ms Ann Vale-Rhys.

Two persons of a document hardly share a first name and the beginning of their surnames. A surname that stands
nowhere else is the slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.facts.variants.places import Places
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import seek
from checker.text.distance import distance
from checker.text.language import of_language
from checker.text.spots import Sought

_MOST, _LEAST = 3, 6
"""Letters in which two such surnames differ, at most; letters of which more than one may."""
_HALF = r"[A-ZÀ-ÖØ-ÞČĆŠŽĐŁŚ][^\W\d_]+"
_FIRST = rf"{_HALF}(?:-{_HALF})?(?: (?:{_HALF}|[A-Z]\.))??"
_SURNAME = rf"(?:(?:[A-Z]|Mc|Mac)[’']?)?{_HALF}(?:-{_HALF})*(?![\w-]| {_HALF})"
_TITLED = regex(rf"\.? ({_FIRST}) {_SURNAME}")


@of_language
def _titles() -> Sought:
    """Those that no office and no firm begins with: a General Manager has no first name."""
    return seek("PERSONAL_TITLE")


def bearers(places: Places) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """The places of every two such surnames with the first name, which stands behind a title somewhere."""
    text = places.document.text
    titled = filter(None, (_TITLED.match(text, title.end()) for title in _titles().finditer(text)))
    firsts = "|".join(sorted({re.escape(one[1]) for one in titled}))
    if not firsts:
        return
    by: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for person in re.finditer(rf"(?<![\w’'-])({firsts}) ({_SURNAME})", text):
        by[person[1]][person[2]].append(Span(*person.span()))
    for surnames in by.values():
        for one, other in combinations(surnames, 2):
            if _are_one(one, other) and 1 in (_times(text, one), _times(text, other)):
                yield surnames[one], surnames[other]


def _are_one(one: str, other: str) -> bool:
    """Whether two surnames begin alike for more than half their length, and differ by a few letters."""
    shorter, longer = sorted((len(one), len(other)))
    most = 1 if shorter < _LEAST else _MOST  # Thomas More and Thomas Moran are two
    head = next((at for at, (own, its) in enumerate(zip(one, other, strict=False)) if own != its), longer)
    return 2 * head > longer and distance(one, other, most) <= most and not (one.isupper() or other.isupper())


def _times(text: str, name: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))
