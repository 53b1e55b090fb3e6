"""The arguments and options that commands share."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import typer

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS...", help="Files, folders, patterns ('drafts/**/*.md'), - for stdin."),
]
Output = Annotated[str, typer.Option(metavar="FILE", help="Write to FILE, whole or not at all.")]
Include = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="In folders, check only the files that match.")
]
Exclude = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="In folders, leave out what matches.")
]
StdinName = Annotated[
    str,
    typer.Option(metavar="NAME", help="The name of stdin; its suffix tells the format (else plain text)."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES", help="Run only these: codes, names, 'CNT' for all CNT..., packs; by commas."
    ),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULES", help="Do not run these.")]
RuleFolders = Annotated[
    list[str] | None, typer.Option(metavar="DIR", help="Add the rule pages in DIR; an equal code replaces.")
]
FindingsFormat = Annotated[Literal["text", "json"] | None, typer.Option("--format", help="How to print.")]
LedgerFormat = Annotated[Literal["text", "json", "csv"], typer.Option("--format", help="How to print.")]
RulesFormat = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print.")]
Config = Annotated[
    str, typer.Option(metavar="FILE", help="Use this config for all files, not the nearest of each.")
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Use no config at all.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day the reports speak of (YYYY-MM-DD)."),
]
FailOn = Annotated[
    Literal["error", "warning", "never"] | None,
    typer.Option(help="The least severity that makes the exit code 1 (error if not given)."),
]

Fix = Annotated[bool, typer.Option("--fix", help="Write what mends the findings to NAME.fixed.SUFFIX.")]
InPlace = Annotated[bool, typer.Option("--in-place", help="With --fix: write the file itself.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would write; write nothing.")]
