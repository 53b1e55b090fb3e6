"""What stands in a document though nothing was read as its heading or caption.

"3. **Licence.** You may …" opens a section in its own first words, "7.10Licence" lost the space of its tab,
and a caption may stand behind the sentence before it: "… (Figure 6). Figure 6: Crews by port".
"""

from __future__ import annotations

import re
from collections.abc import Set

from checker.damage.printed import is_printed
from checker.facts.apparatus.references import Reference
from checker.model import Document
from checker.regex import regex
from checker.text.language import of_text
from checker.text.spots import places

_OPENED = frozenset({"section", "chapter", "part", "paragraph"})
"""What has a number in front of its first words and needs no word there."""
_LEFT_OUT = regex(r"[\[(<]?\s*(?:snip(?:ped)?|\.\.\.|…|\*(?: ?\*){2,})\s*[\])>]?|(?:[▼►]\w+\s+)?[—―]{2,}\W*")
"""What stands for what an excerpt leaves out, and for what an act that is kept up to date lost."""
_NEAR = 80
"""Characters beside the number of a caption in which its word stands, and what is before and behind it."""
_ENDS = r"(?:^|[.!?)\]*:]\s*|\n\s*)"
"""What stands before a caption that was read with the text before it."""
_PICTURED = regex(r"!\[\W{0,8}([A-Za-z]+)\s+([\w.-]*\w)")
"""A picture in Markdown whose name is its caption, with what may set that in bold: ![**Figure 2**. Crews]"""


def begins(document: Document, one: Reference) -> bool:
    """Whether a block begins with the number that is pointed at, and goes on with words."""
    if one.word not in _OPENED:
        return False
    written = re.escape(one.written.strip("(). "))
    opens = regex(
        rf"\W{{0,4}}(?:(?:{one.word}|§)\s*)?{written}(?:[.):\\]*[\s*]+|[.)]?(?=[A-Z]))\W*[A-Z]", re.I
    )
    marker = one.written.strip("(). ")
    if marker in _markers(document):
        return True
    text, blocks = document.text, document.blocks
    where = (
        {document.block_at(at) for at in places(text, marker)} if marker.isdecimal() else range(len(blocks))
    )
    return any(opens.match(text, blocks[index].span.start, blocks[index].span.end) for index in where)


@of_text
def _markers(document: Document) -> Set[str]:
    """What numbers the blocks that have a number or letter apart from their text."""
    return frozenset(block.marker.strip("(). ") for block in document.blocks if block.marker)


def is_captioned(document: Document, one: Reference) -> bool:
    """Whether a caption of the number stands within a paragraph.

    It does behind the end of a sentence, and where it opens a line of print: below the last row of its table.
    In Markdown it may be what a picture is called: "![Figure 2: Crews](crews.png)".
    """
    marker, text = one.written.strip("(). "), document.text
    if (one.word.lower(), marker) in _pictured(document):
        return True
    found = [at for at in places(text, f"{marker}:") if text[at - 1 : at].isspace()]
    if not found:
        return False  # many times faster than the pattern
    caption = rf"(?i:{one.word})\s+{re.escape(marker)}:\s+[A-Z]"
    if is_printed(document) and re.search(rf"^\s*{caption}", document.source, re.M):
        return True
    form = regex(rf"{_ENDS}{caption}", re.M)
    return any(form.search(text, max(at - _NEAR, 0), at + _NEAR) for at in found)


@of_text
def _pictured(document: Document) -> Set[tuple[str, str]]:
    """The words and numbers of the captions that are names of pictures."""
    return frozenset((word.lower(), number) for word, number in _PICTURED.findall(document.source))


def is_left_out(document: Document, number: str, start: int, end: int) -> bool:
    """Whether the text between two headings leaves something out, "[snip]", or has a part "(2a)"."""
    part = regex(rf"\W{{0,3}}{re.escape(number)}[a-z]\b")
    between = document.blocks[document.block_at(start) + 1 : document.block_at(end)]
    return any(
        _LEFT_OUT.fullmatch(document.text, block.span.start, block.span.end) is not None
        or (part.match((block.marker + " " + document.quote(block.span)).strip()) is not None)
        for block in between
    )
