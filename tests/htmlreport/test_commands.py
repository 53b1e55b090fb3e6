"""`--format html` of every command that has it."""

from __future__ import annotations

from pathlib import Path

from shell import Run, write

from checker.compare import compare
from checker.readers import read
from checker.rulebook import comparing, load_default
from htmlreport.support import data, leaves, marked, rendered, texts, tree


def test_check_writes_a_page_with_the_counts(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--format", "html", "--output", "report.html") == (
        1,
        "",
        "checker: report.html: 1 error\n",
    )
    root = tree(Path("report.html").read_text("utf-8"))
    assert texts(root) == ["Nine towns."]
    (item,) = root.every("li", "e")
    assert item.attributes["data-t"] == "error contradicted"
    assert marked(root, 0) == "Nine"


def test_ledger_shows_the_counts_alone(run: Run) -> None:
    write("a.txt")
    ended = run("ledger", "a.txt", "--format", "html")
    assert (ended.code, ended.err) == (0, "")
    root = tree(ended.out)
    assert [item.attributes["data-t"] for item in root.every("li", "e")] == ["contradicted"]
    assert texts(root) == ["Nine towns."]


def test_a_file_that_failed_is_on_the_page_too(run: Run) -> None:
    write("a.txt")
    ended = run("check", "a.txt", "lost.txt", "--format", "html")
    assert (ended.code, ended.err) == (2, "checker: lost.txt: no such file or folder\n")
    (told,) = tree(ended.out).every("section", "problems")
    assert "lost.txt no such file or folder" in told.text()


def test_compare_marks_the_draft_and_quotes_the_reference() -> None:
    draft = read("draft.txt", b"The board met on 4 May and closed two ports.\n")
    reference = read("reference.txt", b"The board met on 5 May and closed two ports.\n")
    root = tree(rendered(compare(draft, reference, comparing(load_default()))))
    assert len(leaves(root)) == 1
    assert marked(root, 0) == "4"
    (side,) = data(root)[0]["sides"]
    assert side == {"quote": "5", "name": "the reference, reference.txt:1:18"}
