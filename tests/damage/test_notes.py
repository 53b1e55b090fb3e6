"""Notes that a conversion broke: what is told of them, and where it is silent."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from damage.support import rules

PORTS = ("Arden", "Brack", "Calder", "Doun", "Esk", "Forth")
FORMS = {
    "caret": ("[^{}]", "[^{}]: "),
    "raised": ("<sup>{}</sup>", "<sup>{}</sup> "),
    "bracket": ("[{}]", "[{}] "),
}


def report(form: str, *, no_text: int = 0, no_mark: int = 0, merged: int = 0, marked: bool = True) -> str:
    """Six sentences, each with a note, of which one lost its text, its mark or its line."""
    mark, opening = FORMS[form]
    text: list[str] = []
    notes: list[str] = []
    for number, port in enumerate(PORTS, start=1):
        sign = "" if number == no_mark else mark.format(number)
        text.append(
            f"In {port} the board met the masters of the ferries{sign} and heard what they had to say."
        )
        body = f"Minutes of the board at {port}, page {7 * number}."
        if number == merged:
            notes[-1] += f" {opening.format(number) if marked else ''}{body}"
        elif number != no_text:
            notes.append(f"{opening.format(number)}{body}")
    return "\n\n".join([*text, *notes]) + "\n"


def told(text: str, name: str = "report.md") -> list[tuple[str, str, str]]:
    report = examine(read(name, text.encode()), rules("GRB009"))
    return [(one.severity.value, one.message, one.place.quote) for one in report.findings]


every = pytest.mark.parametrize("form", FORMS)


@every
def test_whole_notes_are_left_alone(form: str) -> None:
    assert told(report(form)) == []


@every
@pytest.mark.parametrize("number", [1, 3, 6])
def test_a_mark_without_a_text(form: str, number: int) -> None:
    (found,) = told(report(form, no_text=number))
    assert found[:2] == ("warning", f"note {number} has a mark and no text")
    assert found[2] == (f"[{number}]" if form == "bracket" else "ferries")


@every
def test_a_text_without_a_mark(form: str) -> None:
    body = "Minutes of the board at Calder, page 21."
    assert told(report(form, no_mark=3)) == [("warning", "nothing refers to note 3", body)]


@every
def test_a_note_inside_another(form: str) -> None:
    (found,) = told(report(form, merged=4))
    assert found[:2] == ("warning", "note 4 stands inside note 3")
    assert told(report(form, merged=4, marked=False))[0][1] == "note 4 has a mark and no text"


@pytest.mark.parametrize(("form", "findings"), [("raised", 0), ("bracket", 1)])
def test_a_number_in_brackets_is_no_mark_where_all_marks_are_raised(form: str, findings: int) -> None:
    *text, last = report(form).split("\n\n", len(PORTS) - 1)
    end = "they had to say."
    assert len(told("\n\n".join([*text, last.replace(end, f"{end} So says the law[7]."), ""]))) == findings


def test_a_note_in_brackets_whose_mark_is_lost() -> None:
    lines = [
        f"The board met in {port}[footnoteRef:{at}].  [{at}: Minutes of {port}.] "
        for at, port in enumerate(PORTS, start=1)
    ]
    assert told("\n".join(lines), "report.txt") == []
    lines[2] = lines[2].replace("[footnoteRef:3]", "")
    assert told("\n".join(lines), "report.txt") == [("warning", "nothing refers to note 3", "[3: ")]


@pytest.mark.parametrize("name", ["report.md", "report.txt"])
def test_a_note_in_brackets_that_does_not_end_as_it_should(name: str) -> None:
    lines = [
        f"The board met in {port}[footnoteRef:{at}].  [{at}: Minutes of {port}.]"
        for at, port in enumerate(PORTS, start=1)
    ]
    lines[2] = lines[2].removesuffix("]")
    lines[4] += " Its members left at noon."
    assert told("\n\n".join(lines), name) == [
        ("warning", "note 3 is never closed", "[3:"),
        ("warning", "the paragraph goes on behind note 5", "] Its"),
    ]


@pytest.mark.parametrize("empty", ["[^1]:\n", "[^1]:", "[^7]:\n\n[^1]: \n"])
def test_a_note_with_neither_text_nor_mark_is_none(empty: str) -> None:
    assert told(f"A note^[one] and more^[two].\n\n{empty}") == []


@pytest.mark.parametrize(
    "text",
    [
        # an exponent and a year are no marks
        "A<sup>1</sup> and B<sup>2</sup> cover 10<sup>6</sup> ha.\n\n<sup>1</sup> A is a port.\n\n<sup>2</sup> B too.\n",
        # a note that names another
        "A[^1] met B[^2] and C[^3].\n\n[^1]: See note 2.\n\n[^2]: As in[^1].\n\n[^3]: Letter.\n",
        # each chapter numbers its own
        "A[1] met.\n\n[1] Minutes.\n\nB[1] met C[2].\n\n[1] Letter.\n\n[2] Log.\n\nD[3] met.\n",
        # most of the notes are elsewhere
        "A[^1] met B[^2] and C[^3], D[^4] and E[^5].\n\n[^1]: Minutes.\n\n[^2]: Letter.\n",
        # links at the end of a page
        "See [A][1], [B][2] and [C][3].\n\n[1]: https://a.example\n[2]: https://b.example\n[3]: https://c.example\n",
    ],
)
def test_silent_when_unsure(text: str) -> None:
    assert told(text) == []


def test_a_mark_in_a_paragraph_that_is_indented_as_code_is_refers_to_its_note() -> None:
    text = report("bracket", no_mark=4)
    assert [message for _, message, _ in told(text)] == ["nothing refers to note 4"]
    indented = text.replace("[1] Minutes", "    The board met again.[4]\n\n[1] Minutes", 1)
    assert told(indented) == []


@pytest.mark.parametrize("code", ["rates[2] = 40", "rows[2][4] ", "rates[2]; // the third"])
def test_the_index_of_a_value_is_no_mark(code: str) -> None:
    text = f"The rate was told.[^1] It is {code} and no more.\n\n[^1]: Minutes of the board.\n"
    assert told(text) == []
    assert len(told(text.replace(code, "said[2] again"))) == 1
