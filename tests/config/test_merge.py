"""What layers say of a file together: groups, days, reasons, and paths that start at the config."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made import PAGE
from shell import write

from checker.config.configs import Configs
from checker.config.layers import Layer
from checker.config.merge import Asked
from checker.config.overrides import Overrides
from checker.results import Problem
from checker.settings import Settings

GROUP = 'name = "the wards"\ncalled = ["wards"]\nmembers = ["North", "South"]\n'


def settings(path: str = "draft.md", line: Layer | None = None) -> Settings:
    found = Configs(line or Layer({})).settings(path)
    assert isinstance(found, Settings), found
    return found


def problem(path: str = "draft.md") -> str:
    found = Configs(Layer({})).settings(path)
    assert isinstance(found, Problem), found
    return f"{found.path}: {found.reason}"


def sets(path: str = "draft.md", line: Layer | None = None) -> list[tuple[str, tuple[str, ...]]]:
    return [(group.name, group.called) for group in settings(path, line).sets]


# --- days and reasons -------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["2024-06-30", '"2024-06-30"'])
def test_day(day: str) -> None:
    write("checker.toml", f"as-of = {day}\nrequire-reasons = true")
    found = settings()
    assert (found.as_of, found.require_reasons) == (date(2024, 6, 30), True)


def test_overrides_win_the_later_the_more() -> None:
    write(
        "checker.toml",
        """\
