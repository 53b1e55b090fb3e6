"""What tests share: a switch, and the program with rules made for them."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from made import RULE, kind
from shell import Run, every_nine, runner, tied

from checker import engine, resources, rulebook, verdicts
from checker.cache.store import FILE
from checker.checks import KINDS, Kind
from checker.facts import complete
from checker.frozen import replace

# The same examples in every run; a nightly run with EXAMPLES set tries others.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("nightly", deadline=None)
settings.load_profile("nightly" if "EXAMPLES" in os.environ else "steady")

# No test knows what another has found: a folder stands where the cache of reports would. What the program makes of
# its own data lies beside it, so that its hundreds of starts are as short as a user's second.
_SHARED = "CHECKER_TESTS_CACHE"
if _SHARED not in os.environ:
    os.environ[_SHARED] = tempfile.mkdtemp(prefix="checker-tests-")
    atexit.register(shutil.rmtree, os.environ[_SHARED], ignore_errors=True)
    (Path(os.environ[_SHARED]) / resources.NAME / FILE).mkdir(parents=True, mode=0o700)
os.environ["XDG_CACHE_HOME"] = os.environ[_SHARED]

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
    monkeypatch.setitem(KINDS, "count-equals-list", replace(kind(**options), grades=("open",)))


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program in an empty folder, with one rule that finds every "Nine"."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(KINDS, "fake", Kind(every_nine, says=("listed", "stated")))
    monkeypatch.setattr(complete, "collect", lambda made, _as_of=None, _sets=(), _house=None: made)
    monkeypatch.setattr(engine, "tie", tied)
    monkeypatch.setattr(verdicts, "tie", tied)
    monkeypatch.setattr(rulebook, "load_default", lambda: (RULE,))
    return runner(monkeypatch, capsysbinary)
