"""The program as the page asks for it: files in a folder → results → reports. Runs in the browser's worker.

What goes out is JSON, text or bytes, so that the script needs to know no object of Python's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from checker import __version__
from checker.annotate import annotated
from checker.config.configs import Configs
from checker.config.layers import Layer
from checker.config.merge import Asked
from checker.errors import CheckerError, internal
from checker.model import Severity
from checker.progress import Progress
from checker.reports import REPORTS
from checker.reports.look import Look
from checker.results import DocumentReport, Results
from checker.rulebook import load_default
from checker.run import run
from checker.sources import Source

EVERYTHING = Asked(claims=True, text=True)

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
"""The gravest first."""

NEEDS_ANOTHER = {"compare"}
"""Packs whose rules hold a text against another one: no setting, but a button."""

ALWAYS = {"gate"}
"""Packs that speak of allowances, and run whatever is chosen."""

WARM = b"Two ports (Arden, Borealis and Castor) have signed.\n"
"""A draft that makes the program read its grammars and its rules before anybody waits for it."""


class Told(Progress):
    """Tells the page how many files are done."""

    def __init__(self, told: Callable[[int, int], None]) -> None:
        super().__init__()
        self._told = told

    def step(self) -> None:
        super().step()
        self._told(self._done, self._total)


class Desk:
    """What lies on the desk: the files of the current folder, and what the last run says of them."""

    def __init__(self) -> None:
        self._configs = Configs(Layer({}), none=True)
        self._results = Results((), ())

    def about(self) -> str:
        """The program's version, and the packs that one can choose, each with what its first rule does."""
        rules = [rule for rule in load_default() if rule.pack not in NEEDS_ANOTHER | ALWAYS]
        packs = {rule.pack: rule.summary for rule in reversed(rules)}
        return json.dumps({"version": __version__, "packs": [*sorted(packs)]})

    def warm(self) -> None:
        """Does once what the first run would be slower for."""
        Path("warm.txt").write_bytes(WARM)
        self.check(["warm.txt"], "{}", lambda _done, _total: None)
        self.written("html")
        Path("warm.txt").unlink()
        self._results = Results((), ())

    def check(self, names: Sequence[str], wanted: str, told: Callable[[int, int], None]) -> str:
        """Checks the files called `names`.

        `wanted` is the settings as JSON; `told` hears of every file that is done.
        """
        try:
            said = json.loads(wanted)
            self._configs = Configs(_layer(said), none=True)
            results = run(
                [Source(name) for name in names],
                (),
                lambda source: self._configs.settings(source.path, EVERYTHING),
                jobs=1,
                progress=Told(told),
            )
            self._results = _grave(results, said.get("least", "advice"))
        except CheckerError as error:
            return json.dumps({"error": str(error)})
        except Exception as error:
            return json.dumps({"error": internal(error)})
        return self._told()

    def _told(self) -> str:
        documents = [
            {
                "path": one.path,
                "format": one.format,
                "findings": len(one.findings),
                "totals": asdict(one.totals),
            }
            for one in self._results.documents
        ]
        problems = [asdict(problem) for problem in self._results.problems]
        return json.dumps({"documents": documents, "problems": problems})

    def written(self, form: str, answer: str = "findings") -> str:
        """What the last run says, in a format of `check`, or where the `answer` is "ledger" of `ledger`."""
        writer = REPORTS[form].ledger if answer == "ledger" else REPORTS[form].findings
        if writer is None:
            raise CheckerError(f"there is no {answer} as {form}")
        return writer(self._results, Look())

    def annotated(self, path: str) -> bytes:
        """The Word file at `path` with the findings of the last run as comments. Raises `CheckerError`."""
        report = next(one for one in self._results.documents if one.path == path)
        reading = self._configs.held(path).reading
        return annotated(report, Path(path).read_bytes(), reading, with_ledger=False).data


def _layer(said: dict[str, Any]) -> Layer:
    """The settings as the command line would give them."""
    asked: dict[str, Any] = {}
    if said.get("packs") is not None:
        asked["select"] = [*said["packs"], *sorted(ALWAYS)]
    if said.get("asOf"):
        asked["as-of"] = date.fromisoformat(said["asOf"])
    if said.get("tracked"):
        asked["tracked"] = said["tracked"]
    return Layer(asked)


def _grave(results: Results, least: str) -> Results:
    """`results` without the findings that are less grave than that."""
    wanted = SEVERITIES[: SEVERITIES.index(Severity(least)) + 1]

    def kept(document: DocumentReport) -> DocumentReport:
        return replace(document, findings=tuple(one for one in document.findings if one.severity in wanted))

    return replace(results, documents=tuple(map(kept, results.documents)))
