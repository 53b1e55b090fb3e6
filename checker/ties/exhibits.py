"""Support in a table or annex that the sentence names: "1 240 inspections (Table 2)", "Annex II lists 43".

The table has to speak of what is counted: the noun stands in its title or in the head of a column, and one
number only can be meant, the total or that of the row which the sentence names. It contradicts a count only
where nothing in the sentence narrows the count down, and where the two come near to each other.
"""

from __future__ import annotations

import re

from checker.facts.exhibits import Exhibit, Reference, content, narrowing, spoken
from checker.facts.tables import Table
from checker.model import Item, ItemList, ListKind, Relation, Span, Support, SupportKind
from checker.regex import regex
from checker.text.figures import Figure
from checker.text.language import in_english
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.cells import Meant, cell_meant
from checker.ties.context import Context
from checker.ties.tabled import MENTION, rows
from checker.ties.tie import Strength, Tie

_NARROWED = regex(
    r"\b(?:in|at|for|from|within|among|outside|of|by|on|with|during|under|after|before)\b"
    r"(?!\s+(?:(?:the\s+year\s+)?(?:19|20)\d\d\b|total\b|all\b|(?:this|that|the(?:\s+\w+)?)\s+(?:year|period)\b"
    r"|(?:the\s+)?$|(?:table|annex|appendix)\b))"
    r"|\b(?:only|another|not|no|average|each|other|new|every|since|until|between|per|target|plan\w*|goal|aim\w*"
    r"|expect\w*|forecast|limit|minimum|maximum|previous|former|last|next)\b",
    re.IGNORECASE,
)
_FILLING = frozenset(
    {"THE", "A", "IN", "OF", "AND", "TO", "VERB", "YEAR", "COMMA", "COLON", "HYPHEN", "DASH", "ALL"}
)
_STRONG = regex(
    r"\b(?:total|all|altogether|overall|list(?:s|ed)?|sets\s+out|shows|contains|gives|names|presents)\b",
    re.IGNORECASE,
)
_SHOWS = regex(rf"\s+{_STRONG.pattern}\s+(?:(?:the|our|its|all)\s+)*", re.IGNORECASE)
_OF_ALL = regex(r"(?:\s+of\s+(?:the|our|this)\s+[a-z]+)?\s*[.;]?\s*", re.IGNORECASE)
"""What stands behind all things: "the nine items of the plan"."""
_OPENS = regex(r"(?:^|[,;:(]|\btotal\s+of|^of)\s*(?:(?:the|all|all\s+the)\s+)?$", re.IGNORECASE)
_NAMES = frozenset({"name", "no", "nr", "number", "id", "title", "item"})
_NEAR, _FAR = 10, 2


@in_english()
def exhibit(context: Context) -> Tie | None:
    """The table or annex that the count's sentence points at."""
    statement = context.statement
    sentence = context.text[statement.sentence.start : statement.sentence.end]
    if statement.relation not in (Relation.PLAIN, Relation.ALL) or statement.value < 3:
        return None
    reference = context.facts.reference_in(statement.sentence) if MENTION.search(sentence) else None
    if reference is None:
        return None
    shown_there = reference.exhibit
    listed = _listed(context, shown_there)
    if listed is not None:
        support = Support(SupportKind.TABLE, listed.span, len(listed.items), shown_there.label, (listed,))
        if _is_shown(context, reference) and abs(len(listed.items) - statement.value) == 1:
            return Tie((support,), Strength.SURE)
        return _tie(context, reference, (support,), "")
    words = content(statement.unit)
    meant = cell_meant(shown_there, sentence, words) or cell_meant(
        shown_there, sentence, frozenset({statement.head})
    )
    if meant is None:
        return None
    return _tie(context, reference, _supports(shown_there, meant, statement.value), meant.row)


# --- what the table says -------------------------------------------------------------------


def _listed(context: Context, there: Exhibit) -> ItemList | None:
    """The things counted, where an annex lists one an item or a table one a row."""
    head = context.statement.head
    if any(vocabulary().has("CHOSEN", word) for word in content(there.title)):
        return None
    if there.items is not None:
        return there.items if head in content(there.title) else None
    return None if there.table is None else _rows(there.table, there.title, head)


def _is_shown(context: Context, reference: Reference) -> bool:
    """Whether a table is said to show the things counted: "Table 2 sets out the nine items of the plan"."""
    statement, text = context.statement, context.text
    if statement.unit.lower().split()[1:] or reference.span.end > statement.span.start:
        return False
    between = text[reference.span.end : statement.span.start]
    behind = text[statement.span.end : statement.sentence.end]
    return _SHOWS.fullmatch(between) is not None and _OF_ALL.fullmatch(behind) is not None


