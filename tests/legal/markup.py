"""Akoma Ntoso and Formex made of their markup, for tests: what editors of laws write, and what they never would."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
SCHEMA = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://formex.publications.europa.eu/schema/formex-06.02.xd"'
)


def akn(body: str, before: str = "", kind: str = "act", inside: str = "body") -> bytes:
    """A file in Akoma Ntoso with that body."""
    return (
        f'{HEAD}<akomaNtoso xmlns="{AKN}"><{kind} name="law">{before}<{inside}>{body}</{inside}></{kind}>'
        "</akomaNtoso>"
    ).encode()


def formex(body: str, root: str = "ACT") -> bytes:
    """A file in Formex with that content."""
    return f"{HEAD}<{root} {SCHEMA}>{body}</{root}>".encode()


def tag(name: str, *content: str, **attributes: str) -> str:
    """An element; content that is no markup is its text."""
    said = "".join(f" {key.replace('_', '.')}={quoteattr(value)}" for key, value in attributes.items())
    inside = "".join(one if one[:1] == "<" else escape(one) for one in content)
    return f"<{name}{said}>{inside}</{name}>"


def p(*content: str) -> str:
    return tag("p", *content)


def note(*content: str, marker: str = "") -> str:
    """A note of Akoma Ntoso where it is referred to."""
    inside = "".join(one if one[:1] == "<" else p(one) for one in content)
    return tag("authorialNote", inside, **({"marker": marker} if marker else {}))
