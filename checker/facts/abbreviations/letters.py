"""What the letters of an abbreviation stand for: "European Border and Coast Guard Agency" → EBCGA.

Words are matched from the last one back, as Schwartz and Hearst do it (2003, "A simple algorithm for
identifying abbreviation definitions in biomedical text"), but every word that is not small has to give its
first letter: what fits is then the whole name and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checker.frozen import dataclass
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_PART = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_CROSS = ("cross", "trans", "ex")
"""What an X stands for."""
_WORDS = 24
"""Words of a name that are looked at: the longest names have so many."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name, or what stands behind a hyphen of one: its place, the word in lower case.

    `joined`: it stands behind a hyphen; `leads`: one stands behind it.
    """

    start: int
    end: int
    word: str
    joined: bool = False
    capital: bool = False
    leads: bool = False

    @property
    def small(self) -> bool:
        """Whether it may give no letter: the "on" of "on-shore" is no word of its own."""
        return self.joined or (not self.leads and vocabulary().has("LETTERLESS", self.word))


def parts(text: str, start: int = 0, end: int | None = None) -> list[Part]:
    """The words of a stretch of a text, those that hyphens join one by one."""
    return list(each_part(text, start, end))


def each_part(text: str, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """The same, each made when it is asked for."""
    for match in _PART.finditer(text, start, len(text) if end is None else end):
        word, (first, last) = match[0], match.span()
        yield Part(
            first,
            last,
            word.lower(),
            text[first - 1 : first] == "-",
            word[0].isupper(),
            text[last : last + 1] == "-" and text[last + 1 : last + 2].isalpha(),
        )


def letters(short: str) -> str:
    """What an abbreviation's letters are matched by: lower case, without its plural s."""
    return singular("".join(sign for sign in short if sign.isalnum())).lower()


def singular(short: str) -> str:
    """An abbreviation without its plural s: SMEs → SME."""
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def is_short(word: str) -> bool:
    """Whether a word is written like an abbreviation: two capitals at least, and as many as small letters."""
    capitals = 0 if word[1:].islower() else sum(map(str.isupper, word))
    return capitals >= 2 and capitals * 2 >= sum(map(str.isalpha, word))


def is_shortened(text: str, words: Sequence[Part]) -> bool:
    """Whether a name has an abbreviation among its words: it is said in short already."""
    return any(is_short(text[word.start : word.end]) for word in words)


def may_begin(word: Part, short: str) -> bool:
    """Whether a word may give the first of the letters of `short`: without that, no name begins with it."""
    first = letters(short)[:1]
    return word.word[0] == first or (first == "x" and word.word.startswith(_CROSS))


def leading(words: Sequence[Part], short: str) -> int:
    """How many of the first words give the letters of `short`, one each; 0 where they do not."""
    given = tuple((part.word, part.small) for part in words[:_WORDS])
    wanted = letters(short)
    sizes = range(2, len(given) + 1)
    return next(
        (size for size in sizes if not given[size - 1][1] and _begin(given[:size], wanted, 1) == 0), 0
    )


def fitting(name: Sequence[Part], short: str) -> int | None:
    """With which of the words of `name` begins what has the letters of `short`; None where none does."""
    near = name[-_WORDS:]
    if not near or near[-1].word in vocabulary().sets["LETTERLESS"]:
        return None
    start = _fit(tuple((part.word, part.small) for part in near), letters(short))
    return None if start is None else len(name) - len(near) + start


@lru_cache(maxsize=512)
def _fit(words: tuple[tuple[str, bool], ...], wanted: str) -> int | None:
    """The shortest name whose words give one letter each, or else more than one where need be."""
    at = _begin(words, wanted, 1)
    return _begin(words, wanted, len(wanted)) if at is None else at


def _begin(words: tuple[tuple[str, bool], ...], wanted: str, most: int) -> int | None:
    """Where the shortest name begins whose words give their first letter and up to `most` in all."""
    ends = {len(wanted)}
    for at in range(len(words) - 1, -1, -1):
        word, small = words[at]
        reached = {start for end in ends for start in _given(word, wanted, end, most)}
        if 0 in reached and not small:
            return at
        ends = (reached | ends) if small else reached
        if not ends:
            return None
    return None


def _given(word: str, wanted: str, end: int, most: int) -> list[int]:
    """Where among the letters before `end` those may begin that a word gives, its first letter among them."""
    if wanted[end - 1 : end] == "x" and word.startswith(_CROSS):
        word = f"x{word}"
    lows = range(end - 1, max(end - min(len(word), most), 0) - 1, -1)
    return [low for low in lows if wanted[low] == word[0] and _holds(word, wanted[low:end])]


def _holds(word: str, some: str) -> bool:
    """Whether `some` are letters of a word, in their order."""
    rest = iter(word)
    return all(letter in rest for letter in some)
