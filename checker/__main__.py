"""Where the program starts and how it ends, whatever happens."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from io import TextIOBase
from typing import NoReturn

from checker import __version__

FAILED = 2
INTERRUPTED = 130


class _Closed(TextIOBase):
    """Standard output that was closed before the program began: whatever is written to it is refused.

    Python has None there, which libraries take for an output that need not hear anything.
    """

    def write(self, _text: str, /) -> int:
        raise OSError("is closed")

    def fileno(self) -> NoReturn:
        raise OSError("is closed")

    @property
    def buffer(self) -> NoReturn:
        raise OSError("is closed")


def main() -> None:
    """Runs the command line; always ends in an exit code, never in a traceback."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.argv[1:] == ["--version"]:
        _version()
        return
    gc.disable()  # documents are trees: to look for cycles costs a fifth of a run and finds none
    try:
        _start()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    finally:
        gc.freeze()  # nor are there any as the interpreter ends
        gc.enable()


def _version() -> None:
    try:
        print(f"checker {__version__}", flush=True)
    except OSError as error:
        _unheard(error)
        sys.exit(FAILED)


def _start() -> None:
    from checker.cli import app
    from checker.cli.completion import VARIABLE, answer
    from checker.errors import CheckerError, internal
    from checker.output import HangUpError, complain
    from checker.patterns import compiled, keep
    from checker.prepared import keep_in
    from checker.regex import compile_by
    from checker.resources import default_folder

    with suppress(RuntimeError):  # a user without a home
        keep_in(default_folder(os.environ, sys.platform))
        compile_by(compiled)
    if VARIABLE in os.environ:
        answer()
        app()(prog_name="checker")

    code = FAILED
    try:
        code = app(sys.argv[1:])(prog_name="checker", standalone_mode=False)
    except HangUpError:
        pass
    except SystemExit:
        pass  # the help was printed to a pipe that is closed
    except CheckerError as failure:
        complain(str(failure))
    except Exception as error:
        if not (_misused(error) or _unheard(error)):
            complain(internal(error))
    keep()
    sys.exit(code)


def _unheard(error: Exception) -> bool:
    """Tells that standard output cannot be written, where that is it: of a file, the name would be known."""
    if not isinstance(error, OSError) or error.filename is not None:
        return False
    from checker.errors import reason
    from checker.output import complain, silence

    silence(sys.stdout)
    if not isinstance(error, BrokenPipeError):
        complain(f"standard output: {reason(error)}")
    return True


def _misused(error: Exception) -> bool:
    """Tells what is wrong with the arguments, where that is it, in the words of their library."""
    show = getattr(error, "show", None)
    if show is None:
        return False
    from io import StringIO

    from checker.output import mutter

    show(told := StringIO())
    mutter(told.getvalue())
    return True


if __name__ == "__main__":
    main()
