"""What a sentence tells first, second and last: "First, …", "Another is …", "and the third is old"."""

from __future__ import annotations

from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.numbers import ordinal
from checker.text.vocabulary import vocabulary

_ORDINAL = regex(
    r"(?:And,?\s+)?(?:[Ii]n the (?P<placed>[a-z]+) (?P<noun>[a-z]+)\b"
    r"|(?P<lead>[A-Z][a-z]+) the (?P<within>[a-z]+)(?=,)"
    r"|(?P<the>(?:[Tt]he|[Aa])\s+)?(?P<word>[A-Za-z]+)(?:\s+of\s+all|(?:\s+and)?\s+\w+)?(?P<comma>,)?)"
)
_JOINED = regex(
    r"(?P<sign>[,;]|\b(?:and|as|while|whereas))\s+(?:(?:the|a)\s+(?P<word>[a-z]+)|(?P<another>another|one))\b"
)
_PAIR = 2
_AND_NEXT = regex(r"\s+([a-z]+)\s+([a-z]+)\b")
_NEXT = regex(r"\s+([a-z]+)")


class Step:
    """The ordinal a sentence begins with."""

    def __init__(
        self, span: Span, *, restarts: bool, adverb: bool, last: bool, sure: bool, numbered: bool = False
    ) -> None:
        self.span, self.restarts, self.adverb, self.last, self.sure = span, restarts, adverb, last, sure
        self.numbered = numbered
        """Whether it is the last and has its number: "the second and last"."""


@dataclass(frozen=True, slots=True)
class Ordinals:
    """The ordinals that open the sentences behind a count: "first" and "second", their places and numbers.

    `sure`: they can only number what they are beside. `adverbs`: "First, …", and not "The first …".
    `ends`: the last of them is a "Finally". `close`: no other sentence stands between two of them.
    `skips`: a paragraph between two of them begins without one. `at_once`: one sentence tells all of them.
    `numbered`: the last of them says that it is, and has its number: "the second and last".
    """

    found: tuple[tuple[Span, str], ...]
    sure: bool
    adverbs: bool
    ends: bool
    close: bool
    skips: bool
    at_once: bool = False
    numbered: bool = False


def step_of(text: str, sentence: Span, so_far: int, noun: str = "") -> Step | None:
    """The step that a sentence begins with, behind `so_far` others; `noun` is that of the first of them."""
    match = _ORDINAL.match(text, sentence.start, sentence.end)
    if match is None:
        return None
    placed = match["placed"] is not None  # "In the second place", "In the third step"
    if placed and not (match["noun"] in ("place", noun) or _is_part(match["noun"])):
        return None
    if match["within"] is not None:  # "In the third, of May 2023, the court …"
        led = any(vocabulary().has(kind, match["lead"].lower()) for kind in ("PREPOSITION", "IN"))
        goes_on = led and so_far and ordinal(match["within"]) == so_far + 1
        span = Span(match.start("within"), match.end("within"))
        return Step(span, restarts=False, adverb=False, last=False, sure=True) if goes_on else None
    word = (match["placed"] or match["word"]).lower()
    span = Span(match.start(), match.end("placed" if placed else "word"))
    adverb = match["the"] is None
    other = word == "other" and so_far == 1 and not adverb
    if so_far and (vocabulary().has("LAST", word) or word == "final" or other):
        told = adverb or text.startswith(",", span.end) or _is_told(text, span.end)
        return Step(span, restarts=False, adverb=adverb, last=True, sure=told)
    if so_far and (word == "another" if adverb else word == "further") and _is_told(text, span.end):
        return Step(span, restarts=False, adverb=False, last=False, sure=True)
    if not so_far and adverb and word == "one" and _is_told(text, span.end, "AUXILIARY"):
        return Step(span, restarts=True, adverb=False, last=False, sure=True)
    counts_on = so_far and adverb and word == "next" and not placed  # "In the next section" only points there
    value = so_far + 1 if counts_on else ordinal(word)
    if value is None or (adverb and not (placed or match["comma"] or word.endswith("ly"))):
        return None
    if value != so_far + 1 and value != 1:
        return Step(span, restarts=False, adverb=adverb, last=True, sure=False) if so_far else None
    numbered = value > 1 and _is_said_last(text, span.end)
    return Step(span, restarts=value == 1, adverb=adverb, last=numbered, sure=True, numbered=numbered)


def noun_behind(text: str, end: int) -> str:
    """The word behind an ordinal: "manuscript" of "The first manuscript describes"."""
    behind = _NEXT.match(text, end)
    return behind[1] if behind is not None else ""


def _is_said_last(text: str, end: int) -> bool:
    """Whether an ordinal is that of the last: "The third and last is", "the second and final stage"."""
    behind = _AND_NEXT.match(text, end)
    words = vocabulary()
    return behind is not None and words.has("AND", behind[1]) and words.has("LAST", behind[2])


def _is_part(noun: str) -> bool:
    return any(vocabulary().has(kind, noun) for kind in ("LIST_HEAD", "PART_HEAD"))


def _is_told(text: str, end: int, *kinds: str) -> bool:
    """Whether a word numbers things that are told: "Another is", "A further lesson", and not "Another 40"."""
    behind = _NEXT.match(text, end)
    known = kinds or ("AUXILIARY", "LIST_HEAD", "PART_HEAD")
    return behind is not None and any(vocabulary().has(kind, behind[1]) for kind in known)


def joined(text: str, sentence: Span, so_far: int) -> list[tuple[Span, str]]:
    """The ordinals that follow in one sentence: "The first is new, and the second is old"."""
    found: list[tuple[Span, str]] = []
    for match in _JOINED.finditer(text, sentence.start, sentence.end):
        if ordinal(match["word"] or "") == so_far + len(found) + 1:
            found.append((Span(*match.span("word")), str(so_far + len(found) + 1)))
    return found


def told_at_once(text: str, sentence: Span) -> list[tuple[Span, str]]:
    """What one sentence tells from the first to the last: "One is new, another is old, and the last is lost".

    So does "The first is new, the second old and the third lost". None where no "and" leads to the last.
    """
    step = step_of(text, sentence, 0)
    if step is None or step.adverb:
        return []
    found, ends = [(step.span, "1")], False
    ones = text.startswith(("One", "one"), step.span.start)
    for match in _JOINED.finditer(text, sentence.start, sentence.end):
        word, number = match["word"], len(found) + 1
        last = number > _PAIR and (vocabulary().has("LAST", word or "") or word == "final")
        more = word is None and (ones or (match["another"] != "one" and _is_told(text, match.end())))
        if last or more or ordinal(word or "") == number:
            found.append((Span(match.start("word" if word else "another"), match.end()), str(number)))
            ends = match["sign"] == "and" and not ends
    return found if ends else []
