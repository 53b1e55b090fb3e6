"""Note marks out of the text: what stays is where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.frozen import dataclass
from checker.model import BlockKind, NoteForm
from checker.readers.bodies import RAISED, SUPERSCRIPTS, TO_SUPERSCRIPT, labels_of
from checker.readers.raw import Raw, key_of, pieces_of, with_pieces
from checker.readers.tracked import Builder, Mark, Tracked
from checker.regex import regex

_WRITTEN = regex(
    r"\[\^([^\]\s\[^]{1,64})\]|\[(\s?\d{1,4}(?:\s?[,–-]\s?\d{1,4}){0,19}\s?)\]|(?<![⁻⁺⁰¹²³⁴-⁹])([⁰¹²³⁴-⁹]{1,4}(?:[⁻–][⁰¹²³⁴-⁹]{1,4})?)(?![⁻⁺⁰¹²³⁴-⁹ⁿ])"
)
_SIGN = regex(r"[\[⁰¹²³⁴-⁹]")
"""What such a mark begins with: to look for it alone is many times faster."""
_UNITS = frozenset(
    "km cm mm dm nm µm μm ft yd mi CO NO SO PM chi Chi eta Eta tau Tau rho Rho phi Phi".split()
)
"""What a power or an index stands at: units, gases, and the letters that statistics are called by, "Chi²"."""
_LONGEST = 80
"""The longest superscript, in characters, that is read as note marks."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A mark that may refer to notes.

    `doubt` is 0 where it can be nothing else, 1 behind a digit or a capital (2019¹, Annex A²), 2
    where it looks like a power or a unit (10⁶, m²).
    """

    start: int
    end: int
    form: NoteForm
    labels: tuple[str, ...]
    doubt: int = 0
    source: tuple[int, int] = (0, 0)


def take_marks(raws: list[Raw]) -> list[Raw]:
    """The blocks without note marks; a mark of no width tells where each one stood."""
    defined = frozenset(raw.key for raw in raws if raw.kind is BlockKind.NOTE)
    candidates = [_of_raw(raw, defined) for raw in raws]
    chosen = _Chosen(defined, (one for of_raw in candidates for found in of_raw for one in found))
    taken = []
    for raw, found in zip(raws, candidates, strict=True):
        if not found:
            taken.append(raw)
            continue
        of_raw = pieces_of(raw)
        clean = [_cut(piece, ones, chosen) for piece, ones in zip(of_raw, found, strict=True)]
        changed = any(new is not old for new, old in zip(clean, of_raw, strict=True))
        taken.append(with_pieces(raw, clean) if changed else raw)
    return taken


def _of_raw(raw: Raw, defined: frozenset[str]) -> Sequence[list[_Candidate]]:
    """What may be a mark in each piece of a block; nothing where none has any, marked or not."""
    if raw.kind is BlockKind.CODE:
        return ()
    pieces = pieces_of(raw)
    found = [_candidates(piece, defined) for piece in pieces]
    return found if any(found) or any(piece.marks for piece in pieces) else ()


def _candidates(piece: Tracked, defined: frozenset[str]) -> list[_Candidate]:
    if not piece.marks and "[" not in piece.text and piece.text.isascii():
        return []
    found: list[_Candidate] = []
    code = [mark for mark in piece.marks if mark.kind == "verbatim"]
    for mark in piece.marks:
        if mark.kind == "raised":
            found.append(_raised(piece, mark, defined))
    spans = [(mark.start, mark.end) for mark in code] + [(one.start, one.end) for one in found]
    spans.sort()
    at = 0
    for match in _WRITTEN.finditer(piece.text) if _SIGN.search(piece.text) else ():
        while at < len(spans) and spans[at][1] <= match.start():
            at += 1
        if at == len(spans) or spans[at][0] >= match.end():
            found.extend(_written(piece, match, defined))
    found.sort(key=lambda one: one.start)
    return found


def _raised(piece: Tracked, mark: Mark, defined: frozenset[str]) -> _Candidate:
    start, end = mark.start, mark.end
    if mark.label and key_of("caret", mark.label) in defined:  # a link to a note of Markdown
        start = start if piece.text[start:end].strip("[] ") == mark.label else end
        said = piece.text.startswith(f"[^{mark.label}]", end)  # by the mark behind the words that are a link
        return _Candidate(start, end, "caret", () if said else (mark.label,), source=mark.source)
    labels = _labels(piece.text[start:end], defined) if end - start <= _LONGEST else ()
    return _Candidate(start, end, "raised", labels, _doubt(piece.text, start), mark.source)


def _labels(raised: str, defined: frozenset[str]) -> tuple[str, ...]:
    """The labels that superscript text names; of a range only where there are such notes."""
    labels = labels_of(raised)
    known = all(f"raised:{label}" in defined or f"bracket:{label}" in defined for label in labels)
    return labels if known or not any(sign in raised for sign in "-–⁻") else ()


def _written(piece: Tracked, match: re.Match[str], defined: frozenset[str]) -> Iterator[_Candidate]:
    start, end = match.span()
    if match[1]:
        yield _Candidate(start, end, "caret", (match[1],))
    elif match[2]:
        labels = labels_of(match[2])
        if labels and all(f"bracket:{label}" in defined for label in labels):
            yield _Candidate(start, end, "bracket", labels)
    else:
        yield _Candidate(start, end, "raised", _labels(match[3], defined), _doubt(piece.text, start))


def _doubt(text: str, start: int) -> int:
    at = start
    while at and start - at < 4 and text[at - 1].isalpha():
        at -= 1
    word = text[at:start]
    if not word:
        tens = text[max(start - 3, 0) : start]
        return 0 if not start or not text[start - 1].isdigit() else 2 if tens.strip(" ×x*.·") == "10" else 1
    if len(word) == 1:
        return 1 if word.isupper() else 2
    return 2 if word in _UNITS else 0


class _Chosen:
    """Which candidates are references, decided with the whole document in view."""

    def __init__(self, defined: frozenset[str], candidates: Iterable[_Candidate]) -> None:
        self._defined = defined
        self._any_raised = any(key.startswith("raised:") for key in defined)
        every = [one for one in candidates if one.form == "raised" and one.labels]
        least: dict[str, int] = {}  # label → the least doubtful of its marks
        for one in every:
            least[one.labels[0]] = min(one.doubt, least.get(one.labels[0], 9))
        self._doubtful: set[int] = set()
        last = 0
        for one in every:
            number = int(one.labels[0]) if one.labels[0].isdecimal() else 0
            if one.doubt and (number <= last or one.doubt > least[one.labels[0]] or not self._known(one)):
                continue
            last = max(last, number)
            if one.doubt:
                self._doubtful.add(id(one))

    def _known(self, one: _Candidate) -> bool:
        return all(self._key(label) in self._defined for label in one.labels)

    def keys(self, one: _Candidate) -> tuple[str, ...]:
        """The keys of the notes that a candidate refers to; () where it is no reference."""
        if one.form != "raised":
            return tuple(key_of(one.form, label) for label in one.labels)
        if not one.labels or (one.doubt and id(one) not in self._doubtful):
            return ()
        if not self._known(one) and not (self._any_raised and all(label.isdecimal() for label in one.labels)):
            return ()
        return tuple(self._key(label) for label in one.labels)

    def _key(self, label: str) -> str:
        raised, bracket = f"raised:{label}", f"bracket:{label}"
        return bracket if raised not in self._defined and bracket in self._defined else raised


def _cut(piece: Tracked, candidates: list[_Candidate], chosen: _Chosen) -> Tracked:
    notes = [mark for mark in piece.marks if mark.kind == "note" and mark.end > mark.start]
    if not candidates and not notes:
        return piece
    cutter = _Cutter(piece)
    steps: list[Mark | _Candidate] = [*candidates, *notes]
    for step in sorted(steps, key=lambda one: one.start):
        if step.start < cutter.at:
            continue  # inside an inline note that is cut already
        if isinstance(step, Mark):
            cutter.cut(step.start, step.end, [step])
        elif keys := chosen.keys(step):
            marks = [Mark(0, 0, "note", label, key) for label, key in zip(step.labels, keys, strict=True)]
            cutter.cut(step.start, step.end, marks)
        elif step.source[1]:
            cutter.raise_digits(step)
    return cutter.build()


class _Cutter:
    """Copies a text without its marks, one space where they stood between two."""

    def __init__(self, piece: Tracked) -> None:
        placed = tuple(mark for mark in piece.marks if mark.kind == "note" and mark.end == mark.start)
        self.piece = Tracked(piece.text, piece.runs, placed)
        self.builder = Builder()
        self.at = 0
        self._cut_last = False

    def cut(self, start: int, end: int, marks: list[Mark]) -> None:
        between = self.piece.text[self.at : start]
        if not (self._cut_last and between.strip() == "," and len(between) <= 3):
            self._copy(start)
        after = self.piece.text[end : end + 1]
        if self.builder.ends_in_space() and (not after or after.isspace() or after in ".,;:!?)["):
            self.builder.drop_space()
        for mark in marks:
            place = self.builder.length
            self.builder.mark(Mark(place, place, "note", mark.label, mark.key, mark.note_kind))
        self.at = end
        self._cut_last = True

    def raise_digits(self, one: _Candidate) -> None:
        """Superscript that is no note: 10<sup>6</sup> reads 10⁶, 21<sup>st</sup> reads 21st."""
        text = self.piece.text[one.start : min(one.end, one.start + 9)]
        if len(text) > 8 or not RAISED.issuperset(text.translate(SUPERSCRIPTS).replace("⁻", "-")):
            return
        self._copy(one.start)
        self.builder.put(text.translate(TO_SUPERSCRIPT), one.source[0], one.source[1] - one.source[0])
        self.at = one.end

    def _copy(self, end: int) -> None:
        if not self.builder.length:
            while self.at < end and self.piece.text[self.at].isspace():
                self.at += 1
        if end > self.at:
            self.builder.add(self.piece, self.at, end)
            self._cut_last = False

    def build(self) -> Tracked:
        self._copy(len(self.piece.text))
        return self.builder.build()
