"""The tables of a corpus as DuckDB sees them: views over the files, and nothing that has to be kept up.

DuckDB is an extra, and imported when it is first used. It is told to fetch nothing, and to keep what does not
fit into its memory in a folder that is gone when it is done.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from checker.corpus.folder import Folder
from checker.corpus.tables import ACROSS, DOCUMENTS, FINDINGS, TABLES, columns
from checker.errors import CheckerError, one_line

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection as Connection

MEMORY = "2GB"
"""What a query may take before it goes to the disk: a fifth of a small machine's, and enough to be quick."""


def needed() -> None:
    """Raises `CheckerError` where DuckDB is not there."""
    try:
        import duckdb  # noqa: F401
    except ImportError:
        raise CheckerError("this takes an extra: pip install 'report-checker[corpus]'") from None


def connected(temporary: str) -> Connection:
    """A database of no file. Raises `CheckerError` where DuckDB is not there."""
    needed()
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": temporary,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    base: Connection = duckdb.connect(config=config)
    base.execute("SET enable_progress_bar = false")
    return base


@contextmanager
def opened(folder: Folder, run: str, kept: Sequence[str] = ()) -> Iterator[Connection]:
    """A database with a view for each table, as it was when `run` was done; those to be `kept` are read once.

    A document's row is that of the run; its findings and claims are those of the run that read it. Raises
    `CheckerError` where a file is none of ours, or DuckDB is not there.
    """
    with TemporaryDirectory() as temporary:
        base = connected(temporary)
        with _told(folder.path), closing(base):
            views(base, folder, run, kept=kept)
            yield base


def views(base: Connection, folder: Folder, run: str, suffix: str = "", kept: Sequence[str] = ()) -> None:
    """Makes the views of a run; `suffix` stands behind their names."""
    kinds = {table: "TEMP TABLE" if table in kept else "VIEW" for table in TABLES}
    base.execute(
        f"CREATE {kinds[DOCUMENTS]} {DOCUMENTS}{suffix} AS {_files(folder, DOCUMENTS, f'run={run}')}"
    )
    for table in TABLES:
        if table != DOCUMENTS:
            base.execute(
                f"CREATE {kinds[table]} {table}{suffix} AS SELECT rows.* EXCLUDE (run)"
                f" FROM ({_files(folder, table, 'run=*')}) AS rows"
                f" JOIN {DOCUMENTS}{suffix} AS own ON rows.document = own.id AND rows.run = own.read_in"
                f" {_more(folder, table, run)}"
            )


def _more(folder: Folder, table: str, run: str) -> str:
    """What stands behind the query for a table: the findings among documents, where they were looked for."""
    if table != FINDINGS or not folder.file(ACROSS, run, f"{FINDINGS}.jsonl.gz").is_file():
        return ""
    rows = _files(folder, ACROSS, f"run={run}")
    return f"UNION ALL BY NAME SELECT * EXCLUDE (run) FROM ({rows})"


def _files(folder: Folder, table: str, runs: str) -> str:
    """A query for all rows of a table that the partitions `runs` have, Parquet or not."""
    top = Path(folder.path) / table
    parquet = next(top.glob(f"{runs}/*.parquet"), None)
    lines = next(top.glob(f"{runs}/*.jsonl.gz"), None)
    names = columns(FINDINGS if table == ACROSS else table)
    kinds = ", ".join(f"'{name}': '{kind}'" for name, kind in names.items())
    found = []
    if parquet:
        found.append(f"read_parquet({_pattern(top, runs, 'parquet')}, {_PARTED})")
    if lines and not (parquet and table == DOCUMENTS):
        found.append(f"read_json({_pattern(top, runs, 'jsonl.gz')}, {_PARTED}, {_COLUMNS.format(kinds)})")
    if not found:
        empty = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in names.items())
        return f"SELECT {empty}, NULL::VARCHAR AS run WHERE false"
    return " UNION ALL BY NAME ".join(f"SELECT * FROM {one}" for one in found)


_COLUMNS = "columns = {{{}}}, format = 'newline_delimited', compression = 'gzip'"
_PARTED = "hive_partitioning = true, hive_types = {'run': VARCHAR}"


def _pattern(top: Path, runs: str, suffix: str) -> str:
    """The files of some partitions, as an SQL literal."""
    return quoted(f"{glob.escape(str(top))}/{runs}/*.{suffix}")


def quoted(text: str) -> str:
    """`text` as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def parquet(table: str, lines: bytes) -> bytes:
    """The rows of a .jsonl.gz file as the bytes of a Parquet file. Raises `CheckerError`."""
    with TemporaryDirectory() as temporary:
        source, target = Path(temporary) / "rows.jsonl.gz", Path(temporary) / "rows.parquet"
        source.write_bytes(lines)
        with _told(table), closing(connected(temporary)) as base:
            kinds = ", ".join(f"'{name}': '{kind}'" for name, kind in columns(table).items())
            base.execute(
                f"COPY (SELECT * FROM read_json({quoted(str(source))}, {_COLUMNS.format(kinds)}))"
                f" TO {quoted(str(target))} (FORMAT parquet, COMPRESSION zstd)"
            )
        return target.read_bytes()


@contextmanager
def _told(what: str) -> Iterator[None]:
    """What DuckDB has against `what`, in one line."""
    try:
        yield
    except Exception as error:
        if type(error).__module__.split(".")[0] not in ("duckdb", "_duckdb"):
            raise
        raise CheckerError(one_line(f"{what}: {str(error).splitlines()[0]}")) from error
