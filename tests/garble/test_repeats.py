"""Text that is said twice: loops, copies, what mends them, and what is left alone."""

from __future__ import annotations

import random

import pytest

from checker.model import Severity
from garble.support import findings, found, mended, report

STORY = (
    "The harbour board of Westhaven met in spring to hear the masters of the winter ferries. It asked them how many"
    " ships they had guided through the sound before the storms came, and which of the old lights were still of use"
    " to them. The masters named the light on the northern mole and the two lamps of the fish market. They wished for"
    " a bell on the outer reef, because fog had kept three boats at sea for a night. The board will buy the bell in"
    " autumn, once the town council has voted on the money."
)


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
    assert (one.code, one.severity) == ("GRB002", Severity.WARNING)
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
         " drones are light.", "GRB002", "warning"),
        ("The town asked the board of the sound for another harbour asked the board of the sound for another bell.",
         "GRB002", "advice"),
        ("The town asked the board of the sound for the of asked the board of the sound for another bell.",
         "GRB002", "error"),
        ("The pilots keep to the Act on the mooring of small craft and every boat keeps to the Act on the mooring of"
         " small craft and. All know it.", "GRB002", "error"),
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


@pytest.mark.parametrize(
    "text",
    [
        "This holds for half of the fees of ships that sail from a port of call under the rule of a Member Town and"
        " arrive at a port of call under the rule of a Member Town, and for all dues.",
        "The town may mend the gate that keeps the boats of the old harbour dry, so may it mend the wall that keeps the"
        " boats of the old harbour dry.",
        "Signals are meant to “move ships in a way that will make masters better off, as judged by themselves”, in"
        " practice many signals are made to move ships in a way that will make masters better off, as judged by clerks.",
        "The page shows one thing if a pilot is logged in and another thing if a pilot is logged out.",
        "The value of wood depends on the quantity of silver which it would exchange for, and the value of silver would"
        " not depend on the quantity of wood which it would exchange for.",
        "He told of the Tale of the Old Salt Store before Blue Water, the play made from the Tale of the Old Salt"
        " Store that nobody saw.",
        "The pilots ticked all the boxes that the board had asked them to. If they had not ticked all the boxes that the"
        " board had asked them to and it rained, no ship sailed.",
        "A rich town is at all times dearer than a poor town. Gold seeks the market that pays for it, dearer than a poor"
        " town.",
    ],
)
def test_what_is_said_again_on_purpose_is_silent(text: str) -> None:
    """Words of eight and more come again, and the text reads on: GRB010 would tell of most of them."""
    assert found(text, "GRB001 GRB002 GRB004") == []


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "They waited for years and years and years for a ferry that never came back to the island.",
        "The board heard the pilots; the masters heard the pilots, the Council, the Council of the Isles too.",
        "The town may lease the old house to a company that keeps it open in winter, and the salt store to a company"
        " that keeps it open in winter for schools.",
        "Nine towns signed the new charter of the sound. The charter of the sound names nine towns and two isles.",
        "the size of the size of the hull",
        "The rate varies with the harbour, the harbour varies with the year.",
        "The board may lease the salt store of the old town as well as the salt store of the new one.",
        "Write `from` from here on, and to `to` the end.",
        "Power 8 Power 8 GA GT GT GA GT GT are marks on the gauge.",
        "- Norway, Denmark, Sweden and Finland have signed.\n- Norway, Denmark, Sweden and Finland have paid.",
        "`cp a b cp a b` copies; run = run = run = run = run = run = run = run = 1.",
        "1 2 1 2 1 2 1 2 1 2 are the marks on the gauge.",
        "Very very old boats, he said that that was so.",
    ],
)
def test_honest_repetition_is_silent(text: str) -> None:
    assert found(text, "GRB001 GRB002 GRB004") == []


