"""Bullets and numbered items that are lost."""

from __future__ import annotations

import re
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.numbers import WORD_AND_FIGURE
from evaluation.places.items import items_below
from evaluation.texts import Clean, Stretch

_MARKER = re.compile(r"\s*\S+\s+")
_NUMBERED = re.compile(r"(?<![\w)])\(([1-8a-h])\) ")


def bullet_removed(text: Clean, rng: Random) -> Injected | None:
    """A whole item below a count, with what is nested in it. Numbers behind it are not mended."""
    below = [found for found in items_below(text) if len(found.items) > 2]
    if not below:
        return None
    items = rng.choice(below).items
    index = rng.randrange(len(items))
    # the gap reaches from the words before to the words behind, over breaks and markers
    before = text.source[: items[index].start].rstrip()
    if index == len(items) - 1:
        end = items[index].start + len(items[index].of(text.source).rstrip())
        at = [Stretch(items[index - 1].start, len(before))]
        return injected(text.source, Edit(len(before), end, ""), at=at)
    behind = _MARKER.match(text.source, items[index].end)
    at = [Stretch(len(before), behind.end() if behind else items[index].end)]
    return injected(text.source, Edit(*items[index], ""), at=at)


def number_skipped(text: Clean, rng: Random) -> Injected | None:
    """(1) … (2) … (3) … → (1) … (3) … (4) …; (a) … (b) … alike."""
    runs = _runs(text.source)
    if not runs:
        return None
    run = rng.choice(runs)
    later = run[rng.randrange(1, len(run)) :]
    edits = [Edit(*mark.span(1), chr(ord(mark[1]) + 1)) for mark in later]
    return injected(text.source, *edits, at=[Stretch(*later[0].span(1))])


def _runs(source: str) -> list[list[re.Match[str]]]:
    """Runs of three and more marks in order, the first 1 or a, each at most 600 characters from the next."""
    runs: list[list[re.Match[str]]] = []
    beside = {match.start(1) - 1 for match in WORD_AND_FIGURE.finditer(source)}
    for match in _NUMBERED.finditer(source):
        if match.start() in beside:
            continue
        run = runs[-1] if runs else []
        if run and ord(match[1]) == ord(run[-1][1]) + 1 and match.start() - run[-1].end() < 600:
            run.append(match)
        elif match[1] in "1a":
            runs.append([match])
    return [run for run in runs if len(run) > 2]
