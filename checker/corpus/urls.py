"""Documents in stores that fsspec knows: s3://, gs://, abfs://, https://, memory://.

fsspec and the package of a store are imported when a URL is first named: nothing else needs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

from checker.corpus.entries import Entry, part
from checker.errors import CheckerError, one_line
from checker.globs import is_wild
from checker.readers import SUFFIXES

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+(?:://|::)")
"""Two letters at least: "C:" is a drive."""

_TELLING = (
    "ETag etag md5Hash content_md5 ContentMD5 checksum generation"
    " mtime LastModified last_modified updated created"
).split()
"""What stores say of a file that is another when its content is: a digest, a generation, a time."""

_Made = TypeVar("_Made")


class StoreError(CheckerError):
    """A store that cannot be asked. One line: why."""


def is_url(path: str) -> bool:
    """Whether `path` is a URL, which fsspec is to read."""
    return _URL.match(path) is not None


def below(url: str) -> Iterator[Entry]:
    """The documents at or below `url`, which may be a pattern. Raises `StoreError`."""
    store, path = _store(url)
    found = _asked(lambda: _listed(store, path))
    top = _top(path)
    tops = frozenset({str(store.unstrip_protocol(top)).rstrip("/")})
    names = {name: info for name, info in found.items() if info.get("type") != "directory"}
    alone = set(names) == {path}
    for name, info in names.items():
        if alone or _is_wanted(name[len(top) :]):
            address = str(store.unstrip_protocol(name))
            yield Entry(address, part(address, tops), "", int(info.get("size") or 0), _stamp(info))


def content(url: str, limit: int) -> bytes:
    """The bytes of the document at `url`. Raises `OSError`, also where it has more than `limit`."""
    store, path = _store(url)
    try:
        with store.open(path, "rb") as file:
            data: bytes = file.read(limit + 1)
    except OSError:
        raise
    except Exception as error:  # each store has exceptions of its own
        raise OSError(0, one_line(f"{type(error).__name__}: {error}")) from error
    if len(data) > limit:
        raise OSError(0, f"is larger than {limit >> 20} MB")
    return data


def _listed(store: Any, path: str) -> Mapping[str, Mapping[str, Any]]:
    if is_wild(path):
        wild: Mapping[str, Mapping[str, Any]] = store.glob(path, detail=True)
        return wild
    if store.isdir(path):
        inside: Mapping[str, Mapping[str, Any]] = store.find(path, detail=True)
        return inside
    return {path: store.info(path)}


def _top(path: str) -> str:
    """The folder that `path`, a pattern or not, leads into."""
    parts = path.split("/")
    wild = next((index for index, name in enumerate(parts) if is_wild(name)), len(parts))
    return "/".join(parts[:wild])


def _is_wanted(inside: str) -> bool:
    """Whether a file below a folder is one to read: of a known suffix, and nothing on its way hidden."""
    path = PurePosixPath(inside)
    return path.suffix.lower() in SUFFIXES and not any(name.startswith((".", "~$")) for name in path.parts)


def _stamp(info: Mapping[str, Any]) -> str:
    """What a store says of a file's content; "" where it says nothing, as a size is no proof."""
    told = [f"{key}={info[key]}" for key in _TELLING if info.get(key) is not None]
    return " ".join([*told, f"size={info.get('size')}"] if told else ())


def _store(url: str) -> tuple[Any, str]:
    """The store that a URL is of, and its path in there. Raises `StoreError`."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise StoreError("a URL takes an extra: pip install 'report-checker[corpus]'") from None
    found: tuple[Any, str] = _asked(lambda: url_to_fs(url))
    return found


def _asked(ask: Callable[[], _Made]) -> _Made:
    try:
        return ask()
    except FileNotFoundError:
        raise StoreError("no such file or folder") from None
    except Exception as error:  # each store has exceptions of its own
        text = (
            str(error) if isinstance(error, ImportError | ValueError) else f"{type(error).__name__}: {error}"
        )
        raise StoreError(one_line(text)) from error
