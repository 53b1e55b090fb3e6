"""One document → its rows, in a process that may die of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from time import process_time

from checker import readers
from checker.corpus import identity, rows, urls
from checker.corpus.across.citations import citations
from checker.corpus.across.passages import passages
from checker.corpus.entries import Entry
from checker.corpus.identity import Held
from checker.corpus.language import ENGLISH, language
from checker.corpus.limits import Limits
from checker.corpus.tables import CITATIONS, CLAIMS, DOCUMENTS, FINDINGS, PASSAGES, Row, written
from checker.errors import internal, reason
from checker.facts.dated import document_date
from checker.frozen import dataclass
from checker.gate.files import GateError, beside
from checker.readers import ReaderError
from checker.results import DocumentReport, Problem
from checker.run import language_of, told
from checker.settings import Settings
from checker.sources import contents
from checker.text.language import reading_in
from checker.verdicts import Ledger


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier run wrote of a document: the line of its row, and what it depends on."""

    line: str
    id: str
    source: str
    stamp: str
    program: str
    config: str
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read in a run, what holds for it (or why nothing can), and what is known of it."""

    run: str
    entry: Entry
    settings: Settings | Problem
    held: Held
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What the tables get of a document: the lines of its rows. `again` is False where it was not read."""

    lines: Mapping[str, str]
    again: bool = True
    findings: int = 0
    problem: str = ""


def read(task: Task, limits: Limits) -> Read:
    """Reads the document, unless its rows are known. Whatever fails is told in its row."""
    entry, settings = task.entry, task.settings
    if entry.problem:
        return _failed(task, entry.problem)
    if isinstance(settings, Problem):
        return _failed(task, f"{settings.path}: {settings.reason}")
    if task.earlier is not None and _is_unchanged(task, task.earlier):
        return _kept(task, task.earlier)
    digest, aside, begun = "", None, process_time()
    try:
        with limits.kept():
            data = _content(entry)
            digest, aside = sha256(data).hexdigest(), _beside(entry)
            name = _id(task, digest, aside)
            if task.earlier is not None and name == task.earlier.id:
                return _kept(task, task.earlier)
            return _examined(task, settings, name, data, aside, begun)
    except (ReaderError, GateError) as error:
        why = error.reason
    except OSError as error:
        why = reason(error)
    except MemoryError:
        why = f"needs more than {limits.megabytes} MB of memory"
    except Exception as error:
        why = internal(error)
    return _failed(task, why, digest, aside)


def lost(task: Task, why: str) -> Read:
    """What is to say of a document that no process could end."""
    try:
        digest, aside = sha256(_content(task.entry)).hexdigest(), _beside(task.entry)
    except (OSError, ValueError, GateError):
        digest, aside = "", None
    return _failed(task, why, digest, aside)


def _examined(
    task: Task, settings: Settings, name: str, data: bytes, aside: bytes | None, begun: float
) -> Read:
    entry = task.entry
    ledger, report = told(entry.of, data, settings, aside)
    document = ledger.facts.document
    with reading_in(language_of(document, settings)):
        day = ledger.facts.issued or document_date(document)
        row = rows.document(
            entry,
            name,
            task.held,
            task.run,
            report=report,
            language=language(document.text) if report.language == ENGLISH else report.language,
            date=None if day is None else day.isoformat(),
            sha256=report.sha256,
            bytes=len(data),
            seconds=process_time() - begun,
        )
        return Read(_lines(row, name, report, ledger), findings=len(report.findings))


def _lines(row: Row, name: str, report: DocumentReport, ledger: Ledger) -> dict[str, str]:
    """The lines of a document in every table."""
    found: dict[str, Iterable[Row]] = {
        DOCUMENTS: (row,),
        FINDINGS: rows.findings(name, report),
        CLAIMS: rows.claims(name, report),
        CITATIONS: citations(ledger, name),
        PASSAGES: passages(ledger, name),
    }
    return {table: "".join(map(written, some)) for table, some in found.items()}


def _failed(task: Task, why: str, digest: str = "", aside: bytes | None = None) -> Read:
    name = _id(task, digest, aside)
    row = rows.document(task.entry, name, task.held, task.run, sha256=digest, problem=" ".join(why.split()))
    return Read({DOCUMENTS: written(row)}, problem=why)


def _kept(task: Task, known: Earlier) -> Read:
    """The row of an earlier run; what was named this time may be another part of the corpus."""
    line, entry = known.line, task.entry
    if (known.source, known.stamp) != (entry.source, entry.stamp):
        line = written(json.loads(line) | {"source": entry.source, "stamp": entry.stamp})
    return Read({DOCUMENTS: line}, again=False)


def _is_unchanged(task: Task, known: Earlier) -> bool:
    """Whether a store says that the document is as it was, and all else is: then it is not fetched.

    What a folder says of a file is not believed: it is read, and its digest compared.
    """
    if not task.entry.stamp or not urls.is_url(task.entry.path):
        return False
    here = task.entry.stamp, identity.program(), task.held.config
    return here == (known.stamp, known.program, known.config)


def _id(task: Task, digest: str, aside: bytes | None) -> str:
    return identity.document(task.entry.path, task.entry.format, digest, task.held.config, aside)


def _content(entry: Entry) -> bytes:
    if urls.is_url(entry.path):
        return urls.content(entry.path, readers.MAX_BYTES)
    return contents(entry.of)


def _beside(entry: Entry) -> bytes | None:
    """The bytes of the file that says what the document may have; in a store none is looked for."""
    return None if urls.is_url(entry.path) else beside(entry.path)
