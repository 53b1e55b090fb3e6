"""`checker corpus`: many documents, in shards that a cluster can share out, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import typer

from checker.cli.corpus.across import across
from checker.cli.corpus.report import report
from checker.cli.corpus.run import run
from checker.cli.spread import spread

_COMMANDS: Mapping[str, Callable[..., Any]] = {"run": run, "across": across, "report": report}

corpus = typer.Typer(
    help="Checks many documents, and tells what they come to.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for _name, _command in _COMMANDS.items():
    corpus.command(_name)(spread(_command))
