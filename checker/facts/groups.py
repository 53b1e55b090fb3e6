"""Named sets with members over time: the EU, the euro area, Schengen, … from `rules/groups`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from checker.careful import below, toml_page
from checker.errors import CheckerError, reason
from checker.frozen import dataclass, field
from checker.tables import tables
from checker.text.names import key, known, spelled

_KEYS = frozenset(
    {"name", "called", "members", "joined", "left", "also", "of", "order", "in_context", "context", "others"}
)
Spell = tuple[date, date | None]
"""The days a member joined and left, the day of leaving its last; None: it is a member still."""


@dataclass(frozen=True)
class Group:
    """A set by name. `called` are the noun phrases that mean its members ("Member States").

    `spells` says by a member's key when it was a member. `order` are the keys in the order in which the
    group lists its members, if it has one of its own. The phrases of `in_context` mean the group only
    where a text has its `context` words, and far more often than those of `others` that use the same
    phrase. `of` "countries": only known names can be told from its members. `also` are the keys of those
    that texts count in or leave out as they please: a guest, an observer. `written` are the members' names
    by key, where they are no countries.
    """

    name: str
    called: tuple[str, ...]
    spells: Mapping[str, Spell]
    order: tuple[str, ...] = ()
    in_context: frozenset[str] = frozenset()
    context: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    of: str = ""
    also: frozenset[str] = frozenset()
    written: Mapping[str, str] = field(default_factory=dict)

    def members(self, on: date) -> frozenset[str]:
        """The keys of the members on a day."""
        return frozenset(
            member
            for member, (since, until) in self.spells.items()
            if since <= on and (until is None or on <= until)
        )

    @cached_property
    def largest(self) -> int:
        """The most members the group ever had, with all that are counted in at times."""
        days = {since for since, _ in self.spells.values()}
        return max(len(self.members(day) | self.also) for day in days)

    def spelled(self, member: str) -> str:
        """The name of a member as it is written, from its key."""
        return self.written.get(member) or spelled(member)


class GroupError(CheckerError):
    """A page of a group that cannot be read: one line, the file and why."""

    def __init__(self, page: Path, reason: str) -> None:
        self.reason = reason
        super().__init__(f"{page}: {reason}")


@cache
def groups() -> tuple[Group, ...]:
    """The groups that ship with the program."""
    return tuple(group_of(page, Path(f"{name}.toml")) for name, page in tables("groups").items())


def load(place: Path) -> tuple[Group, ...]:
    """The groups of a file or a folder: every TOML page in it or below that says how its members are called.

    Raises `GroupError` for a page that says so and cannot be read.
    """
    try:
        pages = below(place, ".toml")
    except NotADirectoryError:
        pages = [place]
    except FileNotFoundError:
        raise GroupError(place, "no such file or folder") from None
    except OSError as error:
        raise GroupError(Path(error.filename), reason(error)) from None
    return tuple(group for page in pages if (group := _group(page)) is not None)


def _group(page: Path) -> Group | None:
    data = toml_page(page, GroupError)
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
            spells=_always(data["members"]) if "joined" not in data else _spells(data),
            order=_keys(data.get("order", ())),
            in_context=frozenset(data.get("in_context", ())),
            context=tuple(data.get("context", ())),
            others=tuple(data.get("others", ())),
            of=str(data.get("of", "")),
            also=frozenset(_keys(data.get("also", ()))),
            written=_written(data),
        )
    except KeyError as error:
        raise GroupError(page, f"the key {error} is missing") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise GroupError(page, str(error)) from None


def _always(members: object) -> dict[str, Spell]:
    if not isinstance(members, list) or not members:
        raise ValueError("'members' is a list of names; days of membership stand under [joined] and [left]")
    return dict.fromkeys(_keys(members), (date.min, None))


def _spells(data: Mapping[str, object]) -> dict[str, Spell]:
    """Members by the days under [joined] and [left], each with those who joined or left on it."""
    joined, left = _by_day(data, "joined"), _by_day(data, "left")
    if "members" in data or not joined:
        raise ValueError("'members' beside [joined]" if joined else "nobody joined")
    for stranger in sorted(left.keys() - joined.keys()):
        raise ValueError(f"'{stranger}' left and never joined")
    return {member: (day, left.get(member)) for member, day in joined.items()}


def _by_day(data: Mapping[str, object], table: str) -> dict[str, date]:
    days = data.get(table, {})
    if not isinstance(days, dict):
        raise ValueError(f"[{table}] is a table: a day YYYY-MM-DD, then who {table} on it")
    found: dict[str, date] = {}
    for day, members in days.items():
        for member in _keys(members):
            if found.setdefault(member, date.fromisoformat(day)) != date.fromisoformat(day):
                raise ValueError(f"'{member}' {table} twice")
    return found


def _keys(members: object) -> tuple[str, ...]:
    """The keys of members that stand as codes with spaces between, or as a list of names."""
    listed = members.split() if isinstance(members, str) else members
    if not isinstance(listed, list | tuple):
        raise ValueError("members stand as codes in one string, or as a list of names")
    return tuple(key(str(member)) for member in listed)


def _written(data: Mapping[str, object]) -> dict[str, str]:
    """The names in lists of members by their keys; codes are written otherwise."""
    joined = data.get("joined")
    listed = [data.get("members"), *(joined.values() if isinstance(joined, dict) else ())]
    names = [str(name) for members in listed if isinstance(members, list) for name in members]
    return {key(name): name for name in names if not known(name)}
