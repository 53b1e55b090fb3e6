"""Which languages there are, and a language of one's own: a folder → its words, held to what they must be."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

from checker.careful import TomlError, content, toml
from checker.errors import CheckerError, one_line, reason
from checker.nearest import hint
from checker.prepared import prepared
from checker.regex import regex
from checker.resources import folder
from checker.text.grammar import compiled
from checker.text.language import DERIVED, ENGLISH, LEXICON, POINTS, WORDS, Language
from checker.text.vocabulary import parse, twice

_GRAMMARS = "amount breakdown change citation count date label list part partition rest share"
GRAMMARS = tuple(f"{name}.lark" for name in _GRAMMARS.split())
FILES = (WORDS, LEXICON, POINTS, DERIVED, *GRAMMARS)
"""What a folder of a language may hold; of all of them only `words.lark` must be there."""

MAX_BYTES = 128 << 10
"""A file of a language that is larger is none: the words of English take a quarter of it."""

MOST = 1000
"""Words of one set, at most: each place of a text may be held against all of them."""

LONGEST = 60
"""Characters of a word, or of a phrase, at most."""

_WORD = r"[^\W\d_A-Z](?:[^\W_A-Z]|['’ -]){0,60}"
_NAME = regex(r"[a-z]{2,8}(?:-[a-z0-9]{1,8})*")

_WRITTEN_OUT = {"english": ENGLISH.name, "eng": ENGLISH.name}
"""What other programs' front matter calls the one that ships: by its name, or by ISO 639-3."""


class LanguageError(CheckerError):
    """A language that cannot be read in. One line: which and why."""


@cache
def shipped() -> tuple[str, ...]:
    """The names of the languages that ship."""
    return tuple(sorted(path.parent.name for path in folder("grammars").glob(f"*/{WORDS}")))


def named(name: str, own: Language = ENGLISH) -> Language:
    """The language called so: one that ships, or a config's `own`; "en-GB" is "en" where it has no folder.

    Raises `LanguageError` where there is none, and says which there are.
    """
    lower = name.lower().replace("_", "-")
    lower = _WRITTEN_OUT.get(lower, lower)
    for wanted in (lower, lower.partition("-")[0]):
        if wanted == own.name:
            return own
        if wanted in shipped():
            return ENGLISH if wanted == ENGLISH.name else Language(wanted, wanted)
    raise LanguageError(f'unknown language "{name[:60]}"{hint(name, {*shipped(), own.name})}')


def wordless(name: str) -> Language:
    """A language of which nothing is known but its name: no word of it is read."""
    return Language(name.lower(), f"nothing of {name.lower()}", ((WORDS, ""),))


def load(path: Path, *, grammars: bool) -> Language:
    """The language whose files lie in the folder `path`, by the folder's name.

    With `grammars` it may bring its own: to make a table of one may take as long as whoever wrote it likes,
    so it is for a person to ask for. Raises `LanguageError`.
    """
    if not path.is_dir():
        raise LanguageError(f"{path}: no such folder")
    name = path.resolve().name.lower()
    if not _NAME.fullmatch(name):
        raise LanguageError(f'{path}: "{name}" is no name of a language, such as "en" or "fr-ca"')
    files = dict(_files(path))
    if WORDS not in files:
        raise LanguageError(f"{path}: holds no {WORDS}, so it is no language")
    own = [file for file in files if file in GRAMMARS]
    if own and not grammars:
        raise LanguageError(f"{path / own[0]}: a grammar is read from a folder that --language names alone")
    _hold(path, files)
    texts = tuple(files.items())
    return Language(name, sha256(repr((name, texts)).encode()).hexdigest(), texts)


def _files(path: Path) -> Iterator[tuple[str, str]]:
    for file in FILES:
        if not os.path.lexists(path / file):
            continue
        try:
            yield file, content(path / file, MAX_BYTES).decode("utf-8-sig")
        except OSError as error:
            raise LanguageError(f"{path / file}: {reason(error)}") from None
        except UnicodeDecodeError as error:
            raise LanguageError(f"{path / file}: is not UTF-8 (byte {error.start})") from None


# --- what the files must be -----------------------------------------------------------------


