"""Named sets with members over time: the EU, the euro area, Schengen, … from `rules/groups`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from checker.reading.names import key
from checker.resources import folder


@dataclass(frozen=True)
class Group:
    """A set by name. `called` are the noun phrases that mean its members ("Member States").

    `spells` maps a member's key to the days it joined and left (None: it is a member still). `order` are
    the keys in the order in which the group lists its members, if it has one of its own.
    """

    name: str
    called: tuple[str, ...]
    spells: Mapping[str, tuple[date, date | None]]
    order: tuple[str, ...] = ()

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


@cache
def groups() -> Mapping[str, Group]:
    """All groups, by each of the phrases that mean their members."""
    found: dict[str, Group] = {}
    for page in sorted((folder("rules") / "groups").glob("*.toml")):
        data = tomllib.loads(page.read_text("utf-8"))
        if "of" in data:
            group = Group(
                data["name"],
                tuple(data["called"]),
                {key(code): _spell(*spell) for code, spell in data["members"].items()},
                tuple(key(code) for code in data.get("order", ())),
            )
            found.update(dict.fromkeys(group.called, group))
    return found


def _spell(since: str, until: str) -> tuple[date, date | None]:
    return date.fromisoformat(since), date.fromisoformat(until) if until else None


def group_of(unit: str) -> Group | None:
    """The group whose members a noun phrase means, letter for letter; None if it means none."""
    return groups().get(unit)
