"""Every character of a page leads back to where it stands in the source."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.readers import read

TEXT = st.text(st.sampled_from("ab 1,.\n\t&;<>\xa0\xad é—"), max_size=12)
ENTITY = st.sampled_from(["&amp;", "&nbsp;", "&#233;", "&lt;b&gt;", "&mdash", "&nosuch;", "&#x1F600;"])
TAG = st.sampled_from(
    "<p> </p> <b> </b> <br> <br/> <ul> <ol start=3> <li> </ul> </ol> <table> <tr> <td> <td colspan=2> </td> </table> <sup> "
    "</sup> <a&href='#n'> <a&id=n> </a> <h2> </h2> <pre> </pre> <code> </code> <div&hidden> </div> <script> </script> "
    "<!--&x&--> <!-- <![CDATA[ <?x> <p&id='r1'> <dl> <dt> <dd> <nav> </nav> <ins> <del> </del>".replace("\n", " ").split()
).map(lambda tag: tag.replace("&", " "))  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(TEXT, ENTITY, TAG), max_size=40))
def test_every_character_stands_in_the_source(pieces: list[str]) -> None:
    document = read("draft.html", "".join(pieces).encode())
    for block in document.blocks:
        for at in range(block.span.start, block.span.end):
            start, end = document.origin.source_start(at), document.origin.source_end(at + 1)
            assert 0 <= start <= end <= len(document.source)
    for run in document.origin.runs:
        there = document.source[run.source_start : run.source_start + run.source_length]
        shown = document.text[run.start : run.start + run.length]
        if run.length == run.source_length and run.length > 1:
            assert shown.split() == there.replace("\u2011", "-").split()
        else:
            assert shown
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)


def test_lines_and_columns_are_those_of_the_source() -> None:
    source = "<p id='a'>\n<b>Nine</b> <i>ports</i>\n   &amp; of towns\n&mdash; <u>shut</u></p>\n"
    document = read("draft.html", source.encode())
    assert document.text == "Nine ports & of towns — shut"
    found = []
    for quote in ("Nine", "ports", "&", "towns", "—", "shut"):
        place = document.position(document.origin.source_start(document.text.index(quote)))
        found.append((quote, place.line, place.column))
    assert found == [
        ("Nine", 2, 4),
        ("ports", 2, 16),
        ("&", 3, 4),
        ("towns", 3, 13),
        ("—", 4, 1),
        ("shut", 4, 12),
    ]
