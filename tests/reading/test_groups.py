"""Groups over time, and the day a report speaks of."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from checker.readers import read
from checker.reading.dated import document_date
from checker.reading.groups import GroupError, groups, load, own_groups, spoken_of
from checker.reading.names import key, known
from checker.resources import folder

PHRASES = {phrase: group for group in groups() for phrase in group.called}
EU = PHRASES["EU Member States"]


@pytest.mark.parametrize(
    ("day", "size"),
    [
        (date(1958, 1, 1), 6),
        (date(1973, 1, 1), 9),
        (date(1981, 1, 1), 10),
        (date(1986, 1, 1), 12),
        (date(1995, 1, 1), 15),
        (date(2004, 4, 30), 15),
        (date(2004, 5, 1), 25),
        (date(2007, 1, 1), 27),
        (date(2013, 7, 1), 28),
        (date(2020, 1, 31), 28),
        (date(2020, 2, 1), 27),
    ],
)
def test_the_union_grew_and_shrank(day: date, size: int) -> None:
    assert len(EU.members(day)) == size


@pytest.mark.parametrize(
    ("phrase", "day", "size"),
    [
        ("euro area countries", date(2016, 1, 1), 19),
        ("euro area countries", date(2026, 1, 1), 21),
        ("Schengen States", date(2019, 1, 1), 26),
        ("EFTA States", date(2019, 1, 1), 4),
        ("EEA States", date(2019, 1, 1), 31),
        ("NATO members", date(2024, 4, 1), 32),
        ("G8 countries", date(2010, 1, 1), 8),
        ("G7 countries", date(2019, 1, 1), 7),
        ("Western Balkans partners", date(2019, 1, 1), 6),
        ("Eastern Partnership countries", date(2019, 1, 1), 6),
    ],
)
def test_sizes(phrase: str, day: date, size: int) -> None:
    assert len(PHRASES[phrase].members(day)) == size


def test_every_member_is_a_known_name_and_leaves_after_it_joins() -> None:
    for group in groups():
        for member, (since, until) in group.spells.items():
            assert known(member)
            assert until is None or since < until


def test_pages_name_what_they_are_and_of_what() -> None:
    for page in (folder("rules") / "groups").glob("*.toml"):
        data = tomllib.loads(page.read_text("utf-8"))
        assert data["name"]
        assert "of" in data or page.stem == "countries"


def test_a_phrase_of_many_bodies_needs_its_context() -> None:
    assert "Member States" not in spoken_of(
        "Nine Member States of the Council of Europe. The Council of Europe asked the EU, the EU and the EU."
    )
    assert "Member States" in spoken_of("The EU asked the Member States of the EU. The European Union waits.")
    assert "EU Member States" in spoken_of("Nine EU Member States")


def test_aliases_mean_one_member() -> None:
    assert key("Czech Republic") == key("Czechia") == key("CZ")
    assert key("the former Yugoslav Republic of Macedonia") == key("North Macedonia")


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


def test_a_house_states_its_own_groups(tmp_path: Path) -> None:
    (tmp_path / "regions.toml").write_text(
        'name = "Norland"\ncalled = ["regions"]\nmembers = ["Aube", "Marne"]\n', encoding="utf-8"
    )
    (group,) = load(tmp_path)
    assert group.members(date(2019, 1, 1)) == {"aube", "marne"}
    assert spoken_of("Three regions replied.", [group])["regions"] is group


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("called = [", "no TOML"),
        ('name = "x"\ncalled = ["y"]\nmember = ["z"]\n', "unknown key 'member'"),
        ('name = "x"\ncalled = ["y"]\n', "the key 'members' is missing"),
        ('name = "x"\ncalled = ["y"]\nmembers = []\n', "no members"),
        ('name = "x"\ncalled = ["y"]\n[members]\nAT = ["soon", ""]\n', "a member needs two dates"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(tmp_path: Path, page: str, reason: str) -> None:
    (tmp_path / "group.toml").write_text(page, encoding="utf-8")
    with pytest.raises(GroupError, match=re.escape(reason)):
        load(tmp_path)


def test_a_report_states_a_group_in_its_front_matter() -> None:
    text = "---\ntitle: Agencies\ngroups:\n  agencies: Alfa, Beta and Co, Gamma\n  posts: [North, South]\n---\n\nText.\n"
    agencies, posts = own_groups(read("report.md", text.encode()))
    assert (agencies.called, sorted(agencies.spells)) == (("agencies",), ["alfa", "beta and co", "gamma"])
    assert (posts.called, sorted(posts.spells)) == (("posts",), ["north", "south"])
