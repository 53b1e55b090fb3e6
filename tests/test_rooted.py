"""Code hosts are told paths from the repository's root, wherever the program runs and however it is called."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from formats.samples import FISHERIES, NINE, allowed, of
from shell import Run, write

from checker.cli.rooted import rooted
from checker.results import Results

HOSTS = ["sarif", "gitlab", "github"]


def paths(form: str, out: str) -> list[str]:
    """The files that the findings of an output name."""
    if form == "sarif":
        (run,) = json.loads(out)["runs"]
        places = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in run["results"]]
        places += [one["location"] for one in run["artifacts"]]
        inside = [place for place in places if not place["uri"].startswith(("file:", "../"))]
        assert all(place["uriBaseId"] == "%SRCROOT%" for place in inside)
        return sorted({place["uri"] for place in places})
    if form == "gitlab":
        return sorted({one["location"]["path"] for one in json.loads(out)})
    return sorted(set(re.findall(r"^::error file=([^,]*),", out, re.MULTILINE)))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a report in a folder, in which the program runs."""
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/reports").mkdir()
    monkeypatch.chdir(tmp_path / "repo/reports")
    write("port.txt")
    return tmp_path / "repo"


@pytest.mark.parametrize("form", HOSTS)
@pytest.mark.parametrize("given", ["port.txt", "./port.txt", ".", "../reports", "{}/reports/port.txt"])
def test_from_the_root(run: Run, repository: Path, form: str, given: str) -> None:
    ended = run("check", given.format(repository), "--format", form)
    assert paths(form, ended.out) == ["reports/port.txt"]


@pytest.mark.parametrize("form", HOSTS)
def test_what_is_not_in_the_repository_keeps_its_path(run: Run, repository: Path, form: str) -> None:
    other = repository.parent / "repository.txt"  # begins like the folder's name, and lies beside it
    write(str(other))
    ended = run("check", str(other), "../../repository.txt", "--format", form)
    (path,) = paths(form, ended.out)
    assert path.removeprefix("file://") in (other.as_posix(), "../../repository.txt")


@pytest.mark.parametrize("form", HOSTS)
def test_without_a_repository_paths_are_as_given(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write("reports/port.txt")
    assert paths(form, run("check", "reports", "--format", form).out) == ["reports/port.txt"]


@pytest.mark.parametrize("form", ["rdjsonl", "checkstyle", "concise", "json"])
def test_other_formats_keep_what_was_given(run: Run, repository: Path, form: str) -> None:
    ended = run("check", "port.txt", "--format", form)
    assert "port.txt" in ended.out
    assert "reports/" not in ended.out, repository


def test_the_summary_has_them_too(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(repository / "summary.md"))
    run("check", "port.txt", "--format", "github")
    assert "| reports/port.txt:1:1 | error |" in (repository / "summary.md").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_are_followed_as_a_repository_does(run: Run, repository: Path) -> None:
    (repository / "drafts").symlink_to(repository / "reports")
    ended = run("check", "../drafts/port.txt", "--format", "gitlab")
    assert paths("gitlab", ended.out) == ["reports/port.txt"]


def test_standard_input_is_no_file(repository: Path) -> None:
    for path in ("-", "a\0b.md"):
        results = of(NINE, path=path)
        assert rooted(results, str(repository)) == results


def test_every_place_is_named_anew(repository: Path) -> None:
    told = rooted(FISHERIES, str(repository / "reports"))
    assert [one.path for one in told.documents] == [f"reports/{one.path}" for one in FISHERIES.documents]
    assert {one.place.path for one in told.findings} == {"reports/draft.md"}
    related = {place.path for one in told.findings for place in one.related}
    assert related == {"reports/draft.md"}
    assert [one.path for one in told.problems] == [f"reports/{one.path}" for one in FISHERIES.problems]
    silenced = rooted(Results((allowed(),)), str(repository / "reports")).documents[0]
    assert [one.place.path for one in silenced.known] == ["reports/draft.md"]
    assert [(one.finding.place.path, one.place.path) for one in silenced.allowed] == [
        ("reports/draft.md", "reports/draft.md"),
        ("reports/draft.md", "reports/checker.toml"),
    ]
