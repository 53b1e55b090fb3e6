"""Measures the program from the outside: whole processes, their CPU time, clock and memory.

    python -m benchmarks            all but the thousand files
    python -m benchmarks --many     those as well
    python -m benchmarks --quick    start-up, a report and a megabyte only; writes no results

The results stand in `benchmarks/results.md`. CPU time is what to compare: the clock also counts what else the
machine does.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import make, pages, printed, word

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results.md"
CHECK = ("-m", "checker", "check", "--no-cache")
MEGABYTE = 1_000_000
MANY = 1000
PAGES = 300
_READ = "from pathlib import Path; from checker.readers import read; read({0!r}, Path({0!r}).read_bytes())"

_LAUNCH = """
import os, sys, time
started = time.perf_counter()
child = os.fork()
if not child:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
cpu, wall = usage.ru_utime + usage.ru_stime, time.perf_counter() - started
print([os.waitstatus_to_exitcode(status), cpu, wall, usage.ru_maxrss])
"""
"""A small process between this one and what it measures: a peak is never less than that of whoever started it."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took: CPU and clock in seconds, peak memory in bytes."""

    cpu: float
    wall: float
    peak: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table. `must` is the aim, "" where there is none."""

    what: str
    found: str
    cost: Cost | None = None
    must: str = ""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints the table, and writes it down."""
    wanted = sys.argv[1:] if arguments is None else arguments
    with tempfile.TemporaryDirectory() as folder:
        bench = _Bench(Path(folder))
        rows = [*bench.starting(), *bench.growing("--quick" in wanted)]
        if "--quick" not in wanted:
            rows += [*bench.reading(), *bench.straining()]
        if "--many" in wanted:
            rows += bench.many()
    table = _table(rows)
    print(table, end="")
    if "--quick" not in wanted:
        RESULTS.write_text(f"{_head()}\n{table}", "utf-8")


