"""Markdown's blocks: what leaves the text, what stays, and the way back to the source."""

from __future__ import annotations

from checker.model import BlockKind
from readers.support import blocks, in_source, items, markdown, texts


def test_a_report() -> None:
    document = markdown("""
        ---
        title: Fisheries
        ---

        # Fisheries

        Nine **coastal** regions, see [the annex](annex.md), keep `quota.csv`.
        They [met][1] twice.

        > The fleet shrank
        > again.

        - cod
        - herring

        ```
        a = 1
        b = 2
        ```

        [1]: https://example.org
        """)
    assert blocks(document) == [
        ("heading", 1, "", "Fisheries"),
        ("paragraph", 0, "", "Nine coastal regions, see the annex, keep quota.csv. They met twice."),
        ("paragraph", 0, "", "The fleet shrank again."),
        ("item", 1, "-", "cod"),
        ("item", 1, "-", "herring"),
        ("code", 0, "", "a = 1 b = 2"),
    ]
    assert document.text.split("\n") == texts(document)
    assert in_source(document, "coastal") == "coastal"
    assert (
        in_source(document, "see the annex, keep quota.csv") == "see [the annex](annex.md), keep `quota.csv"
    )


def test_entities_and_escapes_stand_for_their_character() -> None:
    document = markdown(r"Nets &amp; lines \* cost 5&nbsp;000&#8364; &nosuch; a < b.")
    assert document.text == "Nets & lines * cost 5\xa0000€ &nosuch; a < b."
    assert in_source(document, "&") == "&amp;"
    assert in_source(document, "lines *") == r"lines \*"
    assert in_source(document, "000€") == "000&#8364;"


def test_offsets_are_characters_where_the_parser_counts_bytes() -> None:
    document = markdown("Ålesund — “ten” *fjords* 🐟 and **nine** ports\n\n- Übersee `é` rest\n")
    for word in ("fjords", "nine", "ports", "Übersee", "é", "rest"):
        assert in_source(document, word) == word
        start = document.source.index(word)
        assert document.origin.source_start(document.text.index(word)) == start


def test_line_breaks_become_one_space_and_other_space_stays() -> None:
    document = markdown("Ten  ports\tand  \nsix\\\nharbours\n   in all<br>today")
    assert document.text == "Ten  ports\tand six harbours in all today"
    assert document.range(document.blocks[0].span).end.line == 4


def test_a_line_that_closes_a_bracket_begins_no_item() -> None:
    document = markdown("The harbour board (described in [Act\n732](acts/732.md)) is in charge.")
    assert document.text == "The harbour board (described in Act 732) is in charge."


def test_a_row_for_each_line_of_a_table() -> None:
    document = markdown("""
        | Port | Boats |
        |------|------:|
        | Ost  | **12** |
        | West |       |
        """)
    rows = [[document.quote(cell) for cell in block.cells] for block in document.blocks]
    assert rows == [["Port", "Boats"], ["Ost", "12"], ["West", ""]]
    assert texts(document) == ["Port\tBoats", "Ost\t12", "West\t"]
    assert in_source(document, "12") == "12"


def test_headings_of_every_kind_keep_their_number_apart() -> None:
    document = markdown("""
        Budget
        ======

        ## **II. SPENDING** ##

        ### 3.1 Wards

        ### (a) Beds

        ## *1. Drugs*

        ## Chapter 3

        ## 12 hospitals

        ## 2.Staff
        """)
    assert blocks(document) == [
        ("heading", 1, "", "Budget"),
        ("heading", 2, "II.", "SPENDING"),
        ("heading", 3, "3.1", "Wards"),
        ("heading", 3, "(a)", "Beds"),
        ("heading", 2, "1.", "Drugs"),
        ("heading", 2, "", "Chapter 3"),
        ("heading", 2, "", "12 hospitals"),
        ("heading", 2, "2.", "Staff"),
    ]


def test_plain_numbers_count_as_a_headings_where_they_count_on() -> None:
    document = markdown("# 1 Aims\n\n## 7 lessons\n\n# 2 Means\n")
    assert blocks(document) == [
        ("heading", 1, "1", "Aims"),
        ("heading", 2, "", "7 lessons"),
        ("heading", 1, "2", "Means"),
    ]
    assert blocks(markdown("# 4 Wards\n\n## 4.1 Beds\n"))[0] == ("heading", 1, "4", "Wards")


