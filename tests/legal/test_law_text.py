"""What laws in XML are read as: parts, points, headings, notes, tables, and what is left out."""

from __future__ import annotations

import pytest

from checker.model import BlockKind, Document
from checker.readers import Options, read
from checker.readers.options import TrackedChanges
from legal.markup import akn, formex, note, p, tag


def shown(made: Document) -> list[tuple[str, str, str]]:
    """Kind with its level, marker and text of every block but the notes."""
    return [
        (f"{block.kind.value} {block.level or ''}".strip(), block.marker, made.quote(block.span))
        for block in made.blocks
        if block.kind is not BlockKind.NOTE
    ]


def law(body: str, before: str = "", tracked: TrackedChanges = "final") -> Document:
    """A law in Akoma Ntoso."""
    return read("law.akn", akn(body, before), options=Options(tracked=tracked))


def official(body: str, root: str = "ACT") -> Document:
    """A law in Formex."""
    return read("law.xml", formex(body, root))


def places(made: Document) -> list[str]:
    return [landmark.label for landmark in made.landmarks]


POINT = tag("point", tag("num", "(a)"), tag("content", p("no ship enters;")))
ARTICLE = tag(
    "article",
    tag("num", "Article 2"),
    tag("heading", "Ports"),
    tag(
        "paragraph",
        tag("num", "1."),
        tag("list", tag("intro", p("In winter:")), POINT),
        tag("wrapUp", p("unless it is in distress.")),
    ),
    tag("paragraph", tag("num", "1a."), tag("content", p("Nobody pays."))),
)


# --- Akoma Ntoso ----------------------------------------------------------------------------


def test_parts_are_headings_and_points_are_items() -> None:
    made = law(tag("chapter", tag("num", "CHAPTER I"), ARTICLE))
    assert shown(made) == [
        ("heading 1", "", "CHAPTER I"),
        ("heading 2", "", "Article 2 Ports"),
        ("item 1", "1.", "In winter:"),
        ("item 2", "(a)", "no ship enters;"),
        ("paragraph 1", "", "unless it is in distress."),
        ("item 1", "1a.", "Nobody pays."),
    ]
    assert places(made) == [
        "CHAPTER I", "Article 2", "Article 2(1)", "Article 2(1)(a)", "Article 2(1)", "Article 2(1a)"
    ]  # fmt: skip


def test_a_section_with_a_number_and_no_heading_is_a_point() -> None:
    headed = tag("section", tag("num", "3"), tag("heading", "Fees"), tag("content", p("Nobody pays.")))
    bare = tag(
        "section",
        tag("num", "4"),
        tag("intro", p("It is in force")),
        tag("paragraph", tag("num", "a"), tag("content", p("at once."))),
    )
    made = law(headed + bare)
    assert shown(made) == [
        ("heading 1", "3", "Fees"),
        ("paragraph", "", "Nobody pays."),
        ("item 1", "4", "It is in force"),
        ("item 2", "a", "at once."),
    ]
    assert places(made)[:2] == ["section 3"] * 1 + ["paragraph 3"]


def test_recitals_are_cited_by_their_numbers() -> None:
    recital = tag("recital", tag("num", "(12)"), p("Six ports were closed."))
    made = read("law.akn", akn("", tag("preamble", tag("recitals", p("Whereas:"), recital))))
    assert shown(made) == [("paragraph", "", "Whereas:"), ("item 1", "(12)", "Six ports were closed.")]
    assert places(made) == ["paragraph 1", "recital 12"]


def test_the_title_stands_above_the_parts() -> None:
    title = tag("longTitle", p(tag("docType", "REGULATION"), " ", tag("docPurpose", "on ports")))
    made = law(ARTICLE, tag("preface", title))
    assert [one[::2] for one in shown(made)][:2] == [
        ("heading 1", "REGULATION on ports"),
        ("heading 2", "Article 2 Ports"),
    ]
    short = p(tag("shortTitle", "Ports Act 2014"))
    long = p(tag("docTitle", "An Act to close ports."))
    assert shown(law("", tag("preface", short + long))) == [
        ("heading 1", "", "Ports Act 2014"),
        ("paragraph", "", "An Act to close ports."),
    ]
    cited = law(p("It may be cited as the ", tag("shortTitle", "Ports Act 2014"), "."))
    assert [kind for kind, _, _ in shown(cited)] == ["paragraph"]