def _rows(table: Table, title: str, head: str) -> ItemList | None:
    """The rows of a table that lists the things counted."""
    columns = [content(column.title) for column in table.columns[:2]]
    named = head in columns[0] or (columns[0] <= _NAMES and (head in columns[-1] or head in content(title)))
    return rows(table) if named else None


def _supports(there: Exhibit, meant: Meant, stated: int) -> tuple[Support, ...]:
    """The number meant, what the rows add up to, and the number of the table that the count is."""
    numbers = ItemList(
        ListKind.NUMBERS, _span(meant.parts or meant.cells), tuple(_item(part) for part in meant.parts)
    )
    lists = (numbers,) if meant.total else ()
    span = numbers.span if meant.cell is None else meant.cell.span
    found = [
        Support(SupportKind.TABLE, span, int(value), there.label, lists)
        for value in meant.values
        if value == int(value)
    ]
    same = [cell for cell in meant.cells if cell.value == stated]
    return (*found, *(Support(SupportKind.TABLE, cell.span, stated, there.label) for cell in same[:1]))


def _item(part: Figure) -> Item:
    return Item(part.span, f"{part.value:f}")


def _span(figures: tuple[Figure, ...]) -> Span:
    return Span(figures[0].span.start, figures[-1].span.end)


# --- how sure ------------------------------------------------------------------------------


def _tie(context: Context, reference: Reference, supports: tuple[Support, ...], row: str) -> Tie | None:
    if not supports:
        return None
    stated, value = context.statement.value, supports[0].listed or 0
    sentence = context.text[context.statement.sentence.start : context.statement.sentence.end]
    strong = _STRONG.search(sentence) is not None
    close = abs(stated - value) * (_FAR if strong else _NEAR) <= max(stated, value)
    sure = close and _is_whole(context, reference, row)
    return Tie(supports, Strength.SURE if sure else Strength.WEAK)


def _is_whole(context: Context, reference: Reference, row: str) -> bool:
    """Whether nothing narrows a count down but the `row` it names: no place, no kind, no other count."""
    statement, there = context.statement, reference.exhibit
    if any(other.head == statement.head for other in context.others):
        return False
    titles = () if there.table is None else tuple(column.title for column in there.table.columns)
    known = content(" ".join((there.title, *titles)))
    before = _without(row, context.text[statement.sentence.start : statement.span.start])
    if not content(statement.unit) <= known or _NARROWED.search(before) or not _leads_to(before):
        return False
    if content(before) & _labels(there.table) - known or not _is_titled(context, there):
        return False
    end = reference.span.start if reference.span.start > statement.span.end else statement.sentence.end
    behind = _without(row, context.text[statement.span.end : end])
    return all(_is_filling(token, known) for token in tokenize(behind))


def _is_titled(context: Context, there: Exhibit) -> bool:
    """Whether the table's title says no more than the sentence; one word may be what holds the things."""
    statement = context.statement
    said = spoken(context.text[statement.sentence.start : statement.sentence.end])
    more = narrowing(there.title) - said
    return not more or (len(more) == 1 and not narrowing(there.title) & spoken(statement.unit))


def _labels(table: Table | None) -> frozenset[str]:
    return (
        frozenset() if table is None else content(" ".join(row.label for row in table.rows if not row.total))
    )


def _without(row: str, text: str) -> str:
    """A stretch of a sentence without the row that it names."""
    pattern = rf"(?:\b(?:in|for|at|of|from)\s+)?(?:\bthe\s+)?(?<!\w){re.escape(row)}(?!\w)"
    return re.sub(pattern, "", text, flags=re.IGNORECASE) if row else text


def _leads_to(before: str) -> bool:
    """Whether what stands right before a count leaves it whole: "There were", "carried out", "a total of"."""
    if _OPENS.search(before):
        return True
    words = [token for token in tokenize(before) if token.kind not in ("THE", "ALL")]
    return not words or words[-1].kind == "COMMA" or vocabulary().has("DONE", words[-1].lower)


def _is_filling(token: Token, known: frozenset[str]) -> bool:
    words = vocabulary()
    return (
        token.kind in _FILLING
        or token.lower in (".", "(", ")", ";")
        or words.has("DONE", token.lower)
        or singular(token.lower) in known
    )
