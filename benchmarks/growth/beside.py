"""Work beside the reading of a text: many of one thing, or many of two."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from benchmarks.growth.measure import Shape, Work
from checker.config.configs import Configs
from checker.config.layers import Layer
from checker.engine import examine
from checker.gate.baseline import Baseline, Entry
from checker.gate.suppressions import obeyed
from checker.globs import Globs, pattern
from checker.readers import read
from checker.rulebook import load_default
from checker.settings import Settings

FIVE = "Five quays (Brack and Corran).\n\n"


def _glob(piece: str, size: int) -> Work:
    return lambda: pattern(piece * (size // len(piece)))


def _globs(piece: str, size: int) -> Work:
    globs = [piece.format(number) for number in range(size)]
    paths = [f"drafts/{number % 7}/quay{number}.md" for number in range(size)]
    return lambda: [many.mean(path) for many in [Globs(globs)] for path in paths]


def _overrides(size: int) -> Work:
    """As many overrides as files, in one config."""
    files = [f"drafts/quay{number}.md" for number in range(size)]
    said = "".join(
        f'[[overrides]]\nfiles = ["*quay{number}.md"]\nignore = ["LST"]\n' for number in range(size)
    )

    def work() -> None:
        here = Path.cwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                Path("checker.toml").write_text(said, "utf-8")
                configs = Configs(Layer({}, "checker.toml"), file="checker.toml")
                for file in files:
                    configs.settings(file)
            finally:
                os.chdir(here)

    return work


def _baseline(size: int) -> Work:
    entries = [Entry("a.md", "CNT001", "x", str(number), f"é{number:019}") for number in range(size)]
    text = json.dumps({"schema": "1.0", "entries": [asdict(entry) for entry in entries]})
    return lambda: list(Baseline("b.json", text, tuple(entries)).sources())


def _sidecar(entry: str, size: int) -> Work:
    draft = "".join(f"Mole {number} lies at sea. {FIVE}" for number in range(size)).encode()
    beside = "".join(
        f'[[allow]]\nrule = "CNT001"\n{entry.format(number)}\n' for number in range(size)
    ).encode()
    rules = load_default()
    settings = Settings(rules=rules, known=rules)

    def work() -> object:
        document = read("draft.md", draft)
        return obeyed(document, examine(document, rules), settings, beside)

    return work


def _marks(size: int) -> Work:
    from checker.servers.diagnostics import Checked, diagnostics
    from checker.servers.reading import read as opened
    from checker.servers.settings import Options
    from checker.servers.texts import Text

    checked = opened("file:///a.md", "markdown", Text(FIVE * size, "utf-16"), 1, Options())
    assert isinstance(checked, Checked)
    return lambda: diagnostics(checked)


def _actions(size: int) -> Work:
    from lsprotocol.types import Position, Range

    from checker.servers.actions import actions
    from checker.servers.diagnostics import Checked
    from checker.servers.reading import read as opened
    from checker.servers.settings import Options
    from checker.servers.texts import Text

    checked = opened("file:///a.md", "markdown", Text(FIVE * size, "utf-16"), 1, Options())
    assert isinstance(checked, Checked)
    whole = Range(Position(0, 0), Position(len(checked.text.lines), 0))
    return lambda: actions(checked, whole, None, versioned=True)


def _agent(size: int) -> Work:
    from checker.servers.folder import Folder
    from checker.servers.tools import answer

    def work() -> None:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.md").write_text(FIVE * size, "utf-8")
            answer(Folder.at(folder), "check", {"path": "a.md"})

    return work


def _each(
    work: Callable[[str, int], Work], pieces: dict[str, str], size: int
) -> dict[str, tuple[Shape, int]]:
    return {name: (partial(work, piece), size) for name, piece in pieces.items()}


BESIDE: dict[str, tuple[Shape, int]] = {
    **_each(_glob, {"a glob of sets": "[![!", "a glob of brackets": "[", "a glob of stars": "*a"}, 4000),
    **_each(
        _globs,
        {
            "globs of names × paths": "quay{}.md",
            "globs of beginnings × paths": "old{}*.md",
            "globs of insides × paths": "*old{}*",
            "globs of folders × paths": "old{}/**",
        },
        1000,
    ),
    "overrides × files": (_overrides, 100),
    "escaped fingerprints of a baseline": (_baseline, 500),
    **_each(
        _sidecar,
        {
            "entries beside a draft, by quote": 'quote = "Mole {} lies at"',
            "entries beside a draft, of nothing": 'quote = "wharf {}"',
            "entries beside a draft, by reason": 'reason = "x"',
        },
        100,
    ),
    "marks in an editor": (_marks, 300),
    "actions in an editor": (_actions, 300),
    "findings for an agent": (_agent, 300),
}
"""What → a shape and its n, in numbers of the thing; of globs alone in characters."""
