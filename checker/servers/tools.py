"""What an agent may ask for: the same answers as the commands give, in the same form.

`TOOLS` is the whole registry. Arguments are held against a tool's schema before it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checker import rulebook, run
from checker.errors import CheckerError, internal, one_line
from checker.escaping import safe
from checker.frozen import dataclass
from checker.gate.files import SUFFIX
from checker.readers import ReaderError
from checker.reports import json as as_json
from checker.reports import rules as as_pages
from checker.reports.look import Look
from checker.results import DocumentReport, Results
from checker.servers import shapes
from checker.servers.folder import Folder
from checker.servers.settings import options_of, settings_for
from checker.servers.shapes import Schema
from checker.sources import FALLBACK, STDIN, Source, slashed

Arguments = Mapping[str, Any]


class ToolError(CheckerError):
    """An agent asked for what cannot be done. One line says why."""


_DENSE = Look(dense=True)
"""An answer is read by a program, and may hold thousands of findings."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One question: what it is for, what it takes and gives, and the function that answers in JSON."""

    description: str
    takes: Schema
    gives: Callable[[], Schema]
    answer: Callable[[Folder, Arguments], str]


def answer(folder: Folder, name: str, arguments: Arguments) -> str:
    """What the tool `name` says, as JSON. Raises `ToolError`, in one line, where it says nothing."""
    if name not in TOOLS:
        raise ToolError(f'unknown tool "{name}"; known are {", ".join(TOOLS)}')
    _check(arguments, TOOLS[name].takes)
    try:
        with folder.alone():
            return safe(TOOLS[name].answer(folder, arguments))
    except (CheckerError, ReaderError) as error:
        raise ToolError(one_line(str(error))) from None
    except Exception as error:
        raise ToolError(internal(error)) from None


def _check(arguments: Arguments, schema: Schema) -> None:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(schema).iter_errors(dict(arguments)):
        where = "arguments" if error.json_path == "$" else error.json_path.removeprefix("$.")
        raise ToolError(one_line(f"{where}: {error.message}"))
    if ("path" in arguments) == ("text" in arguments) and "path" in schema["properties"]:
        raise ToolError('give either "path" or "text"')


def _findings(folder: Folder, arguments: Arguments) -> str:
    return as_json.findings(Results((_report(folder, arguments),)), _DENSE)


def _ledger(folder: Folder, arguments: Arguments) -> str:
    return as_json.ledger(Results((_report(folder, arguments),)), _DENSE)


def _explain(_folder: Folder, arguments: Arguments) -> str:
    return as_pages.explained(rulebook.find(rulebook.load_default(), arguments["rule"]))


def _rules(_folder: Folder, _arguments: Arguments) -> str:
    return as_pages.as_json(rulebook.load_default())


def _report(folder: Folder, arguments: Arguments) -> DocumentReport:
    """The report on the file or the text that is asked about."""
    if "path" in arguments:
        source = Source(slashed(arguments["path"]))
        data = folder.read(arguments["path"])
        aside = folder.read_if_there(arguments["path"] + SUFFIX)
    else:
        name = _whole(arguments.get("name", ""))
        source = Source(name or STDIN, "" if name else FALLBACK)
        data = _whole(arguments["text"]).encode()
        aside = None
    settings = settings_for(str(folder.top / source.path), options_of(arguments, folder.top))
    return run.report(source, data, settings, aside)


def _whole(text: str) -> str:
    """`text` with a question mark for each half of a character."""
    return text.encode("utf-8", "replace").decode()


TOOLS: dict[str, Tool] = {
    "check": Tool(
        "Check a draft report: every stated count against the list, note or parts that stand for it, and "
        "more (the tool rules says what). Gives findings with both places; which side is right is for a "
        "person to say.",
        shapes.CHECK,
        lambda: shapes.published("findings"),
        _findings,
    ),
    "ledger": Tool(
        "List every count that a draft report states, with what supports it and a verdict: confirmed, "
        "contradicted, unsupported (nothing lists it; no fault by itself) or unread (count it yourself).",
        shapes.LEDGER,
        lambda: shapes.published("ledger"),
        _ledger,
    ),
    "explain": Tool(
        "The page of one rule: what it finds, why that matters, examples, and when it stays silent.",
        shapes.EXPLAIN,
        lambda: shapes.published("explanation"),
        _explain,
    ),
    "rules": Tool(
        "The rules there are, with a summary of each.", shapes.NOTHING, lambda: shapes.RULES, _rules
    ),
}
"""Name → tool, in the order in which they are told."""
