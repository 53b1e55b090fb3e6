"""One sentence each: how reports say that numbers belong together, and what only looks like it."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["SUM001", "SUM002", "SUM003", "SUM004", "SUM006"], [])


def findings(text: str) -> list[str]:
    report = examine(read("report.md", text.encode()), RULES)
    return [f"{one.code} {one.place.quote}: {one.message.rpartition('; ')[2]}" for one in report.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # amounts
        ("The Fund of EUR 61 million comprises EUR 29 million for roads and EUR 34 million for rail.", "SUM003 EUR 61 million: 29 + 34 = 63 million"),
        ("The budget of EUR 61 million is composed of EUR 29 million for roads and EUR 35 million for rail.", "SUM003 EUR 61 million: 29 + 35 = 64 million"),
        ("The total of 61 km breaks down into 29 km of tram lines and 34 km of bus lanes.", "SUM003 61 km: 29 + 34 = 63"),
        ("Production reached 412 GWh, of which wind 300 GWh, water 90 GWh and waste 32 GWh.", "SUM003 412 GWh: 300 + 90 + 32 = 422"),
        ("The budget was £12,400 — £7,400 for books and £5,100 for staff.", "SUM003 £12,400: 7,400 + 5,100 = 12,500"),
        ("Costs came to EUR 12.4 million (wages: EUR 7.4 million; rent: EUR 5.4 million).", "SUM003 EUR 12.4 million: 7.4 + 5.4 = 12.8 million"),
        ("EUR 61 million was granted: EUR 29.000.000 for housing and EUR 34 million for roads.", "SUM003 EUR 61 million: 29 + 34 = 63 million"),
        ("The grant is EUR 21.0 million, of which EUR 14.2 million goes to schools and EUR 7.3 million to parks.", "SUM003 EUR 21.0 million: 14.2 + 7.3 = 21.5 million"),
        ("The baths cost EUR 61 million[^1] in all.\n\n[^1]: EUR 29 million for the pool and EUR 34 million for the hall.", "SUM003 EUR 61 million: 29 + 34 = 63 million"),
        ("Landings came to 41 200 tonnes, compared with 43 900 tonnes in 2019: 27 400 tonnes of herring, 9 700 tonnes of cod and 3 100 tonnes of crab.", "SUM003 41 200 tonnes: 27 400 + 9 700 + 3 100 = 40 200"),
        ("Costs of EUR 61.4 million break down as follows: EUR 29.1 million for roads, EUR 20.2 million for rail and EUR 13.1 million for quays.", "SUM003 EUR 61.4 million: 29.1 + 20.2 + 13.1 = 62.4 million"),
        ("The plan has EUR 61.4 million. Of this, EUR 29.1 million goes to schools, 20.2 to parks and 13.1 to baths.", "SUM003 EUR 61.4 million: 29.1 + 20.2 + 13.1 = 62.4 million"),
        ("The cost was EUR 65.0 million: a loan of EUR 48.0 million, a new grant of EUR 6.0 million and EUR 12.0 million from the towns.", "SUM003 EUR 65.0 million: 48 + 6 + 12 = 66 million"),
        # counts
        ("The 120 inspections, 80 announced and 41 unannounced, are over.", "SUM002 120 inspections: 80 + 41 = 121"),
        ("The jury has 12 jurors – seven women and six men.", "SUM002 12 jurors: 7 + 6 = 13"),
        ("We visited seven schools, namely three primary schools and five secondary schools.", "SUM002 seven schools: 3 + 5 = 8"),
        ("The Council dealt with 134 complaints (87 about news and 46 about music).", "SUM002 134 complaints: 87 + 46 = 133"),
        ("Of the 61 complaints, 23 came from patients, twenty-one from relatives and the remaining 18 from staff.", "SUM001 the remaining 18: 61 − 23 − 21 = 17, the text says 18 complaints remain"),
        # shares
        ("70 % of loans were books; the other 35 % were films.", "SUM004 70 % of loans were books; the other 35 %: 70 + 35 = 105"),
        ("60 per cent of the patients were men and 45 per cent women.", "SUM004 60 per cent of the patients were men and 45 per cent: 60 + 45 = 105"),
        # changes
        ("Loans rose by 22 % to 560, from 500 in 2017.", "SUM006 22 %: from 500 to 560 is an increase of 12 %"),
        ("There were 560 loans in 2018, compared with 500 in 2017 (+22 %).", "SUM006 22 %: from 500 to 560 is an increase of 12 %"),
        ("The number of beds fell from 4 120 to 3 790 (–18 %).", "SUM006 18 %: from 4 120 to 3 790 is a decrease of 8 %"),
        ("Loans fell by a quarter, from 900 to 600.", "SUM006 by a quarter: 600 is 0.67 times 900"),
        ("Loans fell from 900 to 700 a year, a fall of a third.", "SUM006 fall of a third: 700 is 0.78 times 900"),
        ("Loans rose from 2,560 to 2,864, an increase of 304, or 10.6 %.", "SUM006 10.6 %: from 2,560 to 2,864 is an increase of 11.9 %"),
        ("There was a fivefold increase, from 20 to 120.", "SUM006 fivefold: 120 is 6 times 20"),
        ("Loans went up from 500 to 560, an increase of 70.", "SUM006 70: from 500 to 560 it is 60"),
        ("Emissions fell by 45 % between 1990 and 2018, from 500 to 300 tonnes.", "SUM006 45 %: from 500 to 300 is a decrease of 40 %"),
    ],
)  # fmt: skip
def test_wrong(text: str, found: str) -> None:
    assert findings(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Landings came to 41 200 tonnes, compared with 43 900 tonnes in 2019: 28 400 tonnes of herring, 9 700 tonnes of cod and 3 100 tonnes of crab.",
        "The number of beds fell from 4 120 to 3 790 (–8 %).",
        "The number of beds fell from 4 120 to 3 790 (-8 %).",
        # amounts: another year, bounds, a comparison; some of them; rounding
        "The budget is EUR 61 million (2017: EUR 58 million; 2016: EUR 55 million).",
        "The grant is EUR 61 million (minimum: EUR 29 million; maximum: EUR 58 million).",
        "The tram cost EUR 61 million – EUR 29 million more than planned and EUR 30 million more than needed.",
        "The tram cost EUR 61 million.[^1]\n\n[^1]: EUR 29 million in 2017 and EUR 31 million in 2018.",
        "The Fund has EUR 61 million, of which EUR 9 million went to roads and EUR 31 million to rail.",
        "The Fund has EUR 61.0 million: a loan of EUR 22.0 million, a total of EUR 45.0 million and EUR 8.0 million from towns.",
        "The grant is EUR 61 million: EUR 29 million for roads and EUR 33 million for rail.",
        "The following projects cost more than EUR 30 million:\n\n- the tram: EUR 12 million\n- the baths: EUR 19 million",
        "The Fund has EUR 61 million:\n\n- EUR 29 million, up from EUR 20 million, for roads\n- EUR 40 million for rail",
        "The plan has EUR 61.4 million. Of this, EUR 29.1 million goes to schools, 20.2 to parks and 12.1 to baths.",
        "The plan has EUR 61.4 million. Of this, EUR 29.1 million goes to schools, 4 in the north and 7 in the south.",
        "The plan has EUR 61.4 million, up from EUR 29.1 million in May, 20 in June and 13 in July.",
        # counts: things of other kinds, other years, parts that overlap, parts that are left out
        "The convoy had 14 boats, six women and nine men.",
        "We met 40 officials, 12 judges and 29 lawyers.",
        "There were 27 fires, 14 in 2017 and 14 in 2016.",
        "Of the 48 audits, 30 were closed and 19 were late.",
        "There were 48 audits, 30 were closed and 19 were late.",
        "In the 48 ports, 30 are open and 19 are dry.",
        "The 27 members, 12 online, 14 on site, and a few by phone, voted.",
        "Of the 61 complaints, 23 came from patients, 31 from relatives and the remaining 7 from staff.",
        "Of the 61 complaints, 23 were closed within 5 weeks, and the remaining 38 are open.",
        # shares of two wholes
        "48 % of the women and 54 % of the men are satisfied.",
        "48 % of young women and 54 % of young men are out of work.",
        "48 % were women and 54 % over fifty.",
        # changes: other units, a share, what is not said exactly
        "The waiting time was cut from 3 weeks to 10 days.",
        "The delay was reduced from 2 hours to 45 minutes.",
        "Memory was reduced from 22MB to 256KB.",
        "The number of women rose from 500 to 560 (22 %).",
        "Loans fell by almost a third, from 900 to 640.",
        "Loans rose by 60 a year, from 500 to 740.",
        "The number of men aged from 16 to 24 out of work fell by 73 000 (13 %).",
        "The rate rose from 78.9 % in 2007 to 79.6 % in 2012, followed by a drop to 75.9 %.",
        "Loans fell from 500 to 400, followed by an increase of 6 % in spring.",
        "Emissions rose by 2.2 % from 2011 to 656.3 million tonnes.",
        "The margin decreased by 130 basis points from 40 % to 38.7 %.",
        "The fleet is to increase by 22 % from 9 to 11 million.",
        "Use rose from 330 to 370 due to a 32 % increase in the north.",
        # a share of the whole that was told before
        "Only 6.4 % were saved in all. The data showed that 52 % were damaged. The remaining 41.4 % sank.",
        # what changes is itself a change, or how fast something does
        "The board saw a modest increase in the pace of reduction from 80 to 100 boats.",
        "Lending had decelerated its yearly growth from 8.8 % to 7.8 %.",
        "The forecast was cut from 3.5 % to 3.3 %, reflecting a growth of 1.2 %.",
        # a rest of nothing is another thing
        "Of the four guards, two fled to the hills and two to the coast. The other two guards stayed.",
    ],
)
def test_silent(text: str) -> None:
    assert findings(text) == []
