"""What rules find among several documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checker.corpus.across.run import looked
from checker.corpus.entries import found
from checker.corpus.folder import Folder
from checker.corpus.plan import planned
from checker.corpus.run import Ways, missing, run
from checker.rulebook import Rule
from checker.settings import Settings
from checker.sources import Filter


def among(rules: Sequence[Rule], texts: Mapping[str, str]) -> list[dict[str, Any]]:
    """The rows of all findings; `texts` are the documents by their names."""
    with TemporaryDirectory() as top:
        for name, text in texts.items():
            (Path(top) / name).write_text(text, "utf-8")
        folder = Folder(f"{top}/tables")
        plan = planned(folder, found([top], Filter.of((), ()), folder.path), 1, {})
        settings = Settings()
        run(folder, plan, missing(folder, plan), lambda _: settings, Ways(1))
        looked(folder, plan.run, rules)
        lines = gzip.decompress(
            folder.file("across", plan.run, "findings.jsonl.gz").read_bytes()
        ).splitlines()
    return [json.loads(line) | {"path": json.loads(line)["path"].removeprefix(f"{top}/")} for line in lines]
