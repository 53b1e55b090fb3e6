"""Support in a note: which statements a mark serves, and which of the note's lists stands for which.

A mark serves the counts of its own sentence since the mark before it. Where a note holds several lists,
each with a predicate, every count takes those whose predicate is nearest to its own; where it holds one,
the count nearest to the mark takes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from checker.facts.complete import Facts
from checker.facts.notelists import NoteList, note_lists
from checker.facts.solelists import sole_lists
from checker.frozen import dataclass, replace
from checker.model import ItemList, ListKind, Note, Relation, Span, Statement, Support, SupportKind
from checker.text.names import known
from checker.text.numbers import cardinal
from checker.text.predicates import degrees_of, shared
from checker.text.sentences import sentences
from checker.text.tokens import singular
from checker.ties.assignment import assign, distinct, fitting, is_near, nearest, own
from checker.ties.candidates import context_of, direct_ties
from checker.ties.tie import Strength, Tie
from checker.ties.told import taken_up

_OFTEN = 20
"""A note that is referred to more often is a source, and lists nobody's members."""
_PAIR = 2
"""Two are said of anything: only what stands right behind them is theirs."""
_LOOKS_BACK = frozenset({Relation.BOTH, Relation.NEITHER})
"""What is counted so was named before; a note on it may tell of anything."""
_MANY = 3
"""How many times as many a count may be as the names that stand for it: else they are sources."""
_STATES = frozenset({"state", "country", "party", "member", "government", "nation", "signatory"})
"""What known names may be counted as, however many they are."""


@dataclass(frozen=True)
class _Scope:
    """The counts a mark serves. `adjacent`: the last of them ends where the mark stands."""

    statements: tuple[Statement, ...]
    adjacent: bool


def note_ties(facts: Facts) -> dict[Statement, list[Tie]]:
    """For every statement the ties to notes."""
    ties: dict[Statement, list[Tie]] = {}
    marks = _marks(facts)
    for note in facts.document.notes:
        if note.body is None or len(note.references) > _OFTEN:
            continue
        lists: tuple[NoteList, ...] | None = None
        for reference in note.references:
            scope = _scope(facts, reference, marks)
            if scope is None:
                continue
            if lists is None:
                lists = note_lists(
                    facts.document.text, note.body, frozenset(s.head for s in scope.statements)
                )
            found = dict(_Matching(facts, note, lists, scope).ties())
            for statement, tie in _sole(facts, note, scope).items():
                if _is_better(statement, tie, found.get(statement)):
                    found[statement] = tie
            for statement, tie in found.items():
                if _is_anothers(facts.document.text, statement, tie, reference):
                    continue
                if statement.relation in _LOOKS_BACK or (statement.following and not scope.adjacent):
                    tie = replace(tie, strength=Strength.WEAK)
                ties.setdefault(statement, []).append(tie)
    return ties


def _is_anothers(text: str, statement: Statement, tie: Tie, reference: int) -> bool:
    """Whether a number nearer to the mark is as many as the note lists: "in nine States, in two by law³"."""
    if statement.value in tie.numbers:
        return False
    between = (word.strip(",;()").lower() for word in text[statement.span.end : reference].split())
    return any(cardinal([word]) in tie.numbers for word in between if word)


def _is_better(statement: Statement, sole: Tie, tie: Tie | None) -> bool:
    """Whether a note read as one list says more of a count than its names: another number, or more surely."""
    if tie is None or (tie.strength is not Strength.SURE and statement.value not in tie.numbers):
        return True
    return statement.value not in tie.numbers and sole.numbers != tie.numbers


def _sole(facts: Facts, note: Note, scope: _Scope) -> dict[Statement, Tie]:
    """The tie of the count that a mark stands behind to a note that is one list, and no other count's.

    Where words stand between the two, commas alone part an author and a title as well.
    """
    assert note.body is not None
    if len(note.references) > 1:
        return {}
    target, text = scope.statements[-1], facts.document.text
    ways = sole_lists(text, note.body) or taken_up(context_of(facts, target), note.body)
    alone = len(scope.statements) == 1 and target.value > _PAIR
    if not ways or not (scope.adjacent or (alone and _lists_only(text, ways[0]))):
        return {}
    supports = tuple(Support(SupportKind.NOTE, one.span, len(one.items), note.label, (one,)) for one in ways)
    return {target: Tie(supports, Strength.SURE, "sole list")}


