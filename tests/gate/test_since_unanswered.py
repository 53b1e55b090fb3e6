"""What git cannot tell of a revision, and what it is never asked: repositories made for the test."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from shell import Run, write

from checker.gate import git as git_module
from gate.repositories import WITH_GIT, commit, git
from gate.support import BERTHS, NINE

pytestmark = WITH_GIT


# --- what cannot be -------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["nowhere", "", "--all", "-h", "main:b.md", "HEAD~9", "a b", "main\n"])
def test_unknown_revision(program: Run, name: str) -> None:
    write("b.md", BERTHS)
    commit()
    ended = program("check", "b.md", f"--new-since={name}")
    assert (ended.code, ended.out) == (2, "")
    shown = name.replace("\n", "\\n")
    assert ended.err == f'checker: --new-since: unknown revision "{shown}"; a shallow clone may lack it\n'


def test_outside_any_repository(program: Run) -> None:
    write("b.md", BERTHS)
    ended = program("check", "b.md", "--new-since", "main")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("checker: --new-since: b.md: not a git repository")
    assert ended.err.count("\n") == 1


def test_without_git(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("b.md", BERTHS)
    monkeypatch.setenv("PATH", "")
    ended = program("check", "b.md", "--new-since", "main")
    assert ended == (2, "", "checker: --new-since: git is not installed\n")


def test_standard_input_without_a_name(program: Run) -> None:
    ended = program("check", "-", "--new-since", "main", stdin=BERTHS.encode())
    line = "checker: --new-since: standard input has no earlier version; --stdin-filename gives it a name\n"
    assert ended == (2, "", line)


def test_before_the_first_commit_everything_is_new(program: Run) -> None:
    write("b.md", BERTHS)
    git("init", "--quiet")
    git("add", "--all")
    ended = program("check", "b.md", "--new-since", "HEAD", "--format", "concise")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out.startswith(
        "b.md:1:1: CNT001 error the text says 2 ports, the parenthesis lists 3\n1 error\n"
    )
    assert "unknown revision" in program("check", "b.md", "--new-since", "main").err
    Path(".git/HEAD").write_text(f"{'1' * 40}\n", "utf-8")
    assert 'unknown revision "HEAD"' in program("check", "b.md", "--new-since", "HEAD").err


def test_no_command_of_the_repository_runs(program: Run) -> None:
    write(".gitattributes", "*.md filter=own\n")
    write("b.md", BERTHS)
    write("old.md", BERTHS)
    commit()
    for command in ("filter.own.clean", "core.fsmonitor", "diff.external", "diff.own.textconv"):
        git("config", command, "touch ran; cat")
    git("mv", "old.md", "new.md")
    Path("ran").unlink(missing_ok=True)
    write("b.md", f"{BERTHS}\n\nThe port is old.\n")
    write("c.md", "No counts.\n")
    assert program("check", "b.md", "new.md", "c.md", "--new-since", "HEAD").code == 0
    assert not Path("ran").exists()


@pytest.mark.parametrize("name", ["^HEAD", "HEAD:b.md", "--all", "--output=ran", "HEAD..HEAD", ""])
def test_what_is_no_commit_is_unknown(program: Run, name: str) -> None:
    write("b.md", BERTHS)
    commit()
    ended = program("check", "b.md", "--new-since", name)
    assert ended == (2, "", f'checker: --new-since: unknown revision "{name}"; a shallow clone may lack it\n')
    assert not Path("ran").exists()


def test_git_that_does_not_answer_is_not_waited_for(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.gate.git.PATIENCE", 0.2)
    write("b.md", BERTHS)
    commit()
    Path(".git/HEAD").unlink()
    os.mkfifo(".git/HEAD")
    ended = program("check", "b.md", "--new-since", "main")
    assert ended.code == 2
    assert ended.err.endswith(": git gives no answer\n")


# --- a clone that does not hold everything ----------------------------------------------------


@pytest.fixture(params=["blob:none", "tree:0"])
def partial(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone without what older revisions hold is the current folder; whoever fetches makes a file."""
    write("whole/b.md", BERTHS)
    write("whole/same.md", NINE)
    with monkeypatch.context() as there:
        there.chdir("whole")
        commit()
        git("tag", "v1")
        write("b.md", f"The port is old.\n\n{BERTHS}\n")
        commit()
        for what in ("allowFilter", "allowAnySHA1InWant"):
            git("config", f"uploadpack.{what}", "true")
    git("clone", "--quiet", f"--filter={request.param}", (tmp_path / "whole").as_uri(), "clone")
    monkeypatch.chdir("clone")
    git("config", "remote.origin.uploadpack", f"touch {tmp_path}/fetched; git-upload-pack")
    monkeypatch.delenv("GIT_NO_LAZY_FETCH", raising=False)
    return tmp_path / "fetched"


LACKS = 'cannot be read at revision "v1": this clone is partial and lacks it'


def test_what_a_partial_clone_lacks_is_not_taken_for_new(program: Run, partial: Path) -> None:
    ended = program("check", "b.md", "--new-since", "v1")
    assert ended == (2, "", f"checker: --new-since: b.md: {LACKS}\n")
    assert program("check", ".", "--new-since", "main").out.startswith("2 known from before\n")
    assert not partial.exists()


def test_git_that_knows_no_better_fetches_nothing_either(
    program: Run, partial: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(git_module._OURS, "GIT_NO_LAZY_FETCH")  # older ones do not know it
    ended = program("check", "b.md", "--new-since", "v1")
    assert ended == (2, "", f"checker: --new-since: b.md: {LACKS}\n")
    assert not partial.exists()


def test_what_a_partial_clone_may_have_renamed(program: Run, partial: Path) -> None:
    git("mv", "b.md", "c.md")
    write("c.md", f"{BERTHS}\n\nThe port is old, and much else is new.\n")
    git("add", "--all")
    ended = program("check", "c.md", "--new-since", "v1")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith(f": {LACKS}\n")
    assert not partial.exists()


def test_an_object_that_is_lost(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    for lost in Path(".git/objects").glob("??/*"):
        if subprocess.run(
            ["git", "cat-file", "blob", lost.parent.name + lost.name], capture_output=True
        ).stdout:
            lost.unlink()
    ended = program("check", "b.md", "--new-since", "main")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith('checker: --new-since: b.md: cannot be read at revision "main": ')
    assert ended.err.count("\n") == 1


def test_a_link_then_is_no_draft_then(program: Run) -> None:
    write("a.md", BERTHS)
    Path("b.md").symlink_to("a.md")
    commit()
    Path("b.md").unlink()
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1
