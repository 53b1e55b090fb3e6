"""Whatever is wrong with a config is one line that names the file, the line and the key."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shell import write

from checker.config.layers import ConfigError
from checker.config.lines import key_lines
from checker.config.read import MAX_BYTES, layers_of


def mistake(path: str = "checker.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        layers_of(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


# --- files that nobody should have to read ----------------------------------------------------

MANY = 200_000

HOSTILE = {
    "not TOML": (b"ignore = [", "is no TOML: Invalid value (at end of document)"),
    "not TOML, with a line": (
        b"jobs = 1\nignore == 1\n",
        "line 2: is no TOML: Invalid value",
    ),
    "twice": (b"jobs = 1\njobs = 2\n", "line 2: is no TOML: Cannot overwrite a value"),
    "a number of many digits": (b"jobs = " + b"9" * 5000, "is no TOML: Exceeds the limit"),
    "binary": (bytes(range(256)), "is not UTF-8 (byte 128)"),
    "another encoding": ("jobs = 1".encode("utf-16"), "is not UTF-8 (byte 0)"),
    "Latin-1": ("# café".encode("latin-1"), "is not UTF-8 (byte 5)"),
    "deep lists": (b"ignore = " + b"[" * MANY, "is nested too deeply"),
    "deep tables": (b"options = " + b"{a=" * MANY, "is nested too deeply"),
    "a long key": (b"a." * MANY + b"a = 1", "has a key of more than fifty parts"),
    "a long quoted key": (b'["a"' + b' . "a"' * 100_000 + b"]", "has a key of more than fifty parts"),
    "huge": (b"#" * (MAX_BYTES + 1), "is larger than 1 MB"),
}


@pytest.mark.parametrize(("content", "message"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_content(content: bytes, message: str) -> None:
    write("checker.toml", content)
    assert mistake().startswith(f"checker.toml: {message}")


def test_a_mark_at_the_beginning_is_passed_over() -> None:
    write("checker.toml", "\ufefflanguage = 'en'\r\n")
    assert layers_of("checker.toml")[0].values == {"language": "en"}


def test_a_folder() -> None:
    Path("checker.toml").mkdir()
    assert mistake() == "checker.toml: is a folder"


def test_a_pipe_is_not_waited_for() -> None:
    os.mkfifo("checker.toml")
    assert mistake() == "checker.toml: not a regular file"


def test_links() -> None:
    Path("checker.toml").symlink_to("checker.toml")
    assert mistake() == "checker.toml: too many levels of symbolic links"
    Path("checker.toml").unlink()
    Path("checker.toml").symlink_to("gone.toml")
    assert mistake() == "checker.toml: no such file or directory"


def test_a_link_is_read_and_its_paths_start_where_it_lies() -> None:
    write("house/checker.toml", "rules = ['pages']")
    Path("checker.toml").symlink_to("house/checker.toml")
    (layer,) = layers_of("checker.toml")
    assert layer.path("pages") == "pages"


def test_a_file_without_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    write("checker.toml", "")

    def refuse(path: str, _flags: int) -> int:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "open", refuse)
    assert mistake() == "checker.toml: permission denied"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[project]\n", "has no table [tool.checker]"),
        ("tool = 3\n", "has no table [tool.checker]"),
        ("[tool]\nchecker = 3\n", "[tool.checker] must be a table"),
        ("[tool.checker]\njobs = 1\nfomat = 'json'\n", 'line 3: unknown key "fomat", did you mean "format"?'),
        (
            "[[tool.checker.overrides]]\npaths = ['a']\njobs = 1\n",
            'line 3: "jobs" holds for the whole config and cannot stand in "overrides[1]"',
        ),
    ],
)
def test_mistakes_in_a_shared_file(content: str, message: str) -> None:
    write("pyproject.toml", content)
    assert mistake("pyproject.toml") == f"pyproject.toml: {message}"


# --- extends ------------------------------------------------------------------------------------


def test_what_is_extended_comes_first_and_overrides_last() -> None:
    write("base/checker.toml", "extends = '../far.toml'\nas-of = 2024-01-01\n[[overrides]]\npaths = ['a']\n")
    write("far.toml", "language = 'en'\n[[overrides]]\npaths = ['b']\n")
    write("here/pyproject.toml", "[tool.checker]\nextends = '../base/checker.toml'\n")
    layers = layers_of("here/pyproject.toml")
    assert [(layer.file, layer.paths) for layer in layers] == [
        ("far.toml", None),
        ("base/checker.toml", None),
        ("here/pyproject.toml", None),
        ("far.toml", ("b",)),
        ("base/checker.toml", ("a",)),
    ]


@pytest.mark.parametrize(
    ("base", "message"),
    [
        ("checker.toml", 'checker.toml: line 2: extends: "checker.toml" is read already: a circle'),
        ("other.toml", 'other.toml: line 1: extends: "checker.toml" is read already: a circle'),
        ("gone.toml", "gone.toml: no such file or directory"),
        ("house", "house: is a folder"),
        ("wrong.toml", 'wrong.toml: line 2: "jobs" must be a whole number'),
        ("a\\u0000b", 'checker.toml: line 2: extends: "a\x00b" is not a path'),
        ("", 'checker.toml: line 2: "extends" is empty'),
    ],
)
def test_mistakes_in_what_is_extended_name_their_file(base: str, message: str) -> None:
    write("checker.toml", f'\nextends = "{base}"\n')
    write("other.toml", 'extends = "house/../checker.toml"')
    write("wrong.toml", '# House style\njobs = "two"')
    Path("house").mkdir()
    assert mistake() == message


# --- lines --------------------------------------------------------------------------------------


def test_lines_of_keys() -> None:
    text = """\
ignore = [
  "a = b",
]
"quoted" = 1
[severity] # how grave
CNT001 = "error"
'SUM' = "off"
[[overrides]]
paths = ["a"]
options.CNT001.least = 2
[[overrides]]
paths = ["b"]
[overrides.severity]
LST = "off"
not a key = 1
"""
    lines = key_lines(text)
    assert lines == {
        ("ignore",): 1,
        ("quoted",): 4,
        ("severity",): 5,
        ("severity", "CNT001"): 6,
        ("severity", "SUM"): 7,
        ("overrides",): 8,
        ("overrides", 0): 8,
        ("overrides", 0, "paths"): 9,
        ("overrides", 0, "options"): 10,
        ("overrides", 0, "options", "CNT001"): 10,
        ("overrides", 0, "options", "CNT001", "least"): 10,
        ("overrides", 1): 11,
        ("overrides", 1, "paths"): 12,
        ("overrides", 1, "severity"): 13,
        ("overrides", 1, "severity", "LST"): 14,
    }


@given(st.text("ab.=[]{}\"'#\\\n \t1é", max_size=60))
def test_lines_are_found_in_any_text(text: str) -> None:
    count = len(text.split("\n"))
    assert all(1 <= line <= count for line in key_lines(text).values())
