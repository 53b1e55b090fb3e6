"""The grade that several kinds of check give alike."""

from __future__ import annotations

from checker.damage.printed import is_printed
from checker.verdicts import Ledger

PRINTED = "printed"


def printed(ledger: Ledger, otherwise: str = "") -> str:
    """The grade of what a check is less sure of in a file of printed pages, and that in all other files.

    Headings, captions, columns and marks are told there by their looks, and letters may be lost in the file
    alone.
    """
    return PRINTED if is_printed(ledger.facts.document) else otherwise
