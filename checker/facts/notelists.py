"""The lists in a note: each sentence that begins with names is a list with its own predicate.

A, B and C notified in part. D did not notify. Although E notified, the board considers it incomplete.
A, B and C (state of play as of 11 March).     The priority countries are A, B and C.
Report on …, Report on …, Report assessing …
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.facts.lists import is_name, read_names
from checker.facts.series import read_series
from checker.facts.works import FIRST_AUTHOR, YEAR_OF_WORK
from checker.frozen import dataclass, replace
from checker.model import ItemList, Span
from checker.regex import regex
from checker.text.folding import fold
from checker.text.names import known
from checker.text.predicates import predicate
from checker.text.sentences import sentences, sentences_from
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

_DATED_WORK = regex(rf"\s*(?:{YEAR_OF_WORK})")
"""What stands behind the authors of a work."""
_WORK = regex(
    r"\b(?:ISBN|ISSN|doi|Retrieved|Archived|Press|Publish\w+|Books)\b|\b(?:eds?|vol)\.|\bpp?\.\s?\d|\bin:\s",
    re.IGNORECASE,
)
"""What stands behind an author and a title, and behind no list of names."""
_INITIALED = regex(r"(?:and\s+)?[^\W\d_][\w’'-]+(?:\s[^\W\d_][\w’'-]+){0,2}\s[^\W\d_a-z]{1,3}")
"""An author as works are listed: "Brandt AK", "Van Dael P"."""
IMPRINT = regex(r"[*_”’\"]{0,2}\.[*_”’\"]{0,2}\s.*[,.]\s(?:\w+\s)?(?:1[89]|20)\d\d[a-z]?\W{0,3}$", re.DOTALL)
"""What stands behind the authors, or the title, of a work: "Two Ports. Arden, October 2009."."""
_MARKS = 2
"""Marks before the names of a note: "*Two Ports*", "“Two Ports”"."""
_LEAD = 7
"""Words before the names that a note leads to, at most."""
_INVERTED = 2
"""Items that "Salmond, Anne" is read as."""


@dataclass(frozen=True, slots=True)
class NoteList:
    """A list in a note. `bare`: names and nothing said of them. `added`: the sentence adds to what was said
    before ("In addition, …"). `subject`: the words before the verb where the list follows it."""

    items: ItemList
    bare: bool
    added: bool = False
    subject: str = ""


def note_lists(text: str, span: Span, heads: frozenset[str] = frozenset()) -> tuple[NoteList, ...]:
    """The lists of the note body `text[span]`, in order. `heads` are the nouns of the counts it serves."""
    lists = _lists(text, span, heads)
    return () if any(_is_author(text, span, one) for one in lists) else lists


def _lists(text: str, span: Span, heads: frozenset[str]) -> tuple[NoteList, ...]:
    found = [_sentence(text, sentence, heads) for sentence in sentences(text, span)]
    lists = tuple(one for one in found if one is not None)
    if lists:
        return lists
    series = repeated_head(text, span)
    if series is not None:
        return (NoteList(series, bare=True),)
    plain = _plain_series(text, span, heads)
    return () if plain is None else (plain,)


def _is_author(text: str, note: Span, one: NoteList) -> bool:
    """Whether the names are a work's authors: "Stone, Gale and Marsh (2013)", "Hart, Anne. Two Ports"."""
    span, items = one.items.span, one.items.items
    if span.start > note.start + _MARKS or any(
        known(text[item.span.start : item.span.end]) for item in items
    ):
        return False
    if _DATED_WORK.match(text, span.end, note.end) or FIRST_AUTHOR.match(text, note.start, note.end):
        return True
    if IMPRINT.match(text, span.end, note.end):
        return True
    if all(_INITIALED.fullmatch(text, item.span.start, item.span.end) for item in items):
        return True
    return len(items) == _INVERTED and _WORK.search(text, span.end, note.end) is not None


def _sentence(text: str, span: Span, heads: frozenset[str]) -> NoteList | None:
    tokens = fold(tokenize(text[span.start : span.end], span.start))
    start, added = _intro(tokens)
    start += _is_headed(tokens[start:], heads)
    led = _behind_lead(tokens, heads)
    start = led or start
    run = read_names(tokens, start)
    if run is None or run.first != start:
        return _copula(tokens)
    rest = _without_end(tokens[run.end :])
    if not rest:
        return NoteList(run.items, bare=True, added=added) if _plausible(run.items, text) else None
    said = rest[1:] if rest[0].kind == "COMMA" else rest
    if not said or not _says(said) or not _plausible(run.items, text):
        return _copula(tokens)
    listed = replace(run.items, predicate=predicate(said))
    noun = tokens[led - 2].text if led else ""  # "The replies of Arden and Brack did not say how high …"
    return NoteList(listed, bare=False, added=added, subject=noun if singular(noun.lower()) in heads else "")


