"""Commands that tell of the program itself: rules, a rule's page, a sentence as it is read, schemas."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from checker.cli import options
from checker.cli.completion import rules_beginning
from checker.cli.shared import emit, known_rules, look


def rules_(form: options.RulesFormat = "text", rules: options.RuleFolders = None) -> None:
    """Which rules are there?"""
    from checker.reports.rules import as_json, table

    known = known_rules(rules)
    emit(as_json(known) if form == "json" else table(known, look()))


def explain(
    rule: Annotated[
        str, typer.Argument(metavar="RULE", help="A rule's code or name.", autocompletion=rules_beginning)
    ],
    rules: options.RuleFolders = None,
) -> None:
    """What does a rule find, why does it matter, when is it silent?"""
    from checker import rulebook
    from checker.reports.rules import page

    emit(page(rulebook.find(known_rules(rules), rule)))


def parse(text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or a paragraph.")]) -> None:
    """What do the grammars understand of a sentence?"""
    from checker.reading.explain import explain_sentence

    emit(explain_sentence(text).rstrip("\n") + "\n")


def schema(
    name: Annotated[Literal["findings", "ledger", "rule", "baseline"], typer.Argument(help="Which schema.")],
) -> None:
    """The JSON Schema of an output, of a rule page's front matter, or of a baseline."""
    from checker import resources

    emit(resources.schema(name).read_text("utf-8"))
