"""What a config may hold: exact words for every mistake, and the schema's own reader agrees."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from jsonschema.validators import validator_for

from checker.cli import options
from checker.config.shape import mistakes, schema
from checker.reports import REPORTS
from checker.resources import schema as schema_file

GOOD = [
    "",
    'extends = "../checker.toml"\nselect = []\nignore = ["CNT", "lists"]\nrules = ["house"]',
    'groups = ["a.toml", {name = "the wards", called = ["wards"], members = ["North", "South"]}]',
    '[[groups]]\nname = "the wards"\ncalled = ["wards"]\nmembers = ["North"]',
    '[severity]\nCNT001 = "error"\nSUM = "off"\n[options.CNT001]\nleast = 2\nfree = {a = 1}',
    "as-of = 2024-02-29\nrequire-reasons = true",
    'as-of = "2024-02-29"\nlanguage = "en"',
    'format = "json"\noutput = "-"\nfail-on = "never"\ninclude = ["*.md"]\nexclude = []',
    'format = ["text", "json"]\noutput = ["-", "out.json"]\nbaseline = "known.json"\njobs = 0\ncache = true',
    '[[overrides]]\npaths = ["a/**"]\nselect = ["CNT"]\nas-of = 2024-01-01\n[[overrides]]\npaths = ["b"]',
]

BAD = [
    ("selct = []", 'unknown key "selct", did you mean "select"?'),
    ("asof = 2024-01-01", 'unknown key "asof", did you mean "as-of"?'),
    ("colour = 1", 'unknown key "colour"'),
    ('select = "CNT"', '"select" must be a list'),
    ("select = [1]", '"select[1]" must be a string'),
    ('select = ["CNT", ""]', '"select[2]" is empty'),
    ("extends = []", '"extends" must be a string'),
    ('as-of = "soon"', '"as-of" is "soon", no day (YYYY-MM-DD)'),
    ('as-of = "2023-02-29"', '"as-of" is "2023-02-29", no day (YYYY-MM-DD)'),
    ('as-of = "20240229"', '"as-of" is "20240229", no day (YYYY-MM-DD)'),
    ("as-of = 2024-02-29T00:00:00", '"as-of" must be a day, YYYY-MM-DD'),
    ("as-of = 2024", '"as-of" must be a day, YYYY-MM-DD'),
    ('language = ""', '"language" is empty'),
    ('require-reasons = "yes"', '"require-reasons" must be true or false'),
    ("jobs = true", '"jobs" must be a whole number'),
    ("jobs = -1", '"jobs" must be 0 or more'),
    ("jobs = 1.5", '"jobs" must be a whole number'),
    ('cache = ".kept"', '"cache" must be true or false'),
    ('format = "jsno"', '"format" is "jsno", did you mean "json"?'),
    ('format = ["text", "jsno"]', '"format[2]" is "jsno", did you mean "json"?'),
    ("format = []", '"format" is empty'),
    ("output = 1", '"output" must be a string or a list'),
    ('output = ""', '"output" is empty'),
    ('fail-on = "advice"', '"fail-on" is "advice"; known: error, never, warning'),
    ('severity = "off"', '"severity" must be a table'),
    ('[severity]\nCNT001 = "of"', '"severity.CNT001" is "of", did you mean "off"?'),
    ("[severity]\nCNT001 = false", '"severity.CNT001" must be a string'),
    ("[options]\nCNT001 = 1", '"options.CNT001" must be a table'),
    ("groups = [1]", '"groups[1]" must be a string or a table'),
    ('[[groups]]\nname = "x"\ncalled = ["y"]', '"groups[1]" lacks "members"'),
    ('[[groups]]\nname = "x"\ncalled = []\nmembers = ["A"]', '"groups[1].called" is empty'),
    (
        '[[groups]]\nname = "x"\ncaled = ["y"]\nmembers = ["A"]',
        'unknown key "caled", did you mean "called"?',
    ),
    ("overrides = 1", '"overrides" must be a list'),
    ("overrides = [1]", '"overrides[1]" must be a table'),
    ("[[overrides]]\nignore = []", '"overrides[1]" lacks "paths"'),
    ("[[overrides]]\npaths = []", '"overrides[1].paths" is empty'),
    ("[[overrides]]\npaths = ['a']\nignor = []", 'unknown key "ignor", did you mean "ignore"?'),
    (
        "[[overrides]]\npaths = ['a']\nformat = 'json'",
        '"format" holds for the whole config and cannot stand in "overrides[1]"',
    ),
    (
        "[[overrides]]\npaths = ['a']\nextends = 'b'",
        '"extends" holds for the whole config and cannot stand in "overrides[1]"',
    ),
]


def agrees(content: object) -> bool:
    """Whether the schema's own reader takes `content`. TOML's days are strings to it."""
    found: bool = validator(json.loads(json.dumps(content, default=_iso)))
    return found


def _iso(value: Any) -> str:
    found: str = value.isoformat()
    return found


def validator(content: object) -> bool:
    found: bool = Draft7Validator(schema(), format_checker=Draft7Validator.FORMAT_CHECKER).is_valid(content)
    return found


@pytest.mark.parametrize("text", GOOD)
def test_good_configs(text: str) -> None:
    content = tomllib.loads(text)
    assert list(mistakes(content, schema())) == []
    assert agrees(content)


@pytest.mark.parametrize(("text", "message"), BAD)
def test_bad_configs(text: str, message: str) -> None:
    content = tomllib.loads(text)
    first, *_ = mistakes(content, schema())
    assert first.what.startswith(message) if message == 'unknown key "colour"' else first.what == message
    assert not agrees(content)


def test_all_mistakes_are_found_in_their_order() -> None:
    content = tomllib.loads('jobs = "two"\nselect = [1]\n[severity]\nCNT = "bad"')
    assert [mistake.keys for mistake in mistakes(content, schema())] == [
        ("jobs",),
        ("select", 0),
        ("severity", "CNT"),
    ]


def test_a_long_word_is_cut() -> None:
    (mistake,) = mistakes({"fail-on": "x" * 500}, schema())
    assert mistake.what == f'"fail-on" is "{"x" * 59}…"; known: error, never, warning'


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from([0.5, "", "CNT", "off", "error", "en", "json", "2024-02-30", "2024-03-01"])
    | st.dates(),
    lambda held: (
        st.lists(held, max_size=3)
        | st.dictionaries(st.sampled_from(["paths", "name", "called", "members", "CNT001", "x"]), held)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from([*schema()["properties"], "x"])


@given(st.dictionaries(KEYS, VALUES, max_size=3))
def test_both_readers_agree(content: dict[str, object]) -> None:
    days = isinstance(content.get("as-of"), date) or not _has_day(content)
    if days:  # elsewhere a day is a string to the one, and a mistake to the other
        assert (not list(mistakes(content, schema()))) == agrees(content)


def _has_day(value: object) -> bool:
    if isinstance(value, dict):
        return any(map(_has_day, value.values()))
    return any(map(_has_day, value)) if isinstance(value, list) else isinstance(value, date)


# --- the schema itself ------------------------------------------------------------------------


def test_the_schema_is_one() -> None:
    content = json.loads(schema_file("config").read_text("utf-8"))
    validator_for(content).check_schema(content)
    assert validator_for(content) is Draft7Validator  # the newest that editors of TOML know well


def test_every_key_is_described() -> None:
    definitions = schema()["definitions"]
    for part in [*schema()["properties"].values(), *definitions["group"]["properties"].values()]:
        held = definitions[part["$ref"].rpartition("/")[2]] if "$ref" in part else part
        assert held["description"]


def test_choices_are_those_of_the_command_line() -> None:
    formats = {name for name, form in REPORTS.items() if form.findings}
    assert set(schema()["definitions"]["format"]["enum"]) == formats
    literal, _ = get_args(get_args(options.FailOn)[0])
    assert schema()["properties"]["fail-on"]["enum"] == list(get_args(literal))
