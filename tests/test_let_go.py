"""A run does not look for circles of things that hold one another: a document that is done must hold none."""

from __future__ import annotations

import gc
import weakref

from checker.engine import examine
from checker.model import Document
from checker.readers import read
from checker.rulebook import load_default

TEXT = "Two ports (Abel, Brix and Carn) signed; {} others did not. Of the 40 boats, 12 (30 %) are old.\n"


def test_nothing_keeps_a_document_once_others_are_read() -> None:
    rules = load_default()
    gc.collect()
    gc.disable()
    try:
        document = read("a.md", TEXT.format("three").encode())
        gone: weakref.ref[Document] = weakref.ref(document)
        examine(document, rules)
        del document
        for number in ("four", "five", "six", "seven"):  # what is kept of a text is kept of a few
            examine(read("b.md", TEXT.format(number).encode()), rules)
        assert gone() is None
    finally:
        gc.enable()
