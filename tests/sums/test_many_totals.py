"""A table of hundreds of totals is no table that adds up: it is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check


def quays(totals: int) -> str:
    rows = "".join(
        f"| Quay {number} | 1 |\n| Pier {number} | 2 |\n| Total | 3 |\n" for number in range(totals)
    )
    return f"| Quay | Boats |\n|---|---|\n{rows}| Last quay | 2 |\n| Last pier | 2 |\n| Total | 5 |\n"


def test_the_wrong_total_is_found_among_as_many_as_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.checks.tables.MOST_TOTALS", 4)
    for totals, codes in ((3, ["SUM005"]), (4, [])):
        (tmp_path / "quays.md").write_text(quays(totals), encoding="utf-8")
        found = check(tmp_path / "quays.md", select="SUM005").findings
        assert [finding.code for finding in found] == codes
