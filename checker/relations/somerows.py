"""What says that fewer rows of a table are meant than those that are as a text says, or that others are.

Two other ports …      two ports that we saw      all four rose, except Arden      Only one, Arden, …
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts.complete import Facts
from checker.facts.tables import Row
from checker.model import Relation, Statement
from checker.regex import regex
from checker.relations.rowtables import whole
from checker.text.alternatives import alternatives
from checker.text.language import of_language
from checker.text.rowsaid import RowSaid
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_JOINTS = ("ROW_ON", "THE", "OF")
"""Sets of words that may stand beside names, and say nothing of what they name."""
_NEXT = 12
"""Characters behind a count in which a word that narrows it down stands: "two ports that …"."""
_WORD = regex(r"\w+")


def is_of_some(facts: Facts, statement: Statement) -> bool:
    """Whether not all rows are meant: "two other ports", "two ports that …", "all four, except Arden"."""
    text, sentence, end = facts.document.text, statement.sentence, statement.span.end
    words = facts.document.quote(statement.span).lower().split()
    if any(vocabulary().has("OTHER", word) for word in words):
        return True
    if statement.relation is Relation.ALL:
        return _except().search(text, sentence.start, sentence.end) is not None
    behind = text[end : min(end + _NEXT, sentence.end)].split(maxsplit=1) if whole(statement) is None else []
    return bool(behind) and not statement.implied and vocabulary().has("RELATIVE", behind[0])


@of_language
def _except() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('ROW_EXCEPT')})\b")


def is_denied(said: RowSaid) -> bool:
    """Whether a word says that it is not so."""
    return any(vocabulary().has("ROW_NOT", word) for word in said.words.lower().split())


def is_misnamed(named: str, noun: str, every: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Whether others of all rows are named than those that count, and as many.

    Nothing else may be told with the names, but what is counted: "(ports A and B)", not "(unlike A and B)".
    """
    called = [row for row in every if row.label and _label(row).search(named)]
    if len(called) != len(rows) or called == list(rows):
        return False
    for row in called:
        named = _label(row).sub(" ", named)
    words = _WORD.findall(named.lower())
    return all(
        singular(word) == noun or any(vocabulary().has(name, word) for name in _JOINTS) for word in words
    )


def _label(row: Row) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{re.escape(row.label)})(?!\w)")
