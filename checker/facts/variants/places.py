"""Where words stand in a document's own prose: not quoted, not in code, in no name and in no title.

What is written there is the writer's choice. A quotation, the title of an act or of a book and the name of a
body keep the spelling that they came with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import compress, count

from checker.damage.columns import NOTHING, STOP
from checker.damage.words import Words
from checker.facts.typography.sources import in_code
from checker.facts.variants.linked import in_linked_title
from checker.facts.variants.namesakes import Name, names
from checker.frozen import dataclass, field
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.code import CODE_SIGNS
from checker.text.spots import Sought
from checker.text.vocabulary import vocabulary

_WORD = regex(r"[^\W\d_]+")
_PLAIN_WORD = regex(r"[A-Za-z]+")
_FEWEST = 12
"""Words without a capital below which a block tells no language: a title has hardly any small words."""
_SMALL = 8
"""Of so many words one is a small word of the language, at least. In English prose it is every second or
third; of French or German words one in twenty looks like one."""
_QUOTED = regex(
    r"“[^”]{1,2000}”|\"[^\"]{1,2000}\"|«[^»]{1,2000}»|‘[^’]{1,400}’(?!\w)|'(?<!\w')[^']{1,400}'(?!\w)"
)
# A title is told by what cites it: the number of an act before it, the data of a book around it.
_OF_A_DAY = ("Regulation", "Directive", "Decision", "Recommendation", "Convention", "Resolution")
_ACTS = (*_OF_A_DAY, "Agreement", "Order", "Act", "Law")
_PAPERS = ("COM", "SWD", "JOIN", "SEC")
_ACT = Sought(
    rf"\b(?:(?:{'|'.join(_ACTS)})(?: \([A-Za-z, ]{{1,12}}\))?(?: No\.?)? ?\d+/\d+(?:/[A-Z]+)?"
    rf"|(?:{'|'.join(_PAPERS)}) ?\(\d{{4}}\) ?\d+|(?:{'|'.join(_OF_A_DAY)}) of \d)"
    r"[^.;)]{0,160}? (?:on|concerning|laying|establishing|amending|regarding|relating)\b[^.;)]{0,400}",
    (*_ACTS, *_PAPERS),
)
_FIRST = regex(r"(?P<hint>\[!)|\W*(?P<word>\w+)")
_CITED = Sought(
    r"\b(?:doi\b|ISBN\b|ISSN\b|pp?\. ?\d|et al\b|Vol\. ?\d)", ("doi", "isbn", "issn", "p", "pp", "et", "vol")
)
_OF_YEAR = regex(r"\(\d{4}[a-z]?\)[.,]")
_YEAR_ENDS = regex(r", \d{4}\.$")
_YEAR = len(", 2024.")
_ADDRESS = frozenset("@/_´ˊ")
"""What stands beside a word in an address, a path, a name in code or a song in syllables."""
_CHANNEL = "#"
"""What stands before the name of a channel or an anchor, or before a heading's title, which has a capital."""


@dataclass(frozen=True)
class Places:
    """Looks up where words stand; what it learns of a block is kept."""

    document: Document
    words: Words
    _kept: dict[int, tuple[Span, ...] | None] = field(default_factory=dict)

    def of(self, keys: Collection[str]) -> Mapping[str, list[Span]]:
        """The places of each of some words, by its key; not those in names."""
        found: defaultdict[str, list[Span]] = defaultdict(list)
        for at in self.indices(keys):
            span = self.words.span(at, at + 1)
            if not self.in_name(at) and self.own(span):
                found[self.words.keys[at]].append(span)
        return found

    def indices(self, keys: Collection[str]) -> list[int]:
        """Where some words stand among all words."""
        wanted = self.words.counts.keys() & set(keys)
        return list(compress(count(), map(wanted.__contains__, self.words.keys))) if wanted else []

    def own(self, span: Span) -> bool:
        """Whether what stands there is the writer's own: not quoted, not cited, not in code."""
        index = self.document.block_at(span.start)
        if index not in self._kept:
            self._kept[index] = self._foreign(index)
        foreign = self._kept[index]
        if foreign is None or any(other.start <= span.start < other.end for other in foreign):
            return False
        text = self.document.text
        around = text[max(span.start - 1, 0) : span.start] + text[span.end : span.end + 1]
        if not _ADDRESS.isdisjoint(around) or (around.startswith(_CHANNEL) and text[span.start].islower()):
            return False
        if self._has_code and in_code(self.document, span.start):
            return False
        return not in_linked_title(self.document.source, self.document.origin.source_start(span.start))

    def quoted(self, span: Span) -> bool:
        """Whether somebody else's words stand there: between quotation marks, or in a block of their own."""
        block = self.document.block(span.start)
        marked = _QUOTED.finditer(self.document.text, block.span.start, block.span.end)
        return self._is_quotation(block) or any(one.start() <= span.start < one.end() for one in marked)

    @cached_property
    def names(self) -> Sequence[Name]:
        """The names of two words or more in the document."""
        return names(self.document)

    @cached_property
    def _has_code(self) -> bool:
        """Whether the source has code at all: to look for it at a place costs a look at the whole line."""
        return any(sign in self.document.source for sign in CODE_SIGNS)

    def in_name(self, at: int) -> bool:
        """Whether a capital says that the word `at` is, or belongs to, a name or a heading's title."""
        words = self.words
        if not words.text[words.spans[at][0]].isupper():
            return False
        if words.before[at] != STOP:
            return True
        following = at + 1
        return (
            following < len(words.keys)
            and words.before[following] == NOTHING
            and words.text[words.spans[following][0]].isupper()
        )

    def _foreign(self, index: int) -> tuple[Span, ...] | None:
        """What is quoted or cited in a block; None where all of it is."""
        block, text = self.document.blocks[index], self.document.text
        start, end = block.span.start, block.span.end
        if block.kind in (BlockKind.CODE, BlockKind.ROW) or _is_cited(text, start, end):
            return None
        if _is_of_another_language(text[start:end]) or self._is_quotation(block):
            return None
        found = [Span(*match.span()) for match in _QUOTED.finditer(text, start, end)]
        found += [Span(*match.span()) for match in _ACT.finditer(text, start, end)]
        return tuple(found)

    def _is_quotation(self, block: Block) -> bool:
        """Whether a block of Markdown is a quotation: ">" begins its line, and no label calls it a hint."""
        if self.document.format != "markdown":
            return False
        source, at = self.document.source, self.document.origin.source_start(block.span.start)
        line = source[source.rfind("\n", 0, at) + 1 : at]
        first = _FIRST.match(self.document.text, block.span.start, block.span.end)
        hint = first is not None and (first["hint"] or vocabulary().has("HINT", first["word"].lower()))
        return line.lstrip().startswith(">") and not hint


def _is_cited(text: str, start: int, end: int) -> bool:
    """Whether there are the data of a book or a paper."""
    return any(
        found is not None
        for found in (
            _CITED.search(text, start, end),
            _OF_YEAR.search(text, start, end),
            _YEAR_ENDS.search(text, max(end - _YEAR, start), end),
        )
    )


def _is_of_another_language(text: str) -> bool:
    """Whether a paragraph has hardly a small word of the language that is read; names are of none."""
    words = (_PLAIN_WORD if text.isascii() else _WORD).findall(text)
    if len(words) < _FEWEST:
        return False
    small = sum(map(vocabulary().sets["FUNCTION"].__contains__, map(str.lower, words)))
    if small * _SMALL >= len(words):
        return False  # as nearly always
    plain = sum(map(str.islower, words))
    return plain >= _FEWEST and small * _SMALL < plain
