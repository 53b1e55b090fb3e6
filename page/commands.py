"""Other programs that the build calls: pip, npm, node."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

LONG = 300
"""Characters of a message that are shown: what is minified may be one line of a megabyte."""


class BuildError(Exception):
    """The page cannot be built. One line says why."""


def run(command: Sequence[str | Path], folder: Path) -> str:
    """What `command` prints when it is called in `folder`.

    Raises `BuildError` where it fails or is not there.
    """
    name = Path(command[0]).name
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except OSError as error:
        raise BuildError(f"{name}: {error.strerror}: the build needs it") from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"exit code {done.returncode}"]
        raise BuildError(f"{name} failed: {said[-1][:LONG]}")
    return done.stdout
