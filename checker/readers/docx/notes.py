"""The numbers that Word prints for notes: by the order of their marks, and as sections and settings say."""

from __future__ import annotations

from checker.frozen import dataclass
from checker.model import NoteKind
from checker.readers.docx.styles import number
from checker.readers.markup import Node
from checker.readers.numerals import printed
from checker.readers.written.story import NoteFormat, Reference, Story

_FORMS: dict[NoteKind, str] = {"footnote": "decimal", "endnote": "lowerRoman"}
"""How Word numbers them where nothing says otherwise."""


@dataclass(slots=True)
class _Counter:
    value: int = 0
    section: int = 0
    page: int = 0


def labels(story: Story, settings: Node | None) -> list[str]:
    """What is printed for each reference of `story`, in their order.

    Where each page counts anew, pages are those of Word's last layout; a file that has none counts on.
    """
    counters = {kind: _Counter() for kind in _FORMS}
    known: dict[tuple[NoteKind, str], str] = {}
    found = []
    for one in story.references:
        key = one.kind, one.id
        if one.custom and one.mark:
            known[key] = one.mark
        elif key not in known:
            known[key] = _next(one, counters[one.kind], _format(one, story, settings))
        found.append(known[key])
    return found


def _format(one: Reference, story: Story, settings: Node | None) -> NoteFormat:
    """How the notes of a reference's section are numbered."""
    sections = story.sections[one.section : one.section + 1]
    own = sections[0][one.kind] if sections else NoteFormat()
    node = settings.find(f"{one.kind}Pr") if settings else None
    start = number(node.get("numStart")) if node else None
    return NoteFormat(
        own.form or (node.get("numFmt") if node else None) or _FORMS[one.kind],
        start if own.start is None else own.start,
        own.restart or (node.get("numRestart") if node else None),
    )


def _next(one: Reference, counter: _Counter, form: NoteFormat) -> str:
    start = 1 if form.start is None else form.start
    anew = counter.value == 0
    anew |= form.restart == "eachSect" and one.section != counter.section
    anew |= form.restart == "eachPage" and one.page != counter.page
    counter.value = start if anew else counter.value + 1
    counter.section, counter.page = one.section, one.page
    return printed(counter.value, form.form or "decimal")
