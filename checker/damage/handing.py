"""How a paragraph may end without a stop: what is shown below completes it, or its last line is no sentence.

A quotation or a formula that is set out below is the rest of the sentence above. A last line may be a credit,
or a label with its link.
"""

from __future__ import annotations

import re

from checker.damage.standing import VERSE
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_OPENERS = "\"'“‘«>_* "
_FORMULA = regex(r"[^.!?]{0,80}\s[=≈≤≥≠×÷]\s|\$\$|\\begin\{")
"""How a formula begins: its left side is short, and no sentence ends in it."""
_PARTS = regex(r"\s*\\(?:begin|item)\b")
"""What begins points in LaTeX."""
_OPENS_APART = regex(
    r"!\[|<(?:img\b|pre\b|\w*quot|\w+\s[^<>]{0,200}?\bclass=[\"'][^\"'<>]{0,200}?(?:quot|code))",
    re.IGNORECASE,
)
"""What opens a quotation or code in a page, or amid Markdown: by its name, or by its class; or a picture."""
_BOLD = "**"
_TAGS = regex(r"<[^<>]*>")
_QUOTES = ("“", '"', "‘", "«", "„")
_SPOKEN = 5
"""Words of a line that is no heading, at least: most headings have fewer."""
_STOPPED = regex(r"[.!?:;…]\W*$")
_SOON = 4
"""The last words of a sentence, among which "following" says that it goes on below."""
_FEW = 3
"""Words of a label, and of what it calls, where they are a line and no sentence: "Travis: Ok"."""
_LINK = r"(?:\[[^\]\n]*\]\([^)\n]*\)|<a\b[^>\n]*>[^<\n]*</a>)"
_LINKED = regex(rf":[*_]*\s+{_LINK}(?:\W{{1,4}}{_LINK})*(?:\W|</\w+>)*(?:$|\n)")
"""A label with links behind it, and nothing else."""
_ALONE = regex(r"(?:<br\b[^>\n]*>|\n)\s*([*_]{1,3}|`)(?=\S)(?:[^`*_\n.!?]|[.!?](?!\s))+\1[ \t]*$")
"""A last line that is emphasised from its start to its end, or is code, and has no sentences."""
_AFTER = 400
"""Characters of the source behind a paragraph's text that its last link may take."""
_NAMELY = 3
"""Letters of a word that may be small in a title."""


def hands_over(document: Document, block: Span, following: Span) -> bool:
    """Whether what stands below a block that has no stop is shown there, and completes its sentence."""
    words = document.quote(block).lower().split()[-_SOON:]
    return (
        any(vocabulary().has("SHOWN_BELOW", word) for word in words)
        or document.text.startswith(_QUOTES, following.start)
        or _are_parts(document, block)
        or _opens_apart(document, block, following)
        or _is_few_words(document, following)
        or _is_emphasised(document, following)
        or _is_set_out(document, following)
        or _FORMULA.match(document.quote(following)) is not None
        or depth(document, following) > depth(document, block)
    )


def is_no_sentence(document: Document, block: Span, last: Span) -> bool:
    """Whether the `last` sentence of a block is a title, a list of names, or a label with what it calls."""
    words = document.quote(last).split()
    return (
        is_title(words)
        or _is_label(document.quote(last))
        or _is_alone(document, block)
        or _is_link(document, last)
    )


def is_title(words: list[str]) -> bool:
    """Whether all but the small words have capitals: a title, a heading or a name in a line of its own."""
    long = [word for word in words if len(word) > _NAMELY and word[0].isalpha()]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def _is_label(text: str) -> bool:
    """Whether a sentence is a label and a word or two, or a label and a title."""
    before, _, behind = text.rpartition(": ")
    label, called = before.rpartition(":")[2].split(), behind.split()
    return 0 < len(label) <= _FEW and (len(called) <= _FEW or is_title(called))


def _is_alone(document: Document, block: Span) -> bool:
    """Whether the last line of a block is a credit or a command, or a label with its links."""
    where, source = document.range(block), document.source
    end = document.line_end(where.end.offset)
    written = source[where.start.offset : min(end, where.end.offset + _AFTER)]
    return _ALONE.search(written) is not None or _LINKED.search(written) is not None


def _is_link(document: Document, last: Span) -> bool:
    """Whether a sentence is a link and nothing else: "Wikipedia", "Return to text"."""
    where, source = document.range(last), document.source
    start, end = where.start.offset, where.end.offset
    return source[start - 1 : start] == "[" and source.startswith("](", end) and "](" not in source[start:end]


def _is_few_words(document: Document, following: Span) -> bool:
    """Whether a paragraph of a few words, or an address, is set out below: a link, a date, a page number."""
    text, start = document.quote(following), document.range(following).start.offset
    if document.block(following.start).kind is not BlockKind.PARAGRAPH:
        return False
    bold = document.source.startswith(_BOLD, start - len(_BOLD))  # a heading
    few = text.count(" ") < _SPOKEN and not (text[0].islower() or bold or _STOPPED.search(text))
    return few or "://" in text.split(maxsplit=1)[0]


def _is_emphasised(document: Document, following: Span) -> bool:
    """Whether a paragraph is emphasised from its start to its end, as what is quoted may be."""
    where, source = document.range(following), document.source
    start = where.start.offset
    sign = source[start - 1 : start]
    return (
        sign in ("*", "_")
        and source.startswith(sign, where.end.offset)
        and not source.startswith(_BOLD, start - len(_BOLD))
    )


def _is_set_out(document: Document, following: Span) -> bool:
    """Whether short lines that each begin anew complete the sentence: verse, goods with their number.

    One line alone is set out where no sentence ends in it: a title, a picture, who signed.
    """
    where = document.range(following)
    source = _TAGS.sub("", document.source[where.start.offset : where.end.offset])
    lines = [line for line in (line.strip().lstrip(_OPENERS) for line in source.splitlines()) if line]
    return all(_is_line(line) for line in lines) and (len(lines) > 1 or _is_unended(document, following))


def _is_line(line: str) -> bool:
    return (line[0].isupper() or line[0].isdigit() or line[0] == "[") and len(line) <= VERSE


def _is_unended(document: Document, following: Span) -> bool:
    """Whether no sentence ends in a line, and it is no heading: not called so, all in bold, or so short."""
    heading = document.block(following.start).kind is BlockKind.HEADING
    start, text = document.range(following).start.offset, document.quote(following)
    return (
        not heading
        and not document.source.startswith(_BOLD, start - len(_BOLD))
        and (text.startswith("[") or text.count(" ") >= _SPOKEN - 1)
        and _STOPPED.search(text) is None
    )


def _are_parts(document: Document, block: Span) -> bool:
    """Whether points begin behind a block of LaTeX, in a form that is not read as a list."""
    behind = document.range(block).end.offset
    return document.format == "latex" and _PARTS.match(document.source, behind) is not None


def _opens_apart(document: Document, block: Span, following: Span) -> bool:
    """Whether the source opens a quotation or code between two blocks."""
    end, start = document.range(block).end.offset, document.range(following).start.offset
    return _OPENS_APART.search(document.source, end, start) is not None


def depth(document: Document, block: Span) -> int:
    """How many quotations of Markdown a paragraph stands in, one within the other."""
    start, source = document.range(block).start.offset, document.source
    marks = source[source.rfind("\n", 0, start) + 1 : start].count(">")
    return marks if document.format == "markdown" else 0
