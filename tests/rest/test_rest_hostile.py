"""Files of reStructuredText that would reach out, or never end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.readers import ReaderError, read


def refused(text: str) -> str:
    with pytest.raises(ReaderError) as caught:
        read("report.rst", text.encode())
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "directive",
    [
        ".. include:: {}",
        ".. csv-table::\n   :file: {}",
        ".. raw:: html\n   :file: {}",
        ".. literalinclude:: {}",
        ".. parsed-literal::\n   :file: {}",
    ],
)
def test_no_other_file_is_read(directive: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("nine secrets")
    document = read("report.rst", f"Two lights.\n\n{directive.format(secret)}\n".encode())
    assert "secrets" not in document.text
    assert document.text.startswith("Two lights.")


def test_no_config_beside_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("docutils.conf").write_text("[general]\ntab_width: 1\nfile_insertion_enabled: yes\n")
    Path("secret.txt").write_text("nine secrets")
    assert "secrets" not in read("report.rst", b".. include:: secret.txt\n").text


def test_what_is_nested_beyond_reason_is_refused() -> None:
    deep = "\n\n".join(" " * depth + "- a" for depth in range(1500))
    assert refused(deep) == "report.rst: is nested too deeply"


def test_what_would_take_hours_is_refused() -> None:
    assert "more markup in one place" in refused("*a " * 10_000)
    rule, row = "+-" * 1000 + "+", "| " * 1000 + "|"
    assert "more markup in one place" in refused("\n".join([rule, *([row, rule] * 50)]))
    assert "larger than 2 MB" in refused("Nine ports.\n" * 200_000)


def test_without_the_library_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "docutils"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "docutils", None)
    assert refused("Two lights.").endswith("takes an extra: pip install 'report-checker[rst]'")


def test_mistakes_are_read_on(capfd: pytest.CaptureFixture[str]) -> None:
    text = "Title\n==\n\n*open\n\n`open\n\n|open|_\n\n- a\nb\n\n.. [1]\n\n[2]_ [#x]_ [#]_\n\n::\n"
    assert "open" in read("report.rst", text.encode()).text
    assert capfd.readouterr() == ("", "")


@given(st.text(alphabet="ab \n\t*`|_[]#:.-=\\<>+1", max_size=120))
def test_no_text_breaks_it(text: str) -> None:
    document = read("report.rst", text.encode())
    assert (
        document.text.split("\n") == [document.quote(block.span) for block in document.blocks]
        or not document.text
    )
    for block in document.blocks:
        where = document.range(block.span)
        assert 0 <= where.start.offset <= where.end.offset <= len(document.source)
