"""LaTeX files that are none, are cut off, or were made to hang or fill the machine."""

from __future__ import annotations

import pytest

from checker.readers import ReaderError, read

WHOLE = r"\section{A}\footnote{B}\begin{tabular}{l}1&2\\\end{tabular}\begin{itemize}\item[x]c\end{itemize}\'{e}\ref{a}\cite[1]{b}"


def refusal(text: str) -> str:
    with pytest.raises(ReaderError) as caught:
        read("draft.tex", text.encode())
    said = str(caught.value)
    assert "\n" not in said
    return said.removeprefix("draft.tex: ")


def outcome(text: str) -> str:
    """The format that was read, or why it was not."""
    try:
        return read("draft.tex", text.encode()).format
    except ReaderError as error:
        return str(error)


def test_what_is_no_latex() -> None:
    assert refusal("%PDF-1.7 ...") == "the file is a PDF, not LaTeX, whatever its name"
    assert refusal("{\\rtf1 x}") == "the file is RTF, not LaTeX, whatever its name"


def test_every_cut_is_read() -> None:
    for at in range(len(WHOLE)):
        for text in (WHOLE[:at], WHOLE[at:], WHOLE[:at] + "}" + WHOLE[at:], WHOLE[:at] + "{" + WHOLE[at:]):
            assert read("draft.tex", text.encode()).format == "latex"


@pytest.mark.parametrize(
    "name",
    ["footnote", "section", "textsuperscript", "caption", "thanks", "multicolumn", "title", "'", "emph", ""],
)
def test_groups_that_nest_without_end(name: str) -> None:
    text = (f"\\{name}{{" if name else "{") * 10_000 + "Nine"
    assert outcome(text) in {"latex", "draft.tex: has more than 50 notes or titles inside each other"}


@pytest.mark.parametrize("name", ["itemize", "tabular", "quote", "document", "equation"])
def test_environments_that_nest_without_end(name: str) -> None:
    text = f"\\begin{{{name}}}" * 10_000 + "Nine"
    assert outcome(text) in {"latex", "draft.tex: has more than 200 environments inside each other"}


@pytest.mark.parametrize(
    "sign",
    ["$", "$$", "\\[", "\\(", "[", "\\item[", "\\verb", "\\'", "%", "\\footnotemark[", "``", "&", "\\\\["],
)
def test_signs_without_end(sign: str) -> None:
    assert read("draft.tex", (sign * 5000).encode()).format == "latex"


def test_a_command_that_stands_for_itself() -> None:
    assert read("draft.tex", b"\\newcommand{\\a}{\\a}\\def\\b{\\a\\b}\nSix \\a{} \\b.").text == "Six □ □."
