"""What a folder shows: links that stay in it, and no mended copies."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import write

from checker.sources import Filter, copy_name, expand

TREE = ["a.md", "b.txt", "sub/d.md", "sub/deep/e.md", "sub/.venv/j.md", "sub/UP.MD"]


@pytest.fixture(autouse=True)
def _tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in TREE:
        write(name)


def linked(path: str, target: str) -> None:
    Path(path).symlink_to(target)


def found(*given: str) -> tuple[list[str], list[str]]:
    sources, problems = expand(given, Filter())
    return [source.path for source in sources], [f"{one.path}: {one.reason}" for one in problems]


def test_a_link_in_a_folder_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "sub" / "out").symlink_to("../..")
    for name, target in (
        ("absolute", str(tmp_path / "a.md")),
        ("beside", "../a.md"),
        ("further", "out/elsewhere.md"),
        ("hidden", ".venv/j.md"),
        ("stays", "deep/e.md"),
    ):
        linked(f"sub/z-{name}.md", target)
    (tmp_path.parent / "elsewhere.md").touch()
    led = "is a link that leads {}; only who names it has it checked"
    out, hidden = led.format("out of the folder"), led.format("to something hidden")
    assert (
        found("sub")
        == found("sub/*.md", "sub/*/*.md", "sub/*.MD")
        == (
            ["sub/UP.MD", "sub/d.md", "sub/deep/e.md"],
            [
                f"sub/z-absolute.md: {out}",
                f"sub/z-beside.md: {out}",
                f"sub/z-further.md: {out}",
                f"sub/z-hidden.md: {hidden}",
            ],
        )
    )
    inside, told = found(".")
    assert inside == ["a.md", "b.txt", "sub/UP.MD", "sub/d.md", "sub/deep/e.md"]
    assert told == [f"sub/z-further.md: {out}", f"sub/z-hidden.md: {hidden}"]


def test_a_link_that_is_named_is_read(tmp_path: Path) -> None:
    linked("sub/z.md", "../a.md")
    read = ["sub/UP.MD", "sub/d.md", "sub/deep/e.md", "sub/z.md"]
    assert found("sub", "./sub/z.md")[1] == []
    assert found("sub", "sub/z.md") == (read, [])
    linked("folder", str(tmp_path / "sub" / "deep"))
    assert found("folder") == (["folder/e.md"], [])


def test_a_mended_copy_is_no_draft() -> None:
    for name in ("a.fixed.md", "sub/b.fixed.txt", "c.fixed.md", "sub/d.fixed.txt"):
        Path(name).touch()
    assert found(".")[0] == [
        "a.md",
        "b.txt",
        "c.fixed.md",  # there is no c.md that it could be a copy of
        "sub/UP.MD",
        "sub/b.fixed.txt",
        "sub/d.fixed.txt",
        "sub/d.md",
        "sub/deep/e.md",
    ]
    assert found("*.md") == (["a.md", "c.fixed.md"], [])
    assert found("*.fixed.md") == (["a.fixed.md", "c.fixed.md"], [])
    assert found("a.fixed.md") == (["a.fixed.md"], [])


def test_what_a_copy_is_called() -> None:
    names = ["draft.md", "./a.b/draft.md", "a.b/draft", ".draft.md", "draft.fixed.md"]
    assert [copy_name(name) for name in names] == [
        "draft.fixed.md",
        "./a.b/draft.fixed.md",
        "a.b/draft.fixed",
        ".draft.fixed.md",
        "draft.fixed.fixed.md",
    ]
