"""What a house adds to the data of the program: forms of citations, and words that it writes in one way.

The pages lie in a folder of rules. One with `[[forms]]` is of citations, one with a table or list of
`rules/variants` is of words; all else is left to whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from checker.careful import below, toml_page
from checker.errors import CheckerError, reason
from checker.facts.forms import FormError, Row, row_of
from checker.frozen import dataclass

_WORDS = frozenset({"stems", "words", "terms", "distinct", "apart"})
"""The keys of a page of words."""


@dataclass(frozen=True, slots=True)
class House:
    """Forms of citations, and lists of words as in `rules/variants`.

    `stems` are pairs of the beginnings of a word in two spellings, `words` pairs of whole words. `terms` have
    capitals or not; `distinct` are words with a hyphen that mean another thing without it, and pairs with a
    slash that are both right; `apart` are pairs of words that are right beside the one they make.
    """

    forms: tuple[Row, ...] = ()
    stems: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    terms: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


class HouseError(CheckerError):
    """A page of a house that cannot be read: one line, the file and why."""

    def __init__(self, page: Path, reason: str) -> None:
        super().__init__(f"{page}: {reason}")


def load(folder: Path) -> House:
    """What the TOML pages in and below `folder` add. Raises `HouseError`."""
    try:
        pages = below(folder, ".toml")
    except OSError as error:
        raise HouseError(Path(error.filename or folder), reason(error)) from None
    return joined(map(_house, pages))


def joined(houses: Iterable[House]) -> House:
    """All that several houses add."""
    every = tuple(houses)
    return House(
        forms=tuple(form for one in every for form in one.forms),
        stems=tuple(pair for one in every for pair in one.stems),
        words=tuple(group for one in every for group in one.words),
        terms=tuple(term for one in every for term in one.terms),
        distinct=tuple(word for one in every for word in one.distinct),
        apart=tuple(word for one in every for word in one.apart),
    )


def _house(page: Path) -> House:
    data = toml_page(page, HouseError)
    if "called" in data:
        return House()  # a group's
    try:
        forms = tuple(row_of(table) for table in _tables(data))
        return _with_words(data, forms)
    except (FormError, TypeError, ValueError, AttributeError) as error:
        raise HouseError(page, str(error)) from None


def _tables(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    forms = data.get("forms", [])
    if not isinstance(forms, list) or not all(isinstance(one, dict) for one in forms):
        raise ValueError("'forms' are tables: [[forms]]")
    return forms


def _with_words(data: Mapping[str, Any], forms: tuple[Row, ...]) -> House:
    known = data.keys() & _WORDS
    unknown = sorted(data.keys() - _WORDS - {"forms"})
    if unknown and (known or forms):
        raise ValueError(f"unknown key '{unknown[0]}'; known are {', '.join(sorted(_WORDS | {'forms'}))}")
    apart = _listed(data, "apart")
    if len(apart) % 2:
        raise ValueError("'apart' are pairs of words")
    return House(
        forms=forms,
        stems=_pairs(data, "stems"),
        words=_pairs(data, "words"),
        terms=tuple(str(term).lower() for term in data.get("terms", ())),
        distinct=_listed(data, "distinct"),
        apart=apart,
    )


def _pairs(data: Mapping[str, Any], key: str) -> tuple[tuple[str, str], ...]:
    table = data.get(key, {})
    if not isinstance(table, dict):
        raise ValueError(f"[{key}] is a table: one spelling, then the other")
    return tuple((one.lower(), str(other).lower()) for one, other in table.items())


def _listed(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"'{key}' are words in one string")
    return tuple(value.lower().split())
