"""Reports in several files as a run sees them: what a config names, what is found, where it stands."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from shell import Ended, Run, runner, write

from checker.api import check
from checker.model import Finding
from pieces.packing import FILES, archive

CONFIG = 'reports = ["ports"]\n'


@pytest.fixture
def checker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """The whole program in a folder with a report in three files and another draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for name, text in FILES.items():
        write(f"ports/{name}", text)
    write("other.md", "Two towns (Arden and Brack) have signed.\n")
    write("checker.toml", CONFIG)
    return runner(monkeypatch, capsysbinary)


def places(ended: Ended) -> list[str]:
    return [line.split(" ")[0] + line.split(" ")[1] for line in ended.out.splitlines() if ".md:" in line]


FOUND = ["ports/report.md:3:15:SUM005", "ports/annex-1.md:8:5:CNT001"]


@pytest.mark.parametrize(
    "paths", [["."], ["ports"], ["ports/report.md"], ["ports/annex-1.md", "ports"], ["ports/*.md"]]
)
def test_an_annex_is_found_in_its_own_file(checker: Run, paths: list[str]) -> None:
    assert places(checker("check", *paths, "--format", "concise")) == FOUND


def test_other_files_stand_for_themselves(checker: Run) -> None:
    assert checker("check", ".", "--show-files").out == "other.md\nports\n"
    assert checker("check", ".", "--no-config", "--show-files").out.count("\n") == 4


def test_without_the_config_there_is_no_annex(checker: Run) -> None:
    assert places(checker("check", "ports", "--no-config", "--format", "concise")) == FOUND[1:]


def test_a_named_archive_is_read_where_it_is_met(checker: Run) -> None:
    write("ports.zip", archive({**FILES}))
    assert "ports.zip" not in checker("check", ".", "--show-files").out
    found = ["ports.zip/report.md:3:15:SUM005", "ports.zip/annex-1.md:8:5:CNT001"]
    assert places(checker("check", "ports.zip", "--format", "concise")) == found
    assert checker("check", "ports.zip", "--show-files", "--force-exclude").out == ""
    write("checker.toml", 'reports = ["ports.zip", "ports"]\n')
    assert checker("check", ".", "--show-files").out == "other.md\nports\nports.zip\n"
    assert checker("check", "ports.zip", "--show-files", "--force-exclude").out == "ports.zip\n"


def test_the_other_side_is_shown_with_the_name_of_its_file(checker: Run) -> None:
    shown = checker("check", "ports").out.splitlines()
    assert shown[:5] == [
        "ports/report.md:3:15: warning SUM005 the text says 5 ports; annex I lists 4",
        "    3 | Annex I lists five ports.[^1] All of them lie in Norland.",
        "      |               ^^^^^^^^^^",
        "      | ports/annex-1.md:",
        "    3 | - Arden",
    ]


def test_what_is_left_out_of_folders_is_no_piece(checker: Run) -> None:
    assert places(checker("check", "ports", "--exclude", "annex-1.md", "--format", "concise")) == []
    write(".gitignore", "annex-1.md\n")
    assert places(checker("check", "ports", "--format", "concise")) == []


def test_nothing_outside_the_folder_is_read(checker: Run) -> None:
    Path("ports/annex-3.md").symlink_to("../other.md")
    ended = checker("check", "ports", "--format", "concise")
    assert ended.err == (
        "checker: ports/annex-3.md: is a link that leads out of the folder; only who names it has it checked\n"
    )


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("..", '"reports[1]": ".." is no file below the folder of this config'),
        ("gone", 'reports: "gone" is no folder and no .zip file'),
        ("other.md", 'reports: "other.md" is no folder and no .zip file'),
        (".git", 'reports: ".git" is hidden'),
    ],
)
def test_a_config_can_name_only_what_lies_below_it(checker: Run, name: str, what: str) -> None:
    write("checker.toml", f'reports = ["{name}"]\n')
    ended = checker("check", "ports")
    assert ended.code == 2
    assert what.partition(": ")[2] in ended.err
    assert ended.err.startswith("checker: checker.toml: line 1: reports: ")


def test_a_folder_may_be_its_own_report(checker: Run) -> None:
    write("ports/checker.toml", 'reports = ["."]\n')
    ended = checker("check", "ports", "--config", "ports/checker.toml", "--format", "concise")
    assert places(ended) == FOUND


def test_json_names_the_files(checker: Run) -> None:
    told = json.loads(checker("check", "ports", "--format", "json", "--with-ledger").out)
    (document,) = told["documents"]
    assert (document["path"], document["format"], document["pieces"]) == (
        "ports",
        "pieces",
        ["ports/report.md", "ports/annex-1.md", "ports/annex-2.md"],
    )
    claims = {claim["quote"]: claim for claim in document["claims"]}
    assert claims["five ports"]["path"] == "ports/report.md"
    (support,) = claims["five ports"]["support"]
    assert (support["path"], support["range"]["start"]["line"]) == ("ports/annex-1.md", 3)
    assert [finding["path"] for finding in told["findings"]] == ["ports/report.md", "ports/annex-1.md"]
    found = Path("ports/annex-1.md").read_text()
    start = told["findings"][1]["range"]["start"]["offset"]
    assert found[start:].startswith("two piers")


