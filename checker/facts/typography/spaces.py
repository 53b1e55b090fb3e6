"""Spaces against a document's habit: before the marks of notes, before a comma, inside brackets."""

from __future__ import annotations

from collections.abc import Sequence

from checker.damage.words import is_function
from checker.facts.typography.sources import as_written, in_code, literals
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex

_FEWEST = 6
"""Marks of notes that tell a habit, at least."""
_SHARE = 0.2
"""Of all marks so many may break a habit: more are none."""
_FEW = 2
"""Stray spaces that are none too many for a short text."""
_STRAY = (" ,", " ;", "( ", " )")
_POINTS = ".,;:()"
_NO_WORD = "( "
"""Behind these a mark stands in a bracket of its own, "less often ([4])", or behind another mark."""
_SPACE = regex(
    r"(?:\]\([^)\s]{0,400}\)|</a>)?[*_`]{0,3}(?:[ \u00a0]{1,3}\n?|\n)(?=\S)(?!\\(?!\w*note|cite|endnote))"
)
"""The space or the end of the line before a mark, behind what closes a link, italics or code; not before a
command of LaTeX that stands for a word."""
_FORMULA = regex(r"[\\$={}<>|`]")
_AROUND = 24
_MOST = 0.02
"""Of all commas and brackets so many stand off by mistake: more are a way of writing."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands before marks of notes that break the habit, and before one that keeps it.

    `spaced` where the habit is a space.
    """

    odd: tuple[Span, ...]
    usual: Span
    spaced: bool


def odd_marks(document: Document) -> Marks | None:
    """The marks of notes that have a space before them where the others have none, or the other way round."""
    places = sorted(at for note in document.notes for at in note.references if _follows_a_word(document, at))
    if len(places) < _FEWEST:
        return None
    spaced = [at for at in places if _is_spaced(document, at)]
    close = sorted(set(places) - set(spaced))
    few, many = sorted((spaced, close), key=len)
    if not few or len(few) > _SHARE * len(places):
        return None
    odd = tuple(_before(document.text, at) for at in few)
    return Marks(odd, _before(document.text, many[0]), many is spaced)


def _follows_a_word(document: Document, at: int) -> bool:
    """Whether a mark is one: where it begins an item or stands behind "see" or "from" it is a word itself."""
    if at == 0 or document.text[at - 1] in _NO_WORD:
        return False
    before = document.quote(_before(document.text, at)).strip(_POINTS)
    return at > document.block(at).span.start and not is_function(before)


def _is_spaced(document: Document, at: int) -> bool:
    """Whether the source has a space before the mark at `at`; the text has none there."""
    return _SPACE.match(document.source, document.origin.source_end(at)) is not None


def _before(text: str, at: int) -> Span:
    """The word, or what stands for one, before the mark at `at`."""
    end = at
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return Span(max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1, end)


def stray_spaces(document: Document) -> Sequence[Span]:
    """Spaces before a comma or a semicolon and inside brackets, where hardly any stand so."""
    text = document.text
    usual = text.count(",") + text.count(";") + 2 * text.count("(")
    found = [span for span in literals(text, _STRAY) if _between_words(text, span)]
    return (
        [span for span in found if _stands(document, span)] if len(found) <= max(_MOST * usual, _FEW) else ()
    )


def _between_words(text: str, span: Span) -> bool:
    """Whether a sign and its space stand as in a sentence: behind a word, before one."""
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    match text[span.start : span.end]:
        case "( ":
            return after.isalnum()
        case " )":
            return before.isalnum()
        case _:
            return before.isalpha() and after.isspace()


def _stands(document: Document, span: Span) -> bool:
    block = document.block(span.start)
    low, high = max(span.start - _AROUND, block.span.start), min(span.end + _AROUND, block.span.end)
    return (
        block.kind in PROSE
        and as_written(document, span.start, span.end)
        and not _FORMULA.search(document.text, low, high)
        and not in_code(document, span.start)
        and not in_code(document, span.end - 1)
    )
