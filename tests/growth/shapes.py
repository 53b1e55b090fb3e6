"""Texts that once took more than their share of time, each of any length that is asked for.

A shape is a function from a number of characters to a text of about so many. What is read of it has to grow
with its length: twice the text, twice the time.
"""

from __future__ import annotations

from collections.abc import Callable


def _again(piece: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    """A piece said again and again."""
    return lambda size: before + piece * max(1, size // len(piece)) + behind


def _numbered(piece: str, between: str = "") -> Callable[[int], str]:
    """A piece that is never the same: each `#` of it is its number."""
    return lambda size: between.join(
        piece.replace("#", str(number)) for number in range(1, 1 + max(1, size // len(piece + between)))
    )


def _notes(size: int) -> str:
    number = max(1, size // 60)
    marks = "".join(f"Two quays[^{one}] were closed. " for one in range(number))
    return f"{marks}\n\n" + "".join(f"[^{one}]: Arden and Castor{one}\n\n" for one in range(number))


def _marked_word(size: int) -> str:
    number = max(1, size // 30)
    marks = "".join(f"[^{one}]" for one in range(number))
    return f"Two quays{marks} were closed.\n\n" + "".join(f"[^{one}]: Arden\n\n" for one in range(number))


def _short_rows(size: int) -> str:
    columns = max(2, size // 16)
    return f"|{' a |' * columns}\n|{'---|' * columns}\n" + "|b|\n" * (size // 8)


def _totals(size: int) -> str:
    rows = max(3, size // 24)
    lines = "".join(f"| {one}. Quay | {one} |\n" for one in range(1, rows))
    return f"Table 1: ships by quay\n\n| Quay | Ships |\n|---|---|\n{lines}| Total | {rows * (rows - 1) // 2} |\n"


def _columns(size: int) -> str:
    """A table of nothing but numbers, no column of which others make."""
    wide = 12
    rows = max(3, size // (5 * wide))
    lines = "".join(
        f"|{''.join(f' {10 + (row * 37 + column * column * 53 + row * row * column) % 89} |' for column in range(wide))}\n"
        for row in range(rows)
    )
    return f"|{' h |' * wide}\n|{'---|' * wide}\n{lines}"


def _parts(size: int) -> str:
    parts = " ".join(f"{one} of these quays were closed." for one in range(1, max(2, size // 28)))
    return f"There were 99,000 quays. {parts} The remaining 7 quays are open.\n"


def _framed(size: int) -> str:
    line = "Inspectors found that 12 quays were closed for repair works in the winter."
    half = f"{line}\n\n" * max(1, size // 2 // len(line))
    return f"# Summary\n\n{half}# Quays\n\n{half}"


def _halves(size: int, summary: str, body: str) -> str:
    """One sentence again and again in a summary, and another as often in the body; `■` is the sign of a heading."""
    number = max(1, size // (len(summary) + len(body)))
    first, second = (
        "".join(piece.replace("#", str(one)).replace("■", "#") for one in range(1, number + 1))
        for piece in (summary, body)
    )
    return f"# Summary\n\n{first}\n\n# Quays\n\n{second}\n"


SHAPES: dict[str, Callable[[int], str]] = {
    "two small words": _again("the quay "),
    "a capital every time": _again("the The "),
    "initials": _again("B. b "),
    "capitals": _again("Q"),
    "capitals and hyphens": _again("Q-"),
    "capitals and apostrophes": _again("Q’’"),
    "letters": _again("q"),
    "letters beyond ASCII": _again("Ö"),
    "years after letters": _again("q", "The quay was opened ten years after ", " of 4 June 2004."),
    "years after days": _again("ten years after the fire of 4 June 2004 and "),
    "stops": _again(".", "Two quays", "Two quays"),
    "backticks": _again("`", "Two quays &lt;sup>1&lt;/sup> "),
    "equal sentences": _again("Two quays were closed. "),
    "equal paragraphs": _again("Two quays (Arden and Castor) were closed.\n\n"),
    "nearly equal sentences": _numbered(
        "The inspectors of quay # found that two of its cranes were out of order. "
    ),
    "doubled words": _again("of the the quay "),
    "the rest": _again("The remaining two quays were closed. "),
    "a whole and its rest": _again("Of the 12 quays, 3 were closed. The remaining 9 are open. "),
    "these": _again("Nine of these quays (Arden and Castor) were closed. ", "There were 12 quays. "),
    "many parts of one whole": _parts,
    "counts of other nouns": _numbered("# quays#, "),
    "counts": _again("Nine quays "),
    "numbers": _again("12 "),
    "columns of numbers": _columns,
    "amounts in items": _again("- 20,000 kWh and 7,000 MWh\n"),
    "numbers behind commas": _again("12, "),
    "numbers that are joined": _again("12 and "),
    "a number without end": _again("1\u00a011"),
    "shares": _again("12 % in 2018, "),
    "sums behind wholes": _again("The 100 (60 in 2016 and 40 in 2017) were closed. "),
    "options": _numbered("There are three options. Option #. "),
    "annexes": _numbered("Annex #: quays\n\n"),
    "annexes in a sentence": _numbered("Annex # lists 3 quays. "),
    "numbered rows": _totals,
    "rows without their cells": _short_rows,
    "notes": _notes,
    "marks at one word": _marked_word,
    "raised marks": _again("<sup>1</sup>"),
    "open notes": _again("[^q"),
    "a summary": _framed,
    "an equal summary": lambda size: _halves(size, "12 quays were closed. ", "13 quays were closed. "),
    "wholes that differ": _numbered("Of the # quays, 3 were closed. The remaining 9 are open. "),
    "a web of sums": _numbered(
        "1# quays (5 old and 7 new) were closed. Of the 1# quays, 4 are open; the remaining 8 are not.\n\n"
    ),
    "parts that may lie in each other": _again(
        f"There were 99 quays. {'2 of these were closed. ' * 12}The remaining 9 are open.\n\n"
    ),
    "many lists": _again("Nine quays:\n\n- Arden\n- Castor\n\n"),
    "headings": _again("# Two quays\n\n"),
    "items with Roman numbers": _again("iv) a\n"),
    "lines of a letter": _again("a\n"),
    "tables with titles": _numbered("Table #: quays\n\n| a | b |\n|---|---|\n| x | 2 |\n\n"),
    "totals": _again("| Total | 5 |\n| x | 2 |\n", "| a | b |\n|---|---|\n"),
    "annexes and their lists": lambda size: _halves(
        size, "Annex # lists 3 quays. ", "■■ Annex #\n\n- a\n- b\n\n"
    ),
    "changes": _again("The number of quays rose from 5 to 8, by 3. "),
    "parts of parts": _again("12 quays, of which "),
    "figures in brackets": _again("1, ", "[", "]"),
    "the rest in a row": _again("the remaining five quays, "),
    "two of the other": _again("two of the other five quays, "),
    "wholes in brackets": _again("14 (5 in 2016 and 9 in 2017) quays, "),
    "the following": _again("the following five: ", "quays "),
    "wholes said again": lambda size: _halves(
        size, "5 of the 40 quays were closed.\n\n", "40 quays were open.\n\n"
    ),
    "said by": _again("or by 0 %, ", "It rose from 50 to 54, "),
    "said of": _again("a rise of 5, ", "It rose from 3 to 4, "),
    "by shares": _again("by 5 %, ", "It rose from 3 to 4, "),
    "shares before a pair": _again("up 5 %, ", "", " from 3 to 4"),
    "shares that remain": _again("52 % were damaged. The remaining 42 % sank. "),
    "a row in a bracket": _again("12, ", "It was 5 % (12, "),
    "a grouped row in a bracket": _again("123 456 ", "It was 5 % (12, "),
    "amounts with shares": _again("EUR 60 million (25 %), "),
    "amounts in all": _again("EUR 5 million in all, "),
    "shares of a whole": _again("12 of the 40 quays (30 %), "),
    "notes never told": _numbered("Quay # was heard by crews of its own 9) in May.", "\n\n"),
}
