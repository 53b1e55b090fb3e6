"""What chooses the language of a draft, and what is none: words of nobody, made for these tests."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest
from shell import Run, runner, write

from checker import api
from checker.config.configs import Configs
from checker.config.layers import Layer
from checker.errors import CheckerError
from languages.support import ENGLISH_TEXT, TOY, WRONG


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TOY, "toy")
    write("draft.md", WRONG)
    return runner(monkeypatch, capsysbinary)


def test_the_languages_of_one_run_do_not_mix(run: Run) -> None:
    write("toy.md", WRONG)
    write("english.md", ENGLISH_TEXT)
    write("checker.toml", '[[overrides]]\npaths = ["toy.md"]\nlanguage = "./toy"\n')
    printed = run("check", "--format", "concise", "toy.md", "english.md", "toy.md").out
    assert [line.partition(": ")[0] for line in printed.splitlines()[:2]] == ["english.md:1:1", "toy.md:1:1"]


def test_it_is_said_which_rules_saw_nothing(run: Run) -> None:
    told = run("check", "--language", "./toy", "--select", "CNT001,CNT003", "draft.md").err
    assert told == 'checker: 1 of 2 rules know English alone, and saw nothing in "toy"\n'
    assert run("check", "--language", "./toy", "--select", "CNT", "--quiet", "draft.md").err == ""
    assert run("check", "--language", "./toy", "--select", "CNT001", "draft.md").err == ""
    assert run("check", "--select", "CNT", "draft.md").err == ""


# --- what chooses it ------------------------------------------------------------------------


def said(run: Run, *arguments: str) -> tuple[int, str, list[str]]:
    """The exit code, the language that was read, the codes that were found."""
    ended = run("check", "--format", "json", *arguments, "draft.md")
    content = json.loads(ended.out)
    (document,) = content["documents"]
    return ended.code, document["language"], [one["code"] for one in content["findings"]]


def test_the_usual_one_is_english(run: Run) -> None:
    assert said(run) == (0, "en", [])


def test_an_option_chooses(run: Run) -> None:
    assert said(run, "--language", "./toy") == (0, "toy", ["CNT001"])
    assert said(run, "--language", "en-GB") == (0, "en", [])


def test_a_config_chooses(run: Run) -> None:
    write("checker.toml", 'language = "./toy"\n')
    assert said(run) == (0, "toy", ["CNT001"])
    assert said(run, "--language", "en") == (0, "en", [])
    assert 'language = "./toy"' in run("config", "draft.md").out


@pytest.mark.parametrize("key", ["language: en", "lang: en-GB", "title: x\nlang: 'en' # British"])
def test_front_matter_wins_over_a_config_and_not_over_a_person(run: Run, key: str) -> None:
    write("checker.toml", 'language = "./toy"\n')
    write("draft.md", f"---\n{key}\n---\n\n{WRONG}")
    assert said(run) == (0, "en", [])
    assert said(run, "--language", "toy/") == (0, "toy", ["CNT001"])


def test_front_matter_may_name_what_the_config_brings(run: Run) -> None:
    write("checker.toml", '[[overrides]]\npaths = ["draft.md"]\nlanguage = "toy/"\n')
    write("draft.md", f"---\nlanguage: toy\n---\n\n{WRONG}")
    assert said(run) == (0, "toy", ["CNT001"])


def test_what_is_remembered_is_of_one_language(run: Run) -> None:
    assert said(run, "--language", "./toy", "--cache-dir", "kept")[1:] == ("toy", ["CNT001"])
    assert said(run, "--cache-dir", "kept")[1:] == ("en", [])
    write("toy/lexicon.toml", (TOY / "lexicon.toml").read_text("utf-8").replace("tri = 3", "tri = 2"))
    assert said(run, "--language", "./toy", "--cache-dir", "kept")[1:] == ("toy", [])


def test_a_sentence_is_shown_as_it_is_read(run: Run) -> None:
    printed = run("parse", "--language", "./toy", "Tri portai (Arden, Borel)").out
    assert "Tri/ONES portai/PLURAL" in printed
    assert '"Tri portai" = 3, exact, plain, of "portai"' in printed
    assert "lists: none" not in printed


def test_a_folder_is_watched(run: Run) -> None:
    write("checker.toml", 'language = "./toy"\n')
    assert run("check", "draft.md").code == 0
    assert Configs(Layer({})).read_from("draft.md") == ("checker.toml", "toy")


# --- what is no language --------------------------------------------------------------------


def refused(run: Run, *arguments: str) -> str:
    ended = run("check", *arguments, "draft.md")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    return ended.err.removeprefix("checker: ").rstrip("\n")


def test_an_unknown_language_is_one_line(run: Run) -> None:
    assert refused(run, "--language", "fr") == 'unknown language "fr"; known: en'
    write("checker.toml", 'ignore = []\nlanguage = "fr"\n')
    assert refused(run) == (
        'checker.toml: line 2: language: unknown language "fr"; known: en (1 file not checked)'
    )
    with pytest.raises(CheckerError, match='unknown language "fr"; known: en'):
        api.check_text("Text.", language="fr")


def test_a_report_in_a_language_that_nobody_knows_is_left_alone(run: Run) -> None:
    write("draft.md", "---\nlang: fr-CA\n---\n\nTrois ports (Arden, Borel). Three ports (Arden, Borel).\n")
    ended = run("check", "draft.md")
    assert (ended.code, ended.out) == (0, "0 counts: nothing to check in draft.md (fr-ca)\n")
    assert 'saw nothing in "fr-ca"' in ended.err


@pytest.mark.parametrize("name", ["en", "en_US", "English", "eng"])
def test_english_by_any_name(run: Run, name: str) -> None:
    write("draft.md", f"---\nlanguage: {name}\n---\n\n{ENGLISH_TEXT}")
    assert run("check", "draft.md").code == 1


def test_a_config_names_folders_below_its_own(run: Run) -> None:
    Path("deep").mkdir()
    write("deep/draft.md", WRONG)
    write("deep/checker.toml", 'language = "../toy"\n')
    assert run("check", "deep/draft.md").err == (
        "checker: deep/checker.toml: line 1: language: toy lies outside the folder of the config "
        "(1 file not checked)\n"
    )
    Path("deep/toy").symlink_to(Path("toy").resolve())
    write("deep/checker.toml", 'language = "./toy"\n')
    assert "lies outside the folder of the config" in run("check", "deep/draft.md").err


def test_a_config_brings_no_grammar(run: Run) -> None:
    shutil.copy(Path(__file__).parents[2] / "grammars/en/count.lark", "toy")
    write("checker.toml", 'language = "./toy"\n')
    assert refused(run) == (
        "checker.toml: line 1: language: toy/count.lark: a grammar is read from a folder that --language names "
        "alone (1 file not checked)"
    )
    assert said(run, "--language", "./toy")[2] == ["CNT001"]


@pytest.mark.parametrize(
    ("file", "text", "what"),
    [
        ("words.lark", "", 'holds no set of words: NAME: "word" | "word"'),
        ("words.lark", 'AND: "and"\nOR: "or"\nAND: "plus"', "AND stands there twice"),
        ("words.lark", f'AND: "{"a" * 61}"', f'"{"a" * 60}" in AND is no word'),
        ("words.lark", "AND: " + " | ".join(f'"w{n}"' for n in range(1001)), "AND has more than 1,000 words"),
        ("lexicon.toml", "[number]", "$: Additional properties are not allowed ('number' was unexpected)"),
        ("lexicon.toml", "[numbers]\nun = 'one'", "numbers.un: 'one' is not of type 'integer'"),
        ("lexicon.toml", "[numbers]\n'(a' = 1", "numbers: '(a' does not match"),
        ("lexicon.toml", "[plurals]\nendings = 's'", "plurals.endings: 's' is not of type 'array'"),
        ("lexicon.toml", "numbers = [", "is no TOML"),
        ("points.toml", "start = 1e9", "start: 1000000000.0 is greater than the maximum of 10"),
        ("points.toml", "[signs]\nx = 1", "signs.x: 1 is not of type 'object'"),
        ("count.lark", "start: (", "is no grammar: "),
        ("list.lark", "%import .elsewhere (X)\nstart: X", "is no grammar: "),
    ],
)
def test_a_file_that_is_wrong_is_one_line(run: Run, file: str, text: str, what: str) -> None:
    write(f"toy/{file}", text)
    assert refused(run, "--language", "./toy").startswith(f"toy/{file}: {what}")


def test_a_folder_that_is_none_is_one_line(run: Run) -> None:
    assert refused(run, "--language", "./nowhere") == "nowhere: no such folder"
    Path("toy/words.lark").unlink()
    assert refused(run, "--language", "./toy") == "toy: holds no words.lark, so it is no language"
    Path("no language").mkdir()
    assert refused(run, "--language", "./no language").endswith(
        'is no name of a language, such as "en" or "fr-ca"'
    )
    Path("toy/words.lark").mkdir()
    assert refused(run, "--language", "./toy") == "toy/words.lark: is a folder"


def test_a_corpus_is_read_in_it(run: Run) -> None:
    ended = run("corpus", "run", "draft.md", "--out", "tables", "--language", "./toy")
    assert ended.code == 0, ended.err
    (rows,) = Path("tables/documents/run=0001").glob("*.gz")
    row = json.loads(gzip.decompress(rows.read_bytes()))
    assert (row["language"], row["stated"], row["contradicted"], row["errors"] + row["warnings"]) == (
        "toy",
        1,
        1,
        1,
    )