def _hold(path: Path, files: Mapping[str, str]) -> None:
    """Raises at the first file that cannot be read in."""
    for file, text in files.items():
        try:
            if file == WORDS:
                _words(text)
            elif file in GRAMMARS:
                _grammar(file, text)
            else:
                _held(toml(text), _TABLES[file])
        except (TomlError, ValueError) as error:
            raise LanguageError(one_line(f"{path / file}: {error}")) from None


def _words(text: str) -> None:
    sets = parse(text)
    if not sets:
        raise ValueError('holds no set of words: NAME: "word" | "word"')
    if name := twice(text):
        raise ValueError(f"{name} stands there twice")
    for name, words in sets.items():
        if len(words) > MOST:
            raise ValueError(f"{name} has more than {MOST:,} words")
        for word in sorted(words):
            if len(word) > LONGEST or not word.isprintable():
                raise ValueError(f'"{word[:60]}" in {name} is no word')


def _held(table: Mapping[str, object], schema: Mapping[str, object]) -> None:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(schema).iter_errors(table):
        raise ValueError(f"{error.json_path.removeprefix('$.')}: {error.message[:200]}")


def _grammar(file: str, text: str) -> None:
    from lark.exceptions import LarkError

    try:
        prepared(f"own-{file.removesuffix('.lark')}.states", text.encode(), lambda: compiled(text))
    except (LarkError, OSError) as error:
        raise ValueError(f"is no grammar: {error}") from None


def _of(value: Mapping[str, object], names: str = _WORD) -> dict[str, object]:
    """The schema of a table whose keys are all of one form, and whose values are."""
    keys = {"pattern": f"^(?:{names})$"}
    return {
        "type": "object",
        "propertyNames": keys,
        "maxProperties": MOST,
        "additionalProperties": value,
    }


_VALUES = _of({"type": "integer", "minimum": 0, "maximum": 10**6})
_ENDING = {"type": "string", "maxLength": 12}
_ENDINGS = {"type": "array", "items": _ENDING, "maxItems": 100}
_WORTH = {"type": "number", "minimum": -10, "maximum": 10}
_SHARE = {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}
_SHARES = _of(_SHARE, r"\w{1,12}")
_POINTS = {"type": "object", "properties": {"points": _WORTH}, "required": ["points"]}
_WEIGHTS = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "start": _WORTH,
        "signs": _of(_WORTH, ".+"),
        "trust": _of(_POINTS, "surely|probably"),
    },
    "required": ["start", "signs"],
}
_TABLES: Mapping[str, Mapping[str, object]] = {
    LEXICON: {
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(("numbers", "multiples", "fractions", "ordinals"), _VALUES),
            **dict.fromkeys(
                ("scales", "figure-scales"), _of({"type": "integer", "minimum": 1, "maximum": 15})
            ),
            "months": _of({"type": "integer", "minimum": 1, "maximum": 12}),
            "weekdays": _of({"type": "integer", "minimum": 1, "maximum": 7}),
            "multiplied": _of({"type": "string", "pattern": r"^[0-9.]{1,4}$"}),
            "folds": {"type": "object", "additionalProperties": False, "properties": {"endings": _ENDINGS}},
            "currencies": _of({"type": "string", "pattern": "^[A-Z]{3}$"}, "[^A-Z]{1,20}"),
            "plurals": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "endings": _ENDINGS,
                    "never": _ENDINGS,
                    "singulars": {**_ENDINGS, "items": {**_ENDINGS, "minItems": 2, "maxItems": 2}},
                    "irregular": _of({"type": "string", "pattern": f"^(?:{_WORD})$"}),
                },
            },
        },
    },
    POINTS: {
        "additionalProperties": False,
        "properties": {
            "mistakes": _SHARE,
            "astray": _SHARE,
            "start": _WORTH,
            "fitted": {"type": "object"},
            "signs": _of(_POINTS, ".+"),
            "miscounted": _of(_WORTH, ".+"),
            **dict.fromkeys(("authors", "misread", "chance"), _SHARES),
        },
    },
    DERIVED: {
        "additionalProperties": False,
        "properties": dict.fromkeys(("share", "change", "difference", "rest", "recap", "sum"), _WEIGHTS),
    },
}
"""What the tables of a language may hold, as JSON Schema says it."""
