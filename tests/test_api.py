"""The program for programs: what its page says is what it does."""

from __future__ import annotations

import doctest
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from datetime import date, datetime
from pathlib import Path

import pytest
from fields import HEADS, of_json, of_values, table
from made import PAGE
from shell import write

import checker
from checker import CheckerError, Failure, Finding, Problem, Results, Severity, check, check_text, ledger
from checker.cache.store import FILE
from checker.checks import KINDS
from checker.frozen import replace
from checker.model import Mismatch
from checker.readers import known

ROOT = Path(__file__).resolve().parent.parent
API = (ROOT / "docs/api.md").read_text("utf-8")
WARDS = "Four wards (Aube, Marne and Meuse) were closed.\n"
CODE = re.compile(r"`([^`]+)`")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def messages(found: tuple[Finding, ...]) -> list[str]:
    return [f"{one.place.path}: {one.message}" for one in found]


# --- the page -------------------------------------------------------------------------------


def test_examples_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = "\n".join(re.findall(r"^```pycon\n(.*?)^```$", API, re.DOTALL | re.MULTILINE))
    example = doctest.DocTestParser().get_doctest(shown, {}, "docs/api.md", "docs/api.md", 0)
    assert len(example.examples) > 10
    said: list[str] = []
    doctest.DocTestRunner().run(example, out=said.append)
    assert "".join(said) == ""


def test_fields_of_the_page_are_those_of_the_values() -> None:
    assert table(HEADS[0], *of_values()) in API


def test_fields_of_the_page_are_those_of_the_schemas() -> None:
    assert table(HEADS[1], *of_json()) in API


def test_arguments_of_the_page_are_those_of_the_functions() -> None:
    _, _, after = API.partition("\n| argument |")
    lines = after.partition("\n\n")[0].splitlines()[2:]
    told = {name for line in lines for name in CODE.findall(line.split("|")[1])}
    assert told == set(check.__annotations__) - {"paths", "return"}
    assert set(ledger.__annotations__) < set(check.__annotations__)


def test_the_page_names_everything() -> None:
    for name in set(checker.__all__) - {"__version__"}:
        assert f"`{name}" in API


# --- files ----------------------------------------------------------------------------------


def test_findings_and_ledger_in_one_call() -> None:
    write("a.md", WARDS)
    assert check("a.md").claims == ()
    results = check("a.md", with_ledger=True)
    assert [claim.id for claim in results.claims] == list(results.findings[0].claims)


def test_files_and_folders() -> None:
    write("a.md", WARDS)
    write("sub/b.txt", WARDS)
    write("sub/c.txt", "Nothing here.\n")
    results = check("a.md", Path("sub"))
    assert messages(results.findings) == [
        "a.md: the text says 4 wards, the parenthesis lists 3",
        "sub/b.txt: the text says 4 wards, the parenthesis lists 3",
    ]
    assert [document.path for document in results.documents] == ["a.md", "sub/b.txt", "sub/c.txt"]
    assert (results.totals.stated, results.totals.contradicted) == (2, 2)
    assert results.claims == ()
    assert messages(check("sub", exclude="b.*").findings) == []


def test_ledger_runs_no_rule() -> None:
    write("a.md", WARDS)
    results = ledger("a.md")
    assert [(claim.place.quote, claim.verdict) for claim in results.claims] == [
        ("Four wards", "contradicted")
    ]
    assert (results.findings, results.rules) == ((), ())


def test_what_cannot_be_read_is_a_problem() -> None:
    write("a.md", WARDS)
    write("b.md", b"\x00\x01")
    results = check("a.md", "b.md", "gone.md", "c.xyz")
    assert len(results.findings) == 1
    assert [problem.path for problem in results.problems] == ["b.md", "c.xyz", "gone.md"]
    assert results.problems[2] == Problem("gone.md", "no such file or folder")


@pytest.mark.parametrize("chosen", ["LST, CNT001", ["LST", "CNT001"], ("lists", "count-differs-from-list")])
def test_rules_are_chosen(chosen: str | list[str]) -> None:
    write("a.md", WARDS)
    assert {rule.code[:3] for rule in check("a.md", select=chosen).rules} == {"CNT", "LST"}
    assert check("a.md", ignore=chosen).findings == ()


@pytest.mark.parametrize("folder", ["own", Path("own"), ["own"]])
def test_rules_of_a_house(folder: str) -> None:
    write("own/count-differs-from-list.md", PAGE.replace('"error"', '"advice"'))
    write("own/group.toml", 'name = "the wards"\ncalled = ["wards"]\nmembers = ["Aube", "Marne", "Meuse"]\n')
    write("a.md", WARDS)
    assert [(one.code, one.severity) for one in check("a.md", rules=folder).findings] == [
        ("CNT001", Severity.ADVICE),
        ("SUM007", Severity.ERROR),
    ]


