"""What a page is read as: headings, paragraphs, lists, tables, and what is left out."""

from __future__ import annotations

import pytest

from checker.readers import read
from hypertext.support import blocks, page, texts


def rows(body: str) -> list[str]:
    return [text for kind, _, text in blocks(body) if kind == "row"]


# --- paragraphs and words -------------------------------------------------------------------


def test_white_space_is_folded_and_entities_are_characters() -> None:
    body = "<p>\n  Nine&nbsp;ports,\n  <b>ten</b> <i>towns</i>&mdash;R&amp;D&#8239;&#x41; &copy 2019 &nosuch; a&b</p>"
    assert texts(body) == ["Nine\xa0ports, ten towns—R&D\u202fA © 2019 &nosuch; a&b"]


def test_a_word_that_may_be_parted_is_whole() -> None:
    assert texts("<p>mem&shy;bers, mem\xadbers, mem<wbr>bers, mem&#8203;bers</p>") == [
        "members, members, members, members"
    ]


def test_blocks_without_tags_of_their_own() -> None:
    assert texts("Nine ports<div>ten towns<p>two bays</div>and<br>one isle<hr>end") == [
        "Nine ports",
        "ten towns",
        "two bays",
        "and one isle",
        "end",
    ]


def test_what_is_not_closed_ends_where_it_must() -> None:
    body = "<p>Nine ports<p>ten <b>towns<ul><li>Arden<li>Brack</ul><table><tr><th>Port<td>Ships<tr><td>Arden<td>9</table>"
    assert [(kind, text) for kind, _, text in blocks(body)] == [
        ("paragraph", "Nine ports"),
        ("paragraph", "ten towns"),
        ("item 1", "Arden"),
        ("item 1", "Brack"),
        ("row", "Port\tShips"),
        ("row", "Arden\t9"),
    ]


def test_line_breaks_that_begin_something() -> None:
    body = "<p>These are:<br>(a) Arden<br>(b) Brack</p><p>Nine ports<br>\nand towns<br><br>Ten bays</p>"
    assert blocks(body) == [
        ("paragraph", "", "These are:"),
        ("item 1", "(a)", "Arden"),
        ("item 1", "(b)", "Brack"),
        ("paragraph", "", "Nine ports and towns"),
        ("paragraph", "", "Ten bays"),
    ]


def test_code_is_code() -> None:
    made = page("<p>Run <code>nine &lt;b&gt;</code>.</p><pre><code>nine\n  ports</code></pre>")
    assert [(block.kind.value, made.quote(block.span)) for block in made.blocks] == [
        ("paragraph", "Run nine <b>."),
        ("code", "nine ports"),
    ]


def test_a_page_of_old_is_read_as_the_plain_text_that_it_is() -> None:
    lines = "  The ports are shut for the whole of the winter, and the nine\n  towns are cut off.\n\n  (a) Arden\n  (b) Brack\n"
    assert blocks(f"<pre>{lines}</pre>") == [
        (
            "paragraph",
            "",
            "The ports are shut for the whole of the winter, and the nine towns are cut off.",
        ),
        ("item 1", "(a)", "Arden"),
        ("item 1", "(b)", "Brack"),
    ]


# --- headings -------------------------------------------------------------------------------


def test_headings() -> None:
    body = (
        "<h1>1. Ports</h1><h3>Pilots <a class=headerlink href='#p'>¶</a></h3><div role=heading aria-level=4>Tugs</div>"
        "<p class='oj-ti-art'>Article 3</p><p class=Heading2>Towns</p><p style='mso-outline-level:3'>Bays</p>"
    )
    assert blocks(body) == [
        ("heading 1", "1.", "Ports"),
        ("heading 3", "", "Pilots"),
        ("heading 4", "", "Tugs"),
        ("heading 3", "", "Article 3"),
        ("heading 2", "", "Towns"),
        ("heading 3", "", "Bays"),
    ]


def test_a_page_without_headings_has_those_that_its_words_make() -> None:
    body = "<p>ANNEX II: TABLES</p><p>The ports are shut.</p>"
    assert blocks(body)[0] == ("heading 1", "", "ANNEX II: TABLES")
    assert blocks(f"<h1>Report</h1>{body}")[1] == ("paragraph", "", "ANNEX II: TABLES")


