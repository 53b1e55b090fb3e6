"""The baseline: findings that a house knows of, in a file.

One entry a finding and a line, sorted, so that a change of the file reads well. Paths are those seen from
the folder of the baseline. `checker schema baseline` says what the file holds.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields

from checker.escaping import safe
from checker.frozen import dataclass
from checker.gate.files import GateError, read_text
from checker.gate.known import marks
from checker.results import DocumentReport

SCHEMA = "1.0"
"""The version of the file."""

MAX_BYTES = 64 << 20

_FINGERPRINT = re.compile(r'"fingerprint"\s*:\s*("(?:[^"\\]++|\\.)*+")')
"""Where a fingerprint is written, with whatever escapes."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One finding that is known."""

    path: str
    code: str
    rule: str
    message: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The file at `path`, its text, and its entries in the order of the file."""

    path: str
    text: str
    entries: tuple[Entry, ...]

    def relative(self, path: str) -> str:
        """The path of a document as an entry has it."""
        return relative(path, self.path)

    def exists(self, path: str) -> bool:
        """Whether the file that an entry names is there."""
        return os.path.lexists(self.given(path))

    def given(self, path: str) -> str:
        """An entry's path as seen from the current folder, with forward slashes."""
        return os.path.join(os.path.dirname(self.path), path).replace(os.sep, "/")  # noqa: PTH118, PTH120

    def sources(self) -> Iterator[tuple[int, int]]:
        """Where each entry's fingerprint stands in the text, as 0-based characters."""
        written: dict[str, list[tuple[int, int]]] = {}
        for match in _FINGERPRINT.finditer(self.text):
            written.setdefault(json.loads(match[1]), []).append(match.span(1))
        taken: Counter[str] = Counter()
        for entry in self.entries:
            places = written.get(entry.fingerprint, [(0, 0)])
            yield places[min(taken[entry.fingerprint], len(places) - 1)]
            taken[entry.fingerprint] += 1


def relative(path: str, baseline: str) -> str:
    """`path` as seen from the folder of the file `baseline`, with forward slashes."""
    try:
        seen = os.path.relpath(path, os.path.dirname(baseline) or ".")  # noqa: PTH120
    except ValueError:  # on another drive
        seen = path
    return seen.replace(os.sep, "/")


def entries_of(documents: Sequence[DocumentReport], baseline: str) -> list[Entry]:
    """An entry for every finding that counts, or is known, in `documents`."""
    return sorted(
        Entry(relative(document.path, baseline), finding.code, finding.rule, finding.message, mark)
        for document in documents
        for mark, finding in zip(marks(document.findings), document.findings, strict=True)
    )


# --- the file -------------------------------------------------------------------------------


def dumped(entries: Iterable[Entry]) -> str:
    """The text of a baseline with `entries`."""
    lines = ",\n".join(
        "    " + json.dumps(asdict(entry), ensure_ascii=False) for entry in sorted(set(entries))
    )
    body = f"[\n{lines}\n  ]" if lines else "[]"
    return safe(f'{{\n  "schema": "{SCHEMA}",\n  "entries": {body}\n}}\n')


def load(path: str) -> Baseline:
    """The baseline at `path`. Raises `GateError` where there is none, or it is not as it should be."""
    text = read_text(path, MAX_BYTES)
    if text is None:
        raise GateError(path, f"no such file; checker baseline write --baseline {path} makes one")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise GateError(path, f"is not JSON: {what}") from error
    if not isinstance(content, dict) or not isinstance(content.get("entries"), list):
        raise GateError(path, "is not a baseline")
    if content.get("schema") != SCHEMA:
        known = f'only "{SCHEMA}" is known'
        raise GateError(path, f"its schema is {json.dumps(content.get('schema'))[:40]}; {known}")
    return Baseline(path, text, tuple(_entries(path, content["entries"])))


def _entries(path: str, entries: list[object]) -> Iterator[Entry]:
    keys = {field.name for field in fields(Entry)}
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise GateError(path, f"entry {number} is no object")
        if missing := sorted(keys - set(entry)):
            raise GateError(path, f'entry {number} has no "{missing[0]}"')
        for key, value in entry.items():
            if key not in keys:
                raise GateError(path, f'entry {number}: unknown key "{key}"')
            if not isinstance(value, str):
                raise GateError(path, f'entry {number}: "{key}" must be a string')
        yield Entry(**entry)
