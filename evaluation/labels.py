"""The labelled reports of the tests: right, wrong and missed findings, rule by rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from evaluation.own import labelled_reports
from evaluation.running import examined


@dataclass(frozen=True, slots=True)
class Labelled:
    """A finding that a label asks for, or that was made: `state` is "right", "wrong" or "missed"."""

    key: str
    code: str
    severity: str
    state: str


def labelled() -> tuple[Labelled, ...]:
    """What the program finds in the reports of the tests, held against their labels."""
    found: list[Labelled] = []
    for path, source, wanted in labelled_reports():
        open_labels = Counter(wanted)
        for finding in examined(path, source).findings:
            if finding.severity.value == "advice":
                continue
            label = (finding.code, finding.place.quote, finding.message)
            state = "right" if open_labels[label] > 0 else "wrong"
            open_labels[label] -= 1
            found.append(Labelled(f"{path}: {': '.join(label)}", finding.code, finding.severity.value, state))
        for label, times in open_labels.items():
            if times > 0:
                found.append(Labelled(f"{path}: {': '.join(label)}", label[0], "", "missed"))
    return tuple(found)
