"""What of a page is read: what stands on the sheet when it is printed, without the frame of its site."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator

from checker.readers.hypertext.tree import BLOCKS, HEADINGS, Element, Text
from checker.readers.options import TrackedChanges
from checker.regex import regex

_NEVER = frozenset(
    "annotation annotation-xml audio button canvas datalist dialog embed head iframe img input meter nav "
    "noembed noframes noscript object optgroup option progress rp rt script select style svg template "
    "textarea title video".split()
)
"""Elements whose text is not on the page, or is there to be pressed; and what stands above a word."""
_ROLES = frozenset(
    "alert alertdialog banner button contentinfo dialog menu menubar navigation search tablist toolbar "
    "tooltip".split()
)
_CLASSES = frozenset(
    "d-none d-print-none govuk-skip-link govuk-visually-hidden hidden hidden-print hide mw-editsection "
    "no-print noprint printhide screen-reader-text skip-link sr-only table-of-contents usa-sr-only "
    "visually-hidden visuallyhidden".split()
)
"""Classes by which pages hide what is for a voice or not for paper, and name their table of contents."""
_CONTENTS = regex(r"mso-?toc[1-9]|mso-?index[1-9]|toc", re.IGNORECASE)
_HIDING = regex(r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)(?![a-z-])")
_WORD_EXTRAS = ("mso-element:comment", "mso-element:header", "mso-element:footer", "mso-element:toc")
"""What of Word's page is no part of its text."""
_FRAME = frozenset({"header", "footer"})
_PARTS = frozenset({"article", "aside", "blockquote", "main", "section", "figure", "td"})
"""Elements whose head and foot are of their own, not of the page."""


_MARKS = frozenset({"noteref", "doc-noteref"})
"""What a book says of a link that is the mark of a note."""


def leads_to_another_page(element: Element) -> bool:
    """Whether a link is the mark of a note on another page of a book: it is no text of this one."""
    said = element.attributes if element.name == "a" else {}
    marks = {*said.get("epub:type", "").split(), *said.get("role", "").split()}
    return not marks.isdisjoint(_MARKS) and not said.get("href", "#").startswith("#")


def is_left_out(element: Element, tracked: TrackedChanges) -> bool:
    """Whether nothing in an element is read."""
    name = element.name
    if name in _NEVER:
        return True
    if name in {"ins", "del"}:
        return name == ("del" if tracked == "final" else "ins")
    if name in _FRAME:
        own = any(above.name in _PARTS for above in element.ancestors()) or _holds_title(element)
        return not own and 2 * (element.end - element.start) < len(element.source)
    said = element.attributes
    if not said:
        return False
    if name == "a" and said.get("href", "").startswith("#") and _is_permalink(element):
        return True
    role = said.get("role")
    aside = role in _ROLES and (role, name) != ("button", "span")  # such a span is a citation that opens
    if "hidden" in said or aside or not _CLASSES.isdisjoint(element.classes):
        return True
    if _CONTENTS.fullmatch(said.get("id", "")) or any(_CONTENTS.fullmatch(one) for one in element.classes):
        return True
    return bool(element.style and (_HIDING.search(element.style) or element.style.startswith(_WORD_EXTRAS)))


def _is_permalink(element: Element) -> bool:
    """Whether a link is the sign beside a heading that leads to it: "¶"."""
    if block_of(element).name not in HEADINGS:
        return False
    shown = text_of(element, element.source, 8)
    return shown is not None and not any(map(str.isalnum, shown))


def _holds_title(element: Element) -> bool:
    """Whether the head of a page holds the title of its text, as in what pandoc makes."""
    return element.name == "header" and any(child.name == "h1" for child in element.elements())


def text_of(element: Element, source: str, limit: int) -> str | None:
    """The text of an element that has no more than `limit` characters of it, entities as they are written;
    None where it has more. White space is folded."""
    pieces: list[str] = []
    length = 0
    rest: list[Element | Text] = [element]
    steps = 0
    while rest:
        node = rest.pop()
        steps += 1
        if steps > 4 * limit:
            return None
        if isinstance(node, Text):
            if node.end - node.start > 40 * limit:
                return None
            piece = " ".join(source[node.start : node.end].split())
            length += len(piece)
            pieces.append(piece)
            if length > limit:
                return None
        elif node.name not in _NEVER:
            rest.extend(reversed(node.children))
    return " ".join(piece for piece in pieces if piece)


def start_of_text(element: Element, source: str, limit: int) -> str:
    """The first words of an element, some `limit` characters of them."""
    pieces: list[str] = []
    rest: list[Element | Text] = [element]
    for _ in range(4 * limit):
        if not rest or sum(map(len, pieces)) >= limit:
            break
        node = rest.pop()
        if isinstance(node, Text):
            pieces += source[node.start : min(node.end, node.start + 40 * limit)].split()[:limit]
        elif node.name not in _NEVER:
            rest.extend(reversed(node.children))
    return " ".join(pieces)


def block_of(element: Element) -> Element:
    """The element that makes the lines on which this one stands: itself, or one around it."""
    while element.name not in BLOCKS and element.parent is not None:
        element = element.parent
    return element


def walk(
    root: Element, left_out: Callable[[Element], bool], whole: Container[Element] = ()
) -> Iterator[tuple[Element | Text, bool]]:
    """What is read in `root`, in order: each element as it begins (True) and ends (False), each text (True).

    Nothing is told of what is `left_out`, nor of what stands in the elements that are `whole`.
    """
    steps: list[tuple[Element, int]] = [(root, 0)]
    yield root, True
    while steps:
        element, at = steps.pop()
        children = element.children
        for index in range(at, len(children)):
            child = children[index]
            if isinstance(child, Text):
                yield child, True
            elif not left_out(child):
                steps.append((element, index + 1))
                yield child, True
                if child in whole:
                    yield child, False
                else:
                    steps.append((child, 0))
                break
        else:
            yield element, False
