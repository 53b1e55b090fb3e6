"""Wholes and parts that are told by their numbers alone."""

from __future__ import annotations

import pytest

from checker.facts.complete import collect
from checker.readers import read
from checker.verdicts import tie
from sums.support import messages


def found(text: str) -> list[str]:
    return messages(text, "SUM002")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "- held 11 talks, of which four were with crews, three with pilots, two with cooks and one with guards;\n"
            "- saw 120 files.",
            "the text says 11 talks; 4 + 3 + 2 + 1 = 10",
        ),
        (
            "The plan has 14 aims, five of them old and nine new. Nine were reached, three in part and three not at all.",
            "the text says 14 in all; 9 + 3 + 3 = 15",
        ),
        (
            "In the other 24 we found no trace. Fourteen of these 24 were tugs, six were barges and five were ferries.",
            "the text says 24 in all; 14 + 6 + 5 = 25",
        ),
        (
            "We found 1,320 false coins, 220 fewer than before. The breakdown is as follows: 50 crowns, 720; 100 crowns,"
            " 430; 20 crowns, 110; 500 crowns, 48; 10 crowns, 22.",
            "the text says 1,320 false coins; 720 + 430 + 110 + 48 + 22 = 1,330",
        ),
        (
            "Of the 38,400 farms, 4,608 (12 %) are organic or on their way: 3,970 are certified and 648 are not yet.",
            "the text says 4,608 farms; 3,970 + 648 = 4,618",
        ),
        (
            "Many joined.[^1]\n\n[^1]: Of the 48, 20 are town halls, 16 private halls, nine run by clubs and four others.",
            "the text says 48 in all; 20 + 16 + 9 + 4 = 49",
        ),
        (
            "Of the 13 we saw, five were wholetime, two day-crewed and seven on-call.",
            "the text says 13 in all; 5 + 2 + 7 = 14",
        ),
        (
            "Departures came to 2,850, of which 1,900 were returns, 620 by sea and 350 moves to other regions.",
            "the text says 2,850 in all; 1,900 + 620 + 350 = 2,870",
        ),
        (
            "The board has 15 members: the president, two deputies, the treasurer and 12 ordinary members.",
            "the text says 15 members; 1 + 2 + 1 + 12 = 16",
        ),
        (
            "Ballots were sent to 241,200 people. The 226,800 that we know came in time, 5,400 came late and 9,400 were"
            " lost.",
            "the text says 241,200 people; 226,800 + 5,400 + 9,400 = 241,600",
        ),
        (
            "It carried 137 passengers and four of the crew, so that there were 140 people on board.",
            "the text says 140 people; 137 + 4 = 141",
        ),
        (
            "We had 180 petitions. Ninety-five came from citizens, 60 from groups and 30 from towns.",
            "the text says 180 petitions; 95 + 60 + 30 = 185",
        ),
        (
            "We had 180 petitions. They came from citizens (95), groups (60) and towns (30).",
            "the text says 180 petitions; 95 + 60 + 30 = 185",
        ),
        (
            "There were 62 calls about noise, 41 about litter and 27 about dogs. In total, we had 132 calls.",
            "the text says 132 calls; 62 + 41 + 27 = 130",
        ),
        (
            "Fifteen of the 31 offices are in the north, nine in the south and eight in the east.",
            "the text says 31 in all; 15 + 9 + 8 = 32",
        ),
        (
            "With 96 talks we did more than before. We gave notice of 54 and none of 33, while ten were held at night.",
            "the text says 96 talks; 54 + 33 + 10 = 97",
        ),
        (
            "In all, 27 talks were held by the town – 11 for pilots, nine for crews and eight for guards – and heard by 540.",
            "the text says 27 talks; 11 + 9 + 8 = 28",
        ),
        (
            "They made 47 proposals (History 11, Chemistry 9, Music 14, Law 12).",
            "the text says 47 proposals; 11 + 9 + 14 + 12 = 46",
        ),
    ],
)
def test_parts_that_do_not_make_their_whole(text: str, message: str) -> None:
    assert found(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        # the days of a meeting are no whole
        "The pilots met in Arden on 13 and 14 June 2023. Its eight crews adopted two calls, one on nets and one on fees.",
        "Of the 24 plans, 14 are done, seven are under way and three were dropped.",
        # some of them only, or the parts lie inside one another
        "Of the 24 plans, 14 are done, seven of them late.",
        "We asked 24 crews: 14 came, seven stayed and five of those who came went home.",
        "Besides the six homes we saw four halls, two mills and the bridge, 13 places in all.",
        "Seven cases are old; five of them speak of one and the same road.",
        # each; ranges; what is not exact; years; shares
        "There are eight sites, three in the north and one each in Spain and France.",
        "It sells 150 things, of which 50 to 60 are new.",
        "Of the 24 plans, about 14 are done, seven are under way and four were dropped.",
        "Of the 24 plans, 58 % are done, seven are under way and 16 are late.",
        # far off
        "Of the 240 plans, 140 are done, seven are under way and four were dropped.",
        "In the 24 ports there are 14 cranes. Nine tugs, eight barges and six ferries came.",
        # told one by one, the last in another way
        "The drive has 3 lists: one for the crew, one for the fees, and a 3rd without a name.",
        # rounded
        "Out of the 24.9 million people at sea, 16 million work on ships, 4.8 million in ports and 4 million in yards.",
        # a rest that no number tells
        "Of the 24 plans, 14 are done, seven are under way and two were dropped. In the remaining case, we wait.",
        "We found that 41 out of 64 halls were open and that another 14 were open in part. This left nine that were shut.",
        "Of the 4,618 farms, 648 are on their way and 3,970 are certified.",
        "Of the 4,608 farms, 648 are on their way and 3,270 are certified.",
        "In all, 28 talks were held by the town – 11 for pilots, nine for crews and eight for guards – and heard by 540.",
        "They made 46 proposals (History 11, Chemistry 9, Music 14, Law 12). We saw 21 leaves (MS 9 and MS 11).",
        # What came and went is no part of what was there.
        "The league had 146 clubs. Five were admitted, and eight were dissolved or merged; at the end there were 143.",
        "The county had 46 libraries. Three closed in spring and one opened in May, so that there are now 44.",
    ],
)
def test_parts_that_stand(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The board has seven members: the mayor, two deputies and four others.", "the sentence lists 7"),
        ("Of the 24 plans, 14 are done and ten were dropped.", "14 + 10 = 24"),
        (
            "It carried 137 passengers and four cooks, so that there were 141 people on board.",
            "137 + 4 = 141",
        ),
    ],
)
def test_parts_confirm(text: str, said: str) -> None:
    ledger = tie(collect(read("report.md", text.encode())))
    assert said in [claim.explanation for claim in ledger.claims if claim.verdict == "confirmed"]
