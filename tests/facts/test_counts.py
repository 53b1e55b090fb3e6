"""Sentences and the counts in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.counts import Count, find
from checker.model import Exactness, Relation
from checker.text.numbers import cardinal, figure


def counts(text: str) -> list[tuple[str, int]]:
    tokens, found = find(text)
    return [(text[tokens[c.first].start : tokens[c.end - 1].end], c.value) for c in found]


def only(text: str) -> Count:
    (count,) = find(text)[1]
    return count


def noun(text: str) -> str | None:
    tokens, (count,) = find(text)
    if count.noun is None:
        return None
    return text[tokens[count.noun[0]].start : tokens[count.noun[1] - 1].end]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("16 Member States were late.", "16 Member States", 16),
        ("Two associated expert groups met.", "Two associated expert groups", 2),
        ("nine of those wards have replied", "nine of those wards", 9),
        ("three of them", "three of them", 3),
        ("five of the six bodies met", "five of the six bodies", 5),
        ("15 out of 22 legislative initiatives presented by it", "15 out of 22 legislative initiatives", 15),
        ("It urges the remaining 7 ports to reply.", "the remaining 7 ports", 7),
        ("the other two vessels", "the other two vessels", 2),
        ("all 28 clinics", "all 28 clinics", 28),
        ("the following five measures:", "five measures", 5),
        ("half of the 26 regions", "half of the 26 regions", 13),
        ("two-thirds of the 30 wards", "two-thirds of the 30 wards", 20),
        ("a dozen hospitals", "a dozen hospitals", 12),
        ("half a dozen sites", "half a dozen sites", 6),
        ("ten (10) copies", "ten (10) copies", 10),
        ("both institutions", "both institutions", 2),
        ("neither of the two agencies", "neither of the two agencies", 2),
        ("none of the 14 courts", "none of the 14 courts", 14),
        ("two hundred and five regions", "two hundred and five regions", 205),
        ("1,093 beneficiaries", "1,093 beneficiaries", 1093),
        ("10\u00a0000 border guards", "10\u00a0000 border guards", 10_000),
        ("six Member States/Associated Countries (Norway)", "six Member States/Associated Countries", 6),
        ("22 large and medium-sized hospitals", "22 large and medium-sized hospitals", 22),
        ("In 2019 12 hospitals closed.", "12 hospitals", 12),
    ],
)
def test_reads(text: str, quote: str, value: int) -> None:
    assert counts(text) == [(quote, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 of the Act",
        "see Annex 2 and section 4.6",
        "Regulation (EU) 2019/947",
        "COM(2018) 640 final",
        "the 2019 elections",
        "EUR 61 million",
        "€ 5 grants",
        "5G networks",
        "the 4th Directive",
        "version 3.2",
        "the Group of Seven",
        "the Five Eyes",
        "phase 2 and Step 3",
    ],
)
def test_is_no_count(text: str) -> None:
    assert [quote for quote, _ in counts(text) if " " in quote] == []


@pytest.mark.parametrize(
    ("text", "exactness"),
    [
        ("at least three sites", Exactness.AT_LEAST),
        ("more than 20 interviews", Exactness.AT_LEAST),
        ("three or more sites", Exactness.AT_LEAST),
        ("up to five projects", Exactness.AT_MOST),
        ("nearly 300 readers", Exactness.AT_MOST),
        ("around 2 000 cases", Exactness.ABOUT),
        ("some 300 people", Exactness.ABOUT),
        ("three to five projects", Exactness.ABOUT),
        ("3 million people", Exactness.ABOUT),
        ("4 in 5 hospitals", Exactness.ABOUT),
        ("half of the 27 regions", Exactness.ABOUT),
        ("the five projects", Exactness.EXACT),
    ],
)
def test_exactness(text: str, exactness: Exactness) -> None:
    assert only(text).exactness is exactness


@pytest.mark.parametrize(
    ("text", "relation", "total"),
    [
        ("nine of those wards", Relation.OF_THESE, None),
        ("the remaining 7 wards", Relation.REMAINING, None),
        ("five of the six wards", Relation.OUT_OF, 6),
        ("28 of 31 wards", Relation.OUT_OF, 31),
        ("all 28 wards", Relation.ALL, None),
        ("half of the 26 wards", Relation.SHARE, 26),
        ("two wards", Relation.PLAIN, None),
    ],
)
def test_relation(text: str, relation: Relation, total: int | None) -> None:
    assert (only(text).relation, only(text).total) == (relation, total)


def test_the_noun_ends_with_its_last_plural() -> None:
    assert noun("six hospitals reported deaths") == "hospitals"
    assert noun("two sports clubs closed") == "sports clubs"
    assert noun("three business units") == "business units"
    assert noun("the following three options") == "options"


def test_words_and_figures_are_both_kept() -> None:
    assert only("within ten (11) days").figures == (11, 3)


@given(st.integers(min_value=0, max_value=10**9))
def test_a_figure_is_read_with_any_separator(value: int) -> None:
    for separator in (",", ".", " ", "\u00a0", "\u202f", "'"):
        assert figure(f"{value:,}".replace(",", separator)) == value


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
seventeen eighteen nineteen".split()
)
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(value: int) -> list[str]:
    """A number in words, to read back."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = spelled(value % size) if value % size else []
            return [*spelled(value // size), name, *rest]
    if value < 20:
        return [_SMALL[value]]
    return [_TENS[value // 10], *([_SMALL[value % 10]] if value % 10 else [])]


@given(st.integers(min_value=1, max_value=999_999_999))
def test_a_number_in_words_has_its_value(value: int) -> None:
    assert cardinal(spelled(value)) == value


@given(st.integers(min_value=2, max_value=999_999))
def test_the_grammar_reads_every_number_in_words(value: int) -> None:
    (count,) = find(" ".join([*spelled(value), "regions"]))[1]
    assert count.value == value


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    tokens, found = find(text)
    for count in found:
        assert 0 <= count.first <= count.number < count.end <= len(tokens)
