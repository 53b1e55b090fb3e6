"""What meets PDFium to read: a script for a process of its own, which loads no other room of the program."""

from __future__ import annotations

from pathlib import Path

CHILD = Path(__file__).with_name("child.py")
"""The script."""
