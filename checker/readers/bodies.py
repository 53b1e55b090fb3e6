"""Blocks that begin with a note's mark → the bodies of notes.

<sup>48</sup> body, ⁴⁸ body, [48] body, [48]: body and [^id]: body; and inline notes ^[body].
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from checker.frozen import replace
from checker.model import BlockKind, NoteForm
from checker.readers.raw import Raw, key_of
from checker.readers.tracked import Builder, Mark, Tracked, join
from checker.regex import regex

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
TO_SUPERSCRIPT = str.maketrans("0123456789+-–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
RAISED = frozenset("0123456789+-–n, ")
"""What is shown as superscript where it is no note's mark: 10⁶, and ports⁴⁸⁻⁵⁰ where no such notes are."""
_COMMA = regex(r"\s?,\s?")
_RANGE = regex(r"(\d{1,4})\s?[-–⁻]\s?(\d{1,4})")
_MOST = 20
"""Notes that one range names, at most: 1914–1945 is none."""
_LABEL = regex(r"[\[(]?(\d{1,4}|[a-z]|\*{1,4}|†|‡|§)[\])]?\.?")
_WRITTEN = regex(r"([⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹⁻])|\[\^([^\]\s\[^]{1,64})\]:|\[(\d{1,4})\]:?(?=\s)")
_BRACKETED = regex(r"\[(\d{1,4})\]")
_CARET = regex(r"\[\^([^\]\s\[^]{1,64})\]")
_ADDRESS_TAIL = regex(r"(?=\S{0,200}(?:[/_=&?%]|\.\w))\S{1,2000}")
_STOPS = ".,;:!?)"
_BACK = " \t\xa0↩↑⏎\ufe0e\ufe0f"
_BODY_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


def note_bodies(raws: list[Raw]) -> list[Raw]:
    """The blocks with every note body turned into a note, its mark taken off."""
    brackets = _bracket_labels(raws)
    found = [_as_note(raw, brackets) if raw.kind in _BODY_KINDS else raw for raw in raws]
    found = list(_continued(found))
    return list(_inline_notes(found)) if any("^[" in raw.text.text for raw in found) else found


def label_of(raised: str) -> str:
    """The label that superscript text is, "" where it is none ("st", "-3")."""
    match = _LABEL.fullmatch(raised.strip())
    return match[1] if match else ""


def labels_of(raised: str) -> tuple[str, ...]:
    """The labels of all notes that superscript text names: "48, 50", "48–50"; none where a part is none."""
    found: list[str] = []
    for part in _COMMA.split(raised.strip().translate(SUPERSCRIPTS)):
        several = _RANGE.fullmatch(part)
        first, last = (int(several[1]), int(several[2])) if several else (0, 0)
        if first < last <= first + _MOST:
            found += map(str, range(first, last + 1))
        elif label := label_of(part):
            found.append(label)
        else:
            return ()
    return tuple(found)


def _bracket_labels(raws: list[Raw]) -> frozenset[str]:
    """The numbers that begin a block in brackets, where some block refers to one of them."""
    texts = [raw.text.text for raw in raws if raw.kind in _BODY_KINDS]
    defined = {match[3] for text in texts if text[:1] == "[" and (match := _WRITTEN.match(text)) and match[3]}
    if not defined:
        return frozenset()
    for raw in raws:
        for text in (raw.text.text, *(cell.text for cell in raw.cells)):
            if any(match[1] in defined for match in _BRACKETED.finditer(text, 1 if text[:1] == "[" else 0)):
                return frozenset(defined)
    return frozenset()


def _as_note(raw: Raw, brackets: frozenset[str]) -> Raw:
    text = raw.text
    marks = text.marks_in(0, len(text.text)) if text.marks else ()
    mark = next((mark for mark in marks if mark.kind == "raised"), None)
    if mark and mark.start == 0 and (label := label_of(text.text[: mark.end].translate(SUPERSCRIPTS))):
        return _note(raw, "raised", label, mark.end)
    match = _WRITTEN.match(text.text)
    if match and match[1]:
        return _note(raw, "raised", match[1].translate(SUPERSCRIPTS), match.end())
    if match and match[2]:
        return _note(raw, "caret", match[2], match.end())
    if match and match[3] in brackets:
        return _note(raw, "bracket", match[3], match.end())
    return raw


