"""How often what is read agrees with what is stated: rows of texts, points fitted to them, tables of both."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from evaluation.agreement.fit import FOLDS, fit, fold, held_out
from evaluation.agreement.points import read, written
from evaluation.agreement.rows import Row, rows_of
from evaluation.agreement.tables import agreement, disagreements, findings, trusted, weigh

DRAFT = """\
Two ports (Aube and Brack) closed. Three ports (Aube, Brack, Calder and Dune) stayed open.

Both ports (Aube and Brack) have ten (10) berths. Visits rose by 10 % from 100 to 150.
"""


def row(source: int, sign: str, gap: str = "") -> Row:
    return Row(f"news/s{source}/a.md", 1, ("colon", sign), gap, 3, 3, 2)


ROWS = [row(n % 10, "plain", "" if n % 20 else "one") for n in range(200)] + [
    row(n % 10, "odd", "" if n % 2 else "twice") for n in range(100)
]


def test_rows_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "news" / "one").mkdir(parents=True)
    (tmp_path / "news" / "one" / "a.md").write_text(DRAFT, "utf-8")
    text = rows_of(tmp_path, "news/one/a.md")
    assert text is not None
    assert [(one.finder, one.value, one.listed, one.gap, one.speaks) for one in text.rows] == [
        ("parenthesis", 2, 2, "", True),
        ("parenthesis", 3, 4, "one", True),
        ("parenthesis, weak", 2, 2, "", False),
        ("a change", None, None, "any", True),
        ("figures beside words", None, None, "", True),
    ]
    assert text.rows[0].next == 4
    assert text.rows[1].source == "news/one"
    assert "«Three ports»" in text.rows[1].sample
    assert rows_of(tmp_path, "news/one/none.md") is None


def test_points_follow_agreement() -> None:
    points = fit(ROWS)
    assert points.trust(("colon", "plain")) == pytest.approx(0.95, abs=0.02)
    assert points.trust(("colon", "odd")) == pytest.approx(0.5, abs=0.05)
    assert points.misread["one"] > points.misread["twice"]  # nobody trusts what is odd


def test_what_may_be_an_authors_mistake_lowers_no_trust() -> None:
    rows = [row(n % 10, "plain", "" if n % 100 else "one") for n in range(1000)]
    assert fit(rows).trust(("colon", "plain")) > 0.99
    far = [row(n % 10, "plain", "" if n % 20 else "twice") for n in range(1000)]
    assert fit(far).trust(("colon", "plain")) == pytest.approx(0.95, abs=0.01)


def test_what_a_person_judged_is_known() -> None:
    far = [row(n % 10, "plain", "" if n % 20 else "twice") for n in range(1000)]
    judged = [replace(one, verdict="right" if one.gap else "") for one in far]
    assert fit(judged).trust(("colon", "plain")) > 0.99


def test_what_is_rare_is_worth_nothing() -> None:
    points = fit([*ROWS, *(row(1, "rare", "one") for _ in range(3))])
    assert "rare" not in points.signs


def test_each_source_is_weighed_by_the_others() -> None:
    kept = held_out(ROWS)
    assert sorted(map(id, (one for one, _ in kept))) == sorted(map(id, ROWS))
    by_fold = {fold(one.source): points for one, points in kept}
    assert len(by_fold) <= FOLDS
    assert all(points is by_fold[fold(one.source)] for one, points in kept)


def test_the_table_is_toml_with_what_it_was_fitted_on() -> None:
    text = written(fit(ROWS), ROWS, 1234)
    table = tomllib.loads(text)
    assert table["signs"]["odd"]["places"] == 100
    assert table["signs"]["odd"]["agree"] == 0.5
    assert {one: table["fitted"][one] for one in ("places", "words", "sources")} == {
        "places": 300,
        "words": 1234,
        "sources": 10,
    }


def test_what_was_known_before_draws_as_strongly_as_its_places_did(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mixed = Random(7).sample(ROWS, len(ROWS))
    first, second = mixed[::2], mixed[1::2]
    table = tmp_path / "points.toml"
    table.write_text(written(fit(first), first, 1000), "utf-8")
    monkeypatch.setattr("evaluation.agreement.points.path", lambda: table)
    before = read()
    both, onto, alone = fit(ROWS), fit(second, before=before), fit(second)
    for sign in ("odd", "plain"):
        assert onto.signs[sign] == pytest.approx(both.signs[sign], abs=0.35)
    known = tomllib.loads(written(onto, second, 500, before))
    assert (known["fitted"]["places"], known["fitted"]["words"]) == (300, 1500)
    assert known["signs"]["odd"]["places"] == 100
    assert "odd" in fit([], before=before).signs
    assert alone.signs.keys() <= onto.signs.keys()


def test_tables() -> None:
    rows = [replace(one, verdict="right" if one.gap == "one" else "") for one in ROWS]
    weighed = [weigh(one, points) for one, points in held_out(rows)]
    by_finder = [*agreement(ROWS, lambda one: (one.finder,))]
    assert by_finder[2].startswith("| 300 | 0.800 (")
    assert len([*trusted(weighed)]) == 10
    assert "| ≥ 0.5 | 10 |" in [*findings(weighed, 100_000)][-1]
    lines = [*disagreements(weighed, 0.5)]
    assert len(lines) == 10
    assert lines[0].split("\t")[3:5] == ["right", "3 beside 3"]
