"""Numbers of a summary that the body gives with another digit."""

from __future__ import annotations

import pytest

from sums.support import findings, messages


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (one.place.quote, tuple(place.quote for place in one.related)) for one in findings(text, "SUM009")
    ]


HEADS = "# The mill\n\n{lead}\n\n## Last year\n\n{body}\n\n## Conclusions\n\n{end}\n"


def report(lead: str = "A mill.", body: str = "It rained.", end: str = "We go on.") -> str:
    return HEADS.format(lead=lead, body=body, end=end)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        # The noun stands with one of the two numbers, or is left out.
        (report(end="Complaints rose to 98."), "98", "96 complaints"),
        (report(end="There was a net loss of 8,600 over the year."), "8,600", "8,400"),
        (report(end="The millers were hurt in 18 raids with violence."), "18 raids", "16 raids"),
        # The noun says more than another word.
        (
            report(
                body="Two tiles were held. There were 128 raids.", end="Seen as a whole, it held 118 raids."
            ),
            "118 raids",
            "128 raids",
        ),
        # Counts of one whole, however small.
        (
            report(end="Only 11 of the 36 wheels inspected turned."),
            "11 of the 36 wheels",
            "nine of the 36 wheels",
        ),
        (report(end="The median time to the degree was 4.2 years."), "4.2 years", "4.6 years"),
        # A share is always one of something.
        (report(end="The mill has reached 66.2 % of the eligible farms."), "66.2 %", "63.2 %"),
        # A paragraph that says that it sums up.
        (
            report().replace("## Conclusions\n\nWe go on.", "To sum up: complaints rose to 98."),
            "98",
            "96 complaints",
        ),
    ],
)
def test_one_digit_is_other(text: str, wrong: str, right: str) -> None:
    body = (
        "It received 96 complaints in the year. Of the 96 repairs ordered, 60 were done and 24 begun; the remaining 12"
        " had not been begun. The net loss over the year was 8,400. Violence was seen in 16 raids. In all,"
        " nine of the 36 wheels inspected turned. The mean field went up from 35.8 to 45.0 hectares.\n\n"
        "The median time to a degree is 4.6 years. Torn were 72 sacks. The 72 sacks were burnt. This left 740 millers on the list on 1 May 2024."
        " The eligible farms that it has reached made 63.2 % in May."
    )
    text = text.replace("It rained.", body)
    assert found(text) == [(wrong, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        # The number stands elsewhere, or rounds one that does.
        report(end="Complaints rose to 98.", body="It had 96 complaints, of which 98 complaints were new."),
        report(end="The field has 45.3 hectares.", body="The field has 45 hectares in all."),
        # It is that of another year, or stands for comparison only.
        report(end="In 2020 there were 98 complaints.", body="In 2021 there were 96 complaints."),
        report(end="Compared with 98, complaints were few.", body="It had 96 complaints in the year."),
        report(end="It was a good year.", body="It had 96 complaints, as against 98 complaints before."),
        # It is made by others: 42 of 48.
        report(end="We built 42 bridges.", body="Of the 48 bridges planned, six were not built."),
        # Little is said of both, or more is said of a third.
        report(end="We saw 98 millers.", body="It had 96 complaints."),
        report(end="We mended 98 large red sails.", body="In 96 sails. He mended 412 large red sails."),
        # Digits that no slip explains, labels, marks and addresses.
        report(end="Complaints rose to 85.", body="It had 96 complaints in the year."),
        report(end="Complaints rose, see KPI 98.", body="It had 96 complaints in the year."),
        report(end="%%page 138%%", body="%%page 137%%"),
        report(end="Complaints rose [98].", body="It had 96 complaints in the year."),
        # Round numbers, and changes that are drawn.
        report(
            end="For training 50,000 images are kept.",
            body="It had 96 complaints. It has 60,000 images to train. The mill has 45 sacks.",
        ),
        report(end="Complaints 98 → 412.", body="It had 96 complaints in the year. There are 45 sacks."),
        # Years of a life.
        report(
            end="The miller left gems at his death in 1784.",
            body="It had 96 complaints. He sold gems after a death in 1748. The mill has 45 sacks.",
        ),
        # Neither sums up.
        report(body="Complaints rose to 98.\n\n## This year\n\nIt had 96 complaints in the year."),
        # Small counts of no one whole.
        report(end="Complaints rose to 9.", body="It had 8 complaints in the year."),
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


TABLE = """\
It rained, and the miller mended his sails.

| Office | Cases closed | Cases opened |
|---|---:|---:|
| North | 1,210 | 1,305 |
| South | 1,130 | 1,100 |
| Total | 2,340 | 2,405 |

The year before had been dry."""


def test_a_cell_says_otherwise() -> None:
    text = report(body=TABLE, end="In all, 2,390 cases were closed in the two offices.")
    assert found(text) == [("2,390 cases", ("2,340",))]


@pytest.mark.parametrize(
    "end",
    [
        "In all, 2,340 cases were closed in the two offices.",
        "In all, 2,390 cats were seen in the two mills.",
        "In all, 2,930 cases were closed in the two offices.",
    ],
)
def test_a_cell_says_the_same_or_tells_of_something_else(end: str) -> None:
    assert found(report(body=TABLE, end=end)) == []


def test_several_numbers_beside_one_tell_of_other_things() -> None:
    text = (
        "# Summary\n\nWe visited 24 schools for deaf children.{}\n\n"
        "# Visits\n\nWe visited all 21 schools for deaf children in the spring.\n"
    )
    assert messages(text.format(""), "SUM009")
    assert not messages(text.format(" We visited 23 schools for deaf children in the north."), "SUM009")


def test_two_mistakes_with_the_same_digits_are_two() -> None:
    text = (
        "# Summary\n\nThe mill received 98 complaints about its noise and dust. Complaints rose to 98. In the sails"
        " the inspectors found 98 defects when they climbed up.\n\n"
        "# Complaints\n\nIn the year, 96 complaints about the noise reached the mill from the town.\n\n"
        "# Sails\n\nThere were 96 defects in the sails, the inspectors say.\n"
    )
    assert sorted(found(text)) == [
        ("98 complaints", ("96 complaints",)),
        ("98 defects", ("96 defects",)),
    ]


def test_what_follows_is_held_against_the_summary() -> None:
    text = (
        "# Summary\n\nIn 2023 we reached 9,600 households in the towns of the valley.\n\n"
        "# Visits\n\nOf the 9,600 households{}, half had bread.\n\n"
        "# Thanks\n\nWe thank the {} households of the valley.\n\nIt rained.\n\nIt snowed.\n"
    )
    assert found(text.format("", "8,640")) == []
    assert found(text.replace("9,600", "9,640").format("", "8,640")) == [
        ("8,640 households", ("9,640 households",))
    ]
    assert found(text.replace("9,600", "9,640").format("", "7,640")) == []


def test_a_share_of_things_is_no_part_of_them() -> None:
    text = report(body=SHARES, end="The mill has reached {} of the eligible farms in the valley.")
    assert found(text.format("66.2%")) == [("66.2%", ("63.2",))]
    assert found(text.format("63.2%")) == []


SHARES = """\
The mills of the valley count the farms.

| Town | Eligible farms | Reached farms | Reached, in % of eligible farms |
|---|---:|---:|---:|
| North | 700 | 460 | 65.7 |
| South | 300 | 172 | 57.3 |
| Total | 1,000 | 632 | 63.2 |

The year before had been dry."""


def test_in_a_long_text_more_must_be_said_of_two_numbers() -> None:
    text = report(body="There were 96 complaints and 16 raids.", end="Complaints rose to 98.")
    calm = "The wheels turned and the millers slept, and nobody came to see the mill before the ice had gone.\n\n"
    for times, said in ((0, [("98", ("96 complaints",))]), (400, [])):
        assert found(text.replace("## Conclusions", f"{calm * times}## Conclusions")) == said
