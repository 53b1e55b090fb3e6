"""Named sets with members over time: the EU, the euro area, Schengen, … from `rules/groups`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from checker.errors import CheckerError
from checker.model import Document
from checker.reading.names import key
from checker.resources import folder

_OFTEN = 3
_KEYS = frozenset({"name", "called", "members", "of", "order", "in_context", "context", "others"})
_STATED = re.compile(r"^groups:[ \t]*\n((?:[ \t]+[^\n]*\n?)+)", re.MULTILINE)


@dataclass(frozen=True)
class Group:
    """A set by name. `called` are the noun phrases that mean its members ("Member States").

    `spells` maps a member's key to the days it joined and left (None: it is a member still). `order` are
    the keys in the order in which the group lists its members, if it has one of its own. The phrases of
    `in_context` mean the group only where a text has its `context` words, and far more often than those of
    `others` that use the same phrase. `of` "countries": only known names can be told from its members.
    """

    name: str
    called: tuple[str, ...]
    spells: Mapping[str, tuple[date, date | None]]
    order: tuple[str, ...] = ()
    in_context: frozenset[str] = frozenset()
    context: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    of: str = ""

    def members(self, on: date) -> frozenset[str]:
        """The keys of the members on a day; the day of leaving is the last of membership."""
        return frozenset(
            member
            for member, (since, until) in self.spells.items()
            if since <= on and (until is None or on <= until)
        )

    @cached_property
    def largest(self) -> int:
        """The most members the group ever had."""
        return max(len(self.members(since)) for since, _ in self.spells.values())


class GroupError(CheckerError):
    """A page of a group that cannot be read: one line, the file and why."""

    def __init__(self, page: Path, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{page}: {reason}")


@cache
def groups() -> tuple[Group, ...]:
    """The groups that ship with the program."""
    return load(folder("rules") / "groups")


def load(place: Path) -> tuple[Group, ...]:
    """The groups of a file or a folder: every TOML page in it or below that says how its members are called.

    Raises `GroupError` for a page that says so and cannot be read.
    """
    pages = [place] if place.is_file() else sorted(place.rglob("*.toml"))
    return tuple(group for page in pages if (group := _group(page)) is not None)


def _group(page: Path) -> Group | None:
    try:
        data = tomllib.loads(page.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GroupError(page, f"no TOML: {error}") from None
    return group_of(data, page) if "called" in data else None


def group_of(data: Mapping[str, Any], page: Path) -> Group:
    """The group that a table describes, which stands in the file `page`. Raises `GroupError`."""
    unknown = sorted(data.keys() - _KEYS)
    if unknown:
        raise GroupError(page, f"unknown key '{unknown[0]}'; known are {', '.join(sorted(_KEYS))}")
    try:
        return Group(
            name=str(data["name"]),
            called=tuple(data["called"]),
            spells=_spells(data["members"]),
            order=tuple(key(code) for code in data.get("order", ())),
            in_context=frozenset(data.get("in_context", ())),
            context=tuple(data.get("context", ())),
            others=tuple(data.get("others", ())),
            of=str(data.get("of", "")),
        )
    except KeyError as error:
        raise GroupError(page, f"the key {error} is missing") from None
    except (TypeError, ValueError) as error:
        raise GroupError(page, f"a member needs two dates, YYYY-MM-DD or empty: {error}") from None


def _spells(members: object) -> dict[str, tuple[date, date | None]]:
    """Members as a table of days, or as a plain list of names that always are members."""
    if isinstance(members, dict):
        return {key(code): _spell(*spell) for code, spell in members.items()}
    if isinstance(members, list) and members:
        return {key(str(name)): (date.min, None) for name in members}
    raise ValueError("no members")


def _spell(since: str, until: str) -> tuple[date, date | None]:
    return date.fromisoformat(since) if since else date.min, date.fromisoformat(until) if until else None


def own_groups(document: Document) -> tuple[Group, ...]:
    """The groups a report states in its front matter: "groups:", then "our regions: Aube, Marne" lines."""
    if not document.source.startswith("---"):
        return ()
    front = document.source[: max(document.source.find("\n---", 3), 0)]
    stated = _STATED.search(front)
    if stated is None:
        return ()
    found = []
    for line in stated.group(1).splitlines():
        called, _, names = line.strip().partition(":")
        members = [name.strip(" '\"") for name in names.strip(" []").split(",") if name.strip(" '\"")]
        if called and members:
            spells: dict[str, tuple[date, date | None]] = {key(name): (date.min, None) for name in members}
            found.append(Group(name=f"the {called}", called=(called,), spells=spells))
    return tuple(found)


def spoken_of(text: str, more: Iterable[Group] = ()) -> Mapping[str, Group]:
    """The phrases that mean a group's members in `text`, letter for letter; those of `more` win."""
    return {
        phrase: group
        for group in (*groups(), *more)
        for phrase in group.called
        if phrase in text and (phrase not in group.in_context or _is_context(group, text))
    }


def _is_context(group: Group, text: str) -> bool:
    own, other = _times(group.context, text), _times(group.others, text)
    return own >= _OFTEN and own > 2 * other


def _times(names: Iterable[str], text: str) -> int:
    return len(re.findall(rf"\b(?:{'|'.join(map(re.escape, names))})\b", text))
