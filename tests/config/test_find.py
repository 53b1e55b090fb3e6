"""The nearest config of a file, and where the walk for it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import write

from checker.config.configs import Configs
from checker.config.layers import Layer

OURS = '[project]\nname = "x"\n[tool.checker]\nignore = []\n'


def held(path: str) -> str:
    return Configs(Layer({})).file_of(path)


def test_the_nearest_folder_wins() -> None:
    write("checker.toml", "")
    write("wards/north/checker.toml", "")
    assert held("draft.md") == held("wards/draft.md") == "checker.toml"
    assert held("wards/north/draft.md") == held("wards/north/deep/draft.md") == "wards/north/checker.toml"


def test_a_config_above_the_current_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("checker.toml", "")
    write("wards/draft.md", "")
    monkeypatch.chdir("wards")
    assert held("draft.md") == held(".") == "../checker.toml"


def test_none_anywhere() -> None:
    assert held("draft.md") == ""


@pytest.mark.parametrize("git", ["folder", "file"])  # a worktree has a file
def test_the_root_of_a_repository_ends_the_walk(git: str) -> None:
    write("checker.toml", "")
    write("court/rulings/draft.md", "")
    assert held("court/rulings/draft.md") == "checker.toml"
    Path("court/.git").mkdir() if git == "folder" else write("court/.git", "gitdir: elsewhere")
    assert held("court/rulings/draft.md") == ""
    write("court/checker.toml", "")
    assert held("court/rulings/draft.md") == "court/checker.toml"


def test_home_ends_the_walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("checker.toml", "")
    write("home/me/draft.md", "")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert held("home/me/draft.md") == ""
    write("home/checker.toml", "")
    assert held("home/me/draft.md") == "home/checker.toml"


def test_a_shared_file_counts_where_it_has_our_table() -> None:
    write("checker.toml", "")
    write("a/pyproject.toml", OURS)
    write("b/pyproject.toml", '[project]\nname = "checker"\n[tool.ruff]\n')
    write("c/pyproject.toml", "[tool.ruff\n")
    write("d/pyproject.toml", '"ch\n[tool.checker]\n')
    write("e/pyproject.toml", b"\xff\xfe")
    Path("f/pyproject.toml").mkdir(parents=True)
    found = [held(f"{folder}/draft.md") for folder in "abcdef"]
    assert found == [
        "a/pyproject.toml",
        "checker.toml",
        "checker.toml",
        "d/pyproject.toml",  # it may be ours: what is wrong with it is said
        "checker.toml",
        "checker.toml",
    ]


def test_our_own_file_comes_before_the_shared_one() -> None:
    write("pyproject.toml", OURS)
    assert held("draft.md") == "pyproject.toml"
    write("checker.toml", "")
    assert held("draft.md") == "checker.toml"


def test_one_config_for_all_files_or_none() -> None:
    write("checker.toml", "")
    assert Configs(Layer({}), file="other.toml").file_of("a/draft.md") == "other.toml"
    assert Configs(Layer({}), none=True).file_of("draft.md") == ""


def test_a_thousand_files_cost_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.config import read

    read_once: list[str] = []
    layers_of = read.layers_of

    def counting(path: str) -> tuple[Layer, ...]:
        read_once.append(path)
        return layers_of(path)

    monkeypatch.setattr(read, "layers_of", counting)
    write("checker.toml", "ignore = ['CNT001']\n[[overrides]]\npaths = ['1*']\nas-of = 2024-01-01\n")
    configs = Configs(Layer({}))
    settings = [configs.settings(f"ward/{number}.md") for number in range(1000)]
    assert read_once == ["checker.toml"]
    assert len({id(found) for found in settings}) == 2
