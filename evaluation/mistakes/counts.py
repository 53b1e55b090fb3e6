"""Counts that say one more or one less than their list."""

from __future__ import annotations

from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.numbers import MOST, NUMBER, WORD_AND_FIGURE, value_of, written_like, written_otherwise
from evaluation.places.counts import Count
from evaluation.places.lists import proved
from evaluation.texts import Clean


def count_up(text: Clean, rng: Random) -> Injected | None:
    """Nine of these ports → Ten of these ports."""
    return _said(text, _chosen(text, rng, least=2), 1)


def count_down(text: Clean, rng: Random) -> Injected | None:
    """Nine of these ports → Eight of these ports. A count of two is left: "one ports" is another mistake."""
    return _said(text, _chosen(text, rng, least=3), -1)


def word_for_figure(text: Clean, rng: Random) -> Injected | None:
    """Nine of these ports → 8 of these ports; 9 ports → ten ports."""
    count = _chosen(text, rng, least=3)
    if count is None:
        return None
    model = count.number.of(text.source)
    new = written_otherwise(count.stated + rng.choice((-1, 1)), model)
    return injected(text.source, Edit(*count.number, new))


def figure_beside_word(text: Clean, rng: Random) -> Injected | None:
    """ten (10) days → ten (11) days or eleven (10) days."""
    pairs = [
        match
        for match in WORD_AND_FIGURE.finditer(text.source)
        if not match[0][0].isdigit() and value_of(match[0].split(" (")[0]) == int(match[1])
    ]
    if not pairs:
        return None
    pair = rng.choice(pairs)
    value = int(pair[1])
    if rng.random() < 0.5:
        return injected(text.source, Edit(*pair.span(1), str(value + rng.choice((-1, 1, 10)))))
    word = NUMBER.match(pair[0])
    other = value + rng.choice((-1, 1))
    if word is None or not 0 < other <= MOST:
        return None
    return injected(text.source, Edit(pair.start(), pair.start() + word.end(), written_like(other, word[0])))


def _chosen(text: Clean, rng: Random, least: int) -> Count | None:
    fitting = [count for count in proved(text) if least <= count.stated < MOST]
    return rng.choice(fitting) if fitting else None


def _said(text: Clean, count: Count | None, more: int) -> Injected | None:
    if count is None:
        return None
    new = written_like(count.stated + more, count.number.of(text.source))
    return injected(text.source, Edit(*count.number, new))
