"""XML without surprises: no document type, no entities, nothing from elsewhere, no bottomless nesting."""

from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat
from xml.parsers.expat import ExpatError, XMLParserType

from checker.frozen import dataclass, field
from checker.readers.errors import ReaderError

MAX_DEPTH = 500
"""Elements inside each other, at most: a table in a table in a table takes six each."""
MAX_TAGS = 4_000_000
"""Tags of a part, at most: a thousand pages of text have a quarter of them."""
MAX_HELD = 1_000_000
"""Tags of a part that is held as a whole, at most: the longest lists of styles have a tenth of them."""
SPACE = "http://www.w3.org/XML/1998/namespace space"
"""The attribute xml:space."""


@dataclass(slots=True)
class Node:
    """An element of a small part: its name and attributes without their namespaces, and what is in it."""

    name: str
    attributes: dict[str, str]
    children: list[Node] = field(default_factory=list)

    def find(self, name: str) -> Node | None:
        """The first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> list[Node]:
        """The children of that name."""
        return [child for child in self.children if child.name == name]

    def get(self, name: str, attribute: str = "val") -> str | None:
        """The attribute of the first child of that name; None where either is missing."""
        child = self.find(name)
        return None if child is None else child.attributes.get(attribute)


def parser_for(path: str) -> XMLParserType:
    """A parser of a part of the file at `path`; names come as "namespace name"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> NoReturn:
        raise ReaderError(path, "the file holds a document type, which no word processor writes")

    parser.StartDoctypeDeclHandler = refuse
    return parser


def parse(parser: XMLParserType, path: str, part: str, data: bytes, most: int = MAX_TAGS) -> None:
    """Sends the events of a part; raises `ReaderError` where it is not well-formed, or has too many tags."""
    if data.count(b"<") > most:
        raise ReaderError(path, f"{part} has more than {most:,} tags")
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        what = expat.ErrorString(error.code)
        raise ReaderError(
            path, f"{part} is damaged at line {error.lineno}, column {error.offset + 1}: {what}"
        ) from None
    except (LookupError, ValueError):
        raise ReaderError(path, f"{part} is in an encoding that is not known") from None


def too_deep(path: str, part: str) -> ReaderError:
    """What is said of elements inside each other beyond `MAX_DEPTH`."""
    return ReaderError(path, f"{part} has more than {MAX_DEPTH} elements inside each other")


def tree(path: str, part: str, data: bytes) -> Node:
    """A small part as a whole."""
    held = Held(path, part)
    parser = parser_for(path)
    parser.StartElementHandler = held.start
    parser.EndElementHandler = held.end
    parse(parser, path, part, data, MAX_HELD)
    return held.top.children[0]


class Held:
    """Elements that are held as a whole while their events come: they stand in `top`."""

    def __init__(self, path: str, part: str) -> None:
        self.top = Node("", {})
        self._path, self._part = path, part
        self._open = [self.top]

    @property
    def depth(self) -> int:
        """How many of them are open."""
        return len(self._open) - 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) > MAX_DEPTH:
            raise too_deep(self._path, self._part)
        node = Node(_local(name), {_local(key): value for key, value in attributes.items()})
        self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, _: str) -> None:
        self._open.pop()


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
