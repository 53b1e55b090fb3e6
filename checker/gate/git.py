"""What git knows of a file's earlier version. Nothing is written, and no network is used."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cached_property
from pathlib import Path

from checker.errors import CheckerError, reason
from checker.frozen import dataclass

_OURS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
}
"""Nothing is locked, asked or fetched: git that is too old for `GIT_NO_LAZY_FETCH` may use no protocol."""

_THEIRS = {
    "GIT_DIR",
    "GIT_COMMON_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
}
"""What a hook's environment says of its own repository, which need not be the draft's."""

PATIENCE = 120.0
"""Seconds to wait for one answer: a repository may hold a pipe where git expects a file."""

_OBJECT = re.compile(r"[0-9a-f]{40,64}", re.ASCII)
"""The name of a commit; "^HEAD" has another, as it leaves commits out."""


_FILE = re.compile(rb"100\d{3} blob ([0-9a-f]{40,64})\t")
"""An entry of a folder that is a file, and no link, folder or other repository."""


class GitError(CheckerError):
    """An earlier version cannot be had. One line: why."""


@dataclass(frozen=True)
class Revision:
    """A commit of the repository whose files lie below `top`, and the `name` that it was asked for by."""

    top: str
    commit: str
    name: str

    def called(self, path: str) -> str:
        """What the file at `path` was called then, both seen from `top`; the same where it was not there."""
        return path if self._blob(path) else self._renamed.get(path, path)

    def read(self, path: str) -> bytes | None:
        """What the file at `path`, seen from `top`, held then; None where it was not there.

        Raises `GitError` where that cannot be told: a clone need not hold all that belongs to a commit.
        """
        blob = self._blob(path)
        return None if blob is None else self._answer(path, "cat-file", "blob", blob)

    def _blob(self, path: str) -> str | None:
        """The name of what the file at `path` held."""
        listed = self._answer(path, "ls-tree", "-z", "--full-tree", self.commit, "--", path)
        entry = _FILE.match(listed)
        return entry[1].decode() if entry else None

    def _answer(self, path: str, *question: str) -> bytes:
        told = _git(self.top, *question)
        if told.returncode:
            partial = "this clone is partial and lacks it"
            why = partial if b"promisor" in told.stderr else _said(told)
            raise GitError(f'--new-since: {path}: cannot be read at revision "{self.name}": {why}')
        return told.stdout

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """New name → old name of the files that git takes for renamed, up to what is staged.

        The files themselves are not compared: to read them, git would run filters that the repository names.
        """
        options = ("--name-status", "--diff-filter=R", "-M", "-z", "--no-ext-diff", "--no-textconv")
        diff = ("-c", "core.fsmonitor=false", "diff", "--cached")
        told = self._answer("what was renamed", *diff, *options, self.commit, "--")
        words = [os.fsdecode(word) for word in told.split(b"\0")]
        return dict(zip(words[2::3], words[1::3], strict=False))


def revision(path: str, name: str) -> Revision:
    """The commit called `name` in the repository of the file at `path`."""
    told = _git(folder_of(path), "rev-parse", "--show-toplevel")
    if told.returncode:
        raise GitError(f"--new-since: {path}: {_said(told)}")
    top = os.fsdecode(told.stdout).removesuffix("\n")
    wanted = f"{name}^{{commit}}"
    found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    commit = found.stdout.decode("ascii", "replace").strip()
    if found.returncode and name == "HEAD":
        commit = _before_all(top)
    if not _OBJECT.fullmatch(commit):
        raise GitError(f'--new-since: unknown revision "{name}"; a shallow clone may lack it')
    return Revision(os.path.realpath(top), commit, name)


def _before_all(top: str) -> str:
    """What HEAD is before the first commit: an empty tree. "" where HEAD is no branch that is yet to be."""
    if _git(top, "symbolic-ref", "--quiet", "HEAD").returncode:
        return ""
    return _git(top, "hash-object", "-t", "tree", "--stdin").stdout.decode("ascii", "replace").strip()


def _git(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if key not in _THEIRS} | _OURS
    try:
        return subprocess.run(
            ["git", "-C", folder, *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
        )
    except FileNotFoundError:
        raise GitError("--new-since: git is not installed") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"--new-since: {folder}: git gives no answer") from None
    except (OSError, ValueError) as error:
        what = reason(error) if isinstance(error, OSError) else "not a revision"
        raise GitError(f"--new-since: {what}") from error


def _said(told: subprocess.CompletedProcess[bytes]) -> str:
    """Git's own word of why it failed, on one line."""
    lines = told.stderr.decode("utf-8", "replace").strip().splitlines()
    fatal = [line for line in lines if line.startswith("fatal: ")] or lines
    return fatal[0].removeprefix("fatal: ") if fatal else "git failed"


def inside(path: str, top: str) -> str:
    """`path` as seen from `top`, with forward slashes; links are followed."""
    return os.path.relpath(os.path.realpath(path), top).replace(os.sep, "/")


def folder_of(path: str) -> str:
    """The folder in which the file at `path` really lies."""
    return str(Path(os.path.realpath(path)).parent)
