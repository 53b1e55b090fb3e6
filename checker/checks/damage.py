"""Damage within a sentence, a word or a tag: what is cut, garbled, broken or lost."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.damage.cuts import Break, breaks
from checker.damage.lost import lost_words
from checker.damage.markup import broken_markup
from checker.damage.soup import Garbled, garbled_words
from checker.model import Edit, Mismatch, Related, Span
from checker.verdicts import Ledger

_DECODED = "decoded"
_LOST = "lost"
_FEW = 3
_MANY = 10


def no_cut_sentence(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Paragraphs that stop without their end, or begin without a capital."""
    document = ledger.facts.document
    for one in breaks(document):
        related = (Related("goes on here", one.other),) if one.other else ()
        quote = document.quote(one.span)
        yield Mismatch(span=one.span, values={"what": _cut(one, quote)}, related=related)


def _cut(one: Break, quote: str) -> str:
    if not one.stops:
        return f"the paragraph begins in the middle of a sentence, with “{quote}”"
    if one.other:
        return f"the paragraph is cut in two after “{quote}”"
    return f"the paragraph stops without its end, after “{quote}”"


def no_garbled_words(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Words that were wrongly decoded or read; "likely" where only the document's other words say so."""
    document, prose = ledger.facts.document, ledger.facts.prose
    for one in garbled_words(document, prose.words):
        quote = document.quote(one.span)
        yield Mismatch(
            span=one.span,
            values={"word": quote, "what": _garbled(one, quote)},
            related=tuple(Related("and here", other) for other in one.others[:_FEW]),
            suggestion=f"“{one.meant}” instead of “{quote}”" if one.meant else None,
            grade="" if one.kind in (_DECODED, _LOST) else "likely",
            edits=(Edit(one.span, one.meant),) if one.meant and not one.others else (),
        )


def _garbled(one: Garbled, quote: str) -> str:
    where = "the document" if one.all_over else "this paragraph"
    more = f" ({_times(len(one.others) + 1)} in {where})" if one.others else ""
    match one.kind:
        case "decoded":
            most = ", as others are" if one.all_over else ""
            return f"“{quote}” is “{one.meant}”, wrongly decoded{most}{more}"
        case "lost":
            most = " and of other words" if one.all_over else ""
            return f"a character of “{quote}”{most} is lost{more}"
        case "digit":
            return f"“{quote}” has a digit for a letter of “{one.meant}”{more}"
        case _:
            return f"“{quote}” is two words, “{one.meant}”{more}"


def no_broken_markup(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """All tags that a conversion broke, in one."""
    found = broken_markup(ledger.facts.document)
    if found is None:
        return
    number, more = len(found.same), len(found.others)
    others = f", and {_times(more)} in {'another form' if more == 1 else 'other forms'}" if more else ""
    yield Mismatch(
        span=Span(0, 0),
        values={"form": found.form, "times": _times(number), "others": others, "number": number + more},
        source=found.same[0],
        grade="few" if number < _MANY else "",
    )


def _times(number: int) -> str:
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"


def no_lost_word(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Small words that stand elsewhere in the same place and not here."""
    words = ledger.facts.prose.words
    for one in lost_words(words):
        size = len(one.words)
        left, right = words.quote(one.at - 2, one.at), words.quote(one.at, one.at + 2)
        yield Mismatch(
            span=words.span(one.at - 2, one.at + 2),
            values={
                "lost": " ".join(one.words),
                "quote": f"{left} {right}",
                "times": _times(one.times),
            },
            related=(Related("with it", words.span(one.elsewhere - 2, one.elsewhere + size + 2)),),
            suggestion=f"{left} {' '.join(one.words)} {right}",
        )


def no_two_articles(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Articles and possessives that stand right behind an article."""
    prose = ledger.facts.prose
    for at in () if prose.stammers else prose.articles:
        span = prose.words.span(at - 1, at + 1)
        quote = prose.words.text[span.start : span.end]
        yield Mismatch(span=span, values={"words": quote})