def test_lists_without_numbers_have_dashes() -> None:
    items = tag("item", p("tea")) + tag("item", p("ale"), p("and beer"))
    made = law(tag("blockList", tag("listIntroduction", "Two drinks:"), items))
    assert shown(made) == [
        ("paragraph", "", "Two drinks:"),
        ("item 1", "–", "tea"),
        ("item 1", "–", "ale"),
        ("paragraph 1", "", "and beer"),
    ]


def test_two_numbers_before_one_text() -> None:
    inner = tag("subparagraph", tag("num", "(i)"), p("on land")) + tag(
        "subparagraph", tag("num", "(ii)"), p("at sea")
    )
    assert shown(law(tag("point", tag("num", "(a)"), inner))) == [
        ("item 1", "(a)", "(i) on land"),
        ("item 2", "(ii)", "at sea"),
    ]


def test_cross_headings_and_annexes_are_headings() -> None:
    section = tag("section", tag("num", "1"), tag("heading", "Ports"))
    annex = tag("attachment", tag("heading", "Annex I"), tag("doc", tag("mainBody", p("Arden"))))
    assert shown(law(tag("crossHeading", "Final provisions") + section)) == [
        ("heading 1", "", "Final provisions"),
        ("heading 1", "1", "Ports"),
    ]
    assert shown(law(tag("attachments", annex))) == [("heading 1", "", "Annex I"), ("paragraph", "", "Arden")]


def test_notes_stand_where_they_are_referred_to() -> None:
    made = law(
        tag(
            "paragraph",
            tag("num", "1.", note("OJ L 1.", marker="7")),
            p("Six ports", note("Arden."), " shut."),
        )
        + p("Again", tag("noteRef", href="#n"), "."),
        tag("meta", tag("notes", tag("note", p("Brack."), eId="n"))),
    )
    assert [made.quote(block.span) for block in made.blocks] == [
        "Six ports shut.", "Again.", "OJ L 1.", "Arden.", "Brack.",
    ]  # fmt: skip
    assert [(one.label, one.references) for one in made.notes] == [("7", (0,)), ("2", (9,)), ("3", (21,))]


def test_a_table_has_its_cells_once() -> None:
    rows = tag("tr", tag("th", p("Port"), rowspan="2"), tag("th", p("Ships"), colspan="2"))
    rows += tag("tr", tag("td", p("in")), tag("td", p("out"), note("Net.")))
    rows += tag("tr", tag("td", p("Arden")), tag("td", p("–")), tag("td", p("5")))
    made = law(tag("table", tag("caption", "Traffic"), rows))
    assert [text for _, _, text in shown(made)] == ["Traffic", "Port\tShips\t", "\tin\tout", "Arden\t–\t5"]
    assert places(made) == ["paragraph 1", "table 1, row 1", "table 1, row 2", "table 1, row 3", "note 1"]


def test_indented_markup_adds_no_blanks() -> None:
    body = tag(
        "p", "<i>\n  Six ports\n  </i>, two towns (\n   <ref>L 1</ref>\n  ) and\n   <b>a river</b>\n ."
    )
    assert [text for _, _, text in shown(law(body))] == ["Six ports, two towns (L 1) and a river."]


def test_quotations() -> None:
    words = p("after ", tag("quotedText", "ship", startQuote="“", endQuote="”"), " insert")
    inside = tag("subsection", tag("num", "2A"), p("A copy may be served."))
    body = tag(
        "subsection", tag("num", "2"), words, tag("p", tag("mod", tag("quotedStructure", inside), "”."))
    )
    assert shown(law(body)) == [
        ("item 1", "2", "after “ship” insert"),
        ("item 2", "2A", "A copy may be served.”."),
    ]


def test_headings_of_another_act_are_none_of_this_one() -> None:
    def article(number: str, title: str, *content: str) -> str:
        return tag("article", tag("num", f"Article {number}"), tag("heading", title), *content)

    inside = tag("quotedStructure", article("8a", "Ships", p("Ships are counted.")))
    made = law(
        article("1", "Changes", p(tag("mod", "insert:", inside))) + article("2", "Force", p("It holds."))
    )
    assert [(kind, text) for kind, _, text in shown(made) if kind.startswith("heading")] == [
        ("heading 1", "Article 1 Changes"),
        ("heading 1", "Article 2 Force"),
    ]
    assert "Ships" in made.text


def test_changes_are_read_in_either_state() -> None:
    body = p("Six", tag("del", " small"), tag("ins", " large"), " ports.")
    assert law(body).text == "Six large ports."
    assert law(body, tracked="original").text == "Six small ports."


