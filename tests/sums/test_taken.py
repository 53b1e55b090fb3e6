"""Parts that are taken from a whole, put together to one, or have nouns of their own."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.facts import complete
from checker.readers import read
from checker.rulebook import load_default, select
from checker.verdicts import tie

RULES = select(load_default(), ["SUM001", "SUM002"], [])


def findings(text: str) -> list[str]:
    return [one.message for one in examine(read("report.md", text.encode()), RULES).findings]


def said(text: str) -> dict[str, tuple[str, str]]:
    document = read("report.md", text.encode())
    ledger = tie(complete.collect(document))
    return {document.quote(one.statement.span): (str(one.verdict), one.explanation) for one in ledger.claims}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        # nouns of their own: one is that of the whole, or there are several
        ("The club owns 12 boats (five sailing boats, three rowing boats and three canoes).", "the text says 12 boats; 5 + 3 + 3 = 11"),
        ("The team has seventeen titles (seven constructors' and nine drivers').", "the text says 17 titles; 7 + 9 = 16"),
        ("He was tried with eight others: two clerks, three guards, two cooks and two porters.", "the text says 8 others; 2 + 3 + 2 + 2 = 9"),
        ("The delegation had eight members: two judges, three clerks, an usher and a porter, who came late.", "the text says 8 members; 2 + 3 + 1 + 1 = 7"),
        ("The ward had six vacancies (two trained nurses, one porter and four clerks) in May.", "the text says 6 vacancies; 2 + 1 + 4 = 7"),
        # years, each of them far below the whole
        ("The mill had 150 faults (40 in 2016, 45 in 2017, 30 in 2018, 32 in 2019 and 43 in 2020).", "the text says 150 faults; 40 + 45 + 30 + 32 + 43 = 190"),
        ("The mill had 150 faults: 40 in 2016, 45 in 2017, 30 in 2018, 32 in 2019 and 43 in 2020.", "the text says 150 faults; 40 + 45 + 30 + 32 + 43 = 190"),
        # names with an "and", and a comma before a bracket
        ("They sent 40 pilots, from Chile (14), Trinidad and Tobago (12) and Peru, (15), to the race.", "the text says 40 pilots; 14 + 12 + 15 = 41"),
        # through another count
        ("A total of 290 pilots were sent from three towns: Arden (120), Brack (90) and Calder (90).", "the text says 290 pilots; 120 + 90 + 90 = 300"),
        ("We trained 290 pilots in three towns (Arden (120), Brack (90) and Calder (90)).", "the text says 290 pilots; 120 + 90 + 90 = 300"),
        # taken from the whole
        ("Of the 36 measures, 14 are done, 15 are late and eight are open.", "the text says 36 measures; 14 + 15 + 8 = 37"),
        ("Of the 36 measures, 14 are done, 15 are late and five are open.", "the text says 36 measures; 14 + 15 + 5 = 34"),
        ("There were 70 faults in the north, of which 40 were leaks, 19 breaks and 12 blocks.", "the text says 70 faults; 40 + 19 + 12 = 71"),
        ("A dozen ships sail, seven of them liners and six of them tugs.", "the text says 12 ships; 7 + 6 = 13"),
        ("A dozen ships sail, seven of them liners and six tugs.", "the text says 12 ships; 7 + 6 = 13"),
        ("The league has 38 members. They are of three kinds: 13 are towns, 9 are guilds and 17 are neither.", "the text says 38 members; 13 + 9 + 17 = 39"),
        ("The league has 38 members. Of these, 13 are towns, 9 are guilds and 17 are neither.", "the text says 38 members; 13 + 9 + 17 = 39"),
        ("The league has 38 members. Of these 38 members, 13 are towns, 9 are guilds and 17 are neither.", "the text says 38 members; 13 + 9 + 17 = 39"),
        ("The 16 wrecks included 12 barges, three tugs and two ferries.", "the text says 16 wrecks; 12 + 3 + 2 = 17"),
        # put together
        ("We heard 64 patients, 21 relatives and 97 members of staff, a total of 181 people.", "the text says 181 people; 64 + 21 + 97 = 182"),
        ("We heard 64 patients, 21 relatives and 97 members of staff, or 181 people in all.", "the text says 181 people; 64 + 21 + 97 = 182"),
        ("It has 14 drivers, 28 loaders and four porters, making 48 posts in all.", "the text says 48 posts; 14 + 28 + 4 = 46"),
        ("It has 14 drivers, 28 loaders and four porters, that is, 48 posts altogether.", "the text says 48 posts; 14 + 28 + 4 = 46"),
        # behind a clause that says who is counted
        ("We thank the 218 pilots who gave us their time, 125 from abroad and 83 from the coast.", "the text says 218 pilots; 125 + 83 = 208"),
        # so many, and so near, that no word can part them
        ("The port employs 3,210 people: 1,220 clerks and porters, 640 pilots and 1,340 in sheds.", "the text says 3,210 people; 1,220 + 640 + 1,340 = 3,200"),
        # what is left
        ("There were 42 surveys of ports. We took part in all but two of them. Data came from 33 of the 40, and late from the other six.", "40 − 33 = 7, the text says 6 of them remain"),
        ("Data came from 33 of the 40 ports on time, and from the other six late.", "40 − 33 = 7, the text says 6 ports remain"),
        ("Out of 300 bids received, the town backed 224 bids and noted 53. It spoke on the remaining 24 bids.", "300 − 224 − 53 = 23, the text says 24 bids remain"),
        ("The line has eight stations. Three (Arden, Brack and Calder) are shut, the other six are open.", "8 − 3 = 5, the text says 6 stations remain"),
    ],
)  # fmt: skip
def test_wrong(text: str, message: str) -> None:
    assert message in findings(text)


@pytest.mark.parametrize(
    "text",
    [
        # other things, and too few to be meant
        "There are 12 halls (7 desks and 6 lamps).",
        "The sites are seven (four in Arden, a chapel and 2 in Brack).",
        "The board has nine members: two clerks, three guards, a few cooks and a porter.",
        # the same in other years
        "There were 30 fires (22 in 2017 and 18 in 2016).",
        "There were 30 fires: 22 in 2017, 31 in 2016 and 18 in 2015.",
        # parts that need not be all of it, or may overlap
        "Of the 36 measures, 14 are done, 8 are late and five are open.",
        "Of the 48 audits, 30 were closed and 19 were late.",
        "Of the 48 audits, 20 were closed, 19 found faults and 15 took a month.",
        "There were 70 faults, of which 25 were leaks and 22 came from the north.",
        "A dozen ships sail, four of them liners and six of them tugs.",
        "A dozen ships sail, four of them new, 2 of which are tugs.",
        "The league has 38 members. Of these, 13 are towns and 9 are guilds.",
        "The league has 38 members. They met in two rooms: 13 came early, 9 came late.",
        "The 16 wrecks included 12 barges and three tugs.",
        "The 16 guests included nine women and eight clerks.",
        "We heard 40 pilots, including 12 from Arden and 30 from Brack.",
        # nothing else is left
        "Out of 300 bids received, the town backed 224 bids and noted 53. It spoke on the remaining 23 bids.",
        "Out of 300 bids received in 53 days, the town backed 224 bids. It spoke on the remaining 76 bids.",
        "The line has eight stations. Three (Arden, Brack and Calder) are shut, the other five are open.",
        "The line has eight stations. All were new, three (Arden, Brack and Calder) too. The other six lines end here.",
        # no total of these
        "We heard 64 patients and 21 relatives, and a total of 181 people came.",
        "We visited five schools in 12 towns, a total of 40 visits.",
        "A total of 290 pilots and 40 cooks were sent from two towns: Arden (120) and Brack (90).",
        "We thank the 218 pilots who gave us their time, 40 from abroad and 83 from the coast.",
        "The port employs 3,210 people: 1,220 clerks and porters, 640 pilots and 1,140 in sheds.",
        "There were 42 surveys of ports. We took part in all but two of them. Data came from 33 of the 40, and late from the other seven.",
        "We had 28 faults. Eleven concerned brakes, seven were leaks and five were dents; the remaining five had no cause.",
        "We had 60 faults. Eleven concerned brakes, seven were leaks and five were dents; the remaining six had no cause.",
        "We had 28 faults and 30 fires. Eleven concerned brakes, seven were leaks and five were dents; the remaining six had no cause.",
        "We had 28 faults. About eleven concerned brakes, seven were leaks and five were dents; the remaining six had no cause.",
    ],
)  # fmt: skip
def test_silent(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ("He was tried with eight others: two clerks, three guards, two cooks, and a porter, who fled.", "eight others", "2 + 3 + 2 + 1 = 8"),
        ("The hall held 92 guests, including one mayor, six deputies, 47 clerks, 20 guards, 13 others and five cooks.", "92 guests", "1 + 6 + 47 + 20 + 13 + 5 = 92"),
        ("The town made 143 bids, 47 of which were won and 96 of which were lost.", "143 bids", "47 + 96 = 143"),
        ("We heard 64 patients, 21 relatives and 97 members of staff, a total of 182 people.", "182 people", "64 + 21 + 97 = 182"),
        ("The league has 38 members. Of these, 13 are towns, 9 guilds and 16 neither.", "38 members", "13 + 9 + 16 = 38"),
    ],
)  # fmt: skip
def test_confirmed(text: str, quote: str, why: str) -> None:
    assert said(text)[quote] == ("confirmed", why)
