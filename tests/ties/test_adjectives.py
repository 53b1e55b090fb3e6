"""Adjectives of countries: where they are a list of names, and where they only say of which kind things are."""

from __future__ import annotations

import re
import tomllib

import pytest

from checker.engine import examine
from checker.facts import complete
from checker.facts.lists import read_names
from checker.readers import read
from checker.resources import folder
from checker.rulebook import load_default
from checker.text.adjectives import _LIKE
from checker.text.folding import fold
from checker.text.names import adjectives, key, known
from checker.text.tokens import tokenize
from checker.verdicts import tie


def ledger(text: str) -> list[tuple[str, str, str]]:
    document = read("report.md", text.encode())
    return [
        (document.quote(claim.statement.span), str(claim.verdict), claim.explanation)
        for claim in tie(complete.collect(document)).claims
    ]


def findings(text: str) -> list[tuple[str, str, str]]:
    document = read("report.md", text.encode())
    report = examine(document, load_default())
    return [(finding.code, finding.place.quote, finding.message) for finding in report.findings]


def test_every_adjective_means_one_country() -> None:
    page = tomllib.loads((folder("rules") / "names" / "adjectives.toml").read_text("utf-8"))
    words = [word for called in page["adjectives"].values() for word in called.split(", ")]
    assert len(words) == len(set(words)) == len(adjectives())
    assert all(known(code) for code in page["adjectives"])
    assert not any(known(word) for word in words)
    assert {"congolese", "korean", "dominican", "guinean", "english", "european"}.isdisjoint(adjectives())


def test_most_adjectives_end_alike() -> None:
    rare = [word for word in adjectives() if not _LIKE.search(word)]
    assert len(rare) * 8 < len(adjectives())
    assert {"french", "german", "italian", "dutch", "swiss", "czech", "greek"}.isdisjoint(rare)


@pytest.mark.parametrize(
    ("text", "keys", "rest"),
    [
        ("The French, German and Italian authorities replied", "France Germany Italy", "replied"),
        ("The Polish and Hungarian governments objected", "Poland Hungary", "objected"),
        ("The Danish, Swedish, and Norwegian fisheries ministries met", "Denmark Sweden Norway", "met"),
        ("the French, Luxembourg and UK competent authorities", "France Luxembourg UK", ""),
        ("the Polish and Dutch Governments", "Poland Netherlands", ""),
        ("the Polish, the Dutch and the South African delegations, with", "Poland Netherlands ZA", ", with"),
        ("Swiss and Thai data protection authorities in", "Switzerland Thailand", "in"),
    ],
)
def test_adjectives_before_what_states_have_are_countries(text: str, keys: str, rest: str) -> None:
    tokens = fold(tokenize(text))
    run = read_names(tokens)
    assert run is not None
    assert run.items.adjectives
    assert [item.key for item in run.items.items] == [key(name) for name in keys.split()]
    assert " ".join(token.text for token in tokens[run.end :]) == rest


@pytest.mark.parametrize(
    "text",
    [
        "the Danish and Swedish trawlers",
        "Danish, Swedish and Finnish",
        "the French and German nationals",
    ],
)
def test_adjectives_elsewhere_are_only_words(text: str) -> None:
    run = read_names(fold(tokenize(text)))
    assert run is not None
    assert run.items.adjectives
    assert not any(known(item.key) for item in run.items.items)


@pytest.mark.parametrize(
    "text",
    [
        "the English and French authorities",
        "the Basque and Catalan governments",
        "Arden and Brack authorities",
        "the French authorities",
        "France and Germany",
        "the Congolese and Rwandan governments",
    ],
)
def test_what_is_no_list_of_countries_adjectives(text: str) -> None:
    run = read_names(fold(tokenize(text)))
    assert run is not None
    assert not run.items.adjectives


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Three delegations (French, German and Spanish) spoke.",
            ("Three delegations", "confirmed", "the parenthesis lists 3"),
        ),
        (
            "Four delegations (French, German and Spanish) spoke.",
            ("Four delegations", "contradicted", "the parenthesis lists 3"),
        ),
        (
            "Five national authorities (Austrian, Belgian, Czech and Danish) replied.",
            ("Five national authorities", "contradicted", "the parenthesis lists 4"),
        ),
        (
            "Four governments, namely the French, Polish and Dutch governments, objected.",
            ("Four governments", "contradicted", "the sentence lists 3"),
        ),
        (
            "Four governments – the French, Polish and UK governments – objected.",
            ("Four governments", "contradicted", "the sentence lists 3"),
        ),
        (
            "Two courts (the French, German and Italian courts) asked.",
            ("Two courts", "contradicted", "the parenthesis lists 3"),
        ),
        (
            "Four courts (the French, German and Italian courts) asked.",
            ("Four courts", "unread", "the parenthesis can be counted in more than one way"),
        ),
        (
            "Three courts (the French, German and Italian courts) asked.",
            ("Three courts", "confirmed", "the parenthesis lists 3"),
        ),
        (
            "Twelve suspects (Danish and Swedish nationals) were held.",
            ("Twelve suspects", "unsupported", "a list may belong here"),
        ),
        (
            "Twelve trawlers (Danish and Swedish) came.",
            ("Twelve trawlers", "unsupported", "a list may belong here"),
        ),
        (
            "Six partners (Danish and Swedish) joined.",
            ("Six partners", "unread", "the parenthesis can be counted in more than one way"),
        ),
        (
            "Four languages (Danish, Swedish and Finnish) are used.",
            ("Four languages", "contradicted", "the parenthesis lists 3"),
        ),
        (
            "Three governments replied.[^1]\n\n[^1]: The French, German and Italian authorities.",
            ("Three governments", "confirmed", "note 1 lists 3"),
        ),
        (
            "Four governments replied.[^1]\n\n[^1]: The French, German and Italian authorities.",
            ("Four governments", "contradicted", "note 1 lists 3"),
        ),
    ],
)
def test_what_adjectives_prove(text: str, row: tuple[str, str, str]) -> None:
    assert ledger(text) == [row]


def test_an_adjective_twice() -> None:
    text = "The ferry was stopped by the Danish, Swedish, Finnish and Danish authorities."
    assert findings(text) == [("LST001", "Danish", "Danish is listed twice")]


def test_a_delegation_that_is_not_among_those_listed_as_countries() -> None:
    text = (
        "Four governments objected to the quota.[^1] Two of those governments (the {} and Spanish governments) "
        "asked for talks.\n\n[^1]: France, Poland, Portugal and Spain."
    )
    assert findings(text.format("Portuguese")) == []
    assert findings(text.format("Dutch")) == [
        ("LST003", "the Dutch", "the Netherlands is not among the 4 governments of note 1")
    ]


def test_a_government_outside_the_group() -> None:
    text = "---\ndate: 2021-05-04\n---\n\nThree EU governments (the {}, Maltese and Danish governments) replied.\n"
    assert findings(text.format("Greek")) == []
    assert findings(text.format("British")) == [
        ("LST005", "the British", "the United Kingdom was not a member of the European Union on 4 May 2021")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report is out in English, French and German, and so are the English and French versions of its annex.",
        "Prices are in Danish and Swedish kroner. Four cooks made Thai, French and Italian dishes.",
        "The crews were Polish, Turkish and Georgian; the American and Dutch pilots spoke English.",
        "Nine patients (Greek, Cypriot and Maltese) were flown to three hospitals.",
    ],
)
def test_nothing_is_said_of_languages_and_kitchens(text: str) -> None:
    assert findings(text) == []
    assert not re.search("contradicted|unread", str(ledger(text)))
