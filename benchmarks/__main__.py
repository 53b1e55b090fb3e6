"""`python -m benchmarks` measures all, prints the table and writes `benchmarks/results.md`."""

from __future__ import annotations

from benchmarks.run import main

if __name__ == "__main__":
    main()
