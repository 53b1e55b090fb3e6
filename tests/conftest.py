"""What tests share: a switch, and the program with rules made for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from made import RULE, kind
from shell import Run, every_nine, runner, tied

from checker import claims, facts, frontmatter, rulebook
from checker.checks import KINDS, Kind
from checker.checks.given import GRADES

# The same examples in every run; a nightly run with EXAMPLES set tries others.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("nightly", deadline=None)
settings.load_profile("nightly" if "EXAMPLES" in os.environ else "steady")

# No test knows what another has found: there is no cache but the one that a test asks for.
os.environ["XDG_CACHE_HOME"] = str(Path(os.devnull).absolute())

# The program is started hundreds of times: once is enough to compile its modules, whatever the machine is set to.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-examples",
        action="store_true",
        help="write what the rules find today into the findings fences of their pages",
    )


@pytest.fixture
def list_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of check that declares an option of every type, and a grade."""
    options = {"least": 2, "units": ("regions",), "strict": True, "share": 0.5, "word": "a", "free": None}
    monkeypatch.setitem(KINDS, "count-equals-list", kind(**options))
    monkeypatch.setattr(frontmatter, "GRADES", {**GRADES, "count-equals-list": ("open",)})


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program in an empty folder, with one rule that finds every "Nine"."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(KINDS, "fake", Kind(every_nine))
    monkeypatch.setattr(facts, "collect", lambda made, _as_of=None, _sets=(), _house=None: made)
    monkeypatch.setattr(claims, "tie", tied)
    monkeypatch.setattr(rulebook, "load_default", lambda: (RULE,))
    return runner(monkeypatch, capsysbinary)
