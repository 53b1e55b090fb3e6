"""What the page lists: findings and counts that are one place, what is allowed or known, several documents."""

from __future__ import annotations

from dataclasses import replace

from made import document, finding, report

from checker.model import Finding, Severity, Span
from checker.results import Allowed, Problem, Reading, Totals
from htmlreport.support import CATCH, data, examined, example, leaves, quoted, rendered, tree

TEXT = "Two ports (Aube, Brack and Calder) closed.\nTwo towns did.\n"


def reading(text: str) -> Reading:
    return Reading.of(document(text))


def placed(text: str, quote: str, **values: object) -> Finding:
    found = finding(text, quote, **values)
    at = text.index(quote)
    return replace(found, place=replace(found.place, span=Span(at, at + len(quote))))


def test_allowed_and_known_are_shown_quietly_and_with_their_reason() -> None:
    first, second = placed(TEXT, "Two ports"), placed(TEXT, "Two towns", code="TST002")
    made = report(
        TEXT,
        reading=reading(TEXT),
        allowed=(Allowed(first, "as agreed with the port", first.place),),
        known=(second,),
    )
    root = tree(rendered(made))
    items = list(root.every("li", "e"))
    assert [item.attributes["data-t"] for item in items] == ["allowed", "known"]
    assert "as agreed with the port" in items[0].text()
    assert root.by_id("m0").attributes["class"].split() == ["m", "allowed", "end"]
    chips = {chip.attributes["data-label"]: chip.text() for chip in root.every("button", "chip")}
    assert chips == {"allowed": "allowed 1", "known": "known 1"}
    assert data(root)[0]["found"][0]["reason"] == "as agreed with the port"


def test_an_allowed_contradiction_is_quiet_too() -> None:
    made = examined("Two ports (Aube, Brack and Calder) closed.\n")
    (one,) = [one for one in made.findings if one.code == "CNT001"]
    root = tree(rendered(replace(made, findings=(), allowed=(Allowed(one, "", one.place),))))
    assert root.by_id("e0").attributes["class"] == "e allowed"
    assert root.by_id("e0").attributes["data-t"] == "contradicted allowed"


def test_severities_are_filters_and_the_gravest_is_shown() -> None:
    both = (
        placed(TEXT, "Two ports", severity=Severity.ADVICE, code="TST009", message="round"),
        placed(TEXT, "Two ports", severity=Severity.WARNING, message="odd"),
    )
    root = tree(rendered(report(TEXT, reading=reading(TEXT), findings=both)))
    (item,) = root.every("li", "e")
    assert item.attributes["class"] == "e warning"
    assert item.attributes["data-t"] == "warning advice"
    assert item.attributes["data-r"] == "TST001 TST009"
    (rules,) = root.every("select", "rule")
    assert [one.text() for one in rules.every("option")] == [
        "All rules",
        "TST001 test-rule (1)",
        "TST009 test-rule (1)",
    ]


def test_without_the_text_the_list_stands_alone() -> None:
    made = replace(examined(TEXT), reading=None)
    root = tree(rendered(made))
    assert leaves(root) == []
    assert len(list(root.every("li", "e"))) == 2
    assert {link.attributes["href"] for item in root.every("li", "e") for link in item.every("a")} == {
        "#e0",
        "#e1",
    }


def test_files_that_failed_are_named_first() -> None:
    html = rendered(example(), problems=(Problem("lost.md", "no such file or folder"),))
    root = tree(html)
    (told,) = root.every("section", "problems")
    assert " ".join(told.text().split()) == "Not checked: 1 file lost.md no such file or folder"
    assert html.index("no such file") < html.index("<main")


def test_no_document_at_all() -> None:
    root = tree(
        rendered(problems=(Problem("a.md", "the file is empty"), Problem("b.md", "the file is empty")))
    )
    assert "Not checked: 2 files" in root.text()
    assert "0 counts: no file was checked." in root.text()
    assert data(root) == []


def test_several_documents_share_a_page() -> None:
    documents = examined("Nothing.\n", "empty.md"), example(), examined(CATCH, "catch.md")
    root = tree(rendered(*documents))
    assert [doc.attributes["data-doc"] for doc in root.every("div", "doc")] == ["0", "1", "2"]
    assert [one.text() for one in root.by_id("switch").every("option")] == [  # the gravest first
        "harbour.md — 2 errors, 1 warning",
        "catch.md — 1 error, 1 warning",
        "empty.md — 0 counts",
    ]
    (all_of_them,) = root.every("ol", "documents")
    assert [one.text() for one in all_of_them.every("a")] == ["harbour.md", "catch.md", "empty.md"]
    assert {item.attributes["id"] for item in root.every("li", "e")} == {
        f"e{at}" for at in range(len(data(root)))
    }
    assert [leaf.attributes["id"] for leaf in leaves(root)] == [f"b{at}" for at in range(len(leaves(root)))]
    assert quoted(root, data(root)[12]["text"]["at"][0]) == "Nine ports"


def test_totals_as_a_chart_and_in_words() -> None:
    root = tree(rendered(replace(example(), totals=Totals(3004, 3000, 1, 3, 0))))
    (chart,) = root.every("svg", "chart")
    assert chart.attributes["aria-label"] == (
        "3004 counts: 3000 confirmed, 1 contradicted, 3 unsupported, 0 unread"
    )
    bars = [
        (bar.attributes["class"], bar.attributes["x"], bar.attributes["width"]) for bar in chart.every("rect")
    ]
    assert bars == [
        ("contradicted", "0.0%", "1.2%"),
        ("unsupported", "1.8%", "1.2%"),
        ("confirmed", "3.6%", "96.2%"),
    ]
    (legend,) = root.every("ul", "legend")
    assert [one.text() for one in legend.every("li")] == ["1 contradicted", "3 unsupported", "3000 confirmed"]


def test_a_mark_within_another_shows_both_looks() -> None:
    outer = placed(TEXT, "Two ports (Aube, Brack and Calder)")
    inner = placed(TEXT, "Aube", severity=Severity.WARNING)
    root = tree(rendered(report(TEXT, reading=reading(TEXT), findings=(outer, inner))))
    (main,) = root.every("main")
    assert [(one.attributes["class"], one.attributes["data-m"], one.text()) for one in main.every("a")] == [
        ("m error", "0", "Two ports ("),
        ("m warning in-error end", "1 0", "Aube"),
        ("m error end", "0", ", Brack and Calder)"),
    ]
