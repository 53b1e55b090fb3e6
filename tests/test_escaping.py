"""What a stranger wrote steers neither a terminal nor a log, whatever prints it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from unicodedata import category

import pytest
from shell import Run, runner, write

from checker.escaping import COLOURS, paint, safe
from checker.reports import REPORTS

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
STOP = "::stop-commands::x"
EVIL = f"a\x1b[31m\x07\x9b{BIDI}b"

# --- one text ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nine ports\t(Arden).\r\n\n", "Nine ports\t(Arden).\r\n\n"),
        ("«Élan», 港口, ‑ – … \u200d\u00ad", "«Élan», 港口, ‑ – … \u200d\u00ad"),
        ("\x1b[31mred", r"\u001b[31mred"),
        ("\x9b2J \x7f \x00 \x0c", r"\u009b2J \u007f \u0000 \u000c"),
        ("one\rtwo\r\r\n", "one\\u000dtwo\\u000d\r\n"),
        ("\u202eevil\u2066", r"\u202eevil\u2066"),
        ("one\u2028two", r"one\u2028two"),
        (STOP, r"\u003a:stop-commands::x"),
        (f"see {STOP}\n \t\xa0{STOP}\n: ::", f"see {STOP}\n \t\xa0\\u003a:stop-commands::x\n: ::"),
        (f" \x0c{STOP}\n \x1c{STOP}\n\r\n{STOP}", f" \\u000c{STOP}\n \\u001c{STOP}\n\r\n\\u003a{STOP[1:]}"),
        (f"\u3000\u2003{STOP}", f"\u3000\u2003\\u003a{STOP[1:]}"),
        ("##[add-mask]e ###[group]", r"\u0023#[add-mask]e #\u0023#[group]"),
        ("##VSO[task.x]y ##teamcity[x]", r"\u0023#VSO[task.x]y \u0023#teamcity[x]"),
        ("## [1.0]\n##[", "## [1.0]\n\\u0023#["),
    ],
)
def test_what_would_be_obeyed_is_escaped(text: str, told: str) -> None:
    assert safe(text) == told
    assert safe(told) == told


def test_no_control_and_no_direction_is_left() -> None:
    every = "".join(map(chr, range(0x110000)))
    steering = {c for c in every if (category(c) in ("Cc", "Zl", "Zp") and c not in "\t\n") or c in BIDI}
    told = safe(every)
    assert not steering & set(told)
    assert len(told) == len(every) + 5 * len(steering)


def test_our_own_colours_stay_where_they_may() -> None:
    for colour in COLOURS:
        assert safe(paint("9 ports", colour), painted=True) == paint("9 ports", colour)
        assert "\x1b" not in safe(paint("9 ports", colour))
    assert safe("\x1b[8mhidden\x1b[2J\x1b", painted=True) == r"\u001b[8mhidden\u001b[2J\u001b"


def test_our_own_commands_stay_where_they_may() -> None:
    assert safe("::error file=a.md::9 ports", commands=True) == "::error file=a.md::9 ports"


def test_json_stays_what_it_was() -> None:
    content = {EVIL: [STOP, "##[x]", "\\u202e", f'"\\{EVIL}\\']}
    told = safe(json.dumps(content, ensure_ascii=False, indent=2))
    assert json.loads(told) == content
    assert tame(told)


# --- all that the program prints --------------------------------------------------------------


@pytest.fixture
def program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Run:
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


DRAFT = f"""\
The the Council.

    {STOP}

{STOP} Two ports (Arden{EVIL}, Brack ##[stop-commands]y and Calder) closed. It it \x1b[2J\u202e closed.

{STOP} The the end.

Two towns (Aube and Marne) \x1b]0;title\x07 sat.
"""

PAGE = f"""\
+++
code = "CNT001"
name = "count-differs-from-list"
kind = "count-equals-list"
severity = "error"
since = "0.1.0"
message = '''{EVIL.replace(chr(0x1B), "").replace(chr(7), "")}
{STOP} ##[group]{{stated}} {{listed}}'''
+++
# count-differs-from-list (CNT001)

## What it does

{STOP}{EVIL} ##[group]x

## Why is this bad?

{STOP}

## Examples

None.

## When it stays silent

