"""`checker config`: what holds for a file and a run, printed for a person or a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date

from checker import __version__
from checker.config.layers import Layer
from checker.config.rows import Row
from checker.errors import one_line
from checker.frozen import dataclass
from checker.rulebook import Rule


@dataclass(frozen=True, slots=True)
class Shown:
    """What there is to show: the path, its config and the run's ("" for none), the rows, the rules.

    `rules` are those that run, of `known` that there are.
    """

    path: str
    file: str
    run_file: str
    of_file: Sequence[Row]
    of_run: Sequence[Row]
    rules: Sequence[Rule]
    known: int


def as_text(shown: Shown) -> str:
    """The keys as a config has them, each with who says so; then the rules that run."""
    lines = [f"# {shown.path or 'files here'}: {shown.file or 'no config'}", *_lines(shown.of_file), ""]
    lines += [f"# the run: {shown.run_file or 'no config'}", *_lines(shown.of_run), ""]
    lines += [f"# {len(shown.rules)} of {shown.known} rules run"]
    lines += [f"# {rule.code}  {rule.severity.value:<7}  {rule.name}" for rule in shown.rules]
    return "".join(f"{one_line(line)}\n" for line in lines)


def as_json(shown: Shown) -> str:
    """The same for programs."""
    content = {
        "schema": "1.0",
        "checker": __version__,
        "path": shown.path or None,
        "config": shown.file or None,
        "run_config": shown.run_file or None,
        "file": {row.key: _object(row) for row in shown.of_file},
        "run": {row.key: _object(row) for row in shown.of_run},
        "rules": [_rule(rule) for rule in shown.rules],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, default=str) + "\n"


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    said = [f"{row.key} = {toml(row.value)}" for row in rows]
    width = max((len(line) for line in said if len(line) <= 60), default=0)
    for row, line in zip(rows, said, strict=True):
        yield f"{line:<{width}}  # {', '.join(_places(row)) or 'default'}"


def _places(row: Row) -> Iterator[str]:
    for layer, line in row.places():
        where = f"{layer.file}:{line}" if line else layer.file
        yield f"{where or 'command line'}{_for(layer)}"


def _for(layer: Layer) -> str:
    return "" if layer.paths is None else f" ({' '.join(layer.paths)})"


def _object(row: Row) -> dict[str, object]:
    return {"value": row.value, "from": [_source(layer, line) for layer, line in row.places()]}


def _source(layer: Layer, line: int | None) -> dict[str, object]:
    if not layer.file:
        return {"source": "command line"}
    return {"source": "config", "path": layer.file, "line": line, "paths": layer.paths}


def _rule(rule: Rule) -> dict[str, object]:
    options = {
        key: sorted(value) if isinstance(value, frozenset) else value for key, value in rule.options.items()
    }
    return {"code": rule.code, "name": rule.name, "severity": rule.severity.value, "options": options}


def toml(value: object) -> str:
    """A value as TOML writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(map(toml, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {toml(held)}' for key, held in value.items())} }}"
        case str():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)
