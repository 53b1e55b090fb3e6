"""The tree of docutils → raw blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.model import BlockKind, Comment
from checker.readers.headings import Headings
from checker.readers.numerals import printed
from checker.readers.raw import Raw
from checker.readers.rest.inline import Inline
from checker.readers.rest.places import Lines
from checker.readers.tracked import Tracked, folded, join

_EMPTY = Tracked("")
_FORMS = {
    "loweralpha": "lowerLetter",
    "upperalpha": "upperLetter",
    "lowerroman": "lowerRoman",
    "upperroman": "upperRoman",
}
_COMMENT = re.compile(r"^[ \t]*(\.\.[ \t]+checker:(.*(?:\n[ \t]+\S.*)*))", re.MULTILINE)
_CODE = frozenset({"literal_block", "doctest_block", "math_block"})
_TEXTS = frozenset({"paragraph", "term", "caption", "attribution", "rubric", "subtitle", "field_name"})
_NOTHING = frozenset(
    "substitution_definition target pending system_message decoration image meta raw option_list label "
    "classifier colspec docinfo".split()
)


class Reader:
    """Walks the tree once; `raws`, `notes` and `comments` are what it found."""

    def __init__(self, source: str, tree: Any) -> None:
        self.raws: list[Raw] = []
        self.notes: list[Raw] = []
        self.comments: list[Comment] = []
        self._source = source
        self._lines = Lines(source)
        self._known = {
            name.lower(): "".join(child.astext() for child in node.children if child.tagname != "image")
            for name, node in tree.substitution_defs.items()
        }
        self._spoken = _COMMENT.finditer(source)
        self._depth = 0
        self._lists: list[int] = []
        self._groups = 0
        self._marker = ""  # of the open item, "" once its first text is out
        self._numbers = _numbering(tree)
        self._counts: list[int] = []
        self._headings = Headings()
        self._each(tree)

    def _each(self, node: Any) -> None:
        for child in node.children:
            self._block(child)

    def _block(self, node: Any) -> None:
        name = node.tagname
        if name in _TEXTS:
            self._emit(self._text(node))
        elif name == "title":
            self._title(node)
        elif name == "section":
            self._section(node)
        elif name in {"bullet_list", "enumerated_list"}:
            self._list(node)
        elif name in {"footnote", "citation"}:
            self._note(node)
        elif name == "table":
            self._table(node)
        elif name in _CODE:
            self._code(node)
        elif name == "line_block":
            self._emit(join(self._text(line) for line in _leaves(node, "line")))
        elif name == "comment":
            self._comment(node)
        elif name == "field_list":
            for field in node.children:
                self._each(field.children[-1])
        elif name not in _NOTHING and "contents" not in node.get("classes", ()):
            self._each(node)

    # --- text ---

    def _text(self, node: Any) -> Tracked:
        raw = node.rawsource or node.astext()
        return Inline(self._lines.placed(raw, node.line or _line_of(node)), self._known).read(node)

    def _emit(self, text: Tracked) -> None:
        if not text.text:
            return
        level = len(self._lists)
        if self._marker:
            group = self._lists[-1]
            self.raws.append(Raw(BlockKind.ITEM, text, level=level, marker=self._marker, group=group))
            self._marker = ""
        else:
            self.raws.append(Raw(BlockKind.PARAGRAPH, text, level=level))

    def _code(self, node: Any) -> None:
        placed = self._lines.placed(node.astext(), node.line or _line_of(node))
        text = folded(Inline(placed, {}).read(node))
        if text.text:
            self._marker = ""
            self.raws.append(Raw(BlockKind.CODE, text))

    def _comment(self, node: Any) -> None:
        if not node.astext().lstrip().startswith("checker:"):
            return
        match = next(self._spoken, None)
        if match is not None:
            said = " ".join(match[2].split())
            self.comments.append(Comment(match.start(1), match.end(1), said, alone=True))

    # --- sections ---

    def _section(self, node: Any) -> None:
        self._depth += 1
        self._each(node)
        self._depth -= 1

    def _title(self, node: Any) -> None:
        text = self._text(node)
        if node.parent.tagname != "section":
            self._emit(text)
            return
        del self._counts[self._depth :]
        self._counts += [0] * (self._depth - len(self._counts))
        self._counts[-1] += 1
        marker = ".".join(map(str, self._counts)) if self._depth <= self._numbers else ""
        raw = Raw(BlockKind.HEADING, text, level=self._depth, marker=marker)
        self.raws.append(raw if marker else self._headings.numbered(raw))

    # --- lists, notes, tables ---

    def _list(self, node: Any) -> None:
        self._groups += 1
        self._lists.append(self._groups)
        for index, item in enumerate(node.children):
            self._marker = _marker(node, index)
            self._each(item)
        self._marker = ""
        self._lists.pop()

    def _note(self, node: Any) -> None:
        label = next((child.astext() for child in node.children if child.tagname == "label"), "")
        text = join(self._text(one) for one in _leaves(node, "paragraph"))
        if node.tagname == "citation":
            self._emit(text)
        elif text.text:
            self.notes.append(Raw(BlockKind.NOTE, text, marker=label, key=f"note:{label}"))

    def _table(self, node: Any) -> None:
        for title in (child for child in node.children if child.tagname == "title"):
            self._emit(self._text(title))
        below: dict[int, int] = {}  # column → rows that a cell above still takes
        for row in _leaves(node, "row"):
            cells: list[Tracked] = []
            for entry in row.children:
                _pass_over(cells, below)
                text = join(self._text(one) for one in _leaves(entry, "paragraph"))
                first = len(cells)
                cells += [text, *[_EMPTY] * entry.get("morecols", 0)]
                for column in range(first, len(cells)):
                    below[column] = entry.get("morerows", 0)
            _pass_over(cells, below)
            if any(cell.text for cell in cells):
                self.raws.append(Raw(BlockKind.ROW, _EMPTY, cells=tuple(cells)))


def _pass_over(cells: list[Tracked], below: dict[int, int]) -> None:
    """Adds empty cells where one of a row above reaches down."""
    while below.get(len(cells), 0):
        below[len(cells)] -= 1
        cells.append(_EMPTY)


def _leaves(node: Any, name: str) -> Iterator[Any]:
    """What is called `name` in a node, in its order; not what lies inside of another of that name."""
    for child in node.children:
        if child.tagname == name:
            yield child
        else:
            yield from _leaves(child, name)


def _line_of(node: Any) -> int:
    """The line of the nearest node around one that has none."""
    while node is not None and not node.line:
        node = node.parent
    return node.line if node is not None else 1


def _marker(node: Any, index: int) -> str:
    """The mark of an item, as it is printed."""
    if node.tagname == "bullet_list":
        return str(node.get("bullet", "-"))
    number = printed(node.get("start", 1) + index, _FORMS.get(node["enumtype"], ""))
    return f"{node.get('prefix', '')}{number}{node.get('suffix', '')}"


def _numbering(tree: Any) -> int:
    """So many levels of headings are numbered, 0 where the file does not ask for it."""
    for node in tree.findall():
        if node.tagname == "pending" and node.transform.__name__ == "SectNum":
            depth: int | None = node.details.get("depth")
            return 100 if depth is None else depth
    return 0
