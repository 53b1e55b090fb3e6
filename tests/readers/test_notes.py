"""Notes in every dialect: marks out of the text, bodies behind it, references where the marks stood."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.model import Document
from checker.readers import ReaderError, read
from readers.support import blocks, in_source, markdown, notes, places, plain, texts

Reader = Callable[[str], Document]
READERS = pytest.mark.parametrize("reader", [markdown, plain])

REPORT = ["Nine regions have notified, and two ports have not.", "Ten boats left."]
BODIES = [("{}", 1, "Ost, West."), ("{}", 2, "See the annex.")]


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


# --- superscripts ---------------------------------------------------------------------------


@READERS
def test_digits_and_units_before_a_mark(reader: Reader) -> None:
    document = reader("""
        In 2019<sup>1</sup> the EU had 28<sup>2</sup> members on 4 km<sup>2</sup>, 5 m², 10<sup>6</sup> ports,
        R<sup>2</sup>, the 21<sup>st</sup> and CO<sub>2</sub>, 10<sup>-3</sup> and 10⁻³.

        <sup>1</sup> One.

        <sup>2</sup> Two.
        """)
    assert texts(document) == [
        "In 2019 the EU had 28 members on 4 km², 5 m², 10⁶ ports, R², the 21st and CO2, 10⁻³ and 10⁻³."
    ]
    assert places(document) == {"1": ["In 2019"], "2": ["had 28"]}
    assert in_source(document, "⁶") == "<sup>6</sup>"


@READERS
def test_superscripts_of_a_document_without_notes_stay(reader: Reader) -> None:
    document = reader("Boats⁴ and ports<sup>5</sup> on 4 m².")
    assert (document.text, document.notes) == ("Boats⁴ and ports⁵ on 4 m².", ())


@READERS
def test_a_repaired_tag_that_is_none_is_left_as_it_was(reader: Reader) -> None:
    document = reader(r"Write <!--<sup>&</sup>lt;sup>3--> or `<sup>&</sup>lt;sup>3</sup>`.")
    assert "&</sup>lt;sup>3" in document.text or document.text == "Write or <sup>&</sup>lt;sup>3</sup>."


@READERS
def test_several_marks_at_one_place(reader: Reader) -> None:
    document = reader("""
        Nine boats<sup>1,2</sup> and ten nets<sup>3</sup>,<sup>4</sup> left; all⁵ ⁶ came back.<sup>9</sup>

        ¹ A

        ² B

        ³ C

        ⁴ D

        ⁵ E

        ⁶ F
        """)
    assert texts(document) == ["Nine boats and ten nets left; all came back."]
    assert places(document) == {
        "1": ["Nine boats"],
        "2": ["Nine boats"],
        "3": ["ten nets"],
        "4": ["ten nets"],
        "5": ["left; all"],
        "6": ["left; all"],
        "9": ["came back."],
    }
    assert notes(document)[-1] == ("9", 7, None)


@READERS
def test_a_mark_inside_a_body_is_a_reference(reader: Reader) -> None:
    document = reader(
        "Boats<sup>1</sup> left<sup>2</sup>.\n\n<sup>1</sup> Wooden.<sup>2</sup> More.\n\n<sup>2</sup> All.\n"
    )
    assert notes(document) == [("1", 1, "Wooden. More."), ("2", 2, "All.")]
    assert places(document) == {"1": ["Boats"], "2": ["Boats left", "left. Wooden."]}


@READERS
def test_the_first_of_two_bodies_is_the_one_referred_to(reader: Reader) -> None:
    document = reader("Boats<sup>1</sup> left.\n\n<sup>1</sup> First.\n\n<sup>1</sup> Second.\n")
    assert notes(document) == [("1", 1, "First."), ("1", 0, "Second.")]
    assert [len(note.references) for note in document.notes] == [1, 0]


@READERS
def test_a_body_whose_address_goes_on_after_a_blank_line(reader: Reader) -> None:
    document = reader(
        "Boats<sup>1</sup> left.\n\n<sup>1</sup> See https://a.eu/fleet-\n\nreform/2019.pdf\n\nText.\n"
    )
    assert notes(document) == [("1", 1, "See https://a.eu/fleet-reform/2019.pdf")]
    assert texts(document) == ["Boats left.", "Text."]
    cut = reader("Boats<sup>1</sup> left good\n\n<sup>1</sup> See https://a.eu/\n\npractices.\n")
    assert (texts(cut), notes(cut)) == (["Boats left good practices."], [("1", 1, "See https://a.eu/")])


@READERS
def test_letters_and_signs_are_marks_where_they_are_defined(reader: Reader) -> None:
    document = reader(
        "Ten<sup>a</sup> boats<sup>*</sup> of the 4<sup>e</sup> fleet<sup>b</sup>.\n\n"
        "<sup>a</sup> Estimate.\n\n<sup>*</sup> Wooden.\n"
    )
    assert texts(document) == ["Ten boats of the 4e fleetb."]
    assert notes(document) == [("a", 1, "Estimate."), ("*", 2, "Wooden.")]


# --- [^id] ----------------------------------------------------------------------------------


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


# --- [48] -----------------------------------------------------------------------------------


def test_brackets_are_marks_only_where_they_are_defined() -> None:
    document = markdown("Boats[48] left in [2019] with [3, 4].\n\n[48] Wooden.\n")
    assert texts(document) == ["Boats left in [2019] with [3, 4]."]
    assert texts(plain("[1] Boats left.\n\nNets stayed.\n")) == ["[1] Boats left.", "Nets stayed."]


def test_a_link_definition_that_a_bare_number_uses_is_a_note() -> None:
    document = markdown("Boats[48] left, [nets][49] did not.\n\n[48]: https://a.eu/x\n[49]: https://a.eu/y\n")
    assert texts(document) == ["Boats left, nets did not."]
    assert notes(document) == [("48", 1, "https://a.eu/x")]
    assert in_source(document, "https://a.eu/x") == "https://a.eu/x"


# --- [footnoteRef:2] ------------------------------------------------------------------------


@READERS
def test_word_notes_with_brackets_and_line_breaks_in_their_bodies(reader: Reader) -> None:
    document = reader(
        "Boats[footnoteRef:2] and nets.[footnoteRef:3] Crews left. [2:  \tOld [wooden] ones.]"
        "  [3:  \tSee [1]\n\tand [2] there.] \nText.\n"
    )
    assert texts(document)[0].startswith("Boats and nets. Crews left.")
    assert notes(document) == [("2", 1, "Old [wooden] ones."), ("3", 2, "See [1] and [2] there.")]


@READERS
@pytest.mark.parametrize("body", ["Old [wooden ones.", "Old wooden] ones.", "Old ]wooden[ ones", "[[["])
def test_word_notes_with_lone_brackets(reader: Reader, body: str) -> None:
    document = reader(
        f"Boats[footnoteRef:2] left.[footnoteRef:3] [2:  \t{body}]  [3:  \tAll.] \n\nText [x] on.\n"
    )
    assert notes(document) == [("2", 1, body), ("3", 2, "All.")]
    assert texts(document) == ["Boats left.", "Text [x] on."]


@READERS
def test_footnotes_and_endnotes_may_share_an_id(reader: Reader) -> None:
    document = reader(
        "Boats[footnoteRef:2] left[endnoteRef:2] early. [2:  Foot.]  [2:  End.] \n\n"
        "Nets[endnoteRef:3] stayed. [3: End too.]\n"
    )
    assert [(note.label, note.kind, note.number) for note in document.notes] == [
        ("2", "footnote", 1),
        ("2", "endnote", 1),
        ("3", "endnote", 2),
    ]
    assert [body for _, _, body in notes(document)] == ["Foot.", "End.", "End too."]
    assert texts(document) == ["Boats left early.", "Nets stayed."]


@READERS
def test_a_word_note_that_is_never_closed(reader: Reader) -> None:
    with pytest.raises(ReaderError) as caught:
        reader("Text.\n\nBoats[footnoteRef:48] left. [48:  \tOld ones.\n\nNets[footnoteRef:49]. [49: x]\n")
    assert caught.value.reason == "note 48, opened on line 3, is never closed"


def test_every_line_of_a_word_text_is_a_paragraph() -> None:
    document = plain(
        "The hospital keeps a list of the wards that it closed over the year,\n"
        "and another[footnoteRef:2] of the wards that it has opened. [2: Two.] \n\nMore.\n"
    )
    assert len(texts(document)) == 3


def test_a_reference_without_a_body_is_kept() -> None:
    document = plain("Boats[footnoteRef:2] left.\n")
    assert notes(document) == [("2", 1, None)]


# --- where marks stand ----------------------------------------------------------------------


@READERS
def test_marks_in_headings_items_and_cells(reader: Reader) -> None:
    document = reader("II. FLEET[^1]\n\n- boats[^2]\n- nets\n\n[^1]: A\n\n[^2]: B\n")
    assert [text for *_, text in blocks(document)][-2:] == ["boats", "nets"]
    table = markdown("| Port[^1] | n |\n|---|---|\n| Ost | 3 [^1] |\n\n[^1]: A\n")
    assert texts(table) == ["Port\tn", "Ost\t3"]
    assert places(table) == {"1": ["Port", "Ost 3"]}
    assert [table.quote(cell) for block in table.blocks for cell in block.cells] == ["Port", "n", "Ost", "3"]


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
