"""Notes in every dialect: marks out of the text, bodies behind it, references where the marks stood."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from checker.readers import read
from readers.support import blocks, in_source, markdown, notes, places, plain, texts

Reader = Callable[[str], Document]
READERS = pytest.mark.parametrize("reader", [markdown, plain])

REPORT = ["Nine regions have notified, and two ports have not.", "Ten boats left."]


@READERS
@pytest.mark.parametrize(
    ("source", "labels"),
    [
        (
            "Nine regions[footnoteRef:2] have notified, and two ports[footnoteRef:3] have not."
            " [2:  \tOst, West.]  [3: \tSee the annex.] \n\nTen boats left.\n",
            ("2", "3"),
        ),
        (
            "Nine regions<sup>1</sup> have notified, and two ports<sup>2</sup> have not.\n\n"
            "<sup>1</sup> Ost, West.\n\n<sup>2</sup> See the annex.\n\nTen boats left.\n",
            ("1", "2"),
        ),
        (
            "Nine regions<sup>1</sup> have notified, and two ports<sup>2</sup> have not.\n\n"
            "<sup>&</sup>lt;sup>1</sup> Ost, West.\n\n<sup>2 &</sup>lt;u>See the annex.</u>\n\nTen boats left.\n",
            ("1", "2"),
        ),
        (
            "Nine regions&lt;sup&gt;1&lt;/sup&gt; have notified, and two ports&lt;sup>2</sup> have not.\n\n"
            "&lt;sup&gt;1&lt;/sup&gt; Ost, West.\n\n<sup>2</sup> See the annex.\n\nTen boats left.\n",
            ("1", "2"),
        ),
        (
            'Nine regions<sup id="r1"><a href="#n1">1</a></sup> have notified,'
            ' and two ports<sup id="r2"><a href="#n2">2</a></sup> have not.\n\n'
            "<sup>1</sup> Ost, West. ↩\n\n<sup>2</sup> See the annex. ↩\n\nTen boats left.\n",
            ("1", "2"),
        ),
        (
            "Nine regions[^a] have notified, and two ports[^2] have not.\n\n"
            "[^a]: Ost,\n    West.\n\n[^2]: See the annex.\n\nTen boats left.\n",
            ("a", "2"),
        ),
        (
            "Nine regions^[Ost, West.] have notified, and two ports ^[See the annex.] have not.\n\nTen boats left.\n",
            ("1", "2"),
        ),
        (
            "Nine regions⁴⁸ have notified, and two ports⁴⁹ have not.\n\n"
            "⁴⁸ Ost, West.\n⁴⁹ See the annex.\n\nTen boats left.\n",
            ("48", "49"),
        ),
        (
            "Nine regions[48] have notified, and two ports [49] have not.\n\n"
            "[48] Ost, West.\n\n[49]: See the annex.\n\nTen boats left.\n",
            ("48", "49"),
        ),
    ],
)
def test_one_report_in_every_dialect(reader: Reader, source: str, labels: tuple[str, str]) -> None:
    document = reader(source)
    assert texts(document) == REPORT
    assert notes(document) == [
        (labels[0], 1, "Ost, West."),
        (labels[1], 2, "See the annex."),
    ]
    assert places(document) == {labels[0]: ["Nine regions"], labels[1]: ["two ports"]}
    assert [block.marker for block in document.blocks[-2:]] == list(labels)
    assert in_source(document, "annex.") == "annex."


# --- [^id] -------------------------------------------------------------------------------------


@READERS
def test_ids_unused_undefined_and_long(reader: Reader) -> None:
    document = reader("""
        Boats [^fleet], nets[^none] and crews^[Paid [in full] weekly.].

        [^fleet]: First part.

            Second part.

        [^unused]: Nobody asks.

        Text.
        """)
    assert texts(document) == ["Boats, nets and crews.", "Text."]
    assert notes(document) == [
        ("1", 3, "Paid [in full] weekly."),
        ("fleet", 1, "First part. Second part."),
        ("unused", 0, "Nobody asks."),
        ("none", 2, None),
    ]


def test_an_inline_note_takes_a_number_that_is_free() -> None:
    document = markdown("Boats^[old] and nets[^1] and `code^[x]`.\n\n[^1]: new\n")
    assert [label for label, _, _ in notes(document)] == ["2", "1"]
    assert texts(document) == ["Boats and nets and code^[x]."]


def test_marks_in_code_are_text() -> None:
    document = markdown("Write `[^1]` or `a²` for a note[^1].\n\n    [^1] here\n\n[^1]: Body\n")
    assert texts(document) == ["Write [^1] or a² for a note.", "[^1] here"]


# --- [48] --------------------------------------------------------------------------------------


def test_brackets_are_marks_only_where_they_are_defined() -> None:
    document = markdown("Boats[48] left in [2019] with [3, 4].\n\n[48] Wooden.\n")
    assert texts(document) == ["Boats left in [2019] with [3, 4]."]
    assert texts(plain("[1] Boats left.\n\nNets stayed.\n")) == ["[1] Boats left.", "Nets stayed."]


@READERS
@pytest.mark.parametrize(
    ("mark", "places"),
    [
        ("[1–3]", "123"),
        ("[1-3]", "123"),
        ("[1, 2-3]", "123"),
        ("[2 ]", "2"),
        ("[ 1 ,3 ]", "13"),
        ("[2 3]", ""),
    ],
)
def test_brackets_that_hold_ranges_and_blanks(reader: Reader, mark: str, places: str) -> None:
    document = reader(f"Nets[1] stayed, boats {mark} left.\n\n[1] Old.\n\n[2] New.\n\n[3] Dry.\n")
    left = document.text.index("left")
    assert "".join(note.label for note in document.notes if note.references[-1:] > (9,)) == places
    assert ("boats left" in document.text) == bool(places)
    assert all(note.references[-1:] < (left,) for note in document.notes)


def test_a_link_definition_that_a_bare_number_uses_is_a_note() -> None:
    document = markdown("Boats[48] left, [nets][49] did not.\n\n[48]: https://a.eu/x\n[49]: https://a.eu/y\n")
    assert texts(document) == ["Boats left, nets did not."]
    assert notes(document) == [("48", 1, "https://a.eu/x")]
    assert in_source(document, "https://a.eu/x") == "https://a.eu/x"


# --- where marks stand -------------------------------------------------------------------------


@READERS
def test_marks_in_headings_items_and_cells(reader: Reader) -> None:
    document = reader("II. FLEET[^1]\n\n- boats[^2]\n- nets\n\n[^1]: A\n\n[^2]: B\n")
    assert [text for *_, text in blocks(document)][-2:] == ["boats", "nets"]
    table = markdown("| Port[^1] | n |\n|---|---|\n| Ost | 3 [^1] |\n\n[^1]: A\n")
    assert texts(table) == ["Port\tn", "Ost\t3"]
    assert places(table) == {"1": ["Port", "Ost 3"]}
    assert [table.quote(cell) for block in table.blocks for cell in block.cells] == ["Port", "n", "Ost", "3"]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ('<a data-footnote-ref href="#user-content-fn-1"><strong>boats</strong></a> left.', "boats left."),
        ('<table><tr><td><a href="#user-content-fn-1">boats</a></td></tr></table>', "boats"),
        ('<table><tr><td>boats<sup><a href="#fn:1">1</a></sup></td></tr></table>', "boats"),
        ('boats<a href="#fn1">[1]</a> left.', "boats left."),
        ("[boats](#user-content-fn-1) left.", "boats left."),
        ("[boats](#user-content-fn-1)[^1] left.", "boats left."),
    ],
)
def test_a_link_leads_to_a_note_of_markdown(form: str, shown: str) -> None:
    document = markdown(f"{form}\n\n[^1]: Wooden.\n")
    assert texts(document) == [shown]
    assert [(note.label, note.references) for note in document.notes] == [("1", (5,))]


def test_a_link_that_leads_to_no_note_of_the_file_is_text() -> None:
    document = markdown("Here are [boats](#fn-7), here <a href='#fn-7'>nets</a>[^1].\n\n[^1]: Wooden.\n")
    assert texts(document) == ["Here are boats, here nets."]
    assert notes(document) == [("1", 1, "Wooden.")]


def test_html_notes_as_some_offices_publish_them() -> None:
    document = markdown("""
        The Act (NETS)<sup id="fnr32"><a href="#fn32">32</a></sup> is clear.<sup id="fnr33"><a href="#fn33">33</a></sup>

        <ul style="list-style-type:none">

        \t<li id="fn32"><sup>32</sup> The <em>Nets Act</em>; see <a href="https://a.gov">https://a.gov</a>. <a href="#fnr32">&#8617;</a></li>

        \t<li id="fn33"><sup>33</sup> Rules &amp; forms. <a href="#fnr33">&#8617;</a></li>

        </ul>
        """)
    assert texts(document) == ["The Act (NETS) is clear."]
    assert notes(document) == [("32", 1, "The Nets Act; see https://a.gov."), ("33", 2, "Rules & forms.")]


def test_links_to_notes_are_marks() -> None:
    document = markdown("""
        Boats[\\[1\\]](#_ftn1) left, nets[2](#fn2) and <a href="#footnote-3">[3]</a> crews; see [4](#part-4).

        [\\[1\\]](#_ftnref1) Wooden ones.

        [2](#fnref2) Long ones.

        <p><a href="#footnote-ref-3">[3]</a> Young ones.</p>
        """)
    assert texts(document) == ["Boats left, nets and crews; see 4."]
    assert notes(document) == [("1", 1, "Wooden ones."), ("2", 2, "Long ones."), ("3", 3, "Young ones.")]


def test_html_notes_named_by_their_id() -> None:
    document = markdown("""
        Boats<sup><a href="#fn:1">1</a></sup> left.

        <ol>
        <li id="fn:1">Wooden ones. <a href="#fnref:1">↩</a></li>
        <li>No note.</li>
        </ol>
        """)
    assert blocks(document) == [("paragraph", 0, "", "Boats left."), ("item", 1, "2.", "No note.")]
    assert notes(document) == [("1", 1, "Wooden ones.")]


def test_word_notes_in_a_table() -> None:
    document = markdown("| Port[footnoteRef:2] |\n|---|\n| Ost |\n\nText. [2: Old.]\n")
    assert texts(document) == ["Port", "Ost", "Text."]
    assert notes(document) == [("2", 1, "Old.")]


def test_numbers_follow_the_order_of_first_reference() -> None:
    document = read("a.md", b"A[^z] b[^a] c[^z].\n\n[^a]: one\n\n[^z]: two\n")
    assert notes(document) == [("a", 2, "one"), ("z", 1, "two")]
    assert [len(note.references) for note in document.notes] == [1, 2]
