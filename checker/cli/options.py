"""The arguments and options that commands share."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

import typer

from checker.cli.completion import rules_beginning

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...", help="Files, folders, patterns ('drafts/**/*.md'), or - for standard input."
    ),
]
FilesFrom = Annotated[
    str,
    typer.Option(
        metavar="FILE", help="Check what FILE names, too: a path a line, or a path before each NUL."
    ),
]
SomePaths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...", help="As for check; the files that the baseline names if not given."
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option(metavar="FILE", help="Write to FILE, whole or not at all; its suffix may tell the format."),
]
Include = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="In folders, check only the files that match.")
]
Exclude = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="In folders, leave out what matches.")
]
RespectGitignore = Annotated[
    bool | None,
    typer.Option(
        "--respect-gitignore/--no-respect-gitignore",
        show_default=False,
        help="In folders, leave out what git ignores (the default), or check it, too.",
    ),
]
ForceExclude = Annotated[
    bool | None,
    typer.Option(
        "--force-exclude/--no-force-exclude",
        show_default=False,
        help="Leave out what is excluded or ignored even where it is named, or check it (the default).",
    ),
]
ShowFiles = Annotated[
    bool, typer.Option("--show-files", help="Show the files that would be checked, and check none.")
]
StdinName = Annotated[
    str,
    typer.Option(metavar="NAME", help="The name of standard input; its suffix tells the format."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES",
        help="Run only these rules: codes, names, 'CNT' for all CNT..., packs; by commas.",
        autocompletion=rules_beginning,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Leave these rules out.", autocompletion=rules_beginning),
]
RuleFolders = Annotated[
    list[str] | None,
    typer.Option(metavar="DIR", help="Add the rule pages and groups in DIR; an equal code replaces."),
]


class OfFindings(StrEnum):
    """The formats that print findings. The reports know them, too; but to ask them takes long to start."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    RDJSONL = "rdjsonl"
    CHECKSTYLE = "checkstyle"
    CSV = "csv"
    HTML = "html"


class OfLedger(StrEnum):
    """The formats that print a ledger."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    HTML = "html"


_SEVERAL = typer.Option("--format", help="How to print; several pair up with the --output options in order.")
FindingsFormat = Annotated[list[OfFindings] | None, _SEVERAL]
LedgerFormat = Annotated[list[OfLedger] | None, _SEVERAL]
RulesFormat = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print.")]
Config = Annotated[
    str, typer.Option(metavar="FILE", help="Use this config for all files, not the nearest of each.")
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Use no config at all.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="The day the reports speak of, where they do not say.",
    ),
]
Language = Annotated[
    str,
    typer.Option(
        metavar="NAME", help="The language of the reports: one that ships, or a folder of words such as ./fr."
    ),
]
FailOn = Annotated[
    Literal["error", "warning", "never"] | None,
    typer.Option(help="The least severity that makes the exit code 1 (error if not given)."),
]
MaxWarnings = Annotated[
    int | None,
    typer.Option(metavar="N", min=0, help="Make the exit code 1 where there are more than N warnings."),
]
Jobs = Annotated[
    int | None,
    typer.Option(metavar="N", min=0, help="Processes that share the work; 0: as many as it is worth."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read every file, and remember nothing.")]
CacheDir = Annotated[
    str, typer.Option(metavar="DIR", help="Where reports are remembered (else the user's cache folder).")
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes, until Ctrl-C.")]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Show how many findings each rule has, not the findings.")
]
WithLedger = Annotated[
    bool, typer.Option("--with-ledger", help="Put every count with its verdict beside the findings, in JSON.")
]
Positions = Annotated[
    Literal["characters", "utf-16"],
    typer.Option(help="What columns and offsets count in JSON: characters, or units of UTF-16."),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show the findings and nothing else.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Never make the exit code 1, whatever is found.")]

Fix = Annotated[
    bool, typer.Option("--fix", help="Write what mends the findings to a copy, NAME.fixed.SUFFIX.")
]
InPlace = Annotated[bool, typer.Option("--in-place", help="With --fix: write the file itself.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would write; write nothing.")]

RequireReasons = Annotated[
    bool, typer.Option("--require-reasons", help="Find what is allowed without a reason, too.")
]
Tracked = Annotated[
    Literal["final", "original"] | None,
    typer.Option(help="Read Word drafts with their tracked changes made (final), or undone (original)."),
]
BaselineFile = Annotated[
    str,
    typer.Option("--baseline", metavar="FILE", help="The file of known findings: only others count."),
]
NewSince = Annotated[
    str | None,
    typer.Option(metavar="REV", help="Count only what the file did not have at this revision of git."),
]
