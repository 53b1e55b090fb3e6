"""Surnames behind a title, and with a first name elsewhere: "Ms Garow", "Professor Elspeth Garrow"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import product

from checker.facts.variants.mentions import Mention, titles
from checker.model import Span
from checker.text.vocabulary import vocabulary

Ways = Sequence[Sequence[Span]]


def personal() -> frozenset[str]:
    """What stands before a surname that its bearer has alone: Mr, Dr."""
    return vocabulary().sets["PERSONAL_TITLE"]


def by_title(some: Sequence[Mention], others: Sequence[Mention], plain: Collection[str]) -> Ways:
    """The places of a surname behind a title, and those of the other with a first name; () where none are.

    Both have the title, "Professor Garow" and "Professor Elspeth Garrow", or the surname has one that is no
    office, for there are many judges, and that whoever bears the full name can have: "Ms Garow". One of the
    `plain` words is no first name: "Village Hall" is none for Mrs Hull.
    """
    for ours, theirs in ((some, others), (others, some)):
        titled = [one for one in ours if one.before in titles() and not one.behind]
        full = [
            one
            for one in theirs
            if len(one.before) > 1
            and one.before not in titles()
            and one.before not in plain
            and not one.behind
        ]
        for title, first in product(
            sorted({one.before for one in titled}), sorted({one.first for one in full})
        ):
            if first == title or (title in personal() and not _are_of_two(title, first)):
                return (
                    [one.titled for one in titled if one.before == title],
                    [one.titled if first == title else one.called for one in full if one.first == first],
                )
    return ()


def _are_of_two(title: str, other: str) -> bool:
    """Whether one is a man's title and one a woman's."""
    sets = vocabulary().sets
    men, women = sets["MANS_TITLE"], sets["WOMANS_TITLE"]
    return (title in men and other in women) or (title in women and other in men)
