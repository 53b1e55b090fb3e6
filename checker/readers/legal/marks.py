"""The marks of notes: as the file gives them, or counted in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.readers.numerals import printed
from checker.readers.written.story import Reference

_FORMS: Mapping[str, str] = {
    "ALPHA": "upperLetter", "alpha": "lowerLetter", "ROMAN": "upperRoman", "roman": "lowerRoman",
    "STAR": "star",
}  # fmt: skip
"""NUMBERING in Formex → how numbers are written; ARAB, and what is not known, in figures."""
_MOST_STARS = 10


class Marks:
    """What the file says of the marks of its notes, by their names."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {}
        self._forms: dict[str, str] = {}

    def give(self, name: str, mark: str) -> None:
        """The file itself gives the mark, "" where it does not."""
        if bare := mark.strip("()[] "):
            self._given.setdefault(name, bare)

    def form(self, name: str, numbering: str) -> None:
        """The note is counted with those whose numbers are written alike."""
        self._forms[name] = _FORMS.get(numbering, "decimal")

    def labels(self, references: Sequence[Reference]) -> list[str]:
        """The mark of each reference."""
        counts: dict[tuple[str, str], int] = {}
        known: dict[tuple[str, str], str] = {}
        found = []
        for one in references:
            key = (one.kind, one.id)
            if key not in known:
                form = self._forms.get(one.id, "decimal")
                counts[one.kind, form] = counts.get((one.kind, form), 0) + 1
                known[key] = self._given.get(one.id) or _written(counts[one.kind, form], form)
            found.append(known[key])
        return found


def _written(number: int, form: str) -> str:
    return "*" * min(number, _MOST_STARS) if form == "star" else printed(number, form)
