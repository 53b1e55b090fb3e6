"""The file beside a document, `draft.txt.checker.toml` → what it allows.

For plain text, which has no comments, and for whoever must not touch the draft:

    [[allow]]
    rule = "count-differs-from-list"
    reason = "two are counted jointly"
    quote = "nine of these lines"

`quote` is a text in what the finding quotes, or around it; `fingerprint` names one finding instead. An
entry with neither holds for the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from checker.careful import TomlError, toml
from checker.gate.allowances import Allowance, Extent, Order, Said, said_at, selected
from checker.gate.files import SUFFIX, GateError, decode
from checker.model import Document, Mismatch, OffsetMap
from checker.nearest import hint
from checker.pages import RulebookError
from checker.placing import Places
from checker.regex import regex
from checker.rulebook import Rule

KEYS = ("rule", "reason", "quote", "fingerprint")

QUOTES = 1000
"""So many texts can be quoted: each is looked for in the whole draft."""

_HEADER = regex(r"^[ \t]*\[\[[ \t]*allow[ \t]*\]\]", re.MULTILINE)


def said(document: Document, data: bytes, known: Sequence[Rule]) -> Said:
    """What the file beside `document` allows, `data` being its bytes.

    Raises `GateError` where it is not as it should be. A rule that is not known is a finding.
    """
    path = document.path + SUFFIX
    text = decode(path, data)
    entries = _entries(path, text)
    aside = Document(path, "toml", text, "", "", (), (), OffsetMap(()))
    places = Places(aside)
    allowances: list[Allowance] = []
    unreasoned: list[Mismatch] = []
    unreadable: list[Mismatch] = []
    chosen = cache(lambda words: selected(words, known))
    for entry, source in zip(entries, _sources(text, len(entries)), strict=True):
        try:
            order = Order(chosen(entry["rule"]), " ".join(entry.get("reason", "").split()), source)
        except RulebookError as error:
            unreadable.append(said_at(source, problem=str(error)))
            continue
        allowances += order.allowances(_extent(entry, document), places)
        unreasoned += order.unreasoned()
    return Said(places, tuple(allowances), tuple(unreasoned), tuple(unreadable))


def _extent(entry: Mapping[str, str], document: Document) -> Extent:
    quote = " ".join(entry.get("quote", "").split())
    return Extent(0, len(document.source) + 1, entry.get("fingerprint", ""), quote)


# --- the file -------------------------------------------------------------------------------


def _entries(path: str, text: str) -> list[dict[str, str]]:
    try:
        content = toml(text)
    except TomlError as error:
        raise GateError(path, str(error)) from error
    for key in content:
        if key != "allow":
            raise GateError(path, f'unknown key "{key}"; only [[allow]] is known')
    entries = content.get("allow", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise GateError(path, "allow must be a list of tables: [[allow]]")
    told = [_entry(path, number, entry) for number, entry in enumerate(entries, 1)]
    if len({entry["quote"] for entry in told if "quote" in entry}) > QUOTES:
        raise GateError(path, f"quotes more than {QUOTES} texts; name findings by their fingerprints")
    return told


def _entry(path: str, number: int, entry: dict[str, object]) -> dict[str, str]:
    """The entry, every value of it a text that is not empty."""
    told: dict[str, str] = {}
    for key, value in entry.items():
        if key not in KEYS:
            raise GateError(path, f'[[allow]] {number}: unknown key "{key}"{hint(key, KEYS)}')
        if not isinstance(value, str):
            raise GateError(path, f"[[allow]] {number}: {key} must be a text in quotes")
        if not value.strip(" \t\r\n,") and key != "reason":
            raise GateError(path, f"[[allow]] {number}: {key} is empty")
        told[key] = value
    if "rule" not in told:
        raise GateError(path, f"[[allow]] {number}: no rule is named")
    if "quote" in told and "fingerprint" in told:
        raise GateError(path, f"[[allow]] {number}: quote or fingerprint, not both")
    return told


def _sources(text: str, entries: int) -> list[tuple[int, int]]:
    """Where each entry stands; the whole file for all where they are not written as [[allow]]."""
    starts = [match.start() for match in _HEADER.finditer(text)]
    if len(starts) != entries:
        return [(0, len(text.rstrip()))] * entries
    ends = [*starts, len(text)][1:]
    return [(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]
