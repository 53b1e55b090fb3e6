"""Results × an earlier revision → what is new since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.gate.files import SUFFIX
from checker.gate.git import GitError, Revision, folder_of, inside, revision
from checker.gate.known import marks, parted
from checker.results import DocumentReport, Results

Report = Callable[[str, bytes, bytes | None], DocumentReport | None]
"""Path, bytes, bytes of the file beside it → what is to say of them; None where they cannot be read."""


def since(results: Results, name: str, report: Report) -> Results:
    """`results` with the findings that each file had at the revision `name` moved to `known`.

    A file that was not there then, or could not be read, has only new findings. Raises `GitError` where a
    file is in no repository, or its repository has no such revision.
    """
    commits: dict[str, Revision] = {}
    return replace(
        results, documents=tuple(_since(document, name, report, commits) for document in results.documents)
    )


def _since(
    document: DocumentReport, name: str, report: Report, commits: dict[str, Revision]
) -> DocumentReport:
    if document.path == "-":
        raise GitError("--new-since: standard input has no earlier version; --stdin-filename gives it a name")
    folder = folder_of(document.path)
    if folder not in commits:
        found = revision(document.path, name)
        # what was learned in one folder of a repository is known in all; no folder has a blank before its path
        commits[folder] = commits.setdefault(f" {found.commit} {found.top}", found)
    commit = commits[folder]
    path = commit.called(inside(document.path, commit.top)) if document.findings else ""
    data = commit.read(path) if path else None
    before = report(document.path, data, commit.read(path + SUFFIX)) if data is not None else None
    new, old = parted(document.findings, marks(before.findings) if before is not None else ())
    return replace(document, findings=new, known=(*document.known, *old))