Never.
"""

NAMES = ["::stop-commands::.md", f"{EVIL}\n{STOP}.md", "##[group].md", "\u202edm.exe.md"]


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which nothing is kind."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        write(name, DRAFT)
        write(f"{name}.checker.toml", "[[allow]]\nrule = 'CNT004'\n")
    write(f"house{EVIL}\n{STOP}/count-differs-from-list.md", PAGE)
    write(f"x{EVIL}\n{STOP}.md", b"")
    write(f"empty\n{STOP}.md", "No counts here.\n")


def tame(text: str, ours: str = "") -> bool:
    """Whether nothing in it would be obeyed, but lines that begin as ours do."""
    lines = [line for line in text.split("\n") if not (ours and re.match(ours, line))]
    steering = [c for c in text if (category(c) in ("Cc", "Zl", "Zp") and c not in "\t\n") or c in BIDI]
    return not steering and "##[" not in text and not any(line.lstrip().startswith("::") for line in lines)


HOUSE = f"house{EVIL}\n{STOP}"
COMMANDS = [
    *(
        ["check", *NAMES, "nope\n::x::.md", "--rules", HOUSE, "--format", name]
        for name, form in REPORTS.items()
        if form.findings
    ),
    *(["ledger", ".", "--format", name] for name, form in REPORTS.items() if form.ledger),
    ["check", ".", "--diff"],
    ["check", ".", "--fix"],
    ["check", ".", "--statistics", "--rules", HOUSE],
    ["check", ".", "--statistics", "--format", "json"],
    ["check", ".", "--select", f"{EVIL}\n{STOP}"],
    ["check", ".", "--rules", f"gone\n{STOP}"],
    ["check", ".", "--config", f"gone\n{STOP}"],
    ["check", f"--{EVIL}\n{STOP}.md"],
    ["check", ".", "--as-of", f"{EVIL}\n{STOP}"],
    ["check", ".", "--output", f"gone/{EVIL}\n{STOP}"],
    ["check", ".", "--new-since", f"{EVIL}\n{STOP}"],
    ["compare", NAMES[0], NAMES[1]],
    ["compare", NAMES[0], f"gone\n{STOP}.md"],
    ["rules", "--rules", HOUSE],
    ["rules", "--rules", HOUSE, "--format", "json"],
    ["explain", "CNT001", "--rules", HOUSE],
    ["explain", f"{EVIL}\n{STOP}"],
    ["parse", f"{EVIL} nine ports\n{STOP}"],
    ["config", f"{EVIL}\n{STOP}.md", "--rules", HOUSE],
    ["config", f"{EVIL}\n{STOP}.md", "--rules", HOUSE, "--format", "json"],
    ["baseline", "write", *NAMES, "--baseline", f"known{EVIL}\n{STOP}.json"],
]


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: ascii(" ".join(arguments))[:60])
def test_nothing_in_a_strangers_folder_is_obeyed(program: Run, arguments: list[str]) -> None:
    ended = program(*arguments)
    ours = r"::(error|warning|notice) (file|title)=" if "github" in arguments else ""
    assert ended.out + ended.err
    if "html" not in arguments:
        assert tame(ended.out, ours), ended.out
    assert tame(ended.err), ended.err


@pytest.mark.usefixtures("hostile")
def test_names_on_a_page_are_shown_as_names(program: Run) -> None:
    page = program("check", NAMES[1], f"gone\n{STOP}.md", "--format", "html").out
    assert r"<h2 id=\"name-0\">a\x1b[31m\x07\x9b\u061c\u200e".replace('\\"', '"') in page
    assert rf"<b>gone\n{STOP}.md</b>" in page
    assert not re.search(r"^\s*::stop", page, re.MULTILINE)


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("action", ["show", "prune"])
def test_a_strangers_baseline(program: Run, action: str) -> None:
    name = f"known{EVIL}\n{STOP}.json"
    assert program("baseline", "write", *NAMES[:3], "--baseline", name).code == 0
    text = Path(name).read_text("utf-8")
    assert tame(text)
    for path in NAMES[:2]:
        write(path, "The port is old.\n")
    ended = program("baseline", action, "--baseline", name)
    assert ended.out
    assert tame(ended.out + ended.err), ended


@pytest.mark.usefixtures("hostile")
def test_a_baseline_that_holds_is_left_as_it_is(program: Run) -> None:
    program("baseline", "write", *NAMES, "--baseline", "known.json")
    before = Path("known.json").stat().st_ino
    program("baseline", "prune", "--baseline", "known.json")
    assert Path("known.json").stat().st_ino == before


@pytest.mark.parametrize(
    "config",
    [
        f"'{STOP}\u202e' = 1",
        f'severity = {{ "a\\u001b[2J\\n{STOP}" = "error" }}',
        f'rules = ["gone\\u001b\\n{STOP}"]',
        f'extends = "gone\\u001b\\n{STOP}"',
        f'format = "\\u001b\\n{STOP}"',
        f'[[groups]]\nname = "x"\n"\\u001b\\n{STOP}" = 1',
        f"a = 1\n\x1b {STOP}",
    ],
)
def test_what_is_wrong_with_a_strangers_config(program: Run, config: str) -> None:
    write("a.md", "Nine ports.\n")
    write("checker.toml", config)
    ended = program("check", "a.md")
    assert ended.code == 2
    assert ended.err.startswith(("checker: checker.toml: ", "checker: gone"))
    assert ended.err.count("\n") == 1
    assert tame(ended.err), ended.err


def test_a_terminal_is_not_steered_either(
    program: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from checker.reports import look

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(look, "look_at", lambda *_: look.Look(colour=True))
    for name in NAMES:
        write(name, DRAFT)
    ended = program("check", ".")
    painted = re.findall(r"\x1b\[[\d;]*m", ended.out)
    assert set(painted) <= {f"\x1b[{number}m" for number in ["0", *COLOURS.values()]}
    assert len(painted) > 10
    assert tame(re.sub(r"\x1b\[[\d;]*m", "", ended.out))


def test_a_difference_can_be_applied(program: Run) -> None:
    """Line ends stay as they are, and only a line feed ends a line."""
    write("a.txt", b"The the port.\r\n\x0cThe second page.\r\n")
    told = program("check", "a.txt", "--diff").out
    assert (
        told
        == "--- a.txt\n+++ a.txt\n@@ -1,2 +1,2 @@\n-The the port.\r\n+The port.\r\n \\u000cThe second page.\r\n"
    )
