"""Short lists below the words that point at them: "in particular these two:", "They concerned:", "5.2 … :"."""

from __future__ import annotations

import pytest

from checker.facts.complete import collect
from checker.readers import read
from checker.verdicts import tie
from ties.support import verdicts

THESE = "The port took a number of steps last year, in particular these {}:\n\n- a pier was mended;\n- a crane was sold;\n- a quay was lit.\n"
CONCERNED = "The board heard {} appeals on its own motion. They concerned:\n\n- fares at the ferry\n- boats at rest\n- the crane\n- nets on the pier\n- fog horns\n- a lost tug\n"
ANSWERS = "Crews could choose between {} answers:\n\n(a) yes\n\n(b) no\n\n(c) both\n\n(d) neither\n"
NUMBERED = """\
<h2>5. What we ask</h2>
<p>5.1 The board met in May. It was told of two boats.</p>
<p>5.2 The board makes {} further proposals to the port:</p>
<ol><li>that nets be mended;</li><li>that a crane be sold;</li><li>that the quay be lit;</li>
<li>that fares be cut;</li><li>that a pilot be hired.</li></ol>
<p>5.3 It thanks the clerk.</p>
"""


@pytest.mark.parametrize(
    ("text", "quote", "right", "wrong"),
    [
        (THESE, "{}", "three", "two"),
        (CONCERNED, "{} appeals", "six", "seven"),
        (ANSWERS, "{} answers", "4", "3"),
    ],
)
def test_counts_over_their_items(text: str, quote: str, right: str, wrong: str) -> None:
    assert verdicts(text.format(right))[quote.format(right)] == "confirmed"
    assert verdicts(text.format(wrong))[quote.format(wrong)] == "contradicted"


@pytest.mark.parametrize(("count", "verdict"), [("five", "confirmed"), ("four", "contradicted")])
def test_a_list_below_a_paragraph_with_a_typed_number(count: str, verdict: str) -> None:
    document = read("report.html", NUMBERED.format(count).encode())
    claims = tie(collect(document)).claims
    found = {document.quote(claim.statement.span): str(claim.verdict) for claim in claims}
    assert found[f"{count} further proposals"] == verdict


@pytest.mark.parametrize(
    "text",
    [
        CONCERNED.format("seven").replace("They concerned:", "They agreed:"),
        ANSWERS.format("3").replace("choose", "tell"),
        THESE.format("two").replace("steps last year, in particular", "steps. It is among"),
    ],
)
def test_says_nothing(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()
