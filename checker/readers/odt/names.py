"""How the elements of an OpenDocument text are called, as far as that alone says what to do."""

from __future__ import annotations

SPACES = {
    prefix: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for prefix, name in {
        "draw": "drawing", "office": "office", "svg": "svg-compatible", "table": "table", "text": "text",
    }.items()
}  # fmt: skip
MATH = "http://www.w3.org/1998/Math/MathML"
LEFT_OUT = (
    "math:annotation office:annotation office:change-info office:font-face-decls office:forms "
    "office:master-styles office:meta office:scripts office:settings svg:desc svg:title table:shapes "
    "text:alphabetical-index text:illustration-index text:object-index text:placeholder text:ruby-text "
    "text:table-index text:table-of-content text:user-index"
).split()
"""What is no text of the document, or says it again."""
DISPLAYED = "text:section text:variable-set text:variable-input text:user-field-get".split()
"""What may say that it is not displayed."""
