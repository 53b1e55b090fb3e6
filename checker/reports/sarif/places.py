"""Places as SARIF writes them: columns in characters, ends not included, paths as URIs."""

from __future__ import annotations

from checker.model import Place, Range

ROOT = "%SRCROOT%"
"""How GitHub and SARIF's viewers call the root of the repository, or of whatever else was checked."""


def artifact(path: str) -> dict[str, object]:
    """The file at `path`. A relative one lies below what SARIF calls its base: the root of the sources."""
    where = uri(path)
    outside = where.startswith(("file:", "../"))
    return {"uri": where} if outside else {"uri": where, "uriBaseId": ROOT}


def uri(path: str) -> str:
    """`path` as a reference that means nothing else: `100% sure.md` → `100%25%20sure.md`."""
    from urllib.parse import quote

    # a byte of the path that is no UTF-8 stands in it as half a character
    written = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    if path.startswith("/"):
        return f"file://{written}"
    return f"file:///{written.replace('%3A', ':', 1)}" if path[1:3] == ":/" else written


def location(place: Place) -> dict[str, object]:
    """`place` without its message; what a person calls it is a logical place."""
    row: dict[str, object] = {
        "physicalLocation": {"artifactLocation": artifact(place.path), "region": region(place.range)},
    }
    return row | ({"logicalLocations": [{"fullyQualifiedName": place.label}]} if place.label else {})


def region(where: Range) -> dict[str, object]:
    """A stretch of a file."""
    return {
        "startLine": where.start.line,
        "startColumn": where.start.column,
        "endLine": where.end.line,
        "endColumn": where.end.column,
    }
