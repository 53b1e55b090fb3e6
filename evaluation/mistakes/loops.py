"""Text that is said again where it should go on, as extraction from a PDF leaves it."""

from __future__ import annotations

from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.places.prose import Paragraph, paragraphs
from evaluation.texts import Clean, Stretch

_FOREIGN = "security of the work management and in order to the region agreed common".split()


def phrase_looped(text: Clean, rng: Random) -> Injected | None:
    """a b c d → a b c b c d: a phrase of three to ten words, said twice or three times."""
    found = _phrase(text, rng, 3, 10)
    return found and _again(text, found, f" {found.of(text.source)}" * rng.choice((1, 1, 2)))


def phrase_looped_with_drift(text: Clean, rng: Random) -> Injected | None:
    """a b c d → a b c. B c b c d: cut copies and a false full stop inside."""
    found = _phrase(text, rng, 5, 10)
    if found is None:
        return None
    words = found.of(text.source).split()
    cut = words[rng.randrange(1, 3) :]
    second = " ".join(words).rstrip(",;:")
    return _again(text, found, f" {' '.join(cut).rstrip(',;:')}. {second[:1].upper()}{second[1:]}")


def sentence_resumed(text: Clean, rng: Random) -> Injected | None:
    """The text jumps back five to 25 words and reads them again."""
    found = _phrase(text, rng, 5, 25)
    return found and _again(text, found, f" {found.of(text.source)}")


def sentence_resumed_after_words(text: Clean, rng: Random) -> Injected | None:
    """The text jumps back eight to 25 words; one to six foreign words stand before the copy."""
    found = _phrase(text, rng, 8, 25)
    if found is None:
        return None
    between = " ".join(rng.sample(_FOREIGN, rng.randrange(1, 7)))
    return _again(text, found, f" {between} {found.of(text.source)}")


def half_sentence_doubled(text: Clean, rng: Random) -> Injected | None:
    """A B → A A B or A B B, where A and B are the halves of a sentence."""
    halves = _halves(text, rng)
    if halves is None:
        return None
    half = rng.choice(halves)
    return _again(text, half, f" {half.of(text.source).rstrip('.')}", before=half is halves[1])


def half_sentence_returns(text: Clean, rng: Random) -> Injected | None:
    """A B. → A B A."""
    halves = _halves(text, rng)
    if halves is None:
        return None
    first, second = halves
    at = second.end - 1
    return injected(text.source, Edit(at, at, f" {first.of(text.source)}"))


def sentence_doubled(text: Clean, rng: Random) -> Injected | None:
    """A whole sentence of eight words and more, said twice."""
    chosen = _sentence(text, rng, least=8)
    if chosen is None:
        return None
    sentence = chosen[0].said(*chosen[1])
    return _again(text, sentence, f" {sentence.of(text.source)}")


def tail_of_sentence_before(text: Clean, rng: Random) -> Injected | None:
    """The last four to ten words of the sentence before stand inside the next one."""
    choices = [
        (paragraph, before, sentence)
        for paragraph in paragraphs(text)
        for before, sentence in zip(paragraph.sentences(), paragraph.sentences()[1:], strict=False)
        if before[1] - before[0] > 10 and sentence[1] - sentence[0] > 10
    ]
    if not choices:
        return None
    paragraph, before, sentence = rng.choice(choices)
    tail = paragraph.said(before[1] - rng.randrange(4, 11), before[1]).of(text.source).rstrip(".")
    at = paragraph.words[rng.randrange(sentence[0] + 3, sentence[1] - 3)].end
    return injected(text.source, Edit(at, at, f" {tail}"))


# --- choosing ---------------------------------------------------------------------------------


def _phrase(text: Clean, rng: Random, least: int, most: int) -> Stretch | None:
    """A run of words inside a sentence, one word of the sentence behind it."""
    runs = [
        (paragraph, run)
        for paragraph in paragraphs(text)
        for run in paragraph.plain_runs(text.source)
        if run[1] - run[0] > least
    ]
    if not runs:
        return None
    paragraph, (first, last) = rng.choice(runs)
    length = rng.randint(least, min(most, last - first - 1))
    start = rng.randint(first, last - length - 1)
    return paragraph.said(start, start + length)


def _sentence(text: Clean, rng: Random, least: int) -> tuple[Paragraph, tuple[int, int]] | None:
    choices = [
        (paragraph, sentence)
        for paragraph in paragraphs(text)
        for sentence in paragraph.sentences()
        if sentence[1] - sentence[0] >= least and "[" not in paragraph.said(*sentence).of(text.source)
    ]
    return rng.choice(choices) if choices else None


def _halves(text: Clean, rng: Random) -> tuple[Stretch, Stretch] | None:
    chosen = _sentence(text, rng, least=12)
    if chosen is None:
        return None
    paragraph, (first, last) = chosen
    middle = (first + last) // 2
    return paragraph.said(first, middle), paragraph.said(middle, last)


def _again(text: Clean, found: Stretch, more: str, before: bool = False) -> Injected:
    """`more` behind `found`, or in front of it."""
    at = found.start - 1 if before else found.end
    return injected(text.source, Edit(at, at, more))
