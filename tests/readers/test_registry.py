"""Which reader a file gets."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from checker.readers import FORMATS, SUFFIXES, ReaderError, known, read


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("a/b.MD", "markdown"),
        ("b.markdown", "markdown"),
        ("b.Rmd", "markdown"),
        ("b.qmd", "markdown"),
        ("c.text", "text"),
    ],
)
def test_the_suffix_picks_the_format(path: str, form: str) -> None:
    data = b"Six hospitals."
    document = read(path, data)
    assert (document.path, document.format, document.text) == (path, form, "Six hospitals.")
    assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_a_format_that_is_asked_for_wins_over_the_suffix() -> None:
    assert read("notes.xyz", b"*Six* hospitals", "markdown").text == "Six hospitals"
    assert read("notes.md", b"*Six* hospitals", "text").text == "*Six* hospitals"


@pytest.mark.parametrize(
    ("path", "form", "message"),
    [
        ("a.xyz", None, f'a.xyz: unknown suffix ".xyz"; known: {known()}'),
        ("Makefile", None, f"Makefile: has no suffix; known: {known()}"),
        (
            "a.md",
            "gif",
            "a.md: no reader for the format 'gif'; known are docx, html, latex, markdown, odt, pdf, pieces, rest, text, xml",
        ),
    ],
)
def test_an_unknown_format_is_one_plain_line(path: str, form: str | None, message: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read(path, b"x", form)
    assert str(caught.value) == message


def test_every_suffix_has_a_reader() -> None:
    assert set(SUFFIXES.values()) == set(FORMATS)


def test_reading_plain_text_does_not_load_the_markdown_parser() -> None:
    code = "import sys; from checker.readers import read; read('a.txt', b'Six'); print('pyromark' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
