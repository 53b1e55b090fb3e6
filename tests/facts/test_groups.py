"""Groups: who was a member on which day, how pages are read, and the day a report speaks of."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from textwrap import dedent

import pytest

from checker.facts.complete import collect
from checker.facts.dated import document_date
from checker.facts.groups import groups, load
from checker.facts.spoken import spoken_of
from checker.readers import read
from checker.resources import folder
from checker.text.names import known

PAGES = sorted((folder("rules") / "groups").glob("*.toml"))
GROUPS = {page.stem: load(page.parent)[index] for index, page in enumerate(PAGES)}
GROUPS_BY_NAME = {group.name: group for group in groups()}
DAY = timedelta(days=1)

# The first day on which a group had so many members: every change that its page knows of since then.
SIZES = {
    "african-union": [("2002-07-09", 53), ("2011-07-27", 54), ("2017-01-31", 55)],
    "asean": [("1967-08-08", 5), ("1984-01-07", 6), ("1995-07-28", 7), ("1997-07-23", 9), ("1999-04-30", 10), ("2025-10-26", 11)],
    "baltic": [("1991-09-06", 3)],
    "benelux": [("1960-11-01", 3)],
    "brics": [("2009-06-16", 4), ("2011-04-14", 5), ("2024-01-01", 9), ("2025-01-06", 10)],
    "council-of-europe": [("1949-05-05", 10), ("1989-05-05", 23), ("2004-10-05", 46), ("2007-05-11", 47), ("2022-03-16", 46)],
    "eastern-partnership": [("2009-05-07", 6), ("2021-06-28", 5)],
    "eea": [("1994-01-01", 17), ("1995-05-01", 18), ("2004-05-01", 28), ("2007-08-01", 30), ("2014-04-12", 31), ("2021-01-01", 30)],
    "eea-efta": [("1994-01-01", 5), ("1995-01-01", 2), ("1995-05-01", 3)],
    "efta": [("1960-05-03", 7), ("1970-03-01", 8), ("1973-01-01", 6), ("1986-01-01", 6), ("1991-09-01", 7), ("1995-01-01", 4)],
    "eu": [("1958-01-01", 6), ("1973-01-01", 9), ("1981-01-01", 10), ("1986-01-01", 12), ("1995-01-01", 15), ("2004-05-01", 25), ("2007-01-01", 27), ("2013-07-01", 28), ("2020-02-01", 27)],
    "euro-area": [("1999-01-01", 11), ("2001-01-01", 12), ("2007-01-01", 13), ("2008-01-01", 15), ("2009-01-01", 16), ("2011-01-01", 17), ("2014-01-01", 18), ("2015-01-01", 19), ("2023-01-01", 20), ("2026-01-01", 21)],
    "g20": [("1999-09-26", 19)],
    "g20-members": [("1999-09-26", 20), ("2023-09-09", 21)],
    "g7": [("1975-11-15", 6), ("1976-06-27", 7)],
    "g8": [("1997-06-20", 8), ("2014-03-25", 0)],
    "nato": [("1949-04-04", 12), ("1952-02-18", 14), ("1955-05-06", 15), ("1982-05-30", 16), ("1999-03-12", 19), ("2004-03-29", 26), ("2009-04-01", 28), ("2017-06-05", 29), ("2020-03-27", 30), ("2023-04-04", 31), ("2024-03-07", 32)],
    "nordic": [("1962-07-01", 5)],
    "oecd": [("1962-03-29", 20), ("1973-05-29", 24), ("1996-12-12", 29), ("2000-12-14", 30), ("2010-12-09", 34), ("2016-07-01", 35), ("2018-07-05", 36), ("2020-04-28", 37), ("2021-05-25", 38)],
    "schengen": [("1995-03-26", 7), ("1997-10-26", 8), ("1997-12-01", 9), ("2000-01-01", 10), ("2001-03-25", 15), ("2007-12-21", 24), ("2008-12-12", 25), ("2011-12-19", 26), ("2023-01-01", 27), ("2024-03-31", 29)],
    "schengen-associated": [("2001-03-25", 2), ("2008-12-12", 3), ("2011-12-19", 4)],
    "un": [("1945-10-24", 51), ("1955-12-14", 76), ("1961-12-14", 104), ("1973-09-18", 135), ("1984-09-21", 159), ("1990-04-23", 160), ("1990-05-22", 159), ("1990-09-18", 160), ("1990-10-03", 159), ("1991-09-17", 166), ("1992-03-02", 175), ("1992-07-31", 179), ("1993-07-28", 184), ("1994-12-15", 185), ("1999-09-14", 188), ("2000-09-05", 189), ("2002-09-27", 191), ("2006-06-28", 192), ("2011-07-14", 193)],
    "un-african": [("1993-05-28", 53), ("2011-07-14", 54)],
    "un-asia-pacific": [("2000-09-05", 53), ("2002-09-27", 54)],
    "un-eastern-european": [("1993-04-08", 22), ("2006-06-28", 23)],
    "un-latin-american": [("1983-09-23", 33)],
    "un-western-european": [("1993-07-28", 26), ("2000-05-30", 27), ("2002-09-10", 28)],
    "visegrad": [("1991-02-15", 3), ("1993-01-01", 4)],
    "western-balkans": [("2003-06-21", 5), ("2006-06-03", 6), ("2008-02-17", 7), ("2013-07-01", 6)],
}  # fmt: skip


@pytest.mark.parametrize(
    ("stem", "day", "size"),
    [(stem, day, size) for stem, sizes in SIZES.items() for day, size in sizes],
)
def test_sizes_change_on_the_day(stem: str, day: str, size: int) -> None:
    group, first = GROUPS[stem], date.fromisoformat(day)
    assert len(group.members(first)) == size
    assert group.members(first - DAY) != group.members(first)


def test_every_group_has_its_size_tested() -> None:
    assert set(SIZES) == set(GROUPS)
    lasting = {stem: len(group.members(date(2026, 1, 1))) for stem, group in GROUPS.items()}
    assert lasting == {stem: sizes[-1][1] for stem, sizes in SIZES.items()}


@pytest.mark.parametrize(
    ("stem", "country", "first", "last"),
    [
        ("eu", "croatia", "2013-07-01", None),
        ("eu", "united kingdom", "1973-01-01", "2020-01-31"),
        ("euro-area", "croatia", "2023-01-01", None),
        ("euro-area", "bulgaria", "2026-01-01", None),
        ("schengen", "switzerland", "2008-12-12", None),
        ("schengen", "liechtenstein", "2011-12-19", None),
        ("schengen", "romania", "2024-03-31", None),
        ("eea", "united kingdom", "1994-01-01", "2020-12-31"),
        ("efta", "sweden", "1960-05-03", "1994-12-31"),
        ("nato", "montenegro", "2017-06-05", None),
        ("nato", "north macedonia", "2020-03-27", None),
        ("nato", "finland", "2023-04-04", None),
        ("nato", "sweden", "2024-03-07", None),
        ("g8", "russia", "1997-06-20", "2014-03-24"),
        ("g20-members", "african union", "2023-09-09", None),
        ("western-balkans", "croatia", "2003-06-21", "2013-06-30"),
        ("eastern-partnership", "belarus", "2009-05-07", "2021-06-27"),
        ("council-of-europe", "russia", "1996-02-28", "2022-03-15"),
        ("un", "switzerland", "2002-09-10", None),
        ("un", "south sudan", "2011-07-14", None),
        ("un", "serbia and montenegro", "2003-02-04", "2006-06-02"),
        ("un-western-european", "israel", "2000-05-30", None),
    ],
)
def test_who_joined_and_left_when(stem: str, country: str, first: str, last: str | None) -> None:
    group, joined = GROUPS[stem], date.fromisoformat(first)
    assert country not in group.members(joined - DAY)
    assert country in group.members(joined)
    if last is None:
        assert country in group.members(date.max)
    else:
        left = date.fromisoformat(last)
        assert country in group.members(left)
        assert country not in group.members(left + DAY)


def test_members_are_known_names_and_leave_after_they_join() -> None:
    for group in GROUPS.values():
        assert all(known(member) or member in group.written for member in [*group.spells, *group.also])
        assert all(until is None or since < until for since, until in group.spells.values())


def test_the_regional_groups_share_out_the_united_nations() -> None:
    regions = [group for stem, group in GROUPS.items() if stem.startswith("un-")]
    whole = GROUPS["un"].spells
    shared = [member for group in regions for member in group.spells]
    assert sorted([*shared, "united states"]) == sorted(whole)
    floor = date(1963, 12, 17)
    moved = {"israel"}
    for group in regions:
        for member, (since, until) in group.spells.items():
            assert member in moved or (since, until) == (max(whole[member][0], floor), whole[member][1])


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("euro-area", "eu"), ("eu", "eea"), ("eea-efta", "eea"), ("eea-efta", "efta"), ("g7", "oecd"),
        ("schengen-associated", "schengen"), ("schengen-associated", "efta"), ("nordic", "schengen"),
        ("g20", "g20-members"), ("baltic", "euro-area"), ("visegrad", "nato"), ("benelux", "eu"),
        ("un-african", "african-union"),
    ],
)  # fmt: skip
def test_groups_inside_groups(part: str, whole: str) -> None:
    day = date(2026, 1, 1)
    assert GROUPS[part].members(day) <= GROUPS[whole].members(day)


def test_one_phrase_means_one_group() -> None:
    phrases = [phrase for group in groups() for phrase in group.called]
    assert len(phrases) == len(set(phrases))
    assert all(group.in_context <= set(group.called) for group in groups())


def test_the_protocol_order_has_every_member_once() -> None:
    group = GROUPS["eu"]
    assert sorted(group.order) == sorted(group.spells)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_say_where_they_are_from(page: Path) -> None:
    text = page.read_text("utf-8")
    data = tomllib.loads(text)
    assert text.startswith("# ")
    assert data["name"]
    assert data["of"] == "countries"


# --- what texts call them -------------------------------------------------------------------


def counted(text: str) -> list[str | None]:
    """The names of the groups that the counts of `text` speak of."""
    facts = collect(read("report.md", text.encode()))
    found = [facts.set_counted(statement) for statement in facts.statements]
    return [None if group is None else group.name for group in found]


def test_a_phrase_of_many_bodies_needs_its_context() -> None:
    other = (
        "Nine Member States of the Council of Europe. The Council of Europe asked the EU, the EU and the EU."
    )
    assert spoken_of(other).of_phrase("Member States") is None
    own = spoken_of("The EU asked the Member States of the EU. The European Union waits.")
    assert own.of_phrase("Member States") is GROUPS_BY_NAME["the European Union"]
    assert spoken_of("").of_phrase("EU Member States") is GROUPS_BY_NAME["the European Union"]


@pytest.mark.parametrize(
    ("text", "groups_counted"),
    [
        ("Nine EU Member States replied.", ["the European Union"]),
        ("Nine members of GRULAC voted.", ["the Group of Latin American and Caribbean States"]),
        ("Nine member States of the Council of Europe signed.", ["the Council of Europe"]),
        ("Nine Members of the United Nations abstained.", ["the United Nations"]),
        ("Nine members of the Asia-Pacific Group abstained.", ["the Group of Asia-Pacific States"]),
        ("Nine members of the board abstained.", [None]),
        ("Nine members of NATOWATCH abstained.", [None]),
        ("Nine African States signed.", [None]),
    ],
)
def test_the_group_a_count_speaks_of(text: str, groups_counted: list[str | None]) -> None:
    assert counted(text) == groups_counted


def test_states_of_a_continent_are_a_group_where_a_text_speaks_of_its_likes() -> None:
    text = "GRULAC and WEOG agreed; the Eastern European Group waited. Nine African States signed."
    assert counted(text) == ["the Group of African States"]


def test_member_states_of_another_body_are_not_those_of_the_union() -> None:
    text = "The EU, the EU and the European Union. Nine Member States replied. Nine Member States of the {} replied."
    assert counted(text.format("World Fish Council")) == ["the European Union", None]
    assert counted(text.format("European Union")) == ["the European Union", "the European Union"]
    assert counted(text.format("euro area")) == ["the European Union", "the European Union"]


# --- the day a report speaks of -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("---\ndate: 2019-10-17\n---\n\nText.\n", date(2019, 10, 17)),
        ("Brussels, 30.10.2019\n\n# Report\n\nText of 1 May 2001.\n", date(2019, 10, 30)),
        ("# Report\n\nText.[^1]\n\n[^1]: Malta (state of play as of 11 March 2019).\n", date(2019, 3, 11)),
        (
            "# Report\n\nA long first paragraph that goes on and on and speaks of 1 May 2001 only in passing, so.\n",
            None,
        ),
        ("Text without a day.\n", None),
        ("# Report of 31.2.2019\n\nText.\n", None),
    ],
)
def test_the_day_of_a_report(text: str, day: date | None) -> None:
    assert document_date(read("report.md", dedent(text).encode())) == day
