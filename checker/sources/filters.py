"""Which files of a folder count."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.frozen import dataclass
from checker.gitignore import Ignored
from checker.globs import Globs
from checker.readers import SUFFIXES
from checker.sources.names import relative, suffix

Match = Callable[[str, str], bool]
"""Whether a file is meant, by its path as printed and by its path inside the folder that was asked for."""


def anywhere(globs: Sequence[str]) -> tuple[Match, ...]:
    """What `globs` mean on the command line: a path as printed, or one inside the folder; () for none."""
    many = Globs(globs)
    return (lambda path, inside: many.mean(path) or many.mean(inside),) if globs else ()


def below(globs: Sequence[str], folder: str) -> tuple[Match, ...]:
    """What `globs` mean in a file that lies in `folder`: a path as seen from there; () for none."""
    many = Globs(globs)
    return (lambda path, _: many.mean(relative(path, folder)),) if globs else ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which files of a folder count: those included (else those of a known suffix), less the excluded.

    What git is told to ignore is left out, too, unless `ignored` is None. Where the filter is `forced`, what
    is excluded or ignored is left out even where it is given by name. `reports` are folders and archives that
    are one report each, as paths from the current folder.
    """

    include: tuple[Match, ...] = ()
    exclude: tuple[Match, ...] = ()
    ignored: Ignored | None = None
    forced: bool = False
    reports: tuple[str, ...] = ()

    @classmethod
    def of(cls, include: Sequence[str], exclude: Sequence[str], *, gitignore: bool = False) -> Filter:
        return cls(anywhere(include), anywhere(exclude), Ignored() if gitignore else None)

    def report_of(self, path: str) -> str:
        """The report that the file at `path` is a piece of, or is; "" where it stands for itself."""
        lying = (report for report in self.reports if relative(path, report).split("/")[0] != "..")
        return max(lying, key=len, default="")

    def takes(self, path: str, inside: str) -> bool:
        if self.include:
            return _matches(self.include, path, inside)
        return suffix(path) in SUFFIXES

    def skips(self, path: str, inside: str) -> bool:
        return _matches(self.exclude, path, inside)

    def ignores(self, path: str, *, folder: bool = False) -> bool:
        """Whether git is told to ignore a file or folder that was found in a folder."""
        return self.ignored is not None and self.ignored.entry(path, folder=folder)

    @property
    def hits(self) -> int:
        """How many files and folders git was found to ignore so far."""
        return self.ignored.hits if self.ignored else 0

    def refuses(self, path: str, *, folder: bool = False) -> bool:
        """Whether a file or folder is left out though it is given by name, or one that it lies in."""
        if not self.forced:
            return False
        names = relative(path, "").split("/")
        ways = ("/".join(names[:end]) for end in range(1, len(names) + 1))
        return any(self.skips(way, way) for way in ways) or (
            self.ignored is not None and self.ignored.whole(path, folder=folder)
        )


def _matches(patterns: Sequence[Match], path: str, inside: str) -> bool:
    return any(means(path, inside) for means in patterns)
