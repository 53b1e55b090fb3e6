"""The options that say what a command is about, in groups: each is one parameter of a command.

Nothing here needs the library of arguments, which takes a quarter of a run on a short report to load.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.cli.named import named
from checker.cli.shared import Files, Ways
from checker.frozen import dataclass

if TYPE_CHECKING:
    from checker.cli import options
    from checker.config.runs import RunSettings


class Group:
    """What is a group: each of its fields is an option of the commands that take it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Pages(Group):
    """Which rule pages there are."""

    rules: options.RuleFolders = None
    config: options.Config = ""
    no_config: options.NoConfig = False


@dataclass(frozen=True, slots=True)
class Reading(Pages):
    """How the files are read, too."""

    as_of: options.AsOf = None
    tracked: options.Tracked = None
    language: options.Language = ""


@dataclass(frozen=True, slots=True)
class Scope(Reading):
    """Which rules look at them, too."""

    select: options.Select = None
    ignore: options.Ignore = None


@dataclass(frozen=True, slots=True)
class Gated(Scope):
    """How they may be silenced, too."""

    require_reasons: options.RequireReasons = False


@dataclass(frozen=True, slots=True)
class Folders(Group):
    """Which files of a folder count."""

    include: options.Include = None
    exclude: options.Exclude = None
    respect_gitignore: options.RespectGitignore = None

    def files(self, paths: Sequence[str], force_exclude: bool | None = None, stdin_name: str = "") -> Files:
        """Those of `paths` that count."""
        include, exclude = self.include or (), self.exclude or ()
        return Files(paths, include, exclude, stdin_name, self.respect_gitignore, force_exclude)


@dataclass(frozen=True, slots=True)
class Sought(Folders):
    """Which files count, and where else they are named."""

    force_exclude: options.ForceExclude = None
    files_from: options.FilesFrom = ""
    stdin_filename: options.StdinName = ""

    def named(self, paths: Sequence[str] | None) -> Files:
        """Those of `paths`, and of what a list names, that count."""
        return self.files(named(paths, self.files_from), self.force_exclude, self.stdin_filename)


@dataclass(frozen=True, slots=True)
class Work(Group):
    """How the work is done."""

    jobs: options.Jobs = None
    no_cache: options.NoCache = False
    cache_dir: options.CacheDir = ""

    def ways(self, run: RunSettings) -> Ways:
        """As the command line says, else as the config of the current folder does."""
        return Ways(
            jobs=(run.jobs or 0) if self.jobs is None else self.jobs,
            cached=not self.no_cache and (bool(self.cache_dir) or run.cache is not False),
            folder=self.cache_dir,
        )
