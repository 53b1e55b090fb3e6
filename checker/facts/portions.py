"""A share beside the two counts that it is worked out from.

38 of the 50 vessels (76 %)        2 730 of 3 900, or 70 per cent        76 % of vessels (38 of 50)
38 (76 %) of the 50 vessels        three quarters (84 of 112)            38/50 (76 %)
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.facts.countable import BACK, is_guess, is_hedged, number_value
from checker.facts.sharing import shares_told, told_figure
from checker.frozen import dataclass, replace
from checker.model import Span
from checker.text.figures import Figure
from checker.text.shares import Told

_AT_BOUND = 1
"""How far, in hundredths, a share may lie on the wrong side of "more than half": it is told roughly."""
_TENTHS = 10
"""Of so many in words, "six of ten (61 %)", is a share itself, and rounded."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A share, and the counts it is of. `share` is in hundredths: 76 in "76 %", 75 in "three quarters".

    `span` holds the share and its part, `amount` the part where it is no count. `in_words`: the share is a
    fraction in words, which rounds generously. `bound` is 1 for "more than" the share, -1 for less. `way`
    says how the whole is told, `told` where it stands if not in `span`. `rounding` is how far off the share
    may be as its part and whole are rounded: "£11.5 billion of £14.2 billion (81.3 %)".
    """

    span: Span
    part: int | Decimal
    whole: int | Decimal
    share: Figure
    in_words: bool = False
    way: str = "a whole beside the share"
    told: Span | None = None
    amount: Span | None = None
    bound: int = 0
    rounding: Decimal = Decimal(0)

    @property
    def fits(self) -> bool:
        """Whether the two counts make the share, or what they leave does, within its rounding.

        "15 % have not replied (126 of 148)" speaks of the others.
        """
        if self.bound:
            return self.bound * (self.due - self.share.value) >= -_AT_BOUND
        slack = self.share.slack + self.rounding
        return min(abs(self.due - self.share.value), abs(100 - self.due - self.share.value)) <= slack

    @property
    def due(self) -> Decimal:
        """The share that the two counts make, in hundredths."""
        return 100 * Decimal(self.part) / self.whole


def portions(text: str, sentence: Span) -> Iterator[Portion]:
    """The shares of a sentence that stand beside their two counts, in their order."""
    found: dict[Span, Portion] = {}
    for one in shares_told(text, sentence):
        portion = _portion(text, one) if one.whole is not None and not one.perhaps else None
        if portion is not None:
            found.setdefault(one.share, portion)
    yield from found.values()


def _portion(text: str, one: Told) -> Portion | None:
    assert one.whole is not None
    part, whole = (number_value(text[span.start : span.end]) for span in (one.part, one.whole))
    figure, start = told_figure(text, one), one.part.start
    if part is None or not whole or figure is None or part > whole:
        return None
    if whole == _TENTHS and not text[one.whole.start].isdigit() and one.portion is None:
        return None
    guess = is_guess(text, figure.span.start) and not one.bound
    if guess or is_hedged(text, max(start - BACK, 0), start):
        return None
    span = Span(min(start, figure.span.start), max(one.whole.end, figure.span.end))
    share = replace(figure, span=Span(one.begins, figure.span.end))
    found = Portion(span, part, whole, share, one.portion is not None, bound=one.bound)
    return found if part > 1 or found.fits else None  # "at one of the 18 schools (75 %)"
