"""Lists by themselves: what stands in them twice, what their numbering leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.facts import Facts
from checker.model import Document, Item, ItemList, ListKind, Mismatch, Related, Span
from checker.reading.names import known, plain
from checker.reading.series import mark_value

_COUNTED = "counted"


def no_repeated_item(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Items that a list of names has twice; grade "counted" where a count is checked against the list."""
    document = ledger.facts.document
    counted = {one.span for claim in ledger.claims for support in claim.support for one in support.lists}
    for one in _unique([*ledger.facts.lists, *_supporting(ledger)]):
        if _alternates(one.items) or _is_data(one.items):
            continue
        first: dict[str, Item] = {}
        for item in one.items:
            if item.key not in first:
                first[item.key] = item
                continue
            if not _is_same(_whole(document, first[item.key]), _whole(document, item)):
                continue
            yield Mismatch(
                span=item.span,
                values={"item": _as_named(document.quote(first[item.key].span), document.quote(item.span))},
                related=(Related("first listed here", first[item.key].span),),
                grade=_COUNTED if _inside(one.span, counted) else "",
            )


def _whole(document: Document, item: Item) -> str:
    """The item with the bracket behind it: Chinese (simplified) is not Chinese (traditional)."""
    end = item.span.end
    if document.text.startswith(" (", end):
        end = document.text.find(")", end, end + 60) + 1 or end
    return document.text[item.span.start : end]


def _as_named(first: str, second: str) -> str:
    """The item as it stands the second time, and its other name where the first time had one."""
    return second if plain(first) == plain(second) else f"{second} (first as {first})"


def _is_same(left: str, right: str) -> bool:
    """Whether two ways of writing an item surely mean one thing: not two letters, not barFoo and BarFoo."""
    if len(right) < 2:
        return False
    return left.removeprefix("the ") == right.removeprefix("the ") or known(right)


def _supporting(ledger: Ledger) -> list[ItemList]:
    return [
        one
        for claim in ledger.claims
        for support in claim.support
        for one in support.lists
        if one.kind is ListKind.NAMES and len(one.items) > 2
    ]


def _unique(lists: Sequence[ItemList]) -> list[ItemList]:
    """Each stretch of text once, the longest list that covers it."""
    kept: list[ItemList] = []
    for one in sorted(lists, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or one.span.start >= kept[-1].span.end:
            kept.append(one)
    return kept


def _inside(span: Span, counted: set[Span]) -> bool:
    return any(outer.start <= span.start and span.end <= outer.end for outer in counted)


def _alternates(items: Sequence[Item]) -> bool:
    """Whether every second item qualifies the one before: "Lyon, France, Nice, France and Turin, Italy"."""
    odd = [item.key for item in items[1::2]]
    return (
        len(items) > 3
        and len(items) % 2 == 0
        and len(set(odd)) < len(odd)
        and len(set(odd) & {item.key for item in items[::2]}) == 0
    )


def _is_data(items: Sequence[Item]) -> bool:
    """Whether most items recur: [True, False, True, True] is data, not a list of names."""
    return len({item.key for item in items}) * 2 <= len(items)


def no_numbering_gap(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Marks of a list that skip one: (1) (2) (4), a) c)."""
    yield from _gaps_in_line(ledger.facts)
    yield from _gaps_in_items(ledger.facts)


def _gaps_in_items(facts: Facts) -> Iterator[Mismatch]:
    for group in facts.groups:
        marks = [(marker, item.span) for marker, item in zip(group.markers, group.items.items, strict=True)]
        yield from _gaps(marks)


def _gaps_in_line(facts: Facts) -> Iterator[Mismatch]:
    for one in facts.marked:
        marks = [(facts.document.quote(item.span).split(")")[0] + ")", item.span) for item in one.items]
        yield from _gaps([(mark, Span(span.start, span.start + len(mark))) for mark, span in marks])


def _gaps(marks: Sequence[tuple[str, Span]]) -> Iterator[Mismatch]:
    """Every place where a sequence of marks, counted in one scheme from its first, skips one number."""
    scheme = _scheme([mark for mark, _ in marks])
    if scheme is None:
        return
    values = [mark_value(_bare(mark))[scheme] for mark, _ in marks]
    for index in range(1, len(marks)):
        if values[index] == values[index - 1] + 2:
            mark, span = marks[index]
            missing = _like(mark, values[index] - 1, scheme)
            yield Mismatch(
                span=span,
                values={"missing": missing, "before": marks[index - 1][0], "after": mark},
                related=(Related("the item before", marks[index - 1][1]),),
            )


def _scheme(marks: Sequence[str]) -> str | None:
    """The scheme in which all marks rise from 1, if there is one."""
    for scheme in ("number", "roman", "letter"):
        values = [mark_value(_bare(mark)).get(scheme, 0) for mark in marks]
        rising = all(0 < b - a <= 2 for a, b in pairwise(values))
        if len(values) > 1 and values[0] == 1 and rising:
            return scheme
    return None


def _bare(mark: str) -> str:
    return mark.strip("().[] ")


def _like(mark: str, value: int, scheme: str) -> str:
    """The mark of `value`, dressed as `mark` is."""
    romans = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split()
    bare = _bare(mark)
    new = {"number": str(value), "letter": chr(ord("a") + value - 1), "roman": romans[min(value, 15) - 1]}[
        scheme
    ]
    return mark.replace(bare, new.upper() if bare.isupper() else new)
