"""`checker corpus run`, as a person or the job of an array calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Run

from corpus import support

OUT = ("--out", "tables")


@pytest.fixture(autouse=True)
def _corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    support.write(tmp_path / "reports")


def state(checker: Run, *args: str) -> str:
    ended = checker("corpus", "run", *args, *OUT)
    assert ended.code == 0, ended.err
    return ended.out.strip()


def test_a_run_is_done_and_there_is_nothing_left(checker: Run) -> None:
    ended = checker("corpus", "run", "reports", *OUT)
    assert ended.out == "tables: run 0001: 4 documents, 1 shard, none missing\n"
    assert ended.err == "checker: 4 documents: 0 as before, 0 not readable, 2 findings in the others\n"
    assert checker("corpus", "run", "reports", *OUT).err.startswith("checker: 0 documents")


def test_the_jobs_of_an_array_do_a_shard_each(checker: Run) -> None:
    assert state(checker, "reports", "--shards", "3", "--plan").endswith("3 shards, 3 missing")
    assert state(checker, "--shard", "2/3").endswith("3 shards, 2 missing")
    assert state(checker, "--shard", "2/3").endswith("3 shards, 2 missing")
    assert state(checker).endswith("3 shards, none missing")
    assert len(support.rows(Path("tables"), "documents")) == 4


def test_a_job_may_plan_by_itself(checker: Run) -> None:
    for shard in ("1/2", "2/2"):
        state(checker, "reports", "--shard", shard)
    assert [path.name for path in Path("tables/plan").iterdir()] == ["run=0001"]
    assert len(support.rows(Path("tables"), "documents")) == 4


def test_a_list_names_documents(checker: Run) -> None:
    Path("list.txt").write_text("reports/ferries.md\nreports/tides.txt\n")
    assert (
        state(checker, "--files-from", "list.txt") == "tables: run 0001: 2 documents, 1 shard, none missing"
    )


def test_other_options_are_another_run(checker: Run) -> None:
    state(checker, "reports")
    assert state(checker, "reports", "--ignore", "CNT").startswith("tables: run 0002:")
    assert not support.rows(Path("tables"), "findings", "0002")
    (row,) = {row["rules"] for row in support.rows(Path("tables"), "documents", "0001")}
    assert row not in {row["rules"] for row in support.rows(Path("tables"), "documents", "0002")}


def test_another_config_is_another_run(checker: Run) -> None:
    state(checker, "reports")
    Path("checker.toml").write_text('ignore = ["CNT"]\n')
    assert state(checker, "reports").startswith("tables: run 0002:")
    Path("reports/quays/checker.toml").write_text('select = ["CNT"]\n')
    assert state(checker, "reports").startswith("tables: run 0003:")
    assert state(checker, "reports").startswith("tables: run 0003:")
    paths = [row["path"] for row in support.rows(Path("tables"), "findings", "0003")]
    assert paths == ["reports/quays/2024.md"]


def test_another_allowance_is_another_run(checker: Run) -> None:
    state(checker, "reports")
    allowance = '[[allow]]\nrule = "CNT001"\nquote = "Four ferries"\nreason = "one is moored"\n'
    Path("reports/ferries.md.checker.toml").write_text(allowance)
    assert state(checker, "reports").startswith("tables: run 0002:")
    allowed = [row["path"] for row in support.rows(Path("tables"), "documents", "0002") if row["allowed"]]
    assert allowed == ["reports/ferries.md"]


def test_tables_are_no_part_of_the_corpus(checker: Run) -> None:
    state(checker, ".")
    Path("tables/report.html").write_text("<p>Two towns</p>")
    assert state(checker, ".").startswith("tables: run 0001: 4 documents")


def test_a_folder_of_something_else_is_left_alone(checker: Run) -> None:
    ended = checker("corpus", "run", "reports", "--out", "reports/quays")
    why = "reports/quays: holds no tables, but 2023.md: --out takes a folder of its own"
    assert (ended.code, ended.err) == (2, f"checker: {why}\n")
    assert sorted(path.name for path in Path("reports/quays").iterdir()) == ["2023.md", "2024.md"]
    Path("tables/lost+found").mkdir(parents=True)  # as a new disk has it
    state(checker, "reports")


def test_what_is_not_there_is_named_and_the_rest_is_read(checker: Run) -> None:
    ended = checker("corpus", "run", "reports", "archive", *OUT)
    assert (ended.code, ended.out) == (2, "tables: run 0001: 5 documents, 1 shard, none missing\n")
    assert "checker: archive: no such file or folder\n" in ended.err
    (row,) = [row for row in support.rows(Path("tables"), "documents") if row["problem"]]
    assert (row["path"], row["problem"]) == ("archive", "no such file or folder")


def test_a_job_does_not_fail_for_what_another_try_would_not_find_either(checker: Run) -> None:
    assert state(checker, "reports", "archive", "--plan").endswith("1 missing")
    assert state(checker, "reports", "archive", "--shard", "1/1").endswith("none missing")


def test_of_many_that_are_not_there_a_few_are_named(checker: Run) -> None:
    Path("list.txt").write_text("reports\n" + "".join(f"gone-{number:02}.md\n" for number in range(23)))
    ended = checker("corpus", "run", "--files-from", "list.txt", *OUT)
    assert ended.code == 2
    assert ended.err.splitlines()[19:] == [
        "checker: gone-19.md: no such file or folder",
        "checker: 3 more cannot be read: their rows say why",
        "checker: 27 documents: 0 as before, 23 not readable, 2 findings in the others",
    ]


def test_a_run_that_another_version_began_does_not_go_on(checker: Run) -> None:
    state(checker, "reports", "--plan")
    file = Path("tables/plan/run=0001/plan.json")
    plan = json.loads(file.read_text())
    file.write_text(json.dumps(plan | {"checker": "9.9", "program": "another"}))
    ended = checker("corpus", "run", *OUT)
    assert ended.code == 2
    assert ended.err == (
        "checker: tables: run 0001 was planned by another version of the program (9.9): it does not go on;"
        " name the SOURCES, and a new one begins\n"
    )
    file.write_text(json.dumps(plan | {"options": {"novel": True}}))
    ended = checker("corpus", "run", *OUT)
    assert ended.code == 2
    assert ended.err == "checker: the run was planned by another version of the program: 'select'\n"


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (["reports"], "--out DIR must say where the tables lie"),
        (["--out", "tables"], "SOURCES or --files-from must say what to read: tables has no run"),
        (["reports", "--out", "tables", "--shard", "3/2"], '"3/2" is no shard'),
        (["reports", "--out", "tables", "--shards", "3", "--shard", "1/2"], "two numbers of shards"),
        (["nowhere", "--out", "tables"], "checker: nowhere: no such file or folder"),
        (["--out", "tables", "--select", "CNT"], "these options go with SOURCES"),
    ],
)
def test_a_mistake_is_told_in_a_line(args: list[str], why: str, checker: Run) -> None:
    ended = checker("corpus", "run", *args)
    assert ended.code == 2
    assert why in ended.err.replace("\n", " ")


def test_a_shard_of_another_number_of_shards_is_refused(checker: Run) -> None:
    state(checker, "reports", "--shards", "3", "--plan")
    ended = checker("corpus", "run", "--shard", "1/4", *OUT)
    assert (ended.code, ended.err) == (2, "checker: tables: run 0001 has 3 shards, not 4\n")


def test_a_folder_that_cannot_be_written_is_named(checker: Run) -> None:
    Path("tables").write_text("a file\n")
    ended = checker("corpus", "run", "reports", *OUT)
    assert ended.code == 2
    assert ended.err == "checker: tables/plan/run=0001: not a directory\n"
