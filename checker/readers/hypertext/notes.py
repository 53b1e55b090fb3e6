"""Which links are marks of notes, and where notes stand: by what leads where, not by names alone.

A mark is a link whose text is one ("1", "[a]", "*") and which leads to a place of the page that leads back,
or that is called a note, or that begins with the same mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from checker.model import NoteKind
from checker.readers.bodies import SUPERSCRIPTS
from checker.readers.hypertext.links import LONG_BACK, LONGEST, MARK, Link, in_line, links
from checker.readers.hypertext.seen import block_of, start_of_text, text_of
from checker.readers.hypertext.tree import BLOCKS, HEADINGS, Element
from checker.readers.inline import leads_to_note
from checker.regex import regex

_BACK = regex(r"ref|ntc|back|src|anc\b|_return|cite_ref", re.IGNORECASE)
"""What the place is called that a note leads back to: "fnref1", "_ftnref1", "ntc1", "cite_ref-1"."""
_NOTE = regex(r"(?:^|[^a-z])(?:sd)?(?:fn|ftn|footnote|endnote|edn|note|cmnt|cite_note)", re.IGNORECASE)
_ENDNOTE = regex(r"^_?(?:edn|endnote|sdendnote)", re.IGNORECASE)
_COMMENT = regex(r"_?(?:cmnt|msocom|_com)", re.IGNORECASE)
"""How Google's and Word's pages call comments, which are written like notes."""
_WORD = regex(r"\w")
_NEAR = 3
"""How far up the block of a link may be held by the note that it leads back from."""
_LEAD = 400
"""Characters of markup before a link within which a word would be seen that stands before it."""
_WIDE = frozenset("article body html main section table tbody".split())
"""Elements that hold more than a note; one that stands right in them ends where the next begins."""


@dataclass(eq=False)
class Noted:
    """A note of the page: what its references are, and where it stands."""

    key: str
    label: str
    kind: NoteKind
    target: Element
    body: Element
    whole: bool = True
    """Whether all of `body` is this note; else it begins at `target` and ends where the next begins."""
    comment: bool = False
    marks: list[Element] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    """What its references show; several where they lead to a list of notes, which is none."""


@dataclass(frozen=True)
class Notes:
    """All that links tell of notes.

    `marks` are the elements that show one, `starts` those with which one begins, `back` those that lead back.
    """

    marks: Mapping[Element, Noted]
    starts: Mapping[Element, Noted]
    back: frozenset[Element]


def find_notes(root: Element, source: str, left_out: Callable[[Element], bool]) -> Notes:
    """The notes of a page."""
    return _Finder(source, list(links(root, source, left_out))).found()


def _start(note: Noted, back: frozenset[Element]) -> Element:
    """The element with which a note begins; it may be its way back."""
    if note.whole:
        return note.body
    return next((one for one in (note.target, *note.target.ancestors()) if one in back), note.target)


class _Finder:
    def __init__(self, source: str, links: Sequence[Link]) -> None:
        self._source = source
        self._links = links
        self._bodies: dict[Element, Element] = {}
        self._terms: dict[Element, dict[Element, Element]] = {}  # of lists of terms: the text beside each
        self._ways: dict[tuple[Element, Element], Link] = {}  # where links stand, and to where they lead
        self._own: dict[Element, Link] = {}  # the links that an element in a line holds, itself one or not
        for link in links:
            for one in in_line(link.element):
                self._own.setdefault(one, link)
            where = block_of(link.target)
            for block in islice((link.block, *link.block.ancestors()), _NEAR):
                self._ways.setdefault((block, where), link)

    def found(self) -> Notes:
        notes: dict[Element, Noted] = {}
        for link in self._links:
            if not link.label or not self._is_reference(link):
                continue
            note = notes.get(link.target)
            if note is None:
                kind: NoteKind = "endnote" if _ENDNOTE.match(link.fragment) else "footnote"
                body = self._body(link.target)
                note = Noted(f"link:{link.fragment}", link.label, kind, link.target, body)
                note.comment = bool(_COMMENT.match(link.fragment))
                notes[link.target] = note
            note.marks.append(link.element)
            note.labels.add(link.label)
        notes = {target: note for target, note in notes.items() if len(note.labels) == 1}
        self._share(notes)
        marks = {self._mark(one): note for note in notes.values() for one in note.marks}
        back = self._leading_back(notes)
        return Notes(marks, {_start(note, back): note for note in notes.values()}, back)

    # --- which links are references ---

    def _is_reference(self, link: Link) -> bool:
        body = self._body(link.target)
        inside = body is link.block or body in link.block.ancestors()
        if (inside and body.name not in _WIDE) or block_of(link.target).name in HEADINGS:
            return False
        named = leads_to_note("#" + link.fragment)
        if _BACK.search(link.fragment) and named:
            return False
        back = self._way_back(link, body)
        if back is None:
            return named or self._begins_alike(link, body)
        if back.label and not named:
            return self._is_first(link, back)
        return True

    def _way_back(self, link: Link, body: Element) -> Link | None:
        """A link in the note that leads to where `link` stands."""
        exact = self._own.get(link.target)
        if exact is not None and exact.target in in_line(link.element):
            return exact
        places = (self._ways.get((block, link.block)) for block in (block_of(link.target), body))
        return next((one for one in places if one is not None and one is not link), None)

    def _is_first(self, link: Link, back: Link) -> bool:
        """Of two links that lead to one another: the note's own stands at the start of its block."""
        starts, other = self._starts_block(link), self._starts_block(back)
        return other if starts != other else link.element.start < back.element.start

    def _starts_block(self, link: Link) -> bool:
        start = link.element.start
        before = self._source[max(link.block.begin, start - _LEAD) : start]
        return not re.sub(r"<[^<>]*>|&nbsp;|[\s(\[]", "", before)

    def _begins_alike(self, link: Link, body: Element) -> bool:
        """Whether the mark is raised and its note begins with the same."""
        begin = start_of_text(body, self._source, LONGEST).translate(SUPERSCRIPTS)
        match = MARK.match(begin)
        return link.is_raised and match is not None and match[1] == link.label and match.end() < len(begin)

    # --- where notes stand ---

    def _body(self, target: Element) -> Element:
        if target not in self._bodies:
            self._bodies[target] = self._found_body(target)
        return self._bodies[target]

    def _found_body(self, target: Element) -> Element:
        body = block_of(target)
        if body.name == "dt" and body.parent is not None:
            return self._beside(body.parent).get(body, body)
        for above in [body, *body.ancestors()]:
            if above.name in _WIDE:
                break
            if above is body or self._is_called_note(above) or self._is_bare(body):
                body = above
            else:
                break
        return body

    def _beside(self, terms: Element) -> dict[Element, Element]:
        if terms not in self._terms:
            children = pairwise(terms.elements())
            self._terms[terms] = {one: after for one, after in children if after.name == "dd"}
        return self._terms[terms]

    def _is_called_note(self, element: Element) -> bool:
        """Whether it is one note by its name, and no list of them."""
        name = element.attributes.get("id", "")
        return bool(
            (name and name[-1].isdigit() and _NOTE.search(name))
            or element.style.startswith(("mso-element:footnote;", "mso-element:endnote;"))
            or element.style in {"mso-element:footnote", "mso-element:endnote"}
            or (element.name == "li" and element.parent is not None)
        )

    def _is_bare(self, element: Element) -> bool:
        """Whether nothing but a mark stands in it: the note stands beside it."""
        shown = text_of(element, self._source, LONG_BACK)
        return element.name in BLOCKS and shown is not None and (not shown or bool(MARK.fullmatch(shown)))

    def _share(self, notes: Mapping[Element, Noted]) -> None:
        """Notes that stand in one block, or right in a wide one, each end where the next begins."""
        held: dict[Element, list[Noted]] = {}
        for note in notes.values():
            held.setdefault(note.body, []).append(note)
        for body, ones in held.items():
            if len(ones) > 1 or body.name in _WIDE:
                for one in ones:
                    one.whole = False

    # --- what is cut ---

    def _mark(self, element: Element) -> Element:
        """The outermost element that shows nothing but the mark."""
        own = text_of(element, self._source, LONG_BACK)
        return self._around(
            element,
            lambda shown: shown == own or bool(MARK.fullmatch(shown.translate(SUPERSCRIPTS))),
        )

    def _around(self, element: Element, fits: Callable[[str], bool]) -> Element:
        while (above := element.parent) is not None and above.name not in BLOCKS:
            shown = text_of(above, self._source, LONG_BACK)
            if shown is None or not fits(shown):
                break
            element = above
        return element

    def _leading_back(self, notes: Mapping[Element, Noted]) -> frozenset[Element]:
        """The links of the notes that lead to their references, with what stands around them alone."""
        marks = {mark for note in notes.values() for mark in note.marks}
        places: dict[Element, set[Element]] = {}  # of what holds notes: where their marks stand
        for note in notes.values():
            places.setdefault(note.body, set()).update(block_of(mark) for mark in note.marks)
        found: set[Element] = set()
        for link in self._links:
            if link.element in marks:
                continue
            around = next((one for one in link.element.ancestors() if one in places), None)
            if around and block_of(link.target) in places[around]:
                found.add(self._around(link.element, lambda shown: not _WORD.search(shown)))
        for note in notes.values():
            term = block_of(note.target)
            if term.name == "dt" and term is not note.body:
                found.add(term)  # the mark, and its note in the description beside it
        return frozenset(found)
