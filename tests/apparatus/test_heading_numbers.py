"""Numbers of headings, captions, steps and items: skipped, given twice, on an odd level."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read

NAMES = ("Ships", "Crews", "Fog", "Towns", "Lights", "Pilots", "Piers", "Boats", "Nets", "Ice")
ROMANS = ("I", "II", "III", "IV", "V", "VI")
OPENING = "The board met in spring and heard the masters of all ferries. " * 8
HEADINGS = "REF002 REF003 REF004 REF005"


def told(text: str, codes: str = HEADINGS, name: str = "report.md") -> list[tuple[str, str, str, list[str]]]:
    """Code, message, the place and the related places of each finding."""
    found = examine(read(name, text.encode()), rules(codes)).findings
    return [(one.code, one.message, one.place.quote, [it.quote for it in one.related]) for one in found]


def headed(numbers: Sequence[str], level: int = 2, names: Sequence[str] = NAMES) -> str:
    """A heading for each number, a sentence beneath it."""
    return "\n\n".join(
        f"{'#' * level} {number} {name}\n\nOf {name.lower()} there is much to say."
        for number, name in zip(numbers, names, strict=False)
    )


@pytest.mark.parametrize(
    "numbers",
    [
        ["1.", "2.", "3.", "4."],
        ["I.", "II.", "III.", "IV.", "V."],
        ["3.1", "3.2", "3.3", "3.4"],
        ["A.", "B.", "C.", "D."],
        ["Step 1:", "Step 2:", "Step 3:"],
        ["2023.", "2024.", "2026."],
        ["1.", "3."],
        ["1.", "4.", "7.", "10."],
        ["4.", "7.", "9.", "11.", "13.", "15."],
        ["Exercise 1:", "Exercise 2:", "Exercise 3 & 4:", "Exercise 5:"],
    ],
)
def test_numbers_that_are_left_alone(numbers: list[str]) -> None:
    assert told(headed(numbers)) == []


def test_a_label_in_bold_that_opens_a_paragraph_counts_on() -> None:
    text = "\n\n".join(
        f"**Priority {n}: {name}.** It will be done in May."
        for n, name in zip((1, 2, 4), NAMES, strict=False)
    )
    assert told(text) == [
        (
            "REF002",
            "Priority 4 follows Priority 2, there is no Priority 3",
            "Priority 4: Fog. It will be done in May.",
            ["Priority 2: Crews. It will be done in May."],
        )
    ]


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        (["1.", "2.", "4.", "5."], "heading 4 follows heading 2, there is no heading 3"),
        (["I.", "II.", "IV.", "V."], "heading IV follows heading II, there is no heading III"),
        (["A.", "B.", "D.", "E."], "heading D follows heading B, there is no heading C"),
        (["3.1", "3.2", "3.4"], "heading 3.4 follows heading 3.2, there is no heading 3.3"),
        (["Step 1:", "Step 2:", "Step 4:"], "Step 4 follows Step 2, there is no Step 3"),
        (
            ["Article I.", "Article II.", "Article IV."],
            "Article IV follows Article II, there is no Article III",
        ),
    ],
)
def test_a_number_that_is_skipped(numbers: list[str], message: str) -> None:
    (found,) = told(headed(numbers))
    assert found[:2] == ("REF002", message)
    assert found[2].endswith(NAMES[2])
    assert found[3][0].endswith(NAMES[1])


def test_a_number_that_begins_a_line_was_read_otherwise() -> None:
    text = headed(["1.", "2.", "4.", "5."])
    assert told(text.replace("## 4.", "3. Snow fell for a week, and nobody came.\n\n## 4.")) == []


def test_a_caption_that_is_spoken_of_may_be_in_its_picture() -> None:
    captions = "\n\n".join(f"Figure {number}: {name}" for number, name in zip((1, 2, 4), NAMES, strict=False))
    assert [one[1] for one in told(captions)] == ["Figure 4 follows Figure 2, there is no Figure 3"]
    assert told(f"{captions}\n\nOn the map (Figure 3) fog lies.\n") == []


@pytest.mark.parametrize("name", ["report.md", "report.txt"])
def test_a_first_heading_that_is_the_second(name: str) -> None:
    sign = "## " if name.endswith("md") else ""
    headings = "\n\n".join(
        f"{sign}{roman}. {one}\n\nMuch to say." for roman, one in zip(ROMANS[1:], NAMES, strict=False)
    )
    assert told(f"{OPENING}\n\n{headings}\n", name=name) == [
        ("REF002", "heading II is the first, there is no heading I", "II. Ships", [])
    ]
    assert told(f"Harbours.\n\n{headings}\n", name=name) == []
    assert told(f"{OPENING}\n\n{headings.replace('II. Ships', 'IX. Ships')}\n", name=name) == []


def test_a_number_that_stands_twice() -> None:
    assert told(headed(["1.", "2.", "3.", "3.", "4."])) == [
        ("REF003", "heading 3 stands twice", "3. Towns", ["Fog"])
    ]
    assert told(headed(["1.", "2.", "3.", "3.", "4."], names=("A", "B", "C", "C", "D"))) == []


@pytest.mark.parametrize("numbers", [["1.", "2.", "2.", "4."], ["1.", "1.", "3.", "4."]])
def test_a_number_that_was_taken_twice_is_one_slip(numbers: list[str]) -> None:
    assert [one[0] for one in told(headed(numbers))] == ["REF003"]


def test_a_letter_or_a_number_behind_it_goes_on_a_number() -> None:
    assert told(headed(["1.", "1.a.", "1.b.", "1.c.", "2."])) == []
    captions = "".join(f"Table {one} – Catch\n\nMuch was caught.\n\n" for one in ("13.1", "13.2", "13"))
    assert told(f"{captions}Table 13.2, which is new, has more.\n") == []


def test_a_step_in_two_halves() -> None:
    text = headed(["Step 1:", "Step 2:", "Step 3A:", "Step 3B:", "Step 4:"])
    assert told(text) == []


def test_a_label_in_the_middle_of_a_line() -> None:
    text = headed(["Section 1:", "Section 2:", "Section 4:"])
    assert [one[0] for one in told(text)] == ["REF002"]
    assert told(text.replace("Of crews", "By the way, section 3: Fog lay. Of crews")) == []


def test_the_numbers_of_a_list_are_no_headings() -> None:
    text = headed(["1.", "2.", "4.", "5."]).replace("Of crews", "1. Pay;\n2. rest;\n3. food.\n\nOf crews")
    assert [one[1] for one in told(text)] == ["heading 4 follows heading 2, there is no heading 3"]
    assert told(text.replace("food.", "food.\n\n3. Nets of Hemp")) == []


def test_sentences_that_begin_with_a_label() -> None:
    captions = "Figure 1: Ships\n\nFigure 2. shows the crews.\n\nFigure 2: Crews\n\nFigure 3: Fog\n"
    assert told(captions) == []


def test_a_heading_without_a_number_ends_a_count() -> None:
    first, second = headed(["1."], 3), headed(["1.", "2.", "3."], 3)
    assert told(f"## Spring\n\n{first}\n\n## Autumn\n\n{second}\n") == []


def test_numbers_begin_anew_in_every_section() -> None:
    inner = headed(["1.", "2.", "3."], 3)
    assert told(f"## Spring\n\n{inner}\n\n## Autumn\n\n{inner}\n") == []
    assert told(f"## Spring\n\n{inner}\n\n## Autumn\n\n### 3. Fog\n\nMore.\n") == []


def test_a_heading_on_a_level_of_its_own() -> None:
    text = headed([f"{roman}." for roman in ROMANS])
    assert told(text.replace("## IV.", "# IV.")) == [
        ("REF004", "heading IV stands on level 1, its siblings on level 2", "IV. Towns", ["Ships"])
    ]
    assert told(text.replace("## IV.", "# IV.").replace("## V", "# V")) == []


def test_a_heading_behind_a_bullet() -> None:
    text = headed(["1.", "2.", "3.", "4."]).replace("## 3.", "- 3.")
    assert told(text) == [("REF005", "heading 3 stands behind the bullet of a list", "3. Fog", ["Ships"])]


def test_contents_that_fell_behind() -> None:
    titles = ["The ships of the year", "Crews and their pay", "Fog", "Towns"]
    text = "\n".join(["# Contents", "", *(f"- {title}" for title in titles)])
    body = "\n\n".join(f"# {title}\n\nMuch to say." for title in titles)
    assert told(f"{text}\n\n{body}\n", "REF007") == []
    numbered = (
        text.replace("- Fog", "- 3. 2019 update on fog"),
        body.replace("# Fog", "# 3. 2019 update on fog"),
    )
    assert told("\n\n".join(numbered), "REF007") == []
    changed = body.replace("Crews and their pay", "Crews and their wages")
    assert told(f"{text}\n\n{changed}\n", "REF007") == [
        (
            "REF007",
            "the contents say “Crews and their pay”, the heading “Crews and their wages”",
            "Crews and their pay",
            ["Crews and their wages"],
        )
    ]
    assert told(f"{text}\n\n{body.replace('Crews and their pay', 'Lights')}\n", "REF007") == []
    # what was lost on the way out of a PDF
    assert told(f"{text}\n\n{body.replace('Crews and their pay', 'Crews andtheir pay')}\n", "REF007") == []


def test_contents_with_numbers() -> None:
    titles = ["1. The ships", "2. Crews of 1559 boats", "3. Fog", "4. Towns"]
    text = "\n".join(["# Contents", "", *(f"- [{title}](#{at})" for at, title in enumerate(titles))])
    body = "\n\n".join(f"# {title}\n\nMuch to say." for title in titles)
    assert told(f"{text}\n\n{body}\n", "REF007") == []
    assert told(f"{text}\n\n{body.replace('# 2. ', '# ')}\n", "REF007") == []


def test_contents_that_say_more() -> None:
    titles = ["The ships of the year", "Crews and their pay", "Fog", "Towns"]
    text = "\n".join(["# Contents", "", *(f"- [{title}](#{at})" for at, title in enumerate(titles))])
    body = "\n\n".join(f"# {title}\n\nMuch to say." for title in titles)
    more = text.replace("[Crews and their pay](#1)", "[Crews and their pay](#1) (since 2019)")
    assert told(f"{more}\n\n{body}\n", "REF007") == []
    page = text.replace("[Crews and their pay](#1)", "[Crews and their pets](#pets)")
    assert len(told(f"{page}\n\n{body}\n", "REF007")) == 1


def test_a_table_of_the_sections_that_fell_behind() -> None:
    titles = ["The ships of the year", "Crews and their pay", "Fog in the harbour", "Towns"]
    rows = [f"| {at} | {title} | {7 * at} |" for at, title in enumerate(titles, start=1)]
    table = "\n".join(["| Section | Subject | Rules |", "|---|---|---|", *rows])
    body = "\n\n".join(f"## {at}. {title}\n\nMuch to say." for at, title in enumerate(titles, start=1))
    assert told(f"# Rules\n\n{table}\n\n{body}\n", "REF007") == []
    changed = body.replace("Crews and their pay", "Crews and their wages")
    assert [one[1] for one in told(f"# Rules\n\n{table}\n\n{changed}\n", "REF007")] == [
        "the contents say “Crews and their pay”, the heading “Crews and their wages”"
    ]
    other = body.replace("Crews and their pay", "Lights").replace("Towns", "Rocks")
    assert told(f"# Rules\n\n{table}\n\n{other}\n", "REF007") == []


@pytest.mark.parametrize(("between", "codes"), [("4A\\.", []), ("4\\.", []), ("Nil", ["REF002"])])
def test_a_letter_behind_a_number_and_a_stop_that_is_escaped(between: str, codes: list[str]) -> None:
    text = headed(["1.", "2.", "3."]) + f"\n\n{between} Fees\n\nText.\n\n" + headed(["5.", "6."])
    assert [one[0] for one in told(text)] == codes
