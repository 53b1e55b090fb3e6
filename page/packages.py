"""The Python that runs in the page: the program from its own wheel, and the libraries it reads with."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from shutil import copy

from page.commands import BuildError, run

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
INSIDE = Path(__file__).parent / "inside"

LIBRARIES = ("jinja2", "lark", "markupsafe", "pathspec", "rapidfuzz")
"""What the page needs of the program's libraries.

Left out: typer (the page has no command line), jsonschema (it has no rule pages of a house), and what is
compiled and has no other form: pypdfium2 (the page reads no PDF) and pyromark, for which `inside/pyromark.py`
stands in.
"""

STAND_INS = ("pyromark",)
"""Modules that have the name of a library that is not there."""

COMPILED = (".so", ".pyd", ".dylib")
"""What runs on this machine and not in a browser. MarkupSafe and RapidFuzz have the same in Python."""

NEEDLESS = ("*.pyi", "py.typed", "__pyinstaller", "*.c", "bin")
"""What the libraries bring for others than a running program."""


def install(folder: Path) -> None:
    """Puts the program and its libraries into `folder`, as they are imported in the page.

    The libraries have the versions of `requirements.lock`, each file held against its hash. Raises
    `BuildError`.
    """
    pins = folder.parent / "requirements.txt"
    pins.write_text("".join(pinned(name) for name in LIBRARIES), "utf-8")
    options = "--quiet --no-deps --no-compile --disable-pip-version-check".split()
    pip = [sys.executable, "-m", "pip", "install", *options, "--target", str(folder)]
    run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(pins)], ROOT)
    run([*pip, str(ROOT)], ROOT)
    inside = folder / "page" / "inside"
    inside.mkdir(parents=True)
    for module in INSIDE.glob("*.py"):
        copy(module, folder if module.stem in STAND_INS else inside)


def pinned(name: str) -> str:
    """The lines of the lock for one library."""
    found = re.search(rf"^{name}==(?:.*\\\n)*.*\n", LOCK.read_text("utf-8"), re.MULTILINE | re.IGNORECASE)
    if found is None:
        raise BuildError(f"{LOCK.name}: has no {name}")
    return found[0]


def is_wanted(file: Path) -> bool:
    """Whether a file of an installed package is of any use in the page."""
    needless = file.suffix in COMPILED or any(file.match(p) or p in file.parts for p in NEEDLESS)
    return not needless and "__pycache__" not in file.parts
