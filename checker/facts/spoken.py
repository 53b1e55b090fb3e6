"""What texts call the members of a group, and the groups that a report states itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from functools import cached_property

from checker.facts.groups import Group, groups
from checker.frozen import dataclass
from checker.model import Document, Statement
from checker.regex import regex
from checker.text.language import of_language
from checker.text.names import key

_OFTEN = 3
_STATED = regex(r"^groups:[ \t]*\n((?:[ \t]+[^\n]*\n?)+)", re.MULTILINE)
_BEHIND = 90
_MOST = 200
"""Groups that a report states itself, at most: each count is held against all of them."""
_OF_ANOTHER = regex(r"of (?:the |an? )?[A-Z]")


@dataclass(frozen=True)
class Spoken:
    """The groups that noun phrases mean in one text. `unsure` phrases mean one only in the right context."""

    phrases: Mapping[str, Group]
    unsure: frozenset[str]

    def of_phrase(self, phrase: str) -> Group | None:
        """The group whose members `phrase` means."""
        return self.phrases.get(phrase)

    def of_statement(self, statement: Statement, text: str) -> Group | None:
        """The group whose members are counted. "Member States of the Council of Europe" are that body's."""
        if statement.implied:
            return self.phrases.get(statement.unit)
        end = statement.span.end
        behind = " ".join(text[end : end + _BEHIND].split())
        for rest, group in self._longer.get(statement.unit, ()):
            if behind.startswith(rest) and not behind[len(rest) : len(rest) + 1].isalnum():
                return group
        if statement.unit in self.unsure and _OF_ANOTHER.match(behind):
            return None
        return self.phrases.get(statement.unit)

    @cached_property
    def _longer(self) -> Mapping[str, list[tuple[str, Group]]]:
        """The phrases with an "of", by the words before it: what stands from the "of" on, longest first."""
        found: dict[str, list[tuple[str, Group]]] = {}
        for phrase in sorted(self.phrases, key=len, reverse=True):
            head, of, name = phrase.partition(" of ")
            if of:
                found.setdefault(head, []).append((f"of {name}", self.phrases[phrase]))
        return found


def spoken_of(text: str, more: Iterable[Group] = ()) -> Spoken:
    """The phrases that mean a group's members in `text`; those of `more` win."""
    own = tuple(more)
    known = (*groups(), *own)
    meant = frozenset(
        (at, phrase)
        for at, group in enumerate(known)
        for phrase in group.in_context
        if phrase in text and _is_context(group, text)
    )
    if own:
        return _spoken(known, meant)
    kept = _kept()
    if meant not in kept:
        kept[meant] = _spoken(known, meant)
    return kept[meant]


@of_language
def _kept() -> dict[frozenset[tuple[int, str]], Spoken]:
    """What is made of the groups that ship, by the phrases that a text's context makes theirs."""
    return {}


def _spoken(known: Sequence[Group], meant: Set[tuple[int, str]]) -> Spoken:
    phrases = {
        phrase: group
        for at, group in enumerate(known)
        for phrase in group.called
        if phrase not in group.in_context or (at, phrase) in meant
    }
    return Spoken(phrases, frozenset().union(*(group.in_context for group in known)))


def _is_context(group: Group, text: str) -> bool:
    own = _times(group.context, text)
    return own >= _OFTEN and own > 2 * _times(group.others, text)


def _times(names: Iterable[str], text: str) -> int:
    """How often a text has the names; a title may have them in capitals."""
    written = {form for name in names for form in (name, name.upper()) if form in text}
    if not written:
        return 0
    forms = (rf"{re.escape(name[0])}(?<!\w.){re.escape(name[1:])}" for name in sorted(written))
    return len(re.findall(rf"(?:{'|'.join(forms)})\b", text))


def own_groups(document: Document) -> tuple[Group, ...]:
    """The groups a report states in its front matter: "groups:", then "our regions: Aube, Marne" lines."""
    if not document.source.startswith("---"):
        return ()
    front = document.source[: max(document.source.find("\n---", 3), 0)]
    stated = _STATED.search(front)
    if stated is None:
        return ()
    found = []
    for line in stated.group(1).splitlines()[:_MOST]:
        called, _, names = line.strip().partition(":")
        members = [name.strip(" '\"") for name in names.strip(" []").split(",") if name.strip(" '\"")]
        if called and members:
            spells: dict[str, tuple[date, date | None]] = {key(name): (date.min, None) for name in members}
            found.append(Group(name=f"the {called}", called=(called,), spells=spells))
    return tuple(found)
