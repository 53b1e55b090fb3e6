"""Two documents → what the one lost, added or changed, the weightiest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from checker.compare.align import Difference, differences
from checker.compare.notes import Lost, pairs
from checker.compare.texts import Text, Texts
from checker.engine import MessageError, message
from checker.facts.complete import Facts
from checker.frozen import dataclass, replace
from checker.model import Finding, Span
from checker.placing import Places
from checker.results import Failure
from checker.rulebook import Rule

FIGURES = "figures-equal-reference"
ITEM = "items-equal-reference"
LOST = "no-word-lost"
ADDED = "no-word-added"
CHANGED = "no-word-changed"
NOTE = "notes-equal-reference"

_NUMBER = re.compile(
    r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b"
)
_LEAST = 6
_SHOWN = 60
_FEW = 8


@dataclass(frozen=True, slots=True)
class _Seen:
    """A difference, and the kind of rule that it is for."""

    kind: str
    message: str
    span: Span
    other: Span


def compared(
    draft: Facts, reference: Facts, rules: Sequence[Rule]
) -> tuple[tuple[Finding, ...], tuple[Failure, ...]]:
    """All that differs and that one of `rules` is for, by code and then in the order of the draft.

    With it come the rules that fail, as their message asks for what there is not.
    """
    ruled = {rule.kind: rule for rule in reversed(rules)}

    def order(one: _Seen) -> tuple[str, int, int, str]:
        start = draft.document.range(one.span).start.offset
        return ruled[one.kind].code, start, one.other.start, one.message

    seen = sorted((one for one in _all(draft, reference) if one.kind in ruled), key=order)
    ours, theirs = Places(draft.document), Places(reference.document)
    count: Counter[tuple[str, str]] = Counter()
    found: list[Finding] = []
    failed: dict[Failure, None] = {}
    for one in seen:
        rule = ruled[one.kind]
        try:
            said = message(rule, {"difference": one.message})
        except MessageError as error:
            failed[Failure(rule.code, rule.name, str(error))] = None
            continue
        found.append(_finding(ours, theirs, one, rule, said, count[rule.code, one.message]))
        count[rule.code, one.message] += 1
    return tuple(found), tuple(failed)


def _all(draft: Facts, reference: Facts) -> Iterator[_Seen]:
    ours, theirs = Texts(draft.document), Texts(reference.document)
    listed = _items(draft, reference)
    found = pairs(ours.notes, theirs.notes)
    lost = Lost(found.lost)
    for one in differences(ours.body.keys, theirs.body.keys):
        moved = lost.found(ours.body.keys[one.start : one.end]) if one.end - one.start >= _LEAST else None
        if moved is not None:
            yield from _note_in_text(ours.body, one, moved, listed)
        else:
            yield _told(ours.body, theirs.body, one, listed)
    for left, right in found.both:
        for one in differences(left.keys, right.keys):
            yield _told(left, right, one, listed)
    for note in lost.left:
        whole = note.span(0, len(note.keys))
        yield _Seen(
            NOTE, f"the note “{_shortened(_words(note, 0, len(note.keys)))}” is lost", Span(0, 0), whole
        )
    for note in found.added:
        whole = note.span(0, len(note.keys))
        yield _Seen(NOTE, "the reference has no such note", whole, Span(0, 0))


def _items(draft: Facts, reference: Facts) -> tuple[set[int], set[int]]:
    """Where the items of lists begin, in the one text and in the other."""
    first, second = (
        {item.span.start for one in facts.lists for item in one.items} for facts in (draft, reference)
    )
    return first, second


def _note_in_text(
    body: Text, one: Difference, note: Text, listed: tuple[set[int], set[int]]
) -> Iterator[_Seen]:
    part = body.part(one.start, one.end)
    label = note.note.label if note.note else ""
    message = f"the words of note {label} of the reference stand in the text"
    yield _Seen(NOTE, message, part.span(0, len(part.keys)), note.span(0, len(note.keys)))
    for inner in differences(part.keys, note.keys):
        yield _told(part, note, inner, listed)


def _told(left: Text, right: Text, one: Difference, listed: tuple[set[int], set[int]]) -> _Seen:
    ours, theirs = _words(left, one.start, one.end), _words(right, one.low, one.high)
    span, other = left.span(one.start, one.end), right.span(one.low, one.high)
    if one.start == one.end:
        kind = _alone(right.keys[one.low : one.high], other.start in listed[1], LOST)
        return _Seen(kind, f"{_counted(one.high - one.low)} lost: “{_shortened(theirs)}”", span, other)
    if one.low == one.high:
        kind = _alone(left.keys[one.start : one.end], span.start in listed[0], ADDED)
        return _Seen(kind, f"{_counted(one.end - one.start)} added: “{_shortened(ours)}”", span, other)
    kind = CHANGED
    if _figures(left.keys[one.start : one.end]) != _figures(right.keys[one.low : one.high]):
        kind = FIGURES
    elif span.start in listed[0] and other.start in listed[1]:
        kind = ITEM
    ours, theirs = _parted(ours, theirs)
    return _Seen(kind, f"“{ours}” stands where the reference has “{theirs}”", span, other)


def _alone(keys: Sequence[str], is_item: bool, kind: str) -> str:
    """The kind of words that only one text has: a figure and an item weigh more than words."""
    if len(keys) <= _FEW and _figures(keys):
        return FIGURES
    return ITEM if is_item else kind


def _parted(ours: str, theirs: str) -> tuple[str, str]:
    """Two long quotes from where they part on: of two addresses, the ends."""
    same = next((at for at, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other), 0)
    cut = max(ours.rfind(sign, 0, same) for sign in "/ ") + 1
    if cut < _SHOWN // 2:
        return _shortened(ours), _shortened(theirs)
    return _shortened(f"…{ours[cut:]}"), _shortened(f"…{theirs[cut:]}")


def _figures(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if _NUMBER.search(key)]


def _counted(number: int) -> str:
    return "a word is" if number == 1 else f"{number} words are"


def _words(text: Text, start: int, end: int) -> str:
    return " ".join(text.document.quote(text.span(start, end)).split()) if start < end else ""


def _shortened(quote: str) -> str:
    if len(quote) <= _SHOWN:
        return quote
    return f"{quote[: _SHOWN // 2].rsplit(' ', 1)[0]} … {quote[-_SHOWN // 2 :].split(' ', 1)[-1]}"


def _finding(draft: Places, reference: Places, one: _Seen, rule: Rule, said: str, same: int) -> Finding:
    other = reference(one.other)
    there = f"the reference, {other.path}{', ' if other.label else ':'}{other.spot}"
    digest = sha256("\0".join((rule.code, one.message, str(same))).encode("utf-8", "backslashreplace"))
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=said,
        place=draft(one.span),
        related=(replace(other, message=there),),
        stated=None,
        listed=None,
        suggestion=None,
        fingerprint=digest.hexdigest()[:20],
        rule_url=rule.url,
    )
