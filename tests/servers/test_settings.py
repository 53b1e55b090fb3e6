"""What a client asks for, as it writes it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.servers.settings import OptionError, Options, options_of, settings_for

TOP = Path("/drafts")


def test_options() -> None:
    given = {"select": "CNT, LST", "ignore": ["CNT004"], "rules": ["house", "/more"], "asOf": "2024-05-31"}
    assert options_of(given | {"editor": 1}, TOP) == Options(
        ("CNT", "LST"), ("CNT004",), (Path("/drafts/house"), Path("/more")), date(2024, 5, 31)
    )
    assert options_of({"select": None, "asOf": "", "language": ""}, TOP) == Options()
    assert options_of({"language": "en"}, TOP) == Options(language="en")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"select": 5}, 'option "select": must be a list of words'),
        ({"rules": ["house", 5]}, 'option "rules": must be a list of words'),
        ({"asOf": "May 2024"}, 'option "asOf": must be a day such as 2024-05-31'),
        ({"language": "./fr"}, 'option "language": must be one of en'),
    ],
)
def test_options_that_cannot_be_used(given: dict[str, object], told: str) -> None:
    with pytest.raises(OptionError) as failure:
        options_of(given, TOP)
    assert str(failure.value) == told


def test_settings_hold_the_rules_that_are_asked_for() -> None:
    settings = settings_for("/drafts/a.md", Options(select=("CNT",), ignore=("CNT002", "CNT003")))
    assert [rule.code for rule in settings.rules] == ["CNT001", "CNT004"]
    assert settings.with_claims


def test_the_nearest_config_holds_below_what_the_client_asks_for(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text(
        "select = ['SUM']\nas-of = 2024-01-01\nseverity = { SUM001 = 'advice' }"
    )
    draft = str(tmp_path / "wards" / "draft.md")
    settings = settings_for(draft, Options(ignore=("SUM002",)))
    assert [rule.code for rule in settings.rules][:2] == ["SUM001", "SUM003"]
    assert settings.rules[0].severity == "advice"
    assert settings.as_of == date(2024, 1, 1)
    assert settings_for(draft, Options(as_of=date(2024, 2, 2))).as_of == date(2024, 2, 2)


def test_a_config_may_bring_a_language(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text('language = "./toy"')
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "words.lark").write_text('AND: "eth"')
    assert settings_for(str(tmp_path / "draft.md"), Options()).language.name == "toy"
    assert settings_for(str(tmp_path / "draft.md"), Options(language="en")).language.name == "en"


def test_a_broken_config_is_told(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("selct = []")
    with pytest.raises(
        CheckerError, match=r'checker\.toml: line 1: unknown key "selct", did you mean "select"\?'
    ):
        settings_for(str(tmp_path / "draft.md"), Options())


def test_a_house_has_rules_and_groups_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "wards.toml").write_text(
        'name = "the wards"\ncalled = ["wards"]\nmembers = ["Ash", "Birch"]\n', "utf-8"
    )
    settings = settings_for("/drafts/a.md", Options(folders=(tmp_path,)))
    assert [group.name for group in settings.sets] == ["the wards"]
