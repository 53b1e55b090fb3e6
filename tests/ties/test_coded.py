"""Counts beside codes, labels and sections, and lists that answer another count."""

from __future__ import annotations

import pytest

from ties.support import verdicts

MARKED = "\n\n".join(f"**R{number}.** Mend it." for number in range(1, 6))
PLEAS = "## Part 5: Pleas\n\nThe port should:\n\n{}\n\n## Notes\n\nNone.\n"
LETTERED, BULLETS = "a. mend it;\n\nb. sell it;\n\nc. light it.", "- mend it;\n- sell it;\n- light it."
CODED = "**R1.** mend it;\n\n**R2.** sell it;\n\n**R3.** light it."
STORIES = "## 4. Stories\n\n### 4.1 Dara\n\nShe sat.\n\n### 4.2 Bill\n\nHe sat.\n\n### 4.3 Kit\n\nHe sat.\n\n## 5. Money\n\nNone."


@pytest.mark.parametrize(
    ("text", "quote", "verdict"),
    [
        (
            "So six routes were withdrawn for good: 14, 27, 31X, 48, 52, 66 and 90.",
            "six routes",
            "contradicted",
        ),
        (
            "So seven routes were withdrawn for good: 14, 27, 31X, 48, 52, 66 and 90.",
            "seven routes",
            "confirmed",
        ),
        ("It makes four pleas, marked R1, R2 and so on.\n\n" + MARKED, "four pleas", "contradicted"),
        ("It makes five pleas, marked R1, R2 and so on.\n\n" + MARKED, "five pleas", "confirmed"),
        ("We make four recommendations to the Board.\n\n" + MARKED, "four recommendations", "contradicted"),
        ("We make five recommendations to the Board.\n\n" + MARKED, "five recommendations", "confirmed"),
        ("We make nine recommendations to the Board.\n\n" + MARKED, "nine recommendations", "unsupported"),
        ("We have four proposals for the Board.\n\n" + MARKED, "four proposals", "unsupported"),
        (
            "The paper tells two stories, in Section 4, of guests.\n\n" + STORIES,
            "two stories",
            "contradicted",
        ),
        (
            "The paper tells three stories, in Section 4, of guests.\n\n" + STORIES,
            "three stories",
            "confirmed",
        ),
        # Of the noun that the section is about, and in a section of that number.
        ("The paper tells two jokes, in Section 4, of guests.\n\n" + STORIES, "two jokes", "unsupported"),
        ("The paper tells two stories, in Section 5, of guests.\n\n" + STORIES, "two stories", "unsupported"),
        ("It makes four pleas, as R2 says.\n\n" + MARKED, "four pleas", "unsupported"),
        # The list is that of the other count.
        (
            "It had five members from three parties: Councillors Raman, Boyle, Etheridge, Okafor and Tan.",
            "three parties",
            "unsupported",
        ),
        # Some of the labels are for others.
        (
            "We address two pleas to the Board and three pleas to the port.\n\n"
            + "\n\n".join(f"Plea {number}: Mend it." for number in range(1, 6)),
            "two pleas",
            "unsupported",
        ),
    ],
)
def test_codes(text: str, quote: str, verdict: str) -> None:
    assert verdicts(text).get(quote, "unsupported") == verdict


@pytest.mark.parametrize("items", [LETTERED, BULLETS, CODED, LETTERED.replace("b.", "2.")])
@pytest.mark.parametrize("part", ["Part", "part"])
def test_a_list_in_the_section_that_is_named(items: str, part: str) -> None:
    said = f"We make {{}} pleas, which are set out in {part} 5.\n\n" + PLEAS.format(items)
    counted = "a. mend it;\n\n2." not in items
    assert verdicts(said.format("three"))["three pleas"] == ("confirmed" if counted else "unsupported")
    assert verdicts(said.format("four"))["four pleas"] == ("contradicted" if counted else "unsupported")
    more = said.replace("## Notes", f"And:\n\n{BULLETS}\n\n## Notes").format("four")
    assert verdicts(more)["four pleas"] == "unsupported"
    assert (
        verdicts(said.format("four").replace("Part 5: Pleas", "Part 5: Boats"))["four pleas"]
        != "contradicted"
    )