as-of = 2024-01-01
require-reasons = true
[[overrides]]
paths = ["annexes/**", "*.txt"]
as-of = 2024-02-02
require-reasons = false
[[overrides]]
paths = ["annexes/north/*.md"]
as-of = 2024-03-03
""",
    )
    found = [
        settings(path)
        for path in (
            "draft.md",
            "notes/old.txt",
            "annexes/a.md",
            "annexes/north/a.md",
            "annexes/north/b/a.md",
        )
    ]
    assert [one.as_of.month for one in found if one.as_of] == [1, 2, 2, 3, 2]
    assert [one.require_reasons for one in found] == [True, False, False, False, False]


def test_the_command_line_wins() -> None:
    write("checker.toml", "as-of = 2024-01-01\n[[overrides]]\npaths = ['*']\nas-of = 2024-02-02\n")
    assert settings(line=Layer({"as-of": date(2024, 3, 3)})).as_of == date(2024, 3, 3)


def test_overrides_are_seen_from_the_config(monkeypatch: pytest.MonkeyPatch) -> None:
    write("wards/checker.toml", "[[overrides]]\npaths = ['north/*']\nas-of = 2024-02-02\n")
    write("wards/north/draft.md")
    assert settings("wards/north/draft.md").as_of == date(2024, 2, 2)
    assert settings("wards/draft.md").as_of is None
    monkeypatch.chdir("wards/north")
    assert settings("draft.md").as_of == date(2024, 2, 2)


# --- groups and rules -------------------------------------------------------------------------


def test_groups_inline_in_files_and_in_folders() -> None:
    write("house/wards.toml", GROUP)
    write("house/more/beds.toml", GROUP.replace("wards", "beds"))
    write("courts.toml", GROUP.replace("wards", "courts"))
    write("house/none.toml", "[members]\nA = ['x']")
    inline = '{name = "the ports", called = ["ports", "harbours"], members = ["Arden", "Brack"]}'
    write("checker.toml", f'groups = ["house", {inline}, "courts.toml"]')
    assert sets() == [
        ("the beds", ("beds",)),
        ("the wards", ("wards",)),
        ("the ports", ("ports", "harbours")),
        ("the courts", ("courts",)),
    ]
    ports = settings().sets[2]
    assert len(ports.members(date(2024, 1, 1))) == 2


def test_groups_of_layers_add_up() -> None:
    write("base.toml", f"[[groups]]\n{GROUP}")
    write("house/beds.toml", GROUP.replace("wards", "beds"))
    write("own/docks.toml", GROUP.replace("wards", "docks"))
    write("checker.toml", 'extends = "base.toml"\nrules = ["house"]')
    assert sets(line=Layer({"rules": ("own",)})) == [
        ("the wards", ("wards",)),
        ("the beds", ("beds",)),
        ("the docks", ("docks",)),
    ]


def test_rules_of_a_house_lie_beside_its_config(monkeypatch: pytest.MonkeyPatch) -> None:
    write("desk/house/count-differs-from-list.md", PAGE.replace('"error"', '"advice"'))
    write("desk/checker.toml", 'rules = ["house"]\nselect = ["CNT001"]')
    write("desk/drafts/draft.md")
    (rule,) = settings("desk/drafts/draft.md").rules
    assert (rule.pack, rule.severity) == ("house", "advice")
    monkeypatch.chdir("desk/drafts")
    (rule,) = settings("draft.md").rules
    assert rule.path == Path("../house/count-differs-from-list.md")


def test_a_rule_of_the_house_can_be_named_by_the_same_layer() -> None:
    write("house/count-differs-from-list.md", PAGE)
    write("checker.toml", 'rules = ["house"]\nseverity = { house = "warning" }\nselect = ["house"]')
    (rule,) = settings().rules
    assert rule.severity == "warning"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('rules = ["gone"]', "line 1: rules: gone: no such folder"),
        ('\nrules = ["empty"]', "line 2: rules: empty: has no rule page (*.md) and no group (*.toml)"),
        (
            'rules = ["bad"]',
            "line 1: rules: bad/a.md: does not open with a line +++ and its front matter",
        ),
        ('groups = ["gone.toml"]', "line 1: groups: gone.toml: no such file or folder"),
        ('groups = ["empty"]', "line 1: groups: empty: holds no group"),
        ('rules = ["a\\u0000b"]', 'line 1: rules: "a\x00b" is not a path'),
        ('select = ["CNT009"]', 'line 1: select: unknown rule "CNT009", did you mean "CIT009"?'),
    ],
)
def test_mistakes_are_problems_of_the_files(content: str, message: str) -> None:
    Path("empty").mkdir()
    write("bad/a.md", "no page")
    write("checker.toml", content)
    assert problem() == f"checker.toml: {message}"


def test_a_name_too_long_for_a_path() -> None:
    write("checker.toml", f'groups = ["{"x" * 5000}"]')
    assert problem().endswith(": file name too long")


def test_a_mistake_in_what_is_extended_names_that_file() -> None:
    write("house/checker.toml", '\n\nignore = ["CNT09"]')
    write("checker.toml", 'extends = "house/checker.toml"')
    assert problem().startswith('house/checker.toml: line 3: ignore: unknown rule "CNT09", did you mean ')


def test_ledgers_need_no_rules() -> None:
    write("checker.toml", f"select = ['CNT009']\n[[groups]]\n{GROUP}")
    found = Configs(Layer({})).settings("draft.md", Asked(findings=False, claims=True))
    assert isinstance(found, Settings)
    assert (found.rules, found.with_claims, len(found.sets)) == ((), True, 1)


def test_any_of_an_overrides_patterns_will_do() -> None:
    overrides = Overrides([Layer({}, "checker.toml", paths=("annexes/*.md", "[z-a]x", "ports.*"))])
    paths = ("annexes/a.md", "a.md", "zx", "ports.txt", "old/ports.md")
    held = [path for path in paths if overrides.holding(path)]
    assert held == ["annexes/a.md", "ports.txt", "old/ports.md"]


def test_overrides_are_told_in_their_order() -> None:
    plain, base = Layer({}, "checker.toml"), "house/checker.toml"
    overrides = Overrides(
        [plain, Layer({}, base, paths=("*.md",)), Layer({}, base, paths=("a.md", "?.*")), plain]
    )
    told = {
        path: overrides.holding(path) for path in ("house/a.md", "house/b.txt", "house/bb.md", "c/bb.txt")
    }
    assert told == {
        "house/a.md": (0, 1, 2, 3),
        "house/b.txt": (0, 2, 3),
        "house/bb.md": (0, 1, 3),
        "c/bb.txt": (0, 3),
    }
