"""Results × an earlier revision → what is new since."""

from __future__ import annotations

from collections.abc import Callable

from checker.frozen import replace
from checker.gate.files import SUFFIX
from checker.gate.git import GitError, Revision, folder_of, inside, revision
from checker.gate.known import marks, parted
from checker.readers.pieces import packed
from checker.results import DocumentReport
from checker.sources import relative

Report = Callable[[str, bytes, bytes | None], DocumentReport | None]
"""Path, bytes, bytes of the file beside it → what is to say of them; None where they cannot be read."""


def since(name: str, report: Report) -> Callable[[DocumentReport], DocumentReport]:
    """What moves the findings that a document had at the revision `name` to its `known` ones.

    A file that was not there then, or could not be read, has only new findings. A rule that failed on it then
    fails now: what of its findings is new is not known. The function raises `GitError` where a file is in no
    repository, or its repository has no such revision.
    """
    commits: dict[str, Revision] = {}
    return lambda document: _since(document, name, report, commits)


def _packed(document: DocumentReport, commit: Revision) -> bytes | None:
    """What the files of a report in a folder held then, packed as they are today; None where none was there.

    Files that are gone since were pieces, too, but nobody knows of them today.
    """
    then = ((piece, commit.read(commit.called(inside(piece, commit.top)))) for piece in document.pieces)
    parts = [(relative(piece, document.path), data) for piece, data in then if data is not None]
    return packed(parts) if parts else None


def _since(
    document: DocumentReport, name: str, report: Report, commits: dict[str, Revision]
) -> DocumentReport:
    if document.path == "-":
        raise GitError("--new-since: standard input has no earlier version; --stdin-filename gives it a name")
    folder = folder_of(document.path)
    if folder not in commits:
        found = revision(document.path, name)
        # what is learned in one folder of a repository is known in all; no folder begins with a blank
        commits[folder] = commits.setdefault(f" {found.commit} {found.top}", found)
    commit = commits[folder]
    path = commit.called(inside(document.path, commit.top)) if document.findings else ""
    data = (commit.read(path) or _packed(document, commit)) if path else None
    before = report(document.path, data, commit.read(path + SUFFIX)) if data is not None else None
    new, old = parted(document.findings, marks(before.findings) if before is not None else ())
    failures = before.failures if before is not None else ()
    then = (replace(failure, reason=f"{failure.reason} (at {name})") for failure in failures)
    return replace(
        document,
        findings=new,
        known=(*document.known, *old),
        failures=tuple(dict.fromkeys((*document.failures, *then))),
    )
