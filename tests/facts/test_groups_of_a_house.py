"""Groups that a house states, and those of a report itself."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checker.facts.groups import GroupError, load
from checker.facts.spoken import own_groups, spoken_of
from checker.readers import read

# --- pages of a house -----------------------------------------------------------------------


def test_a_house_states_its_own_groups(tmp_path: Path) -> None:
    (tmp_path / "regions.toml").write_text(
        'name = "Norland"\ncalled = ["regions"]\nmembers = ["Aube", "Marne"]\n', encoding="utf-8"
    )
    (group,) = load(tmp_path)
    assert group.members(date(2019, 1, 1)) == {"aube", "marne"}
    assert group.spelled("aube") == "Aube"
    assert spoken_of("Three regions replied.", [group]).of_phrase("regions") is group


def test_a_house_states_members_over_time(tmp_path: Path) -> None:
    (tmp_path / "ports.toml").write_text(
        'name = "the league"\ncalled = ["ports"]\nalso = ["Castor"]\n'
        '[joined]\n1990-01-01 = ["Arden", "Port Trent"]\n1995-05-01 = ["Brack"]\n[left]\n1999-12-31 = ["Arden"]\n',
        encoding="utf-8",
    )
    (group,) = load(tmp_path)
    assert group.members(date(1999, 12, 31)) == {"arden", "port trent", "brack"}
    assert group.members(date(2000, 1, 1)) == {"port trent", "brack"}
    assert group.largest == 4


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("called = [", "is no TOML"),
        ('name = "x"\ncalled = ["y"]\nmember = ["z"]\n', "unknown key 'member'"),
        ('name = "x"\ncalled = ["y"]\n', "the key 'members' is missing"),
        (
            'name = "x"\ncalled = ["y"]\nmembers = []\n',
            "'members' is a list of names; days of membership stand under [joined]",
        ),
        (
            'name = "x"\ncalled = ["y"]\n[members]\nAT = ["1995-01-01", ""]\n',
            "'members' is a list of names; days",
        ),
        ('name = "x"\ncalled = ["y"]\n[joined]\nsoon = "AT"\n', "Invalid isoformat string: 'soon'"),
        (
            'name = "x"\ncalled = ["y"]\njoined = "AT"\n',
            "[joined] is a table: a day YYYY-MM-DD, then who joined on it",
        ),
        (
            'name = "x"\ncalled = ["y"]\n[joined]\n1995-01-01 = 5\n',
            "members stand as codes in one string, or as a list",
        ),
        (
            'name = "x"\ncalled = ["y"]\n[joined]\n1995-01-01 = "AT"\n1996-01-01 = "AT"\n',
            "'austria' joined twice",
        ),
        (
            'name = "x"\ncalled = ["y"]\n[joined]\n1995-01-01 = "AT"\n[left]\n1996-01-01 = "SE"\n',
            "'sweden' left and never joined",
        ),
        (
            'name = "x"\ncalled = ["y"]\nmembers = ["Arden"]\n[joined]\n1995-01-01 = "AT"\n',
            "'members' beside [joined]",
        ),
        ('name = "x"\ncalled = ["y"]\n[joined]\n', "nobody joined"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(tmp_path: Path, page: str, reason: str) -> None:
    (tmp_path / "group.toml").write_text(page, encoding="utf-8")
    with pytest.raises(GroupError, match=re.escape(f"{tmp_path / 'group.toml'}: {reason}")):
        load(tmp_path)


def test_a_report_states_a_group_in_its_front_matter() -> None:
    text = "---\ntitle: Agencies\ngroups:\n  agencies: Alfa, Beta and Co, Gamma\n  posts: [North, South]\n---\n\nText.\n"
    agencies, posts = own_groups(read("report.md", text.encode()))
    assert (agencies.called, sorted(agencies.spells)) == (("agencies",), ["alfa", "beta and co", "gamma"])
    assert (posts.called, sorted(posts.spells)) == (("posts",), ["north", "south"])
