"""Links whose words are the title of what they lead to: it keeps the spelling that it came with."""

from __future__ import annotations

_FEWEST = 4
"""Words of a title, at least: a link of fewer is a word of its sentence."""
_LONGEST = 300
"""Characters of a title, at most."""


def in_linked_title(source: str, at: int) -> bool:
    """Whether the character at `at` of a source stands in the title of a link: [On Salt and Nets](…)."""
    low = max(at - _LONGEST, 0)
    opens, closes = source.rfind("[", low, at), source.find("](", at, at + _LONGEST)
    if opens >= 0 <= closes and source.find("]", opens, closes) < 0 and _is_title(source[opens + 1 : closes]):
        return True
    opens, closes = source.rfind("<a ", low, at), source.find("</a>", at, at + _LONGEST)
    begins = source.find(">", opens, at)
    if opens < 0 or closes < 0 or begins < 0 or source.find("</a", opens, at) >= 0:
        return False
    return _is_title(source[begins + 1 : closes])


def _is_title(words: str) -> bool:
    """Whether the words of a link begin with a capital and are several."""
    return len(words.split()) >= _FEWEST and words.lstrip(' *_“"').strip()[:1].isupper()
