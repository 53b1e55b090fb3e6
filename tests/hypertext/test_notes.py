"""Notes of pages: paired by what leads where, in the forms in which publishers and programs write them."""

from __future__ import annotations

import pytest

from hypertext.support import notes, page, texts

PORTS = ("1", "Arden, Brack and Castor.", ["ports"])
TOWNS = ("2", "Delph and Elm.", ["towns"])

FORMS = {
    "word": (
        "<p class=MsoNormal>All ports<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\" title=\"\">"
        "<span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>"
        "[1]<![endif]></span></span></a> and towns<a href=\"#_ftn2\" name=\"_ftnref2\"><sup>[2]</sup></a>.</p>"
        "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1><![endif]>"
        "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' "
        "href=\"#_ftnref1\" name=\"_ftn1\"><span class=MsoFootnoteReference>[1]</span></a> Arden, Brack</p>"
        "<p class=MsoFootnoteText>and Castor.</p></div>"
        "<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href=\"#_ftnref2\" name=\"_ftn2\">"
        "<sup>[2]</sup></a> Delph and Elm.</p></div></div>"
    ),
    "google": (
        '<p class="c1"><span>All ports</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> and towns</span>'
        '<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><span>.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p>'
        '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Arden, Brack and Castor.</span></p></div>'
        '<div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;Delph and Elm.</span></p></div>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Are these nine towns?</span></p></div>'
    ),
    "official journal": (
        '<p class="oj-normal">All ports&nbsp;<a id="ntc1-L_1" href="#ntr1-L_1">(<span class="oj-super oj-note-tag">1</span>)</a>'
        ' and towns <a id="ntc2-L_1" href="#ntr2-L_1">(<span class="oj-super oj-note-tag">2</span>)</a>.</p>'
        '<hr class="oj-note"/><p class="oj-note"><a id="ntr1-L_1" href="#ntc1-L_1">(<span class="oj-super">1</span>)</a>'
        "&nbsp;&nbsp;Arden, Brack and Castor.</p>"
        '<p class="oj-note"><a id="ntr2-L_1" href="#ntc2-L_1">(<span class="oj-super">2</span>)</a> Delph and Elm.</p>'
    ),
    "commission": (
        '<p><span>\n All ports\n </span><span class="FootnoteReference">\n <a class="footnoteRef" href="#footnote2" '
        'id="footnoteref2">\n 1\n </a></span>\n <span>and towns</span><span class="FootnoteReference"><a href="#footnote3" '
        'id="footnoteref3"> 2 </a></span>\n <span>.</span></p><dl id="footnotes"><dd id="footnote2"><span class="num">'
        '<a class="footnote" href="#footnoteref2"> (1) </a></span><p>Arden, Brack</p><p>and Castor.</p></dd>'
        '<dd id="footnote3"><span class="num"><a href="#footnoteref3">(2)</a></span><p>Delph and Elm.</p></dd></dl>'
    ),
    "markdown": (
        '<p>All ports<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup> and towns<sup id="fnref:2">'
        '<a href="#fn:2">2</a></sup>.</p><div class="footnotes"><hr/><ol><li id="fn:1"><p>Arden, Brack and Castor.&#160;'
        '<a href="#fnref:1" rev="footnote">&#8617;</a></p></li><li id="fn:2"><p>Delph and Elm. <a href="#fnref:2">↩︎</a></p></li></ol></div>'
    ),
    "pandoc": (
        '<p>All ports<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and towns'
        '<a href="#fn2" id="fnref2"><sup>2</sup></a>.</p><section id="footnotes" role="doc-endnotes"><hr /><ol>'
        '<li id="fn1"><p>Arden, Brack and Castor.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>'
        '<li id="fn2"><p>Delph</p><p>and Elm.<a href="#fnref2">↩︎</a></p></li></ol></section>'
    ),
    "wikipedia": (
        '<p>All ports<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> and '
        'towns<sup id="cite_ref-x_2-0"><a href="#cite_note-x-2">[2]</a></sup>.</p><ol class="references"><li id="cite_note-1">'
        '<span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Arden, Brack and '
        'Castor.</span></li><li id="cite_note-x-2">^ <a href="#cite_ref-x_2-0"><sup><i><b>a</b></i></sup></a> '
        "<span>Delph and Elm.</span></li></ol>"
    ),
    "libreoffice": (
        '<p>All ports<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and towns'
        '<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>.</p>'
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Arden, Brack and Castor.</p></div>'
        '<div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>Delph and Elm.</p></div>'
    ),
    "docutils": (
        '<p>All ports <a class="footnote-reference brackets" href="#f1" id="id1">1</a> and towns <a href="#f2" id="id2">2</a>.</p>'
        '<dl class="footnote brackets"><dt class="label" id="f1"><span class="brackets"><a href="#id1">1</a></span></dt>'
        '<dd><p>Arden, Brack and Castor.</p></dd><dt id="f2"><span><a href="#id2">2</a></span></dt><dd><p>Delph and Elm.</p></dd></dl>'
    ),
    "aside": (
        '<p>All ports<a href="#f-1" id="r-1">[1]</a> and towns [<a href="#f-2" id="r-2">2</a>].</p>'
        '<aside id="f-1"><span class="label"><span>[</span><a href="#r-1">1</a><span>]</span></span><p>Arden, Brack and Castor.</p></aside>'
        '<aside id="f-2"><span>[<a href="#r-2">2</a>]</span><p>Delph and Elm.</p></aside>'
    ),
    "no way back": (
        '<p>All ports<sup><a href="#n1">1</a></sup> and towns<sup><a href="#n2">2</a></sup>.</p>'
        '<p id="n1">1. Arden, Brack and Castor.</p><p><a name="n2"></a>2 Delph and Elm.</p>'
    ),
    "one paragraph": (
        '<p>All ports <a href="#n1" name="r1">(1)</a> and towns <a href="#n2" name="r2">(2)</a>.</p>'
        '<p><a name="n1" href="#r1">(1)</a> Arden, Brack and Castor.<br><a name="n2" href="#r2">(2)</a> Delph and Elm.</p>'
    ),
    "table": (
        '<p>All ports <a href="#n1" name="r1">(1)</a> and towns <a href="#n2" name="r2">(2)</a>.</p>'
        '<table><tr><td><p><a name="n1" href="#r1">(1)</a></p></td><td><p>Arden, Brack and Castor.</p></td></tr>'
        '<tr><td><p><a name="n2" href="#r2">(2)</a></p></td><td><p>Delph and Elm.</p></td></tr></table>'
    ),
    "no links": (
        "<p>All ports<sup>1</sup> and towns<sup>2</sup>.</p><p><sup>1</sup> Arden, Brack and Castor.</p><p><sup>2</sup> Delph and Elm.</p>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_notes_are_found_in_every_form(form: str) -> None:
    assert notes(FORMS[form]) == [PORTS, TOWNS]
    assert texts(FORMS[form]) == ["All ports and towns."]


def test_a_note_that_is_referred_to_twice_is_one() -> None:
    body = (
        '<p>Nine ports<sup><a id="a" href="#fn1">1</a></sup>.</p><p>Two towns<sup><a id="b" href="#fn1">1</a></sup>.</p>'
        '<ol><li id="fn1">Arden. <a href="#a">↩</a> <a href="#b">↩<sup>2</sup></a></li></ol>'
    )
    assert notes(body) == [("1", "Arden.", ["ports", "towns"])]


def test_what_opens_when_it_is_pressed_is_read_where_it_is_a_word_of_the_text() -> None:
    body = (
        '<p>Beads<sup id="r1"><a href="#n1">1</a></sup> were found. <a role="button" href="/search">Search</a></p>'
        '<ol><li id="n1"><span role="button">Arden 1995</span> <a href="#r1">↩</a></li></ol>'
    )
    assert notes(body) == [("1", "Arden 1995", ["Beads"])]
    assert "Search" not in page(body).text


def test_endnotes_are_counted_apart() -> None:
    body = (
        '<p>Nine ports<a href="#_edn1" name="_ednref1">[i]</a> and towns<a href="#_ftn1" name="_ftnref1">[1]</a>.</p>'
        '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Arden.</p></div>'
        '<div id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> Brack.</p></div>'
    )
    made = page(body)
    assert [(note.label, note.kind, note.number) for note in made.notes] == [
        ("1", "footnote", 1),
        ("i", "endnote", 1),
    ]


@pytest.mark.parametrize(
    "body",
    [
        '<p>See part <a href="#s2">2</a> of it.</p><h2 id="s2">2 Ports</h2>',
        '<p>See part <a href="#s2">2</a> of it.</p><p id="s2">The ports are shut.</p>',
        '<p>See page <a href="other.html#fn2">2</a> of it.</p><p>The ports are shut.</p>',
        '<ul><li><a href="#s1">1</a></li><li><a href="#s2">2</a></li></ul><p id="s1">1 Ports</p><p id="s2">2 Towns</p>',
    ],
)
def test_a_link_to_a_part_is_no_note(body: str) -> None:
    assert notes(body) == []
    assert "2" in "".join(texts(body))


def test_marks_that_lead_to_the_list_of_all_notes_are_paired_by_their_numbers() -> None:
    body = (
        '<p>Nine ports<sup><a href="#notes">1</a></sup> and towns<sup><a href="#notes">2</a></sup>.</p>'
        '<div id="notes"><p><sup>1</sup> Arden.</p><p><sup>2</sup> Brack.</p></div>'
    )
    assert notes(body) == [("1", "Arden.", ["ports"]), ("2", "Brack.", ["towns"])]


def test_a_mark_in_a_table_and_in_a_heading() -> None:
    body = (
        '<h2>Ports<sup><a href="#fn1" id="r1">1</a></sup></h2><table><tr><th>Port<th>Ships</tr><tr><td>Arden<td>9'
        '<sup><a href="#fn2" id="r2">2</a></sup></tr></table><p id="fn1"><a href="#r1">1</a> All of them.</p>'
        '<p id="fn2"><a href="#r2">2</a> 10 in winter.</p>'
    )
    assert notes(body) == [("1", "All of them.", ["Ports"]), ("2", "10 in winter.", ["9"])]
    assert texts(body) == ["Ports", "Port\tShips", "Arden\t9"]


def test_a_note_that_begins_with_a_number_keeps_it() -> None:
    body = '<p>Nine ports<sup><a href="#fn1" id="r1">1</a></sup>.</p><p id="fn1"><a href="#r1">1</a> 1 January 2019.</p>'
    assert notes(body) == [("1", "1 January 2019.", ["ports"])]


def test_superscript_that_is_no_mark_stays() -> None:
    assert texts("<p>10<sup>6</sup> m<sup>2</sup> on 21<sup>st</sup> May, CO<sub>2</sub>.</p>") == [
        "10⁶ m² on 21st May, CO2."
    ]


@pytest.mark.parametrize("said", ['epub:type="noteref"', 'role="doc-noteref"'])
def test_the_mark_of_a_note_on_another_page_is_no_text(said: str) -> None:
    body = f'<p>All ports.<a href="{{}}notes.html#note-1" {said}>1</a> They are old.</p>'
    assert texts(body.format("")) == ["All ports. They are old."]
    assert texts(body.format("#")) == ["All ports.1 They are old."]
    assert texts(body.format("").replace("note-1", "x").replace(said, "")) == ["All ports.1 They are old."]
