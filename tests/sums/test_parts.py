"""What is read as the parts of a whole, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts import complete
from checker.facts.parts import read_parts
from checker.facts.styles import Style
from checker.model import Span
from checker.readers import read
from checker.verdicts import tie


@pytest.mark.parametrize(
    ("text", "said", "total"),
    [
        ("600 in 2016, 640 in 2017 and 610 in 2018", "600 + 640 + 610", 1850),
        ("12 closed, 9 open and 6 suspended", "12 + 9 + 6", 27),
        ("Austria (4), Brazil (12), Chile (24)", "4 + 12 + 24", 40),
        ("50 local, 34 international", "50 + 34", 84),
        ("60 from 2014, 81 from 2015", "60 + 81", 141),
        ("112 in 2014 and 125 in relation to 2015", "112 + 125", 237),
        ("two from each of the five regions, three from the capital", "2 × 5 + 3", 13),
        ("two from the north and one each for Arden, Brack and Calder", "2 + 1 × 3", 5),
        ("12 closed (8 in 2014, 4 in 2015), 9 open", "12 + 9", 21),
        ("twenty-one in Ghent and Bruges; 1 050 elsewhere", "21 + 1050", 1071),
        ("1950 in 2016 and 1960 in 2017", "1950 + 1960", 3910),
        ("12 on 3 May and 14 on 5 May", "12 + 14", 26),
        ("five clerks, each from a port, two aides, and a porter from another town", "5 + 2 + 1", 8),
    ],
)
def test_parts(text: str, said: str, total: int) -> None:
    parts = read_parts(text, Span(0, len(text)))
    assert parts is not None
    assert (" + ".join(item.key for item in parts.listed.items), parts.total) == (said, total)
    assert all(item.span.end <= len(text) for item in parts.listed.items)


@pytest.mark.parametrize(
    "text",
    [
        "12 closed, several open and 6 suspended",
        "about 12 closed and 9 open",
        "12 closed, 4 of them late",
        "12 closed, including 4 late ones, and 9 open",
        "40 % closed and 60 % open",
        "12 or 13 closed and 9 open",
        "see 12 and 13",
        "compared to 12 in 2014 and 13 in 2015",
        "12.5 closed and 9 open",
        "12 days in May and 9 days in June",
        "git-merge(1) and git-log(1)",
        "the Treaty (1992) and the Act (1998)",
        "12 closed",
        "closed and open",
        # numbers that only tell the pieces apart
        "(1) voice, (2) sound and (3) law",
        "1) voice and 2) sound",
        "annex 1, annex 2 and annex 3",
        "lot 4, lot 7 and lot 9",
        "98, 116 and 117",
    ],
)
def test_no_parts(text: str) -> None:
    parts = read_parts(text, Span(0, len(text)))
    assert parts is None or not parts.listed.sure


def verdict(text: str) -> tuple[str, str]:
    document = read("report.md", text.encode())
    found = tie(complete.collect(document)).claims
    return (str(found[0].verdict), found[0].explanation) if found else ("unsupported", "")


@pytest.mark.parametrize(
    "text",
    [
        "The fleet has 12 vessels (11 in 2014 and 10 in 2013).",
        "Around 40 ports (12 in the north and 30 in the south) agreed.",
        "At least 40 ports (12 in the north and 20 in the south) agreed.",
        "There are 12 halls (7 desks and 6 lamps).",
        "There are 12 sites, of which 7 inland and 3 maritime.",
        "There are 3 000 members (1 234 women and 1 765 men).",
        "We heard 40 experts, including 12 from Arden and 30 from Brack.",
        "There are 12 towns (4 and 6).",
        "Votes were cast by 48 members: 30 for, 10 against and several abstained.",
        "It keeps 14 members on its list; six women and nine men came.",
        "The 14 sites lie in the north; seven of them are open and six of these are large.",
        "The 16 observers (Austria 4, Brazil 13) took part.",
        "It wrote 12 letters (MS 7 and MS 8).",
    ],
)
def test_stays_silent(text: str) -> None:
    assert verdict(text)[0] in ("unsupported", "unread")


@given(
    st.lists(st.integers(5, 5000), min_size=2, max_size=6),  # smaller sums may fit by chance
    st.sampled_from(["bracket", "colon", "before", "names"]),
    st.integers(-3, 3),
)
def test_a_count_of_any_size_is_the_sum_of_its_parts(numbers: list[int], form: str, off: int) -> None:
    whole = sum(numbers)
    names = ["Arden", "Brack", "Calder", "Dunmore", "Elvick", "Fallow"]
    years = [2011, 2012, 2013, 2014, 2015, 2016]
    dated = ", ".join(f"{number} in {year}" for number, year in zip(numbers[:-1], years, strict=False))
    dated += f" and {numbers[-1]} in 2019"
    named = ", ".join(f"{name} ({number})" for name, number in zip(names, numbers, strict=False))
    said = whole + off
    text = {
        "bracket": f"They filed {said} notices ({dated}).",
        "colon": f"They filed {said} notices: {dated}.",
        "before": f"They made {said} ({dated}) requests.",
        "names": f"They sent {said} observers, from {named}, to the vote.",
    }[form]
    got, why = verdict(text)
    if off:
        assert got != "confirmed" or said == len(numbers)
    elif 1900 <= whole <= 2100 or any(1900 <= number <= 2100 for number in numbers):
        assert got != "contradicted"  # it may be taken for a year
    else:
        style = Style().like(text)
        assert (got, why) == ("confirmed", f"{' + '.join(map(style.shown, numbers))} = {style.shown(whole)}")
