"""Countries and their names: the standard is complete, and every name means one member."""

from __future__ import annotations

import string
import tomllib
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.lists import read_names
from checker.resources import folder
from checker.text.folding import fold
from checker.text.names import key, known, named, names, plain, spelled
from checker.text.tokens import tokenize

PAGES = {
    page.stem: tomllib.loads(page.read_text("utf-8")) for page in (folder("rules") / "names").glob("*.toml")
}
COUNTRIES: dict[str, list[str]] = PAGES["countries"]["countries"]
FORMER: dict[str, list[str]] = PAGES["former"]["countries"]
ROWS = {**COUNTRIES, **FORMER}

every_country = pytest.mark.parametrize("code", sorted(ROWS))


def test_the_standard_is_complete() -> None:
    assert len(COUNTRIES.keys() - {"XK"}) == 249
    assert all(len(code) == 2 and set(code) <= set(string.ascii_uppercase) for code in COUNTRIES)
    three = [row[0] for row in ROWS.values()]
    assert all(len(code) == 3 and set(code) <= set(string.ascii_uppercase) for code in three)
    assert len(three) == len(set(three))
    assert all(first < second for first, second in pairwise(COUNTRIES))


def test_codes_are_those_of_another_source() -> None:
    babel = pytest.importorskip("babel", reason="Babel is not installed")
    aliases = babel.core.get_global("territory_aliases")
    assert {row[0]: aliases.get(row[0]) for code, row in COUNTRIES.items() if code != "XK"} == {
        row[0]: [code] for code, row in COUNTRIES.items() if code != "XK"
    }
    english = babel.Locale("en").territories
    apart = {
        code
        for code, row in COUNTRIES.items()
        if english[code].replace("&", "and").replace("’", "'") not in row
    }
    # what that source writes in a way of its own, as in "Congo - Kinshasa"
    assert apart == {"CC", "CD", "CG", "GS", "HK", "HM", "MM", "MO", "PS", "UM", "VC", "VI"}


def test_no_name_stands_for_two_members() -> None:
    called = Counter(name for row in ROWS.values() for name in {plain(name) for name in row[1:]})
    assert [name for name, times in called.items() if times > 1] == []


@every_country
def test_every_way_of_writing_a_member_means_it(code: str) -> None:
    three, first, *others = ROWS[code]
    for name in (code, three, first, first.upper(), f"the {first}", *others):
        assert key(name) == plain(first), name
        assert known(name)
    assert spelled(key(code)) == first


@every_country
def test_every_name_is_read_whole_in_a_list(code: str) -> None:
    for name in ROWS[code][1:]:
        if name.endswith("."):
            continue  # U.S.: the stop would end the sentence
        run = read_names(fold(tokenize(f"Norland, the {name} and Sudland")))
        assert run is not None
        assert [item.key for item in run.items.items] == ["norland", key(code), "sudland"], name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Czech Republic", "Czechia"),
        ("Luxemburg", "the Grand Duchy of Luxembourg"),
        ("the former Yugoslav Republic of Macedonia", "North Macedonia"),
        ("FYROM", "Macedonia"),
        ("Holland", "the Netherlands"),
        ("Swaziland", "Eswatini"),
        ("Burma", "Myanmar"),
        ("Zaire", "the Democratic Republic of the Congo"),
        ("Cape Verde", "Cabo Verde"),
        ("Turkey", "Türkiye"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("East Timor", "Timor-Leste"),
        ("EL", "Greece"),
        ("UK", "GB"),
        ("St. Lucia", "Saint Lucia"),
    ],
)
def test_two_names_of_one_member(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Guinea", "Guinea-Bissau"),
        ("Guinea", "Equatorial Guinea"),
        ("Congo", "DR Congo"),
        ("Dominica", "Dominican Republic"),
        ("Sudan", "South Sudan"),
        ("North Korea", "Republic of Korea"),
        ("Samoa", "American Samoa"),
        ("Serbia", "Serbia and Montenegro"),
        ("Ireland", "Northern Ireland"),
        ("Lyon", "Nice"),
    ],
)
def test_names_of_two_members(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    "name", ["Korea", "America", "England", "Guinea Bay", "European Union", "It", "In", "no", "and"]
)
def test_what_names_no_member(name: str) -> None:
    assert not known(name)


def test_codes_are_codes_in_capitals_only() -> None:
    assert (key("IT"), key("It"), key("it")) == ("italy", "it", "it")
    assert known("HR")
    assert not named("HR")


@given(st.sampled_from(sorted(names().members)), st.sampled_from([" ", "  ", "\n", "\t"]))
def test_space_inside_a_name_changes_nothing(name: str, space: str) -> None:
    assert key(name.replace(" ", space)) == key(name)