def _lists_only(text: str, listed: ItemList) -> bool:
    """Whether a note is no author and work: semicolons part its items, or they are numbers or days."""
    return listed.kind is not ListKind.ITEMS or ";" in text[listed.span.start : listed.span.end]


# --- scope ---------------------------------------------------------------------------------


def _marks(facts: Facts) -> list[int]:
    return sorted(chain.from_iterable(note.references for note in facts.document.notes))


def _scope(facts: Facts, reference: int, marks: Sequence[int]) -> _Scope | None:
    """The statements of the sentence in front of a mark, from the mark before it on."""
    before = [
        s
        for s in facts.statements_before(reference)
        if s.sentence.start < reference <= s.sentence.end + 1 and _end(s) <= reference
    ]
    if not before:
        return None
    index = bisect_left(marks, reference) - 1
    start = marks[index] if index >= 0 and marks[index] > before[0].sentence.start else -1
    within = [s for s in before if s.span.start >= start]
    clause = [s for s in within if s.clause.end + 1 >= reference] or within
    if not clause:
        return None
    between = facts.document.text[_end(clause[-1]) : reference]
    return _Scope(tuple(clause), not between.strip(' .,;:)”’"'))


def _end(statement: Statement) -> int:
    """Where a count ends that a mark may stand behind: "of the 30 schools, six¹ have none"."""
    return statement.quantity.span.end if statement.implied else statement.span.end


