"""Kinds whose pages say what to look for, as a house writes them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.checks import KINDS
from checker.engine import examine
from checker.pages import RulebookError
from checker.readers import read
from checker.rulebook import load

DOCS = Path(__file__).parent.parent / "docs" / "rules.md"
BODY = (
    "\n## What it does\n\nA.\n\n## Why is this bad?\n\nB.\n\n## Examples\n\n## When it stays silent\n\nC.\n"
)
HEAD = 'code = "HSE001"\nname = "house"\nkind = "{kind}"\nseverity = "warning"\nsince = "1.0"\nmessage = "{message}"\n'


def said(folder: Path, front: str, text: str) -> list[str]:
    """What a page with this front matter says of a text: line, column and message."""
    name, code = (re.search(rf'{key} = "(.*)"', front)[1] for key in ("name", "code"))  # type: ignore[index]
    (folder / f"{name}.md").write_text(f"+++\n{front}\n+++\n\n# {name} ({code})\n{BODY}", "utf-8")
    found = examine(read("report.md", text.encode()), load(folder)).findings
    return [f"{one.place.range.start.line}:{one.place.range.start.column} {one.message}" for one in found]


def page(kind: str, message: str, options: str) -> str:
    return f"{HEAD.format(kind=kind, message=message)}\n[options]\n{options}"


# --- what they find -------------------------------------------------------------------------


def test_vocabulary(tmp_path: Path) -> None:
    front = page(
        "vocabulary", "{instead}, not {written}", '[options.forms]\n"utilis*" = "use"\n"in order to" = "to"'
    )
    text = "The guild utilises a quay. In order\nto land, it pays; “in order to” is quoted, `in order to` is code."
    assert said(tmp_path, front.replace("[options]\n", ""), text) == [
        "1:11 use, not utilises",
        "1:28 To, not In order to",
    ]


def test_vocabulary_offers_what_is_to_stand_there_where_the_words_are_just_these(tmp_path: Path) -> None:
    front = page(
        "vocabulary", "{instead}, not {written}", '[options.forms]\n"utilis*" = "use"\n"in order to" = "to"'
    )
    assert said(tmp_path, front.replace("[options]\n", ""), "") == []
    found = examine(read("a.md", b"We utilise it in order to land."), load(tmp_path)).findings
    assert [one.change and one.change.text for one in found] == [None, "to"]


def test_pattern(tmp_path: Path) -> None:
    front = page("pattern", "no “{written}”", 'never = ["shall|will {word} be … closed", "the said {word}"]')
    text = "It shall not be at once closed. The said port shall close. It shall be closed."
    assert said(tmp_path, front, text) == ["1:4 no “shall not be at once closed”", "1:33 no “The said port”"]


@pytest.mark.parametrize(
    ("options", "text", "expected"),
    [
        ("least = 1", "Ports were closed.", ["1:1 “Summary” stands nowhere: at least once"]),
        ("least = 1", "# Summary\n\nPorts were closed.", []),
        ("most = 1", "Summary. Summary. Summary.", ["1:10 “Summary” stands 3 times: at most once"]),
        ("least = 1", "", []),
    ],
)
def test_occurrence(options: str, text: str, expected: list[str], tmp_path: Path) -> None:
    front = page("occurrence", "“{wording}” stands {times}: {wanted}", f'wording = "Summary"\n{options}')
    assert said(tmp_path, front, text) == expected


def test_consistency(tmp_path: Path) -> None:
    front = page(
        "consistency",
        "“{written}” {times}, “{other}” {often}",
        'ways = [["per cent", "percent"], ["fishers", "fishermen"]]',
    )
    text = "Fees rose by 5 percent and 6 per cent, then by 7 per cent. Fishers pay."
    assert said(tmp_path, front, text) == ["1:16 “percent” once, “per cent” twice"]


def test_equal(tmp_path: Path) -> None:
    front = page(
        "equal",
        "{number}, {other} elsewhere",
        'wordings = ["budget of EUR {number}", "EUR {number} … budgeted"]',
    )
    text = "A budget of EUR 1,200 was set. Of the EUR 1200 then budgeted, half is left: the budget of EUR 1,250 is a dream."
    assert said(tmp_path, front, text) == ["1:95 1,250, 1,200 elsewhere"]
    assert said(tmp_path, front + "\ntolerance = 50", text) == []


def test_the_pages_that_the_documentation_shows(tmp_path: Path) -> None:
    words, budget = re.findall(r"```toml\n(.*?)\n```", DOCS.read_text("utf-8"), re.DOTALL)
    assert said(tmp_path, words, "The member states utilise it.") == [
        "1:5 the house writes “Member States”, not “member states”",
        "1:19 the house writes “use”, not “utilise”",
    ]
    (tmp_path / "house-words.md").unlink()
    assert said(tmp_path, budget, "Its budget of EUR 3 million is small: EUR 4 million are budgeted.") == [
        "1:43 the budget is 4 here and 3 elsewhere"
    ]


# --- what is held when a page is loaded -----------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "message", "options", "mistake"),
    [
        ("pattern", "{writen}", 'never = ["a"]', 'message: the kind gives no "{writen}", did you mean "written"?'),
        ("pattern", "m", "", 'option "never" must be a list of wordings'),
        ("pattern", "m", 'never = ["a {noun}"]', 'the wording "a {noun}": "{noun}" is none of {number}, {word}'),
        ("pattern", "m", 'never = ["… a"]', 'the wording "… a" begins or ends with "…"'),
        ("pattern", "m", 'never = ["a … b … c … d … e"]', 'the wording "a … b … c … d … e" has more than 3 "…"'),
        ("pattern", "m", 'never = ["a*b"]', 'the wording "a*b": "*" stands behind the beginning of a word'),
        ("pattern", "m", 'never = [""]', 'a wording has 1 to 200 characters, not ""'),
        ("equal", "m", 'wordings = ["a"]', 'option "wordings": each must have {number}'),
        ("equal", "m", 'wordings = ["{number} a {number}"]', 'the wording "{number} a {number}" has two numbers'),
        ("consistency", "m", 'ways = [["a"]]', 'option "ways" must be a list of lists of two wordings or more'),
        ("vocabulary", "m", "forms = {a = 1}", 'option "forms" must be a table from wordings to what is written instead'),
        ("occurrence", "m", 'wording = "a"', 'options "least" and "most" must be numbers from 1 with "most" no less, or 0 for no limit'),
    ],
)  # fmt: skip
def test_a_page_is_held_to_its_kind(
    kind: str, message: str, options: str, mistake: str, tmp_path: Path
) -> None:
    with pytest.raises(RulebookError) as error:
        said(tmp_path, page(kind, message, options), "")
    assert str(error.value) == f"{tmp_path / 'house.md'}: {mistake}"


def test_an_unknown_grade_is_refused(tmp_path: Path) -> None:
    front = f'{HEAD.format(kind="no-repeated-item", message="m")}\n[severities]\ncountd = "error"'
    with pytest.raises(RulebookError, match=r'unknown key "severities.countd", did you mean "counted"\?'):
        said(tmp_path, front, "")


def test_every_kind_says_what_it_gives() -> None:
    assert [name for name, kind in KINDS.items() if not kind.says] == []


@pytest.mark.parametrize(
    "wording", ["a … a … a … z", "a|a* " * 30 + "z", "a* " * 40 + "z", "{word} … {word} … z", "{number} … z"]
)
def test_a_wording_is_found_in_steps_that_grow_with_the_text(wording: str, tmp_path: Path) -> None:
    assert said(tmp_path, page("pattern", "{written}", f'never = ["{wording}"]'), "1 " + "a " * 3000) == []
