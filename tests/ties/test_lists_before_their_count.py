"""Lists that stand before their count, and those that a clause, a "which are" or a round of words tells."""

from __future__ import annotations

import pytest

from ties.support import verdicts

PORTS = "Arden, Borel, Castor and Dunmore"
WORDS = ["three", "four", "five"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # the list comes first, and its count behind it
        ("We keep boats in " + PORTS + ", {} ports in all, and since May a tug in Elm.", "ports"),
        ("The pilots of " + PORTS + " were heard, {} ports in all, two of which are shut.", "ports"),
        ("We keep boats in " + PORTS + ", a total of {} ports.", "ports"),
        ("We keep boats in " + PORTS + ", that is, in {} ports.", "ports"),
        ("The pilots of " + PORTS + " have answered: {} ports in all.", "ports"),
        ("We went to the old ports of " + PORTS + ", {} in all.", "{}"),
        # … and is all of them
        ("Pilots, crews, cooks and clerks were the {} groups whose work was looked at.", "groups"),
        ("The BA in Salt, the MSc in Nets, the LLM in Tides and the BA in Ropes are the {} new courses.", "courses"),
        (PORTS + " make up the {} ports of the north.", "ports"),
        ("Rooms by the quay, a line open at night, talks after storms and boats for hire: these are the {} kinds of help.", "kinds"),
        ("We went to " + PORTS + ". These {} ports are old.", "ports"),
        ("We spoke with pilots, crews, cooks and clerks, who make up the {} groups of staff.", "groups"),
        ("The board keeps offices in " + PORTS + "; these {} offices have 120 clerks.", "offices"),
        ("The bill is about the Salt Act, the Nets Act, the Ropes Act and the Tides Act, i.e. {} laws.", "laws"),
        # what says of which things a count is
        ("The board's {} offices can be found in " + PORTS + ".", "offices"),
        ("The board has {} offices. These can be found in " + PORTS + ".", "offices"),
        ("The board has {} offices, one in each of " + PORTS + ".", "offices"),
        ("{} groups of staff were heard in May – pilots, crews, cooks and clerks.", "groups"),
        ("The {} ports in which we worked were " + PORTS + ".", "ports"),
        ("We worked in {} ports, which are " + PORTS + ".", "ports"),
        ("We worked in {} ports, these being " + PORTS + ".", "ports"),
        ("We lost {} ships last year; these were the Aurora, the Margit, the Rosa and the Stella.", "ships"),
        ("Its {} offices are in " + PORTS + "; each has a clerk.", "offices"),
        ("It has {} offices, located in " + PORTS + ", as well as a store.", "offices"),
        ("We went to {} ports. The ports visited were " + PORTS + ".", "ports"),
        ("We made {} reports last year. Their subjects were salt, nets, ropes and old tides.", "reports"),
        ("We made {} reports last year. They dealt with salt, with nets, with ropes and with tides.", "reports"),
        ("The plan's {} aims are to mend the pier, to light the quay, to clean the dock and to sell the tug.", "aims"),
        ("It covers the {} fields of health, trade, labour and schools.", "fields"),
        # "namely" behind a clause, or behind a count alone
        ("We do not name the clubs that we met. There were {}, namely Salt United, Nets Online, the Crews' Club and the Salt Board.", "{}"),
        ("In {} of the nine wings, namely A, B, C and D, it rained.", "wings"),
        ("A boat may sail on {} conditions, that is to say, who owns it, who sails it, who steers it and who pays for it.", "conditions"),
        # codes behind a "namely" or between dashes
        ("The {} routes that were given up, namely 14, 27, 31X and 48, were old.", "routes"),
        ("{} routes – 14, 27, 31X and 48 – went in May.", "routes"),
        ("{} quays – Arden–Brack, Calder–Dorn, Elm–Fenn and Garn–Hove – are open.", "quays"),
        # rounds
        ("There are {} pillars: the first is salt, the second is nets, the third is ropes and the fourth is tides.", "pillars"),
        ("There are {} pillars: one is salt, another is nets, another is ropes and the last is tides.", "pillars"),
        ("The pillars are {}: salt, nets, ropes and tides.", "{}"),
        # days of an American month
        ("The board met on {} days, on May 3, June 5, July 7 and August 9.", "days"),
    ],
)  # fmt: skip
def test_they_are_counted(text: str, quote: str) -> None:
    for word, verdict in (("four", "confirmed"), ("five", "contradicted")):
        written = text.replace("{}", word)
        written = written[0].upper() + written[1:]
        quoted = quote.replace("{}", word)
        said = {phrase: told for phrase, told in verdicts(written).items() if quoted in phrase}
        assert verdict in said.values(), (written, said)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # the count is one more item, or the subject of its sentence
        ("We met pilots, cooks, clerks, and the five unions.", "five unions"),
        ("In Arden, Borel, Castor and Dunmore, the five schools are shut.", "five schools"),
        ("The board met the Salt Club, the Nets Club, the Crews' Club and the Board, five unions and a clerk.", "five unions"),
        # two lists stand before it, or none that is closed
        ("We went to Arden, Borel and Castor, and from Dorn, Elm, Fenn and Garn we came. These five ports are old.", "five ports"),
        ("We went to Arden by sea. It rained in Borel. These five ports are old.", "five ports"),
        # a bracket may be of the last item
        ("We went to Arden, Borel, Castor and Dunmore (five schools).", "five schools"),
        # of more
        ("Pilots, crews, cooks and clerks were five of the groups.", "five"),
        # what is put in behind one dash
        ("The board has five offices and keeps boats – tugs, ferries, barges and cutters.", "five offices"),
        # what things are like
        ("We went to five ports, which are old, wet, cold and far.", "five ports"),
        ("The five ports that are old are cold, wet, far and dear.", "five ports"),
        # another noun's list
        ("It covers the five fields of the law of the sea, of ports, of nets and of men.", "five fields"),
        ("The five offices of Arden, Borel, Castor and Dunmore are old.", "five offices"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_theirs(text: str, quote: str) -> None:
    assert verdicts(text).get(quote, "unsupported") in ("unsupported", "unread")


@pytest.mark.parametrize(
    "text",
    [
        "We went to Arden, Borel and Castor! These four ports are old.",
        "We went to Arden, Borel and Castor. These four ports are old.",
        "Pay, leave and dress are the four questions.",
    ],
)
def test_one_thing_less_than_are_counted_contradicts(text: str) -> None:
    assert [*verdicts(text).values()] == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "In Arden, Borel and Castor, the four schools are old.",
        "In Arden, Borel and Castor, four schools are old.",
        "We met pilots, clerks, and the two unions of the north.",
        "We went to Arden, Borel and Castor; four ports were open.",
        "We went to Arden, Borel and Castor. Four ports were open.",
        "We went to Arden, Borel and Castor (four ports).",
        "We went to Arden, Borel and Castor, about four ports in all.",
        "We went to Arden and Borel, three ports in all.",
        "We went to Arden, Borel and Castor, at least four ports in all.",
        "We went to Arden, Borel, Castor, 4 ports and a mole.",
        "We asked whether Arden, Borel and Castor agreed? The four ports did.",
        "We went to Arden, Borel and Castor. These five ports are old.",
        "We went to Arden, Borel and Castor, and saw Delph, Elm and Fell. These four ports are old.",
        "We went to ports. These four ports are old.",
        "We went to Arden, Borel and Castor. The four ports are old.",
        "Pay, leave and dress are four questions.",
        "We said that pay, leave and dress are the four questions.",
        "Pay, leave, dress are the four questions.",
        "The heads of Arden, Borel and Castor were the four speakers.",
        "Arden, Borel and Castor, the four ports of the north.",
        "Arden, Borel and Castor, four ports of the north, and Delph are old.",
        "We keep boats in Arden, Borel and Castor, the four ports of the north, and in Delph.",
        "Arden, Borel and Castor – four ports of the north are old.",
        "When Arden, Borel and Castor had joined, the four ports made a board.",
    ],
)
def test_what_may_be_counted_besides_contradicts_nothing(text: str) -> None:
    assert [*verdicts(text).values()] == ["unsupported"]
