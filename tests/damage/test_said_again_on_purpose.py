"""Words that come again because the author meant it, and their neighbours that are slips."""

from __future__ import annotations

import pytest

from damage.support import STORY, found, report


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
        "We keep calling a boat a boat.",
        "**The old salt harbour** The old salt harbour has a mole.",
        "The pilot likes the mole the more the more he sees of it.",
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


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (
            "The gates of the lock stay shut. The gates of the lock stay shut until the ice has gone.",
            "advice",
        ),
        ("The budget of the isle is out of step, the navy is out of step, the navy has no plan.", "warning"),
        (
            "It is of two kinds. Where the first sign is '(' then ')' is put behind it all. "
            "Where the first sign is '\"(' then ')\"' is put behind it all.",
            "warning",
        ),
        ("The crew of the tug sang get the oil, get the oil, get the oil until noon.", "advice"),
        ("The crew sang of the oil of the isle of the oil of the isle of the oil of the isle.", "error"),
        ("The clerks make it possible for the pilots to make it possible for the pilots to sail.", "error"),
        (
            "The gates of the old lock by the pier stay shut. The gates of the old lock by the pier stay shut.",
            "error",
        ),
    ],
)
def test_what_may_be_said_again_for_weight_is_no_error(text: str, severity: str) -> None:
    assert [one[:2] for one in found(text, "GRB001 GRB002")] == [("GRB001", severity)]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("We met the Port Board, the Town Board, the Town Board office and the pilots.", "advice"),
        ("The master came and his son and his son went home.", "advice"),
        ("The master saw his son or his son or not.", "advice"),
        ("The master saw his son in May his son in May or not.", "warning"),
        ("The master saw the mole, the pier the mole, the pier or not.", "warning"),
    ],
)
def test_short_phrases_that_may_be_parts_of_a_list(text: str, severity: str) -> None:
    assert [one[1] for one in found(text, "GRB001")] == [severity]


def test_lines_of_which_one_begins_another_are_a_list() -> None:
    lines = "Office of the {0}\nOffice of the {0}\nOffice of the {0} and its clerk, for all of the masters.\n"
    assert found(lines.format("Pilots"), "GRB001") == []
    assert len(found(lines.format("Pilots").replace("\n", " "), "GRB001")) == 1


@pytest.mark.parametrize(
    ("tag", "number"),
    [
        ('<span class="glossdef">', 0),
        ('<span class="footnote">', 0),
        ("<dfn>", 0),
        ("<span>", 1),
        ("<em>", 1),
    ],
)
def test_what_explains_a_word_within_a_paragraph_of_a_page_is_no_copy(tag: str, number: int) -> None:
    page = (
        "<p>All pilots{0} who meet in May to choose a master of the old port{1}. They send pilots who meet in May to"
        " choose a master of the old port. to the isle of salt.</p>"
    )
    shown = page.format(tag, "</" + tag.strip("<>").split()[0] + ">")
    assert len(report(shown, "GRB002", form="html").findings) == number


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
    ],
)
def test_a_citation_says_again_what_stands_before(text: str, codes: list[str]) -> None:
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
    assert len(found(text, "GRB002")) == number


def test_the_fields_of_a_form_are_told_twice_on_purpose() -> None:
    field = "B. Title of the act: {0} {0}\n\n"
    acts = [field.format(f"The board mends the {what} of the old port") for what in ("gate", "wall", "quay")]
    assert len(found(acts[0], "GRB001")) == 1
    assert found("".join(acts), "GRB001") == []
