"""check --fix, --in-place and --diff: what is written, what is shown, what is left alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.__main__ import main

BROKEN = "# Pilots\r\n\r\nThe pilots agreed to the the new rules of the sound.\r\n"
MENDED = BROKEN.replace("the the", "the")
OPTIONS = ["--select", "GRB004", "--fail-on", "never"]


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.md"
    path.write_bytes(BROKEN.encode())
    return path


def program(*arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["checker", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def check(*arguments: str) -> int:
    return program("check", *arguments, *OPTIONS)


def test_check_alone_writes_nothing(draft: Path) -> None:
    assert check("draft.md") == 0
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]
    assert draft.read_bytes() == BROKEN.encode()


def test_fix_writes_a_copy(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check("draft.md", "--fix") == 0
    assert draft.read_bytes() == BROKEN.encode()
    assert draft.with_name("draft.fixed.md").read_bytes() == MENDED.encode()
    assert capfd.readouterr().err == "checker: draft.fixed.md: 1 place mended\n"


def test_in_place_writes_the_file(draft: Path) -> None:
    assert check("draft.md", "--fix", "--in-place") == 0
    assert draft.read_bytes() == MENDED.encode()
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_diff_shows_and_writes_nothing(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check("draft.md", "--diff") == 0
    shown = capfd.readouterr().out
    assert shown.splitlines()[:2] == ["--- draft.md", "+++ draft.md"]
    assert "-The pilots agreed to the the new rules of the sound." in shown
    assert "+The pilots agreed to the new rules of the sound." in shown
    assert draft.read_bytes() == BROKEN.encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_stays(draft: Path, encoding: str) -> None:
    draft.write_bytes(BROKEN.encode(encoding))
    assert check("draft.md", "--fix", "--in-place") == 0
    assert draft.read_bytes() == MENDED.encode(encoding)


def test_rules_that_are_not_selected_mend_nothing(draft: Path) -> None:
    assert check("draft.md", "--fix", "--ignore", "GRB004") == 0
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_in_place_alone_is_a_wrong_argument(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check("draft.md", "--in-place") == 2
    assert "--in-place needs --fix" in capfd.readouterr().err
    assert draft.read_bytes() == BROKEN.encode()


# --- what is written over -------------------------------------------------------------------

CHANGED = "checker: draft.fixed.md: is there already, and is not as --fix wrote it\n"
LINKED = "checker: draft.fixed.md: is a link, which is not written through\n"


@pytest.fixture
def copy(draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the copy goes; a second draft is to come to no harm by it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    draft.with_name("other.md").write_bytes(BROKEN.encode())
    return draft.with_name("draft.fixed.md")


def fix(*arguments: str) -> int:
    return check("draft.md", "other.md", "--fix", *arguments)


def test_a_copy_of_ours_is_written_anew(draft: Path, copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert fix() == 0
    draft.write_bytes(BROKEN.replace("pilots", "masters").encode())
    assert fix() == 0
    assert copy.read_bytes() == MENDED.replace("pilots", "masters").encode()
    assert capfd.readouterr().err.count("draft.fixed.md: 1 place mended\n") == 2


def test_quiet_tells_of_what_failed_alone(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    copy.write_bytes(b"Mine.\n")
    assert fix("--quiet") == 2
    assert capfd.readouterr().err == CHANGED
    assert copy.with_name("other.fixed.md").read_bytes() == MENDED.encode()


@pytest.mark.parametrize("text", [MENDED + "A person was here.\n", BROKEN])
def test_a_copy_that_was_edited_stays(
    draft: Path, copy: Path, capfd: pytest.CaptureFixture[str], text: str
) -> None:
    assert fix() == 0
    copy.write_bytes(text.encode())
    capfd.readouterr()
    assert fix() == 2
    assert copy.read_bytes() == text.encode()
    assert capfd.readouterr().err == CHANGED + "checker: other.fixed.md: 1 place mended\n"
    assert draft.read_bytes() == BROKEN.encode()


def test_a_file_with_the_name_of_the_copy_stays(copy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    copy.write_bytes(b"Mine.\n")
    assert fix() == 2
    assert copy.read_bytes() == b"Mine.\n"
    assert capfd.readouterr().err == CHANGED + "checker: other.fixed.md: 1 place mended\n"


def test_what_somebody_wrote_alike_is_not_ours(draft: Path, copy: Path) -> None:
    copy.write_bytes(MENDED.encode())
    assert fix() == 0  # it holds already what would be written
    draft.write_bytes(BROKEN.replace("pilots", "masters").encode())
    assert fix() == 2
    assert copy.read_bytes() == MENDED.encode()


def test_what_is_not_remembered_is_not_ours(draft: Path, copy: Path) -> None:
    assert fix("--no-cache") == 0
    assert fix("--no-cache") == 0
    draft.write_bytes(BROKEN.replace("pilots", "masters").encode())
    assert fix() == 2
    assert copy.read_bytes() == MENDED.encode()


def test_a_copy_is_known_by_its_place(draft: Path, copy: Path) -> None:
    assert fix() == 0
    Path("old").mkdir()
    for path in (draft, copy):
        path.rename(Path("old", path.name))
    Path("old/draft.md").write_bytes(BROKEN.replace("pilots", "masters").encode())
    assert check("old", "--fix", "--quiet") == 2
    assert Path("old/draft.fixed.md").read_bytes() == MENDED.encode()


def test_a_draft_of_the_same_run_is_never_written_over(
    draft: Path, copy: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert fix() == 0
    draft.write_bytes(BROKEN.replace("pilots", "masters").encode())
    capfd.readouterr()
    assert check("draft.md", "draft.fixed.md", "--fix", "--quiet") == 2
    said = "checker: draft.fixed.md: is one of the files to check and is not overwritten\n"
    assert capfd.readouterr().err == said
    assert copy.read_bytes() == MENDED.encode()


@pytest.mark.usefixtures("copy")
def test_a_copy_is_no_draft_of_its_folder(draft: Path) -> None:
    assert check(".", "--fix", "--quiet") == 0
    draft.write_bytes(BROKEN.replace("pilots", "masters").encode())
    assert check(".", "--fix", "--quiet") == 0
    assert sorted(path.name for path in draft.parent.glob("*.md")) == [
        "draft.fixed.md",
        "draft.md",
        "other.fixed.md",
        "other.md",
    ]


def test_a_link_that_lies_there_is_not_written_through(
    tmp_path: Path, copy: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    victim = tmp_path / "bashrc"
    copy.symlink_to(victim)
    for text in (None, "precious", MENDED):
        if text is not None:
            victim.write_bytes(text.encode())
        assert fix() == 2
        assert (victim.read_bytes().decode() if victim.exists() else None) == text
        assert copy.is_symlink()
        assert capfd.readouterr().err == LINKED + "checker: other.fixed.md: 1 place mended\n"


# --- links in place of drafts ---------------------------------------------------------------


def in_place(*paths: str) -> int:
    return check(*paths, "--fix", "--in-place")


@pytest.fixture
def linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft outside, to which a link in the current folder leads, and a folder of it."""
    outside = tmp_path / "outside"
    (tmp_path / "repository").mkdir()
    monkeypatch.chdir(tmp_path / "repository")
    outside.mkdir()
    (outside / "other.md").write_bytes(BROKEN.encode())
    Path("link.md").symlink_to("../outside/other.md")
    Path("elsewhere").symlink_to("../outside")
    Path("further.md").symlink_to("elsewhere/other.md")
    Path("own.md").write_bytes(BROKEN.encode())
    return outside / "other.md"


