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