@pytest.mark.parametrize(
    "left_out",
    [
        tag("meta", tag("identification", tag("FRBRauthor", "ten"))),
        tag("toc", tag("tocItem", "ten")),
        tag("foreign", "ten"),
    ],
)
def test_what_is_left_out_of_a_law(left_out: str) -> None:
    assert law(p("Nine ports"), left_out).text == "Nine ports"


def test_raised_figures() -> None:
    assert (
        law(p("10", tag("sup", "6"), " ships on 21", tag("sup", "st"), " May")).text
        == "10⁶ ships on 21st May"
    )


def test_words_without_headings_tell_headings() -> None:
    assert shown(law(p("ANNEX II"))) == [("heading 1", "", "ANNEX II")]


# --- Formex ---------------------------------------------------------------------------------


def test_articles_and_lists_of_the_official_journal() -> None:
    item = tag("ITEM", tag("NP", tag("NO.P", "(a)"), tag("TXT", "tea;"), tag("P", "of leaves")))
    dash = tag("LIST", tag("ITEM", tag("P", "ale")), TYPE="DASH")
    parag = tag("PARAG", tag("NO.PARAG", "1."), tag("ALINEA", tag("P", "These:"), tag("LIST", item + dash)))
    article = tag("ARTICLE", tag("TI.ART", "Article 3"), tag("STI.ART", "Drinks"), parag)
    title = tag("TITLE", tag("TI", tag("P", "TITLE I")), tag("STI", tag("P", "GENERAL")))
    made = official(tag("ENACTING.TERMS", tag("DIVISION", title, article)))
    assert shown(made) == [
        ("heading 1", "", "TITLE I GENERAL"),
        ("heading 2", "", "Article 3 Drinks"),
        ("item 1", "1.", "These:"),
        ("item 2", "(a)", "tea;"),
        ("paragraph 2", "", "of leaves"),
        ("item 2", "–", "ale"),
    ]
    assert places(made)[1:4] == ["Article 3", "Article 3(1)", "Article 3(1)(a)"]


def test_recitals_and_titles_of_the_official_journal() -> None:
    title = tag(
        "TITLE", tag("TI", tag("P", tag("HT", "Regulation", TYPE="UC"), " (EU) 2019/1"), tag("P", "on ports"))
    )
    recital = tag("CONSID", tag("NP", tag("NO.P", "(4)"), tag("TXT", "Six ports were closed.")))
    signed = tag("FINAL", tag("SIGNATURE", tag("SIGNATORY", tag("P", "A. ", tag("HT", "Hart", TYPE="UC")))))
    made = official(
        tag("BIB.INSTANCE", "L 130") + title + tag("PREAMBLE", tag("GR.CONSID", recital)) + signed
    )
    assert shown(made) == [
        ("heading 1", "", "REGULATION (EU) 2019/1 on ports"),
        ("item 1", "(4)", "Six ports were closed."),
        ("paragraph", "", "A. HART"),
    ]
    assert places(made)[1] == "recital 4"


def test_quotation_marks_are_elements() -> None:
    start, end = tag("QUOT.START", CODE="2018"), tag("QUOT.END", CODE="2019")
    odd = tag("QUOT.END", CODE="D800") + tag("QUOT.END", CODE="x")
    points = tag("NP", tag("NO.P", start, "(e)"), tag("TXT", "to meet", end, odd, ";"))
    assert shown(official(points, "GENERAL")) == [("item 1", "(e)", "‘to meet’;")]


def test_notes_are_counted_by_their_kind() -> None:
    def noted(name: str, numbering: str) -> str:
        return tag("NOTE", tag("P", f"Note {name}."), NOTE_ID=name, NUMBERING=numbering)

    text = tag("P", "Six", noted("A", "ARAB"), " or", noted("B", "STAR"), " two", noted("C", "ARAB"), ".")
    cells = tag("CELL", tag("P", "5", tag("NOTE", NOTE_REF="D"))) + tag("CELL", tag("P", "6"))
    table = tag(
        "TBL", tag("TI.BLK", tag("P", "Ports")), tag("ROW", cells), tag("GR.NOTES", noted("D", "alpha"))
    )
    made = official(text + table + tag("P", "Four", tag("NOTE", NOTE_REF="A"), "."), "GENERAL")
    assert [(one.label, made.quote(one.body) if one.body else "") for one in made.notes] == [
        ("1", "Note A."), ("*", "Note B."), ("2", "Note C."), ("a", "Note D."),
    ]  # fmt: skip
    assert len(made.notes[0].references) == 2
    assert [text for kind, _, text in shown(made) if kind == "row"] == ["Ports", "5\t6"]
