"""Checks every stated count in a report against the list that supports it.

`check`, `check_text` and `ledger` are the program for programs; `docs/api.md` tells of them. They and the
values they give are loaded when they are first used: to import this package costs nothing.
"""

TYPE_CHECKING = False  # `typing` itself would cost more than all the rest here
if TYPE_CHECKING:
    from checker.api import (
        Allowed,
        Box,
        Change,
        CheckerError,
        Claim,
        Failure,
        Finding,
        Place,
        Position,
        Problem,
        Range,
        Report,
        Results,
        Rule,
        Severity,
        Support,
        Totals,
        Verdict,
        check,
        check_text,
        ledger,
    )

__version__ = "0.1.0"

__all__ = [
    "Allowed",
    "Box",
    "Change",
    "CheckerError",
    "Claim",
    "Failure",
    "Finding",
    "Place",
    "Position",
    "Problem",
    "Range",
    "Report",
    "Results",
    "Rule",
    "Severity",
    "Support",
    "Totals",
    "Verdict",
    "__version__",
    "check",
    "check_text",
    "ledger",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, from `checker.api`."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from checker import api

        return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
