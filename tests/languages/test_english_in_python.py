"""How much English is left in Python below the checks: it falls, and does not rise.

A word in Python is one that no other language can replace. `BUDGET` says of each file how many different words its
patterns and lists may hold. New words go to `grammars/en`; when some have moved there, the number here goes down.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checker import resources
from checker.reading.vocabulary import vocabulary

ROOMS = ("reading", "claims")
MACHINE = frozenset({"language.py", "languages.py", "vocabulary.py"})
"""What reads the folders of languages: its words name files and tables."""
STEP = 5
"""Budgets are rounded up to this many words, so that a guard of one word does not end here."""

_SYNTAX = re.compile(r"\(\?P?[<=!:]*\w*>?|\\.|\[[^\]]*\]|\{[^}]*\}")
_WORD = re.compile(r"[a-z]{2,}")
_COMPILERS = frozenset({"regex", "compile", "beginning", "search", "match", "fullmatch", "sub", "split"})

BUDGET: dict[str, int] = {
    "claims/amounts.py": 35,
    "claims/below.py": 20,
    "claims/beneath.py": 10,
    "claims/beside.py": 15,
    "claims/candidates.py": 10,
    "claims/cells.py": 10,
    "claims/dates.py": 20,
    "claims/direct.py": 15,
    "claims/exceptions.py": 15,
    "claims/exhibits.py": 70,
    "claims/notes.py": 10,
    "claims/ordinals.py": 10,
    "claims/parts.py": 10,
    "claims/remainders.py": 25,
    "claims/sets.py": 15,
    "claims/taken.py": 20,
    "claims/trust.py": 10,
    "claims/votes.py": 15,
    "reading/abbreviations/definitions.py": 10,
    "reading/adjectives.py": 10,
    "reading/amounts.py": 10,
    "reading/anniversaries.py": 25,
    "reading/apparatus/contents.py": 10,
    "reading/apparatus/references.py": 70,
    "reading/apparatus/runs.py": 10,
    "reading/apparatus/targets.py": 25,
    "reading/apparatus/titles.py": 10,
    "reading/behind.py": 35,
    "reading/breakdowns.py": 40,
    "reading/change.py": 35,
    "reading/columns.py": 10,
    "reading/countable.py": 15,
    "reading/counts.py": 15,
    "reading/dated.py": 10,
    "reading/days.py": 40,
    "reading/events.py": 55,
    "reading/exhibits.py": 25,
    "reading/forms.py": 30,
    "reading/garble/cuts.py": 10,
    "reading/garble/doubled.py": 175,
    "reading/garble/evidence.py": 50,
    "reading/garble/markup.py": 30,
    "reading/garble/purpose.py": 10,
    "reading/garble/soup.py": 30,
    "reading/groups.py": 15,
    "reading/introductions.py": 105,
    "reading/jubilees.py": 40,
    "reading/lists.py": 10,
    "reading/marks.py": 15,
    "reading/notelists.py": 15,
    "reading/optouts.py": 80,
    "reading/parts.py": 20,
    "reading/phraselists.py": 15,
    "reading/pinpoints.py": 25,
    "reading/portions.py": 80,
    "reading/predicates.py": 15,
    "reading/proportions.py": 40,
    "reading/running.py": 10,
    "reading/shares.py": 95,
    "reading/tables.py": 25,
    "reading/tellings.py": 65,
    "reading/variants/hyphens.py": 10,
    "reading/variants/letters.py": 40,
    "reading/variants/mentions.py": 30,
    "reading/variants/namesakes.py": 25,
    "reading/variants/places.py": 25,
    "reading/variants/spelling.py": 20,
}


def words(tree: ast.Module) -> set[str]:
    """The different words in the patterns, lists and comparisons of a module; no message and no docstring."""
    return {
        word
        for text in strings(tree)
        if not text.isupper()
        for word in _WORD.findall(_SYNTAX.sub(" ", text).lower())
    }


def strings(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _COMPILERS:
                yield from _inside(node)
            case ast.Assign() | ast.AnnAssign() if node in tree.body and node.value is not None:
                yield from _inside(node.value)
            case ast.Compare():
                for part in node.comparators:
                    yield from _inside(part)


def _inside(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def counted() -> dict[str, int]:
    """How many words each file below the checks has, by its path in the package."""
    files = [file for room in ROOMS for file in sorted((resources.PACKAGE / room).rglob("*.py"))]
    files = [file for file in files if file.name not in MACHINE]
    found = {
        file.relative_to(resources.PACKAGE).as_posix(): len(words(ast.parse(file.read_text("utf-8"))))
        for file in files
    }
    return {name: number for name, number in found.items() if number}


def test_no_file_has_more_english_than_before() -> None:
    more = {name: number for name, number in counted().items() if number > BUDGET.get(name, STEP)}
    assert not more, f"these words belong into grammars/en: {more}"


def test_the_budget_follows_what_has_moved() -> None:
    found = counted()
    loose = {
        name: found.get(name, 0) for name, most in BUDGET.items() if found.get(name, 0) <= most - 2 * STEP
    }
    assert not loose, f"lower the budgets of these files: {loose}"


def test_what_is_counted() -> None:
    text = '''"""No docstring."""
_A = regex(r"\\b(?:the|one)\\s+(?P<unit>ports?)[a-z]")
_B = frozenset("is are".split())
def said(word):
    """Nor this."""
    return word in ("via", "PLURAL") or f"{word} is told"
'''
    assert words(ast.parse(text)) == {"the", "one", "ports", "is", "are", "via"}
    assert Path(resources.PACKAGE / "reading").is_dir()


# --- the names of sets ----------------------------------------------------------------------

_NAMED = re.compile(r'(?:\.has\(\s*|\.sets\[)"([A-Z_]+)"')


def test_every_set_that_is_asked_for_is_there() -> None:
    """A set that a language does not have is empty, so a name that is mistyped would be silent."""
    asked = {
        name for file in resources.PACKAGE.rglob("*.py") for name in _NAMED.findall(file.read_text("utf-8"))
    }
    assert len(asked) > 50
    assert asked <= {name for name, words in vocabulary().sets.items() if words}
