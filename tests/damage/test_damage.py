"""Cut sentences, garbled words, broken tags, lost words."""

from __future__ import annotations

import pytest

from damage.support import found, report

LONG = [
    "The island council leased the old customs house in March to a company that keeps it open to visitors all year."
    " It also mended the roof of the salt store.",
    "The ferry company bought three boats in May to bring the timetable of the winter months back to what it had"
    " been. The first of them sails already.",
    "The lighthouse was painted in June by volunteers from both villages, who brought ladders, paint and bread, and"
    " stayed for nine days. Nobody fell off it.",
]
STOPPED = (
    "The council asked the pilots in April how many ships they had guided through the sound before the storms. They"
    " named the number that the harbour office had sent to the ministry"
)


def test_a_paragraph_that_just_stops() -> None:
    text = "\n\n".join([*LONG, STOPPED, LONG[0].replace("March", "July")])
    assert found(text, "GRB005") == [
        ("GRB005", "advice", "the paragraph stops without its end, after “sent to the ministry”")
    ]


@pytest.mark.parametrize(("joint", "number"), [(" ", 1), ("<br>", 0)])
def test_the_lines_of_a_page_end_without_a_stop(joint: str, number: int) -> None:
    stopped = STOPPED.replace(" that the", f"{joint}that the").replace(" had sent", f"{joint}had sent")
    page = "".join(f"<p>{one}</p>" for one in [*LONG, stopped, LONG[0].replace("March", "July")])
    assert len(report(page, "GRB005", form="html").findings) == number


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join([*LONG, STOPPED + ":", "- first\n- second"]),
        "\n\n".join([*LONG, STOPPED + ".", LONG[0]]),
        "\n\n".join([STOPPED, STOPPED.replace("April", "May"), STOPPED.replace("April", "June")]),
        "\n\n".join([*LONG, STOPPED, "- first\n- second"]),
    ],
)
def test_paragraphs_that_may_end_so(text: str) -> None:
    assert found(text, "GRB005") == []


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(
            [*LONG, STOPPED + "; and", "Whereas the ministry read it twice and sent it back in May."]
        ),
        "\n\n".join(
            [
                *LONG,
                STOPPED + "; and",
                "iv. the letters that were written to the ministry in May of that year.",
            ]
        ),
        "\n\n".join([*LONG, STOPPED + ", which reads as follows", "Nine ships. No fog."]),
        "\n\n".join([*LONG, STOPPED + ".” — Anna Brack, Master of the Port", LONG[0]]),
        "\n\n".join([*LONG, STOPPED + ". The Rules of the Old Salt Harbour", LONG[0]]),
        "\n\n".join([*LONG, STOPPED + ". (Not in words.) - Anna Brack, Master of the Port", LONG[0]]),
        "\n\n".join([*LONG, STOPPED + ".” ~ Dr. Brack", LONG[0]]),
        "\n\n".join([*LONG, STOPPED + "); OR", LONG[0]]),
        "\n\n".join(
            [*LONG, STOPPED[:-12] + "was", "“Salt of the sea and salt of the sound,\nA light upon the mole.”"]
        ),
        "\n\n".join([*LONG, STOPPED + " and took", "6 lbs. of salt.\n1 barrel of oil.", LONG[0]]),
        "\n\n".join([*LONG, "at the end of the year all boats are at last held to be"]),
        "\n\n".join([*LONG, "`git subtree` has served the harbour well for many years, and will do so."]),
        "\n\n".join([*LONG, "musl is useful to the harbour in many ways, and so it is built in."]),
    ],
)
def test_paragraphs_that_end_or_begin_so_on_purpose(text: str) -> None:
    assert found(text, "GRB005") == []


@pytest.mark.parametrize(
    ("end", "behind", "number"),
    [
        (" which had", "> been asked for it in May by the master of the port.", 0),
        (" and the board writes", "> The ministry asked for it in May, and had it by June.", 0),
        (" which is that", "dues paid = ships \u00d7 rate", 0),
        (" which stands at", "https://port.example/dues", 0),
        (" which had", "*The board gives each of its masters a lamp and a coat in May.*", 0),
        (" which had", "Page 17", 0),
        (", as shown in the following table", "![](dues.png)", 0),
        (", as shown in the next table", "![](dues.png)\n\nIt came in May.", 0),
        (" which had", "The board = the masters of the port, as the rules of the old harbour say it.", 0),
        (
            " which had",
            "The board met in May. It said that dues = ships times the rate of the year before.",
            1,
        ),
        (" and then type", "`harbour` is what you type in the window of the harbour office on the mole.", 1),
        (". See also: Rules of the Old Port", LONG[0], 0),
        (". See also: [the rules that the port had before](rules.md)", LONG[0], 0),
        (". See also: the rules that the port had before", LONG[0], 1),
        (". See [the rules that the port had before](rules.md)", LONG[0], 1),
        (".\nBrack: Yes", LONG[0], 0),
        (".<br>\n**Anna Brack, master of the port and friend of the sea**", LONG[0], 0),
        (".\n*We heard of it in May. The port and the ferries did so before*", LONG[0], 1),
        (". Retrieved from http://port.example/a?key= TjgnHZGM%124443D", LONG[0], 0),
        (". [Rules of the old salt port](rules.md)", LONG[0], 0),
        (". Was it so?MORE", LONG[0], 0),
        (" and laughed :P", LONG[0], 0),
        (" that is told of by {cite}`brack2017`", LONG[0], 0),
        (" which is that", "\\begin{align}\ndues\n\\end{align}", 0),
        (" which had", "[A chart of the sound]", 0),
        (" which praised", "A light upon the mole", 0),
        (" which praised", "A light upon the mole was seen.", 1),
        (" which praised", "a light upon the mole", 1),
        (" which had", "## A light upon the mole", 1),
        (" which had", "**A light upon the mole**", 1),
        (" which Anna Brack praised", "“We saw nine ships. Nobody saw more of them than we did.”", 0),
        (
            ".\n\nIn the room: Anna Brack, J. B. Cole, Dora Dent, Erik Elm, Fay Frost, Gus Gale, Hana Holm, Ivo"
            " Ives, Jon Jude, Kit Kerr, Lea Lund",
            LONG[0],
            0,
        ),
    ],
)
def test_what_is_shown_below_completes_a_sentence_and_a_last_line_may_be_none(
    end: str, behind: str, number: int
) -> None:
    text = "\n\n".join([*LONG, STOPPED + end, behind, LONG[0].replace("March", "July")])
    assert len(found(text, "GRB005")) == number


