"""Text that a conversion ruined: said twice, cut, garbled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from checker.checks.kind import Options
from checker.checks.own import places_of
from checker.checks.quoting import enough, first_words, last_words
from checker.damage.columns import NOTHING, STOP
from checker.damage.evidence import SURE
from checker.damage.prose import Prose
from checker.damage.purpose import are_side_by_side
from checker.damage.repeats import Repeat
from checker.damage.sentences import sentences_again
from checker.damage.words import CERTAIN, PROVED, Copy, Words, is_function
from checker.model import Document, Edit, Mismatch, Related, Span
from checker.text.vocabulary import vocabulary
from checker.verdicts import Ledger

_LIKELY, _SHORT = "likely", "short"
_FEW = 5
"""Words of a phrase that is said twice and may be meant so: where a clause ends and the next begins with the
same words ("what the team has the team keeps"). Of those in published text every second was a mistake, of
longer ones three in four."""
_SAID, _CHANTED = 7, 4
"""Words of a phrase that may be said twice for weight where something parts the two, or that may be said more
often. Of those in texts that nobody had tuned to none was a mistake; of longer ones nearly all were."""
_THE = "the"
_FOREIGN = 12
"""Words without a small word of the language among them that are of another, at least."""
_TELLING = frozenset('()[]{}<>"“”«»/\\|=+*#@&$%€£')
"""Signs that a copy has where the first has them: without, it says something else."""
_LONGEST = 500
"""Words of a sentence that is shown mended, on either side of the cut: nobody reads a longer one."""
_BEFORE = 4
"""Words that are shown before the one with which the text goes on elsewhere."""
_POSSIBLE = "possible"
_OFTEN_ANOTHER = "is"
"""Of two of them one often stands for another word ("that is is likely"): none is taken out."""


def no_loop(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Phrases that are said twice or more in a row; "likely" where a comma parts the two, both may be parts
    of a list or it is said for weight, "short" where they are of few words, and nothing else speaks."""
    prose = ledger.facts.prose
    for place in prose.slips:
        loop = place.loop
        if loop is None:
            continue
        times = "twice" if loop.passes == 2 else f"{loop.passes} times"
        values: dict[str, str | int] = {
            "phrase": enough(prose.words.quote(loop.first, loop.first + loop.length)),
            "times": times,
            "words": loop.length,
        }
        sure = any(copy.passes and copy.proof == PROVED for copy in place.copies)
        short = loop.passes == 2 and loop.length <= _FEW and len(loop.why) == 1
        short = short or _may_be_meant(prose.words, loop)
        listed = short and loop.passes == 2 and are_side_by_side(prose.words, loop.first, loop.second)
        sure = sure and not listed and not _is_for_weight(prose.words, loop)
        grade = (_SHORT if short else "") if sure else _LIKELY
        yield _mismatch(prose, place, loop, values, grade)


def _may_be_meant(words: Words, loop: Copy) -> bool:
    """Whether a phrase is short enough to be said again for weight: "They are many, they are many"."""
    if loop.passes > 2:
        return loop.length <= _CHANTED
    if _signs(words, loop.first, loop.second) != _signs(words, loop.second, loop.end):
        return True  # "With ( it ends in ). With (( it ends in ))."
    parted = any(words.before[loop.first + 1 : loop.second + 1])
    return loop.length <= _SAID and (parted or len(loop.why) == 1)


def _signs(words: Words, first: int, end: int) -> str:
    """The signs within some words, but for what changes from pass to pass."""
    text = words.text[words.spans[first][0] : words.spans[end - 1][1]]
    return "".join(sign for sign in text if sign in _TELLING)


def _is_for_weight(words: Words, loop: Copy) -> bool:
    """Whether a short phrase with a small word is said again behind a stop or a comma, or three times.

    Or whether a clause may end in what the next begins with: "If it fails in the hall the hall is shut".
    """
    if loop.passes == 2 == loop.length and words.keys[loop.first] == _THE:
        return True
    parted = loop.passes == 2 and loop.length <= _SAID and words.before[loop.second] != NOTHING
    chanted = loop.passes > 2 and loop.length <= _CHANTED
    return (parted or chanted) and any(map(is_function, words.keys[loop.first : loop.second]))


