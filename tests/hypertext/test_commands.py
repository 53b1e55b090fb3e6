"""Pages from outside: what is printed of them, what comments allow, and what is mended."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Run, runner, write

from checker.readers import read

DRAFT = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ports</title></head>
<body>
<nav><a href="/">Nine rules for all</a></nav>
<h1>Ports</h1>
<p>Nine lines have <em>signed</em><sup><a href="#fn1" id="r1">1</a></sup>, and the following four rules hold:</p>
<ol>
<li>no ship enters
<li>no ship leaves
<li>no crew rests
</ol>
<p id="fn1"><a href="#r1">1</a> Arden, Brack, Castor, Delphin and Eastern Star.</p>
</body></html>
"""


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.html", DRAFT.encode())
    write("checker.toml", "mistakes = 0.5\n")  # so that all that is found is an error
    return runner(monkeypatch, capsysbinary)


def test_findings_stand_where_the_source_has_them(real: Run) -> None:
    code, out, err = real("check", ".", "--no-cache")
    assert (code, err) == (1, "")
    assert (
        out
        == """\
draft.html:6:4: error CNT001 the text says 9 lines, note 1 lists 5
    6 | <p>Nine lines have <em>signed</em><sup><a href="#fn1" id="r1">1</a></sup>, and the…
      |    ^^^^^^^^^^
   12 | <p id="fn1"><a href="#r1">1</a> Arden, Brack, Castor, Delphin and Eastern Star.</p>
      |                                 ----------------------------------------------
      |                                 the list: 5 items
      = 5 instead of 9, or 4 items more in the list

draft.html:6:94: error CNT002 the text says 4 rules, the list below has 3
    6 | …href="#fn1" id="r1">1</a></sup>, and the following four rules hold:</p>
      |                                                     ^^^^^^^^^^
    8 | <li>no ship enters
      |     -------------- the list: 3 items
      = 3 instead of 4, or one item more in the list

2 errors
2 counts: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread
"""
    )


def test_a_comment_allows_what_follows_it(real: Run) -> None:
    allowed = DRAFT.replace("<p>Nine", "<!-- checker: allow CNT001, CNT002: the old list stands -->\n<p>Nine")
    write("draft.html", allowed.encode())
    code, out, _ = real("check", "draft.html", "--no-cache", "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert found["findings"] == []
    assert [one["finding"]["code"] for one in found["allowed"]] == ["CNT001", "CNT002"]


def test_a_comment_that_is_not_needed_or_not_understood(real: Run) -> None:
    write(
        "draft.html",
        b"<p>Nine ports.</p>\n<!-- checker: allow CNT001: so -->\n<!-- checker: alow CNT001 -->\n",
    )
    out = real("check", "draft.html", "--no-cache", "--format", "concise")[1]
    assert [line.partition(" ")[0] for line in out.split("\n") if line.startswith("draft")] == [
        "draft.html:2:1:",
        "draft.html:3:1:",
    ]


def test_words_said_twice_are_mended_in_the_encoding_of_the_page(real: Run) -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>'
    before = f"{head}Łódź: the the port is <b>shut</b> for the whole of the winter.</p>"
    write("draft.html", before.encode("iso-8859-2"))
    code, _, err = real("check", "draft.html", "--no-cache", "--fix", "--in-place")
    assert (code, err) == (1, "checker: draft.html: 1 place mended\n")
    assert Path("draft.html").read_bytes().decode("iso-8859-2") == before.replace("the the", "the")


def test_markup_is_never_torn_by_what_mends(real: Run) -> None:
    write("draft.html", b"<p>It is said that the <b>the port</b> is shut for the whole of the winter.</p>")
    out = real("check", "draft.html", "--no-cache", "--format", "json")[1]
    assert [(one["code"], one["change"]) for one in json.loads(out)["findings"]] in (
        [("GRB004", None)],
        [],
    )


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml"])
def test_pages_are_found_by_their_suffix(real: Run, name: str) -> None:
    write(name, DRAFT.encode())
    out = real("check", name, "--no-cache", "--format", "json")[1]
    assert json.loads(out)["documents"][0]["format"] == "html"


@pytest.mark.parametrize(
    ("head", "encoding", "named"),
    [
        ('<meta charset="windows-1252">', "windows-1252", "windows-1252"),
        ('<meta charset="ISO-8859-1">', "windows-1252", "windows-1252"),
        ('<meta http-equiv=Content-Type content="text/html; charset=utf-8">', "utf-8", "utf-8"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', "iso-8859-15", "iso-8859-15"),
        ('<meta charset="utf-8">', "windows-1252", "windows-1252"),
        ('<meta charset="windows-1252">', "utf-8", "utf-8"),
        ('<meta charset="utf-7">', "utf-8", "utf-8"),
        ('<meta charset="utf-16">', "utf-8", "utf-8"),
        ("", "utf-16", "utf-16-le"),
        ("", "utf-8-sig", "utf-8"),
        ('<meta charset="koi8-r">', "utf-16", "utf-16-le"),
    ],
)
def test_encodings(head: str, encoding: str, named: str) -> None:
    page = f"{head}<p>Nine ports - Ærø and Château.</p>"
    document = read("draft.html", page.encode(encoding))
    assert (document.text, document.encoding) == ("Nine ports - Ærø and Château.", named)


def test_broken_tags_are_sought_in_what_is_read(real: Run) -> None:
    scripts = '<script>a = "&lt;b>"</script><p title="&lt;i>">Nine <code>&lt;em></code> ports.</p>'
    write("draft.html", scripts.encode())
    assert real("check", "draft.html", "--no-cache", "--select", "GRB007", "--format", "concise")[0] == 0
    write("draft.html", (scripts + "<p>Ten &lt;sup>48&lt;/sup> ports.</p>").encode())
    out = real("check", "draft.html", "--no-cache", "--select", "GRB007", "--format", "concise")[1]
    assert "GRB007" in out
