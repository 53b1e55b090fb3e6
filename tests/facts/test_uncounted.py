"""What has a number and is no count, kind by kind, and the counts that look like it."""

from __future__ import annotations

import pytest

from checker.facts.statements import read_counts
from checker.readers import read


def stated(text: str) -> list[str]:
    document = read("report.md", text.encode())
    return [document.quote(statement.span) for statement in read_counts(document).statements]


@pytest.mark.parametrize(
    "text",
    [
        # units, with a prefix or without, in words and in signs
        "The port shipped 412 kilotonnes of salt.",
        "The well gives 30 nanocuries and 12 megapascals.",
        "They cut 9 nm chips and hung 12 kV lines.",
        "The lamp burns at 2900 kelvins, some 600 lumens.",
        "The barge lay in 40 fathoms of water.",
        "A cask of 14 pints costs nine shillings and 40 dinars.",
        "The road turns 32 degrees to the east.",
        "The talk took 15 mins, from 1 p.m. on.",
        "The disk holds 40 gibibytes, read at 300 Mbps.",
        "The air held 40 parts per million of salt.",
        "Owners of three fourths of the quay agreed.",
        "They met one evening and again for two mornings.",
        # labels
        "The loss in game 3 games fans recall was heavy.",
        "They run Layer 2 networks and Ground 2 appeals.",
        "It lies on the fits of round 3 boats.",
        "Count 2 charges were dropped.",
        "Articles 5, 7 and 12 bodies invoked were read out.",
        "In paragraphs 31 and 32 of the later rulings the board agreed.",
        "Sections 102 through 104 of the Harbours Act apply.",
        "See No. 7 boats.",
        # names, marks of standards
        "The FIPS 201 cards and SOC 2 audits passed.",
        "ISO 9001 audits passed.",
        "The non-SO 2 fumes fell.",
        "The Arden 175 and 190 boats sailed.",
        "The Five Eyes met the Group of Seven.",
        "They hired K–12 teachers and 2016–17 Harbour Masters.",
        "He read “12 Angry Pilots” and “40 Best Boats of the Coast”.",
        "The “two keys” policy stays.",
        # references
        "Harbour Order (HO) 11,200 tasks the clerk.",
        "Use an open format (see 6 Open Licences and Formats).",
        "## 13 HARBOUR TERMS of use",
        "See Arden, 212 U.S. at 40, and 31 P.S. §8.",
        "He preached on 2 Corinthians 5 and on 18 Statutes 188.",
        "It is codified at 14 et seq. of the code.",
        # years
        "In 1690 Charles sailed home.",
        "The 1604 Harbour Law Editions follow.",
        # values and scores
        "They chose it because 36 is a square.",
        "Raising it by 1 ensures a dry dock.",
        "The port 22 appears twice.",
        "They won 3 to 1 games and led by a 5–3 games margin.",
        "It sees 9 wrecks per 1,000 ships.",
        "There was one buoy for every 140 pilots.",
        "The 1½ boats lay there.",
        # "one" that stands for a person or a thing
        "Two boats came. No one can say why, and the first one is mine.",
        "Two boats came. The one is rich, and the other poor.",
    ],
)
def test_is_no_count(text: str) -> None:
    assert [quote for quote in stated(text) if not quote.startswith("Two boats")] == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "She holds two master's degrees and 12 degree courses ran.",
            ["two master's degrees", "12 degree courses"],
        ),
        ("The college awards three degrees (bachelor, master and doctor).", ["three degrees"]),
        ("Oppositions were filed against 301 of the marks.", ["301 of the marks"]),
        ("It is a shield with three gold crowns.", ["three gold crowns"]),
        ("The watch keeps 12 metric dashboards.", ["12 metric dashboards"]),
        ("Two bars closed.", ["Two bars"]),
        ("In Germany 12 hospitals closed, and in the UK 14 hospitals.", ["12 hospitals", "14 hospitals"]),
        ("Under Article 5, 12 States objected.", ["12 States"]),
        ("In paragraphs 4 and 5, 12 States are named.", ["12 States"]),
        ("In this round 12 teams played.", ["12 teams"]),
        (
            "The 27 EU member states and all 50 U.S. states agreed.",
            ["27 EU member states", "all 50 U.S. states"],
        ),
        ("THE PLAN FOR 12 HARBOURS", ["12 HARBOURS"]),
        ("The ministry—12 people in all—left.", ["12 people"]),
        ("They met 10–12 pilots.", ["10–12 pilots"]),
        ("The number fell from 9 to 7 ports.", ["7 ports"]),
        ("They had 1200 boats and, in 1710, sold 1300 boats.", ["1200 boats", "1300 boats"]),
        ("In 1710 sailors struck.", ["1710 sailors"]),
        ("He said: “12 pilots have left the port.”", ["12 pilots"]),
        ("Two boats came; all except one were lost.", ["Two boats", "one were lost"]),
        ("Two boxes came. One cell touches the 3 cells behind it.", ["Two boxes", "One cell", "3 cells"]),
        ("The state supplies 12 ports, and 3 ports provides for.", ["12 ports", "3 ports"]),
        ("The board has the following: (II) 2 members, and (III) 3 clerks.", ["2 members", "3 clerks"]),
        ("Two boats came, and they may sell one of them.", ["Two boats", "one of them"]),
        ("There are 3 Seats Open for 2 FT clerks.", ["3 Seats", "2 FT clerks"]),
        ("It needs 1 experienced pilots and 2 ILs.", ["1 experienced pilots", "2 ILs"]),
        ("They met 12 of the Federal Harbour Plans 2020 aims.", ["12 of the Federal Harbour Plans"]),
        ("Each job creates 1 Workload.", ["1 Workload"]),
    ],
)
def test_counts_that_look_alike_stay(text: str, quotes: list[str]) -> None:
    assert stated(text) == quotes


@pytest.mark.parametrize("number", "two six ten twelve thirteen twenty thirty fifty eighty".split())
def test_one_number_in_a_block_is_seen(number: str) -> None:
    assert stated(f"The {number} boats sailed.") == [f"{number} boats"]
