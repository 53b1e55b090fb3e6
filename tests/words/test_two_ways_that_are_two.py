"""Two words, names or capitals that look like one thing in two ways and are two; and what is one, beside them."""

from __future__ import annotations

import pytest

from words.saying import FAR, said

SPELT = "- The rope is {0}.\n- Nets are not {1} for sale.\n- Nets are not {1} for sale.\n- {2}\n"
GASES = "The {0} of the gas are few.\n\n- Arden, J. {1} Chem., vol. 3\n- Brack, Int. {1} Phys., vol. 4\n- Fell, New {1} Lett., vol. 5\n"
SOURCES = (
    f"The tide is of Groves, {{0}} and others.\n\n{FAR}\n\n" + "The ice is of Graves, J. A. and others. " * 4
)
TERM = "## {0}\n\nThe member states met. Most of the member states paid, {1}.\n"


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "VAR005",
            SPELT.format("available", "avialable", "Nets are not avialable for sale."),
            SPELT.format("avialable", "available", "Boats are available."),
        ),
        ("VAR005", GASES.format("atoms", "Atmos."), GASES.format("atmos", "Atoms")),
        (
            "VAR006",
            "The Master Franchisee pays. " * 4 + FAR + " It names the Master Franchise of Arden.",
            "The Master Committee pays. " * 4 + FAR + " It names the Master Committe of Arden.",
        ),
        (
            "VAR006",
            f"We met the First Mortgagee there. {FAR} We hold the First Mortgages here.",
            f"We met the First Committee there. {FAR} We hold the First Committees here. {FAR} The First Commitees.",
        ),
        (
            "VAR006",
            f"They ran the Harbour Vidi contest. {FAR} They ran the Harbour Vici contest.",
            f"They ran the Harbour Nino contest. {FAR} They ran the Harbour Niño contest.",
        ),
        (
            "VAR006",
            f"The minutes are by President-Ada Brisco. {FAR} We met President Ada Brisco there.",
            f"The minutes are by Secretary-General Ada Brisco. {FAR} We met Secretary General Ada Brisco there.",
        ),
        (
            "VAR006",
            SOURCES.format("C. P."),
            SOURCES.format("J."),
        ),
        (
            "VAR007",
            TERM.format("Classifying the Member States", "late"),
            TERM.format("Classes", "and the Member States rose"),
        ),
    ],
)
def test_what_is_two(code: str, text: str, slip: str) -> None:
    assert said(code, text) == []
    assert said(code, slip)


def test_the_slip_is_what_stands_once() -> None:
    listed = "The contirbutor rose. “The contributor met.” “A contributor paid.” The contributor has a net."
    ((message, quote, _),) = said("VAR005", listed)
    assert (message, quote) == ("“contirbutor” stands once, “contributor” once", "contirbutor")
