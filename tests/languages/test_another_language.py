"""A language is a folder: thirty words that nobody speaks are read, and contradicted, without a line of Python."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from checker import api
from checker.text.language import ENGLISH, Language, language, reading_in
from checker.text.languages import FILES, LanguageError, load, named, shipped
from checker.text.tokens import singular, tokenize
from checker.text.vocabulary import vocabulary
from languages.support import ENGLISH_TEXT, TOY, WRONG

RIGHT = "Du portai (Arden, Borel) zan klosat.\n"


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
