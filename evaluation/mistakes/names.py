"""Names that could stand in a list and do not."""

from __future__ import annotations

import re
from random import Random

from evaluation.places.lists import Listed
from evaluation.texts import Clean

_COUNTRIES = (
    "Austria|Belgium|Bulgaria|Croatia|Cyprus|Czechia|Denmark|Estonia|Finland|France|Germany|Greece|Hungary|"
    "Ireland|Italy|Latvia|Lithuania|Luxembourg|Malta|the Netherlands|Poland|Portugal|Romania|Slovakia|Slovenia|"
    "Spain|Sweden|Norway|Iceland|Chile|Kenya|Ghana|Togo|Peru|Nepal"
).split("|")
_MONTHS = "January February March April May June July August September October November December".split()
_NAMES = "Ostermoor|Vellacott|Brennick|Tarnholm|Quillon|Sandwyre|Hexwater|Lorimond|Pellbrook|Zennorby".split(
    "|"
)
_THINGS = (
    "upkeep of the archives|survey of the cellars|renewal of the fences|reform of the statutes|"
    "sale of the old boats|repair of the northern wall"
).split("|")
_WORDS = "beacon|harness|lantern|pebble|thicket|anvil".split("|")
_LEAD = re.compile(r"(?:an?|the|one on|on|at|in|to|for|Ms|Mr|Mrs|Dr|Professor|Judge)\s")
_NOT_A_NAME = re.compile(r"\d|^(?:that|who|how|what|why|whether|when)\b")
_PROPER = re.compile(r"(?:the\s+)?[A-ZÀ-Ý]")


def another(listed: Listed, text: Clean, rng: Random) -> str | None:
    """A name or phrase of the sort that `listed` holds, found nowhere in `text`; None where none fits."""
    items = [item.of(text.source) for item in listed.items]
    new = rng.choice([word for word in _pool(items) if word.removeprefix("the ") not in text.source] or [""])
    lead = _LEAD.match(items[1])
    if lead and new and not (lead[0].strip() == "the" and new in (*_NAMES, *_COUNTRIES)):
        return lead[0] + new
    return new or None


def _pool(items: list[str]) -> list[str]:
    if any(item in _COUNTRIES for item in items):
        return _COUNTRIES
    if any(item.split()[0] in _MONTHS for item in items):
        return _MONTHS
    if any(_NOT_A_NAME.search(item) for item in items):
        return []
    proper = sum(bool(_PROPER.match(item)) for item in items)
    if proper * 2 > len(items):
        return _NAMES
    return _WORDS if not any(" " in item for item in items) else _THINGS