@pytest.mark.parametrize(
    "text",
    [
        "The land may move from land turned to mill land to mill land that stays mill land.",
        "For the Parliament For the Council\n\nThe President The President",
        '![A chart of ports.](/img/p.png "A chart of ports.") A chart of ports.',
        "Brack et al. (2017). The case for open ports. [The case for open ports | Journal of Ports](https://a.example)",
        "#The code of practice\nThe [code of practice](/code.html) tells what the board looks for.",
        "the Harbour Review Report<br>[Harbour Review Report](report.html)",
        "What is the truth is the truth, and what really makes a boat a boat is its keel.",
        "They sell hybrid electric boats, plug-in hybrid electric boats, plug-in electric boats and oars.",
        "The loss was vague, for want of books and so on and so on, and the clerks asked for more.",
        "Slow the system. The larger the system, the slower it is.",
        "Category:Guitarists from Alba Category:Singers from Alba Category:Singers from Brena",
        "What I will not do--what I will not do--is close the port.",
        "He sold to a Dane a Dane ship.",
        "He wrote that “we are a strong family of pilots.” We are a strong family of pilots.",
    ],
)
def test_phrases_said_twice_in_a_row_on_purpose(text: str) -> None:
    assert found(text, "GRB001 GRB002 GRB004") == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They may go to the old port to the old port of the isle.", "to the old port"),
        ("What matters is that the is that the pilots come.", "is that the"),
        ("The pilots, as we know, are as we know, are late.", "as we know, are"),
        ("So it was that a boat was that a boat of oak.", "was that a boat"),
        ("He sold for a song a ship a ship of oak.", "a ship"),
        (
            "See [the list](a.html): the gates were opened the gates were opened at noon.",
            "the gates were opened",
        ),
    ],
)
def test_their_neighbours_said_twice_by_mistake(text: str, phrase: str) -> None:
    (one,) = found(text, "GRB001")
    severity = "error" if len(phrase.split()) > 5 else "warning"
    assert one == ("GRB001", severity, f"“{phrase}” is said twice in a row")


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


def test_a_sentence_that_takes_up_the_end_of_the_one_before() -> None:
    text = "The second is a new rule of the old port. A new rule of the old port takes months to agree."
    assert found(text, "GRB001") == []
    looped = text.replace("The second is a", "A").replace(" takes months to agree", "")
    assert [one[0] for one in found(looped, "GRB001")] == ["GRB001"]


def test_what_explains_a_word_on_a_page_is_no_loop() -> None:
    page = "<p>The port has <a>dues</a>{} money that all ships pay to the town{} money that all ships pay to the town.</p>"
    shown = page.format(' <span class="gloss">', "</span>")
    assert report(shown, "GRB001", form="html").findings == ()
    assert len(report(page.format(" ", " "), "GRB001", form="html").findings) == 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "The Port and Sea Fund of the Isles (Port and Sea Fund of the Isles, 2007) pays for the mole.",
            [],
        ),
        (
            "The Port and Sea Fund of the Isles (Port and Sea Fund of the Isles has it) pays for the mole.",
            ["GRB001"],
        ),
        ("It is paid in May at old rates × paid in May at old rates, or in June.", []),
        ("It is paid in May at old rates paid in May at old rates, or in June.", ["GRB001"]),
    ],
)
def test_a_citation_and_a_formula_say_again_what_stands_before(text: str, codes: list[str]) -> None:
    assert [one[0] for one in found(text)] == codes


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (
            (
                "Come down to the mole, my dear,",
                "And the boats will come home from the sea!",
                "And the boats will come home from the sea!",
            ),
            0,
        ),
        (
            (
                "Come down to the mole, where they all",
                "and the boats will come home from the sea",
                "and the boats will come home from the sea in May.",
            ),
            1,
        ),
    ],
)
def test_a_song_has_a_refrain(lines: tuple[str, ...], number: int) -> None:
    assert len(report("    " + "\n    ".join(lines), "GRB001", "text").findings) == number


@pytest.mark.parametrize(("end", "number"), [("</span></span>", 0), ("", 1)])
def test_a_page_says_what_a_word_means_and_goes_on(end: str, number: int) -> None:
    page = (
        "<p>Of all <span><a>masters</a><span>who sail; the masters form an organised guild of the port"
        f"{end} masters form an organised guild of the port.</p>"
    )
    assert len(report(page, "GRB001", "html").findings) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "The cost of ships is less than it was, for the board of the port has the boats\n"
            "The cost of ships is borne by the masters.\nIt will rise in spring.",
            0,
        ),
        (
            "All dues fell in May.\nThe cost of ships is less, for the port has the boats\n"
            "The cost of ships is borne by the masters of all of the ferries that sail in winter.",
            0,
        ),
        (
            "All dues fell in May. The cost of ships is less, for the port has the boats The cost of ships is\n"
            "borne by the masters of all of the ferries that sail in winter, and by the board of the port.",
            1,
        ),
        ("It depends on the cost of the boats. Port A has the oldest, so the cost of the boats is high.", 0),
    ],
)
def test_a_line_that_begins_on_purpose_is_no_copy(text: str, number: int) -> None:
    assert len([one for one in found(text, "GRB002") if one[1] != "advice"]) == number
