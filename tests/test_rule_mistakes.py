"""Every mistake in a rule page is an error that names the file and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import NAME, PAGE, loaded, with_table

from checker.rulebook import (
    RulebookError,
    load,
)

pytestmark = pytest.mark.usefixtures("list_kind")

MISTAKES = [
    ("severity =", "severty =", 'unknown key "severty", did you mean "severity"?'),
    (
        "since =",
        "colour =",
        'unknown key "colour"; known: code, enabled, kind, message, …',
    ),
    ("since", "[extra]\nsince", 'unknown key "extra"; known: code, enabled, kind, message, …'),
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
    ('"0.1.0"', '"0.1.0"\nthresholds = {error = 2}', '"thresholds.error" must be a number from 0 to 1'),
    ('"0.1.0"', '"0.1.0"\nthresholds = {warning = true}', '"thresholds.warning" must be a number'),
    (
        '"0.1.0"',
        '"0.1.0"\nthresholds = {warnings = 0.5}',
        'unknown key "thresholds.warnings", did you mean "warning"?',
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
    ('"error"', '"error', "front matter: …"),
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
    expected = f"{tmp_path / NAME}: {message}"
    assert shown.startswith(expected[:-1]) if message.endswith("…") else shown == expected


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
    assert str(caught.value) == f"{tmp_path}: has no rule page (*.md) and no group (*.toml)"


def test_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(RulebookError) as caught:
        load(tmp_path / "nowhere")
    assert str(caught.value) == f"{tmp_path / 'nowhere'}: no such folder"
