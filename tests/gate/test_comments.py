"""Comments in Markdown: what each form holds for, and what is said of those that do not work."""

from __future__ import annotations

import pytest

from gate.support import BERTHS, FOUR, NINE, NINTH, allowed, checked, counted

ALLOW = "<!-- checker: allow count-differs-from-list: two share a council -->"
WHY = "two share a council"


# --- what a comment holds for ---------------------------------------------------------------


def test_comment_on_the_line_before() -> None:
    report = checked(f"{ALLOW}\n{BERTHS}\n\n{NINE}\n")
    assert allowed(report) == [(f"2:1: {FOUR}", WHY, "1:1")]
    assert counted(report) == [f"4:1: {NINTH}"]
    assert report.allowed[0].place.quote == ALLOW


def test_blank_lines_between_comment_and_block() -> None:
    assert allowed(checked(f"{ALLOW}\n\n\n{BERTHS}\n")) == [(f"4:1: {FOUR}", WHY, "1:1")]


def test_comment_holds_for_all_lines_of_a_wrapped_paragraph() -> None:
    report = checked(f"{ALLOW}\nThe port is old.\n{BERTHS}\nIt is\nwide. {NINE}\n\n{BERTHS}\n")
    assert allowed(report) == [(f"3:1: {FOUR}", WHY, "1:1"), (f"5:7: {NINTH}", WHY, "1:1")]
    assert counted(report) == [f"7:1: {FOUR}"]


def test_comment_at_the_end_of_a_line() -> None:
    report = checked(f"{BERTHS} {ALLOW}\n{NINE}\n")
    assert allowed(report) == [(f"1:1: {FOUR}", WHY, "1:55")]
    assert counted(report) == [f"2:1: {NINTH}"]


def test_a_finding_belongs_to_the_line_it_starts_on() -> None:
    report = checked(f"We know that two\nports (Arden, Borealis and Castor) share. {ALLOW}\n")
    assert counted(report) == [
        f"1:14: {FOUR}",
        "2:43: ALW001 there is no finding of count-differs-from-list here to allow",
    ]


def test_comment_amid_a_paragraph_holds_for_the_rest_of_it() -> None:
    report = checked(f"{BERTHS}\n{ALLOW}\n{NINE}\n\n{NINE}\n")
    assert allowed(report) == [(f"3:1: {NINTH}", WHY, "2:1")]
    assert counted(report) == [f"1:1: {FOUR}", f"5:1: {NINTH}"]


def test_comment_before_a_table_holds_for_all_of_it() -> None:
    table = "| Court | Cases |\n|---|---|\n| Ghent | 12 |\n| Lille | 9 |\n| Total | 22 |\n"
    (wrong,) = counted(checked(table))
    assert wrong.startswith("5:11: SUM005 ")
    report = checked(f"<!-- checker: allow SUM005: one case is counted twice -->\n{table}")
    assert [one[1:] for one in allowed(report)] == [("one case is counted twice", "1:1")]
    assert counted(report) == []


def test_comment_before_a_list_holds_for_all_of_it() -> None:
    report = checked(f"Rules:\n\n{ALLOW}\n\n- {BERTHS}\n\n- {NINE}\n\n{BERTHS}\n")
    assert [one[0] for one in allowed(report)] == [f"5:3: {FOUR}", f"7:3: {NINTH}"]
    assert counted(report) == [f"9:1: {FOUR}"]


def test_comment_before_a_note() -> None:
    report = checked(f"It is said.[^1]\n\n{ALLOW}\n[^1]: {BERTHS}\n")
    assert allowed(report) == [(f"4:7: {FOUR}", WHY, "3:1")]


def test_comment_in_a_quotation() -> None:
    assert allowed(checked(f"> {ALLOW}\n> {BERTHS}\n")) == [(f"2:3: {FOUR}", WHY, "1:3")]


def test_several_rules_and_the_ways_to_name_them() -> None:
    for words in ("CNT001", "cnt001", "CNT", "counts", "LST001, count-differs-from-list"):
        report = checked(f"<!-- checker: allow {words}: why -->\n{BERTHS}\n")
        assert allowed(report) == [(f"2:1: {FOUR}", "why", "1:1")]