def test_a_quotation_within_a_quotation_completes_its_sentence() -> None:
    quoted = "\n>\n".join(f"> {one}" for one in [*LONG, STOPPED + " which had"])
    behind = "been asked for it in May by the master of the port. It came in June."
    assert found(f"{quoted}\n>\n> > {behind}\n", "GRB005") == []
    assert len(found(f"{quoted}\n>\n> {behind}\n", "GRB005")) == 1


def test_points_that_latex_sets_in_a_form_of_its_own_complete_a_sentence() -> None:
    text = "\n\n".join([*LONG, STOPPED + " which had"])
    points = "\\begin{%s}\n\\item It came in May.\n\\end{%s}\n"
    assert report(f"{text}\n{points % ('parts', 'parts')}", "GRB005", form="latex").findings == ()
    assert len(report(f"{text}\n\nIt came in May, as we all know.\n", "GRB005", form="latex").findings) == 1


@pytest.mark.parametrize(
    ("behind", "cut"),
    [
        ("the ministry in the spring, and it came.", True),
        ("anna: The ministry has it, and it came.", False),
        ("harbour_dues are told of below, and came.", False),
        ("> the ministry in the spring, and it came.", None),
    ],
)
def test_a_paragraph_is_cut_in_two_where_a_word_of_prose_goes_on(behind: str, cut: bool | None) -> None:
    text = "\n\n".join([*LONG, STOPPED, behind])
    assert ["cut in two" in one[2] for one in found(text, "GRB005")] == ([] if cut is None else [cut])


def test_a_remark_in_a_quotation_begins_with_a_small_letter() -> None:
    begun = "who had come from the mainland in the first week of that month to help."
    assert len(found("\n\n".join([*LONG, begun]), "GRB005")) == 1
    assert found("\n\n".join([*LONG, f"> {begun}"]), "GRB005") == []


def test_code_that_a_page_of_markdown_sets_apart_completes_a_sentence() -> None:
    text = "\n\n".join([*LONG, STOPPED + " which is", "<{0}>\nport run the ledger\n</{0}>", LONG[0]])
    assert found(text.format("pre"), "GRB005") == []
    assert len(found(text.format("div"), "GRB005")) == 1


@pytest.mark.parametrize(
    ("tag", "number"),
    [
        ("blockquote><p", 0),
        ('div class="block quote"><p', 0),
        ('div class="block"><p', 1),
        ("div><p", 1),
    ],
)
def test_what_a_page_sets_out_below_completes_a_sentence(tag: str, number: int) -> None:
    page = "".join(f"<p>{one}</p>" for one in [*LONG, STOPPED + " which had"])
    behind = "</".join(reversed(tag.split("><")))
    page += f"<{tag}>been asked for it in May by the master of the port.</{behind.replace('</', '></')}>"
    assert len(report(page, "GRB005", form="html").findings) == number


@pytest.mark.parametrize(
    "behind",
    [
        LONG[0],
        "The masters\nof the ferries that sail in winter came from both of the isles to tell the board of it.",
        "6 lbs. of salt were sold by noon. So were all boats.",
        "- Two masters said so, as we know.",
    ],
)
def test_what_stands_behind_a_cut_paragraph_is_no_verse(behind: str) -> None:
    lines = behind if behind.startswith("- ") else ""
    text = "\n\n".join([*LONG, STOPPED + " which had", behind, LONG[0]])
    assert [one[0] for one in found(text, "GRB005")] == ([] if lines else ["GRB005"])


def test_a_paragraph_that_begins_in_its_middle() -> None:
    text = "\n\n".join([*LONG, "who had come from the mainland in the first week of that month to help."])
    assert found(text, "GRB005") == [
        (
            "GRB005",
            "advice",
            "the paragraph begins in the middle of a sentence, with “who had come from”",
        )
    ]
