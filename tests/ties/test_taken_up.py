"""Counts that take up the list of the sentence before, and those whose things are told one by one behind them."""

from __future__ import annotations

import pytest

from checker.model import Span
from checker.ties.steps import step_of
from ties.support import verdicts

TOWNS = "Arden, Borel, Castor and Dunmore have signed. "
BODIES = "The Ferry Board, the Lock Trust and the Quay Museum share a hall. "


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # a noun that names may be of, opening its sentence or behind the preposition that does
        (TOWNS + "All three towns will pay.", "All three towns"),
        (TOWNS + "In the three towns the fees are low.", "three towns"),
        (TOWNS + "Since May, the five towns have paid.", "five towns"),
        (BODIES + "The two bodies pay the same rent.", "two bodies"),
        ("Norway, Sweden and Finland have signed. Both countries will pay.", "Both countries"),
        ("Ferries call at Holm and at Eskil. In all three ports they lie for an hour.", "all three ports"),
        ("Trams run in Holm, the capital, and in Eskil. All three towns have new cars.", "All three towns"),
        ("Arden and Borel have signed. All three towns will pay.", "All three towns"),
        ("The map, the plan and the chart are online. Both documents are new.", "Both documents"),
        ("The map, the plan and the chart are online. All four documents are new.", "All four documents"),
        # a noun that leads to the list, and one behind "these"
        ("There were talks in May, June and October. At these four talks the fees were set.", "four talks"),
        # no noun
        ("The hall, the kitchen and the gym were painted. All four are in use.", "All four"),
        ("Bridges fell at Arden, at Borel and at Castor. All four have been mended.", "All four"),
        ("Norway, Sweden and Finland have signed. Both have told the board.", "Both"),
        ("Norway, Sweden and Finland have signed. Both of them paid.", "Both of them"),
        ("Winter wheat, barley and rye were sown. In the last two years, neither of them came up.", "neither of them"),
        ("The board took up three bids, namely those on salt, on nets and on ropes. Both were low.", "Both"),
        # items on lines of their own
        ("- a harbour\n- a bridge\n- a road\n\nAll four will be mended.", "All four"),
        # the same sentence
        ("The hall, the kitchen and the gym were painted, and all four are in use.", "all four"),
        ("Norway, Sweden and Finland have signed, but neither has paid.", "neither"),
        ("They saw a nurse, a clerk and a trained helper, all four of whom asked for a card.", "all four of whom"),
        ("They used a pump, a valve and a gauge, both of which were worn.", "both of which"),
    ],
)  # fmt: skip
def test_a_list_with_one_more_or_less_contradicts(text: str, quote: str) -> None:
    assert verdicts(text)[quote] == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        # as many
        TOWNS + "All four towns will pay.",
        BODIES + "The three bodies pay the same rent.",
        "They saw a nurse, a clerk and a trained helper, all three of whom asked for a card.",
        # what is counted was told further up
        "The three towns met in May.\n\n" + TOWNS + "The three towns will pay.",
        "Elm, Fell and Garn are towns.\n\n" + TOWNS + "The three towns will pay.",
        "- Elm\n- Fell\n- Garn\n\n" + TOWNS + "All three towns will pay.",
        # other names, and one who may be counted with those listed
        "Norway, Sweden and Finland signed with Malta. The four countries will pay.",
        "The chair, the clerk and the warden saw the mayor. All four are well.",
        "The chair, the clerk and the warden have spoken with the mayor. All four are well.",
        "The mayor met Ames, Bell and Cole. All four were heard.",
        "The board has talks with Norway, Sweden and Finland. The four parties will pay.",
        "Elm has signed. Arden and Borel have signed, too. All three towns will pay.",
        "Elm has signed. Arden, Borel and Castor have signed, too. All four will pay.",
        "Arden and Borel have signed. Both will pay.",
        # some of those listed, or another noun
        "The map, the plan and the chart are online. The two documents are new.",
        "The map, the plan and the chart are online. All four ports are new.",
        TOWNS + "The three largest towns will pay.",
        TOWNS + "The three of them in the north will pay.",
        TOWNS + "The three towns in the north will pay.",
        TOWNS + "The three towns that signed in May will pay.",
        TOWNS + "The three towns visited were old.",
        TOWNS + "The three schools are old.",
        TOWNS + "The three mayors are old.",
        TOWNS + "All three countries will pay.",
        TOWNS + "Both Arden and Borel will pay.",
        "Wind, rain and hail broke the roof. In both cases the fund paid.",
        "The quays, the boats and the nets are old. The two crews lost nine days.",
        # what only says when, how, or what another is
        "Last year, barley and rye were sown. Both came up.",
        "Luckily, barley and rye were sown. Both came up.",
        "Holm, the capital, and Eskil have trams. Both towns have new cars.",
        "Graz, Austria, and Turin, Italy, have trams. Both towns have new cars.",
        "Ferries call in Holm, in 2020, and in Eskil. Both have trams.",
        "In May a hall with a stage, a bar and a kitchen was built. Both are in use.",
        # more than one list
        "Arden, Borel and Castor met Dunmore and Elm. Both have signed.",
        "Red, green and blue lamps were tried. Both were lit.",
        "Norway, Sweden and Finland have signed with Malta, and all four have paid.",
        "Norway, Sweden and Finland have a treaty with Malta; all four are bound by it.",
        "Norway, Sweden and Finland have signed. Neither the board nor the fund has paid.",
        "Wind, rain and hail broke the roof. Neither insurer has paid.",
        # one thing listed may be several; women are some of those named
        "The bridge, the quay and the sheds were sold. All four had been empty.",
        "- a harbour\n- a bridge\n- two roads\n\nAll four will be mended.",
        "Ms Ames, Mr Bell and Ms Cole were chosen. Both women had served before.",
        # items of which as many are counted as the text says, or too few to tell
        "There are four ports.\n\nThe plan is for:\n\n- a harbour\n- a bridge\n- a road\n\nAll four are old.",
        "- a harbour\n- a bridge\n- a road\n\nBoth will be mended.",
        "- a harbour\n- a bridge\n- a road\n\nIt was May. All four will be mended.",
        # it points elsewhere
        TOWNS + "The fees are low, and all three are set by the board.",
        TOWNS + "It rained.\n\nAll three towns will pay.",
        # one more stands behind the count
        "The map, the plan and the chart are online. All four documents belong to the town, with the register.",
        # a list that is counted by another noun
        "The three founding towns are Arden, Borel and Castor. The two regions agreed.",
    ],
)
def test_a_count_that_may_be_of_others_is_silent(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


RULINGS = "The court has given {} rulings on the act. The first, of May, was about labels. {}"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (RULINGS.format("two", "The second was about kits. The third was about fees."), "two rulings"),
        (RULINGS.format("two", "The second was new. In the third, of June, it held firm."), "two rulings"),
        (RULINGS.format("three", "The second was about kits. Both are known."), "three rulings"),
        (RULINGS.format("three", "The second was new. The third was old. The last, of June, was short."), "three rulings"),
        ("There were four failures. First, nobody looked. Secondly, nobody asked. Thirdly, nobody wrote.", "four failures"),
    ],
)  # fmt: skip
def test_things_told_one_by_one_contradict(text: str, quote: str) -> None:
    assert verdicts(text)[quote] == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        RULINGS.format("two", "The second was about kits."),
        RULINGS.format("three", "The second was new, and the last one was short."),
        RULINGS.format("three", "The second was new.\n\nThe board wrote of a third."),
        RULINGS.format("two", "The second was new.\n\nA third ruling was taken back."),
        "The pairs made three visits. The first visits were in May, the second in June. It was dark.",
        "There were three rulings. The first two are known. The third is not.",
        "The board wrote to two agencies. First, it asked for papers. Second, it asked for fees. Third, it went.",
        "The results make three gains that are small, and a fourth that is large. First, pay. Second, dress. "
        "Third, leave. Fourth, fees.",
        # what comes third is none of those counted
        RULINGS.format("two", "The second was about kits. A third, of 2019, was overruled."),
        RULINGS.format("two", "The second was about kits. The third quarter was calm."),
    ],
)
def test_things_told_one_by_one_are_silent(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


@pytest.mark.parametrize(
    ("text", "so_far", "goes_on"),
    [
        ("In the third, of May, it held firm.", 2, True),
        ("With the third, it bought a tug.", 2, True),
        ("In the third, of May, it held firm.", 1, False),
        ("In the first, of May, it held firm.", 0, False),
        ("Hence the third, it held firm.", 2, False),
    ],
)
def test_a_preposition_leads_to_the_next_of_several(text: str, so_far: int, goes_on: bool) -> None:
    assert (step_of(text, Span(0, len(text)), so_far) is not None) is goes_on
