"""Wild files by the thousand: `python -m evaluation.attack --texts 100000`.

Each is checked with every rule. A rule that fails, a place that does not hold its words, an error of the program:
one line with the file's seed, and exit code 1. The last line has a digest of all that was said. It is the same in
every run; to see that nothing hangs on the order of sets, compare it between values of PYTHONHASHSEED.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from hashlib import sha256

from checker.cache.codec import packed
from evaluation.running import everywhere
from evaluation.soundness import looked_at
from evaluation.wild import wild

CHUNK = 500
"""Files that a process takes at once."""


def main() -> None:
    """Attacks, prints what broke, and ends in an exit code."""
    parser = ArgumentParser(prog="python -m evaluation.attack", description=__doc__)
    parser.add_argument("--texts", type=int, default=10_000, help="how many files (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first (default: %(default)s)")
    given = parser.parse_args()
    stop = given.first + given.texts
    chunks = [range(first, min(first + CHUNK, stop)) for first in range(given.first, stop, CHUNK)]
    wrong: list[str] = []
    digests: list[bytes] = []
    for lines, digest in everywhere(attacked, chunks, chunk=1):
        wrong += lines
        digests.append(digest)
    for line in wrong:
        print(line)
    print(f"{given.texts} files, {len(wrong)} faults, {sha256(b''.join(digests)).hexdigest()[:16]}")
    sys.exit(1 if wrong else 0)


def attacked(seeds: range) -> tuple[list[str], bytes]:
    """What is wrong with what is said of the files of some seeds, and a digest of all that is said."""
    said = sha256()
    wrong: list[str] = []
    for seed in seeds:
        report, faults = looked_at(*wild(seed))
        said.update(packed(report))
        wrong += (f"{seed}: {fault}" for fault in faults)
    return wrong, said.digest()


if __name__ == "__main__":
    main()
