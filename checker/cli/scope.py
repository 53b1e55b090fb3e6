"""The options that say what a command is about, as one parameter of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, get_type_hints

from checker.cli import options
from checker.cli.shared import Files, Wanted, words
from checker.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rules look at which files of a folder, and how these are read; all as a person said it."""

    select: options.Select = None
    ignore: options.Ignore = None
    rules: options.RuleFolders = None
    as_of: options.AsOf = None
    include: options.Include = None
    exclude: options.Exclude = None
    respect_gitignore: options.RespectGitignore = None
    tracked: options.Tracked = None
    language: options.Language = ""
    config: options.Config = ""
    no_config: options.NoConfig = False

    def files(self, paths: Sequence[str], force_exclude: bool | None = None) -> Files:
        """Those of `paths` that count."""
        include, exclude = self.include or (), self.exclude or ()
        return Files(paths, include, exclude, "", self.respect_gitignore, force_exclude)

    def wanted(self, *, require_reasons: bool = False) -> Wanted:
        """What is asked of each of them."""
        return Wanted(
            words(self.select),
            words(self.ignore),
            tuple(self.rules or ()),
            self.as_of,
            require_reasons=require_reasons,
            tracked=self.tracked,
            language=self.language,
            config=self.config,
            no_config=self.no_config,
        )


def scoped(command: Callable[..., None]) -> Callable[..., None]:
    """`command`, with an option for each field of its parameter `scope`, behind all others."""
    hints, fields = get_type_hints(command, include_extras=True), get_type_hints(Scope, include_extras=True)
    own = [one for one in inspect.signature(command).parameters.values() if one.name != "scope"]
    usual = Scope()

    @wraps(command)
    def made(**values: Any) -> None:
        command(scope=Scope(**{name: values.pop(name) for name in fields}), **values)

    made.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [one.replace(annotation=hints[one.name]) for one in own]
        + [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=getattr(usual, name), annotation=hint
            )
            for name, hint in fields.items()
        ]
    )
    made.__annotations__ = {**{one.name: hints[one.name] for one in own}, **fields, "return": None}
    return made
