"""Lists that a verb or a preposition tells, and those that stand in a section, or a table, of their name."""

from __future__ import annotations

import pytest

from ties.support import verdicts

PORTS = "Arden, Borel, Castor and Dunmore"
SECTION = "\n\n## Background\n\nNone.\n\n## {}\n\nWe ask the Board to\n\n{}\n\n## Notes\n\nNone.\n"
PLEAS = "- mend the pier;\n- sell the tug;\n- light the quay;\n- clean the dock."
TABLE = "\n\n## Part 6\n\n| {} | Action | Who |\n|---|---|---|\n{}"
ROWS = "\n".join(f"| {number} | Mend pier {number} | Tom |" for number in range(1, 6))
FAIRS = "\n\n| Bridge | Span |\n|---|---|\n" + "\n".join(f"| Pier {letter} | 1 m |" for letter in "ABCDE")
RISKS = "\n\n- Rain falls.\n- Wind blows.\n- Ice comes.\n- Men leave.\n- Ships sink.\n"


@pytest.mark.parametrize(
    ("text", "quote", "number"),
    [
        ("We audited ten units. The {} audits with poor results were payroll, parking, tree care and housing.", "audits", 4),
        ("Its {} winners last year were " + PORTS + ".", "winners", 4),
        ("We went to {} ports in May. They were " + PORTS + ".", "ports", 4),
        ("At {} of the places, bathing was unsafe. Those were " + PORTS + ". It rained.", "places", 4),
        ("It has {} sets of signs. These are flags, cones, lights and bells.", "sets", 4),
        ("We worked with {} partners. Two had been with us before. The {} are " + PORTS + ".", "are", 4),
        ("We visited {} ports in May. The ports are " + PORTS + ".", "ports", 4),
        ("Marks are given by {} criteria of the Board.[^1]\n\n[^1]: They are merit, depth, use, the record of the team and the value for money.\n", "criteria", 5),
        ("We wrote {} rules in 2022, on the manning of small boats, on smoke, on noise and on oil.", "rules", 4),
        ("It was asked {} things: to mend the pier, to sell the tug, and to light the quay.", "things", 3),
        ("A firm has {} panels, for the deaf, for carers and for new staff.", "panels", 3),
        ("We tested for {} kinds of thing: moulds and their poisons, dyes, lead and roots such as leeks.", "kinds", 4),
        ("It approved {} courses: the MSc in Law, the BA in Art, the MSc in Ships and the LLM in Trade.", "courses", 4),
        ("We make {} recommendations to the Board." + SECTION.format("Recommendations", PLEAS), "recommendations", 4),
        ("We make {} recommendations." + SECTION.format("4 Findings and recommendations", PLEAS), "recommendations", 4),
        ("Approve the {} actions in part 6, and the money." + TABLE.format("No.", ROWS), "actions", 5),
        ("All {} actions have begun." + TABLE.format("#", ROWS), "actions", 5),
        ("We mended {} bridges last year. Table 1 gives their names." + FAIRS, "bridges", 5),
        ("In all, {} risks remain in the harbour." + RISKS, "risks", 5),
    ],
)  # fmt: skip
def test_they_are_counted(text: str, quote: str, number: int) -> None:
    words = ["three", "four", "five", "six"]
    right = words.index({3: "three", 4: "four", 5: "five"}[number])
    for word, verdict in ((words[right], "confirmed"), (words[right + 1], "contradicted")):
        said = {
            phrase: told for phrase, told in verdicts(text.replace("{}", word)).items() if quote in phrase
        }
        assert verdict in said.values(), said


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # what all of them are like, or what was done with them
        ("The four teams were cold, wet and tired.", "four teams"),
        ("The four courses were attended by clerks, cooks and pilots.", "four courses"),
        ("The fees of the four ports are high, odd and old.", "four ports"),
        ("We held four courses. They were about ropes, knots and sails.", "four courses"),
        # another count stands between
        ("Four ports send two pilots, to Arden, to Borel and to Castor.", "Four ports"),
        ("We wrote nine rules, on smoke, on noise and on oil.", "nine rules"),
        # a section of that name with more than one list, or with far more
        ("We make nine recommendations." + SECTION.format("Recommendations", PLEAS), "nine recommendations"),
        ("We make five recommendations." + SECTION.format("Recommendations", PLEAS + "\n\nAnd\n\n- a\n- b"), "five recommendations"),
        # "All four risks" are known already
        ("We mended nine bridges last year. Table 1 gives their names." + FAIRS, "nine bridges"),
        ("We mended six bridges. Others will follow, if the money lasts.\n\nText." + FAIRS, "six bridges"),
        ("All six risks were met in the harbour." + RISKS, "All six risks"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_theirs(text: str, quote: str) -> None:
    assert verdicts(text)[quote] in ("unsupported", "unread")
