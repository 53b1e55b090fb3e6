"""The registries name functions that are there, and load none of them before they are called."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.checks import KINDS
from checker.late import Late
from checker.reports import REPORTS

CHECKS = [kind.check for kind in KINDS.values()]
WRITERS = [
    writer
    for form in REPORTS.values()
    for writer in (form.findings, form.ledger, form.step_summary)
    if writer
]
LATE = [one for one in (*CHECKS, *WRITERS) if isinstance(one, Late)]


@pytest.mark.parametrize("late", LATE, ids=lambda late: f"{late.module}.{late.name}")
def test_a_registry_names_only_what_is_there(late: Late) -> None:
    assert callable(late.function)


def test_every_check_and_every_writer_is_late() -> None:
    assert len(LATE) == sum(check is not None for check in CHECKS) + len(WRITERS)


def test_a_late_function_is_called_with_what_is_handed_over() -> None:
    assert Late("os.path", "commonprefix")(["harbour", "harvest"]) == "har"


def test_what_names_the_checks_and_writers_loads_none_of_them() -> None:
    program = (
        "import sys, checker.run, checker.cache, checker.config.configs, checker.reports\n"
        "print(*sorted({'checker.engine', 'checker.facts.complete', 'checker.verdicts', 'checker.reports.html', 'lark'}"
        " & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_no_submodule_takes_the_place_of_a_function_once_it_is_loaded() -> None:
    program = "from importlib.util import find_spec\n" + "\n".join(
        f"assert find_spec('{late.module}').submodule_search_locations is None"
        f" or find_spec('{late.module}.{late.name}') is None"
        for late in LATE
    )
    subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