def no_copy(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Words that come again where the text breaks; "likely" where few points say so besides, or lines and
    cells may have been set side by side."""
    prose = ledger.facts.prose
    for place in prose.slips:
        copy = place.proved if place.loop is None else None
        if copy is not None and not _may_come_again(prose.words, copy):
            sure = copy.points >= SURE and copy.proof >= CERTAIN
            yield _copied(prose, place, copy, "" if sure else _LIKELY)


def _may_come_again(words: Words, copy: Copy) -> bool:
    """Whether the words are a name or a title, or of another language: pages are filled with Latin."""
    content = [at for at in range(copy.second, copy.end) if not is_function(words.keys[at])]
    named = all(words.text[words.spans[at][0]].isupper() for at in content)
    return named or (len(content) == copy.length >= _FOREIGN)


def no_unproved_copy(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Words that come again near by where the text reads on: said twice on purpose, nearly always."""
    prose = ledger.facts.prose
    for place in prose.slips:
        if place.loop is None and place.proved is None:
            yield _copied(prose, place, place.copies[0], "")


def _copied(prose: Prose, place: Repeat, copy: Copy, grade: str) -> Mismatch:
    values: dict[str, str | int] = {
        "words": copy.length,
        "back": first_words(prose.words.quote(copy.second, copy.end), 2),
        "after": last_words(_until(prose.words, copy.second), 4),
    }
    return _mismatch(prose, place, copy, values, grade)


def _mismatch(
    prose: Prose, place: Repeat, copy: Copy, values: dict[str, str | int], grade: str = ""
) -> Mismatch:
    words = prose.words
    return Mismatch(
        span=words.span(min(one.second for one in place.copies), place.end),
        values=values,
        related=tuple(_related(prose, place, copy)),
        suggestion=mended(words, place),
        grade=grade,
        edits=tuple(map(Edit, (place.cut.span, *place.cut.others))) if place.cut else (),
    )


def _until(words: Words, at: int) -> str:
    """The text before the word `at`, as much of it as a quote can need."""
    end = words.spans[at - 1][1]
    return words.text[max(end - 200, 0) : end]


def _related(prose: Prose, place: Repeat, copy: Copy) -> Iterator[Related]:
    """The first copy, the join with its reasons, what would go, and where the text goes on elsewhere."""
    words = prose.words
    yield Related("first said here", words.span(copy.first, copy.first + copy.length))
    before, after = max(copy.second - 3, copy.first), min(copy.second + 2, copy.end)
    join = f"“{words.quote(before, copy.second)}” runs into “{words.quote(copy.second, after)}”"
    yield Related(f"{join}: {'; '.join(copy.why)}", words.span(copy.second - 1, copy.second + 1))
    if place.elsewhere is not None:
        yield Related(
            f"goes on with “{words.quote(place.elsewhere, place.elsewhere + 1)}” here",
            words.span(_in_unit(words, place.elsewhere), place.elsewhere + 1),
        )
    if place.cut is not None:
        number = place.cut.end - place.cut.start
        yield Related(f"without these {number} words it reads on", place.cut.span)


def _in_unit(words: Words, at: int) -> int:
    """The first of the few words that are shown before the word `at`: none of the block before."""
    unit = words.units[bisect_right(words.units, at, key=lambda one: one.start) - 1]
    return max(at - _BEFORE, unit.start)


def mended(words: Words, place: Repeat) -> str | None:
    """The sentence, or the two, that the cut leaves; None where none is offered, or no word is left."""
    cut = place.cut
    if cut is None:
        return None
    first, last = cut.start, cut.end
    longest = first - _LONGEST, last + _LONGEST
    while first > 0 and words.before[first] != STOP:
        first -= 1
        if first < longest[0]:
            return None
    if first == cut.start and first > 0 and words.before[cut.start] != STOP:
        first -= 1
    while last < len(words.keys) and words.before[last] != STOP:
        last += 1
        if last > longest[1]:
            return None
    end = words.spans[last][0] if last < len(words.keys) else len(words.text)
    tail = words.text[cut.span.end : end].partition("\n")[0].rstrip(" \t([“‘\"'")
    head = words.text[words.spans[first][0] : cut.span.start] if first < cut.start else ""
    left = f"{head}{tail}".strip()
    return left if any(character.isalnum() for character in left) else None


def no_doubled_word(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Small words that stand twice; "possible" where a verb may end in the first of the two, and of words
    that say something."""
    prose = ledger.facts.prose
    words = prose.words
    for at in () if prose.stammers else prose.doubled:
        start, end = words.spans[at]
        taken = words.keys[at] != _OFTEN_ANOTHER
        sure = any(vocabulary().has(kind, words.keys[at]) for kind in ("NEVER_TWICE", "TWICE_BESIDE"))
        possible = not sure or vocabulary().has("MAYBE_TWICE", words.keys[at])
        yield Mismatch(
            span=Span(start, end),
            values={"word": words.text[start:end]},
            related=(Related("said here already", words.span(at - 1, at)),),
            suggestion=_said_once(words, at) if taken else None,
            edits=(Edit(Span(words.spans[at - 1][1], end)),) if taken else (),
            grade=_POSSIBLE if possible else "",
        )
    yield from _doubled_leads(ledger)


def _doubled_leads(ledger: Ledger) -> Iterator[Mismatch]:
    """Prepositions that stand twice with their article: "in the in the plan"."""
    prose = ledger.facts.prose
    words = prose.words
    for at in () if prose.stammers else prose.twice_led:
        span = words.span(at, at + 2)
        yield Mismatch(
            span=span,
            values={"word": words.text[span.start : span.end]},
            related=(Related("said here already", words.span(at - 2, at)),),
            edits=(Edit(Span(words.spans[at - 1][1], span.end)),),
        )


def _said_once(words: Words, at: int) -> str | None:
    """The words around `at` in its sentence, at most three before and two behind; None if none is left."""
    around = range(max(at - 3, 0), min(at + 3, len(words.keys)))
    near = [one for one in around if words.sentence(one) == words.sentence(at)]
    if len(near) <= 2:
        return None
    before, after = words.quote(near[0], at), words.quote(at, near[-1] + 1)
    return f"{before}{after.removeprefix(words.quote(at, at + 1))}"


def no_duplicated_paragraph(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Paragraphs that repeat one just before; "likely" where they are not the same word for word."""
    prose = ledger.facts.prose
    words = prose.words
    for twin in prose.twins:
        first, second = (words.span(unit.start, unit.end) for unit in (twin.first, twin.second))
        number = twin.second.end - twin.second.start
        yield Mismatch(
            span=second,
            values={"words": number, "likeness": _likeness(twin.likeness)},
            related=(Related("it stands here already", first),),
            grade="" if twin.sure else _LIKELY,
        )


def _likeness(percent: float) -> str:
    return "word for word" if percent >= 100 else f"nearly word for word ({int(percent)} %)"


def no_sentence_again(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Sentences that stand in one paragraph twice, or tell of an event in two, word for word."""
    document, words = ledger.facts.document, ledger.facts.prose.words
    places = ledger.facts.once(places_of)
    for second, first in sentences_again(document, words):
        if not (places.own(first) and places.own(second)):
            continue  # it is said by somebody else, or set out to be seen, or is a source
        told = words.text[second.start : second.end]
        yield Mismatch(
            span=second,
            values={
                "sentence": enough(told),
                "words": len(told.split()),
                "where": _this_or_another(document, first, second),
            },
            related=(Related("it stands here already", first),),
        )


def _this_or_another(document: Document, first: Span, second: Span) -> str:
    return "this" if document.block_at(first.start) == document.block_at(second.start) else "another"