def test_a_link_that_leads_out_is_refused_in_a_folder(
    linked: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert in_place(".") == 2
    assert capfd.readouterr().err == (
        "checker: further.md: is a link that leads out of the folder; only who names it has it checked\n"
        "checker: link.md: is a link that leads out of the folder; only who names it has it checked\n"
        "checker: own.md: 1 place mended\n"
    )
    assert linked.read_bytes() == BROKEN.encode()


def test_a_link_that_leads_out_is_checked_where_it_is_named_and_not_written_through(
    linked: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Names may come from a hook: they are no more a person's choice than the link is."""
    assert in_place("link.md", "own.md") == 2
    told = capfd.readouterr()
    assert told.out.startswith("link.md:3:26: error GRB004")
    assert told.err == (
        "checker: link.md: is a link that leads out of the folder; name the file itself to have it mended\n"
        "checker: own.md: 1 place mended\n"
    )
    assert linked.read_bytes() == BROKEN.encode()
    assert in_place(str(linked)) == 0
    assert linked.read_bytes() == MENDED.encode()


def test_a_link_that_stays_is_written_at_its_end(draft: Path) -> None:
    Path("real").mkdir()
    draft.rename("real/draft.md")
    draft.symlink_to("real/draft.md")
    assert in_place("draft.md") == 0
    assert draft.is_symlink()
    assert Path("real/draft.md").read_bytes() == MENDED.encode()
    assert [path.name for path in Path("real").iterdir()] == ["draft.md"]


# --- who may read what is written -----------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o700])
def test_what_is_made_of_a_confidential_draft_is_confidential(copy: Path, draft: Path, mode: int) -> None:
    draft.chmod(mode)
    written = ["report.html", "findings.json", "known.json"]
    outputs = [f"--output={name}" for name in written[:2]]
    assert fix(*outputs) == 0
    assert check("draft.md", "--fix", "--in-place", "--quiet") == 0
    assert program("baseline", "write", "draft.md", "--baseline", written[2]) == 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in (copy, draft, *map(Path, written))}
    assert modes == dict.fromkeys(["draft.fixed.md", "draft.md", *written], mode & 0o666)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_a_comparison_is_as_confidential_as_the_reference(draft: Path) -> None:
    reference = draft.with_name("reference.md")
    reference.write_bytes(MENDED.encode())
    reference.chmod(0o600)
    assert program("compare", "draft.md", "reference.md", "--output", "out.json", "--fail-on", "never") == 0
    assert Path("out.json").stat().st_mode & 0o777 == 0o600
