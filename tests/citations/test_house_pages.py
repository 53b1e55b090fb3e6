"""What a house's folder of rules adds: forms of citations, words that it writes in one way; and its mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from damage.support import rules

from checker.engine import reported
from checker.facts.complete import collect
from checker.facts.house import House, HouseError, joined, load
from checker.readers import read
from checker.verdicts import tie

CIRCULAR = """[[forms]]
name = "act"
words = ["Circular"]
write = "{word} {domain}/{year}/{number}"
dated = true
like = "Circular EC/2024/17"
"""


def test_a_form_of_a_house(tmp_path: Path) -> None:
    (tmp_path / "circulars.toml").write_text(CIRCULAR)
    (row,) = load(tmp_path).forms
    assert (row.name, row.words, row.dated, row.until) == ("act", ("Circular",), True, 9999)


def test_words_of_a_house(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text(
        'terms = ["Harbour master"]\ndistinct = "re-let current/currant"\napart = "quay side"\n'
        '[words]\njetty = "jettey"\n[stems]\nharbour = "harbor"\n'
    )
    found = load(tmp_path)
    assert (found.terms, found.distinct) == (("harbour master",), ("re-let", "current/currant"))
    assert (found.apart, found.words, found.stems) == (
        ("quay", "side"),
        (("jetty", "jettey"),),
        (("harbour", "harbor"),),
    )


def test_pages_of_others_are_left_to_them(tmp_path: Path) -> None:
    (tmp_path / "regions.toml").write_text('name = "the regions"\ncalled = ["regions"]\nmembers = ["Aube"]\n')
    (tmp_path / "other.toml").write_text('house = "Arden"\n')
    assert load(tmp_path) == House()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (CIRCULAR.replace("domain", "domian"), "unknown slot {domian} of a form"),
        (CIRCULAR.replace("{word} ", ""), "'write' of a form begins with {word}, and has each slot once"),
        (CIRCULAR.replace("dated = true", "dated = 1"), "'dated' of a form is of another type than bool"),
        (CIRCULAR.replace("dated", "date"), "unknown key 'date' of a form; known are "),
        (CIRCULAR.replace('like = "Circular EC/2024/17"', ""), "the key 'like' of a form is missing"),
        (CIRCULAR.replace('"Circular"]', '"("]'), "'words' of a form begin with a letter or a figure"),
        ("forms = 3\n", "'forms' are tables: [[forms]]"),
        ('terms = ["a"]\nword = "b"\n', "unknown key 'word'; known are "),
        ('apart = "quay side wall"\n', "'apart' are pairs of words"),
        ("distinct = 3\n", "'distinct' are words in one string"),
        ('words = "jetty"\n', "[words] is a table: one spelling, then the other"),
        ("terms = [", ""),
    ],
)
def test_a_mistake_in_a_page_is_named(tmp_path: Path, text: str, reason: str) -> None:
    page = tmp_path / "house.toml"
    page.write_text(text)
    with pytest.raises(HouseError) as caught:
        load(tmp_path)
    assert str(caught.value).startswith(f"{page}: {reason}")


def test_houses_are_joined_in_their_order() -> None:
    assert joined([House(terms=("a",)), House(terms=("b",), apart=("c", "d"))]) == House(
        terms=("a", "b"), apart=("c", "d")
    )


def told(text: str, house: House, codes: str) -> list[tuple[str, str]]:
    """Code and place of each finding in a report of that house."""
    ledger = tie(collect(read("report.md", text.encode()), house=house))
    return [(one.code, one.place.quote) for one in reported(ledger, rules(codes)).findings]


def test_what_a_house_adds_is_read(tmp_path: Path) -> None:
    (tmp_path / "circulars.toml").write_text(CIRCULAR)
    text = "Circular EC/2024/17 (3.4.2021) binds all. Circular EC/2O24/18 does not.\n"
    assert told(text, House(), "CIT001 CIT002") == []
    assert told(text, load(tmp_path), "CIT001 CIT002") == [
        ("CIT002", "Circular EC/2024/17 (3.4.2021)"),
        ("CIT001", "Circular EC/2O24/18"),
    ]


@pytest.mark.parametrize(
    ("text", "house", "code", "with_it"),
    [
        ("A jetty and a jettey, the jetty.\n", House(words=(("jetty", "jettey"),)), "VAR001", 1),
        (
            "A spanish reef, the spanisch reefs, a spanish bay.\n",
            House(stems=(("spanish", "spanisch"),)),
            "VAR001",
            1,
        ),
        ("We re-let it and relet it. We relet all.\n", House(distinct=("re-let",)), "VAR002", 0),
        ("Our quayside, a quay side, the quayside.\n", House(apart=("quay", "side")), "VAR003", 0),
    ],
)
def test_words_of_a_house_are_read(text: str, house: House, code: str, with_it: int) -> None:
    without = 1 - with_it
    assert (len(told(text, House(), code)), len(told(text, house, code))) == (without, with_it)