def test_the_day_is_told() -> None:
    write("a.md", "Two EU Member States replied.[^1]\n\n[^1]: Malta and the United Kingdom.\n")
    for day in (date(2021, 5, 4), datetime(2021, 5, 4, 12, 30)):
        assert messages(check("a.md", as_of=day).findings) == [
            "a.md: the United Kingdom was not a member of the European Union on 4 May 2021"
        ]
    assert check("a.md", as_of=date(2019, 5, 4)).findings == ()


def test_the_day_that_a_report_tells_comes_first() -> None:
    write(
        "a.md",
        "---\ndate: 2019-05-04\n---\n\nTwo EU Member States replied.[^1]\n\n[^1]: Malta and the United Kingdom.\n",
    )
    assert check("a.md", as_of=date(2021, 5, 4)).findings == ()


def test_processes_and_cache_change_nothing() -> None:
    for number in range(6):
        write(f"{number}.md", WARDS)
    usual = check(".")
    assert check(".", jobs=2) == usual
    assert not Path("kept").exists()
    assert check(".", cache="kept") == usual == check(".", cache="kept")
    assert Path("kept", FILE).exists()


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    write("a.md", WARDS)
    check("a.md", "gone.md", jobs=2)
    check_text(WARDS)
    assert capfd.readouterr() == ("", "")


# --- texts ----------------------------------------------------------------------------------


def test_a_text_has_findings_and_claims() -> None:
    report = check_text(WARDS, "minutes.txt", select=["CNT"])
    assert messages(report.findings) == ["minutes.txt: the text says 4 wards, the parenthesis lists 3"]
    assert [claim.explanation for claim in report.claims] == ["the parenthesis lists 3"]
    assert (report.path, report.format) == ("minutes.txt", "text")
    assert list(Path.cwd().iterdir()) == []


def test_offsets_are_those_of_the_text() -> None:
    text = "Le bœuf 🐂.\r\n\r\n" + WARDS
    start = check_text(text).findings[0].place.range.start
    assert (start.line, start.column, start.offset) == (3, 1, text.index("Four"))


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        (WARDS, "draft.xyz", f'draft.xyz: unknown suffix ".xyz"; known: {known()}'),
        (WARDS, "draft", f"draft: has no suffix; known: {known()}"),
        ("\x00", "draft.md", "draft.md: "),
    ],
)
def test_texts_that_cannot_be_read(text: str, name: str, reason: str) -> None:
    with pytest.raises(CheckerError) as caught:
        check_text(text, name)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


def test_a_lone_surrogate_is_one_sign_of_no_meaning() -> None:
    finding = check_text(f"\ud800 {WARDS}").findings[0]
    assert (finding.place.quote, finding.place.range.start.column) == ("Four wards", 3)


def test_an_empty_text_is_clean() -> None:
    report = check_text("")
    assert (report.findings, report.totals.stated, report.encoding) == ((), 0, "utf-8")


def test_a_rule_that_fails_is_told_beside_the_findings_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[Mismatch]:
        raise ValueError("no\nluck")

    monkeypatch.setitem(KINDS, "no-repeated-item", replace(KINDS["no-repeated-item"], check=broken))
    report = check_text(WARDS)
    assert [finding.code for finding in report.findings] == ["CNT001"]
    assert report.failures == (Failure("LST001", "repeated-list-item", "ValueError: no luck"),)
    Path("a.md").write_text(WARDS)
    results = check("a.md")
    assert [finding.code for finding in results.findings] == ["CNT001"]
    what = "rule LST001 (repeated-list-item) failed: ValueError: no luck"
    assert results.problems == (Problem("a.md", what),)


# --- wrong arguments ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"select": "CNT01"}, 'unknown rule "CNT01", did you mean "CNT001"?'),
        ({"rules": "nowhere"}, "nowhere: no such folder"),
        ({"as_of": "2024-05-01"}, "as_of is a str, not a date"),
        ({"jobs": -1}, "jobs is -1: there cannot be fewer than none"),
    ],
)
def test_wrong_arguments(arguments: dict[str, object], reason: str) -> None:
    with pytest.raises(CheckerError) as caught:
        check("a.md", **arguments)  # type: ignore[arg-type]
    assert str(caught.value) == reason


def test_no_path() -> None:
    with pytest.raises(CheckerError, match="there is no path to check"):
        check()


# --- the package ----------------------------------------------------------------------------


def test_values_are_frozen_and_pickled() -> None:
    write("a.md", WARDS)
    results = check("a.md")
    again = pickle.loads(pickle.dumps(results))
    assert again == results
    assert isinstance(again, Results)
    with pytest.raises(FrozenInstanceError):
        again.problems = ()  # type: ignore[misc]


def test_every_public_name_is_there() -> None:
    for name in checker.__all__:
        assert getattr(checker, name) is not None
        assert name in dir(checker)
    with pytest.raises(AttributeError, match="module 'checker' has no attribute 'nonsense'"):
        checker.nonsense  # type: ignore[attr-defined]  # noqa: B018


def test_to_import_the_package_loads_nothing() -> None:
    code = "import sys; before = set(sys.modules); import checker; print(sorted(set(sys.modules) - before))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "['checker']\n"
