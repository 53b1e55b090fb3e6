"""Acts beside their CELEX number, ELI and journal."""

from __future__ import annotations

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read


def told(text: str) -> list[tuple[str, str]]:
    """The place and the related place of each finding."""
    found = examine(read("report.md", text.encode()), rules("CIT010")).findings
    return [(one.place.quote, one.related[0].quote) for one in found]


@pytest.mark.parametrize(
    ("text", "place", "act"),
    [
        ("Regulation (EU) 2016/679 is 32016R0697.", "32016R0697", "Regulation (EU) 2016/679"),
        ("Regulation (EU) 2016/679, CELEX: 32018R0679.", "CELEX: 32018R0679", "Regulation (EU) 2016/679"),
        (
            "Directive 2013/40/EU (http://data.europa.eu/eli/dir/2013/41/oj) holds.",
            "eli/dir/2013/41",
            "Directive 2013/40/EU",
        ),
        (
            "Regulation (EU) 2016/679 of 27 April 2016 (OJ L 119, 4.4.2016) holds.",
            "OJ L 119, 4.4.2016",
            "Regulation (EU) 2016/679 of 27 April 2016",
        ),
    ],
)
def test_what_is_published_elsewhere(text: str, place: str, act: str) -> None:
    assert told(f"{text}\n") == [(place, act)]


@pytest.mark.parametrize(
    "text",
    [
        "Regulation (EU) 2016/679 of 27 April 2016 (OJ L 119, 4.5.2016), 32016R0679, holds.",
        "Regulation (EU) 2016/679 and Directive (EU) 2016/680 are 32016R0679 and 32016L0680.",
        "Regulation (EU) 2016/679 holds, see 32018R1725.",
        "Regulation (EU) 2016/679 of 27 April 2016 holds.\n\nSee OJ L 119, 4.4.2016, and 32016R0697.",
        "See 32016R0697.",
    ],
)
def test_what_may_be_right(text: str) -> None:
    assert told(f"{text}\n") == []
