"""Rule pages: what is read from them, and the message for every mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import NAME, PAGE, loaded, rules, with_table

from checker.frontmatter import Thresholds
from checker.model import Severity
from checker.rulebook import (
    Example,
    RulebookError,
    examples,
    load,
    load_default,
    overlay,
)

pytestmark = pytest.mark.usefixtures("list_kind")

_GONE = {"SUM010"}


@pytest.mark.parametrize("trusted", [True, False])
def test_page_becomes_rule(tmp_path: Path, trusted: bool) -> None:
    page = with_table(
        '[options]\nleast = 3\nunits = ["towns"]\n[severities]\nopen = "warning"\n[thresholds]\nerror = 0.95'
    )
    rule = loaded(tmp_path, page, trusted=trusted)
    assert (rule.code, rule.name, rule.kind) == ("CNT001", "count-differs-from-list", "count-equals-list")
    assert (rule.severity, rule.since, rule.enabled) == (Severity.ERROR, "0.1.0", True)
    assert rule.message == "the text says {stated} {unit}, {place} lists {listed}"
    assert rule.options == {
        "least": 3,
        "units": ("towns",),
        "strict": True,
        "share": 0.5,
        "word": "a",
        "free": None,
    }
    assert rule.severities == {"open": Severity.WARNING}
    assert rule.thresholds == Thresholds(error=0.95, warning=0.5)
    assert rule.pack == tmp_path.name
    assert rule.page.startswith("# count-differs-from-list (CNT001)\n")
    assert rule.page_line == 16
    assert rule.summary == "Compares a count with its list. More words."


def test_page_with_windows_line_ends_and_mark(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
    assert load(tmp_path)[0].summary == "Compares a count with its list. More words."


def test_disabled(tmp_path: Path) -> None:
    assert loaded(tmp_path, PAGE.replace("since", "enabled = false\nsince")).enabled is False


def test_whole_number_stands_for_a_number(tmp_path: Path) -> None:
    assert loaded(tmp_path, with_table("[options]\nshare = 1")).options["share"] == 1.0


# --- several folders ------------------------------------------------------------------------


def test_equal_code_replaces() -> None:
    shipped, own = rules("CNT001 counts", "LST001 lists"), rules("CNT001 own", "OWN001 own")
    merged = overlay(shipped, own)
    assert [(rule.code, rule.pack) for rule in merged] == [
        ("CNT001", "own"),
        ("LST001", "lists"),
        ("OWN001", "own"),
    ]


def test_equal_name_of_another_code_is_a_mistake() -> None:
    shipped = rules("CNT001 counts")
    (own,) = rules("CNT002 own")
    object.__setattr__(own, "name", shipped[0].name)
    with pytest.raises(RulebookError) as caught:
        overlay(shipped, [own])
    assert str(caught.value) == f'{own.path}: the name "rule-cnt001" is taken by {own.path}'


def test_the_code_of_a_rule_that_is_no_more_is_given_to_no_other() -> None:
    assert _GONE.isdisjoint(rule.code for rule in load_default())


def test_shipped_rules_load_twice_the_same() -> None:
    assert load_default() == load_default()


# --- examples -------------------------------------------------------------------------------

FENCES = """\
## Examples
```report
Nine regions[^1].

[^1]: Aube and Marne.
```
Words between.
```findings
1:1: CNT001 the text says 9 regions, note 1 lists 2
```
````report
# heading inside
```
Two.
````
```text
not an example
```
```findings
```
"""


def test_examples_pair_reports_with_the_findings_that_follow(tmp_path: Path) -> None:
    page = PAGE.replace("## Examples\n", FENCES.replace("```text\nnot an example\n```\n", ""))
    assert examples(loaded(tmp_path, page)) == [
        Example(
            "Nine regions[^1].\n\n[^1]: Aube and Marne.\n",
            (),
            ("1:1: CNT001 the text says 9 regions, note 1 lists 2",),
            17,
            21,
            (23, 25),
        ),
        Example("# heading inside\n```\nTwo.\n", (), (), 26, 30, (31, 32)),
    ]


def test_report_without_findings_yields_nothing(tmp_path: Path) -> None:
    page = PAGE.replace("## Examples\n", "## Examples\n```report\nTwo.\n```\n")
    assert examples(loaded(tmp_path, page)) == [Example("Two.\n", (), (), 17, 19, None)]


def test_a_report_may_stand_beside_its_reference(tmp_path: Path) -> None:
    fences = "```report\nTwo.\n```\n```reference\nTen.\n```\n```findings\nx\n```\n```report\nTwo.\n```\n"
    page = PAGE.replace("## Examples\n", f"## Examples\n{fences}")
    assert examples(loaded(tmp_path, page)) == [
        Example("Two.\n", ("Ten.\n",), ("x",), 17, 22, (23, 25)),
        Example("Two.\n", (), (), 26, 28, None),
    ]


def test_findings_without_report_are_a_mistake(tmp_path: Path) -> None:
    page = PAGE.replace("## Examples\n", FENCES)
    with pytest.raises(RulebookError) as caught:
        examples(loaded(tmp_path, page))
    path = tmp_path / NAME
    assert str(caught.value) == f"{path}: the findings fence on line 34 has no report fence before it"
