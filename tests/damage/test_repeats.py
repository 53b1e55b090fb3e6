"""Text that is said twice: loops, copies, and what mends them."""

from __future__ import annotations

import random

import pytest

from checker.model import Severity
from damage.support import STORY, findings, found, mended, report


def test_a_loop_with_a_false_stop_is_one_finding() -> None:
    words = "The lock is open to barges and small ferries in spring"
    text = (
        f"{words} to barges and small ferries in spring. To barges and small ferries in spring after the ice."
    )
    (one,) = findings(text)
    assert (one.code, one.severity) == ("GRB001", Severity.ERROR)
    assert one.message == "“to barges and small ferries in spring” is said 3 times in a row"
    assert one.related[0].message == "first said here"
    assert (
        one.related[1].message
        == "“ferries in spring” runs into “To barges”: it is said 3 times; 7 words long"
    )
    assert mended(text) == f"{words} after the ice."
    assert one.suggestion == f"{words} after the ice."


def test_a_phrase_that_comes_again_behind_a_comma_is_advice() -> None:
    text = "The duty falls on a branch of a bank of the isles, a branch of a bank of the isles that lends, or a fund."
    assert found(text) == [("GRB001", "advice", "“a branch of a bank of the isles” is said twice in a row")]


def test_text_that_jumps_back_shows_both_copies_and_the_join() -> None:
    text = (
        "The ministry found that the rules passed by those towns did not carry out the Act on mooring of small"
        " craft. It found later that the rules passed by those towns did not carry out the Act on mooring of rules"
        " passed by those towns did not carry out the Act on dredging."
    )
    (one,) = findings(text)
    assert (one.code, one.severity) == ("GRB002", Severity.ADVICE)
    assert (
        "words are said twice: the text goes back to “rules passed” after “Act on mooring of”" in one.message
    )
    assert one.related[0].quote.startswith("rules passed by those towns")
    assert mended(text).endswith("did not carry out the Act on dredging.")
    assert findings(mended(text)) == ()


def spliced(kind: str, words: list[str], rng: random.Random) -> list[str]:
    at = rng.randint(1, len(words) - 26)
    if kind == "loop":
        return [*words[: at + 8], *words[at : at + 8], *words[at + 8 :]]
    size = rng.randint(9, 24)
    return [*words[: at + size], *words[at:]]


@pytest.mark.parametrize("kind", ["loop", "jump back"])
@pytest.mark.parametrize("seed", range(20))
def test_what_was_put_in_is_found_once_and_taken_out_exactly(kind: str, seed: int) -> None:
    words = STORY.split()
    text = " ".join(spliced(kind, words, random.Random(seed)))
    (one,) = findings(text, "GRB001 GRB002")
    assert one.severity is Severity.ERROR or text.count(f"came, {one.place.quote}") == 1  # behind a comma
    assert mended(text, "GRB001 GRB002").split() == words


def test_the_tail_of_a_sentence_inside_the_next() -> None:
    text = (
        "The board met in May and heard the masters of the winter ferries. It asked the heard the masters of the"
        " winter ferries. pilots how many ships they had guided."
    )
    (one,) = findings(text)
    assert one.code == "GRB002"
    assert any("a full stop and a small letter behind the copy" in place.message for place in one.related)


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        ("The harbour is closed for a day, which a day, which the town regrets.", "GRB001", "warning"),
        ("The board sent Bako, Dara, Kona, Zana, Bako, Dara, Kona, Zana and Elin.", "GRB001", "warning"),
        ("The lock was built in a year. The first describes The first describes the gate.", "GRB001", "error"),
        ("The pilots keep to the rules of the Sound of the Sound Act.", "GRB001", "warning"),
        ("Drones fall under the Act of 2019 and may not fly high Drones fall under the Act of. It is known that"
         " drones are light.", "GRB002", "advice"),
        ("The town asked the board of the sound for another harbour asked the board of the sound for another bell.",
         "GRB002", "advice"),
        ("The town asked the board of the sound for the of asked the board of the sound for another bell.",
         "GRB002", "error"),
        ("They chose the masters of the winter ferries. It asked the masters of the winter ferries pilots how many"
         " ships sail.", "GRB010", "advice"),
    ],
)  # fmt: skip
def test_each_sign_that_tells_a_splice(text: str, code: str, severity: str) -> None:
    assert [one[:2] for one in found(text, "GRB001 GRB002 GRB004 GRB010")] == [(code, severity)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The dye was tried in *in vivo* tests of the harbour's eels.", "markdown"),
        ("Press **Download as** as the form asks.", "markdown"),
        ("The word is read from the `the` example.", "markdown"),
        ("The word is read from the ``the`` example.", "rest"),
        ("The rule of the port is ``a => a a b`` for boats.", "rest"),
    ],
)
def test_a_word_that_markup_parts_from_its_double_is_meant(text: str, form: str) -> None:
    assert report(text, "GRB004", form).findings == ()


@pytest.mark.parametrize("text", ["Ships *and* and boats came.", "The dock could *someday* be be wet."])
def test_a_word_in_italics_alone_may_be_doubled(text: str) -> None:
    assert [one[0] for one in found(text, "GRB004")] == ["GRB004"]


def test_nothing_is_taken_out_where_a_tail_may_stand_for_other_words() -> None:
    text = (
        "They chose the masters of the winter ferries. It asked the masters of the winter ferries pilots how many"
        " ships sail."
    )
    (one,) = findings(text, "GRB010")
    assert (one.severity, one.change) == (Severity.ADVICE, None)


def test_a_copy_that_holds_a_note_is_shown_and_not_taken_out() -> None:
    text = (
        "The harbour master keeps the register of all pilots of the sound[^1] the register of all pilots of the"
        " sound[^2] in a chest.\n\n[^1]: Since 1900.\n\n[^2]: Since 1910.\n"
    )
    (one,) = findings(text, "GRB001 GRB002")
    assert one.change is None
    assert mended(text, "GRB001 GRB002") == text


def test_stars_around_names_stay_whole() -> None:
    text = (
        "It found that the rules passed by those towns did not carry out the **Act on mooring of boats**. It found"
        " later that the rules passed by those towns did not carry out the **Act on mooring of** rules passed by"
        " those towns did not carry out the **Act on dredging**."
    )
    after = mended(text, "GRB001 GRB002")
    assert after.endswith("did not carry out the **Act on dredging**.")
    assert after.count("**") == 4
