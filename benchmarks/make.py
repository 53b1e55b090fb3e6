"""Makes reports to measure with: seeded, so the same everywhere, and varied, so that no cache flatters.

A report is sections of paragraphs, bullets and notes. About every sixth sentence states a count, most with a
list near by; every other one holds a date, an article's number or an amount, as real reports do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Literal

from benchmarks.words import (
    ADJECTIVES,
    ADVERBS,
    BODIES,
    COUNTRIES,
    ENDS,
    MONTHS,
    NOUNS,
    NUMBERS,
    STARTS,
    TOPICS,
    VERBS,
)

Dialect = Literal["markdown", "word"]
SUFFIXES: dict[Dialect, str] = {"markdown": ".md", "word": ".txt"}

_SECTION = 6
"""Paragraphs to a section."""


def report(size: int, seed: int = 1, dialect: Dialect = "markdown") -> str:
    """A report of about `size` characters; its notes are `[^id]` or, in "word", `[footnoteRef:N]`."""
    return _Author(seed, dialect).report(size)


class _Author:
    """Writes one report. `_bodies` are the notes of the current paragraph."""

    def __init__(self, seed: int, dialect: Dialect) -> None:
        self._random = Random(seed)
        self._dialect = dialect
        self._notes = 0
        self._bodies: list[str] = []

    def report(self, size: int) -> str:
        parts: list[str] = []
        length = 0
        for block in self._blocks():
            parts.append(block)
            length += len(block) + 2
            if length >= size:
                break
        return "\n\n".join(parts) + "\n"

    def _blocks(self) -> Iterator[str]:
        section = 0
        while True:
            section += 1
            heading = f"{section}. {self._topic().capitalize()} in {self._place()}"
            yield heading if self._dialect == "word" else f"## {heading}"
            for _ in range(_SECTION):
                yield self._paragraph()
            yield self._bullets()

    # --- blocks

    def _paragraph(self) -> str:
        sentences = [self._sentence() for _ in range(self._random.randint(2, 6))]
        text = " ".join(sentences)
        bodies, self._bodies = self._bodies, []
        if self._dialect == "word":
            return " ".join([text, *bodies])
        return "\n\n".join([text, *bodies])

    def _bullets(self) -> str:
        count = self._random.randint(2, 6)
        stated = count + (self._random.random() < 0.1)
        sign = "- " if self._dialect == "markdown" else "\t· "
        items = "\n".join(
            f"{sign}{self._verb()} the {self._topic()} in {self._place()};" for _ in range(count)
        )
        intro = f"The {self._body()} made the following {NUMBERS[stated]} {self._nouns()}:"
        return f"{intro}\n\n{items}" if self._dialect == "markdown" else f"{intro}\n{items}"

    def _sentence(self) -> str:
        chance = self._random.random()
        kinds = COUNTED if chance < 0.17 else NUMBERED if chance < 0.6 else PLAIN
        text = self._random.choice(kinds)(self)
        return f"{text[:-1]}, {self._aside()}." if kinds is not COUNTED else text

    def _aside(self) -> str:
        """A clause without a number, as real sentences trail one."""
        start = self._pick(("so that", "although", "because", "provided that", "even where", "given that"))
        return f"{start} the {self._nouns()} of {self._place()} {self._verb()} the {self._topic()} with {self._pick(ADJECTIVES)} care"

    # --- notes

    def _note(self, body: str) -> str:
        """The mark of a new note."""
        self._notes += 1
        if self._dialect == "word":
            self._bodies.append(f"[{self._notes}:  {body}]")
            return f"[footnoteRef:{self._notes}]"
        self._bodies.append(f"[^n{self._notes}]: {body}")
        return f"[^n{self._notes}]"

    # --- words

    def _pick(self, words: tuple[str, ...]) -> str:
        return self._random.choice(words)

    def _place(self) -> str:
        middle = self._pick(STARTS[:12]).lower() if self._random.random() < 0.4 else ""
        return self._pick(STARTS) + middle + self._pick(ENDS)

    def _places(self, count: int) -> str:
        places = [self._place() for _ in range(count)]
        return ", ".join(places[:-1]) + f" and {places[-1]}"

    def _countries(self, count: int) -> str:
        chosen = sorted(self._random.sample(COUNTRIES, count))
        return ", ".join(chosen[:-1]) + f" and {chosen[-1]}"

    def _nouns(self) -> str:
        adjective = f"{self._pick(ADJECTIVES)} " if self._random.random() < 0.5 else ""
        return adjective + self._pick(NOUNS)

    def _body(self) -> str:
        return f"{self._place()} {self._pick(BODIES)}"

    def _topic(self) -> str:
        return f"{self._pick(ADJECTIVES)} {self._pick(TOPICS)}"

    def _verb(self) -> str:
        return self._pick(VERBS)

    def _date(self) -> str:
        random = self._random
        return f"{random.randint(1, 28)} {self._pick(MONTHS)} {random.randint(1990, 2024)}"

    def _number(self, low: int = 2, high: int = 60) -> tuple[int, str]:
        value = self._random.randint(low, high)
        return value, NUMBERS[value] if value <= 12 else str(value)

    # --- sentences

    def plain(self) -> str:
        adverb = self._pick(ADVERBS)
        return f"{adverb}, the {self._body()} has to {self._verb()} the {self._topic()} before the {self._topic()} can {self._verb()} any {self._topic()}."

    def plain_subject(self) -> str:
        return f"The {self._topic()} of the {self._topic()} remains a {self._pick(ADJECTIVES)} concern for those who {self._verb()} the {self._nouns()} and for the {self._body()}."

    def plain_clauses(self) -> str:
        return f"While the {self._nouns()} {self._verb()} the {self._topic()}, neighbours in {self._place()} prefer to {self._verb()} it {self._pick(ADVERBS).lower()}; the {self._nouns()} {self._verb()} nothing."

    def plain_names(self) -> str:
        return (
            f"Officers from {self._places(3)} met the {self._body()} to {self._verb()} the {self._topic()}."
        )

    def dated(self) -> str:
        return f"On {self._date()}, the {self._body()} agreed to {self._verb()} the {self._topic()} of the {self._nouns()}."

    def article(self) -> str:
        random = self._random
        return f"Article {random.randint(1, 99)}({random.randint(1, 9)}) of Ordinance {random.randint(1990, 2024)}/{random.randint(10, 2000)} asks every office to {self._verb()} the {self._topic()} {self._pick(ADVERBS).lower()}."

    def amount(self) -> str:
        random = self._random
        return f"The budget for {self._topic()} rose by {random.randint(2, 30)}.{random.randint(1, 9)} % to EUR {random.randint(2, 900)} million in {random.randint(1990, 2024)}, which helped to {self._verb()} the {self._topic()}."

    def cited(self) -> str:
        body = f"Ordinance No {self._random.randint(10, 2000)} of {self._date()} on {self._topic()}, p. {self._random.randint(1, 99)}."
        return f"New rules{self._note(body)} let the {self._body()} {self._verb()} the {self._topic()} in {self._random.randint(1990, 2024)}."

    def loose_count(self) -> str:
        _, number = self._number()
        return f"Some visitors counted {number} {self._nouns()} in {self._place()} and {self._number()[1]} in {self._place()} by {self._date()}."

    def in_note(self) -> str:
        listed = self._random.randint(2, 12)
        stated = listed + (self._random.random() < 0.1)
        mark = self._note(f"{self._countries(listed)} (as of {self._date()}).")
        return f"By {self._date()}, {NUMBERS[stated]} Member States had notified the {self._topic()}.{mark}"

    def in_several(self) -> str:
        full, part = self._random.randint(2, 7), self._random.randint(2, 5)
        mark = self._note(
            f"{self._countries(full)} notified full transposition. {self._countries(part)} notified partial transposition."
        )
        return f"{NUMBERS[full].capitalize()} Member States notified full transposition of the {self._topic()} and {NUMBERS[part]} notified partial transposition.{mark}"

    def parenthesis(self) -> str:
        listed = self._random.randint(2, 6)
        return f"The {self._body()} will {self._verb()} {NUMBERS[listed]} {self._nouns()} ({self._places(listed)}) {self._pick(ADVERBS).lower()}."

    def colon(self) -> str:
        listed = self._random.randint(2, 5)
        parts = "; ".join(f"the {self._topic()} of {self._place()}" for _ in range(listed))
        return f"The inquiry looked into {NUMBERS[listed]} {self._nouns()}: {parts}."

    def namely(self) -> str:
        listed = self._random.randint(2, 4)
        return f"It relies on {NUMBERS[listed]} {self._nouns()}, namely {self._places(listed)}."

    def of_these(self) -> str:
        value, number = self._number(13)
        return f"Of the {number} {self._nouns()} in {self._place()}, {NUMBERS[self._random.randint(2, 12)]} still need to {self._verb()} and {value - 12} have {self._pick(ADVERBS).lower()} closed."

    def ordinals(self) -> str:
        return f"There are two reasons. First, the {self._topic()} is {self._pick(ADJECTIVES)}. Second, nobody will {self._verb()} the {self._topic()}."


_Kinds = tuple[Callable[[_Author], str], ...]
PLAIN: _Kinds = (_Author.plain, _Author.plain_subject, _Author.plain_clauses, _Author.plain_names)
NUMBERED: _Kinds = (_Author.dated, _Author.article, _Author.amount, _Author.cited)
COUNTED: _Kinds = (
    _Author.loose_count,
    _Author.in_note,
    _Author.in_several,
    _Author.parenthesis,
    _Author.colon,
    _Author.namely,
    _Author.of_these,
    _Author.ordinals,
)


# --- inputs that try to be slow -------------------------------------------------------------


def one_line(size: int, seed: int = 1) -> str:
    """A report of `size` characters without a line break or a note."""
    sentences = (line for line in report(2 * size, seed, "word").splitlines() if "[" not in line)
    return " ".join(line.strip() for line in sentences)[:size]


def many_numbers(count: int) -> str:
    """Paragraphs that hold `count` stated numbers, each other than the one before."""
    lines = (
        f"They saw {index % 9000 + 2} birds and {index % 700 + 13} boats." for index in range(count // 2)
    )
    return _paragraphs(lines, 20)


def equal_sentences(count: int) -> str:
    """Paragraphs that hold one sentence `count` times."""
    return _paragraphs(("The six ports (Aa, Bb, Cc, Dd, Ee and Ff) sent 14 ships." for _ in range(count)), 20)


def brackets(count: int) -> str:
    """`count` opening brackets of three kinds behind a stated number."""
    return "The three ports " + "([{" * (count // 3) + "\n"


def notes(count: int) -> str:
    """One paragraph with `count` notes that each serve a count."""
    text = " ".join(f"Then {NUMBERS[2 + i % 3]} ports closed.[^{i}]" for i in range(count))
    return "\n\n".join([text, *(f"[^{i}]: Aa, Bb and Cc." for i in range(count))]) + "\n"


def bullets(count: int) -> str:
    """A stated count with `count` bullets beneath it, in lists of five."""
    lists = (
        "The board named the following five ports:\n\n"
        + "".join(f"- Port {i} of the coast;\n" for i in range(5))
        for _ in range(count // 5)
    )
    return "\n".join(lists)


def headings(count: int) -> str:
    """`count` headings of one document that each state a count."""
    return "\n\n".join(f"{'#' * (1 + i % 4)} Three ports of part {i}" for i in range(count)) + "\n"


def nested(depth: int) -> str:
    """Bullets that stand `depth` deep in one another."""
    return "".join(f"{'  ' * i}- the two ports of level {i}\n" for i in range(depth))


def one_sentence(count: int) -> str:
    """`count` counts without a full stop between them, and a note behind."""
    return "Then three ports closed and " * count + "five boats sank.[^1]\n\n[^1]: Aa, Bb, Cc, Dd and Ee.\n"


def _paragraphs(lines: Iterator[str], length: int) -> str:
    whole = list(lines)
    return "\n\n".join(" ".join(whole[at : at + length]) for at in range(0, len(whole), length)) + "\n"
