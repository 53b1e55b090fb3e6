"""One spelling for one thing: what is a way of writing, and what is another word."""

from __future__ import annotations

import pytest

from checker.facts.variants.spelling import key
from words.saying import said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organise", "organizations"),
        ("analysed", "analyze"),
        ("behaviours", "behavior"),
        ("focussed", "focused"),
        ("combatting", "combating"),
        ("anaesthetist", "anesthetists"),
        ("counsellors", "counselors"),
        ("judgement", "judgments"),
        ("fulfil", "fulfill"),
    ],
)
def test_spellings_of_one_word_share_a_key(one: str, other: str) -> None:
    left, right = key(one), key(other)
    assert left is not None
    assert right is not None
    assert left[0] == right[0]
    assert left[1] != right[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filing", "filling"),
        ("later", "latter"),
        ("analyses", "analyzes"),
        ("clamour", "clamorous"),
        ("labour", "laboratory"),
        ("litre", "literature"),
        ("practice", "practise"),
        ("licence", "license"),
        ("analogue", "analogous"),
        ("gray", "greyhound"),
    ],
)
def test_other_words_share_none(one: str, other: str) -> None:
    left, right = key(one), key(other)
    assert left is None or right is None or left[0] != right[0] or left[1] == right[1]


def test_the_rarer_way_is_told_of_once_with_all_its_places() -> None:
    text = "They organise it. We organized it, and organized that. They organise, or organise not.\n"
    assert said("VAR001", text) == [
        (
            "“organized” stands twice, “organise” 3 times",
            "organized",
            ("organized", "organise", "organise", "organise"),
        )
    ]


def test_of_two_equal_ways_both_are_named() -> None:
    assert said("VAR001", "They organise it. We organize it.\n") == [
        ("“organize” stands once, “organise” once", "organize", ("organise",))
    ]


def test_a_note_is_read() -> None:
    assert [quote for _, quote, _ in said("VAR001", "They organise it.[^1]\n\n[^1]: To organize it.\n")] == [
        "organize"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They organise it. “We organize it”, said the board.",
        "They organise it. The Harbour Organization pays.",
        "They organise it. See `organize` and https://example.org/organize for more.",
        "They organise it. Order 2016/680 of 4 May 2016 on organized crime holds.",
        "They organise it.\n\n```\norganize\n```",
        "They organise it. Brandt, A. (2016). How ports organize boats. Harbour Press, pp. 4-7.",
        "The organisation met. The organisation voted.\n\nNous avons demandé à chaque organization du port de publier"
        " les comptes de chaque bureau avant la fin du mois.",
    ],
)
def test_what_is_not_the_writer_s_own_is_left_alone(text: str) -> None:
    assert said("VAR001", text) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("VAR002", "They re-signed the act; two have resigned. It is up-to-date."),
        (
            "VAR003",
            "They log in to see the login. Every day is an everyday matter. The sailBoat is a sail boat.",
        ),
        ("VAR004", "A short-term fee is paid in the short term. Short term is not long."),
        ("VAR005", "Their contract holds. A contract, the contract, one contract, no contract: a contact."),
        (
            "VAR006",
            "The masters of Niger, of Nigeria and of Nigerian ports met in Austria, not in Australia.",
        ),
        (
            "VAR006",
            "The Harbour Act and the Harbour Acts. The Harbour Analysis and the Harbour Analyses. Section Four A and Section Four B. Part One and Part Two.",
        ),
        ("VAR002", "They sing do-ne and done, and ki´-zhiga´ to kizhi-ga´ and kizhiga´."),
        ("VAR006", "See Harbour Plate XVIII and Harbour Plate XXIII. A Payer Bank is no Payee Bank."),
        ("VAR006", "The XXVth Harbour Plate and the XXVIth Harbour Plate hang there."),
        (
            "VAR009",
            "The pier took in 12,400 tonnes. Call +44 20 123 456 or 205.251.242.103, see notes 3,4 and 2.5.",
        ),
        (
            "VAR009",
            "In 2019 200 ships came, and 12,400 crates. Lights: 80 153, 247. It wrote “13 900 tonnes”.",
        ),
        ("VAR009", "A rise of 2.5 % and one of 3.1 %; sections 2,5 and 3,1; a weight of 12.400 kg."),
        (
            "VAR009",
            "It took in 12,400, then 13,900 tonnes. Call +353 (0) 61 407 100. Meeting ID: 337 156 503.",
        ),
        ("VAR001", "They organise fairs and organise feasts.\n\n> They organize it all.\n"),
        ("VAR006", "They sail from Arden to Brack. Boats of Arden and Brack are old."),
        ("VAR006", "The District of Columbia pays. Colombia and Colombia and Colombia do not."),
        ("VAR007", "Internet fees rose. The internet is slow. The Internet Board met."),
    ],
)
def test_two_things_are_not_one(code: str, text: str) -> None:
    assert said(code, text) == []


