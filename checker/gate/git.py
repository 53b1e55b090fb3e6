"""What git knows of a file's earlier version. Nothing is written, and no network is used."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checker.errors import CheckerError, reason

_OURS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
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


class GitError(CheckerError):
    """An earlier version cannot be had. One line: why."""


@dataclass(frozen=True)
class Revision:
    """A commit of the repository whose files lie below `top`."""

    top: str
    commit: str

    def read(self, path: str) -> bytes | None:
        """What the file at `path`, seen from `top`, held then; None where it was not there.

        A file that was renamed since is looked for under its old name.
        """
        blob = self._blob(path) or self._blob(self._renamed.get(path, ""))
        if blob is None:
            return None
        told = _git(self.top, "cat-file", "blob", blob)
        if told.returncode:
            raise GitError(f"--new-since: {path}: {_said(told)}")
        return told.stdout

    def _blob(self, path: str) -> str | None:
        if not path:
            return None
        found = _git(
            self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{self.commit}:{path}"
        )
        name = found.stdout.decode("ascii", "replace").strip()
        if found.returncode or not name:
            return None
        kind = _git(self.top, "cat-file", "-t", name).stdout
        return name if kind.strip() == b"blob" else None

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """New name → old name of the files that git takes for renamed, up to what is staged.

        The files themselves are not compared: to read them, git would run filters that the repository names.
        """
        options = ("--name-status", "--diff-filter=R", "-M", "-z", "--no-ext-diff", "--no-textconv")
        diff = ("-c", "core.fsmonitor=false", "diff", "--cached")
        told = _git(self.top, *diff, *options, self.commit, "--").stdout
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
    if found.returncode or not _OBJECT.fullmatch(commit):
        raise GitError(f'--new-since: unknown revision "{name}"; a shallow clone may lack it')
    return Revision(os.path.realpath(top), commit)


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
    return lines[0].removeprefix("fatal: ") if lines else "git failed"


def inside(path: str, top: str) -> str:
    """`path` as seen from `top`, with forward slashes; links are followed."""
    return os.path.relpath(os.path.realpath(path), top).replace(os.sep, "/")


def folder_of(path: str) -> str:
    """The folder in which the file at `path` really lies."""
    return str(Path(os.path.realpath(path)).parent)
