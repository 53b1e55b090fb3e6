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
    from checker.cli import VARIABLE
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
        _complete()
    code = FAILED
    try:
        code = _answered(sys.argv[1:])
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


def _complete() -> None:
    """Answers a shell that asks for words, and ends."""
    from checker.cli.commands import app
    from checker.cli.completion import answer

    answer()
    app()(prog_name="checker")


def _answered(words: list[str]) -> int:
    """The exit code of what the arguments ask for."""
    from checker.cli.plain import understood

    plain = understood(words)
    if plain:
        try:
            return plain()
        except Exception as error:
            if not hasattr(error, "show"):
                raise  # else the arguments are wrong, and their library tells how they should be
    from checker.cli.commands import app

    code: int = app(words)(prog_name="checker", standalone_mode=False)
    return code


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
