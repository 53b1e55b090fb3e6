"""Tokens → the elements of a page, with the end tags that their authors left out.

What a browser would show out of order, such as text between the rows of a table, stays where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from checker.readers.hypertext.tokens import Token, attributes, tokens

MAX_DEPTH = 250
"""Elements inside each other, at most half of what browsers take; what is deeper stands beside the last."""
MAX_TAGS = 2_000_000
"""Tags of a page, at most: the longest acts have a tenth of them."""

_EMPTY = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
"""Elements that hold nothing, and have no end tag."""
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
    "optgroup option p pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that stand on lines of their own."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_HOLDERS = frozenset("applet button marquee object select template".split())
"""Elements that end, with all that is open in them, though they stand in a line."""
_CLOSE_P = BLOCKS - frozenset("body caption html legend optgroup option tbody td tfoot th thead tr".split())
_WALLS = frozenset("applet button caption html marquee object table td template th".split())
"""Elements whose inside closes nothing that stands around them."""
_LIST_WALLS = _WALLS | frozenset("dl menu ol ul".split())
_CLOSES: Mapping[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th"})),
    "tr": frozenset({"td", "th", "tr", "caption"}),
    **dict.fromkeys(
        ("tbody", "tfoot", "thead"), frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
    ),
    **dict.fromkeys(("option", "optgroup"), frozenset({"option"})),
    "a": frozenset({"a"}),
    **dict.fromkeys(HEADINGS, HEADINGS),
}
"""What the start of an element ends, where it is open."""
_TABLE_WALLS = frozenset({"html", "table", "template"})
_IN_HEAD = frozenset("base basefont bgsound head html link meta noscript script style template title".split())


_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Text:
    """Text of the source; `verbatim`: nothing in it is an entity."""

    start: int
    end: int
    verbatim: bool = False


@dataclass(eq=False, slots=True)
class Element:
    """An element; `start` to `begin` is its start tag, and `end` is behind its end."""

    name: str
    source: str
    start: int
    begin: int
    parent: Element | None
    end: int = -1
    children: list[Element | Text] = field(default_factory=list)
    holds: frozenset[str] = frozenset()
    """Of a table: "table", "th" or "heading" where it holds one, not counting those of a table inside it."""
    _attributes: Mapping[str, str] | None = None

    @property
    def attributes(self) -> Mapping[str, str]:
        if self._attributes is None:
            plain = self.begin - self.start <= len(self.name) + 2
            self._attributes = _NONE if plain else attributes(self.source[self.start : self.begin])
        return self._attributes

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.attributes.get("class", "").split())

    @property
    def style(self) -> str:
        """Its style in lower case, without blanks."""
        return "".join(self.attributes.get("style", "").lower().split())

    @property
    def is_block(self) -> bool:
        return self.name in BLOCKS

    def ancestors(self) -> Iterator[Element]:
        """What it stands in, the innermost first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def elements(self) -> Iterator[Element]:
        """The elements that stand right in it."""
        return (child for child in self.children if isinstance(child, Element))


@dataclass(frozen=True, slots=True)
class Page:
    """The elements of a page, and its comments."""

    root: Element
    comments: list[Token]


class TooManyTagsError(Exception):
    """A page that has more than `MAX_TAGS`."""


def parse(source: str) -> Page:
    """The elements of `source`; raises `TooManyTagsError`."""
    if source.count("<") > MAX_TAGS:
        raise TooManyTagsError
    builder = _Builder(source)
    for token in tokens(source):
        builder.take(token)
    builder.finish()
    return Page(builder.root, builder.comments)


class _Builder:
    """The elements that are open, the outermost first."""

    def __init__(self, source: str) -> None:
        self.root = Element("html", source, 0, 0, None)
        self.comments: list[Token] = []
        self._source = source
        self._open = [self.root]
        self._count: Counter[str] = Counter()
        self._tables: list[Element] = []

    def take(self, token: Token) -> None:
        if token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token)
        elif token.kind == "comment":
            self.comments.append(token)
        else:
            self._text(token)

    def finish(self) -> None:
        while self._open:
            self._pop(len(self._source))

    def _text(self, token: Token) -> None:
        if self._count["head"] and self._open[-1].name == "head":
            if self._source[token.start : token.end].isspace():
                return
            self._close(frozenset({"head"}), _WALLS, token.start)
        self._open[-1].children.append(Text(token.start, token.end, token.kind == "verbatim"))

    def _start(self, token: Token) -> None:
        name = token.name
        if name == "html" or (name in {"body", "head"} and self._count["body"]):
            return
        if self._count["head"] and name not in _IN_HEAD:
            self._close(frozenset({"head"}), _WALLS, token.start)
        if name in _CLOSE_P and self._count["p"]:
            self._close(frozenset({"p"}), _WALLS, token.start)
        self._imply(name, token.start)
        element = Element(name, self._source, token.start, token.end, self._open[-1])
        self._open[-1].children.append(element)
        if self._tables:
            self._note(name)
        if token.closed or name in _EMPTY or len(self._open) > MAX_DEPTH:
            element.end = token.end
            return
        self._open.append(element)
        self._count[name] += 1
        if name == "table":
            self._tables.append(element)

    def _note(self, name: str) -> None:
        if name in {"table", "th"} or name in HEADINGS:
            self._tables[-1].holds |= {"heading" if name in HEADINGS else name}

    def _imply(self, name: str, at: int) -> None:
        closed = _CLOSES.get(name)
        if closed is None or not any(self._count[one] for one in closed):
            return
        if name in HEADINGS:
            if self._open[-1].name in HEADINGS:
                self._pop(at)
        elif name in {"li", "dd", "dt"}:
            self._close(closed, _LIST_WALLS, at)
        elif name == "a":
            self._close(closed, _WALLS | BLOCKS, at)
        else:
            self._close(closed, _TABLE_WALLS, at)

    def _close(self, names: frozenset[str], walls: frozenset[str], at: int) -> None:
        """End the outermost open element of those names this side of a wall, and all in it."""
        found = len(self._open)
        for index in range(len(self._open) - 1, -1, -1):
            name = self._open[index].name
            if name in names:
                found = index
            elif name in walls:
                break
        while len(self._open) > max(found, 1):
            self._pop(at)

    def _end(self, token: Token) -> None:
        name = token.name
        if name in {"body", "html"} or not self._count[name]:
            return
        inline = name not in BLOCKS and name not in _HOLDERS
        walls = _WALLS if inline or name == "p" else _TABLE_WALLS
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].name == name:
                self._end_at(index, token.end, inline=inline)
                return
            if self._open[index].name in walls:
                return

    def _end_at(self, index: int, at: int, *, inline: bool) -> None:
        """An inline element that ends inside a paragraph begun in it ends alone."""
        if inline and any(one.is_block for one in self._open[index + 1 :]):
            element = self._open.pop(index)
            self._ended(element, at)
            return
        while len(self._open) > index:
            self._pop(at)

    def _pop(self, at: int) -> None:
        self._ended(self._open.pop(), at)

    def _ended(self, element: Element, at: int) -> None:
        element.end = at
        self._count[element.name] -= 1
        if self._tables and self._tables[-1] is element:
            self._tables.pop()
