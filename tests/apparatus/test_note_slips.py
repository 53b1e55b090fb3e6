"""Slips of notes: what is told of them, at which place, and where it is silent."""

from __future__ import annotations

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read

NOTES = "GRB009 NTE"
PORTS = ("Arden", "Brack", "Calder", "Doun", "Esk", "Forth")
FORMS = {
    "caret": ("[^{}]", "[^{}]: "),
    "raised": ("<sup>{}</sup>", "<sup>{}</sup> "),
    "sign": ("{}", "{} "),
    "bracket": ("[{}]", "[{}] "),
}
SIGNS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def report(form: str, marks: list[int], bodies: list[int] | None = None) -> str:
    """A sentence for each mark, then a note for each number."""
    mark, opening = FORMS[form]

    def written(shape: str, number: int) -> str:
        return shape.format(str(number).translate(SIGNS) if form == "sign" else number)

    text = [
        f"In {port} the board met the masters of the ferries{written(mark, number)} and heard them."
        for port, number in zip(PORTS, marks, strict=False)
    ]
    notes = [
        f"{written(opening, number)}Minutes of the board, page {7 * number}."
        for number in bodies or sorted(marks)
    ]
    return "\n\n".join([*text, *notes]) + "\n"


def told(text: str, codes: str = NOTES) -> list[tuple[str, str, str, str, list[str]]]:
    """Code, severity, message, the place and the related places of each finding."""
    found = examine(read("report.md", text.encode()), rules(codes)).findings
    return [
        (one.code, one.severity.value, one.message, one.place.quote, [there.quote for there in one.related])
        for one in found
    ]


every = pytest.mark.parametrize("form", FORMS)
literal = pytest.mark.parametrize("form", ["raised", "sign"])


@every
def test_whole_notes_are_left_alone(form: str) -> None:
    assert told(report(form, [1, 2, 3, 4, 5])) == []


def test_a_mark_that_no_note_answers() -> None:
    text = "The board met.[^minutes] The masters came.[^letter]\n\n[^minutes]: Minutes of 4 May, page 2.\n"
    assert told(text) == [("NTE001", "error", "no note is called “letter”", "came.[^letter]", [])]


def test_the_only_mark_of_a_document_without_notes() -> None:
    text = "Nine masters have signed[^1]. The others wait.\n"
    assert told(text) == [("NTE001", "error", "no note is called “1”", "signed[^1]", [])]


@pytest.mark.parametrize(
    "text",
    [
        "Nine masters have signed[^2]. The others wait.\n",
        "Nine masters[^1] have signed[^1]. The others wait.\n",
        "Nine masters have signed[^1]. The others wait[^2].\n",
        "The pattern x[^1]* has no end, and [^1] none either.\n",
    ],
)
def test_marks_whose_notes_may_stand_in_another_file(text: str) -> None:
    assert told(text) == []


def test_two_first_notes_right_below_each_other() -> None:
    text = "The board met.<sup>1</sup> It rose.\n\n<sup>1</sup> Minutes.\n\n<sup>1</sup> Letter.\n"
    assert told(text) == [("NTE003", "warning", "note 1 is written twice", "Letter.", ["Minutes."])]


def test_first_notes_of_two_chapters() -> None:
    text = "The board met.<sup>1</sup>\n\n<sup>1</sup> Minutes.\n\nIt rose.<sup>1</sup>\n\n<sup>1</sup> Letter.\n"
    assert told(text) == []


def test_a_number_used_twice_among_the_notes_that_a_converter_prints() -> None:
    text = "Boats[footnoteRef:1] and nets.[footnoteRef:2] Crews left. [1: Old ones.] [1: All of them.]\n"
    assert told(text, "NTE") == [
        ("NTE003", "warning", "note 1 is written twice", "All of them.", ["Old ones."])
    ]


def test_a_note_that_no_mark_calls() -> None:
    text = "The board met.[^a]\n\n[^a]: Minutes of 4 May, page 2.\n\n[^b]: Letter of 9 June.\n"
    assert told(text) == [("NTE002", "warning", "nothing refers to note b", "Letter of 9 June.", [])]


def test_many_notes_that_no_mark_calls_are_told_once() -> None:
    notes = "".join(f"[^n{number}]: Letter of page {number}.\n\n" for number in range(1, 31))
    (only,) = told(f"The board met.[^a]\n\n[^a]: Minutes of 4 May, page 2.\n\n{notes}", "NTE002")
    assert only[2] == "nothing refers to note n1 and 29 others"


