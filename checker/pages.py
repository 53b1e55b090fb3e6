"""A rule page as text: front matter, headings, fences and examples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.careful import TomlError, content, toml
from checker.errors import CheckerError, reason
from checker.frozen import dataclass
from checker.prepared import prepared
from checker.regex import regex

HEADINGS = ("What it does", "Why is this bad?", "Examples", "When it stays silent")
"""The second-level headings of every page, in this order."""

_FENCE = regex(r" {0,3}(`{3,}|~{3,})\s*(\w*)")
_HEADING = regex(r" {0,3}#{1,2}(?!#)")


class RulebookError(CheckerError):
    """A mistake in a rule page or in the choice of rules. One line: the file and what is wrong."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart. `line` is the line of the file on which the Markdown `body` begins."""

    path: Path
    front: dict[str, object]
    body: str
    line: int

    def mistake(self, what: str) -> RulebookError:
        """The error that says `what` is wrong with the page."""
        return RulebookError(f"{self.path}: {what}")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its first word, its lines, and the body's lines (from 0) of both fences."""

    word: str
    lines: tuple[str, ...]
    opened: int
    closed: int


@dataclass(frozen=True, slots=True)
class Example:
    """A report and the findings it must yield, with the lines of the page (from 1) where they stand.

    `references` are the texts that the report is held against, none where it stands alone. `findings_fence`
    holds the lines of the findings' two fences, None where the report has none.
    """

    report: str
    references: tuple[str, ...]
    findings: tuple[str, ...]
    line: int
    report_end: int
    findings_fence: tuple[int, int] | None


def read_page(path: Path) -> Page:
    """Takes the page at `path` apart; its front matter is TOML of any content."""
    front, body = _parts(path)
    return Page(path, _values(path, front), body, _line(front))


def read_own(paths: Sequence[Path]) -> list[Page]:
    """The program's own pages; their front matter is read once for all runs."""
    parts = [_parts(path) for path in paths]
    made_of = "\0".join(front for front, _ in parts).encode()
    kept: list[dict[str, object]] = prepared(
        "fronts",
        made_of,
        lambda: [_values(path, front) for path, (front, _) in zip(paths, parts, strict=True)],
    )
    return [
        Page(path, values, body, _line(front))
        for path, values, (front, body) in zip(paths, kept, parts, strict=True)
    ]


def _parts(path: Path) -> tuple[str, str]:
    """The front matter of a page, and what is behind it."""
    try:
        text = content(path).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except OSError as error:
        raise RulebookError(f"{path}: {reason(error)}") from error
    except UnicodeDecodeError as error:
        raise RulebookError(f"{path}: is not UTF-8 (byte {error.start})") from error
    if not text.startswith("+++\n"):
        raise RulebookError(f"{path}: does not open with a line +++ and its front matter")
    front, closing, body = text[3:].partition("\n+++\n")
    if not closing:
        raise RulebookError(f"{path}: its front matter is not closed by a line +++")
    return front, body


def _values(path: Path, front: str) -> dict[str, object]:
    try:
        return toml(front)
    except TomlError as error:
        raise RulebookError(f"{path}: front matter: {error}") from error


def _line(front: str) -> int:
    """The line of the file on which what is behind the front matter begins."""
    return front.count("\n") + 3


def check_headings(page: Page, title: str) -> None:
    """Raises unless the page has the fixed headings, in order and no others of their levels."""
    fenced = {number for fence in fences(page) for number in range(fence.opened, fence.closed + 1)}
    lines = page.body.split("\n")
    found = [
        line.strip() for number, line in enumerate(lines) if _HEADING.match(line) and number not in fenced
    ]
    expected = [f"# {title}", *(f"## {heading}" for heading in HEADINGS)]
    for number, heading in enumerate(expected):
        if number >= len(found):
            raise page.mistake(f'the heading "{heading}" is missing')
        if found[number] != heading:
            raise page.mistake(f'the heading "{found[number]}" stands where "{heading}" should')
    if len(found) > len(expected):
        raise page.mistake(f'the heading "{found[len(expected)]}" is one too many')


def fences(page: Page) -> list[Fence]:
    """The fenced blocks of the page, in order."""
    found: list[Fence] = []
    lines = page.body.split("\n")
    number = 0
    while number < len(lines):
        opening = _FENCE.match(lines[number])
        if opening is not None:
            closed = _closing(lines, number, opening[1], page)
            found.append(Fence(opening[2], tuple(lines[number + 1 : closed]), number, closed))
            number = closed
        number += 1
    return found


def _closing(lines: list[str], opened: int, mark: str, page: Page) -> int:
    for number in range(opened + 1, len(lines)):
        line = lines[number].strip()
        if len(line) >= len(mark) and not line.strip(mark[0]):
            return number
    raise page.mistake(f"the fence on line {page.line + opened} is not closed")


def examples_of(page: Page) -> list[Example]:
    """Each report fence of the page with the findings fence that comes next, if one does."""
    found: list[Example] = []
    report: Fence | None = None
    references: list[Fence] = []
    for fence in fences(page):
        if fence.word == "reference" and report is not None:
            references.append(fence)
            continue
        if fence.word == "findings" and report is None:
            line = page.line + fence.opened
            raise RulebookError(
                f"{page.path}: the findings fence on line {line} has no report fence before it"
            )
        if report is not None:
            found.append(_example(page, report, references, fence if fence.word == "findings" else None))
        references = []
        report = fence if fence.word == "report" else None
    if report is not None:
        found.append(_example(page, report, references, None))
    return found


def _example(page: Page, report: Fence, references: Sequence[Fence], findings: Fence | None) -> Example:
    return Example(
        report=_text(report),
        references=tuple(map(_text, references)),
        findings=tuple(line for line in findings.lines if line.strip()) if findings else (),
        line=page.line + report.opened,
        report_end=page.line + [report, *references][-1].closed,
        findings_fence=(page.line + findings.opened, page.line + findings.closed) if findings else None,
    )


def _text(fence: Fence) -> str:
    return "".join(f"{line}\n" for line in fence.lines)
