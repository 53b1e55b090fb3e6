"""Words and tags that a conversion garbled."""

from __future__ import annotations

import pytest

from damage.support import findings, found, mended


@pytest.mark.parametrize(
    ("text", "severity", "message"),
    [
        ("The cafÃ© on the pier.", "error", "“Ã©” is “é”, wrongly decoded"),
        ("The board’s view: itâ€™s late.", "error", "“â€™” is “’”, wrongly decoded"),
        ("Mayor M\ufffdller spoke.", "error", "a character of “M\ufffdller” is lost"),
        (
            "The pilots sail. The pilots meet. The pil0ts pay.",
            "warning",
            "“pil0ts” has a digit for a letter of “pilots”",
        ),
        (
            "The council met. The council sat. Then thecouncil rose.",
            "warning",
            "“thecouncil” is two words, “the council”",
        ),
    ],
)
def test_garbled_word(text: str, severity: str, message: str) -> None:
    assert found(text, "GRB006") == [("GRB006", severity, message)]


def test_what_was_wrongly_decoded_is_decoded_again() -> None:
    assert mended("The cafÃ© on the pier.", "GRB006") == "The café on the pier."


@pytest.mark.parametrize(
    "text",
    [
        "The café and the naïve Ångström.",
        "The sign \ufffd stands for a character.",
        "The theatre and therefore the thesis. Theatre theatre.",
        "The vitamins B12 and K2, H2O and covid19 and mp3s. Mps mps.",
        "Write the council at info@thecouncil.org. The council, the council.",
        # whether the page parts the two, its styles say
        "The policy is old. The policy stands. Our <i>policy</i><span>The rules of the port.</span> is new.",
    ],
)
def test_words_that_only_look_garbled(text: str) -> None:
    assert found(text, "GRB006") == []


def test_broken_tags_are_one_finding_with_their_number() -> None:
    notes = "".join(
        f"<sup>&</sup>lt;sup>{number}</sup> Minutes of {number} May.\n\n" for number in range(1, 13)
    )
    (one,) = findings(f"The board met.\n\n{notes}", "GRB007")
    assert (one.severity.value, one.message) == (
        "warning",
        "“<sup>&</sup>lt;sup>” stands 12 times where a tag should",
    )
    assert (one.place.quote, one.place.range.start.line) == ("<sup>&</sup>lt;sup>", 3)


def test_the_name_of_a_site_is_no_glued_word() -> None:
    known = "To secure the port is to secure the town. The port is safe. "
    assert found(known + "They run securethe.example for it.", "GRB006") == []
    assert found(known + "They want to securethe port.", "GRB006") == [
        ("GRB006", "warning", "“securethe” is two words, “secure the”")
    ]


def test_a_few_broken_tags_are_advice() -> None:
    assert found("Ten boats&lt;sup>3</sup> sail.", "GRB007") == [
        ("GRB007", "advice", "“&lt;sup>” stands once where a tag should")
    ]


@pytest.mark.parametrize(
    "text", ["Write `&lt;sup>` for it.", "    &lt;sup>3\n", "The tag &lt;b&gt; is bold. 2 &lt; 3 > 1"]
)
def test_tags_in_code_and_tags_that_are_spoken_of(text: str) -> None:
    assert found(text, "GRB007") == []


def test_a_lost_word_is_advice_and_only_on_demand() -> None:
    text = (
        "The agency for ports and harbour pilots met in May. The agency for ports and harbour pilots sat in June."
        " The agency for ports harbour pilots rose in July."
    )
    assert found(text, "GRB008") == [
        ("GRB008", "advice", "“for ports harbour pilots” stands twice with “and”, here without")
    ]
    assert found(text) == []


def test_what_a_font_loses_all_over_a_document_is_one_finding() -> None:
    told = [f"The sta\ufffdon at pier {number} is shut for the winter." for number in range(1, 13)]
    few = found("\n\n".join(told[:3]), "GRB006")
    assert len(few) == 3
    many = found("\n\n".join(told), "GRB006")
    assert [one[2] for one in many] == [
        "a character of “sta\ufffdon” and of other words is lost (12 times in the document)"
    ]


def test_what_is_wrongly_decoded_all_over_a_document_is_one_finding() -> None:
    told = [f"The harbourâ€™s pier {number} is shut for the winter." for number in range(1, 13)]
    assert len(found("\n\n".join(told[:3]), "GRB006")) == 3
    assert [one[2] for one in found("\n\n".join(told), "GRB006")] == [
        "“â€™” is “’”, wrongly decoded, as others are (12 times in the document)"
    ]
