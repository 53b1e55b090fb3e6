"""`python -m page build DIR`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from page.build import BuildError, build


def main() -> int:
    """Builds the page; 0, or 2 where it cannot be built."""
    parser = argparse.ArgumentParser(prog="python -m page", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("build", help="write the page into a folder that any web server can serve")
    command.add_argument("folder", metavar="DIR", type=Path, help="a new folder, or one with an earlier page")
    folder: Path = parser.parse_args().folder
    try:
        size = build(folder)
    except BuildError as error:
        print(f"page: {error}", file=sys.stderr)
        return 2
    print(f"{folder}: {size / 1_000_000:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
