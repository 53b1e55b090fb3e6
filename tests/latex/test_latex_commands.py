"""LaTeX files from outside: places, allowances, what is mended, and what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import Run, runner, write

DRAFT = rb"""\documentclass{article}
\begin{document}
\section{Ports}
Nine lines have signed\footnote{Arden, Brack, Castor, Delphin and Eastern Star.}.
\end{document}
"""


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.tex", DRAFT)
    write("checker.toml", "mistakes = 0.5\n")  # so that all that is found is an error
    return runner(monkeypatch, capsysbinary)


def test_findings_have_lines_and_columns(real: Run) -> None:
    code, out, err = real("check", ".", "--no-cache", "--format", "concise")
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == "draft.tex:4:1: CNT001 error the text says 9 lines, note 1 lists 5"


def test_a_comment_allows(real: Run) -> None:
    write("draft.tex", DRAFT.replace(b"Nine", b"% checker: allow CNT001: counted by hand\nNine"))
    code, out, _ = real("check", ".", "--no-cache")
    assert (code, out.splitlines()[0]) == (0, "1 allowed")


def test_words_are_mended(real: Run) -> None:
    write("draft.tex", b"The the port is closed for the whole of the winter.\n")
    real("check", "draft.tex", "--fix", "--no-cache")
    assert Path("draft.fixed.tex").read_bytes() == b"The port is closed for the whole of the winter.\n"


def test_commands_are_not_mended(real: Run) -> None:
    write("draft.tex", rb"The \emph{the} port is closed for winter.")
    real("check", "draft.tex", "--fix", "--no-cache")
    assert not Path("draft.fixed.tex").exists()
