"""Who is not bound by an act, and what that does to the counts beside it."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.facts import complete
from checker.readers import read
from checker.relations.optouts import opted_out
from checker.rulebook import load_default
from checker.verdicts import tie


def out(text: str) -> list[str]:
    """The members that the last paragraph of `text` says are not bound."""
    found = complete.collect(read("report.md", text.encode()))
    blocks = [block for block in found.document.blocks if block.kind.value == "paragraph"]
    return sorted(opted_out(found, blocks[-1].span))


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("Denmark did not take part in the adoption of this Directive and is not bound by it or subject to its application.", "denmark"),
        ("The Directive is not applicable in the United Kingdom, Ireland and Denmark.", "denmark ireland united kingdom"),
        ("In accordance with Articles 1 and 2 of Protocol No 22 on the position of Denmark, annexed to the Treaty on European Union and to the Treaty on the Functioning of the European Union, Denmark is not taking part in the adoption of this Regulation.", "denmark"),
        ("In accordance with Articles 1 and 2 of Protocol No 21 on the position of the United Kingdom and Ireland, annexed to the Treaties, and without prejudice to Article 4 of that Protocol, Ireland is not taking part in the adoption of this Directive.", "ireland"),
        ("With the exception of Denmark, all Member States are bound by the Regulation.", "denmark"),
        ("With the exception of Denmark and Ireland, the Directive is binding on all Member States.", "denmark ireland"),
        ("All Member States except Denmark are bound by it.", "denmark"),
        ("The Decision binds all Member States other than Denmark and Ireland.", "denmark ireland"),
        ("Denmark and Ireland, which are not bound by the Directive, sent observers.", "denmark ireland"),
        ("The Framework Decision does not apply to Denmark.", "denmark"),
        ("The Regulation is not binding on Ireland or Denmark.", "denmark ireland"),
        ("Denmark has opted out of the Directive.", "denmark"),
        ("Ireland and Denmark have an opt-out.", "denmark ireland"),
        ("Ireland does not participate in this Regulation.", "ireland"),
        ("Denmark (Protocol No 22) is therefore not bound by the Directive.", "denmark"),
    ],
)  # fmt: skip
def test_who_is_not_bound(sentence: str, members: str) -> None:
    expected = ["denmark", "ireland", "united kingdom"]
    assert out(sentence) == [name for name in expected if name in members]
    assert out(f"The deadline has passed.[^1]\n\n[^1]: {sentence}") == out(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Denmark did not take part in the survey.",
        "Denmark did not take part in the meeting on the Directive.",
        "Ireland has notified its wish to take part in the adoption and application of this Directive.",
        "Denmark takes part in the adoption of this Regulation.",
        "The Commission asked whether Denmark is not bound by the Directive.",
        "If Ireland is not taking part in the adoption of this Directive, it may join later.",
        "With the exception of Denmark, all Member States have notified in full.",
        "With the exception of Denmark, Finland and Sweden are bound by the Convention.",
        "Denmark shall decide within six months whether it will implement the Directive.",
        "It is not applicable in this case.",
        "The Directive is not bound by precedent.",
    ],
)
def test_nobody_is_said_not_to_be_bound(sentence: str) -> None:
    assert set(out(sentence)) & {"denmark", "ireland", "finland", "sweden"} == set()


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Denmark and Ireland did not take part in the adoption of this Directive. Ireland has since notified its wish to accept it.", ["denmark"]),
        ("Denmark and Ireland are not bound by the Directive. By letter of 4 May, Ireland opted in. Ireland has opted in.", ["denmark"]),
        ("Denmark and Ireland are not bound by the Directive. The latter has since decided to join.", ["denmark", "ireland"]),
        ("Denmark is not bound by the Directive. Denmark is bound by the Convention.", []),
        ("As regards Malta, Denmark is not bound by the Directive.", ["denmark"]),
    ],
)  # fmt: skip
def test_who_chose_to_take_part_is_bound(text: str, members: list[str]) -> None:
    assert out(text) == members


REPORT = """---
date: {day}
---

By now {full} EU Member States have notified full transposition, and {rest} EU Member States have yet to notify.[^1]

[^1]: Directive (EU) 2017/541. {note}
"""


def findings(full: int, rest: int, note: str, day: str = "2019-10-30") -> list[tuple[str, str]]:
    text = REPORT.format(day=day, full=full, rest=rest, note=note)
    report = examine(read("report.md", text.encode()), load_default())
    return [(finding.code, finding.message) for finding in report.findings]


OUT = "The Directive is not applicable in the United Kingdom, Ireland and Denmark."
NOTED = (
    "Denmark is not bound by it. Ireland has notified its wish to take part in the adoption of the Directive."
)


@pytest.mark.parametrize(
    ("full", "rest", "note", "day", "message"),
    [
        (22, 3, OUT, "2019-10-30", None),
        (22, 4, OUT, "2019-10-30", "22 + 4 = 26 EU Member States, more than the 25 of the European Union that are bound"),
        (22, 3, OUT, "2023-10-30", None),  # the United Kingdom is no longer counted
        (23, 3, OUT, "2023-10-30", "23 + 3 = 26 EU Member States, more than the 25 of the European Union that are bound"),
        (24, 3, NOTED, "2019-10-30", None),
        (25, 3, NOTED, "2019-10-30", "25 + 3 = 28 EU Member States, more than the 27 of the European Union that are bound"),
        (25, 3, "Denmark did not take part in the survey.", "2019-10-30", None),
        (26, 3, "", "2019-10-30", "26 + 3 = 29 EU Member States, more than the 28 of the European Union"),
    ],
)  # fmt: skip
def test_those_not_bound_are_not_counted(
    full: int, rest: int, note: str, day: str, message: str | None
) -> None:
    assert findings(full, rest, note, day) == ([("SUM008", message)] if message else [])


def test_the_members_that_are_bound_confirm_their_shares() -> None:
    text = REPORT.format(day="2019-10-30", full=22, rest=3, note=OUT)
    ledger = tie(complete.collect(read("report.md", text.encode())))
    assert [claim.explanation for claim in ledger.claims] == [
        "22 + 3 = 25, all members of the European Union that are bound"
    ] * 2


def test_who_is_not_bound_need_not_be_listed() -> None:
    text = "---\ndate: 2023-05-04\n---\n\nAll Benelux countries except Belgium have notified.[^1]{}\n\n[^1]: Luxembourg.\n"
    report = examine(read("report.md", text.format("").encode()), load_default())
    assert [finding.message for finding in report.findings] == []
    nordic = (
        "---\ndate: 2023-05-04\n---\n\nAll Nordic countries except Iceland have notified the rule.[^1] {}\n\n"
        "[^1]: Finland, Norway and Sweden.\n"
    )
    report = examine(read("report.md", nordic.format("").encode()), load_default())
    assert [(f.code, f.message) for f in report.findings] == [
        ("LST006", "note 1 leaves out Denmark: “All Nordic countries except Iceland”")
    ]
    report = examine(read("report.md", nordic.format("Denmark is not bound by it.").encode()), load_default())
    assert list(report.findings) == []
