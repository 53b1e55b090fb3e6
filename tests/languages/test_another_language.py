"""A language is a folder: thirty words that nobody speaks are read, and contradicted, without a line of Python."""

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
from checker.text.language import ENGLISH, Language, language, reading_in
from checker.text.languages import FILES, LanguageError, load, named, shipped
from checker.text.tokens import singular, tokenize
from checker.text.vocabulary import vocabulary

TOY = Path(__file__).parent / "toy"
WRONG = "Tri portai (Arden, Borel) zan klosat.\n"
RIGHT = "Du portai (Arden, Borel) zan klosat.\n"
ENGLISH_TEXT = "Three ports (Arden and Borel) have closed.\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TOY, "toy")
    write("draft.md", WRONG)
    return runner(monkeypatch, capsysbinary)


def found(text: str, where: Path = TOY) -> list[tuple[str, str, str]]:
    report = api.check_text(text, language=where)
    return [(one.code, one.place.quote, one.message) for one in report.findings]


def ledger(text: str, where: Path = TOY) -> list[tuple[str, str]]:
    return [(row.phrase, str(row.verdict)) for row in api.check_text(text, language=where).claims]


def without(tmp_path: Path, *files: str) -> Path:
    """The language without some of its files."""
    shutil.copytree(TOY, tmp_path / "toy")
    for file in files:
        (tmp_path / "toy" / file).unlink()
    return tmp_path / "toy"


# --- what is read ---------------------------------------------------------------------------


def test_a_count_is_contradicted() -> None:
    report = api.check_text(WRONG, language=TOY)
    (finding,) = report.findings
    assert finding.code == "CNT001"
    assert finding.message == "the text says 3 portai, the parenthesis lists 2"
    assert [finding.place.quote, *(place.quote for place in finding.related)] == [
        "Tri portai",
        "Arden, Borel",
    ]
    # start = 3: right in 95 of 100 ties; one mistake in 25 counts of three, 0.93 of them off by one, 0.295 of misreadings
    trust = 0.9526
    wrong = 0.04 * trust * 0.93
    assert finding.confidence == pytest.approx(wrong / (wrong + (1 - trust) * 0.295), abs=0.001)
    assert report.language == "toy"


def test_a_right_count_is_confirmed_in_silence() -> None:
    assert found(RIGHT) == []
    assert ledger(RIGHT) == [("Du portai", "confirmed")]


def test_bullets_and_a_note_are_counted() -> None:
    text = (
        "Tri normai:\n\n- Bula tor.\n- Mela rik.\n\nTri navoi[^1] zan vidat.\n\n[^1]: Ada, Bruna eth Cora.\n"
    )
    assert found(text) == [("CNT002", "Tri normai", "the text says 3 normai, the list below has 2")]
    assert ledger(text) == [("Tri normai", "contradicted"), ("Tri navoi", "confirmed")]


def test_a_hedge_and_a_count_without_a_list_contradict_nothing() -> None:
    text = "Cirka kin portai zan klosat. Plu ol tri navoi (Ada, Bruna, Cora eth Dara) zan vidat.\n"
    assert found(text) == []
    assert ledger(text) == [("Cirka kin portai", "unsupported"), ("Plu ol tri navoi", "confirmed")]


def test_its_words_are_its_own() -> None:
    toy = load(TOY, grammars=True)
    with reading_in(toy):
        assert [token.kind for token in tokenize("ta tri portai eth navoi")] == [
            "THE", "ONES", "PLURAL", "AND", "PLURAL"
        ]  # fmt: skip
        assert (singular("portai"), singular("navoi"), singular("ports")) == ("porta", "nav", "ports")
    assert [token.kind for token in tokenize("ta tri ports")] == ["WORD", "WORD", "PLURAL"]
    assert singular("ports") == "port"


def test_thirty_words_are_enough() -> None:
    with reading_in(load(TOY, grammars=True)):
        known = vocabulary()
        assert len(frozenset().union(*known.sets.values())) == 30


# --- what English knows is not said of it ---------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH_TEXT,
        "Of the tri portai, 1 is open and 1 is shut.\n",
        "The fund spent EUR 61 million, of which EUR 20 million on quays and EUR 30 million on tugs.\n",
        "It rose by 20 % from 100 to 180. On Monday, 14 March 2025, 40 % and 70 % were shut.\n",
        "Tri portai, including Arden, Borel, Calder and Dunmore. The the quay. See section 9.\n",
    ],
)
def test_english_patterns_are_silent(text: str) -> None:
    assert found(text) == []
    assert not {verdict for _, verdict in ledger(text)} & {"confirmed", "contradicted"}


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


# --- what a folder leaves out ---------------------------------------------------------------


def test_without_points_nothing_is_sure(tmp_path: Path) -> None:
    bare = without(tmp_path, "points.toml")
    assert found(WRONG, bare) == []
    assert ledger(WRONG, bare) == [("Tri portai", "unread")]
    assert ledger(RIGHT, bare) == [("Du portai", "unread")]


def test_without_a_lexicon_figures_are_read(tmp_path: Path) -> None:
    bare = without(tmp_path, "lexicon.toml", "points.toml")
    (bare / "words.lark").write_text('PLURAL: "portai"\n')
    assert ledger("3 portai (Arden, Borel). Tri portai (Arden, Borel).\n", bare) == [("3 portai", "unread")]


def test_a_grammar_of_its_own_is_read(tmp_path: Path) -> None:
    own = without(tmp_path)
    shutil.copy(Path("grammars/en/count.lark"), own)
    text = (own / "count.lark").read_text("utf-8")
    (own / "count.lark").write_text(text.replace("modifier* heads", "heads"))
    assert found(WRONG, own) != []
    assert ledger("Tri bela portai (Arden, Borel).\n") == [("Tri bela portai", "contradicted")]
    assert ledger("Tri bela portai (Arden, Borel).\n", own) == []


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


# --- the one that ships ---------------------------------------------------------------------


def test_english_ships_alone_and_is_what_a_folder_must_be() -> None:
    assert shipped() == ("en",)
    assert named("EN_us") == ENGLISH == language()
    folder = Path(__file__).parents[2] / "grammars" / "en"
    assert {path.name for path in folder.iterdir() if path.suffix != ".txt"} == set(FILES)
    own = load(folder, grammars=True)
    assert own.english
    assert own.key != ENGLISH.key
    assert found(ENGLISH_TEXT, folder) == [
        ("CNT001", "Three ports", "the text says 3 ports, the parenthesis lists 2")
    ]


def test_a_folder_of_english_words_is_english(tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parents[2] / "grammars" / "en", tmp_path / "en")
    lexicon = (
        (tmp_path / "en" / "lexicon.toml")
        .read_text("utf-8")
        .replace("[multiples]", "[multiples]\nscore = 20")
    )
    (tmp_path / "en" / "lexicon.toml").write_text(lexicon, "utf-8")
    assert ledger("Two score ports have closed.\n", tmp_path / "en") == [("Two score ports", "unsupported")]


def test_one_that_cannot_be_found_is_an_error() -> None:
    with pytest.raises(LanguageError):
        named("")
    assert Language("xx", "xx").text("words.lark") == ""


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
