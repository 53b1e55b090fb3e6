"""Remarks as highlights with pop-up notes, put behind the bytes of the file, which stay as they are."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.annotate.remarks import AUTHOR, Annotated, AnnotateError, Remark, Table
from checker.readers import Options, ReaderError
from checker.readers.pdf.boxes import Sides, boxed, on_page
from checker.readers.pdf.document import rendered
from checker.readers.pdf.process import running
from checker.readers.pdf.sheet import Anchor
from checker.readers.pdf.words import Page

_CHILD = Path(__file__).with_name("child.py")
_COLOURS = ((255, 170, 150), (255, 225, 110), (185, 215, 255))
"""Red, green and blue of a highlight, by how grave its remark is."""
_APART = 3.0
"""Sizes of type between two words of one line that are highlighted together, at most."""


def annotate(
    path: str, data: bytes, _options: Options, remarks: Sequence[Remark], table: Table | None
) -> Annotated:
    """The PDF `data` with each remark as a highlight on its words.

    Raises `AnnotateError` where the file takes none, or a `table` is asked for: no page is added to a PDF.
    """
    if table is not None:
        raise AnnotateError(f"{path}: a PDF takes no ledger; leave --with-ledger out")
    if not remarks:
        return Annotated(data, 0)
    try:
        found = rendered(path, data)
        anchors = found.anchors
        wanted = [_highlight(anchors, found.pages, remark) for remark in remarks]
        with running(path, _CHILD, [], [json.dumps(wanted).encode(), b"\n", data]) as pipe:
            made = pipe.read()
            if not made.startswith(data[:8]) or len(made) <= len(data):
                raise ValueError
    except ReaderError as error:
        raise AnnotateError(str(error)) from None
    return Annotated(made, len(remarks))


def _highlight(anchors: Sequence[Anchor], pages: Sequence[Page], remark: Remark) -> dict[str, object]:
    """What is said, by whom, in which colour, and where: the number of a page from 0, and boxes on it."""
    own = list(_touched(anchors, remark))
    if not own:
        raise ValueError
    first = own[0].page
    page = pages[first - 1]
    boxes = [on_page(box, page) for box in _boxes([one for one in own if one.page == first])]
    colour = _COLOURS[min(remark.gravity, len(_COLOURS) - 1)]
    said = "\n".join(remark.lines)
    return {"page": first - 1, "boxes": boxes, "said": said, "author": AUTHOR, "colour": colour}


def _touched(anchors: Sequence[Anchor], remark: Remark) -> Iterator[Anchor]:
    """The words that a remark is on, cut to what it is on; where it is on none, the nearest before it."""
    starts = [anchor.start for anchor in anchors]
    at = max(bisect_right(starts, remark.start) - 1, 0)
    none = True
    for anchor in anchors[at:]:
        if anchor.start >= remark.end:
            break
        low, high = max(remark.start, anchor.start), min(remark.end, anchor.start + anchor.length)
        if low < high:
            none = False
            letter = (anchor.right - anchor.left) / anchor.length
            left = anchor.left + letter * (low - anchor.start)
            yield anchor._replace(left=left, right=left + letter * (high - low))
    if none and anchors:
        yield anchors[at]


def _boxes(anchors: Sequence[Anchor]) -> Iterator[Sides]:
    """A box a line."""
    held: list[Anchor] = []
    for anchor in anchors:
        if held and (
            abs(anchor.base - held[-1].base) > 0.75 * anchor.size
            or not 0 <= anchor.left - held[-1].right + anchor.size <= _APART * anchor.size
        ):
            yield _around(held)
            held = []
        held.append(anchor)
    if held:
        yield _around(held)


def _around(held: Sequence[Anchor]) -> Sides:
    boxes = [boxed(one.left, one.right, one.base, one.size) for one in held]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
