"""The part that holds a document's comments, and how the file is told of it."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from itertools import count

from checker.annotate.docx.markup import Tags, check_encoding
from checker.annotate.remarks import AUTHOR, AnnotateError
from checker.readers.docx.events import WORD
from checker.readers.docx.package import Package
from checker.readers.markup import Node, parse, parser_for, tree

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "[Content_Types].xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = {
    WORD[0]: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    WORD[1]: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}


class Comments:
    """The comments of `package`: those that are there, and those that are added behind them."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._name = package.name("comments")
        self._data = package.archive.read(self._name) if self._name else b""
        known = tree(package.path, self._name, self._data).all("comment") if self._name else []
        self._tags = Tags.of(
            package.path, self._name or package.main, self._data or package.archive.read(package.main)
        )
        self._taken = {comment.attributes.get("id", "") for comment in known}
        self._numbers = count()
        self._made: list[str] = []
        self.before = len(known)

    def add(self, lines: Sequence[str]) -> int:
        """Adds a comment, a paragraph a line; its number."""
        number = next(number for number in self._numbers if str(number) not in self._taken)
        tags = self._tags
        mark = tags.element("r", tags.element("annotationRef"))
        paragraphs = "".join(
            tags.element("p", (mark if first else "") + tags.run(line))
            for first, line in ((at == 0, line) for at, line in enumerate(lines))
        )
        self._made.append(tags.piece("comment", paragraphs, id=number, author=AUTHOR, initials=AUTHOR[:2]))
        return number

    def parts(self) -> dict[str, bytes]:
        """The parts that change: the comments, and where there were none what tells of them."""
        made = "".join(self._made)
        if self._name:
            return {self._name: _within(self._package.path, self._name, self._data, made)}
        return self._new(made)

    def _new(self, made: str) -> dict[str, bytes]:
        package, tags = self._package, self._tags
        folder = posixpath.dirname(package.main)
        names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
        name = next(name for name in names if name not in package.archive)
        space = "" if tags.declared else f' xmlns:{tags.prefix[:-1]}="{tags.space}"'
        root = f"{tags.prefix}comments"
        top = tags.declared or space
        override = f'<Override xmlns="{_PACKAGE}/content-types" PartName="/{name}" ContentType="{_TYPE}"/>'
        return {
            name: f"{_HEAD}<{root}{top}>{made}</{root}>".encode(),
            _TYPES: self._with(_TYPES, override),
            package.relations: self._related(posixpath.relpath(name, folder or ".")),
        }

    def _related(self, target: str) -> bytes:
        """The relations of the text's part, with one that leads to the comments."""
        package = self._package
        kind = _RELATION[self._tags.space]
        space = f"{_PACKAGE}/relationships"
        known: list[Node] = []
        if package.relations in package.archive:
            known = tree(package.path, package.relations, package.archive.read(package.relations)).children
        taken = {node.attributes.get("Id", "") for node in known}
        name = next(name for name in (f"rId{number}" for number in count(1)) if name not in taken)
        made = f'<Relationship xmlns="{space}" Id="{name}" Type="{kind}" Target="{target}"/>'
        if package.relations not in package.archive:
            return f'{_HEAD}<Relationships xmlns="{space}">{made}</Relationships>'.encode()
        return self._with(package.relations, made)

    def _with(self, name: str, made: str) -> bytes:
        package = self._package
        if name not in package.archive:
            raise AnnotateError(f"{package.path}: the file is damaged: it has no {name}")
        return _within(package.path, name, package.archive.read(name), made)


def _within(path: str, part: str, data: bytes, made: str) -> bytes:
    """A part with `made` as the last of what its outermost element holds."""
    check_encoding(path, part, data)
    parser = parser_for(path)
    open_tags: list[int] = []
    spots: list[int] = []

    def start(_name: str, _: object) -> None:
        open_tags.append(parser.CurrentByteIndex)

    def end(_: str) -> None:
        begun = open_tags.pop()
        if not open_tags:
            spots[:] = [begun, parser.CurrentByteIndex]

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parse(parser, path, part, data)
    begun, at = spots
    if data.startswith(b"</", at):
        return data[:at] + made.encode() + data[at:]
    name = data[begun + 1 :].split(b">", 1)[0].split(None, 1)[0].rstrip(b"/")
    at = data.rindex(b"/>")
    return data[:at] + b">" + made.encode() + b"</" + name + b">" + data[at + 2 :]
