"""Only what is new since a revision counts: repositories made for the test."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from shell import Run, write

from checker.checks import KINDS, Options
from checker.frozen import replace
from checker.gate import git as git_module
from checker.model import Mismatch
from checker.verdicts import Ledger
from gate.support import BERTHS, NINE

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

KNOWN = "1 known from before\n1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n"
TWO = "2 counts: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread\n"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Git as it is without anybody's settings."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(home.parent))
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "An Editor")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "editor@example.org")


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def commit() -> None:
    if not Path(".git").exists():
        git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message=drafts")


def test_old_findings_are_known(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    assert program("check", "b.md", "--new-since", "HEAD") == (0, KNOWN, "")


@pytest.mark.parametrize("baseline", [(), ("--baseline", "known.json")])
def test_a_rule_that_failed_then_is_told_of(
    program: Run, monkeypatch: pytest.MonkeyPatch, baseline: tuple[str, ...]
) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    check = KINDS["count-equals-list"].check
    assert check is not None

    def broken(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
        if "old" in ledger.facts.document.text:
            raise ValueError("crashed")
        yield from check(ledger, options)

    write("b.md", "The port is old.")
    program("baseline", "write", "b.md", "--baseline", "known.json")
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    commit()
    write("b.md", f"{BERTHS}\n")
    monkeypatch.setitem(KINDS, "count-equals-list", replace(KINDS["count-equals-list"], check=broken))
    ended = program("check", "b.md", "--new-since", "HEAD", *baseline)
    told = "rule CNT001 (count-differs-from-list) failed: ValueError: crashed (at HEAD)"
    assert (ended.code, ended.err) == (2, f"checker: b.md: {told}\n")


def test_new_findings_fail(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    git("tag", "v1")
    write("b.md", f"{NINE}\n\n{BERTHS}\n")
    commit()
    ended = program("check", "b.md", "--new-since", "v1")
    assert ended.code == 1
    assert ended.out.startswith("b.md:1:1: error CNT001 the text says 2 towns, the parenthesis lists 3\n")
    assert ended.out.endswith(f"\n1 error\n1 known from before\n{TWO}")
    assert program("check", "b.md", "--new-since", "main").out.startswith("2 known from before\n")


def test_one_more_of_the_same_is_new(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    write("b.md", f"{BERTHS}\n\nThe port is old.\n\n{BERTHS}\n")
    assert program("check", "b.md", "--new-since", "main").out.endswith(
        f"1 error\n1 known from before\n{TWO}"
    )


def test_file_that_was_not_there(program: Run) -> None:
    write("a.md", NINE)
    commit()
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1
    assert program("check", ".", "--new-since", "main").code == 1


def test_file_that_could_not_be_read_then(program: Run) -> None:
    write("b.md", b"\x00\xff")
    commit()
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1


def test_folder_in_the_place_of_the_file(program: Run) -> None:
    write("b.md/a.md", NINE)
    commit()
    shutil.rmtree("b.md")
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1


def test_renamed_file(program: Run) -> None:
    write("drafts/b.md", f"{BERTHS}\n\nThe port is old, and nobody knows who built it.\n")
    commit()
    git("mv", "drafts/b.md", "port.md")
    assert program("check", "port.md", "--new-since", "main") == (0, KNOWN, "")


@pytest.mark.parametrize("name", ["b é.md", "-b.md", "b:c.md"])
def test_names_that_need_care(program: Run, name: str) -> None:
    write(f"drafts/{name}", BERTHS)
    commit()
    assert program("check", f"drafts/{name}", "--new-since", "main") == (0, KNOWN, "")


def test_from_below_and_from_outside(program: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write("drafts/new/b.md", BERTHS)
    commit()
    monkeypatch.chdir("drafts")
    assert program("check", "new", "--new-since", "main") == (0, KNOWN, "")
    assert program("check", "../drafts/new/b.md", "--new-since", "main") == (0, KNOWN, "")
    monkeypatch.chdir("/")
    assert program("check", str(tmp_path / "drafts"), "--new-since", "main") == (0, KNOWN, "")


def test_linked_file(program: Run) -> None:
    write("drafts/b.md", BERTHS)
    commit()
    Path("link.md").symlink_to("drafts/b.md")
    assert program("check", "link.md", "--new-since", "main") == (0, KNOWN, "")


def test_two_repositories(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        write(f"{name}/b.md", BERTHS)
        with monkeypatch.context() as there:
            there.chdir(name)
            commit()
    assert program("check", "one", "two", "--new-since", "main").out.startswith("2 known from before\n")


def test_hooks_environment_is_not_believed(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("b.md", BERTHS)
    commit()
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert program("check", "b.md", "--new-since", "main") == (0, KNOWN, "")


# --- allowances then and now ----------------------------------------------------------------


def test_what_was_allowed_then_is_new_now(program: Run) -> None:
    write("b.md", f"<!-- checker: allow CNT001: why -->\n{BERTHS}\n")
    commit()
    assert program("check", "b.md", "--new-since", "main").out.startswith("1 allowed\n")
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1


def test_the_file_beside_is_that_of_then(program: Run) -> None:
    write("b.txt", BERTHS)
    write("b.txt.checker.toml", '[[allow]]\nrule = "CNT001"\n')
    commit()
    Path("b.txt.checker.toml").unlink()
    assert program("check", "b.txt", "--new-since", "main").code == 1
    commit()
    assert program("check", "b.txt", "--new-since", "main") == (0, KNOWN, "")


def test_with_a_baseline(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    write("b.md", f"{BERTHS}\n\n{NINE}\n")
    program("baseline", "write", "b.md")
    write("b.md", f"{BERTHS}\n\nThe port is old.\n\n{BERTHS}\n\n{NINE}\n")
    arguments = ("check", "b.md", "--new-since", "main", "--baseline", "checker-baseline.json")
    assert "\n1 error\n" in program(*arguments[:2], *arguments[4:]).out
    ended = program(*arguments)
    assert ended.code == 0
    assert ended.out.startswith("3 known from before\n")


def test_standard_input_with_a_name(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    known = program("check", "-", "--stdin-filename", "b.md", "--new-since", "main", stdin=BERTHS.encode())
    assert known == (0, KNOWN, "")


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