def test_checkstyle_has_each_file(checker: Run) -> None:
    out = checker("check", "ports", "--format", "checkstyle").out
    assert out.count("<file ") == 2
    assert '<file name="ports/annex-1.md">' in out


def test_the_page_names_the_file_of_a_place(checker: Run) -> None:
    out = checker("check", "ports", "--format", "html").out
    assert 'data-place="ports/annex-1.md, line 8"' in out


def test_a_report_is_remembered_until_a_piece_changes(checker: Run) -> None:
    ways = "check", "ports", "--format", "concise", "--cache-dir", "kept"
    assert places(checker(*ways)) == places(checker(*ways)) == FOUND
    write("ports/annex-1.md", FILES["annex-1.md"].replace("two piers", "three piers"))
    assert places(checker(*ways)) == FOUND[:1]


def test_an_allowance_in_a_file_holds_for_that_file(checker: Run) -> None:
    line = "<!-- checker: allow-file CNT001: jointly -->\n"
    write("ports/report.md", line + FILES["report.md"] + "\nThree towns (Arden and Brack) have signed.\n")
    found = ["ports/report.md:4:15:SUM005", "ports/annex-1.md:8:5:CNT001"]
    assert places(checker("check", "ports", "--format", "concise")) == found


def test_the_file_beside_the_folder_allows(checker: Run) -> None:
    write("ports.checker.toml", '[[allow]]\nrule = "CNT001"\nreason = "jointly"\nquote = "two piers"\n')
    assert places(checker("check", "ports", "--format", "concise")) == FOUND[:1]


def test_nothing_is_mended_or_compared(checker: Run) -> None:
    text = "The the ports (Arden and Brack) are two.\n"
    write("ports/report.md", text)
    write("ports.zip", archive({**FILES}))
    assert (
        "is a report in several files; only files that stand alone" in checker("check", "ports", "--fix").err
    )
    assert Path("ports/report.md").read_text() == text
    assert "name the one to compare" in checker("compare", "ports.zip", "other.md").err


def test_a_piece_is_annotated_alone(checker: Run) -> None:
    write("ports/annex-3.html", "<p>Three towns (Arden and Brack) have signed.</p>")
    ended = checker("annotate", "ports/annex-3.html", "-o", "copy.html")
    assert ended.err == "checker: copy.html: 1 mark\n"


@pytest.mark.usefixtures("checker")
def test_the_api_follows_the_config() -> None:
    def where(found: Finding) -> str:
        return f"{found.place.path}:{found.place.range.start.line}"

    found = check("ports", config=True)
    assert [where(one) for one in found.findings] == ["ports/report.md:3", "ports/annex-1.md:8"]
    assert [where(one) for one in check("ports").findings] == ["ports/annex-1.md:8"]


def test_a_wrong_piece_is_told_and_the_others_are_checked(checker: Run) -> None:
    write("ports/annex-3.docx", b"PK\3\4")
    ended = checker("check", ".", "--format", "concise")
    assert ended.code == 2
    assert ended.err.startswith("checker: ports/annex-3.docx: ")
    assert ended.out.endswith("1 count: 1 confirmed, 0 contradicted, 0 unsupported, 0 unread\n")


def test_what_is_new_since_a_revision(checker: Run) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", *words], check=True, capture_output=True)

    git("init", "-q", ".")
    git("add", "ports")
    git("-c", "user.email=a@example.org", "-c", "user.name=A", "commit", "-qm", "first")
    write("ports/annex-2.md", FILES["annex-2.md"] + "\nThree towns (Arden and Brack) have signed.\n")
    ended = checker("check", "ports", "--new-since", "HEAD", "--format", "concise")
    assert places(ended) == ["ports/annex-2.md:6:1:CNT001"]
    assert "2 known from before" in ended.out


def test_what_is_known_of_a_report(checker: Run) -> None:
    assert checker("baseline", "write", "ports").out == "checker-baseline.json: 2 findings in 1 file\n"
    ended = checker("check", "ports", "--baseline", "checker-baseline.json")
    assert (
        ended.out == "2 known from before\n3 counts: 1 confirmed, 2 contradicted, 0 unsupported, 0 unread\n"
    )


def test_an_archive_takes_no_remarks(checker: Run) -> None:
    write("ports.zip", archive({**FILES}))
    ended = checker("annotate", "ports.zip", "-o", "copy.zip")
    assert (ended.code, ended.err) == (2, "checker: ports.zip: only Word, PDF and HTML files take remarks\n")
    assert not Path("copy.zip").exists()