def _note(raw: Raw, form: NoteForm, label: str, end: int) -> Raw:
    body = without_backlink(raw.text.slice(end, len(raw.text.text)).strip())
    if form == "raised" and not body.text.strip(_STOPS):
        return raw  # a mark on a line of its own, and the stop behind it
    return Raw(BlockKind.NOTE, body, marker=label, form=form, key=key_of(form, label), indent=raw.indent)


def without_backlink(body: Tracked) -> Tracked:
    """A body without the arrow that leads back to its reference."""
    return body.slice(0, len(body.text.rstrip(_BACK)))


# --- bodies that go on ----------------------------------------------------------------------


def _continued(raws: Iterable[Raw]) -> Iterable[Raw]:
    """Join to a body the blocks that go on with it.

    Those are indented paragraphs behind `[^id]:`, and the rest of an address that a line end cut.
    """
    held: list[Raw] = []
    for raw in raws:
        if held and _goes_on(held[0], held[-1], raw):
            held.append(raw)
            continue
        if held:
            yield _whole(held)
        held = [raw] if raw.kind is BlockKind.NOTE and raw.form not in {"word", "link"} else []
        if not held:
            yield raw
    if held:
        yield _whole(held)


def _goes_on(note: Raw, last: Raw, raw: Raw) -> bool:
    if raw.kind is BlockKind.PARAGRAPH and note.form == "caret" and raw.indent >= note.indent + 2:
        return True
    words = last.text.text.rsplit(None, 1)[-1:]
    return (
        raw.kind is BlockKind.PARAGRAPH
        and bool(words)
        and words[0].startswith(("http://", "https://", "www."))
        and words[0].endswith(("-", "/", "_"))
        and bool(_ADDRESS_TAIL.fullmatch(raw.text.text))
    )


def _whole(held: list[Raw]) -> Raw:
    if len(held) == 1:
        return held[0]
    separator = " " if held[0].form == "caret" else ""
    return replace(held[0], text=join((raw.text for raw in held), separator))


# --- inline notes ---------------------------------------------------------------------------


def _inline_notes(raws: list[Raw]) -> Iterable[Raw]:
    taken = {match[1] for raw in raws for match in _CARET.finditer(raw.text.text)}
    taken.update(raw.marker for raw in raws if raw.kind is BlockKind.NOTE)
    labels = (label for label in map(str, count(1)) if label not in taken)
    for raw in raws:
        if "^[" not in raw.text.text or raw.kind is BlockKind.CODE:
            yield raw
            continue
        builder = Builder()
        notes: list[Raw] = []
        at = 0
        for start, end in _inline_spans(raw.text):
            body = raw.text.slice(start + 2, end - 1).strip()
            label = next(labels)
            notes.append(Raw(BlockKind.NOTE, body, marker=label, form="inline", key=f"inline:{label}"))
            builder.add(raw.text, at, end)
            builder.mark(
                Mark(builder.length - (end - start), builder.length, "note", label, f"inline:{label}")
            )
            at = end
        builder.add(raw.text, at, len(raw.text.text))
        yield replace(raw, text=builder.build())
        yield from notes


def _inline_spans(piece: Tracked) -> list[tuple[int, int]]:
    """The outermost `^[…]`, by depth, that are closed and not code."""
    text = piece.text
    verbatim = (mark for mark in piece.marks if mark.kind == "verbatim")
    code = {offset for mark in verbatim for offset in range(mark.start, mark.end)}
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[\[\]]", text):
        at = match.start()
        if at in code:
            continue
        if match[0] == "[":
            opened.append(at)
        elif opened:
            start = opened.pop() - 1
            if start >= 0 and text[start] == "^":
                while spans and spans[-1][0] > start:
                    spans.pop()
                spans.append((start, at + 1))
    return spans
