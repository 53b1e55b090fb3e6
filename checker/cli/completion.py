"""What a shell needs to complete the command line, and what it is told when it asks."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from checker.cli import VARIABLE
from checker.cli.shared import emit


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], typer.Argument(help="The shell that is to complete.")],
) -> None:
    """The script that makes a shell complete commands, options and rules."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    script = get_completion_script(prog_name="checker", complete_var=VARIABLE, shell=shell)
    emit(script.strip() + "\n")


def answer() -> None:
    """Makes the program ready to be asked by a shell."""
    from typer.completion import completion_init  # type: ignore[attr-defined]

    completion_init()


def rules_beginning(incomplete: str) -> list[str]:
    """Codes, names and packs of the rules that ship, for the last word of a list by commas."""
    from checker import rulebook

    before, comma, word = incomplete.rpartition(",")
    names = {name for rule in rulebook.load_default() for name in (rule.code, rule.name, rule.pack)}
    return [f"{before}{comma}{name}" for name in sorted(names) if name.startswith(word)]