def test_another_rule_is_not_allowed() -> None:
    report = checked(f"<!-- checker: allow repeated-list-item: why -->\n{BERTHS}\n")
    assert counted(report) == [
        "1:1: ALW001 there is no finding of repeated-list-item here to allow",
        f"2:1: {FOUR}",
    ]


def test_file() -> None:
    report = checked(f"{BERTHS}\n\n{NINE}\n\n<!-- checker: allow-file CNT001: made by a machine -->\n")
    assert counted(report) == []
    assert allowed(report) == [
        (f"1:1: {FOUR}", "made by a machine", "5:1"),
        (f"3:1: {NINTH}", "made by a machine", "5:1"),
    ]


def test_stretch() -> None:
    report = checked(
        f"{BERTHS}\n\n<!-- checker: allow-begin CNT001: an old table -->\n\n{BERTHS}\n\n{NINE}\n\n"
        f"<!-- checker: allow-end -->\n\n{NINE}\n"
    )
    assert counted(report) == [f"1:1: {FOUR}", f"11:1: {NINTH}"]
    assert allowed(report) == [
        (f"5:1: {FOUR}", "an old table", "3:1"),
        (f"7:1: {NINTH}", "an old table", "3:1"),
    ]


def test_the_narrowest_allowance_gives_the_reason() -> None:
    report = checked(f"<!-- checker: allow-file CNT: the file -->\n\n{ALLOW}\n{BERTHS}\n\n{NINE}\n")
    assert allowed(report) == [(f"4:1: {FOUR}", WHY, "3:1"), (f"6:1: {NINTH}", "the file", "1:1")]
    assert counted(report) == []


# --- what is wrong with them ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        ("allow", 'no rule is named; "allow RULE: reason" would be understood'),
        ("allow : why", 'no rule is named; "allow RULE: reason" would be understood'),
        ("allow-file , ,: why", 'no rule is named; "allow-file RULE: reason" would be understood'),
        ("", 'it says nothing; "allow RULE: reason" would be understood'),
        ("alow CNT001: why", 'unknown word "alow", did you mean "allow"?'),
        ("Maria reads this", 'unknown word "Maria"; known: allow, allow-begin, allow-end, allow-file'),
        (
            "allow list-repeated-item: why",
            'unknown rule "list-repeated-item", did you mean "repeated-list-item"?',
        ),
        ("allow CNT001 why not", "there is no colon between the rule and the reason"),
        ("allow-end CNT001", '"allow-end" stands alone: it ends what the last "allow-begin" began'),
        ("allow-end", '"allow-end" without an "allow-begin" before it'),
        ("allow-begin CNT001: why", '"allow-begin" without an "allow-end" behind it'),
    ],
)
def test_comment_that_is_not_understood(comment: str, problem: str) -> None:
    report = checked(f"{BERTHS}\n\n<!-- checker: {comment} -->\n")
    assert counted(report) == [f"1:1: {FOUR}", f"3:1: ALW003 not understood: {problem}"]
    assert report.allowed == ()


def test_comment_without_an_end() -> None:
    report = checked(f"{BERTHS} <!-- checker: allow CNT001: why\n")
    assert counted(report) == [f"1:1: {FOUR}", '1:55: ALW003 not understood: the comment has no end, "-->"']
    assert report.findings[1].place.quote == "<!-- checker: allow CNT001: why"


def test_nested_stretch() -> None:
    report = checked(
        f"<!-- checker: allow-begin CNT001: outer -->\n\n<!-- checker: allow-begin CNT: inner -->\n\n{BERTHS}\n\n"
        f"<!-- checker: allow-end -->\n\n{NINE}\n\n<!-- checker: allow-end -->\n\n{NINE}\n"
    )
    assert [reason for _, reason, _ in allowed(report)] == ["outer", "outer"]
    assert counted(report) == [
        '3:1: ALW003 not understood: "allow-begin" stands inside another; end that first',
        f"13:1: {NINTH}",
    ]


