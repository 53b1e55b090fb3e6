"""Builds what an editor has without a terminal: the page, and the extension for VS Code."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from page.build import BuildError, build
from page.extension import extension


def main() -> int:
    """Builds what is asked for; 0, or 2 where it cannot be built."""
    parser = argparse.ArgumentParser(prog="python -m page", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("build", help="write the page into a folder that any web server can serve")
    command.add_argument("place", metavar="DIR", type=Path, help="a new folder, or one with an earlier page")
    command.add_argument(
        "--word", metavar="ADDRESS", default="", help="add the manifest of Word's task pane at this address"
    )
    command.set_defaults(make=lambda asked: build(asked.place, asked.word))
    command = commands.add_parser("vscode", help="write the extension for VS Code into a file")
    command.add_argument("place", metavar="FILE.vsix", type=Path)
    command.set_defaults(make=lambda asked: extension(asked.place))
    asked = parser.parse_args()
    try:
        size = asked.make(asked)
    except BuildError as error:
        print(f"page: {error}", file=sys.stderr)
        return 2
    print(f"{asked.place}: {size / 1_000_000:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
