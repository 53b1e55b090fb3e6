"""What the files of a report may have in common, or count anew, is no mistake; and what the text names is found."""

from __future__ import annotations

import pytest

from checker.checks import KINDS, seen
from checker.facts import complete
from checker.model import Verdict
from checker.verdicts import tie
from pieces.packing import together

HEAD = """\
# The ports of Norland

This communication is made available to all members of the assembly. It replaces the one of 3 March, and it will
be replaced in turn when the next survey of the ports has been made. The words of the first edition hold.

## 1. Scope

Table 1: Ports

| Port | Ships |
|---|---|
| Arden | 12 |

The ships[^1] are counted daily.

## 2. Method

The ports[^2] are counted yearly.

## 3. Results

[^1]: See the register of the ships of Norland, first part.
[^2]: See the register of the ports of Norland, second part.
"""


def test_files_may_say_the_same_and_count_anew() -> None:
    whole = together({"report.md": HEAD, "annex-1.md": HEAD, "annex-2.md": HEAD})
    ledger = tie(complete.collect(whole))
    apart = [name for name, kind in KINDS.items() if kind.apart]
    assert "no-duplicated-paragraph" in apart
    assert [(name, found) for name in apart for found in seen(name, KINDS[name].options, ledger)] == []


def test_a_slip_in_one_file_is_told_where_it_stands() -> None:
    slip = HEAD.replace("## 3. Results", "## 4. Results") + "\n## 5. End\n\nNo more.\n"
    whole = together({"report.md": HEAD, "annex-1.md": slip})
    ledger = tie(complete.collect(whole))
    (found,) = seen("no-heading-number-skipped", {}, ledger)
    assert whole.quote(found.span) == "Results"
    assert found.source is not None
    assert whole.source[slice(*found.source)] == "4. Results"


@pytest.mark.parametrize("name", ["Annex II - lights.md", "annex_2.md", "Annex II/lights.md"])
@pytest.mark.parametrize("said", ["Annex II", "Annex 2"])
def test_a_file_is_the_annex_that_its_name_says(name: str, said: str) -> None:
    text = f"{said} lists three lights.\n"
    lights = "List of lights\n\n- The North Light\n- The Old Light\n- The Pier Light\n"
    (claim,) = tie(complete.collect(together({"report.md": text, name: lights}))).claims
    assert claim.verdict is Verdict.CONFIRMED
    (support,) = claim.support
    assert support.label.lower() == said.lower()


def test_a_file_that_says_what_it_is_goes_by_that() -> None:
    lights = "# Annex III – List of lights\n\n- The North Light\n- The Old Light\n- The Pier Light\n"
    found = complete.collect(together({"report.md": "Annex II lists three lights.\n", "annex 2.md": lights}))
    assert list(found.exhibits) == ["annex iii"]


def test_an_annex_in_a_file_is_there_for_references() -> None:
    text = "# Report\n\nThis report speaks of ports.\n\nSee Annex I.\n\n## Conclusions\n\nAll is well.\n"
    alone = tie(complete.collect(together({"report.md": text})))
    assert len(list(seen("annexes-are-there", {}, alone))) == 1
    both = tie(complete.collect(together({"report.md": text, "annex-1.md": "Ports\n\n- Arden\n- Brack\n"})))
    assert list(seen("annexes-are-there", {}, both)) == []
