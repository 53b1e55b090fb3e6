"""Citations that look wrong and are right, and the slip beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "CIT001",
            "The aims are set in the Implementing Regulation (390/2013), Annex I.",
            "The aims are set in the Implementing Regulation (390/2013, Annex I.",
        ),
        (
            "CIT002",
            "It is told in the Guidelines for the purposes of Regulation (EU) 2016/679, 3 October 2017.",
            "It is told in Directive 2016/680/EU and in Regulation (EU) 2016/679 of 3 October 2017.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
