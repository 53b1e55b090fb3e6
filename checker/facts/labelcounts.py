"""Counts that label a list of names: "Present (15): Abel, Brandt and Colmar", "Ayes, 7: Ms Abel, Mr …"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.lists import read_names
from checker.model import Block, Exactness, Quantity, Span, Statement
from checker.regex import regex
from checker.text.folding import fold
from checker.text.tokens import singular, tokenize
from checker.text.vocabulary import vocabulary

_LABEL = regex(
    r"([^\W\d_][^\W\d_’'-]*(?: [^\W\d_][^\W\d_’'-]*){0,3})(?: \((\d{1,3})\)|, (\d{1,3})):\s+(?=\w)"
)
_NUMBERED = ("PERIOD", "NUMBERED", "PART_HEAD")
"""What has a number of its own, and no names: "Week (4): …", "Session, 3: …"."""
_FEWEST = 3
"""What a label counts, at least: of two names one is an author, and the number his work's."""
_LONGEST = 3000
"""Characters of such a list, at most."""
_UNIT = "names"
"""What is counted, as a finding says it: a label may be no noun, and "6 Present" is no English."""


def labelled(text: str, block: Block) -> Iterator[Statement]:
    """The count that opens a block and that nothing but names follows."""
    match = _LABEL.match(text, block.span.start, block.span.end)
    if match is None or block.span.end - match.end() > _LONGEST:
        return
    if any(vocabulary().has(kind, match[1].lower()) for kind in _NUMBERED):
        return
    group = 2 if match[2] else 3
    tokens = fold(tokenize(text[match.end() : block.span.end], match.end()))
    run = read_names(tokens) if int(match[group]) >= _FEWEST else None
    if run is None or len(run.items.items) < _FEWEST or not run.items.sure:
        return
    if any(token.kind not in ("PUNCT", "PAREN") for token in tokens[run.end :]):
        return
    yield Statement(
        span=Span(match.start(), match.end(group) + (group == 2)),
        quantity=Quantity(
            Span(match.start(group), match.end(group)), int(match[group]), Exactness.EXACT, False
        ),
        unit=_UNIT,
        head=singular(match[1].lower().rpartition(" ")[2]),
        sentence=block.span,
        clause=block.span,
    )
