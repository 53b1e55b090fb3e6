"""A rule that fails on a file costs its own findings there, and whoever asks is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from gate.support import BERTHS, FOUR, checked, counted
from jsonschema import Draft202012Validator
from made import RULE
from shell import FINDING, Run, runner, write
from word.markup import docx, p

from checker import rulebook
from checker.checks import KINDS, Kind, Options
from checker.compare.files import compared
from checker.engine import examine
from checker.gate.suppressions import obeyed
from checker.model import Mismatch, Span
from checker.readers import read
from checker.reports import REPORTS
from checker.resources import schema
from checker.results import Failure
from checker.rulebook import comparing, load_default
from checker.settings import Settings
from checker.verdicts import Ledger

TOLD = "rule TST002 (other-rule) failed: ValueError: crashed"
OTHER = replace(RULE, code="TST002", name="other-rule", kind="other")
CRASH = "Nine towns.\nThey crash.\n"


def no_crash(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Finds the first word; fails at "crash", when something is found already."""
    yield Mismatch(Span(0, 4), {"stated": 1, "listed": 2}, stated=1, listed=2)
    if "crash" in ledger.facts.document.text:
        raise ValueError("crashed")


@pytest.fixture
def two(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program with the rule that finds every "Nine", and one that fails at "crash"."""
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    monkeypatch.setitem(KINDS, "other", Kind(no_crash))
    monkeypatch.setitem(KINDS, "fake", Kind(nine))
    monkeypatch.setattr(rulebook, "load_default", lambda: (RULE, OTHER))
    return run


def nine(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    at = ledger.facts.document.text.find("Nine")
    if at >= 0:
        yield Mismatch(Span(at, at + 4), {"stated": 9, "listed": 2}, stated=9, listed=2)


# --- commands -------------------------------------------------------------------------------


def test_its_findings_are_missing_and_all_others_stand(two: Run) -> None:
    write("a.txt", CRASH)
    ended = two("check", "a.txt")
    assert ended == (2, FINDING, f"checker: a.txt: {TOLD}\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_it_costs_no_other_file(two: Run, jobs: str) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, CRASH if name == "b.txt" else "Nine towns.\n")
    ended = two("check", ".", "--format", "concise", "--jobs", jobs)
    assert (ended.code, ended.err) == (2, f"checker: b.txt: {TOLD}\n")
    assert [line.split(" ")[:2] for line in ended.out.splitlines()[:5]] == [
        ["a.txt:1:1:", "TST001"],
        ["a.txt:1:1:", "TST002"],
        ["b.txt:1:1:", "TST001"],
        ["c.txt:1:1:", "TST001"],
        ["c.txt:1:1:", "TST002"],
    ]


def test_it_is_told_of_again_from_a_cache(two: Run) -> None:
    write("a.txt", CRASH)
    first = two("check", "a.txt", "--cache-dir", "kept")
    assert first.err == f"checker: a.txt: {TOLD}\n"
    assert two("check", "a.txt", "--cache-dir", "kept") == first


def test_a_ledger_needs_no_rule(two: Run) -> None:
    write("a.txt", CRASH)
    ended = two("ledger", "a.txt")
    assert (ended.code, ended.err) == (0, "")


def test_json_has_it_beside_the_findings(two: Run) -> None:
    write("a.txt", CRASH)
    content = json.loads(two("check", "a.txt", "--format", "json").out)
    Draft202012Validator(json.loads(schema("findings").read_text("utf-8"))).validate(content)
    failure = {"code": "TST002", "rule": "other-rule", "reason": "ValueError: crashed"}
    assert content["documents"][0]["failures"] == [failure]
    assert [finding["code"] for finding in content["findings"]] == ["TST001"]


NAMED = ("checkstyle", "github", "gitlab", "html", "junit", "rdjsonl", "sarif")


@pytest.mark.parametrize("form", NAMED)
def test_formats_that_name_unchecked_files_name_it(two: Run, form: str) -> None:
    assert form in REPORTS
    write("a.txt", CRASH)
    ended = two("check", "a.txt", "--format", form)
    assert ended.code == 2
    assert TOLD in ended.out
    assert "TST001" in ended.out


def test_the_traceback_is_there_for_whoever_asks(two: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    write("a.txt", CRASH)
    assert "no_crash" in two("check", "a.txt").err


def test_a_copy_with_comments_has_those_of_all_other_rules(two: Run) -> None:
    Path("a.docx").write_bytes(docx(p("Nine towns.") + p("They crash.")))
    ended = two("annotate", "a.docx", "--output", "told.docx")
    assert ended == (2, "", f"checker: a.docx: {TOLD}\nchecker: told.docx: 1 comment\n")
    assert Path("told.docx").exists()


# --- the gate -------------------------------------------------------------------------------


def broken(*_: object) -> Iterator[Mismatch]:
    raise ValueError("crashed")
    yield


def test_an_allowance_of_it_is_not_called_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    source = f"<!-- checker: allow LST001: twice on purpose -->\n{BERTHS}\n"
    idle = "1:1: ALW001 there is no finding of LST001 here to allow"
    assert counted(checked(source)) == [idle, f"2:1: {FOUR}"]
    monkeypatch.setitem(KINDS, "no-repeated-item", replace(KINDS["no-repeated-item"], check=broken))
    report = checked(source)
    assert counted(report) == [f"2:1: {FOUR}"]
    assert report.failures == (Failure("LST001", "repeated-list-item", "ValueError: crashed"),)


def test_a_baseline_keeps_what_it_would_have_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)
    program = runner(monkeypatch, capsysbinary)
    write("draft.md", f"{BERTHS}\n")
    assert program("baseline", "write", "draft.md").code == 0
    kept = Path("checker-baseline.json").read_text()
    monkeypatch.setitem(KINDS, "count-equals-list", replace(KINDS["count-equals-list"], check=broken))
    told = "checker: draft.md: rule CNT001 (count-differs-from-list) failed: ValueError: crashed\n"
    ended = program("check", "draft.md", "--baseline", "checker-baseline.json")
    assert (ended.code, ended.err) == (2, told)
    assert "BAS001" not in ended.out
    for action in ("prune", "write"):
        paths = ["draft.md"] if action == "write" else []
        assert program("baseline", action, *paths) == (2, "", told)
    assert Path("checker-baseline.json").read_text() == kept


def test_rules_of_the_gate_may_fail_too() -> None:
    rules = tuple(
        replace(rule, message="{nothing}") if rule.code in ("ALW001", "CNT001") else rule
        for rule in load_default()
    )
    document = read("draft.md", f"<!-- checker: allow SUM001: so it is -->\n{BERTHS}\n".encode())
    report = obeyed(document, examine(document, rules), Settings(rules, known=rules))
    assert report.findings == ()
    assert [str(failure) for failure in report.failures] == [
        "rule CNT001 (count-differs-from-list) failed: its message asks for {nothing}, the check gives "
        "stated, unit, place, listed",
        "rule ALW001 (unused-allowance) failed: its message asks for {nothing}, the check gives rule",
    ]


# --- comparing, editors, agents -------------------------------------------------------------


def test_a_rule_that_compares_may_fail(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The Authority closed 14 berths and a basin.\n")
    (tmp_path / "b.md").write_text("The Authority closed 41 berths and the basin.\n")
    rules = [
        replace(rule, message="{nothing}") if rule.code == "CMP001" else rule
        for rule in comparing(load_default())
    ]
    results = compared(str(tmp_path / "a.md"), str(tmp_path / "b.md"), rules)
    assert [finding.code for finding in results.findings] == ["CMP005"]
    assert [problem.reason for problem in results.problems] == [
        "rule CMP001 (figures-differ-from-reference) failed: its message asks for {nothing}, the check gives "
        "difference"
    ]


def test_an_editor_shows_the_others_and_logs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pygls", reason="needs the extra lsp")
    from checker.servers.desk import Sheet
    from checker.servers.lsp import Server
    from checker.servers.texts import Text

    monkeypatch.setitem(KINDS, "no-repeated-item", replace(KINDS["no-repeated-item"], check=broken))
    shown: list[str] = []
    logged: list[str] = []
    server = Server()
    monkeypatch.setattr(
        server,
        "text_document_publish_diagnostics",
        lambda told: shown.extend(one.code for one in told.diagnostics),
    )
    monkeypatch.setattr(server, "window_log_message", lambda told: logged.append(told.message))
    sheet = Sheet("file:///drafts/ports.md", "markdown", Text(BERTHS), 1)
    server._publish(sheet, server._read(sheet))
    assert shown == ["CNT001"]
    assert logged == ["/drafts/ports.md: rule LST001 (repeated-list-item) failed: ValueError: crashed"]


def test_an_agent_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.servers.folder import Folder
    from checker.servers.tools import answer

    monkeypatch.setitem(KINDS, "no-repeated-item", replace(KINDS["no-repeated-item"], check=broken))
    content = json.loads(answer(Folder.at(str(tmp_path)), "check", {"text": BERTHS}))
    assert [finding["code"] for finding in content["findings"]] == ["CNT001"]
    (document,) = content["documents"]
    assert document["failures"] == [
        {"code": "LST001", "rule": "repeated-list-item", "reason": "ValueError: crashed"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It rose from {0} to {0}1 (+12 %).",
        "Of EUR {0} million, EUR {0} million go to ports and EUR 3 million to quays.",
        "{0} of {0} ports (50 %) were closed.",
        "| port | ships |\n|---|---|\n| Arden | {0} |\n| Brack | {0}1 |\n| Total | {0} |\n",
    ],
)
def test_a_number_that_is_too_long_to_be_worked_with_fails_no_rule(text: str) -> None:
    document = read("draft.md", text.format("9" * 40).encode())
    assert examine(document, rulebook.load_default()).failures == ()
