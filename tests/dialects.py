"""One report in every dialect of notes."""

from __future__ import annotations

import re

from evaluation.places.notes import Note, notes

DIALECTS = ("[^1]", "^[…]", "<sup>1</sup>", "¹", "[1]", "[footnoteRef:1]")

_BLANK = re.compile(r"\n\s*\n\s*")
_BOUND = re.compile(r"[-+*#>|=–—•·\[<^]|\d+[.)]$|[⁰¹²³⁴⁵⁶⁷⁸⁹]")
"""A word that must not come first on a line: it would look like the mark of a block or a note."""

_MARKED = re.compile(r"\s|[-*#|•]|\d+[.)] |\(?[a-z\d]\) ")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def in_dialect(source: str, dialect: str) -> str:
    """`source` with its notes marked and placed as `dialect` has it, numbered in the order of their marks."""
    found = notes(source)
    marked, bodies = _without_notes(source, found)
    for number, body in enumerate(bodies, 1):
        mark, note = _written(number, " ".join(body.split()), dialect)
        place = f"\0{number}\0"
        if dialect == "[footnoteRef:1]":
            end = _paragraph_end(marked, marked.index(place))
            marked = f"{marked[:end]} {note}{marked[end:]}"
        elif note:
            marked += f"\n\n{note}"
        marked = marked.replace(place, mark)
    return marked + "\n"


def _written(number: int, body: str, dialect: str) -> tuple[str, str]:
    """A mark, and the note that stands apart from it."""
    match dialect:
        case "[^1]":
            return f"[^{number}]", f"[^{number}]: {body}"
        case "^[…]":
            return f"^[{body}]", ""
        case "<sup>1</sup>":
            return f"<sup>{number}</sup>", f"<sup>{number}</sup> {body}"
        case "¹":
            mark = str(number).translate(_SUPERSCRIPT)
            return mark, f"{mark} {body}"
        case "[1]":
            return f"[{number}]", f"[{number}] {body}"
        case _:
            return f"[footnoteRef:{number}]", f"[{number}: {body}]"


def _without_notes(source: str, found: tuple[Note, ...]) -> tuple[str, list[str]]:
    """The text with a numbered place where each mark stood, and the bodies in that order."""
    edits = []
    for number, note in enumerate(found, 1):
        (mark,) = note.marks
        edits.append((mark.start, mark.end, f"\0{number}\0"))
        if note.whole != mark:
            edits.append((note.whole.start, note.whole.end, ""))
    text, end = "", 0
    for start, stop, new in sorted(edits):
        text, end = text + source[end:start] + new, stop
    text = "\n".join(line.rstrip() for line in (text + source[end:]).splitlines())
    blocks = _BLANK.sub(_one_blank, text).rstrip().split("\n\n")
    return "\n\n".join(map(_unwrapped, blocks)), [note.body.of(source) for note in found]


def _unwrapped(block: str) -> str:
    """A plain paragraph on one line, since some dialects know no hard breaks; lists stay as they are."""
    lines = block.split("\n")
    return block if any(map(_MARKED.match, lines)) else " ".join(line.strip() for line in lines)


def _one_blank(gap: re.Match[str]) -> str:
    """One blank line, and the indent of what follows."""
    return "\n\n" + gap[0].rpartition("\n")[2]


def _paragraph_end(text: str, at: int) -> int:
    end = text.find("\n\n", at)
    return len(text) if end < 0 else end


def rewrapped(source: str, width: int) -> str:
    """`source` with its plain paragraphs and notes broken into lines of `width` characters at most."""
    blocks = source.rstrip("\n").split("\n\n")
    return (
        "\n\n".join(
            block if "\n" in block or len(block) <= width else _broken(block, width) for block in blocks
        )
        + "\n"
    )


def _broken(block: str, width: int) -> str:
    lines = [""]
    for word in block.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width and not _BOUND.match(word):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".lstrip()
    return "\n".join(lines)
