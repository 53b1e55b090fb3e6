"""Results → the tables of `docs/accuracy.md`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from evaluation.clean import Prose
from evaluation.families import COUNTED, FAMILIES, KINDS, UNCOUNTED
from evaluation.figures import Score, Share, per_100_000
from evaluation.gold import Row
from evaluation.injection import Outcome, ruled
from evaluation.mistakes import MISTAKES
from evaluation.results import Results, errors, scores
from evaluation.running import rules

PAGE = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
NONE = "no rule yet"

AIM_RECALL, AIM_ALARMS, AIM_PRECISION = 0.97, 1.0, 0.98
_AIMED = ("counts", "lists")


def tables(results: Results) -> str:
    """Everything that stands between the page's two marks."""
    sections = {
        "The aim": _aim(results),
        "Injected mistakes": _injected(results.outcomes),
        "Clean prose": _prose(results),
        "Rules on labelled reports": _rules(results),
        "Labelled defects": _defects(results),
        "Labelled counts": _counts(results),
        "Coverage": _coverage(results),
    }
    return "\n\n".join(f"## {name}\n\n{text}" for name, text in sections.items()) + "\n"


def write(results: Results, page: Path = PAGE) -> None:
    """Puts the tables between the marks of the page."""
    before, rest = page.read_text("utf-8").split(BEGIN)
    _, behind = rest.split(END)
    page.write_text(f"{before}{BEGIN}\n\n{tables(results)}\n{END}{behind}", "utf-8")


