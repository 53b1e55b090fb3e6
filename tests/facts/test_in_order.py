"""Things of one noun that sentences count in words."""

from __future__ import annotations

import pytest

from checker.facts.complete import collect
from checker.facts.inorder import skipped_of_a_count, skipped_of_a_noun
from checker.readers import read


def found(text: str) -> list[tuple[str, str]]:
    document = read("report.md", text.encode())
    return [(document.quote(one.word), one.missing) for one in skipped_of_a_noun(document)]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        (
            "In the first stage, it was read. In the second stage, we wept. In the fourth stage, we slept.",
            ("fourth stage", "third"),
        ),
        (
            "At the first session, we wept. The second session was long.\n\nAt the third session we met men.\n\n"
            "The fifth session dealt with finance.",
            ("fifth session", "fourth"),
        ),
    ],
)
def test_one_is_left_out(text: str, gap: tuple[str, str]) -> None:
    assert found(text) == [gap]


@pytest.mark.parametrize(
    "text",
    [
        "In the first stage, it was read. In the second stage, we wept. In the third stage, we slept.",
        "In the first century, it rained. In the second century, we wept. In the fourth century, we slept.",
        "In the second stage, we wept. In the fourth stage, we slept.",
        "In the first stage, we sat. In the fourth stage, we slept.",
        "In the first stage, it was read. In the second stage, we wept, as in the third. In the fourth stage, we slept.",
        "In the first stage, it was read. In the second stage, we wept. In the fourth chapter, we slept.",
        "In the first stage, it was read. In the second stage, we wept.\n\nA.\n\nB.\n\nC.\n\nD.\n\nThe fourth stage slept.",
    ],
)
def test_none_is(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        (
            "It was done in three waves: a first, in May, in the port; a second, in June, in the town; and a fourth, in July, "
            "on the farms.",
            ("fourth", "third"),
        ),
        (
            "We heard pilots at the first of our three sessions in May. Clerks were heard at the second (in June). The crews "
            "were heard at the fourth.",
            ("fourth", "third"),
        ),
        (
            "The dues were put in by hand in the fourth stage. There are three stages. In the first, all of it was read; in "
            "the second stage, it was read again.",
            ("fourth", "third"),
        ),
        (
            "There were three stages of work. First, all of it was read by us. In a second stage, it was read again. The "
            "fourth stage was the counting.",
            ("fourth", "third"),
        ),
    ],
)
def test_one_is_left_out_of_those_that_are_counted(text: str, gap: tuple[str, str]) -> None:
    assert counted_out(text) == [gap]
    assert not counted_out(text.replace("three", "four"))
    assert not counted_out(text.replace("fourth", "third"))


@pytest.mark.parametrize(
    "text",
    [
        # those that are meant stand side by side
        "Three chapters were read: the first, the second and the fourth.",
        # the third stands elsewhere
        "It was done in three waves: a first, in May, in the port; a second, in June, in the town; and a fourth, in July, "
        "on the farms. There was no third.",
        # of another thing
        "It was done in three waves: a first, in May, in the port; a second, in June, in the town; and the rest in the "
        "fourth quarter.",
        # of two, the others may be told elsewhere
        "There were two waves: a first, in May, in the port; and a third, in June, in the town.",
    ],
)
def test_none_is_left_out_of_those_that_are_counted(text: str) -> None:
    assert counted_out(text) == []


def counted_out(text: str) -> list[tuple[str, str]]:
    document = read("report.md", text.encode())
    found = skipped_of_a_count(document, collect(document).statements)
    return [(document.quote(one.word), one.missing) for one in found]