def test_nested_stretch_that_nothing_ends() -> None:
    report = checked(
        f"<!-- checker: allow-begin CNT001: a -->\n\n<!-- checker: allow-begin CNT001: b -->\n\n{BERTHS}\n"
    )
    assert counted(report) == [
        '1:1: ALW003 not understood: "allow-begin" without an "allow-end" behind it',
        '3:1: ALW003 not understood: "allow-begin" stands inside another; end that first',
        f"5:1: {FOUR}",
    ]


def test_unused() -> None:
    report = checked("<!-- checker: allow CNT001, LST001: why -->\nTwo ports are old.\n")
    assert counted(report) == [
        "1:1: ALW001 there is no finding of CNT001 here to allow",
        "1:1: ALW001 there is no finding of LST001 here to allow",
    ]
    assert len({finding.fingerprint for finding in report.findings}) == 2


@pytest.mark.parametrize("selected", ["LST001", "ALW", "unused-allowance"])
def test_what_did_not_run_is_not_unused(selected: str) -> None:
    report = checked(f"<!-- checker: allow CNT001: why -->\n{BERTHS}\n", selected=[selected, "ALW"])
    assert counted(report) == []


def test_a_rule_that_is_off_is_not_unused() -> None:
    assert counted(checked("<!-- checker: allow ALW002: why -->\nTwo ports are old.\n")) == []
    assert counted(checked("<!-- checker: allow list-out-of-order: why -->\nTwo ports are old.\n")) == []


def test_nothing_is_said_of_allowances_where_no_rule_asks() -> None:
    report = checked(f"<!-- checker: allow LST001: why -->\n{ALLOW}\n{BERTHS}\n", selected=["CNT"])
    assert counted(report) == []
    assert len(report.allowed) == 1


def test_a_finding_about_an_allowance_can_be_allowed() -> None:
    report = checked(
        "<!-- checker: allow-file unused-allowance: kept for the annex -->\n\n"
        "<!-- checker: allow CNT001: why -->\nTwo ports are old.\n"
    )
    assert counted(report) == []
    assert allowed(report) == [
        ("3:1: ALW001 there is no finding of CNT001 here to allow", "kept for the annex", "1:1")
    ]


# --- reasons --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "comment", ["allow CNT001, LST001", "allow CNT001, LST001:", "allow CNT001,LST001 : "]
)
def test_reason_may_be_missing(comment: str) -> None:
    source = f"<!-- checker: {comment} -->\n{BERTHS} Pilots from Oslo, Riga, Oslo and Kiel came.\n"
    report = checked(source)
    assert counted(report) == []
    assert [reason for _, reason, _ in allowed(report)] == ["", ""]
    missing = ["1:1: ALW002 no reason is given for allowing CNT001, LST001"]
    assert counted(checked(source, require_reasons=True)) == missing
    assert counted(checked(source, selected=["ALW002", "CNT", "LST"])) == missing


def test_reason_is_given() -> None:
    assert counted(checked(f"{ALLOW}\n{BERTHS}\n", require_reasons=True)) == []


def test_reason_goes_on_over_lines_and_may_hold_a_colon() -> None:
    report = checked(f"<!-- checker: allow CNT001: see\n  annex: two share -->\n{BERTHS}\n")
    assert allowed(report) == [(f"3:1: {FOUR}", "see annex: two share", "1:1")]


# --- where no comment is known --------------------------------------------------------------


@pytest.mark.parametrize("source", [f"`{ALLOW}`\n{BERTHS}\n", f"```\n{ALLOW}\n```\n\n{BERTHS}\n"])
def test_comment_in_code_allows_nothing(source: str) -> None:
    report = checked(source)
    assert [line.partition(" ")[2] for line in counted(report)] == [FOUR]


def test_comment_in_plain_text_allows_nothing() -> None:
    report = checked(f"{ALLOW}\n\n{BERTHS}\n", path="draft.txt")
    assert counted(report) == [f"3:1: {FOUR}"]
