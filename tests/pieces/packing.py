"""A report in three files, and archives made in the test."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checker.model import Document
from checker.readers import read

REPORT = """\
# Report on the ports

Annex I lists five ports.[^1] All of them lie in Norland.

[^1]: The two lights (Arden and Brack) are no ports.
"""
FIRST = """\
# Annex I – List of ports

- Arden
- Brack
- Calder
- Delphin

The two piers[^1] are new.

[^1]: Arden, Brack and Calder.
"""
SECOND = """\
# List of the lights

- The North Light
- The Old Light
"""
FILES = {"annex-2.md": SECOND, "annex-1.md": FIRST, "report.md": REPORT}


def archive(files: Mapping[str, str | bytes], *infos: ZipInfo) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as zipped:
        for name, text in files.items():
            zipped.writestr(name, text)
        for info in infos:
            zipped.writestr(info, "Nine towns.")
    return made.getvalue()


def together(files: Mapping[str, str | bytes], path: str = "ports.zip") -> Document:
    return read(path, archive(files))
