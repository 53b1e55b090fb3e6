"""Differences of known changes, applied by another program's rules, and against a library that searches."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff
from io import StringIO
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.fixes import applied
from checker.model import Change, Position, Range
from checker.unified import unified


def change(start: int, end: int, text: str) -> Change:
    return Change(Range(Position(1, 1, start), Position(1, 1, end)), text)


def lines(text: str) -> list[str]:
    return StringIO(text, newline="\n").readlines()


def patched(source: str, difference: str) -> str:
    """The text that a difference makes of `source`, each of its lines being as it says."""
    made: list[str] = []
    old, at = lines(source), 0
    said = difference.replace("\n\\ No newline at end of file\n", "\0")
    for line in lines(said.replace("\0", "\0\n"))[2:]:
        text = line.removesuffix("\0\n")[1:]
        if line.startswith("@@"):
            start, _, length = line.split()[1][1:].partition(",")
            first = int(start) - (length != "0")
            made += old[at:first]
            at = first
            assert len(made) == int(line.split()[2][1:].partition(",")[0]) - (",0 @@" not in line)
        elif line.startswith("+"):
            made.append(text)
        else:
            assert old[at] == text
            at += 1
            made += [text] if line.startswith(" ") else []
    return "".join([*made, *old[at:]])


TEXTS = st.text(st.sampled_from("ab\n"), max_size=40)


@given(
    TEXTS,
    st.lists(st.integers(0, 40), max_size=8),
    st.lists(st.sampled_from(["", "c", "\n", "c\nd\n"]), min_size=8),
)
def test_a_difference_makes_the_new_text(source: str, ends: list[int], texts: list[str]) -> None:
    places = sorted({min(end, len(source)) for end in ends})
    made = [
        change(start, end, text)
        for (start, end), text in zip(list(pairwise(places))[::2], texts, strict=False)
    ]
    difference = unified("a.md", source, made)
    after = applied(source, made)
    assert patched(source, difference) == after if difference else source == after


def test_it_is_what_a_library_finds() -> None:
    source = "".join(f"The quay {number} was closed.\n" for number in range(30)) + "The the end."
    quays = [4, 5, 7, 10, 20]
    made = [change(start, start + 3, "This") for start in (source.index(f"The quay {one} ") for one in quays)]
    made.append(change(len(source) - 8, len(source) - 4, ""))
    found = unified_diff(lines(source), lines(applied(source, made)), "a.md", "a.md", n=1)
    assert unified("a.md", source, made) == "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found
    )


def test_lines_that_go_and_come() -> None:
    source = "One.\nTwo.\nThree.\n"
    assert unified("a.md", source, [change(5, 10, "")]) == (
        "--- a.md\n+++ a.md\n@@ -1,3 +1,2 @@\n One.\n-Two.\n Three.\n"
    )
    assert unified("a.md", source, [change(0, len(source), "")]) == (
        "--- a.md\n+++ a.md\n@@ -1,3 +0,0 @@\n-One.\n-Two.\n-Three.\n"
    )
    assert unified("a.md", source, [change(5, 9, "Two.")]) == ""


def test_many_changes() -> None:
    def work(size: int) -> Callable[[], object]:
        source = "The the end.\n\n" * size
        made = [change(14 * number, 14 * number + 4, "") for number in range(size)]
        return lambda: unified("a.md", source, made)

    assert growth(work, 100) < STEEPEST
    assert slowing(work, 500) < BY_CLOCK
