"""Lists of names, and series of anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.lists import read_names
from checker.facts.marks import read_marked
from checker.facts.notelists import note_lists
from checker.facts.series import read_series
from checker.model import ListKind, Span
from checker.text.folding import fold
from checker.text.names import key
from checker.text.tokens import tokenize


def named(text: str) -> list[str]:
    run = read_names(fold(tokenize(text)))
    return [] if run is None else [text[item.span.start : item.span.end] for item in run.items.items]


def series(text: str, head: str = "") -> list[tuple[list[str], bool]]:
    readings = read_series(text, Span(0, len(text)), head)
    return [([text[item.span.start : item.span.end] for item in one.items], one.sure) for one in readings]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Malta, Spain and Italy.", ["Malta", "Spain", "Italy"]),
        ("Malta, Spain, and the Netherlands", ["Malta", "Spain", "the Netherlands"]),
        ("Malta, Spain, United Kingdom have replied", ["Malta", "Spain", "United Kingdom"]),
        ("Malta as well as Spain", ["Malta", "Spain"]),
        ("both Malta and Spain", ["Malta", "Spain"]),
        ("Malta,            Spain and Italy", ["Malta", "Spain", "Italy"]),
        ("Turin in Italy, Graz in Austria and Lyon", ["Turin in Italy", "Graz in Austria", "Lyon"]),
        ("Poland (in part), Malta and Spain (state of play)", ["Poland", "Malta", "Spain"]),
        (
            "Serbia, Bosnia and Herzegovina and Trinidad and Tobago",
            ["Serbia", "Bosnia and Herzegovina", "Trinidad and Tobago"],
        ),
        (
            "the Justice and Home Affairs Council, the Environment Council and the Ecofin Council",
            ["the Justice and Home Affairs Council", "the Environment Council", "the Ecofin Council"],
        ),
        ("Washington, D.C., Boston and St. Gallen", ["Washington, D.C.", "Boston", "St. Gallen"]),
        ("J. Smith, Ms A. Olsen and Dr Weber", ["J. Smith", "Ms A. Olsen", "Dr Weber"]),
        ("Brandt and Sons, the Esk Company and Lund", ["Brandt and Sons", "the Esk Company", "Lund"]),
        ("“Salt and Silver” and “Weaving the River”", ["“Salt and Silver”", "“Weaving the River”"]),
        ("FreeBSD, macOS and Côte d'Ivoire", ["FreeBSD", "macOS", "Côte d'Ivoire"]),
        ("Kestrel Down, Castilla y León and Isle of Man", ["Kestrel Down", "Castilla y León", "Isle of Man"]),
    ],
)
def test_names(text: str, items: list[str]) -> None:
    assert named(text) == items


@pytest.mark.parametrize(
    "text", ["regions and cities", "Regulation (EU) 2018/1240 (12.9.2018) and another", "", "and"]
)
def test_no_names(text: str) -> None:
    assert named(text) == []


def test_a_list_that_can_be_read_in_two_ways_is_not_sure() -> None:
    run = read_names(fold(tokenize("France and Germany, Italy and Spain")))
    assert run is not None
    assert not run.items.sure


def test_an_alias_is_the_same_member() -> None:
    assert key("the UK") == key("United Kingdom")
    assert key("Luxemburg") == key("Luxembourg")
    assert key("Lyon") != key("Nice")


@pytest.mark.parametrize(
    ("text", "items", "sure"),
    [
        (
            "a robust framework; the quick, clear rules; and training",
            ["a robust framework", "the quick, clear rules", "training"],
            True,
        ),
        ("mending nets and training crews and masters", ["mending nets", "training crews and masters"], True),
        ("mending nets and training crews", ["mending nets", "training crews"], True),
        ("cost and time", ["cost", "time"], True),
        ("prevention, detection and response", ["prevention", "detection", "response"], True),
    ],
)
def test_series(text: str, items: list[str], sure: bool) -> None:
    assert series(text)[0] == (items, sure)


def test_a_series_may_begin_with_the_noun_that_is_counted() -> None:
    assert series("Amendments 3, 7 and 12", "amendment")[0][0] == ["3", "7", "12"]


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("€92,000, €71,000 and €51,000, or €214,000 in all", (3,)),
        ("€92,000, €71,000, €51,000, or €214,000", ()),
        ("tackling fog, mending nets and painting boats, or selling them", (3,)),
    ],
)
def test_what_an_or_adds_to_a_closed_series_may_be_the_whole(text: str, also: tuple[int, ...]) -> None:
    (listed, *_) = read_series(text, Span(0, len(text)))
    assert (len(listed.items), listed.also) == (4, also)


def test_a_series_that_gives_examples_is_open() -> None:
    text = "such as bread, milk and eggs"
    assert read_series(text, Span(0, len(text)))[0].open


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("(1) repair, (2) dredge, and (3) train", ["1", "2", "3"]),
        ("a) one; b) two", ["a", "b"]),
        ("i) one, ii) two and iii) three", ["i", "ii", "iii"]),
        ("(a) one, (b) two, (d) four", ["a", "b", "d"]),
    ],
)
def test_marked(text: str, marks: list[str]) -> None:
    listed = read_marked(text, Span(0, len(text)))
    assert listed is not None
    assert listed.kind is ListKind.MARKED
    assert [item.key for item in listed.items] == marks


def test_a_single_mark_is_no_list() -> None:
    text = "see (1) and page 2)"
    assert read_marked(text, Span(0, len(text))) is None
    text = "a map (part 1) and a register (part 2) of the mills"
    assert read_marked(text, Span(0, len(text))) is None


def notes(text: str) -> list[tuple[int, bool, set[str]]]:
    return [
        (len(one.items.items), one.bare, {word for word in one.items.predicate if word.startswith("+")})
        for one in note_lists(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Malta, Spain and Italy (state of play in May).", [(3, True, set())]),
        (
            "Malta and Spain replied in part. Italy did not reply.",
            [(2, False, {"+partial"}), (1, False, {"+none"})],
        ),
        (
            "Malta notified partial measures. Although Spain notified all, the board doubts it.",
            [(1, False, {"+partial"}), (1, False, set())],
        ),
        ("Malta and Spain. The Board is receiving replies.", [(2, True, set())]),
        ("The pilot cities are Lyon, Nice and Metz.", [(3, False, set())]),
        ("Report on nets, report on boats and report on crews.", [(3, True, set())]),
        ("Archive, legacy and mailbox.", [(3, True, set())]),
        ("See the Annual Report of 2019.", []),
        ("Directive 2011/93/EU (13.12.2011).", []),
        ("The Ministry did not reply.", []),
        ("https://example.org/report", []),
    ],
)
def test_note_lists(text: str, lists: list[tuple[int, bool, set[str]]]) -> None:
    assert notes(text) == lists


@given(
    st.lists(
        st.sampled_from(
            ["Malta", "Spain", "the Netherlands", "Bosnia and Herzegovina", "New Zealand", "Chad"]
        ),
        min_size=2,
        max_size=9,
    )
)
def test_every_list_of_names_has_as_many_items_as_names(names: list[str]) -> None:
    for text in (
        ", ".join(names[:-1]) + " and " + names[-1],
        ", ".join(names),
        ", ".join(names[:-1]) + ", and " + names[-1],
    ):
        assert named(text) == names


@given(st.text(alphabet="AbB ,;()and“”.:1-", max_size=80))
def test_any_text_can_be_read_as_a_list(text: str) -> None:
    for one in read_series(text, Span(0, len(text))):
        assert all(0 <= item.span.start < item.span.end <= len(text) for item in one.items)
