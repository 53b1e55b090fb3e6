"""Words that stand twice, by mistake and rightly."""

from __future__ import annotations

import pytest

from damage.support import findings, found, mended, report


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The pilots agreed to the the new rules.", "the"),
        ("The pilots agreed to to pay.", "to"),
        ("Nine of of these boats sail.", "of"),
    ],
)
def test_doubled_word(text: str, word: str) -> None:
    assert found(text) == [("GRB004", "error", f"“{word}” is said twice")]
    assert mended(text) == text.replace(f"{word} {word}", word, 1)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("# Ports\n\nAll is well.\n\nThe the end.\n\nAfter it all.", "The end"),
        ("All is well. The the board met in May. It agreed.", "The board met"),
        ("The pilots agreed, all of of them.", "agreed, all of them"),
        ("Boats enter the the, or so it seems, Old Dock.", "Boats enter the, or so"),
        ("All is well.\n\nThe the.\n\nAfter it all.", None),
    ],
)
def test_what_is_offered_stays_within_the_sentence(text: str, suggestion: str | None) -> None:
    assert [one.suggestion for one in findings(text, "GRB004")] == [suggestion]


@pytest.mark.parametrize(
    "text",
    [
        "We learnt about this this morning.",
        "It is looked at at the yearly talk.",
        "It suits the pilots as well as as much of the crew as comes.",
        "Write `[of of Int]` for a list.",
        "Those who find it it pays well.",
        'In the guide the typo "the the" was mended.',
        "It lists the lines from from+count to the last.",
        "The office that masters go to to pay their dues is shut, and so are those they reach out to to ask.",
        "No boat was built this this quarter.",
        "Those who log in in the morning see it.",
        "Put it in in May, as the crew came in in boats.",
        "More is said later on on this page.",
        "They were working on on the dock a plan for it.",
        "What it is is a harbour.",
        "We hope that that guidance helps, and that that is enough.",
        "Whatever he means by that that we could have done is lost.",
        "I say that that, in the end, was the cause.",
        "They had had no boats, and very very few crews.",
        "You told you you would come.",
    ],
)
def test_words_that_rightly_stand_twice(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They do this this way.", "this"),
        ("It is bought at at the yearly fair.", "at"),
        ("The crew came as well as as the pilots.", "as"),
        ("Write `list` for a list of of boats.", "of"),
        ("The masters want to to pay their dues.", "to"),
        ("They deal with with care what is left.", "with"),
        ("They focus on on fog and ice.", "on"),
        ("The board expects that that the number will grow.", "that"),
        ("It it does not matter how they sail.", "it"),
        ("The crews have have no boats.", "have"),
        ("There are any any questions left.", "any"),
    ],
)
def test_their_neighbours_that_do_not(text: str, word: str) -> None:
    assert found(text) == [("GRB004", "error", f"“{word}” is said twice")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sails are most common in in all regions.", "in"),
        ("They phased the tolls in in May.", "in"),
        ("All that it was was a start.", "was"),
    ],
)
def test_where_a_verb_may_end_in_the_first_it_is_a_warning(text: str, word: str) -> None:
    assert found(text) == [("GRB004", "warning", f"“{word}” is said twice")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A gauge had sent no data data since the autumn.", "data"),
        ("The masters will raise raise the matter.", "raise"),
        ("All of them agreed on the new plan plan.", "plan"),
        ("They hired two boats boats, and sold one.", "boats"),
        ("The board wrote about about the quay.", "about"),
        ("The crews sat there there all day.", "there"),
    ],
)
def test_a_word_that_says_something_is_a_warning_amid_a_sentence(text: str, word: str) -> None:
    assert found(text) == [("GRB004", "warning", f"“{word}” is said twice")]


@pytest.mark.parametrize(
    "text",
    [
        "It took a long long time, and cost ten thousand thousand crowns.",
        "Those who sleep sleep well, and what it shows shows little.",
        "Type “make make all” and wait, or call the task (sync sync).",
        "Boats boats sail at dawn.",
        "All you need is to row row row.",
        "The fields are name name: and port port=",
        "Press the button to join join",
        "The masters call the boat ny ny there.",
    ],
)
def test_what_is_stressed_named_or_another_ones_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_who_says_words_twice_all_the_time_is_speaking() -> None:
    said = "He saw boats boats there. I I went. We we went. You you went."
    assert [one for one in found(said) if "boats" in one[2]] == []
    assert [one for one in found(said.replace("You you", "You")) if "boats" in one[2]]


def test_a_doubled_is_may_be_another_word_and_is_not_taken_out() -> None:
    text = "The board finds that is is likely."
    assert found(text) == [("GRB004", "error", "“is” is said twice")]
    assert mended(text) == text


_STAMMERED = "\n\n".join(
    f"Pilot {number} sailed to to pier {number}, and the the master of light {number} of of {number} agreed."
    for number in range(1, 5)
)


def test_speech_that_was_written_down_is_left_alone() -> None:
    assert len(findings(_STAMMERED.partition("\n")[0], "GRB004")) == 3
    assert findings(_STAMMERED, "GRB001 GRB002 GRB004") == ()


def test_as_many_slips_in_a_long_report_are_slips() -> None:
    plain = "\n\n".join(f"Light {number} was seen from a boat that came home late." for number in range(3600))
    assert len(findings(f"{_STAMMERED}\n\n{plain}", "GRB004")) == 12


def test_a_command_of_latex_between_two_equal_words_prints_another() -> None:
    text = "The dues are kept in \\Arden\\ in May, and in June.\n"
    assert report(text, "GRB004", form="latex").findings == ()
    assert len(report(text.replace("\\Arden\\ ", ""), "GRB004", form="latex").findings) == 1


@pytest.mark.parametrize("text", ["The s e a a f f e c t e d the hall.", "If iF is less, the price falls."])
def test_letters_that_stand_apart_and_signs_of_a_formula_are_no_words(text: str) -> None:
    assert found(text) == []
