"""The house in order: what the pages name exists, and the tools agree with each other."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import checker
from checker import frontmatter
from checker.resources import PACKAGE, folder, schema

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    path
    for pattern in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/**/*.md")
    for path in sorted(ROOT.glob(pattern))
]
ROOMS = {
    "checker",
    "page",
    "grammars",
    "rules",
    "tests",
    "docs",
    "examples",
    "benchmarks",
    "evaluation",
    ".ci",
    "ci",
}

_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_FENCE = re.compile(r"^(```+|~~~+).*?^\1\s*$", re.DOTALL | re.MULTILINE)


def named(text: str) -> set[str]:
    """The paths of this house that a page names in inline code."""
    words = {word for code in _CODE.findall(_FENCE.sub("", text)) for word in code.split()}
    return {word for word in words if word.split("/")[0] in ROOMS and "/" in word and "<" not in word}


@pytest.mark.parametrize("page", PAGES, ids=[path.name for path in PAGES])
def test_paths_named_in_pages_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    missing = {word for word in named(text) if not any(ROOT.glob(word.rstrip("/,;")))}
    links = {link for link in _LINK.findall(text) if not re.match(r"[a-z]+:", link)}
    missing |= {link for link in links if not (page.parent / link).exists()}
    assert not missing


def test_names_are_found_in_pages() -> None:
    text = "See `checker/model.py`, `draft.md` and `rules/<pack>/x.md`.\n```\n`checker/none.py`\n```\n"
    assert named(text) == {"checker/model.py"}


# --- commands -------------------------------------------------------------------------------


def readme_commands() -> list[str]:
    readme = ROOT / "README.md"
    if not readme.exists():
        pytest.skip("there is no README.md yet")
    return [line for line in readme.read_text("utf-8").splitlines() if line.startswith("python3 -m venv")]


def test_ci_runs_the_test_command_of_the_readme() -> None:
    (command,) = [line for line in readme_commands() if line.endswith("pytest")]
    assert command in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_readme_runs_the_example_that_ci_runs() -> None:
    (command,) = [line for line in readme_commands() if "checker check" in line]
    example = command.split()[-1]
    assert (ROOT / example).is_file()
    assert f"$root/{example}" in (ROOT / ".ci" / "run").read_text("utf-8")


# --- dependencies ---------------------------------------------------------------------------


def project() -> dict[str, Any]:
    content = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found: dict[str, Any] = content["project"]
    return found


def entries() -> list[tuple[Requirement, list[str]]]:
    """Each pinned release, and the SHA-256 of its files."""
    text = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", "")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            pin, *hashes = re.split(r"\s+--hash=sha256:", line)
            found.append((Requirement(pin), hashes))
    return found


def locked() -> dict[str, str]:
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin, _ in entries()}


def building() -> list[str]:
    content = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    needed: list[str] = content["build-system"]["requires"]
    assert set(needed) <= set(content["dependency-groups"]["build"])
    return content["dependency-groups"]["build"]  # type: ignore[no-any-return]


def wanted() -> list[Requirement]:
    groups = [project()["dependencies"], *project()["optional-dependencies"].values(), building()]
    return [Requirement(text) for group in groups for text in group]


@pytest.mark.parametrize(("pin", "hashes"), entries(), ids=lambda value: getattr(value, "name", ""))
def test_lock_holds_the_hash_of_every_file(pin: Requirement, hashes: list[str]) -> None:
    assert len(hashes) == len(set(hashes)) > 0, pin.name
    assert all(re.fullmatch(r"[0-9a-f]{64}", one) for one in hashes)


def test_lock_needs_nothing_that_it_does_not_hold() -> None:
    """What is installed here for the program, its tests and its wheel, and whatever that stands on."""
    todo, seen = [(one, {""}) for one in wanted()], set()
    while todo:
        requirement, extras = todo.pop()
        name = canonicalize_name(requirement.name)
        asked = requirement.extras | {""}
        if (name, *sorted(asked)) in seen or not _applies(requirement, extras):
            continue
        seen.add((name, *sorted(asked)))
        assert name in locked(), name
        with suppress(PackageNotFoundError):
            todo += [(Requirement(text), asked) for text in requires(name) or ()]


def _applies(requirement: Requirement, extras: set[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras)


def test_what_is_installed_for_a_change_is_what_the_lock_names() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    held = [line for line in script.splitlines() if "--require-hashes" in line]
    assert len(held) == 2
    assert script.index(held[0]) < script.index("PIP_NO_INDEX=1") < script.index(held[1])
    assert script.index(held[1]) < script.index("pip install -q -e '.[dev]'")


@pytest.mark.parametrize("requirement", wanted(), ids=lambda requirement: requirement.name)
def test_lock_holds_every_dependency_within_its_range(requirement: Requirement) -> None:
    assert requirement.specifier, "a dependency without a range"
    assert locked()[canonicalize_name(requirement.name)] in requirement.specifier


def test_lock_names_versions_and_nothing_else() -> None:
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in text
    assert "--index" not in "".join(line for line in text.splitlines() if not line.startswith("#"))
    assert all(re.fullmatch(r"[\w.]+", version) for version in locked().values())


def test_version_is_told_once() -> None:
    assert "version" in project()["dynamic"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", checker.__version__)


# --- data -----------------------------------------------------------------------------------


def test_data_folders_are_found() -> None:
    for name in ("grammars", "rules"):
        assert folder(name).parent in (PACKAGE, PACKAGE.parent)
    assert folder("schemas") == PACKAGE / "schemas"
    with pytest.raises(FileNotFoundError) as caught:
        folder("nonsense")
    assert str(caught.value) == (
        f"no folder 'nonsense' inside or beside {PACKAGE}: the installation is incomplete"
    )


def test_data_folders_hold_no_code() -> None:
    assert [path for name in ("grammars", "rules") for path in folder(name).rglob("*.py")] == []


def test_rule_schema_and_rulebook_know_the_same_keys() -> None:
    content = json.loads(schema("rule").read_text("utf-8"))
    assert set(content["properties"]) == set(frontmatter.KEYS)


def test_license_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert text.lstrip().startswith("Apache License\n")
    assert "END OF TERMS AND CONDITIONS" in text
    assert project()["license"] == "Apache-2.0"
