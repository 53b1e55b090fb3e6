"""A file that is written is for no more eyes than what it is made of, or than it was before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.access import Access, access
from checker.writing import Place, write
from writing.support import fine, mode, posix

# --- for whom -------------------------------------------------------------------------------


@posix
def test_a_new_file_is_as_private_as_what_it_is_made_of(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, bits in (("open.md", 0o664), ("shared.md", 0o640), ("own.md", 0o755)):
        Path(name).touch()
        Path(name).chmod(bits)
    unfinished: list[int] = []
    grant = Access.grant

    def looked(self: Access, file: int) -> None:
        unfinished.append(os.fstat(file).st_mode & 0o777)
        grant(self, file)

    monkeypatch.setattr(Access, "grant", looked)
    old = os.umask(0o022)
    try:
        for made_of, bits in (
            (["open.md"], 0o644),  # what the user grants nobody, no file does
            (["own.md"], 0o644),
            (["open.md", "shared.md"], 0o640),
            (["shared.md", "own.md", "gone.md", "\0"], 0o640),
        ):
            write(Place("out.html"), b"new", access(made_of))
            assert mode("out.html") == bits
            Path("out.html").unlink()
        write(Place("out.html"), b"new", access(["gone.md"]))
        assert mode("out.html") == 0o644
    finally:
        os.umask(old)
    assert unfinished == [0o600] * 4


@posix
def test_what_the_program_replaces_becomes_no_more_open() -> None:
    for before, made_of, bits in ((0o600, 0o644, 0o600), (0o644, 0o600, 0o600), (0o755, 0o666, 0o644)):
        Path("out.json").write_bytes(b"old")
        Path("out.json").chmod(before)
        write(Place("out.json", fine), b"new", Access(made_of, os.getuid(), Path("out.json").stat().st_gid))
        assert mode("out.json") == bits


@posix
def test_another_group_sees_no_more_than_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_file: int, _owner: int, _group: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchown", denied)
    for granted, bits in ((0o660, 0o600), (0o664, 0o644), (0o640, 0o600)):
        write(Place("out.json"), b"new", Access(granted, -1, 1 << 20))
        assert mode("out.json") == bits
        Path("out.json").unlink()


@posix
def test_what_root_writes_is_for_whom_the_draft_is() -> None:
    for name, owner in (("a.md", 1000), ("b.md", 1001)):
        Path(name).touch()
        Path(name).chmod(0o640)
        try:
            os.chown(name, owner, 1000)
        except PermissionError:
            pytest.skip("only root may give files away")
    write(Place("a.html"), b"new", access(["a.md"]))
    write(Place("both.html"), b"new", access(["a.md", "b.md"]))
    found = [Path(name).stat() for name in ("a.html", "both.html")]
    assert [(one.st_uid, one.st_gid, one.st_mode & 0o777) for one in found] == [
        (1000, 1000, 0o640),
        (os.getuid(), 1000, 0o640),
    ]
