"""The words of a language that nobody speaks, and drafts in it."""

from __future__ import annotations

from pathlib import Path

TOY = Path(__file__).parent / "toy"
WRONG = "Tri portai (Arden, Borel) zan klosat.\n"
ENGLISH_TEXT = "Three ports (Arden and Borel) have closed.\n"
