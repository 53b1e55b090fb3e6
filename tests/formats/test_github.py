"""GitHub: annotations, and the page of a run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model import Severity
from checker.reports import stepsummary
from checker.reports.github import findings as annotated
from checker.reports.look import Look
from checker.reports.stepsummary import LIMIT, step_summary
from checker.results import Problem, Results
from formats.samples import (
    BEHIND_DASH,
    CONTROLS,
    FISHERIES,
    NINE,
    NOTHING,
    ODD_PATH,
    ONLY_PROBLEMS,
    TWICE,
    many,
    of,
)


def test_annotations() -> None:
    assert annotated(FISHERIES, Look()) == (
        "::error file=lost.md,title=not checked::no such file or folder\n"
        "::error file=draft.md,line=1,endLine=1,col=1,endColumn=10,title=TST001 test-rule::"
        "the text says 9 ports, the parenthesis lists 2%0Aline 1: the list: 2 items%0A2 instead of 9\n"
        '::warning file=draft.md,line=2,endLine=3,title=GRB004 doubled-word::"the" stands twice\n'
        "::notice file=draft.md,line=3,endLine=3,col=22,endColumn=24,title=STY001 share-in-figures::"
        "a share, 3 %25: write it out\n"
        "1 error, 1 warning, 1 piece of advice in 1 of 2 files\n"
        "5 counts in 2 files: 2 confirmed, 1 contradicted, 2 unsupported, 0 unread\n"
    )


def test_gravest_annotations_come_first() -> None:
    printed = annotated(of(BEHIND_DASH, TWICE, NINE), Look())
    assert [line.partition(" ")[0] for line in printed.splitlines()[:3]] == [
        "::error",
        "::warning",
        "::notice",
    ]


def test_nothing_to_annotate() -> None:
    assert annotated(NOTHING, Look()) == "2 counts: 1 confirmed, 0 contradicted, 1 unsupported, 0 unread\n"


def test_only_problems_to_annotate() -> None:
    assert annotated(ONLY_PROBLEMS, Look()) == (
        "::error file=a.pdf,title=not checked::cannot be read\n"
        "::error file=b.md,title=not checked::permission denied\n"
        "0 counts: no file was checked\n"
    )


def test_properties_and_messages_are_escaped() -> None:
    first, *_ = annotated(of(BEHIND_DASH, path=f"{ODD_PATH}\r\n"), Look()).splitlines()
    assert first == (
        "::notice file=été 🚢/50%25 off%3A a%2Cb.md%0D%0A,line=3,endLine=3,col=22,endColumn=24,"
        "title=STY001 share-in-figures::a share, 3 %25: write it out"
    )


def test_no_message_begins_a_command_of_its_own() -> None:
    printed = annotated(of(replace(NINE, message=f"x\n::error::no{CONTROLS}", related=())), Look())
    assert printed.splitlines()[0].endswith("::x ::error::noa b [31mc  d\ufffe\ufffde f%0A2 instead of 9")
    assert printed.splitlines()[1:] == ["1 error", "0 counts"]


def test_no_path_steers_the_terminal() -> None:
    printed = annotated(Results((), (Problem("a\x1b[31m.md", "cannot be read"),)), Look())
    assert printed.splitlines()[0] == "::error file=a\ufffd[31m.md,title=not checked::cannot be read"


def test_a_step_has_room_for_ten_of_each() -> None:
    errors, warnings = many(12), many(11, Severity.WARNING)
    made = Results(
        (*of(*warnings, *errors, *many(10, Severity.ADVICE)).documents,), (Problem("x.md", "gone"),)
    )
    lines = annotated(made, Look()).splitlines()
    levels = [line.partition(" ")[0] for line in lines]
    assert levels[:30] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert lines[0] == "::error file=x.md,title=not checked::gone"
    assert lines[30:] == [
        "no room for 3 errors, 1 warning: a step shows 10 annotations of a level",
        "12 errors, 11 warnings, 10 pieces of advice",
        "0 counts",
    ]


def test_more_than_a_few_other_places_are_counted() -> None:
    made = of(replace(NINE, related=NINE.related * 7, suggestion=None))
    assert (
        annotated(made, Look())
        .splitlines()[0]
        .endswith("lists 2" + "%0Aline 1: the list: 2 items" * 5 + "%0Aand 2 more")
    )


def test_other_places_of_another_file_are_named() -> None:
    other = replace(NINE.related[0], path="reference.md", message="")
    made = Results((of(NINE).documents[0],))
    found = replace(made.documents[0].findings[0], related=(other,))
    printed = annotated(Results((replace(made.documents[0], findings=(found,)),)), Look())
    assert "%0Areference.md, line 1: Arden, Brack%0A" in printed


# --- the page of a run ----------------------------------------------------------------------


def test_step_summary() -> None:
    assert step_summary(FISHERIES) == (
        "### Report checker\n"
        "\n"
        "1 error, 1 warning, 1 piece of advice in 1 of 2 files\n"
        "\n"
        "5 counts in 2 files: 2 confirmed, 1 contradicted, 2 unsupported, 0 unread\n"
        "\n"
        "| where | severity | rule | what |\n"
        "|---|---|---|---|\n"
        "| lost.md | not checked | | no such file or folder |\n"
        "| draft.md:1:1 | error | TST001 | the text says 9 ports, the parenthesis lists 2 |\n"
        '| draft.md:2:17 | warning | GRB004 | "the" stands twice |\n'
        "| draft.md:3:22 | advice | STY001 | a share, 3 %: write it out |\n"
    )


def test_step_summary_without_findings() -> None:
    assert step_summary(NOTHING) == (
        "### Report checker\n\n2 counts: 1 confirmed, 0 contradicted, 1 unsupported, 0 unread\n\n"
    )


def test_step_summary_holds_no_markdown_of_the_draft() -> None:
    message = "| <b>$5</b> `x` _a_ *b* [c](d) & ~e~ \\ \n| f"
    printed = step_summary(of(replace(NINE, message=message), path="a|b\n.md"))
    assert printed.splitlines()[-1] == (
        "| a\\|b\\\\n.md:1:1 | error | TST001 | "
        "\\| \\<b\\>\\$5\\</b\\> \\`x\\` \\_a\\_ \\*b\\* \\[c\\](d) \\& \\~e\\~ \\\\  \\| f |"
    )


def test_step_summary_has_the_gravest_first_and_says_what_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = of(*many(3, Severity.WARNING), *many(2))
    whole = step_summary(made)
    row = len("| draft.md:1:1 | warning | TST001 | the text says 9 ports, the parenthesis lists 2 |\n")
    monkeypatch.setattr(stepsummary, "LIMIT", len(whole) - row + 100)
    cut = step_summary(made, taken=1)
    assert [line.split(" | ")[1] for line in cut.splitlines() if line.startswith("| draft")] == [
        "error",
        "error",
        "warning",
    ]
    assert cut.splitlines()[-2:] == ["", "… and 2 more rows, for which there is no room"]


def test_step_summary_stays_below_the_limit() -> None:
    made = of(*many(500))
    for room in (20_000, 10_000, 1000):
        assert room - 200 < len(step_summary(made, LIMIT - room).encode()) <= room
    for room in (150, 0, -1):
        assert step_summary(made, LIMIT - room) == ""
