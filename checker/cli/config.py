"""`checker config` and `checker init`: what holds here, and a file to say it in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from checker.cli import options
from checker.cli.scope import Pages, Scope
from checker.cli.shared import configured, emit
from checker.errors import one_line


def config_(
    path: Annotated[str, typer.Argument(metavar="[PATH]", help="A file or a folder; else this folder.")] = "",
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="How to print.")] = "text",
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    language: options.Language = "",
    config: options.Config = "",
    no_config: options.NoConfig = False,
) -> None:
    """What holds for a file, and who says so: the default, a config, the command line."""
    from checker.config.rows import rows
    from checker.config.show import Shown, as_json, as_text

    configs = configured(
        Scope(rules, config, no_config, as_of, language=language, select=select, ignore=ignore)
    )
    probe = f"{path or '.'}/*" if Path(path).is_dir() else path  # a folder stands for any file in it
    shown = Shown(
        path=path,
        file=configs.file_of(probe),
        run_file=configs.file_of("."),
        of_file=rows(configs.layers(probe))[0],
        of_run=rows(configs.layers("."))[1],
        rules=configs.held(probe).rules,
        known=len(configs.known(probe)),
    )
    emit(as_json(shown) if form == "json" else as_text(shown))


def init() -> None:
    """Writes a checker.toml into this folder, with every key explained; never over one that is there."""
    from checker.config.init import init

    instead = configured(Pages()).file_of(".")
    path = init()
    emit(f"{path}: written" + (f"; it holds here instead of {one_line(instead)}\n" if instead else "\n"))