# --- lists ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "markers"),
    [
        ("", ["1.", "2.", "3."]),
        ("start=4", ["4.", "5.", "6."]),
        ("reversed", ["3.", "2.", "1."]),
        ("type=a", ["a.", "b.", "c."]),
        ("type=I start=9", ["IX.", "X.", "XI."]),
        ("style='list-style-type: lower-roman'", ["i.", "ii.", "iii."]),
        ("start=0", ["0.", "1.", "2."]),
        ("start=nine", ["1.", "2.", "3."]),
    ],
)
def test_numbers_of_lists_are_those_displayed(attributes: str, markers: list[str]) -> None:
    found = blocks(f"<ol {attributes}><li>Arden</li><li>Brack</li><li>Castor</li></ol>")
    assert [marker for _, marker, _ in found] == markers


def test_items_with_numbers_of_their_own() -> None:
    found = blocks("<ol><li>Arden<li value=5>Brack<li>Castor</ol>")
    assert [marker for _, marker, _ in found] == ["1.", "5.", "6."]


def test_lists_in_lists_and_paragraphs_in_items() -> None:
    body = "<ul><li><p>Arden</p><p>It is shut.</p><ol type=a><li>Old Dock<li>New Dock</ol><li>Brack</ul>"
    assert blocks(body) == [
        ("item 1", "-", "Arden"),
        ("paragraph 1", "", "It is shut."),
        ("item 2", "a.", "Old Dock"),
        ("item 2", "b.", "New Dock"),
        ("item 1", "-", "Brack"),
    ]


def test_markers_that_are_typed_in_lists_without_any() -> None:
    body = "<ul style='list-style: none'><li>(a) Arden<li>(b) Brack</ul><ul style='list-style:none'><li>1. Castor<li>2. Delph</ul>"
    assert [(marker, text) for _, marker, text in blocks(body)] == [
        ("(a)", "Arden"),
        ("(b)", "Brack"),
        ("1.", "Castor"),
        ("2.", "Delph"),
    ]


def test_two_lists_with_words_between_are_two() -> None:
    made = page("<ul><li>Arden</ul>and<ul><li>Brack</ul>")
    assert made.blocks[0].list_id != made.blocks[2].list_id


def test_lists_of_word() -> None:
    body = (
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span "
        "style='mso-list:Ignore'>(a)<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Arden</p>"
        "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol;mso-list:Ignore'>·"
        "<span>&nbsp;&nbsp; </span></span>Old Dock</p>"
        "<p class=MsoListParagraph>2.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span>Brack</p>"
    )
    assert blocks(body) == [
        ("item 1", "(a)", "Arden"),
        ("item 2", "·", "Old Dock"),
        ("item 1", "2.", "Brack"),
    ]


def test_lists_of_google() -> None:
    style = (
        "<style>.lst-kix_a1-0 > li:before{content:\"(\" counter(lst-ctn-kix_a1-0,lower-latin) \") \"}"
        "ol.lst-kix_a1-0{list-style-type:none}</style>"
    )  # fmt: skip
    body = (
        '<ol class="c3 lst-kix_a1-0 start" start="1"><li>Arden</li></ol><ul class="c3 lst-kix_b2-1 start"><li>Old Dock</li></ul>'
        '<ol class="c3 lst-kix_a1-0" start="2"><li>Brack</li></ol>'
    )
    assert blocks(body, style) == [
        ("item 1", "(a)", "Arden"),
        ("item 2", "-", "Old Dock"),
        ("item 1", "(b)", "Brack"),
    ]
    made = page(body, style)
    assert made.blocks[0].list_id == made.blocks[2].list_id


def test_a_table_whose_first_column_holds_markers_is_a_list() -> None:
    inner = "<table><tr><td><p>—</p></td><td><p>in the Old Dock,</p></td></tr><tr><td>—</td><td>in the New Dock.</td></tr></table>"
    body = (
        "<p>Ships may lie:</p><table><col><tbody><tr><td><p>(a)</p></td><td><p>in Arden:</p>"
        f"{inner}</td></tr></tbody></table><table><tr><td>(b)</td><td><p>in Brack.</p></td></tr></table>"
    )
    assert blocks(body) == [
        ("paragraph", "", "Ships may lie:"),
        ("item 1", "(a)", "in Arden:"),
        ("item 2", "—", "in the Old Dock,"),
        ("item 2", "—", "in the New Dock."),
        ("item 1", "(b)", "in Brack."),
    ]


# --- tables ---------------------------------------------------------------------------------


def test_merged_cells_keep_the_others_in_their_columns() -> None:
    body = (
        "<table><caption>Table 1</caption><tr><th rowspan=2>Port<th colspan=2>Ships<tr><td>2023<td>2024"
        "<tr><td>Arden<td>9<td>10</table>"
    )
    assert rows(body) == ["Port\tShips\t", "\t2023\t2024", "Arden\t9\t10"]
    assert texts(body)[0] == "Table 1"


