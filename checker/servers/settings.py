"""What a client of a server asks for → what holds for a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from checker.config.configs import Configs
from checker.config.layers import Layer
from checker.config.merge import Asked
from checker.errors import CheckerError
from checker.frozen import dataclass
from checker.settings import Settings
from checker.text.languages import shipped


class OptionError(CheckerError):
    """An option of a client cannot be used. One line: which and why."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a client asks for; `folders` hold rule pages of its own."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    as_of: date | None = None
    language: str = ""


def options_of(given: Mapping[str, object], top: Path) -> Options:
    """The options as a client writes them: `select`, `ignore`, `rules`, `asOf` and `language`.

    Folders lie below `top` where they do not say otherwise. Other keys are none of ours: editors put theirs
    beside them.
    """
    return Options(
        select=_words(given, "select"),
        ignore=_words(given, "ignore"),
        folders=tuple(top / folder for folder in _words(given, "rules")),
        as_of=_day(given, "asOf"),
        language=_language(given),
    )


def settings_for(path: str, options: Options) -> Settings:
    """What holds for the file at `path`, or for a text that has no path yet.

    That is what its config says, and over it what the client asks for. Raises `CheckerError`.
    """
    asked = {
        "select": options.select,
        "ignore": options.ignore,
        "rules": tuple(map(str, options.folders)),
        "as-of": options.as_of,
        "language": options.language,
    }
    client = Layer({key: value for key, value in asked.items() if value})
    return Configs(client).held(path, Asked(claims=True))


def _words(given: Mapping[str, object], key: str) -> tuple[str, ...]:
    """A list of words, or one string with commas."""
    value = given.get(key)
    if value is None:
        return ()
    words = value.split(",") if isinstance(value, str) else value
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
        raise OptionError(f'option "{key}": must be a list of words')
    return tuple(word.strip() for word in words if word.strip())


def _day(given: Mapping[str, object], key: str) -> date | None:
    value = given.get(key)
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise OptionError(f'option "{key}": must be a day such as 2024-05-31') from None


def _language(given: Mapping[str, object]) -> str:
    """The name of a language that ships: a folder is for a config to name, and for a command line."""
    value = given.get("language")
    if value in (None, ""):
        return ""
    if str(value) not in shipped():
        raise OptionError(f'option "language": must be one of {", ".join(shipped())}')
    return str(value)
