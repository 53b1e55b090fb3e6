"""Packs the extension for VS Code: the client of `checker lsp` and what it stands on, in one file."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from page.commands import run
from page.packages import ROOT

HERE = Path(__file__).parent / "vscode"
PARTS = ("package.json", "package-lock.json", "extension.js", "README.md")


def extension(file: Path) -> int:
    """Writes the extension to `file`, a VSIX; returns its bytes.

    Needs npm with Node.js, and its index or what it keeps. Raises `BuildError`.
    """
    with TemporaryDirectory() as made:
        work = Path(made)
        for name in PARTS:
            shutil.copy(HERE / name, work)
        shutil.copy(ROOT / "LICENSE", work)
        run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], work)
        tools = work / "node_modules" / ".bin"
        options = "--bundle --platform=node --format=cjs --external:vscode --minify --log-level=error".split()
        run([tools / "esbuild", "extension.js", *options, "--outfile=dist/extension.js"], work)
        # what it needs is in the bundle
        options = ["--no-dependencies", "--allow-missing-repository"]
        run([tools / "vsce", "package", *options, "--out", str(file.absolute())], work)
    return file.stat().st_size
