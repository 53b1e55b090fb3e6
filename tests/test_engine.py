"""Rules × facts → findings: order, severities, messages, fingerprints, and checks that fail."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from made import RULE, claim, document, kind, ledger, mismatch, span, support

from checker import engine
from checker.checks import KINDS, Kind, Options
from checker.engine import examine
from checker.facts import complete
from checker.frontmatter import Thresholds
from checker.model import Claim, Document, Edit, Mismatch, Position, Range, Related, Severity, Verdict
from checker.results import Failure, Totals
from checker.verdicts import Ledger

TEXT = "Nine regions (A, B) reported.\nTwo towns did.\nNine regions (A, B) reported again.\n"

Tie = Callable[..., None]


@pytest.fixture
def tie(monkeypatch: pytest.MonkeyPatch) -> Tie:
    """Sets the claims that every document has."""

    def set_claims(*found: Claim) -> None:
        monkeypatch.setattr(complete, "collect", lambda made, _as_of=None, _sets=(), _house=None: made)
        monkeypatch.setattr(engine, "tie", lambda made, _mistakes: ledger(made, *found))

    set_claims()
    return set_claims


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, tie: Tie) -> Callable[..., None]:  # noqa: ARG001
    """Sets what the fake kind of check sees."""

    def set_kind(*found: Mismatch) -> None:
        monkeypatch.setitem(KINDS, "fake", kind(*found))

    return set_kind


def test_place_knows_the_lines_it_starts_and_ends_on(check: Callable[..., None]) -> None:
    check(mismatch(TEXT, "reported.\nTwo", ("A, B", "the list"), stated=9, listed=2))
    (finding,) = examine(document(TEXT), [RULE]).findings
    assert (finding.place.line, finding.place.last_line) == (
        "Nine regions (A, B) reported.",
        "Two towns did.",
    )
    (related,) = finding.related
    assert (related.line, related.last_line) == ("Nine regions (A, B) reported.", "")


def test_change_knows_its_lines(check: Callable[..., None]) -> None:
    mends = replace(mismatch(TEXT, "A", stated=9, listed=2), edits=(Edit(span(TEXT, "reported.\nTwo")),))
    check(mends)
    (finding,) = examine(document(TEXT), [RULE]).findings
    assert finding.change is not None
    assert (finding.change.line, finding.change.last_line) == (
        "Nine regions (A, B) reported.",
        "Two towns did.",
    )


def test_finding_has_both_places(check: Callable[..., None]) -> None:
    check(
        replace(
            mismatch(TEXT, "Nine regions", ("A, B", "the list: 2 items"), stated=9, listed=2),
            stated=9,
            listed=2,
            suggestion="write 2, or list 9",
        )
    )
    (finding,) = examine(document(TEXT), [RULE]).findings
    assert (finding.code, finding.rule, finding.severity) == ("TST001", "test-rule", Severity.ERROR)
    assert finding.message == "the text says 9, the list has 2"
    assert (finding.stated, finding.listed, finding.suggestion) == (9, 2, "write 2, or list 9")
    assert finding.place.path == "draft.md"
    assert finding.place.quote == "Nine regions"
    assert finding.place.range == Range(Position(1, 1, 0), Position(1, 13, 12))
    assert finding.place.line == "Nine regions (A, B) reported."
    (listed,) = finding.related
    assert (listed.quote, listed.message) == ("A, B", "the list: 2 items")
    assert listed.range == Range(Position(1, 15, 14), Position(1, 19, 18))


def test_findings_are_in_document_order_then_by_code(check: Callable[..., None]) -> None:
    check(mismatch(TEXT, "Two towns", stated=2, listed=1), mismatch(TEXT, "Nine regions", stated=9, listed=2))
    second = replace(RULE, code="AAA001", name="other")
    found = examine(document(TEXT), [RULE, second]).findings
    assert [(finding.place.quote, finding.code) for finding in found] == [
        ("Nine regions", "AAA001"),
        ("Nine regions", "TST001"),
        ("Two towns", "AAA001"),
        ("Two towns", "TST001"),
    ]


def test_grade_picks_the_severity(check: Callable[..., None]) -> None:
    seen = mismatch(TEXT, "Nine regions", stated=9, listed=2)
    check(replace(seen, grade="open"), replace(seen, grade="strange"), seen)
    rule = replace(RULE, severities={"open": Severity.ADVICE})
    severities = [finding.severity for finding in examine(document(TEXT), [rule]).findings]
    assert severities == [Severity.ADVICE, Severity.ERROR, Severity.ERROR]


@pytest.mark.parametrize(
    ("confidence", "own", "expected"),
    [
        (None, Severity.ERROR, [Severity.ERROR]),
        (0.95, Severity.ERROR, [Severity.ERROR]),
        (0.7, Severity.ERROR, [Severity.WARNING]),
        (0.7, Severity.ADVICE, [Severity.ADVICE]),
        (0.4, Severity.ERROR, []),
    ],
)
def test_confidence_picks_the_severity(
    check: Callable[..., None], confidence: float | None, own: Severity, expected: list[Severity]
) -> None:
    check(replace(mismatch(TEXT, "Nine regions", stated=9, listed=2), confidence=confidence))
    found = examine(document(TEXT), [replace(RULE, severity=own)]).findings
    assert [finding.severity for finding in found] == expected
    assert [bool(finding.doubt) for finding in found] == [
        confidence is not None and severity is not Severity.ERROR for severity in expected
    ]


def test_a_page_has_its_own_thresholds(check: Callable[..., None]) -> None:
    check(replace(mismatch(TEXT, "Nine regions", stated=9, listed=2), confidence=0.4))
    rule = replace(RULE, thresholds=Thresholds(error=0.4, warning=0.1))
    assert [finding.severity for finding in examine(document(TEXT), [rule]).findings] == [Severity.ERROR]


def test_options_reach_the_check(monkeypatch: pytest.MonkeyPatch, tie: Tie) -> None:  # noqa: ARG001
    seen: list[Options] = []

    def check(_ledger: Ledger, options: Options) -> Iterator[Mismatch]:
        seen.append(options)
        return iter(())

    monkeypatch.setitem(KINDS, "fake", Kind(check))
    examine(document(TEXT), [replace(RULE, options={"least": 3})])
    assert seen == [{"least": 3}]


# --- fingerprints ---------------------------------------------------------------------------


def nine(text: str, nth: int = 0) -> Mismatch:
    related = (Related("the list", span(text, "A, B", nth)),)
    return Mismatch(span(text, "Nine regions", nth), {"stated": 9, "listed": 2}, related)


def prints(text: str, *found: Mismatch, check: Callable[..., None]) -> list[str]:
    check(*found)
    return [finding.fingerprint for finding in examine(document(text), [RULE]).findings]


def test_fingerprint_survives_an_edit_elsewhere(check: Callable[..., None]) -> None:
    moved = "A new paragraph.\n\n" + TEXT
    (before,) = prints(TEXT, nine(TEXT), check=check)
    (after,) = prints(moved, nine(moved), check=check)
    assert before == after
    assert len(before) == 20
    assert set(before) <= set("0123456789abcdef")


def test_fingerprint_folds_white_space(check: Callable[..., None]) -> None:
    first, second = "Nine\u00a0 regions of A", "Nine regions of A"
    (one,) = prints(first, mismatch(first, "Nine\u00a0 regions", stated=1, listed=2), check=check)
    (two,) = prints(second, mismatch(second, "Nine regions", stated=1, listed=2), check=check)
    assert one == two


def test_equal_findings_have_their_own_fingerprints(check: Callable[..., None]) -> None:
    (single,) = prints(TEXT, nine(TEXT), check=check)
    first, second = prints(TEXT, nine(TEXT, 1), nine(TEXT, 0), check=check)
    assert first == single
    assert first != second


def test_fingerprint_depends_on_rule_and_support(check: Callable[..., None]) -> None:
    plain = mismatch(TEXT, "Nine regions", stated=9, listed=2)
    (with_list,) = prints(TEXT, nine(TEXT), check=check)
    (without,) = prints(TEXT, plain, check=check)
    (other_rule,) = examine(document(TEXT), [replace(RULE, code="TST002")]).findings
    assert len({with_list, without, other_rule.fingerprint}) == 3


# --- failing checks -------------------------------------------------------------------------


OTHER = replace(RULE, code="TST002", name="other-rule", kind="other", message="the text says {stated}")


def test_check_that_raises_costs_its_own_findings_and_no_others(
    check: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
        yield mismatch(TEXT, "Two towns", stated=2)
        raise ZeroDivisionError("division\nby zero")

    check(mismatch(TEXT, "Nine regions", stated=9, listed=2))
    monkeypatch.setitem(KINDS, "other", Kind(broken))
    report = examine(document(TEXT), [OTHER, RULE])
    assert [(one.code, one.place.quote) for one in report.findings] == [("TST001", "Nine regions")]
    assert report.failures == (Failure("TST002", "other-rule", "ZeroDivisionError: division by zero"),)
    (problem,) = report.problems()
    assert (problem.path, problem.reason) == (
        report.path,
        "rule TST002 (other-rule) failed: ZeroDivisionError: division by zero",
    )


def test_check_that_raises_before_it_yields(tie: Tie, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    def broken(_ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
        raise RecursionError

    monkeypatch.setitem(KINDS, "fake", Kind(broken))
    assert examine(document(TEXT), [RULE]).failures == (Failure("TST001", "test-rule", "RecursionError:"),)


def test_message_without_its_values_is_a_rule_that_fails(check: Callable[..., None]) -> None:
    check(mismatch(TEXT, "Nine regions", stated=9))
    report = examine(document(TEXT), [RULE])
    assert report.findings == ()
    what = "its message asks for {listed}, the check gives stated"
    assert report.failures == (Failure("TST001", "test-rule", what),)


# --- ledger ---------------------------------------------------------------------------------


def test_claims_become_rows(tie: Tie) -> None:
    listed = support(TEXT, "A, B", 2)
    tie(
        claim(TEXT, "Two towns", 2, Verdict.UNSUPPORTED, because="nothing lists them"),
        claim(TEXT, "Nine regions", 9, Verdict.CONTRADICTED, listed, because="the parenthesis lists 2"),
    )
    made = examine(document(TEXT), [])
    assert made.totals == Totals(stated=2, confirmed=0, contradicted=1, unsupported=1, unread=0)
    assert [(row.place.quote, row.stated, row.unit, row.verdict, row.explanation) for row in made.claims] == [
        ("Nine regions", 9, "regions", "contradicted", "the parenthesis lists 2"),
        ("Two towns", 2, "towns", "unsupported", "nothing lists them"),
    ]
    (row,) = made.claims[0].support
    assert (row.kind, row.label, row.name, row.listed) == ("parenthesis", "", "the parenthesis", 2)
    assert (row.place.quote, row.place.range.start.column) == ("A, B", 15)


def test_rows_are_left_out_when_not_wanted(tie: Tie) -> None:
    tie(claim(TEXT, "Two towns", 2, Verdict.UNREAD))
    made = examine(document(TEXT), [], with_claims=False)
    assert made.claims == ()
    assert made.totals == Totals(stated=1, unread=1)


def test_report_lets_the_document_go(check: Callable[..., None], tie: Tie) -> None:
    tie(claim(TEXT, "Two towns", 2, Verdict.UNREAD))
    check(mismatch(TEXT, "Nine regions", stated=9, listed=2))
    read = document(TEXT)
    gone: weakref.ref[Document] = weakref.ref(read)
    report = examine(read, [RULE])
    del read
    gc.collect()
    assert gone() is None
    assert report.words == 14
