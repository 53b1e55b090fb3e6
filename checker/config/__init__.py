"""What holds for a file and for a run, as `checker.toml` or `[tool.checker]` in `pyproject.toml` says.

    find → read (shape, lines) → layers → merge (rules) → a file's settings
                                        → runs          → a run's

A config is a stack of layers: those it extends, its own keys, its overrides, and the command line on top.
"""

from __future__ import annotations
