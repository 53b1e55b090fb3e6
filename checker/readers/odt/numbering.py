"""Lists and numbered headings of an OpenDocument text: what is shown in front of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.frozen import dataclass, field
from checker.readers.markup import Node
from checker.readers.numerals import printed
from checker.readers.odt.styles import twips, whole
from checker.readers.symbols import bullet
from checker.readers.written.story import Printed
from checker.regex import regex

LEVELS = 10
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}
_PLACE = regex(r"%([0-9]{1,2})%")
OUTLINE = "outline"
"""The name under which headings are counted."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style. `bullet` is the sign of one without numbers; `shown` is what newer files say
    of the whole label, "%1%.%2%." """

    form: str = "none"
    bullet: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: str | None = None
    above: int = 1
    start: int = 1
    synced: bool = False
    left: int | None = None
    """Where the text of its items begins, in twips; None where the style does not say."""


@dataclass(slots=True)
class Counts:
    """How far a list has counted, a number a level; None where nothing is counted yet."""

    name: str
    numbers: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class ListStyles:
    """The list styles of a document by name, those of `parts`, the later over the earlier."""

    def __init__(self, parts: Sequence[Node]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        for part in parts:
            for node in part.all("list-style"):
                self._styles[node.attributes.get("name", "")] = _levels(node.children)
            for node in part.all("outline-style"):
                self._styles[OUTLINE] = _levels(node.children)

    def level(self, style: str, index: int) -> Level:
        """A level, from 0, of a style; one that shows nothing where the style has none."""
        return self._styles.get(style, {}).get(index, Level())

    def count(self, counts: Counts, style: str, index: int, start: int | None = None) -> Printed | None:
        """Counts a paragraph, from `start` where given; what stands in front of it, None for nothing."""
        index = min(index, LEVELS - 1)
        level = self.level(style, index)
        numbers = counts.numbers
        last = numbers[index]
        numbers[index] = (level.start if last is None else last + 1) if start is None else start
        numbers[index + 1 :] = [None] * (LEVELS - index - 1)
        if level.bullet:
            return Printed(bullet(level.bullet), bullet=True)
        label = self._label(counts, style, index).strip()
        if not label:
            return None
        return Printed(label, False, (counts.name, index), last is not None and start is None)

    def _label(self, counts: Counts, style: str, index: int) -> str:
        level = self.level(style, index)
        if level.form == "none":
            return f"{level.prefix}{level.suffix}" if level.shown is None else _PLACE.sub("", level.shown)
        if level.shown is not None:
            return _PLACE.sub(lambda place: self._figure(counts, style, int(place[1]) - 1), level.shown)
        first = max(index + 1 - level.above, 0)
        figures = (self._figure(counts, style, at) for at in range(first, index + 1))
        return level.prefix + ".".join(figure for figure in figures if figure) + level.suffix

    def _figure(self, counts: Counts, style: str, index: int) -> str:
        if not 0 <= index < LEVELS:
            return ""
        level = self.level(style, index)
        number = counts.numbers[index]
        value = level.start if number is None else number
        if level.bullet:
            return ""
        if level.form.endswith("Letter") and not level.synced and value > 26:
            letters = _letters(value)
            return letters.upper() if level.form.startswith("upper") else letters
        return printed(value, level.form)


def _letters(value: int) -> str:
    """aa, ab, ac …, as columns of a spreadsheet are called."""
    found = ""
    while value > 0:
        value, letter = divmod(value - 1, 26)
        found = chr(ord("a") + letter) + found
    return found


def _levels(nodes: Iterable[Node]) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for node in nodes:
        number = whole(node.attributes.get("level"))
        if number is not None and 1 <= number <= LEVELS:
            found[number - 1] = _level(node)
    return found


def _level(node: Node) -> Level:
    said = node.attributes
    if node.name in {"list-level-style-bullet", "list-level-style-image"}:
        return Level(bullet=said.get("bullet-char") or "•", left=_left(node))
    start = whole(said.get("start-value"))
    return Level(
        form=_FORMS.get(said.get("num-format", ""), "decimal"),
        prefix=said.get("num-prefix", ""),
        suffix=said.get("num-suffix", ""),
        shown=said.get("num-list-format"),
        above=whole(said.get("display-levels")) or 1,
        start=1 if start is None else start,
        synced=said.get("num-letter-sync") == "true",
        left=_left(node),
    )


def _left(node: Node) -> int | None:
    properties = node.find("list-level-properties")
    if properties is None:
        return None
    label = properties.find("list-level-label-alignment")
    if label is not None:
        return twips(label.attributes.get("margin-left"))
    before = twips(properties.attributes.get("space-before"))
    width = twips(properties.attributes.get("min-label-width"))
    return None if before is None and width is None else (before or 0) + (width or 0)
