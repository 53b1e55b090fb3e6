"""Runs a script with no more time and memory than it is given, and no right to write a file.

    python -P limits.py SECONDS BYTES SCRIPT [ARGUMENT…]

Nothing of the program is imported, and nothing of the folder that the script lies in.
"""

from __future__ import annotations

import runpy
import sys


def limit(seconds: int, memory: int) -> None:
    """No more of the processor and of memory than that, and no file written; where the system can."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard < 0 else min(most, hard), hard))


if __name__ == "__main__":
    limit(int(sys.argv[1]), int(sys.argv[2]))
    script = sys.argv[3]
    sys.argv[:] = sys.argv[3:]
    runpy.run_path(script, run_name="__main__")
