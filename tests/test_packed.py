"""The byte code of all modules in one file: taken while it is that of the sources, and made where it is not."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from py_compile import compile as compiled

import pytest

from checker import packed

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The source of a module that nothing but the pack leads to: it says 3."""
    made = tmp_path / "made.py"
    made.write_text("NUMBER = 3\n", "utf-8")
    code = Path(compiled(str(made), doraise=True) or "").read_bytes()
    monkeypatch.setattr(packed, "_FILE", str(tmp_path / "pack"))
    Path(packed._FILE).write_bytes(marshal.dumps({"checker.made": (str(made), code)}))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    yield made
    sys.modules.pop("checker.made", None)


def test_a_module_is_taken_from_the_file(source: Path) -> None:
    packed.unpacked()
    module = import_module("checker.made")
    assert (module.NUMBER, module.__file__) == (3, str(source))


def test_a_source_that_changed_is_not(source: Path) -> None:
    source.write_text("NUMBER = 12\n", "utf-8")
    assert packed.unpacked().find_spec("checker.made") is None
    source.write_text("NUMBER = 4\n", "utf-8")
    os.utime(source, (1, 1))
    assert packed.unpacked().find_spec("checker.made") is None
    source.unlink()
    assert packed.unpacked().find_spec("checker.made") is None


@pytest.mark.parametrize("data", [b"", b"\0", b"nothing of ours"])
@pytest.mark.usefixtures("source")
def test_a_file_that_is_none_of_ours_is_as_good_as_none(data: bytes) -> None:
    Path(packed._FILE).write_bytes(data)
    assert packed.unpacked().find_spec("checker.made") is None


def test_a_run_keeps_what_it_imported_and_the_next_one_takes_it(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['checker', 'check', '--no-cache', 'README.md']\n"
        "import atexit; atexit.register(lambda: print(type(sys.modules['checker.run'].__loader__).__module__))\n"
        "from checker.__main__ import main; main()"
    )
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    ended = [
        subprocess.run(
            [sys.executable, *flags, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True
        ).stdout.splitlines()
        for flags in ([], ["-B"], [])
    ]
    assert [lines[-1].rpartition(".")[2] for lines in ended] == [
        "_frozen_importlib_external",
        "packed",
        "packed",
    ]
    assert ended[0][:-1] == ended[1][:-1] == ended[2][:-1]


def test_nothing_is_kept_where_python_keeps_nothing(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(packed._FILE).unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    packed.unpacked().keep()
    assert not Path(packed._FILE).exists()
    assert Path(cache_from_source(str(source))).exists()


def test_what_was_compiled_is_kept(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    first = packed.unpacked()
    assert eval(first.compiled("NUMBER = 5")) is None
    first.keep()
    monkeypatch.setattr(packed, "compile", None, raising=False)  # nothing is compiled again
    again = packed.unpacked()
    exec(again.compiled("NUMBER = 5"), space := dict[str, int]())
    assert space["NUMBER"] == 5
    assert again.find_spec("checker.made") is not None, source
