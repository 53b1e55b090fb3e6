"""Two files → what their comparison says."""

from __future__ import annotations

from collections.abc import Sequence

from checker import readers
from checker.compare.report import compare
from checker.errors import reason
from checker.model import Document
from checker.output import guard, identities
from checker.readers import USUAL, Options, ReaderError
from checker.results import Problem, Results
from checker.rulebook import Rule
from checker.run import read_bytes
from checker.sources import Filter, Source, expand
from checker.writing import Place


def compared(
    draft: str, reference: str, rules: Sequence[Rule], *outputs: Place, options: Options = USUAL
) -> Results:
    """What `draft` lost, added or changed against `reference`; what cannot be read is a problem.

    `options` are how both are read.
    """
    problems: list[Problem] = []
    documents: list[Document] = []
    for path in (draft, reference):
        sources, unknown = expand([path], Filter.of((), ()), "")
        problems += unknown
        inputs = identities(source.path for source in sources)
        for output in outputs:
            guard(output, inputs)
        if len(sources) > 1:
            problems.append(Problem(path, "is more than one file"))
        elif sources:
            _read(sources[0], options, documents, problems)
    if problems:
        return Results((), tuple(sorted(problems)), tuple(rules))
    ours, theirs = documents
    other = (theirs.path, theirs.encoding)
    return Results((), (), tuple(rules), other).of([compare(ours, theirs, rules)])


def _read(source: Source, options: Options, documents: list[Document], problems: list[Problem]) -> None:
    try:
        document = readers.read(source.path, read_bytes(source), source.format or None, options)
    except ReaderError as error:
        problems.append(Problem(source.path, error.reason))
    except OSError as error:
        problems.append(Problem(source.path, reason(error)))
    else:
        if document.pieces:
            problems.append(Problem(source.path, "is a report in several files; name the one to compare"))
        documents.append(document)
