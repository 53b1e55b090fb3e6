"""The chart: all that is read of a text, its facts and ties by kinds, for those who write grammars and rules.

`KINDS` is the one list of them. `grammars/<language>/<name>.txt` has sentences with what is read of them, and
what must be left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from math import prod

from checker.facts.amounts import read_amounts
from checker.facts.apparatus.references import references
from checker.facts.complete import Facts, collect
from checker.facts.derived.rests import rests
from checker.facts.derived.sums import sums
from checker.facts.derived.terms import terms_of
from checker.facts.divisions import divisions
from checker.facts.explain import counts, lists, stretches, tokens
from checker.facts.moved import moved
from checker.facts.shared import shared
from checker.facts.told import Numbers
from checker.frozen import dataclass
from checker.model import ItemList, Span, SupportKind
from checker.readers import read
from checker.text.calendar import Day
from checker.ties.candidates import context_of, direct_ties
from checker.ties.notes import note_ties
from checker.ties.signs import signs
from checker.ties.trust import points


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: its name, that of its grammar, and what is shown of those that a text holds."""

    name: str
    shown: Callable[[Facts], Iterator[str]]


def explained(text: str) -> str:
    """The tokens of `text`, and its chart; of counts and lists it says where there are none."""
    found = {"count": [], "list": [], **chart(text)}
    said = ["tokens", f"  {tokens(text)}"]
    for kind in KINDS:
        lines = found.get(kind.name)
        if lines is not None:
            said += [f"{kind.name}s", *(f"  {line}" for line in lines)] if lines else [f"{kind.name}s: none"]
    return "\n".join(said)


def chart(text: str, name: str = "text.txt") -> dict[str, list[str]]:
    """The lines of each kind read in `text`, in the order of `KINDS`; `name` says in what form it is."""
    facts = collect(read(name, text.encode()))
    found = {kind.name: list(dict.fromkeys(kind.shown(facts))) for kind in KINDS}
    return {name: lines for name, lines in found.items() if lines}


def _quoted(facts: Facts, span: Span) -> str:
    return f'"{facts.document.quote(span)}"'


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _counts(facts: Facts) -> Iterator[str]:
    for block in facts.document.blocks:
        yield from counts(facts.document.quote(block.span))


def _lists(facts: Facts) -> Iterator[str]:
    for block in facts.document.blocks:
        yield from lists(facts.document.quote(block.span))


def _parts(facts: Facts) -> Iterator[str]:
    """What stands in a bracket or behind a colon, and what words lead to, as parts of the first count."""
    for statement in facts.statements[:1]:
        read = [facts.parts_in(span, statement.head) for _name, span in stretches(facts.document.text)]
        listed = [parts.listed for parts in read if parts is not None]
        tied = [one for tie in direct_ties(facts, statement) for one in tie.readings]
        listed += [two for one in tied if one.kind is SupportKind.PARTS for two in one.lists]
        for one in listed:
            total = sum(prod(map(int, item.key.split(" × "))) for item in one.items)
            yield f"{_quoted(facts, one.span)}: {' + '.join(item.key for item in one.items)} = {total}"


def _amounts(facts: Facts) -> Iterator[str]:
    for block in facts.document.blocks:
        for amount in read_amounts(facts.document.text, block.span):
            hedged = "" if amount.exact else ", about"
            yield (
                f"{_quoted(facts, amount.span)} = {_plain(amount.figure.value)} {amount.unit}".rstrip()
                + hedged
            )


def _breakdowns(facts: Facts) -> Iterator[str]:
    for one in facts.breakdowns:
        parts = " + ".join(f"{_plain(part.figure.value)}" for part in one.parts)
        yield f"{_quoted(facts, one.amount.span)} = {parts}" + ("" if one.whole else ", and more")


def _changes(facts: Facts) -> Iterator[str]:
    for one in moved(facts):
        yield f"{_quoted(facts, one.span)}, a {one.said}: {_plain(one.old.value)} → {_plain(one.new.value)}"