class _Bench:
    """Runs the program on made files in a folder of its own, with byte code compiled beforehand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        tiny = self._file("warm.md", make.report(5000))
        self._run(*CHECK, tiny)
        self._run(*CHECK, self._file("warm.txt", make.report(5000, dialect="word")))
        self.bare = self._best("-c", "pass")
        self.idle = self._best(*CHECK, tiny)

    # --- what is measured

    def starting(self) -> list[Row]:
        """Runs that are over at once."""
        tiny = self._file("tiny.md", "The three ports (Aa, Bb and Cc) were closed.\n")
        report = self._file("report.md", make.report(60_000, 11))
        word = self._file("report.txt", make.report(60_000, 12, "word"))
        return [
            self._timed("bare Python", self.bare),
            self._timed("`--version`", self._best("-m", "checker", "--version"), "100 ms"),
            self._timed("a file of one sentence", self._best(*CHECK, tiny), "100 ms"),
            self._timed("a report of 60 KB, Markdown", self._best(*CHECK, report), "250 ms"),
            self._timed("a report of 60 KB, text", self._best(*CHECK, word), "250 ms"),
        ]

    def growing(self, quick: bool) -> list[Row]:
        """The same kind of text in three sizes."""
        sizes = [0.1, 1.0] if quick else [0.1, 1.0, 10.0]
        rows, costs = [], {}
        for size in sizes:
            text = make.report(int(size * MEGABYTE), 21)
            costs[size] = cost = self._run(*CHECK, self._file("grown.md", text))
            rows.append(self._speed(f"{size:g} MB of Markdown", text, cost, "2 MB/s" if size == 10 else ""))
        if quick:
            return rows
        word = make.report(10 * MEGABYTE, 22, "word")
        rows.append(
            self._speed("10 MB of text", word, self._run(*CHECK, self._file("grown.txt", word)), "2 MB/s")
        )
        ratio = (costs[10.0].cpu - self.idle.cpu) / (costs[1.0].cpu - self.idle.cpu)
        memory = (costs[10.0].peak - self.bare.peak) / (10 * MEGABYTE)
        return [
            *rows,
            Row("time of 10 MB / time of 1 MB, start-up taken off", f"{ratio:.1f}", None, "12"),
            Row("memory over bare Python, bytes a byte of 10 MB", f"{memory:.1f}", None, "20"),
        ]

    def straining(self) -> list[Row]:
        """Inputs made to be slow, each in two sizes: twice the input may take twice the time."""
        rows = []
        for name, small, large in (
            ("one line of 1 MB", make.one_line(MEGABYTE // 2), make.one_line(MEGABYTE)),
            ("10⁵ numbers", make.many_numbers(50_000), make.many_numbers(100_000)),
            ("10⁴ equal sentences", make.equal_sentences(5_000), make.equal_sentences(10_000)),
            ("a million brackets", make.brackets(MEGABYTE // 2), make.brackets(MEGABYTE)),
            ("10⁴ notes in a paragraph", make.notes(5_000), make.notes(10_000)),
            ("5 · 10⁴ bullets", make.bullets(25_000), make.bullets(50_000)),
            ("10⁵ headings", make.headings(50_000), make.headings(100_000)),
            ("bullets 500 deep", make.nested(250), make.nested(500)),
            ("10⁴ counts in one sentence", make.one_sentence(5_000), make.one_sentence(10_000)),
        ):
            half = self._run(*CHECK, self._file("half.md", small)).cpu - self.idle.cpu
            whole = self._run(*CHECK, self._file("whole.md", large))
            # below a tenth of a second the start-up decides
            times = (whole.cpu - self.idle.cpu) / half if half > 0.1 else 0.0
            grows = f"{times:.1f} × its half" if times else "–"
            rows.append(Row(name, f"{whole.cpu:.1f} s, {grows}", whole, "linear"))
        return rows

    def many(self) -> list[Row]:
        """A folder of reports: a tenth of them, all of them, and all of them again."""
        folder = self.folder / "many"
        folder.mkdir()
        size = 0
        for number in range(MANY):
            dialect: make.Dialect = "word" if number % 2 else "markdown"
            text = make.report(60_000, 1000 + number, dialect)
            size += len(text)
            (folder / f"{number:04}{make.SUFFIXES[dialect]}").write_text(text, "utf-8")
        few = self._run(*CHECK, str(folder), "--include", "00*")
        remembering = ("-m", "checker", "check", "--cache-dir", str(self.folder / "cache"), str(folder))
        first, again = self._run(*remembering), self._run(*remembering)
        speed = size / MEGABYTE / first.wall
        grows = (first.peak - few.peak) / 2**20
        return [
            Row(f"{MANY} reports of 60 KB", f"{first.wall:.1f} s, {speed:.1f} MB/s", first, "16 s, 4 MB/s"),
            Row(f"memory of {MANY} over that of {MANY // 10}: what is to be printed", f"{grows:.0f} MiB"),
            Row("the same again, remembered", f"{first.wall / again.wall:.0f} × as fast", again, "20 ×"),
        ]

    def reading(self) -> list[Row]:
        """What it takes to read files of other formats, before anything is looked for in them."""
        return [
            self._read("Word", "read.docx", word.word_file),
            self._read("OpenDocument", "read.odt", pages.text_file),
            self._read("HTML", "read.html", pages.page),
            self._read("PDF", "read.pdf", printed.pdf_file, "4 s"),
        ]

    def _read(self, what: str, name: str, made: Callable[[str, int], bytes], must: str = "1 s") -> Row:
        path = self.folder / name
        costs = {}
        for number in (1, PAGES):
            data = made(make.report(60_000, 31), number)
            path.write_bytes(data)
            costs[number] = self._best("-c", _READ.format(str(path)))
        spent = costs[PAGES].cpu - costs[1].cpu
        speed = f", {len(data) / MEGABYTE / spent:.1f} MB/s" if name.endswith(".html") else ""
        return Row(f"{PAGES} pages of {what}, read", f"{spent:.2f} s{speed}", costs[PAGES], must)

    # --- how

    def _file(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return str(path)

    def _best(self, *arguments: str) -> Cost:
        """The cheapest of seven runs: what disturbs a run only ever adds to it."""
        return min((self._run(*arguments) for _ in range(7)), key=lambda cost: cost.cpu)

    def _run(self, *arguments: str) -> Cost:
        return cost(*arguments, environment=self._environment)

    def _timed(self, what: str, cost: Cost, must: str = "") -> Row:
        return Row(what, f"{cost.cpu * 1000:.0f} ms", cost, must)

    def _speed(self, what: str, text: str, cost: Cost, must: str) -> Row:
        speed = len(text) / MEGABYTE / (cost.cpu - self.idle.cpu)
        return Row(what, f"{speed:.2f} MB/s", cost, must)


def cost(*arguments: str, environment: Mapping[str, str] | None = None) -> Cost:
    """What a Python of these arguments costs, with the processes that it starts and waits for.

    Its peak is that of the largest of them.
    """
    ended = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCH, sys.executable, *arguments],
        capture_output=True,
        text=True,
        cwd=HERE.parent,
        env=environment,
    )
    code, cpu, wall, peak = json.loads(ended.stdout)
    if code not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)} ended with {code}: {ended.stderr}")
    return Cost(cpu, wall, peak * (1 if sys.platform == "darwin" else 1024))


def _table(rows: Sequence[Row]) -> str:
    lines = ["| what | found | must | CPU s | clock s | peak MiB |", "|---|---|---|---|---|---|"]
    for row in rows:
        spent = ["", "", ""]
        if row.cost is not None:
            spent = [f"{row.cost.cpu:.2f}", f"{row.cost.wall:.2f}", f"{row.cost.peak / 2**20:.0f}"]
        lines.append(f"| {' | '.join([row.what, row.found, row.must, *spent])} |")
    return "\n".join(lines) + "\n"


def _head() -> str:
    return (
        "# What a run costs\n\n"
        f"Measured on {date.today().isoformat()} with `python -m benchmarks`: {os.cpu_count()} shared cores,"
        f" {platform.machine()}, Python {platform.python_version()}. Times are CPU time (user and system) of whole"
        " processes, byte code compiled; speeds leave the start-up out; the clock also counts what else the"
        " machine does. The texts are made by `benchmarks/make.py`,"
        " denser in counts and lists than real reports.\n"
    )
