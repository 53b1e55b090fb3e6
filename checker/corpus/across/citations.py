"""A document's citations as rows: what is cited, the date and the name that it is given."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.citing import named_acts
from checker.corpus.rows import place
from checker.corpus.tables import Row
from checker.facts.citations import Citation
from checker.locating import located
from checker.placing import Places
from checker.text.names import plain
from checker.verdicts import Ledger


def citations(ledger: Ledger, name: str) -> Iterator[Row]:
    """One row for each thing with each date and each name that the document gives it, at the first place.

    Only things that are cited as they should be, and have dates of their own. `name` is the document's id.
    """
    document, places = ledger.facts.document, Places(ledger.facts.document)
    names = {citation.act: span for span, citation in named_acts(ledger)}
    seen: set[tuple[str, str | None, str | None]] = set()
    for citation in ledger.facts.citations:
        if citation.state != "right" or not citation.form.dated or citation.number is None:
            continue
        called = names.get(citation.act)
        key = _thing(citation), _date(citation), None if called is None else _quoted(document.quote(called))
        if key in seen:
            continue
        seen.add(key)
        where = located(document, places(called or citation.span))
        yield {
            "document": name,
            "path": where.path,
            "thing": key[0],
            "cited": _quoted(document.quote(citation.act)),
            "date": key[1],
            "called": key[2],
            "call": key[2] and plain(key[2]),
            **place(where),
        }


def _thing(citation: Citation) -> str:
    """What makes two citations those of one thing, in any document."""
    form, word, year, number, parts = citation.key
    return " ".join(str(part) for part in (form, word, year or "-", number, *parts))


def _date(citation: Citation) -> str | None:
    """The date that is given with it, where that is whole."""
    day = None if citation.day is None else citation.day.date
    return None if day is None else day.isoformat()


def _quoted(text: str) -> str:
    return " ".join(text.split())
