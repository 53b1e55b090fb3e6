"""Where words that come again stand: in lines of verse, in a formula, in a bracket that cites their author.

A song has a refrain, a fraction its terms twice, and who is named in a sentence may be cited behind it.
"""

from __future__ import annotations

from checker.damage.words import Copy, Words
from checker.model import Document
from checker.regex import regex
from checker.text.vocabulary import vocabulary

VERSE = 60
"""Characters in a line of verse, at most; prose that was wrapped by hand has longer ones."""
_SAYING = 9
"""Words of a sentence that is said again for emphasis, at most."""
_ENDS = regex(r"[^\W\d_][.!?…]+[\"'”’)]*\s|\s[–—]\s|\w—")
_BREAK = regex(r"<br\b")
_TAGS = regex(r"<[^<>\n]*>")


def stands_apart(words: Words, loop: Copy) -> bool:
    """Whether a phrase that is said again stands where it may be."""
    return _is_emphatic(words, loop)


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
        and (source[second].isupper() or document.format == "pdf")
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
