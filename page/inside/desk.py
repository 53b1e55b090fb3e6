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
from checker.compare.files import compared
from checker.config.configs import Configs
from checker.config.layers import Layer
from checker.config.merge import Asked
from checker.errors import CheckerError, internal
from checker.gate.files import SUFFIX
from checker.model import Severity
from checker.progress import Progress
from checker.reports import REPORTS
from checker.reports.look import Look
from checker.results import DocumentReport, Problem, Results
from checker.rulebook import comparing, load_default
from checker.run import run
from checker.sources import Source
from checker.text.languages import shipped
from page.inside.remarks import remarks

Said = dict[str, Any]
"""The settings of the page, as its script has them."""

Heard = Callable[[int, int], None]
"""Hears how many files are done, and of how many."""

EVERYTHING = Asked(claims=True, text=True)

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
"""The gravest first."""

PACKS = {
    "counts": "Counts and the lists that stand for them",
    "lists": "Lists: names twice, numbers left out",
    "sums": "Sums, shares and totals",
    "garble": "What a conversion left behind: sentences twice, lost notes",
    "notes": "Notes: marks and notes that miss each other, numbers out of order",
    "abbreviations": "Abbreviations and what they stand for",
    "typography": "Typography: dashes, quotes, spaces",
    "references": "References and headings: places that are not there, numbers left out",
    "citations": "Citations: garbled, or one thing cited two ways",
    "dates": "Dates: days that no calendar has, wrong weekdays, one event with two dates",
    "variants": "Variants: one word or name written in two ways",
    "names": "Names that a country gave up",
}
"""Packs in the words of an editor, the most wanted first. One without words is offered by its name."""

LANGUAGES = {"en": "English"}
"""Languages as an editor calls them. One without words is offered by its name."""

ANOTHER = ("compare", "corpus")
"""Packs that need other texts: the one has a button, the other is for the program on the desk."""

ALWAYS = ("gate",)
"""Packs that run whatever is chosen: they speak of what the author allows."""

WARM = b"Two ports (Arden, Borealis and Castor) have signed.\n"
"""A draft that makes the program do what it does once, before anybody waits for it."""


class Told(Progress):
    """Tells the page how many files are done."""

    def __init__(self, told: Heard) -> None:
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
        """The program's version, and the packs and languages that one can choose."""
        rules = [rule for rule in load_default() if rule.pack not in (*ALWAYS, *ANOTHER)]
        there, usual = {rule.pack for rule in rules}, {rule.pack for rule in rules if rule.enabled}
        names = [*(name for name in PACKS if name in there), *sorted(there - PACKS.keys())]
        packs = [
            {"name": name, "says": PACKS.get(name, name.capitalize()), "usual": name in usual}
            for name in names
        ]
        languages = [{"name": name, "says": LANGUAGES.get(name, name)} for name in shipped()]
        return json.dumps({"version": __version__, "packs": packs, "languages": languages})

    def warm(self) -> None:
        """Does once what the first run would be slower for."""
        Path("warm.txt").write_bytes(WARM)
        self.check(["warm.txt"], "[]", "{}", lambda _done, _total: None)
        self.written("html")
        Path("warm.txt").unlink()
        self._results = Results((), ())

    def check(self, names: Sequence[str], refused: str, wanted: str, told: Heard) -> str:
        """Checks the files called `names`.

        `refused` is JSON: the files that the page itself does not read, a path and a reason each. `wanted` is
        the settings as JSON; `told` hears of every file that is done.
        """
        known = [Problem(**one) for one in json.loads(refused)]
        return self._run(lambda said: self._checked(names, known, said, told), wanted)

    def _checked(self, names: Sequence[str], known: Sequence[Problem], said: Said, told: Heard) -> Results:
        self._configs = Configs(_layer(said), none=True)
        return run(
            [Source(name) for name in names],
            known,
            lambda source: self._configs.settings(source.path, EVERYTHING),
            jobs=1,
            progress=Told(told),
        )

    def _run(self, work: Callable[[Said], Results], wanted: str) -> str:
        """What `work` says under the settings that are `wanted`, in short; or why it says nothing."""
        said = json.loads(wanted)
        try:
            self._results = _grave(work(said), said.get("least", "advice"))
        except CheckerError as error:
            return json.dumps({"error": str(error)})
        except Exception as error:
            return json.dumps({"error": internal(error)})
        return self._told()

    def compare(self, draft: str, reference: str, wanted: str) -> str:
        """What `draft` lost, added or changed against `reference`."""
        return self._run(lambda said: self._compared(draft, reference, said), wanted)

    def _compared(self, draft: str, reference: str, said: Said) -> Results:
        self._configs = Configs(_layer({**said, "packs": None}), none=True)
        held = self._configs.held(draft)
        return compared(draft, reference, comparing(held.rules), options=held.reading)

    def allowances(self, path: str, ticked: str) -> str:
        """A file beside the document at `path` that lets stand what is `ticked`.

        That is JSON: a fingerprint and a remark each. What such a file said before stays in it.
        """
        rules = {one.fingerprint: one.rule for report in self._results.documents for one in report.findings}
        before = Path(path + SUFFIX)
        entries = [before.read_text("utf-8").rstrip("\n")] if before.exists() else []
        for one in json.loads(ticked):
            reason = " ".join(one["remark"].split()) or "false alarm"
            mark = one["fingerprint"]
            told = {"rule": rules[mark], "fingerprint": mark, "reason": reason}
            lines = (f"{key} = {json.dumps(text)}" for key, text in told.items())  # TOML escapes as JSON does
            entries.append("\n".join(["[[allow]]", *lines]))
        return "\n\n".join(entries) + "\n"

    def _told(self) -> str:
        documents = [
            {
                "path": one.path,
                "format": one.format,
                "findings": [found.fingerprint for found in one.findings],
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

    def remarks(self, path: str) -> str:
        """What Word is to write beside the words of the document at `path`, as JSON."""
        report = next(one for one in self._results.documents if one.path == path)
        return json.dumps(remarks(report))

    def annotated(self, path: str) -> bytes:
        """The Word file at `path` with the findings of the last run as comments. Raises `CheckerError`."""
        report = next(one for one in self._results.documents if one.path == path)
        reading = self._configs.held(path).reading
        return annotated(report, Path(path).read_bytes(), reading, with_ledger=False).data


def _layer(said: Said) -> Layer:
    """The settings as the command line would give them."""
    asked: dict[str, Any] = {}
    if said.get("packs") is not None:
        asked["select"] = [*said["packs"], *sorted(ALWAYS)]
    if said.get("asOf"):
        asked["as-of"] = date.fromisoformat(said["asOf"])
    if said.get("language"):
        asked["language"] = said["language"]
    if said.get("language"):
        asked["language"] = said["language"]
    if said.get("tracked"):
        asked["tracked"] = said["tracked"]
    return Layer(asked)


def _grave(results: Results, least: str) -> Results:
    """`results` without the findings that are less grave than that."""
    wanted = SEVERITIES[: SEVERITIES.index(Severity(least)) + 1]

    def kept(document: DocumentReport) -> DocumentReport:
        return replace(document, findings=tuple(one for one in document.findings if one.severity in wanted))

    return replace(results, documents=tuple(map(kept, results.documents)))