def _shares(facts: Facts) -> Iterator[str]:
    for one in shared(facts):
        part, of, share = Decimal(one.part), Decimal(one.whole), round(one.share.value, 1)
        yield f"{_plain(part)} of {_plain(of)} is {_plain(share)} %"


def _partitions(facts: Facts) -> Iterator[str]:
    for whole in facts.partitions:
        yield f"{_quoted(facts, whole.span)}: " + " + ".join(
            f"{_plain(share.value)}" for share in whole.shares
        )


def _rests(facts: Facts) -> Iterator[str]:
    for one in rests(facts.once(terms_of)):
        parts = " − ".join(_plain(term.value) for term in (one.whole, *one.parts))
        yield f"{_quoted(facts, one.rest.span)}: {parts} = {_plain(one.expected)}"


def _wholes(facts: Facts) -> Iterator[str]:
    for one in (*divisions(facts.document, Numbers(facts.document.text)), *sums(facts.once(terms_of))):
        parts = " + ".join(_plain(part.value) for part in one.parts)
        yield f"{_quoted(facts, one.whole.span)}: {parts} = {_plain(one.total)}"


def _ties(facts: Facts) -> Iterator[str]:
    """What may stand for each count: who ties it, how surely, what it comes to, how far that is trusted."""
    from_notes = note_ties(facts)
    for statement in facts.statements:
        for one in (*direct_ties(facts, statement), *from_notes.get(statement, ())):
            trust = points().trust(signs(context_of(facts, statement), one))
            listed = _listed(one.readings[0].kind, one.readings[0].lists, one.readings[0].listed)
            strength = one.strength.name.lower()
            yield f"{_quoted(facts, statement.span)}: {one.finder}, {strength}, {listed}, trust {trust:.2f}"


def _listed(kind: SupportKind, lists: Sequence[ItemList], number: int | None) -> str:
    """What a tie's lists come to: "4 names", "5 + 4 = 9"."""
    if kind is SupportKind.PARTS:
        return " + ".join(item.key for one in lists for item in one.items) + f" = {number}"
    kinds = dict.fromkeys(one.kind for one in lists)
    return f"{number} {' and '.join(kinds)}" if kinds else f"{number}"


def _dates(facts: Facts) -> Iterator[str]:
    ends = {id(day) for one in facts.days.ranges for day in (one.first, one.last)}
    for day in facts.days.days:
        if id(day) not in ends:
            yield f"{_quoted(facts, day.span)} = {_day(day)}"
    for one in facts.days.ranges:
        yield f"{_quoted(facts, one.span)} = {_day(one.first)} to {_day(one.last)}"


def _day(day: Day) -> str:
    parts = (day.year and f"{day.year}", day.month and f"{day.month:02}", day.day and f"{day.day:02}")
    return "-".join(part for part in parts if part)


def _durations(facts: Facts) -> Iterator[str]:
    for one in facts.durations:
        yield f"{_quoted(facts, one.span)}: {_day(one.first)} to {_day(one.last)}"


def _citations(facts: Facts) -> Iterator[str]:
    for one in facts.citations:
        yield f"{_quoted(facts, one.span)}: {one.word} {one.year or ''}/{one.number or ''}, {one.state}"


def _labels(facts: Facts) -> Iterator[str]:
    for one in references(facts.document, ()):
        yield f"{_quoted(facts, one.span)}: {one.word} {one.written}"


def _definitions(facts: Facts) -> Iterator[str]:
    for one in facts.definitions:
        yield f"{one.short} = {one.long}"


KINDS: tuple[Kind, ...] = (
    Kind("count", _counts),
    Kind("list", _lists),
    Kind("tie", _ties),
    Kind("part", _parts),
    Kind("amount", _amounts),
    Kind("breakdown", _breakdowns),
    Kind("change", _changes),
    Kind("share", _shares),
    Kind("partition", _partitions),
    Kind("rest", _rests),
    Kind("whole", _wholes),
    Kind("date", _dates),
    Kind("duration", _durations),
    Kind("citation", _citations),
    Kind("label", _labels),
    Kind("definition", _definitions),
)
