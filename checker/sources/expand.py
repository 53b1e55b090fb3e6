"""Paths, folders and patterns as a user gives them → the files to read."""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from checker.errors import reason
from checker.frozen import replace
from checker.gitignore import TooManyError
from checker.globs import anchored, is_wild
from checker.readers import SUFFIXES, is_other, known, unknown
from checker.results import Problem
from checker.sources.filters import Filter
from checker.sources.gathering import gathered
from checker.sources.names import COPY, Ends, astray, relative, slashed, suffix, unwanted
from checker.sources.source import FALLBACK, STDIN, Source

INSTEAD = 'save it as one of these, or pipe its text to "checker check -"'
"""What to do with a file of an unknown suffix."""


def expand(
    paths: Sequence[str], chosen: Filter, stdin_name: str = ""
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The files that `paths` stand for, each once and sorted, and the paths that stand for none."""
    try:
        found = _gathered(paths, chosen, stdin_name)
    except TooManyError:
        found = _gathered(paths, replace(chosen, ignored=None), stdin_name)
        found.append(Problem(".gitignore", "more patterns in all such files than can be followed; none was"))
    sources = sorted(one for one in found if isinstance(one, Source))
    problems = sorted(_unsolved({one for one in found if isinstance(one, Problem)}, sources))
    ends = Ends()
    distinct = {("" if one.stdin else ends.of(one.path)): one for one in reversed(sources)}
    return tuple(sorted(distinct.values())), tuple(problems)


def _gathered(paths: Sequence[str], chosen: Filter, stdin_name: str) -> list[Source | Problem]:
    each = (one for path in dict.fromkeys(paths) for one in _expanded(slashed(path), chosen, stdin_name))
    found = list(gathered(each, chosen, lambda folder: _walked(_top(folder), chosen)))
    unread = chosen.ignored.problems if chosen.ignored else ()
    return [*found, *(Problem(relative(path, ""), why) for path, why in unread)]


def _unsolved(problems: set[Problem], sources: Sequence[Source]) -> Iterator[Problem]:
    """The problems with files that no other path stands for: a link may be named, and found in a folder."""
    read = {os.path.abspath(one.path) for one in sources if not one.stdin} if problems else set()  # noqa: PTH100
    return (one for one in problems if os.path.abspath(one.path) not in read)  # noqa: PTH100


def _expanded(path: str, chosen: Filter, stdin_name: str) -> Iterator[Source | Problem]:
    if path == STDIN:
        if stdin_name and chosen.refuses(stdin_name):
            return
        yield Source(stdin_name or STDIN, "" if stdin_name else FALLBACK, stdin=True)
        return
    if not path:
        yield Problem('""', "an empty path names no file")
        return
    try:
        mode = Path(path).stat().st_mode
    except ValueError:
        yield Problem(path, "not a path")
        return
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        if is_wild(path):
            yield from _globbed(path, chosen)
        else:
            yield Problem(path, "no such file or folder" if missing else reason(error))
        return
    if chosen.refuses(path, folder=stat.S_ISDIR(mode)):
        return
    if stat.S_ISDIR(mode):
        yield from _in_folder(path, chosen)
    elif not stat.S_ISREG(mode):
        yield Problem(path, "not a regular file")
    elif suffix(path) not in SUFFIXES:
        yield Problem(path, f"{unknown(path)}; {INSTEAD}")
    elif not (chosen.forced and _is_other(path, chosen)):  # a hook names all files of a repository
        yield Source(path)


def _in_folder(folder: str, chosen: Filter) -> Iterator[Source | Problem]:
    top = _top(folder)
    before = chosen.hits
    found = list(_walked(top, chosen))
    yield from found
    if not found:
        yield Problem(folder, f"no file in this folder has {_wanted(chosen, before)}")


def _top(folder: str) -> str:
    """With what the paths of a folder's files begin."""
    return "" if folder in (".", "./") else folder.rstrip("/") + "/"


def _wanted(chosen: Filter, before: int) -> str:
    """What no file has that was looked for; `before`, git was found to ignore so many."""
    wanted = "an included name" if chosen.include else f"a known suffix ({known()})"
    if chosen.hits > before:
        return f"{wanted}, apart from what git ignores; --no-respect-gitignore checks that, too"
    return wanted if chosen.include else f"{wanted}; --include takes others as plain text"


def _globbed(glob: str, chosen: Filter) -> Iterator[Source | Problem]:
    parts = glob.removeprefix("./").split("/")
    first = next(index for index, part in enumerate(parts) if is_wild(part))
    top = "".join(f"{part}/" for part in parts[:first])
    depth = None if "**" in parts else len(parts) - first
    regex = anchored("/".join(parts))
    before = chosen.hits
    found = [
        one
        for one in _walked(top, chosen, depth, COPY in parts[-1])
        if isinstance(one, Problem) or regex.fullmatch(one.path)
    ]
    yield from found
    if not found:
        yield Problem(glob, f"no file that matches has {_wanted(chosen, before)}")


def _walked(
    top: str, chosen: Filter, depth: int | None = None, copies: bool = False
) -> Iterator[Source | Problem]:
    """The files below `top` ("" or ending in a slash), mended `copies` only where they are asked for.

    Links to folders are not followed, and links to files only to what the folder shows itself.
    """
    if chosen.ignored:
        chosen.ignored.enter(top)
    folders = [(top, 1)]
    while folders:
        folder, level = folders.pop()
        try:
            entries = list(os.scandir(folder or "."))
        except OSError as error:
            if folder != top or not isinstance(error, FileNotFoundError | NotADirectoryError):
                yield Problem(folder, reason(error))
            continue
        names = set() if copies else {entry.name for entry in entries}
        for entry in entries:
            path = folder + entry.name
            if unwanted(entry.name) or _is_copy(entry.name, names) or chosen.skips(path, path[len(top) :]):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    if (depth is None or level < depth) and not chosen.ignores(path, folder=True):
                        folders.append((path + "/", level + 1))
                elif (
                    chosen.takes(path, path[len(top) :])
                    and not chosen.ignores(path)
                    and entry.is_file()
                    and (chosen.include or not _is_other(path, chosen))
                ):
                    yield _found(path, top if entry.is_symlink() else None)
            except OSError as error:  # a link that leads to itself
                yield Problem(path, reason(error))


def _is_other(path: str, chosen: Filter) -> bool:
    """Whether a file is none to read, for all its suffix says; what a config calls a report is one."""
    return is_other(path) and chosen.report_of(path) != path


def _found(path: str, top: str | None) -> Source | Problem:
    """A file of a folder; `top` is that folder where the file is a link, which may lead out of it."""
    if top is not None and (where := astray(path, top)):
        return Problem(path, f"is a link that leads {where}; only who names it has it checked")
    return Source(path, "" if suffix(path) in SUFFIXES else FALLBACK)


def _is_copy(name: str, names: Container[str]) -> bool:
    """Whether a file is the mended copy of another among `names`."""
    stem, end = os.path.splitext(name)  # noqa: PTH122
    return stem.endswith(COPY) and stem.removesuffix(COPY) + end in names
