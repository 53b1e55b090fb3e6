"""Fields: an instruction, then what came of it, which alone is text."""

from __future__ import annotations

from checker.frozen import dataclass

_GENERATED = frozenset({"TOC", "INDEX", "TOA"})
"""Fields whose result says again what stands elsewhere."""
_LONGEST = 40
"""Characters of an instruction that are kept: its name comes first."""


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    has_result: bool = False
    generated: bool = False


class Fields:
    """The fields that are open at one place of a document."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._without = 0  # of those open, how many have shown no result yet
        self._generated = 0

    @property
    def depth(self) -> int:
        """How many fields are open."""
        return len(self._open)

    @property
    def hides(self) -> bool:
        """Whether what stands here is part of an instruction."""
        return self._without > 0

    @property
    def generates(self) -> bool:
        """Whether what stands here is of a table of contents or an index."""
        return self._generated > 0

    def mark(self, kind: str | None) -> None:
        """Takes a `w:fldChar` of the kind begin, separate or end."""
        if kind == "begin":
            self._open.append(_Field())
            self._without += 1
        elif kind == "separate" and self._open and not self._open[-1].has_result:
            field = self._open[-1]
            field.has_result = True
            field.generated = is_generated(field.instruction)
            self._without -= 1
            self._generated += field.generated
        elif kind == "end" and self._open:
            field = self._open.pop()
            self._without -= not field.has_result
            self._generated -= field.generated

    def instruct(self, text: str) -> None:
        """Takes a piece of the innermost instruction."""
        if self._open and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += text[:_LONGEST]


def is_generated(instruction: str) -> bool:
    """Whether the field makes a table of contents or an index."""
    return instruction.split(None, 1)[0].upper() in _GENERATED if instruction.strip() else False
