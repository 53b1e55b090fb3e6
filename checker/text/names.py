"""Names that are known: what they are called, and which names mean the same member."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from checker.frozen import dataclass
from checker.tables import table

_PAGES = ("countries", "former", "places")


@dataclass(frozen=True)
class Names:
    """`members` maps every way of writing a known name to the member's key, `codes` every code in capitals.

    `spelling` maps a key to the name as it is written. `joined` are the known names that are not read word by
    word, those with "and" inside, as tuples of lower-case words, by first word.
    """

    members: Mapping[str, str]
    codes: Mapping[str, str]
    spelling: Mapping[str, str]
    joined: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def names() -> Names:
    """The names of `rules/names`."""
    members: dict[str, str] = {}
    codes: dict[str, str] = {}
    spelling: dict[str, str] = {}
    more: dict[str, str] = {}
    for page in _PAGES:
        data = table(f"names/{page}")
        more.update(data.get("codes", {}))
        for code, (three, *called) in data.get("countries", {}).items():
            member = plain(called[0])
            spelling[member] = called[0]
            codes[code] = codes[three] = member
            for name in called:
                members[plain(name)] = member
        members.update({plain(name): plain(name) for name in data.get("places", ())})
    codes.update({code: codes[same] for code, same in more.items()})
    return Names(members, codes, spelling, _joined(members))


@cache
def adjectives() -> Mapping[str, str]:
    """Every adjective of a country, in lower case, with the member's key; read when first asked for."""
    called = table("names/adjectives")["adjectives"]
    return {word.lower(): key(code) for code, words in called.items() for word in words.split(", ")}


@cache
def renamed() -> Mapping[str, date]:
    """The names that countries gave up, as written, each with its last day; read when first asked for."""
    return {name: date.fromisoformat(day) for name, day in table("names/renamed")["until"].items()}


def _joined(members: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    joined: dict[str, list[tuple[str, ...]]] = {}
    for name in members:
        if " and " in name or " & " in name or name.startswith(("former ", "st. ")):
            words = tuple(name.replace(",", " ,").replace(".", " .").split(" "))
            joined.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in joined.items()}


def plain(name: str) -> str:
    """A name as it is compared: lower case, one space between words, no leading article."""
    folded = " ".join(name.split()).lower().replace("’", "'").replace(" ,", ",").replace(" .", ".")
    return folded.removeprefix("the ")


def key(name: str) -> str:
    """What makes two names the same member: the known member's name, or the name itself."""
    folded = plain(name)
    return names().members.get(folded) or names().codes.get(name.strip()) or folded


def spelled(member: str) -> str:
    """The name of a member as it is written, from its key."""
    return names().spelling.get(member, member)


def named(name: str) -> bool:
    """Whether a name is known, codes aside: IT and HR are departments as well."""
    return plain(name) in names().members


def known(name: str) -> bool:
    """Whether a name is known, a code in capitals included."""
    return named(name) or name.strip() in names().codes