def _grid(head: str, rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; `head` names the columns, those after a colon are figures."""
    left, _, right = head.partition(":")
    names, figures = left.split("|"), [name for name in right.split("|") if name]
    lines = [f"| {' | '.join(name.strip() for name in (*names, *figures))} |"]
    lines.append("|" + "---|" * len(names) + "---:|" * len(figures))
    lines += [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join(lines)


# --- sections ------------------------------------------------------------------------------------


def _aim(results: Results) -> str:
    aimed = [one for one in results.outcomes if one.asked and MISTAKES[one.kind].family in _AIMED]
    recall = Share(sum(one.severity == "error" for one in aimed), len(aimed))
    words = sum(prose.words for prose in results.prose)
    alarms = sum(
        alarm.false and alarm.severity == "error" for prose in results.prose for alarm in prose.alarms
    )
    precision = errors(results).precision
    rows = (
        (
            "injected count and list mistakes found, as errors",
            f"≥ {AIM_RECALL}",
            recall,
            _met(recall, AIM_RECALL),
        ),
        (
            "false errors in 100,000 words of clean prose",
            f"≤ {AIM_ALARMS}",
            per_100_000(alarms, words),
            "yes" if alarms * 100_000 <= AIM_ALARMS * words else "no",
        ),
        (
            "errors on labelled reports that are right",
            f"≥ {AIM_PRECISION}",
            precision,
            _met(precision, AIM_PRECISION),
        ),
    )
    return _grid("errors only|aim:reached|met", (*rows, _kinds_that_reach_theirs(results.outcomes)))


def _kinds_that_reach_theirs(found: Sequence[Outcome]) -> tuple[object, ...]:
    """How many of the kinds with an aim of their own reach it, whatever the severity."""
    states = []
    for kind, mistake in MISTAKES.items():
        asked = [one for one in found if one.kind == kind and one.asked]
        if mistake.aim is not None:
            states.append(_met(Share(sum(bool(one.severity) for one in asked), len(asked)), mistake.aim))
    reached = states.count("yes")
    name = "kinds of mistakes that reach the recall in their row below"
    return name, f"all {len(states)}", reached, "yes" if reached == len(states) else "no"


def _met(share: Share, aim: float) -> str:
    return "–" if not share.of else "yes" if share.hits >= aim * share.of else "no"


def _injected(found: Sequence[Outcome]) -> str:
    rows: list[tuple[object, ...]] = []
    for family in dict.fromkeys(mistake.family for mistake in MISTAKES.values()):
        kinds = [kind for kind, mistake in MISTAKES.items() if mistake.family == family]
        rows += [_kind(kind, [one for one in found if one.kind == kind]) for kind in kinds]
        asked = [one for one in found if one.kind in kinds and one.asked]
        rows.append((f"**{family}**", "", len(asked), *_recalls(asked, any(map(ruled, kinds))), "", ""))
    return _grid("mistake|rules:made|found|found as error|aim|elsewhere", rows)


def _kind(kind: str, found: Sequence[Outcome]) -> tuple[object, ...]:
    mistake = MISTAKES[kind]
    aim = f"{mistake.aim:.2f}" if mistake.aim else ""
    asked = [one for one in found if one.asked]
    share = Share(sum(bool(one.severity) for one in asked), len(asked))
    if mistake.aim and _met(share, mistake.aim) == "no":
        aim += " short"
    strays = sum(bool(one.strays) for one in asked) if asked else "–"
    return kind, ", ".join(mistake.rules) or NONE, len(found), *_recalls(asked, ruled(kind)), aim, strays


def _recalls(asked: Sequence[Outcome], known: bool) -> tuple[object, object]:
    if not known:
        return NONE, NONE
    return (
        Share(sum(bool(one.severity) for one in asked), len(asked)),
        Share(sum(one.severity == "error" for one in asked), len(asked)),
    )


def _prose(results: Results) -> str:
    rows = [row for prose in results.prose for row in _alarms(prose)]
    return _grid("texts|rule|severity:false alarms|in 100,000 words|judged right", rows)


def _alarms(prose: Prose) -> Iterator[tuple[object, ...]]:
    """A row for every rule that found something, and the sums."""
    false = Counter((alarm.code, alarm.severity) for alarm in prose.alarms if alarm.false)
    right = Counter((alarm.code, alarm.severity) for alarm in prose.alarms if not alarm.false)
    for code, severity in sorted({*false, *right}):
        many = false[code, severity]
        yield prose.name, code, severity, many, per_100_000(many, prose.words), right[code, severity]
    for severity in ("error", "warning", "advice"):
        many, judged = (sum(of[key] for key in of if key[1] == severity) for of in (false, right))
        yield prose.name, "**all**", severity, many, per_100_000(many, prose.words), judged
    unread = f"{len(prose.unread)} files unread" if prose.unread else ""
    yield prose.name, f"in {prose.files} files, {prose.words:,} words", unread, "", "", ""


def _rules(results: Results) -> str:
    by_code = scores(results)
    rows = [
        _score(code, by_code.get(code, Score()))
        for code in sorted({rule.code for rule in rules()} | set(by_code))
    ]
    rows.append(_score("**all**", sum(by_code.values(), Score())))
    rows.append(
        ("**errors**", errors(results).right, errors(results).wrong, "", errors(results).precision, "", "")
    )
    return _grid("rule:right|wrong|missed|precision|recall|F1", rows)


def _score(name: str, score: Score) -> tuple[object, ...]:
    return name, score.right, score.wrong, score.missed, score.precision, score.recall, score.f1


def _defects(results: Results) -> str:
    rows: list[tuple[object, ...]] = []
    of = results.gold.rows if results.gold else ()
    for family, codes_ in FAMILIES.items():
        rows.append(
            _recalled(family, codes_, [row for row in of if row.table == "findings" and row.group == family])
        )
    for kind, codes_ in KINDS.items():
        rows.append(
            _recalled(kind, codes_, [row for row in of if row.table == "defects" and row.group == kind])
        )
    alarms = [one for one in (results.gold.alarms if results.gold else ()) if one.counted]
    rows.append(("false alarms", "", len(alarms), "", ""))
    return _grid("family or kind|rules:must|found end to end|found in what was read", rows)


def _recalled(group: str, codes_: tuple[str, ...], rows: Sequence[Row]) -> tuple[object, ...]:
    if not any(row.ruled for row in rows) and not {rule.code for rule in rules()} & set(codes_):
        return group, NONE, len(rows), NONE, NONE
    found = sum(row.state == "found" for row in rows)
    read = sum(row.state not in ("unread", "lost") for row in rows)
    return group, ", ".join(codes_), len(rows), Share(found, len(rows)), Share(found, read)


def _counts(results: Results) -> str:
    of = results.gold.rows if results.gold else ()
    rows = list(_ledger(of))
    for kind in KINDS:
        there = [row for row in of if row.table == "consistent" and row.group == kind]
        rows.append(_right(f"consistent: {kind}", there))
    uncounted = [row for row in of if row.group == UNCOUNTED]
    rows.append(_right(f"consistent: {UNCOUNTED}", uncounted))
    counts = [row for row in of if row.form and row.group in COUNTED]
    for form in sorted({row.form for row in counts}):
        rows.append(
            _right(f"all counts in {form}, right and wrong", [row for row in counts if row.form == form])
        )
    return _grid("counts:labelled|right verdict|contradicted|left open|unread or lost", rows)


def _ledger(rows: Sequence[Row]) -> Iterator[tuple[object, ...]]:
    for group in ("a list stands for it", "only a sum stands for it", "contradicted", "unsupported"):
        there = [row for row in rows if row.table == "ledger" and row.group == group]
        right = sum(row.state == "right" for row in there)
        yield f"ledger: {group}", len(there), Share(right, len(there)), "", "", _apart(there)


def _right(name: str, rows: Sequence[Row]) -> tuple[object, ...]:
    """Confirmed where a count is right, found where it is wrong, and left alone where it is none."""
    right = sum(row.state in ("confirmed", "found", "kept") for row in rows)
    against = sum(row.state == "contradicted" for row in rows)
    left = sum(row.state in ("open", "missed") for row in rows)
    return name, len(rows), Share(right, len(rows)), against, left, _apart(rows)


def _apart(rows: Sequence[Row]) -> int:
    return sum(row.state in ("unread", "lost") for row in rows)


def _coverage(results: Results) -> str:
    return _grid(
        "texts:words|counts stated|confirmed or contradicted|share",
        [
            (prose.name, f"{prose.words:,}", prose.stated, prose.settled, Share(prose.settled, prose.stated))
            for prose in results.prose
        ],
    )
