"""Large drafts: the page answers while it reads one, and can be stopped. What it reads comes out whole."""

from __future__ import annotations

import io
import zipfile
from random import Random

from word.markup import p, parts, zipped

from desk.support import Window

TOWNS = "Four towns (Arden, Brack and Calder) have signed."
SOUNDS = [first + second for first in "bdfgklmnprst" for second in "aeiou"]


def prose(size: int) -> str:
    """As many characters of paragraphs in which no sentence comes twice."""
    chance = Random(7)
    paragraphs: list[str] = []
    while size > 0:
        words = ["".join(chance.choices(SOUNDS, k=chance.randint(1, 4))) for _ in range(60)]
        sentences = [" ".join(words[at : at + 12]).capitalize() + "." for at in range(0, 60, 12)]
        paragraphs.append(" ".join(sentences))
        size -= len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def test_the_page_answers_while_it_reads_three_megabytes_and_can_be_stopped(window: Window) -> None:
    page = window.page
    window.drop(("long.txt", prose(3_000_000).encode()), wait=False)
    page.get_by_role("button", name="Settings").click()
    page.get_by_role("button", name="Done").click()
    assert window.state == "Reading long.txt …"
    assert page.get_by_role("progressbar").is_visible()
    page.get_by_role("button", name="Stop").click()
    window.done()
    assert window.state == "Stopped."
    assert page.locator("#save").is_hidden(), "there is nothing to save of a run that was stopped"
    window.drop(("towns.txt", TOWNS.encode()))
    assert window.state == "towns.txt: 1 finding"


def test_a_word_file_of_three_megabytes_is_read(window: Window) -> None:
    """Most of a large Word file is its pictures."""
    text = prose(60_000).split("\n\n")
    picture = Random(7).randbytes(3_000_000)
    data = zipped({**parts("".join(map(p, [*text, TOWNS]))), "word/media/image1.png": picture})
    assert len(data) > 3_000_000
    window.drop(("large.docx", data))
    assert window.state.startswith("large.docx: ")
    assert window.report.locator("main .m", has_text="Four towns").count() == 1
    _, copy = window.saved("large.docx with comments")
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert archive.read("word/media/image1.png") == picture


def test_a_text_of_three_megabytes_is_read_to_its_end(window: Window) -> None:
    text = prose(3_000_000) + f"\n\n{TOWNS}\n"
    window.drop(("long.txt", text.encode()))
    assert window.report.locator("main .m", has_text="Four towns").count() == 1
