"""What a document's rows depend on, as digests that are the same on every machine of a cluster."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from checker import __version__, resources
from checker.cache.codec import plain
from checker.cache.key import LIBRARIES
from checker.frozen import dataclass, replace
from checker.settings import Settings

DIGITS = 32
"""Hexadecimal digits of a document's id: among ten million documents, two have the same one by no chance."""

SHORT = 16
"""Those of a digest that only tells a few versions from one another."""

READS = (*LIBRARIES, "pypdfium2")
"""The libraries that have a say in what is read or found; what is not installed has none."""


@dataclass(frozen=True, slots=True)
class Held:
    """What holds for a document, as its row tells it: digests of the rules and of all settings."""

    rules: str
    config: str


@cache
def program() -> str:
    """A digest of the program: the bytes of its files, the versions of the libraries that it reads with."""
    made = sha256(__version__.encode())
    for folder in (resources.PACKAGE, resources.folder("grammars"), resources.folder("rules")):
        for path in sorted(_files(folder)):
            made.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for name in READS:
        made.update(f"{name} {_version(name)}".encode())
    return made.hexdigest()[:SHORT]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def held(settings: Settings) -> Held:
    """The digests of `settings`. Where a page lies says nothing of its rule: elsewhere it lies elsewhere."""
    rules = tuple(replace(rule, path=Path(rule.path.name)) for rule in settings.rules)
    known = tuple(replace(rule, path=Path(rule.path.name)) for rule in settings.known)
    return Held(_short(rules), _short(replace(settings, rules=rules, known=known)))


def _short(value: object) -> str:
    return sha256(plain(value)).hexdigest()[:SHORT]


def document(path: str, form: str, digest: str, config: str, beside: bytes | None) -> str:
    """The id of a document whose bytes have the SHA-256 `digest`; `beside` is the file beside it, if any."""
    extra = "" if beside is None else "+" + sha256(beside).hexdigest()
    made = json.dumps([program(), config, path, form, digest, extra])
    return sha256(made.encode()).hexdigest()[:DIGITS]
