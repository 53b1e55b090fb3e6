"""Commands that tell of the program itself: rules, a rule's page, a sentence as it is read, schemas."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from checker.cli import options
from checker.cli.completion import rules_beginning
from checker.cli.scope import Pages, Reading
from checker.cli.shared import configured, emit, look


def rules_(
    form: options.RulesFormat = "text",
    pages: Pages = Pages(),
) -> None:
    """Which rules are there?"""
    from checker.reports.rules import as_json, table

    known = configured(pages).known()
    emit(as_json(known) if form == "json" else table(known, look()))


def explain(
    rule: Annotated[
        str, typer.Argument(metavar="RULE", help="A rule's code or name.", autocompletion=rules_beginning)
    ],
    pages: Pages = Pages(),
    form: options.RulesFormat = "text",
) -> None:
    """What does a rule find, why does it matter, when is it silent?"""
    from checker import rulebook
    from checker.reports.rules import explained, page

    found = rulebook.find(configured(pages).known(), rule)
    emit(explained(found) if form == "json" else page(found))


def parse(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or a paragraph.")],
    language: options.Language = "",
) -> None:
    """What do the grammars understand of a sentence?"""
    from checker.config.configs import HERE
    from checker.config.merge import Asked
    from checker.text.language import reading_in
    from checker.ties.chart import explained

    configs = configured(Reading(language=language, no_config=True))
    with reading_in(configs.held(HERE, Asked(findings=False)).language):
        emit(explained(text).rstrip("\n") + "\n")


def schema(
    name: Annotated[
        Literal[
            "findings",
            "ledger",
            "rule",
            "explanation",
            "baseline",
            "config",
            "corpus-documents",
            "corpus-findings",
            "corpus-claims",
            "corpus-citations",
            "corpus-passages",
        ],
        typer.Argument(help="Which schema."),
    ],
) -> None:
    """The JSON Schema of an output, of a rule page's front matter, of a baseline, or of a config."""
    from checker import resources

    emit(resources.schema(name).read_text("utf-8"))
