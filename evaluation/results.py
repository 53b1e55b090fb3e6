"""All that one run measured, and the plain form that the next run is compared with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import clean, gold, labels, own
from evaluation.families import FAMILIES
from evaluation.figures import Score
from evaluation.injection import MOST, Outcome, outcomes
from evaluation.labelled import labelled_texts
from evaluation.mistakes import MISTAKES

SCHEMA = "1.0"


@dataclass(frozen=True, slots=True)
class Folders:
    """What a run was given besides the project's own texts."""

    prose: tuple[Path, ...] = ()
    labels: Path | None = None
    corpus: Path | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """The outcomes of mistakes, what was found on clean prose, and what labels say."""

    texts: int
    outcomes: tuple[Outcome, ...]
    prose: tuple[clean.Prose, ...]
    labelled: tuple[labels.Labelled, ...]
    gold: gold.Gold | None


def measure(folders: Folders, kinds: Sequence[str] = tuple(MISTAKES), most: int = MOST) -> Results:
    """Measures everything."""
    tests, reports = own.reports_of_tests(), own.own_reports()
    texts = [*tests, *reports]
    found = None
    if folders.labels and folders.corpus:
        texts += labelled_texts(folders.labels, folders.corpus)
        found = gold.gold(folders.labels, folders.corpus)
    right = [*(report for report in tests if report.right), *reports]
    return Results(
        texts=len(texts),
        outcomes=tuple(outcomes(texts, kinds, most)),
        prose=(
            clean.of_reports("reports of the project", right, own.REPORTS),
            *map(clean.of_folder, folders.prose),
        ),
        labelled=labels.labelled(),
        gold=found,
    )


def scores(results: Results) -> dict[str, Score]:
    """Code of a rule → what it found rightly and wrongly, and what it missed, in all labelled reports."""
    found: dict[str, Score] = {}
    for code, state in _judged(results):
        found[code] = found.get(code, Score()) + Score(state == "right", state == "wrong", state == "missed")
    return dict(sorted(found.items()))


def errors(results: Results) -> Score:
    """The errors in all labelled reports: right and wrong."""
    states = [one.state for one in results.labelled if one.severity == "error"]
    if results.gold:
        states += ["right" for _, severity in results.gold.right if severity == "error"]
        states += ["wrong" for one in results.gold.alarms if one.counted and one.severity == "error"]
    return Score(states.count("right"), states.count("wrong"))


def _judged(results: Results) -> Iterator[tuple[str, str]]:
    for one in results.labelled:
        yield one.code, one.state
    if results.gold is None:
        return
    for code, _ in results.gold.right:
        yield code, "right"
    for alarm in results.gold.alarms:
        if alarm.counted:
            yield alarm.code, "wrong"
    for row in results.gold.rows:
        if row.table == "findings" and row.ruled and row.state == "missed":
            yield FAMILIES[row.group][0], "missed"


# --- the plain form -----------------------------------------------------------------------------


def states(results: Results) -> dict[str, str]:
    """Everything that was asked → what became of it."""
    found = {}
    for one in results.outcomes:
        state = f"found as {one.severity}" if one.severity else "missed"
        found[f"injected {one.key}: {one.snippet}"] = state if one.asked else "no rule yet"
    for prose in results.prose:
        for alarm in prose.alarms:
            key = f"prose {prose.name}: {alarm.path}: {alarm.code} {alarm.quote} [{alarm.fingerprint}]"
            found[key] = "false alarm" if alarm.false else "right"
    for label in results.labelled:
        found[f"labelled {label.key}"] = label.state if label.state != "wrong" else "false alarm"
    if results.gold:
        for row in results.gold.rows:
            found[f"{row.table} {row.key} ({row.group})"] = row.state if row.ruled else "no rule yet"
        for loud in results.gold.alarms:
            found[f"labelled {loud.key}"] = "false alarm"
    return found


def dump(results: Results, path: Path) -> None:
    """Writes what `--compare` reads."""
    content = {"schema": SCHEMA, "states": states(results)}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def load(path: Path) -> dict[str, str]:
    """The states that an earlier run wrote."""
    content = json.loads(path.read_text("utf-8"))
    if content.get("schema") != SCHEMA:
        raise ValueError(f"{path}: written by another version of the evaluation")
    found: dict[str, str] = content["states"]
    return found
