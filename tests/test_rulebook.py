"""Rule pages: what is read from them, and the message for every mistake."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import PAGE, codes, kind, rules

from checker.checks import KINDS
from checker.model import Severity
from checker.rulebook import (
    Example,
    Rule,
    RulebookError,
    examples,
    find,
    load,
    load_default,
    overlay,
    select,
)

NAME = "count-differs-from-list.md"


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    options = {"least": 2, "units": ("regions",), "strict": True, "share": 0.5, "word": "a", "free": None}
    monkeypatch.setitem(KINDS, "count-equals-list", kind(**options))


def loaded(folder: Path, page: str, name: str = NAME, *, trusted: bool = False) -> Rule:
    (folder / name).write_text(page, "utf-8")
    (rule,) = load(folder, trusted=trusted)
    return rule


def with_table(table: str) -> str:
    return PAGE.replace("\n+++\n#", f"\n{table}\n+++\n#")


@pytest.mark.parametrize("trusted", [True, False])
def test_page_becomes_rule(tmp_path: Path, trusted: bool) -> None:
    page = with_table('[options]\nleast = 3\nunits = ["towns"]\n[severities]\nopen = "warning"')
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
    assert rule.pack == tmp_path.name
    assert rule.page.startswith("# count-differs-from-list (CNT001)\n")
    assert rule.page_line == 14
    assert rule.summary == "Compares a count with its list. More words."


def test_page_with_windows_line_ends_and_mark(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode())
    assert load(tmp_path)[0].summary == "Compares a count with its list. More words."


def test_disabled(tmp_path: Path) -> None:
    assert loaded(tmp_path, PAGE.replace("since", "enabled = false\nsince")).enabled is False


def test_whole_number_stands_for_a_number(tmp_path: Path) -> None:
    assert loaded(tmp_path, with_table("[options]\nshare = 1")).options["share"] == 1.0


MISTAKES = [
    ("severity =", "severty =", 'unknown key "severty", did you mean "severity"?'),
    (
        "since =",
        "colour =",
        'unknown key "colour"; known: code, enabled, kind, message, name, options, severities, severity, since',
    ),
    ("since", "[extra]\nsince", 'unknown key "extra"; known: code, enabled, kind, message, name, options, '),
    ('since = "0.1.0"\n', "", '"since" is missing'),
    ('severity = "error"\n', "", '"severity" is missing'),
    ('"error"', '"eror"', '"severity" is "eror", did you mean "error"?'),
    ('"error"', '"fatal"', '"severity" is "fatal"; known: advice, error, warning'),
    ('"error"', "3", '"severity" is "3"; known: advice, error, warning'),
    ('"CNT001"', "1", '"code" must be a string'),
    (
        '"CNT001"',
        '"cnt1"',
        '"code" is "cnt1", expected two to six capital letters and three digits, such as CNT001;'
        " it never changes its meaning",
    ),
    ('"0.1.0"', '"soon"', '"since" is "soon", expected the version that brought the rule, such as 0.1.0'),
    ('"0.1.0"', '"0.1.0"\nenabled = 1', '"enabled" must be true or false'),
    ('"0.1.0"', '"0.1.0"\noptions = 1', '"options" must be a table'),
    (
        '"0.1.0"',
        '"0.1.0"\nseverities = {open = "bad"}',
        '"severities.open" is "bad"; known: advice, error, warning',
    ),
    (
        '"count-equals-list"',
        '"count-equal-list"',
        'unknown kind "count-equal-list", did you mean "count-equals-list"?',
    ),
    (
        '"count-differs-from-list"',
        '"count-differs"',
        'the name is "count-differs", the file\'s is "count-differs-from-list"',
    ),
    ("{stated}", "{}", 'message: "{}" is not a plain name in braces'),
    ("{stated}", "{0}", 'message: "{0}" is not a plain name in braces'),
    ("{stated}", "{stated.real}", 'message: "{stated.real}" is not a plain name in braces'),
    ("{stated}", "{stated!r}", 'message: "{stated!r}" is not a plain name in braces'),
    ("{stated}", "{stated:>9}", 'message: "{stated:>9}" is not a plain name in braces'),
    ("{stated}", "{stated", "message: its braces do not pair up"),
    ("{stated}", "}", "message: its braces do not pair up"),
    ('"error"', '"error', "front matter: Illegal character '\\n' (at line 5, column 18)"),
    ("+++\ncode", "---\ncode", "does not open with a line +++ and its front matter"),
    ("+++\n#", "\n#", "its front matter is not closed by a line +++"),
    (
        "# count-differs",
        "# differs",
        'the heading "# differs-from-list (CNT001)" stands where "# count-differs-from-list (CNT001)" should',
    ),
    (
        "## Why is this bad?\n",
        "",
        'the heading "## Examples" stands where "## Why is this bad?" should',
    ),
    ("## When it stays silent\n", "", 'the heading "## When it stays silent" is missing'),
    (
        "## When it stays silent\n",
        "## When it stays silent\n## More\n",
        'the heading "## More" is one too many',
    ),
    ("## Examples\n", "## Examples\n```report\n", "the fence on line 17 is not closed"),
]


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES)
def test_mistakes_name_file_and_reason(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in PAGE
    with pytest.raises(RulebookError) as caught:
        loaded(tmp_path, PAGE.replace(old, new, 1))
    shown = str(caught.value)
    assert "\n" not in shown
    assert shown.startswith(f"{tmp_path / NAME}: {message}")
    assert message.endswith(", ") or shown == f"{tmp_path / NAME}: {message}"


OPTIONS = [
    ("last = 3", 'unknown option "last" of count-equals-list, did you mean "least"?'),
    ('least = "3"', "option \"least\" must be a whole number, not '3'"),
    ("least = true", 'option "least" must be a whole number, not True'),
    ("strict = 1", 'option "strict" must be true or false, not 1'),
    ("share = true", 'option "share" must be a number, not True'),
    ("word = 1", 'option "word" must be a string, not 1'),
    ('units = "towns"', "option \"units\" must be a list of strings, not 'towns'"),
    ("units = [1]", 'option "units" must be a list of strings, not [1]'),
]


@pytest.mark.parametrize("trusted", [True, False])
@pytest.mark.parametrize(("option", "message"), OPTIONS)
def test_mistakes_in_options(tmp_path: Path, option: str, message: str, trusted: bool) -> None:
    with pytest.raises(RulebookError) as caught:
        loaded(tmp_path, with_table(f"[options]\n{option}"), trusted=trusted)
    assert str(caught.value) == f"{tmp_path / NAME}: {message}"


def test_page_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"+++\n\xff")
    with pytest.raises(RulebookError) as caught:
        load(tmp_path)
    assert str(caught.value) == f"{tmp_path / NAME}: is not UTF-8 (byte 4)"


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (PAGE.replace("differs-from-list", "differs"), 'the code "CNT001" is taken by '),
        (PAGE.replace("CNT001", "CNT002"), 'the name "count-differs-from-list" is taken by '),
    ],
)
def test_codes_and_names_are_taken_once(tmp_path: Path, second: str, message: str) -> None:
    other = tmp_path / "other" / ("count-differs.md" if "CNT001" in second else NAME)
    other.parent.mkdir()
    other.write_text(second, "utf-8")
    with pytest.raises(RulebookError) as caught:
        loaded(tmp_path, PAGE)
    assert str(caught.value) == f"{other}: {message}{tmp_path / NAME}"


def test_folder_without_pages(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("About this pack.", "utf-8")
    with pytest.raises(RulebookError) as caught:
        load(tmp_path)
    assert str(caught.value) == f"{tmp_path}: has no rule page (*.md)"


def test_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as caught:
        load(tmp_path / "nowhere")
    assert str(caught.value) == f"{tmp_path / 'nowhere'}: no such folder"


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


def test_shipped_rules_load_twice_the_same() -> None:
    assert load_default() == load_default()


# --- choosing -------------------------------------------------------------------------------

RULES = rules("CNT001 counts", "CNT002 counts off", "LST001 lists")


@pytest.mark.parametrize(
    ("selected", "ignored", "expected"),
    [
        ([], [], ["CNT001", "LST001"]),
        (["CNT001"], [], ["CNT001"]),
        (["rule-lst001"], [], ["LST001"]),
        (["CNT"], [], ["CNT001", "CNT002"]),
        (["cnt"], [], ["CNT001", "CNT002"]),
        (["counts", "LST001"], [], ["CNT001", "CNT002", "LST001"]),
        ([], ["counts"], ["LST001"]),
        (["CNT"], ["CNT002"], ["CNT001"]),
        ([], ["CNT", "LST"], []),
    ],
)
def test_selection(selected: list[str], ignored: list[str], expected: list[str]) -> None:
    assert codes(select(RULES, selected, ignored)) == expected


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("CNT01", 'unknown rule "CNT01", did you mean "CNT001"?'),
        ("count", 'unknown rule "count", did you mean "counts"?'),
        (
            "xyz",
            'unknown rule "xyz"; known: CNT, CNT001, CNT002, LST, LST001, counts, lists, rule-cnt001,'
            " rule-cnt002, rule-lst001",
        ),
        ("", 'unknown rule ""; known: CNT, CNT001, CNT002, LST, LST001, counts, lists, rule-cnt001,'),
    ],
)
def test_unknown_selector(word: str, message: str) -> None:
    for selected, ignored in (([word], []), ([], [word])):
        with pytest.raises(RulebookError) as caught:
            select(RULES, selected, ignored)
        assert str(caught.value).startswith(message)


def test_find_takes_a_code_or_a_name() -> None:
    assert find(RULES, "lst001") is find(RULES, "rule-lst001") is RULES[2]
    with pytest.raises(RulebookError) as caught:
        find(RULES, "rule-lst01")
    assert str(caught.value) == 'unknown rule "rule-lst01", did you mean "rule-lst001"?'


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
            ("1:1: CNT001 the text says 9 regions, note 1 lists 2",),
            17,
            21,
            (23, 25),
        ),
        Example("# heading inside\n```\nTwo.\n", (), 26, 30, (31, 32)),
    ]


def test_report_without_findings_yields_nothing(tmp_path: Path) -> None:
    page = PAGE.replace("## Examples\n", "## Examples\n```report\nTwo.\n```\n")
    assert examples(loaded(tmp_path, page)) == [Example("Two.\n", (), 17, 19, None)]


def test_findings_without_report_are_a_mistake(tmp_path: Path) -> None:
    page = PAGE.replace("## Examples\n", FENCES)
    with pytest.raises(RulebookError) as caught:
        examples(loaded(tmp_path, page))
    path = tmp_path / NAME
    assert str(caught.value) == f"{path}: the findings fence on line 34 has no report fence before it"
