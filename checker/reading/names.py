"""Names that are known: what they are called, and which names mean the same member."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from checker.resources import folder

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Names:
    """`members` maps every way of writing a known name to the member's key.

    `spelling` maps a key to the name as it is written. `joined` are the known names with "and" inside,
    as tuples of lower-case words, by first word.
    """

    members: Mapping[str, str]
    spelling: Mapping[str, str]
    joined: Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def names() -> Names:
    members: dict[str, str] = {}
    spelling: dict[str, str] = {}
    for page in sorted((folder("rules") / "groups").glob("*.toml")):
        data = tomllib.loads(page.read_text("utf-8"))
        if "of" in data:
            continue  # a group of members that another page names
        for code, called in data.get("members", {}).items():
            spelling[plain(called[0])] = called[0]
            for name in (*called, code):
                members.setdefault(plain(name), plain(called[0]))
        for listed in data.get("names", {}).values():
            members.update({plain(name): plain(name) for name in listed})
    joined: dict[str, list[tuple[str, ...]]] = {}
    for name in members:
        words = tuple(name.split(" "))
        if "and" in words or "&" in words:
            joined.setdefault(words[0], []).append(words)
    longest_first = {first: tuple(sorted(found, key=len, reverse=True)) for first, found in joined.items()}
    return Names(members, spelling, longest_first)


def plain(name: str) -> str:
    """A name as it is compared: lower case, one space between words, no leading article."""
    folded = _SPACE.sub(" ", name).strip().lower().replace("’", "'")
    return folded.removeprefix("the ")


def key(name: str) -> str:
    """What makes two names the same member: the known member's name, or the name itself."""
    folded = plain(name)
    return names().members.get(folded, folded)


def spelled(member: str) -> str:
    """The name of a member as it is written, from its key."""
    return names().spelling.get(member, member)


def known(name: str) -> bool:
    return plain(name) in names().members
