"""Builds the page: one folder that needs nothing outside of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from page import packages
from page.commands import BuildError, run
from page.manifest import manifest
from page.seal import sealed

__all__ = ["BuildError", "build"]

HERE = Path(__file__).parent
DESK = HERE / "desk"
MARK = "version.json"
"""What only a page has: a folder with it may be replaced."""

RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
"""What the browser loads of the runtime."""

LOCK = "pyodide-lock.json"
BUNDLED = {"archive.js", "markdown.js"}
"""Scripts that import packages: they are bundled with them."""

BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive: built twice, the page is the same bytes."""


def build(folder: Path, address: str = "") -> int:
    """Writes the page into `folder`; returns the bytes of all its files.

    With the `address` that it will be served at, it has the manifest of Word's task pane.

    Needs npm with Node.js, pip, and their indexes or what these keep. Raises `BuildError`.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise BuildError(f"{folder}: is not empty, and holds no page")
    with TemporaryDirectory() as made:
        work = Path(made)
        modules = fetched(work)
        site = work / "site"
        _runtime(modules / "pyodide", site / "runtime")
        _program(work / "program", site)
        _desk(modules, site)
        if address:
            (site / "manifest.xml").write_text(manifest(address), "utf-8")
        sealed(site, MARK)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(site, folder)
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def fetched(work: Path, named: Path = HERE) -> Path:
    """The packages of the `package-lock.json` that lies in the folder `named`, in a folder below `work`.

    Each is held against its hash, and none of their scripts is run. Raises `BuildError`.
    """
    for name in ("package.json", "package-lock.json"):
        shutil.copy(named / name, work)
    run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], work)
    return work / "node_modules"


def _runtime(package: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in RUNTIME:
        shutil.copy(package / name, folder)
    lock = json.loads((package / LOCK).read_text("utf-8"))
    # without the packages that it could fetch from elsewhere
    (folder / LOCK).write_text(json.dumps({**lock, "packages": {}}), "utf-8")


def _program(folder: Path, site: Path) -> None:
    """Puts the program into `site`: its files, and the memory of an interpreter that has started it."""
    packages.install(folder)
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not packages.is_wanted(file):
            file.unlink()
    runtime = site / "runtime"
    run(["node", HERE / "remember.mjs", runtime, folder, site / "memory"], folder)
    with ZipFile(site / "program.zip", "w", ZIP_DEFLATED) as zipped:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                entry = ZipInfo(file.relative_to(folder).as_posix(), BEGINNING)
                zipped.writestr(entry, file.read_bytes(), ZIP_DEFLATED)


def _desk(modules: Path, site: Path) -> None:
    for file in DESK.iterdir():
        if file.name not in BUNDLED:
            shutil.copy(file, site)
    for name in BUNDLED:
        source = modules.parent / name  # where its imports are found
        shutil.copy(DESK / name, source)
        options = "--bundle --format=esm --minify --conditions=worker --log-level=error".split()
        run([modules / ".bin" / "esbuild", name, *options, f"--outfile={site / name}"], modules.parent)