def test_a_country_that_is_a_letter_off_stands_beside_another() -> None:
    assert said("VAR006", "Norway, Lichtenstein and Iceland pay.\n") == [
        ("“Lichtenstein” stands once, “Liechtenstein” nowhere", "Lichtenstein", ())
    ]
    assert said("VAR006", "A picture by Lichtenstein hangs there.\n") == []


def test_a_hint_that_is_set_off_is_the_writers_own() -> None:
    text = "They organise fairs and organise feasts.\n\n> {}They organize it all.\n"
    for hint in ("Note: ", "**Tip** ", "[!WARNING] "):
        assert len(said("VAR001", text.format(hint))) == 1


def test_a_slip_that_is_no_word_though_its_singular_is_one() -> None:
    text = "Complaints rise. " * 6 + "Few compliants came. A compliant ship is safe.\n"
    assert said("VAR005", text)[0][:2] == ("“compliants” stands once, “Complaints” 6 times", "compliants")


def test_a_slip_in_a_name() -> None:
    text = "They wrote to Anna Brandtner. The answer of Anna Brandtner was short, and Anna Brantdner knew.\n"
    assert said("VAR006", text) == [
        (
            "“Anna Brantdner” stands once, “Anna Brandtner” twice",
            "Anna Brantdner",
            ("Anna Brandtner", "Anna Brandtner"),
        )
    ]


def test_of_two_formats_that_stand_once_each_the_later_is_told() -> None:
    text = "The pier took in 12,400 tonnes of coal and 13 900 crates of fish.\n"
    assert said("VAR009", text) == [
        ("numbers are written like “13 900” once, like “12,400” once", "13 900", ("12,400",))
    ]


def test_numbers_in_two_formats() -> None:
    text = "It took in 12,400 tonnes, then 1,250,000.50 and 9,000, and 13 900.\n\nDues rose by 2,5 %, 3.1 % and 4.2 %.\n"
    assert [quote for _, quote, *_ in said("VAR009", text)] == ["13 900", "2,5"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The same-site boats pay. Set SameSite to strict.\n", 0),
        ("The same-site boats pay. The samesite boats do not.\n", 1),
        ("The inter-State boats pay. The interState boats do not.\n", 1),
        ("The e-government pays. The eGovernment does not.\n", 1),
        ("The boats re-join us. Ask in #rejoin for more.\n", 0),
        ("The boats pre-pay. We ask them to prepay.\n", 1),
        ("A boat is sea-*going*. It is seagoing.\n", 0),
        ("A boat is sea-going. It is *seagoing*.\n", 1),
    ],
)
def test_names_in_code_and_of_channels_are_no_way_of_writing(text: str, number: int) -> None:
    assert len(said("VAR002", text)) == number


def test_a_name_in_code_has_a_spelling_of_its_own() -> None:
    assert said("VAR001", "The colours fade. Set colorRange to all of them.\n") == []
    assert len(said("VAR001", "The colours fade.\n\n##Color of the boats\n\nA color fades.\n")) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We use the internet. They speak of the Internet of Things.\n", 0),
        ("We use the internet. They wrote Principles of the Internet.\n", 0),
        ("We use the internet. They speak of the Internet of boats.\n", 1),
        ("We use the internet. They wrote principles of the Internet.\n", 1),
        ("We use the internet. Write to us, 12 Quay Road, Internet: www.example.org, or call.\n", 0),
    ],
)
def test_what_is_of_a_name_belongs_to_it(text: str, number: int) -> None:
    assert len(said("VAR007", text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "A contribution and a contributor are two. See the Contributor Guidelines of the port. The board wrote"
            " Contribution Guidelines for all of them.\n",
            0,
        ),
        (
            "We have the Contributor Guidelines. We wrote the Contribbutor Guidelines. A contributor pays.\n",
            1,
        ),
        ("We signed the Forced Labour Rule. The Forced Labor Rule holds. Labour and labor are one.\n", 1),
    ],
)
def test_two_words_of_the_language_make_two_names(text: str, number: int) -> None:
    assert len(said("VAR006", text)) == number


def test_of_a_word_in_two_spellings_one_rule_tells() -> None:
    text = "Signalling pays. Signalling, signalling and signalling, and more signalling; then signaling.\n"
    assert said("VAR005", text) == []
    assert len(said("VAR001", text)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The crews came. The crews left. All crews were paid, but for the cerws.", ["cerws"]),
        (
            "The Crew Fund met. The Crews Fund paid the crews. The Crews Fund of the Cerws was closed.",
            ["Cerws"],
        ),
        ("The crews came. The crews left. The cerws were paid.", []),  # twice is seldom
        ("The crews came. The crews left. All crews were paid, but for the rcews.", []),
        ("The crews came. The crews left. All crews were paid, but for the cresw.", []),
        ("The field was sold. A field is a field. He filed it.", []),
        ("The plain is dry. It is plain. A plain lies there, says Peter Palin.", []),
        ("The mole was plain. A plain mole. As plain as can be, says Peter Plian.", []),
    ],
    ids=["word", "name", "seldom", "first", "last", "two-words", "listed", "no-name"],
)
def test_two_letters_that_changed_places(text: str, found: list[str]) -> None:
    assert [one[1] for one in said("VAR005", text)] == found
