"""What the grammars understand of a sentence, for those who write grammars and rules."""

from __future__ import annotations

from checker.facts.counts import Count, find
from checker.facts.notelists import note_lists
from checker.facts.series import read_series
from checker.model import Item, Span
from checker.text.tokens import Token


def tokens(text: str) -> str:
    """Every token of a sentence beside its kind."""
    return " ".join(f"{token.text}/{token.kind}" for token in find(text)[0])


def counts(text: str) -> list[str]:
    """The counts of a sentence, each with what it is and what it counts."""
    found, each = find(text)
    return [_count(text, found, count) for count in each]


def _count(text: str, tokens: tuple[Token, ...], count: Count) -> str:
    quote = text[tokens[count.first].start : tokens[count.end - 1].end]
    said = [f'"{quote}"', f"= {count.value}", str(count.exactness), str(count.relation)]
    if count.total is not None:
        said.append(f"of {count.total}")
    if count.noun is None:
        said.append("noun left out")
    else:
        said.append(f'of "{text[tokens[count.noun[0]].start : tokens[count.noun[1] - 1].end]}"')
    if count.figures is not None:
        said.append(f"in figures {count.figures[0]}")
    return ", ".join(said).replace(", =", " =", 1)


def lists(text: str) -> list[str]:
    """The sentence read as a note, and what follows its first colon or stands in its first parenthesis."""
    whole = Span(0, len(text))
    lines = [
        f"names: {_items(text, one.items.items)}"
        + (f" – {said}" if (said := " ".join(sorted(one.items.predicate))) else "")
        for one in note_lists(text, whole)
    ]
    for name, span in stretches(text):
        for one in read_series(text, span):
            sure = "" if one.sure else " (can be read in another way)"
            lines.append(f"{name}, {one.kind}: {_items(text, one.items)}{sure}")
    return lines


def stretches(text: str) -> list[tuple[str, Span]]:
    """Where a list can stand in a sentence: behind its first colon or "namely", in its first brackets."""
    found = []
    for token in find(text)[0]:
        if token.kind in ("COLON", "NAMELY"):
            found.append((f'after "{token.text}"', Span(token.end, len(text))))
            break
    start = text.find("(")
    end = text.find(")", start)
    if 0 <= start < end:
        found.append(("in brackets", Span(start + 1, end)))
    return found


def _items(text: str, items: tuple[Item, ...]) -> str:
    quotes = [text[item.span.start : item.span.end] for item in items]
    return f"{len(quotes)} [" + " | ".join(quotes) + "]"