# --- matching ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Matching:
    facts: Facts
    note: Note
    lists: tuple[NoteList, ...]
    scope: _Scope

    @property
    def sentences(self) -> int:
        """How many sentences the note has."""
        assert self.note.body is not None
        return sum(1 for _ in sentences(self.facts.document.text, self.note.body))

    def ties(self) -> Iterator[tuple[Statement, Tie]]:
        inner = list(self._inner())
        if inner:
            yield from inner
            return
        lists = self._usable()
        if not lists:
            return
        statements = self._restated() or self._likely(lists)
        if len(statements) == 1:
            yield statements[0], self._alone(statements[0], lists)
        elif len(lists) == 1:
            yield from self._one_list(statements, lists[0])
        else:
            yield from self._several(statements, lists)

    def _restated(self) -> tuple[Statement, ...]:
        """The counts of the sentence that the note says again by number: "the three closed ones are …"."""
        assert self.note.body is not None
        said = {(s.head, s.value): s for s in self.facts.statements_in(self.scope.statements[0].sentence)}
        again = self.facts.statements_in(self.note.body)
        return tuple(said[s.head, s.value] for s in again if (s.head, s.value) in said)

    def _likely(self, lists: Sequence[NoteList]) -> tuple[Statement, ...]:
        """The counts of the scope that one list can stand for; all, where a mark is right behind the last."""
        found = self.scope.statements
        if len(lists) > 1 or self.scope.adjacent:
            return found
        listed = len(lists[0].items.items)
        return tuple(one for one in found if one.exact and one.value <= _MANY * listed) or found

    # a note that states the count again and lists it: "the following five objectives: …"
    def _inner(self) -> Iterator[tuple[Statement, Tie]]:
        assert self.note.body is not None
        heads = {s.head: s for s in self.scope.statements}
        for inner in self.facts.statements_in(self.note.body):
            outer = heads.get(inner.head)
            if outer is None or inner.head is None:
                continue
            for tie in direct_ties(self.facts, inner):
                readings = (
                    replace(one, kind=SupportKind.NOTE, label=self.note.label) for one in tie.readings
                )
                yield outer, Tie(tuple(readings), tie.strength, "restated in a note")

    def _usable(self) -> list[NoteList]:
        heads = {s.head for s in self.scope.statements} | {s.unit.lower() for s in self.scope.statements}
        usable = []
        for one in self.lists:
            if one.subject and singular(one.subject.split(" ")[-1].lower()) not in heads:
                continue
            if one.items.kind is not ListKind.NAMES and not one.bare:
                continue
            if len(one.items.items) == 1 and singular(one.items.items[0].key.split(" ")[-1]) in heads:
                continue
            usable.append(one)
        return usable

    # one count, any number of lists
    def _alone(self, statement: Statement, lists: Sequence[NoteList]) -> Tie:
        primary = fitting(statement, lists) or list(lists)
        readings = distinct(
            [
                primary,
                nearest(statement, primary),
                list(lists),
                [one for one in primary if not one.added],
                [one for one in primary if one.bare],
                *([one] for one in lists),
            ]
        )
        supports = tuple(support for chosen in readings for support in self._supports(chosen))
        return Tie(supports, self._strength(statement, primary, len(lists)), "note")

    def _strength(self, statement: Statement, primary: Sequence[NoteList], number: int) -> Strength:
        if not all(one.items.sure for one in primary):
            return Strength.CLEAR
        listed = sum(len(one.items.items) for one in primary)
        if statement.value == 1 and listed > 1 and statement.quantity.words:
            return Strength.WEAK
        if not self._alike(statement, primary, listed):
            return Strength.WEAK
        if number == 1 and primary[0].bare:
            return Strength.SURE
        if all(one.subject or is_near(statement, one) for one in primary):
            return Strength.SURE
        # a note that is nothing but lists, for a count that tells nothing: "the remaining 7 States"
        whole = number == self.sentences and not degrees_of(statement.predicate)
        return Strength.SURE if whole and len(primary) == number else Strength.WEAK

    def _alike(self, statement: Statement, primary: Sequence[NoteList], listed: int) -> bool:
        """Whether names can be what is counted: known ones, or about as many (a source is only named)."""
        if primary[0].subject:
            return True
        about = listed > 2 and listed * 2 >= statement.value and listed <= statement.value * 2
        if primary[0].items.kind is not ListKind.NAMES:
            return about
        names = [self.facts.document.quote(item.span) for one in primary for item in one.items.items]
        if sum(known(name) for name in names) * 2 > len(names):
            return statement.head in _STATES or (listed > 1 and statement.value <= _MANY * listed)
        if listed == 1:
            return False  # a name alone is where the number comes from
        return listed * 2 >= statement.value and listed <= statement.value * _MANY

    # several counts, one list
    def _one_list(self, statements: Sequence[Statement], one: NoteList) -> Iterator[tuple[Statement, Tie]]:
        listed = len(one.items.items)
        agreeing = [s for s in statements if s.exact and s.value == listed]
        target = statements[-1]
        if agreeing and target not in agreeing and not self.scope.adjacent:
            target = agreeing[-1]
        elif not self.scope.adjacent and not agreeing:
            target = max(reversed(statements), key=lambda s: shared(s.predicate, one.items.predicate))
        tie = self._alone(target, [one])
        last = target is statements[-1] or target.relation is not statements[-1].relation
        yield target, tie if last or self.scope.adjacent else replace(tie, strength=Strength.WEAK)

    # several counts, several lists
    def _several(
        self, statements: Sequence[Statement], lists: Sequence[NoteList]
    ) -> Iterator[tuple[Statement, Tie]]:
        chosen = assign(statements, lists)
        for index, statement in enumerate(statements):
            taken = chosen[index]
            if not taken:
                continue
            possible = own(statement, statements, fitting(statement, lists))
            told = all(degrees_of(one.items.predicate) for one in taken) and degrees_of(statement.predicate)
            in_order = [lists[index]] if index < len(lists) and not told else []
            readings = distinct([taken, possible, [one for one in taken if not one.added], in_order])
            supports = tuple(support for group in readings for support in self._supports(group))
            sure = all(is_near(statement, one) for one in taken) and all(one.items.sure for one in taken)
            yield (
                statement,
                Tie(supports, Strength.SURE if sure else Strength.CLEAR, "one of several in a note"),
            )

    def _supports(self, chosen: Sequence[NoteList]) -> Iterator[Support]:
        """The lists taken together, and once more for every other number of items one of them may have."""
        lists = tuple(one.items for one in chosen)
        span = Span(min(one.span.start for one in lists), max(one.span.end for one in lists))
        total = sum(len(one.items) for one in lists)
        others = {total - len(one.items) + number for one in lists for number in one.also}
        for number in (total, *sorted(others - {total})):
            yield Support(SupportKind.NOTE, span, number, self.note.label, lists)
