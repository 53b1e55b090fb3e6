"""Where words that come again stand: in lines of verse, in a bracket that cites their author.

A song has a refrain, and who is named in a sentence may be cited behind it.
"""

from __future__ import annotations

from checker.damage.printed import is_printed
from checker.damage.words import Copy, Words, is_function
from checker.model import Document, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

VERSE = 60
"""Characters in a line of verse, at most; prose that was wrapped by hand has longer ones."""
_LINES = 3
"""Lines that show that they are verse."""
_MOST = 40
"""Lines above and below that are looked at."""
_SAYING = 9
"""Words of a sentence that is said again for emphasis, at most."""
_HEADS = 3
"""Words of the head of a column that is said for each of several, at most."""
_ENDS = regex(r"[^\W\d_][.!?…]+[\"'”’)]*\s|\s[–—]\s|\w—")
_BREAK = regex(r"<br\b")
_TAGS = regex(r"<[^<>\n]*>")
_QUOTES = "\"'“‘«"
_CITED = regex(r"[^()]{0,120}\b(?:\d{4}[a-z]?|n\. ?d\.)(?:, [^()]{0,40})?\)")


def stands_apart(document: Document, words: Words, loop: Copy) -> bool:
    """Whether a phrase that is said again stands where it may be."""
    return (
        _is_cited(words, loop)
        or _is_emphatic(words, loop)
        or _is_verse(document, words.span(loop.first, loop.end))
        or _is_defined(document, words, loop)
        or _is_head(document, words, loop)
    )


def _is_defined(document: Document, words: Words, loop: Copy) -> bool:
    """Whether a term begins its line, and its definition the same: "Smart lamps Smart lamps are lamps that".

    So a table reads whose cells were put one behind the other.
    """
    known, (start, _), second = vocabulary(), words.spans[loop.first], words.spans[loop.second][0]
    behind = loop.second + loop.length
    return (
        loop.passes == 2
        and words.text[start].isupper()
        and words.text[second].isupper()
        and not any(map(is_function, words.keys[loop.first : loop.second]))
        and behind < len(words.keys)
        and known.has("DEFINES", words.keys[behind])
        and _is_first(document.source, document.origin.source_start(start))
    )


def _is_head(document: Document, words: Words, loop: Copy) -> bool:
    """Whether a line without a small word holds all passes, and blanks alone part them: "Mean SD Mean SD".

    Each pass is the head of a column, in a table whose cells were put one behind the other.
    """
    source, span = document.source, words.span(loop.first, loop.end)
    start, end = document.origin.source_start(span.start), document.origin.source_end(span.end)
    if loop.length > _HEADS or "\n" in source[start:end] or any(words.before[loop.first + 1 : loop.end]):
        return False
    stop = source.find("\n", end)
    line = source[source.rfind("\n", 0, start) + 1 : stop if stop >= 0 else len(source)]
    return not any(is_function(word) for word in line.lower().split())


def _is_emphatic(words: Words, loop: Copy) -> bool:
    """Whether somebody says a short sentence again: "We have to stop. We have to stop."

    That it is said to somebody its words tell: I, we, you, don't.
    """
    between = words.text[words.spans[loop.first][0] : words.spans[loop.second][0]]
    if loop.second - loop.first > _SAYING or _ENDS.search(between) is None:
        return False
    said = words.keys[loop.first : loop.second]
    return any(vocabulary().has("SPEAKER", word) or not word.isalpha() for word in said)


def are_lines(document: Document, words: Words, copy: Copy) -> bool:
    """Whether both copies begin their lines, or a line break that is typed parts the two: each is a line.

    Lines of a file that lays no text out begin wherever the one before was full: there it is chance.
    """
    source, origin = document.source, document.origin
    stop = copy.second if copy.passes else copy.first + copy.length
    first, second = (origin.source_start(words.spans[at][0]) for at in (copy.first, copy.second))
    if _BREAK.search(source, origin.source_end(words.spans[stop - 1][1]), second):
        return True
    return (
        _is_first(source, first)
        and _is_first(source, second)
        and (source[second].isupper() or is_printed(document))
    )


def _is_first(source: str, at: int) -> bool:
    """Whether nothing but markup stands before a place in its line."""
    return not any(map(str.isalnum, _TAGS.sub("", source[source.rfind("\n", 0, at) + 1 : at])))


def is_set_in(document: Document, words: Words, copy: Copy) -> bool:
    """Whether the first is an argument of its own in LaTeX, as a title is."""
    if copy.passes > 2 or document.format != "latex":
        return False
    source, origin = document.source, document.origin
    first, second = (origin.source_start(words.spans[at][0]) for at in (copy.first, copy.second))
    return source[first - 1 : first] == "{" and "}" in source[first:second]


def _is_verse(document: Document, span: Span) -> bool:
    """Whether plain text has short lines here, each of which begins anew or is moved in."""
    if document.format != "text":
        return False
    where, end = document.range(span), document.position(len(document.source)).line
    first, last = where.start.line, where.end.line
    while first > max(where.start.line - _MOST, 1) and document.line(first - 1).strip():
        first -= 1
    while last < min(where.end.line + _MOST, end) and document.line(last + 1).strip():
        last += 1
    lines = [document.line(number) for number in range(first, last + 1)]
    margin = len(lines[0]) - len(lines[0].lstrip())
    return len(lines) >= _LINES and all(
        len(line.strip()) <= VERSE and _begins(line, margin) for line in lines
    )


def _begins(line: str, margin: int) -> bool:
    """Whether a line begins with a capital or further to the right than the first."""
    text = line.lstrip().lstrip(_QUOTES)
    return text[:1].isupper() or len(line) - len(line.lstrip()) > margin


def _is_cited(words: Words, loop: Copy) -> bool:
    """Whether the second is in a bracket that ends in a year, or in none: "the Fund (Fund, 2007)"."""
    end, start = words.spans[loop.second - 1][1], words.spans[loop.second][0]
    return "(" in words.text[end:start] and _CITED.match(words.text, start) is not None
