"""How lines start: bullets, numbers, note marks."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from checker.frozen import dataclass
from checker.regex import regex

Style = Literal["bullet", "bracketed", "dotted", "decimal"]
"""• or -; (1), (a) or 1); 1., A., a. or IV.; 3.1 or 2.1.1."""

GLUED = r"[^\W\d_a-z](?:[^\W\d_]{3}|[^\W\d_A-Z]{2})"
"""How a word begins that lost the space behind its number, "1.5Boats", "1.5BOATS"; "4.3GB" is an amount."""
_START = regex(
    r"(?P<bullet>[•·▪–—◦○‣●■□*+o-])(?=\s)\s*"
    r"|(?P<bracketed>\((?:\d{1,3}|[a-z]|[ivxl]{1,6})\)|(?:\d{1,3}|[a-z]|[ivxl]{1,6})\))(?=\s)\s*"
    rf"|(?P<decimal>\d{{1,3}}(?:\.\d{{1,3}}){{1,5}}\.?)(?:\s+|(?={GLUED}))"
    r"|(?P<dotted>\d{1,3}\.|[IVXLC]{1,7}\.|[A-Z]\.|[a-z]\.|[ivxl]{2,6}\.)(?:\s+|(?<=\d\.)(?=[^\W\d_a-z]))"
)
_NAMED = regex(
    r"(?:Annex|ANNEX|Appendix|Chapter|Part|Section) "
    r"(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:$|\s*[:.–—-]|\s+[^\W\d_a-z])"
)
_NOTE = regex(r"[⁰¹²³⁴-⁹]{1,4}(?![⁰¹²³⁴-⁹⁻])\s*\S|\[\^[^\]\s\[^]{1,64}\]:|\[\d{1,4}\]:?\s")
_NOTE_TAG = regex(
    r"<sup(?:\s[^<>]{0,200})?>\s{0,2}(?:<a\s[^<>]{0,200}>)?\W{0,2}\w{1,4}\W{0,2}(?:</a>)?\s{0,2}</sup>"
)

_SIGNS = frozenset(".)")
_WORDS_BULLET = ("o ", "o\t")
"""The hollow bullet of Word, as it is copied into plain text."""
_FAR = 9
"""Characters within which a marker that begins with a letter has its sign: "viiii." is the longest."""

SENTENCE_END = (".", ";", ",", ":")
TITLE_LENGTH = 120
"""The longest line, in characters, that is taken for a heading."""


@dataclass(frozen=True, slots=True)
class Start:
    """A printed marker, its style, and where the text behind it begins."""

    marker: str
    style: Style
    end: int


def start_of(text: str) -> Start | None:
    """The marker with which a line or block starts, where text follows it."""
    if text[:1].isalpha() and text[:2] not in _WORDS_BULLET and _SIGNS.isdisjoint(text[1:_FAR]):
        return None  # most lines begin with a word
    match = _START.match(text)
    if match is None or match.end() == len(text):
        return None
    style: Style = match.lastgroup  # type: ignore[assignment]
    return Start(match[style], style, match.end())


def starts_note(text: str) -> bool:
    """Whether a line starts with a note mark, its body behind it."""
    if not text or text[0] not in "[<⁰¹²³⁴⁵⁶⁷⁸⁹":
        return False
    return bool(_NOTE.match(text) or _NOTE_TAG.match(text))


def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals throughout, with a word among them."""
    return text.isupper() and len(text) <= TITLE_LENGTH and sum(map(str.isalpha, text)) >= 4


def is_title(text: str) -> bool:
    """Whether a line can be a heading: short, and not the end or the middle of a sentence."""
    bare = text.rstrip()
    return 0 < len(bare) <= TITLE_LENGTH and not bare.endswith(SENTENCE_END) and ". " not in bare


def is_named_part(text: str) -> bool:
    """Whether a line is a heading like "Chapter 3" or "Annex II: Tables"."""
    return is_title(text) and bool(_NAMED.match(text))


# --- numbers --------------------------------------------------------------------------------

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman(letters: str) -> int:
    """The value of a roman number; 0 where it is none."""
    values = [_ROMAN.get(letter, 0) for letter in letters.lower()]
    if not values or 0 in values:
        return 0
    total = sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return total if to_roman(total) == letters.lower() else 0


def to_roman(number: int) -> str:
    """`number` in lower-case roman letters."""
    signs = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
             (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
    letters = ""
    for value, sign in signs:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


DECIMAL = "decimal"
"""With what the kind of a marker begins that has its chapter in it: 3.1."""
BULLET = "bullet"
"""With what the kind of a marker begins that has no number."""


@lru_cache(maxsize=1024)  # a list has few, and a report the same ones again
def readings(marker: str) -> tuple[tuple[str, int], ...]:
    """What a marker can be: (kind, value) pairs. "(i)" is the ninth letter or the first number.

    The kind tells markers of one list from those of another: brackets and capitals are part of it.
    """
    core = marker.strip("().")
    shape = marker.replace(core, "0", 1) if core else marker
    if core.isdecimal():
        return ((f"{shape}:number", int(core)),)
    if core.replace(".", "").isdecimal():  # 3.1: its chapters may follow one another in one list
        return ((f"{DECIMAL}:{core.count('.')}", int(core.rpartition(".")[2])),)
    case = "upper" if core.isupper() else "lower"
    found = []
    if value := roman(core):
        found.append((f"{shape}:roman:{case}", value))
    if len(core) == 1 and core.isalpha() and core.isascii():
        found.append((f"{shape}:letter:{case}", ord(core.lower()) - 96))
    return tuple(found) or ((f"{BULLET}:{_BULLET_CLASS.get(marker, marker)}", 0),)


_BULLET_CLASS = {"*": "-", "+": "-", "—": "–", "•": "·", "●": "·", "▪": "·", "‣": "·", "○": "◦", "□": "■"}