def _is_headed(tokens: Sequence[Token], heads: frozenset[str]) -> bool:
    """Whether the noun counted stands in front of the names: "Judges Abel, Brandt and Colmar"."""
    return (
        len(tokens) > 1
        and tokens[0].kind == "PLURAL"
        and singular(tokens[0].lower) in heads
        and is_name(tokens[1])
    )


def _behind_lead(tokens: Sequence[Token], heads: frozenset[str]) -> int:
    """Where names begin behind words that say what they name: "Those of", "Evidence from the counties of".

    0 where no such words stand: what is counted, or places. Others may say where a number comes from.
    """
    for index, (noun, of) in enumerate(pairwise(tokens[:_LEAD])):
        if of.kind == "OF":
            kind = singular(noun.lower)
            named = noun.kind == "PLURAL" and (kind in heads or vocabulary().has("PLACE_HEAD", kind))
            return index + 2 if noun.kind == "THESE" or named else 0
    return 0


def _intro(tokens: Sequence[Token]) -> tuple[int, bool]:
    """Steps over words that may open the sentence: "In addition,", "Although", "These are"."""
    words = vocabulary()
    for length in (3, 2, 1):
        phrase = " ".join(t.lower for t in tokens[:length])
        if words.has("INTRO", phrase):
            end = length
            if end < len(tokens) and tokens[end].kind in ("COMMA", "COLON"):
                end += 1
            return end, words.has("ADDED", phrase)
    return 0, False


def _without_end(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the stop and the parentheses ("(state of play …)") that end the sentence."""
    rest = list(tokens)
    while rest and (rest[-1].kind in ("PAREN", "PUNCT", "SEMI", "COMMA")):
        rest.pop()
    return rest


def _says(tokens: Sequence[Token]) -> bool:
    """Whether a verb comes, an adverb or two before it at most: "so far communicated", "have", "did"."""
    for token in tokens[:4]:
        if token.kind in ("VERB", "PAST") or (token.kind == "WORD" and token.lower.endswith("ed")):
            return True
        if token.kind not in ("STOP", "WORD", "SINGULAR"):
            return False
    return False


def _plausible(items: ItemList, text: str) -> bool:
    """A single name with an article is a sentence's subject ("The Commission"), unless it is known."""
    if len(items.items) > 1:
        return True
    name = text[items.span.start : items.span.end]
    return known(name) or not name.lower().startswith(("the ", "a ", "an "))


def _copula(tokens: Sequence[Token]) -> NoteList | None:
    """The priority countries are A, B and C."""
    for index, token in enumerate(tokens[:12]):
        if token.kind == "VERB" and token.lower in ("are", "were") and index:
            after = index + 2 if index + 1 < len(tokens) and tokens[index + 1].kind == "COLON" else index + 1
            run = read_names(tokens, after)
            if run is None or len(run.items.items) < 2 or _without_end(tokens[run.end :]):
                return None
            subject = " ".join(t.text for t in tokens[:index])
            return NoteList(run.items, bare=False, subject=subject)
        if token.kind in ("COMMA", "SEMI", "COLON", "VERB"):
            return None
    return None


_NOUNS = frozenset({"WORD", "NAME", "PLURAL", "SINGULAR", "THE", "A", "HYPHEN", "CODE", "PAREN"})


def _plain_series(text: str, span: Span, heads: frozenset[str]) -> NoteList | None:
    """A note that is a series of common nouns or labels and nothing else: "archive, legacy and mailbox"."""
    first = next(sentences_from(text, span), None)
    if first is None:
        return None
    for head in (*sorted(heads), ""):
        readings = read_series(text, first, head)
        if not readings or len(readings[0].items) < 2 or not readings[0].sure:
            continue
        listed = readings[0]
        numbered = any(text[item.span.start].isdigit() for item in listed.items)
        parts = [tokenize(text[item.span.start : item.span.end]) for item in listed.items]
        allowed = _NOUNS | {"FIGURE"} if head and listed.span.start > first.start else _NOUNS
        if all(len(part) <= 4 and all(token.kind in allowed for token in part) for part in parts):
            if numbered and not head:
                return None
            named = bool(head) and listed.span.start > first.start
            return NoteList(listed, bare=True, subject=head if named else "")
    return None


def repeated_head(text: str, span: Span) -> ItemList | None:
    """A series whose items all begin with the same noun: "Report on …, Report on …, Report of …"."""
    readings = read_series(text, span)
    if not readings or len(readings[0].items) < 2:
        return None
    best = readings[0]
    firsts = {text[item.span.start : item.span.end].split(" ", 1)[0].lower() for item in best.items}
    return replace(best, sure=True) if len(firsts) == 1 and firsts.pop().isalpha() else None