def test_a_link_that_another_file_defines_is_its_label() -> None:
    document = markdown("See [Section *4*][42-wards], [[the Act]][acts/2019] and [the Act] or [sic][!].")
    assert document.text == "See Section 4, [the Act] and [the Act] or [sic][!]."


def test_a_heading_that_a_converter_made_an_item_of() -> None:
    document = markdown("## 3. Wards\n\n- beds\n- 4. Operating theatres\n\nText.\n\n- 9. Not next\n")
    assert blocks(document) == [
        ("heading", 2, "3.", "Wards"),
        ("item", 1, "-", "beds"),
        ("heading", 2, "4.", "Operating theatres"),
        ("paragraph", 0, "", "Text."),
        ("item", 2, "9.", "Not next"),
    ]


def test_html_blocks_lose_their_tags() -> None:
    document = markdown("""
        <div class="box">
        <h2>2. Wards &amp; beds</h2>
        <p>Nine <b>wards</b>
           of ten.<!-- not <p>this</p> --></p>
        <ul><li>first<ul><li>deep</li></ul></li><li>second</li></ul>
        <table><tr><th>Ward</th><th>Beds</th></tr>
        <tr><td>East</td><td></td></tr></table>
        <script>var a = "<p>";</script>
        </div>

        After.
        """)
    assert blocks(document) == [
        ("heading", 2, "2.", "Wards & beds"),
        ("paragraph", 0, "", "Nine wards of ten."),
        ("item", 1, "-", "first"),
        ("item", 2, "-", "deep"),
        ("item", 1, "-", "second"),
        ("row", 0, "", "Ward\tBeds"),
        ("row", 0, "", "East\t"),
        ("paragraph", 0, "", "After."),
    ]
    assert in_source(document, "wards\n".strip()) == "wards"


def test_an_indented_block_of_html_is_not_code() -> None:
    document = markdown("<ol>\n\n\t<li>east</li>\n\n\t<li>west</li>\n\n</ol>\n\n    x = <li>\n")
    assert blocks(document) == [
        ("item", 1, "-", "east"),
        ("item", 1, "-", "west"),
        ("code", 0, "", "x = <li>"),
    ]


def test_inline_tags_comments_and_pictures_leave_the_text() -> None:
    document = markdown(
        'A <u>clear</u> <span class="x">view</span><!-- hm --> ![of it](a.png)here, `<u>` ~~old~~.'
    )
    assert document.text == "A clear view here, <u> old."


def test_front_matter_only_at_the_start_and_only_where_it_is_one() -> None:
    assert texts(markdown("---\nlang: en\nlist:\n  - a\n...\nText.\n")) == ["Text."]
    assert texts(markdown("---\n\ntags:\n- a\n- a\n---\nText.\n")) == ["Text."]
    assert texts(markdown("---\n\nText.\n\n---\n\nMore.\n")) == ["Text.", "More."]
    assert texts(markdown("Text.\n\n---\nlang: en\n---\n")) == ["Text.", "lang: en"]


def test_paragraphs_inside_an_item_carry_its_level() -> None:
    document = markdown("- cod\n\n  is cold\n\n  1. one\n\n     more\n- herring\n")
    assert blocks(document) == [
        ("item", 1, "-", "cod"),
        ("paragraph", 1, "", "is cold"),
        ("item", 2, "1.", "one"),
        ("paragraph", 2, "", "more"),
        ("item", 1, "-", "herring"),
    ]
    assert [list_id for _, _, list_id, _ in items(document)] == [1, 2, 1]


def test_an_item_without_text_is_no_block() -> None:
    assert texts(markdown("- \n- cod\n- [x] done\n\n***\n")) == ["cod", "done"]


def test_blocks_are_in_order_and_one_to_a_line() -> None:
    document = markdown("# A\n\nb\nc\n\n- d\n\n[^1]: note\n\n| e |\n|---|\n")
    assert "\n".join(document.quote(block.span) for block in document.blocks) == document.text
    assert [block.kind for block in document.blocks][-1] is BlockKind.NOTE


def test_a_number_that_goes_on_in_a_small_letter_is_none_of_a_heading() -> None:
    document = markdown("# 1.4.a Clone\n\n## 2.Build\n\n## 3. Go on\n")
    assert [(block.marker, document.quote(block.span)) for block in document.blocks] == [
        ("", "1.4.a Clone"),
        ("2.", "Build"),
        ("3.", "Go on"),
    ]
