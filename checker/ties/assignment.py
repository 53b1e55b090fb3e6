"""Which of a note's lists stands for which of the counts it serves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.facts.notelists import NoteList
from checker.model import Statement
from checker.text.predicates import degrees_of, shared


def fitting(statement: Statement, lists: Sequence[NoteList]) -> list[NoteList]:
    """The lists whose degree fits the count's: all, where the count has none."""
    wanted = degrees_of(statement.predicate)
    if not wanted:
        return list(lists)
    return [one for one in lists if (have := degrees_of(one.items.predicate)) and have & wanted]


def own(statement: Statement, statements: Sequence[Statement], lists: Sequence[NoteList]) -> list[NoteList]:
    """The lists that fit none of the other counts better."""
    return [
        one
        for one in lists
        if all(
            shared(statement.predicate, one.items.predicate) >= shared(other.predicate, one.items.predicate)
            for other in statements
        )
    ]


def nearest(statement: Statement, lists: Sequence[NoteList]) -> list[NoteList]:
    best = max(shared(statement.predicate, one.items.predicate) for one in lists)
    near = [one for one in lists if shared(statement.predicate, one.items.predicate) == best]
    return near[:1]


def is_near(statement: Statement, one: NoteList) -> bool:
    wanted, have = degrees_of(statement.predicate), degrees_of(one.items.predicate)
    if wanted and have:
        return bool(wanted & have)
    return shared(statement.predicate, one.items.predicate) > 0


def distinct(choices: Sequence[list[NoteList]]) -> list[list[NoteList]]:
    seen: list[list[NoteList]] = []
    for choice in choices:
        if choice and choice not in seen:
            seen.append(choice)
    return seen


def assign(statements: Sequence[Statement], lists: Sequence[NoteList]) -> Mapping[int, list[NoteList]]:
    """Gives every list to the count it fits best; in the order of the text where nothing tells them apart."""
    common = frozenset.intersection(*(one.items.predicate for one in lists))
    chosen: dict[int, list[NoteList]] = {index: [] for index in range(len(statements))}
    for position, one in enumerate(lists):
        scores = [_score(statement, one, common) for statement in statements]
        best = max(scores)
        if best < 0:
            continue
        tied = [index for index, score in enumerate(scores) if score == best]
        if len(tied) == 1:
            chosen[tied[0]].append(one)
        elif position in tied and not chosen[position]:
            chosen[position].append(one)
        else:
            free = [index for index in tied if not chosen[index]]
            if free:
                chosen[free[0]].append(one)
    return chosen


def _score(statement: Statement, one: NoteList, common: frozenset[str]) -> int:
    wanted, have = degrees_of(statement.predicate), degrees_of(one.items.predicate)
    score = shared(statement.predicate, one.items.predicate, common)
    if wanted and have:
        if have <= wanted:
            score += 6
        elif have & wanted:
            score += 4
        else:
            score -= 20
    return score
