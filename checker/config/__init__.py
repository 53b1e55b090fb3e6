"""What holds for a file and for a run, as `checker.toml` or `[tool.checker]` in `pyproject.toml` says.

    found (find) → read (read, shape, lines) → layers (layers) → settings (merge, rules), the run's keys (runs)

A config is a stack of layers: those it extends, its own keys, its overrides, and the command line on top.
"""

from __future__ import annotations