@pytest.mark.parametrize("form", ["caret", "raised", "sign", "bracket"])
def test_a_number_used_twice(form: str) -> None:
    text = report(form, [1, 2, 3, 4], [1, 2, 3, 3, 4]).replace("page 21.", "page 99.", 1)
    assert told(text) == [
        (
            "NTE003",
            "warning",
            "note 3 is written twice",
            "Minutes of the board, page 21.",
            ["Minutes of the board, page 99."],
        )
    ]


@literal
def test_notes_may_be_counted_anew(form: str) -> None:
    chapter = report(form, [1, 2, 3])
    assert told(chapter + "\n" + chapter.replace("Minutes of", "Letter to"), "NTE003") == []


@every
def test_a_mark_that_stands_twice(form: str) -> None:
    mark = FORMS[form][0].format("³" if form == "sign" else 3)
    text = report(form, [1, 2, 3, 4]).replace(mark, mark + mark, 1)
    (found,) = told(text, "NTE004")
    assert found == ("NTE004", "warning", "the mark of note 3 stands twice", f"ferries{mark}{mark}", [])


def test_a_linked_mark_in_a_line_of_its_own_and_its_stop_are_no_empty_note() -> None:
    text = (
        "Some block it\n[1](#footnote2)\n.\n\nMore\n[2](#footnote3)\n rose.\n\n[1](#footnoteref2)\nIn May.\n"
    )
    assert told(text, "NTE007") == []


@pytest.mark.parametrize("behind", [".", " <sup>2</sup>.", " [***]", " –"])
def test_a_raised_number_that_no_mark_stands_for_may_be_a_mark(behind: str) -> None:
    text = f"Some block it,\n<sup>1</sup>{behind}\n\nMore.<sup>3</sup>\n\n<sup>3</sup> In May.\n"
    assert told(text, "NTE007") == []


@pytest.mark.parametrize("held", ["[***]", "–"])
def test_a_raised_number_that_a_mark_stands_for_and_no_word(held: str) -> None:
    text = f"Some block it.<sup>1</sup>\n\n<sup>1</sup> {held}\n"
    assert told(text, "NTE007") == [("NTE007", "warning", "note 1 is empty", held, [])]


def test_a_text_of_marks_alone() -> None:
    assert examine(read("draft.txt", "² ² ² ² ".encode()), rules("NTE004")).failures == ()


def test_a_mark_that_stands_twice_at_no_word() -> None:
    text = "Table 1: Ferries\n\n| Port | Ferries |\n|---|---|\n| ²<sup>2</sup> | 19 |\n\n<sup>1</sup> In May.\n\n<sup>2</sup> In June.\n"
    report = examine(read("draft.md", text.encode()), rules("NTE004"))
    (place,) = (finding.place for finding in report.findings)
    assert place.range.start.line == 5
    assert place.range.start.offset <= place.range.end.offset


@every
def test_neighbours_that_changed_places(form: str) -> None:
    signed = {
        number: FORMS[form][0].format(str(number).translate(SIGNS) if form == "sign" else number)
        for number in (2, 3)
    }
    assert told(report(form, [1, 3, 2, 4, 5])) == [
        (
            "NTE005",
            "advice",
            "mark 3 is out of order beside mark 2",
            f"ferries{signed[3]}",
            ["ferries"],
        )
    ]


@pytest.mark.parametrize(
    ("marks", "message"),
    [
        ((1, 2, 4, 3), "mark 4 is out of order beside mark 3"),
        ((2, 1, 3, 4), "mark 2 is out of order beside mark 1"),
    ],
)
def test_neighbours_whose_notes_stand_below_each_paragraph(marks: tuple[int, ...], message: str) -> None:
    text = "\n\n".join(
        f"In {port} the board met the masters[footnoteRef:{mark}].\n\n[{number}: Minutes of {port}, page {7 * number}.]"
        for number, (port, mark) in enumerate(zip(PORTS, marks, strict=False), 1)
    )
    assert [one[2] for one in told(text, "NTE005")] == [message]


def test_chapters_with_notes_of_their_own_count_anew() -> None:
    chapter = report("raised", [1, 2, 3, 4])
    assert told(f"{chapter}\n# The pilots\n\n{chapter.replace('Minutes', 'Letters')}", "NTE005") == []


@literal
def test_a_mark_that_stands_too_early(form: str) -> None:
    (found,) = told(report(form, [1, 5, 2, 3, 4]))
    assert found[:3] == ("NTE005", "advice", "mark 5 is out of order beside mark 2")


@pytest.mark.parametrize("form", ["caret", "bracket"])
def test_numbers_that_nobody_sees_or_the_alphabet_orders(form: str) -> None:
    assert told(report(form, [1, 5, 2, 3, 4])) == []


