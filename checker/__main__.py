"""Where the program starts and how it ends, whatever happens."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from checker import __version__

FAILED = 2
INTERRUPTED = 130


def main() -> None:
    """Runs the command line; always ends in an exit code, never in a traceback."""
    if sys.argv[1:] == ["--version"]:
        print(f"checker {__version__}")
        return
    gc.disable()  # documents are trees: to look for cycles costs a fifth of a run and finds none
    atexit.register(gc.freeze)  # nor are there any as the interpreter ends
    try:
        _start()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    finally:
        gc.enable()


def _start() -> None:
    from checker.cli import app
    from checker.cli.completion import VARIABLE, answer
    from checker.errors import CheckerError, internal
    from checker.output import complain

    if VARIABLE in os.environ:
        answer()

    try:
        app(prog_name="checker")
    except CheckerError as failure:
        complain(str(failure))
    except Exception as error:
        complain(internal(error))
    sys.exit(FAILED)


if __name__ == "__main__":
    main()
