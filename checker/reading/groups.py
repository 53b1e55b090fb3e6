"""Named sets with members over time: the EU, the euro area, Schengen, … from `rules/groups`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from checker.reading.names import key
from checker.resources import folder

_OFTEN = 3


@dataclass(frozen=True)
class Group:
    """A set by name. `called` are the noun phrases that mean its members ("Member States").

    `spells` maps a member's key to the days it joined and left (None: it is a member still). `order` are
    the keys in the order in which the group lists its members, if it has one of its own. The phrases of
    `in_context` mean the group only where a text has its `context` words, and far more often than those of
    `others` that use the same phrase.
    """

    name: str
    called: tuple[str, ...]
    spells: Mapping[str, tuple[date, date | None]]
    order: tuple[str, ...] = ()
    in_context: frozenset[str] = frozenset()
    context: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

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
                frozenset(data.get("in_context", ())),
                tuple(data.get("context", ())),
                tuple(data.get("others", ())),
            )
            found.update(dict.fromkeys(group.called, group))
    return found


def _spell(since: str, until: str) -> tuple[date, date | None]:
    return date.fromisoformat(since), date.fromisoformat(until) if until else None


def spoken_of(text: str) -> Mapping[str, Group]:
    """The phrases that mean a group's members in `text`, letter for letter."""
    return {
        phrase: group
        for phrase, group in groups().items()
        if phrase in text and (phrase not in group.in_context or _is_context(group, text))
    }


def _is_context(group: Group, text: str) -> bool:
    own, other = _times(group.context, text), _times(group.others, text)
    return own >= _OFTEN and own > 2 * other


def _times(names: Iterable[str], text: str) -> int:
    return len(re.findall(rf"\b(?:{'|'.join(map(re.escape, names))})\b", text))