def test_spans_beyond_all_bounds() -> None:
    body = "<table><tr><td colspan=999999999 rowspan=0>Port<td>Ships<tr><td>9</table>"
    assert rows(body) == ["Port\t\tShips", "\t\t9"]


def test_a_cell_of_several_paragraphs() -> None:
    body = "<table><tr><th>Port<th>Ships<tr><td><p>Arden</p><ul><li>Old Dock<li>New Dock</ul><td>9</table>"
    assert rows(body) == ["Port\tShips", "Arden Old Dock New Dock\t9"]


def test_tables_for_the_layout_are_frames() -> None:
    inner = "<table><tr><th>Port<th>Ships<tr><td>Arden<td>9</table>"
    body = f"<table><tr><td>Contents<td><h1>Report</h1><p>Nine ports.</p>{inner}</table>"
    assert [(kind, text) for kind, _, text in blocks(body)] == [
        ("paragraph", "Contents"),
        ("heading 1", "Report"),
        ("paragraph", "Nine ports."),
        ("row", "Port\tShips"),
        ("row", "Arden\t9"),
    ]


def test_a_table_of_one_column_is_a_frame() -> None:
    assert [kind for kind, _, _ in blocks("<table><tr><td>Nine ports<tr><td>Ten towns</table>")] == [
        "paragraph"
    ] * 2


# --- what is left out -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "left_out",
    [
        "<script>if (a<b) document.write('<p>Ten</p>')</script>",
        "<style>p::after { content: 'Ten' }</style>",
        "<noscript><p>Ten</p></noscript>",
        "<template><p>Ten</p></template>",
        "<nav><ul><li>Ten</ul></nav>",
        "<header><p>Ten</p></header>",
        "<footer>Ten</footer>",
        "<div role=navigation>Ten</div>",
        "<div hidden>Ten</div>",
        "<div style='color: red; display: none'>Ten</div>",
        "<span class='sr-only'>Ten</span>",
        "<p class=MsoToc1>Ten</p>",
        "<div class='toc'>Ten</div>",
        "<img alt='Ten' src='a.png'>",
        "<button>Ten</button><select><option>Ten</select><textarea>Ten</textarea>",
        "<svg><title>Ten</title><text>Ten</text></svg>",
        "<!-- Ten -->",
        "<![if gte mso 9]><!--[if mso]><p>Ten</p><![endif]--><![endif]>",
        "<math><semantics><annotation>Ten</annotation></semantics></math>",
        "<iframe src='a.html'>Ten</iframe><object data='a.pdf'>Ten</object>",
        "<span style='display:none;mso-hide:all'>Ten</span>",
    ],
)
def test_what_is_not_on_the_page(left_out: str) -> None:
    assert texts(f"<p>Nine ports</p>{left_out}<p>Two towns</p>") == ["Nine ports", "Two towns"]


def test_the_main_part_is_all_there_is_of_a_page_that_has_one() -> None:
    text = "The ports are shut for the whole of the winter, and nine towns are cut off. " * 4
    body = f"<div>Skip to the text</div><main><header><h1>Report</h1></header><p>{text}</p></main><div>Share this page</div>"
    assert texts(body) == ["Report", text.strip()]
    assert texts("<div>Nine ports</div><main></main>") == ["Nine ports"]


def test_a_head_that_fills_the_page_is_none() -> None:
    """Its end tag was forgotten."""
    assert texts("<header><h2>Report</h2>" + "<p>The ports are shut.</p>" * 20)[:2] == [
        "Report",
        "The ports are shut.",
    ]


def test_tracked_changes() -> None:
    body = "<p>All <del>nine</del><ins>ten</ins> ports</p>"
    assert texts(body) == ["All ten ports"]
    assert texts(body, tracked="original") == ["All nine ports"]


def test_the_reports_of_the_program_are_no_drafts() -> None:
    head = '<!doctype html>\n<html lang="en"><head><meta name="generator" content="checker 0.1.0">'
    assert read("report.html", f"{head}<body><p>Nine ports</p>".encode()).text == ""


def test_numbers_that_only_a_style_sets_apart() -> None:
    body = '<p class="li Point1"><span class="num"><span>(1)</span></span><span>Ships may lie in Arden.</span></p>'
    assert blocks(body) == [("item 1", "(1)", "Ships may lie in Arden.")]