@literal
def test_a_number_that_is_skipped(form: str) -> None:
    sign = FORMS[form][0].format("⁴" if form == "sign" else 4)
    assert told(report(form, [1, 2, 4, 5])) == [
        ("NTE006", "warning", "there is no note 3, mark 4 follows", f"ferries{sign}", ["ferries"])
    ]


@pytest.mark.parametrize("marks", [[12, 13, 15, 16], [1, 2, 5, 6], [1, 3, 5, 7, 9], [1, 3]])
def test_gaps_that_say_nothing(marks: list[int]) -> None:
    assert told(report("raised", marks)) == []


def test_a_note_that_holds_a_sign() -> None:
    text = report("caret", [1, 2, 3]).replace("Minutes of the board, page 14.", "–")
    assert told(text) == [("NTE007", "warning", "note 2 is empty", "–", [])]


def test_marks_that_were_left_fused_to_their_words() -> None:
    text = "The board met on the quay1 and heard them. They spoke of the fog.2In all, nine3 lines wrote.\n"
    assert [(one[1], one[2], one[3]) for one in told(text)] == [
        ("warning", "“quay1” seems to end in the mark of note 1", "quay1"),
        ("warning", "“fog.2” seems to end in the mark of note 2", "fog.2"),
        ("warning", "“nine3” seems to end in the mark of note 3", "nine3"),
    ]


def test_marks_fused_to_years_and_short_words_between_sure_ones() -> None:
    text = "The board met on the quay1 and left it2 alone. It rose in May 20193 and wrote to the pilots4.\n"
    assert [one[3] for one in told(text)] == ["quay1", "it2", "20193", "pilots4"]


def test_two_fused_marks_whose_notes_are_there() -> None:
    notes = "\n[^1]: Minutes.\n\n[^2]: Letter.\n\n[^3]: Log.\n"
    found = told(f"The board met on the quay1. It rose. It wrote to the pilots3.\n{notes}", "NTE008")
    assert [one[3] for one in found] == ["quay1", "pilots3"]


@pytest.mark.parametrize(
    "text",
    [
        "The board met on the quay[1](#f1), heard the masters[2](#f2) and spoke of the fog[3](#f3).\n",
        "The board met on the quay<a>1</a>, heard the masters<a>2</a> and spoke of the fog<a>3</a>.\n",
        "The board met on <code>quay1</code>, <code>masters2</code> and <code>the fog3</code> of the yard.\n",
        "The board met on it1, left it2 and saw h3 of a4.\n",
        "Pier.1.sec=The board rose. Quay.2.sec=The masters left. Fog.3.sec=The pilots came.\n",
        "The pier was reached.1. FOG It rose at dusk.2. SHIPS All of them left in spring.3. CREWS None stayed.\n",
        "The masters read http1 and http2 of old. They like http2 more than quic3.\n",
        "Order 20191 of the board, order 20192 and order 20193 are in force.\n",
        "The board met on the quay1.[^1] It rose in hall2.[^2]\n\n[^1]: Minutes.\n\n[^2]: Letter.\n",
    ],
)
def test_figures_that_are_marks_or_none_at_all(text: str) -> None:
    assert told(text, "NTE008") == []


@pytest.mark.parametrize(
    "text",
    [
        "The board met on the quay1 and heard them. They spoke of the fog.2 In all, nine lines wrote.\n",
        "The board met on berth1, went to berth2 and rested on berth3.\n",
        "Install grape1 before pear2 and plum3; then fig7, date8, lime5 and kiwi6.\n",
        "See Table1. The rates rose by 1.2 and 3.4 and 5.6 per cent on 4.5.2019.\n",
    ],
)
def test_words_that_end_in_a_figure_of_their_own(text: str) -> None:
    assert told(text) == []


def test_a_note_that_says_again_what_another_says() -> None:
    words = "Minutes of the board of Arden, page 4."
    text = f"The board met.[^1] It rose.[^2]\n\n[^1]: {words}\n\n[^2]: {words}\n"
    assert told(text) == [("NTE009", "advice", "note 2 says again what note 1 says", words, [words])]


@pytest.mark.parametrize("text", ["[^1]", "^[]", "[^1][^2]", "^[Nine ports.]"])
def test_a_text_that_is_nothing_but_marks_is_read(text: str) -> None:
    assert examine(read("report.md", text.encode()), rules("GRB REF NTE TYP")).failures == ()


def test_a_pattern_holds_no_note() -> None:
    assert told("They seek the lines that begin with ^[$@%] in May.\n", "NTE007") == []
