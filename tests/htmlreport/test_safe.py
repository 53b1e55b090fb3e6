"""The page is safe: no document becomes markup, nothing is loaded, and everybody can read it."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from made import document, finding, report

from checker.documentation import DOCUMENTATION
from checker.model import Severity, Span, Verdict
from checker.reports.html import written as html_page
from checker.reports.look import Look
from checker.results import Problem, Reading, Results
from htmlreport.support import CATCH, data, examined, example, leaves, marked, rendered, texts, tree

STYLE = Path(html_page.__code__.co_filename).with_name("report.css").read_text("utf-8")


NASTY = """\
# <script>alert(1)</script> & "quotes" ]]> </script>

Two ports (Aube </script><script>alert(2)</script>, "Brack" & <!-- Calder, ]]> and Dune) closed.[^1]

Two towns (Aube, Brack and Calder) did.

| <img src=x onerror=alert(3)> | &amp; |
|---|---|
| {{ 7 * 7 }} | {% raw %} |

[^1]: </style></title></textarea>
"""


def test_nothing_of_a_document_becomes_markup() -> None:
    made = examined(NASTY, path='"><script>alert(4)</script>.md', form="text")
    nasty = replace(made.findings[0], message="<b>&\"'</b></script>", rule="<i>")
    made = replace(made, findings=(nasty, *made.findings[1:]))
    html = rendered(made, problems=(Problem("<svg onload=alert(5)>", "</script>"),))
    root = tree(html)
    assert made.reading is not None
    assert "\n".join(texts(root)) == made.reading.text.replace("\t", "\n")
    assert [one.attributes.get("type") for one in root.every("script")] == ["application/json", None]
    assert html.count("</script") == 2
    assert html.count("</style") == html.count("</title") == 1
    assert {one.tag for one in root.every()} & {"img", "i", "iframe", "textarea"} == set()
    assert not [name for one in root.every() for name in one.attributes if name.startswith("on")]
    said = next(one["found"][0] for one in data(root) if "found" in one)
    assert said["message"] == "<b>&\"'</b></script>"


def test_nothing_is_loaded_and_only_this_script_runs() -> None:
    html = rendered(example())
    root = tree(html)
    policy = next(one.attributes["content"] for one in root.every("meta") if "http-equiv" in one.attributes)
    (style,) = root.every("style")
    script = list(root.every("script"))[1]
    hashes = [b64encode(sha256(one.text().encode()).digest()).decode() for one in (style, script)]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    for one in root.every():
        assert {"src", "srcset", "style", "action", "data", "poster"}.isdisjoint(one.attributes), one
        assert one.attributes.get("href", "#").startswith("#")
    html = html.replace(f'"url":"{DOCUMENTATION}/', "")  # the pages of rules, for whoever asks for them
    assert "//" not in re.sub(r"^\s*//.*|/\*\*.*?\*/", "", html, flags=re.MULTILINE).replace("</", "")
    assert re.findall(r"url\((?!#)", html) == []


def test_links_within_the_page_lead_somewhere_and_ids_are_unique() -> None:
    root = tree(rendered(example(), examined(CATCH, "catch.md")))
    ids = [one.attributes["id"] for one in root.every() if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    targets = {one.attributes["href"][1:] for one in root.every("a")}
    assert targets - set(ids) == set()
    named = {
        one.attributes[name]
        for one in root.every()
        for name in ("for", "aria-labelledby")
        if name in one.attributes
    }
    assert named - set(ids) == set()


def test_the_same_input_gives_the_same_bytes() -> None:
    assert rendered(example()) == rendered(example())
    assert html_page(Results((example(),)), Look(60, True)) == rendered(example())


def test_characters_that_html_has_not_are_shown_one_for_one() -> None:
    text = "Nine\x00 ports\r (Aube\ud800, Brack) closed\x0c at night."
    block = replace(BLOCK, span=Span(0, len(text)))
    (leaf,) = leaves(tree(rendered(report(reading=Reading(text, (block,))))))
    assert leaf.text() == "Nine\ufffd ports\ufffd (Aube\ufffd, Brack) closed\ufffd at night."


def test_characters_that_show_a_text_as_another_are_seen_wherever_they_stand() -> None:
    turned = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    unseen = f"\x80\x85\x9b\x9f\u2028\u2029{turned}"
    made = examined(f"Two ports (Aube, Brack and Calder) closed {unseen}.[^1]\n\n[^1]: {unseen}", form="text")
    told = replace(made.findings[0], message=f"{unseen} is told")
    html = rendered(replace(made, findings=(told,)), problems=(Problem("lost.md", unseen),))
    assert set(unseen) & set(html) == set()
    assert made.reading is not None
    assert "\n".join(texts(tree(html))) == re.sub(f"[{unseen}]", "\ufffd", made.reading.text)
    said = next(one["found"][0]["message"] for one in data(tree(html)) if "found" in one)
    assert said == "\ufffd" * len(unseen) + " is told"


OBEYED = """\
    one
    ::stop-commands::x
      ::error::y

Two ports (Aube, Brack and Calder) closed, ##[error] and ##vso[task.x] too.
"""


def test_a_page_in_a_log_gives_no_commands() -> None:
    made = examined(OBEYED)
    html = rendered(replace(made, findings=(replace(made.findings[0], message="##[group]"),)))
    told = html.partition("</style>")[2]
    assert re.findall(r"(?m)^\s*::.*|##(?:vso)?\[.*", told) == []
    assert made.reading is not None
    assert "\n".join(texts(tree(html))) == made.reading.text
    assert next(one["found"][0]["message"] for one in data(tree(html)) if "found" in one) == "##[group]"


BLOCK = document("x").blocks[0]
UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


@given(
    st.text(st.characters() | st.sampled_from("<>&\"'/\n\x00\ud800🐟]-"), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_any_text_under_any_marks_stays_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    blocks = []
    at = 0
    for line in text.split("\n"):
        blocks.append(replace(BLOCK, span=Span(at, at + len(line))))
        at += len(line) + 1
    places = sorted({(min(one), max(one)) for one in ends if max(one) <= len(text)})
    findings = [
        replace(found, place=replace(found.place, span=Span(*one), quote=text[one[0] : one[1]]))
        for one in places
        for found in [finding("x", "x", code=f"TST{one[0]:03}{one[1]:03}")]
        if one[0] < one[1]
    ]
    root = tree(rendered(report("x", reading=Reading(text, tuple(blocks)), findings=tuple(findings))))
    shown = UNSHOWN.sub("\ufffd", text)
    assert [leaf.text() for leaf in leaves(root)] == shown.split("\n")
    for number, found in enumerate(findings):
        span = found.place.span
        assert span is not None
        assert marked(root, number).replace("\n", "") == shown[span.start : span.end].replace("\n", "")


# --- colours --------------------------------------------------------------------------------


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_can_be_read_on_every_ground() -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    tokens = dict(re.findall(r"--(\w+): light-dark\((#\w{6}, #\w{6})\)", STYLE))
    inks = ("ink", "soft", "focus", "error", "warning", "advice", "unread", "unsupported", "confirmed")
    for ink in inks:
        for ground in ("paper", "desk"):
            for word, under in zip(tokens[ink].split(", "), tokens[ground].split(", "), strict=True):
                high, low = sorted((_luminance(word), _luminance(under)), reverse=True)
                assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground, word, under)


def test_verdicts_and_severities_all_have_a_sign() -> None:
    signs = dict(re.findall(r"^\.(\w+) \{ --sign: \"(.)\"; \}$", STYLE, re.MULTILINE))
    assert set(signs) == {*Severity, *Verdict, "allowed", "known"}
    assert len(set(signs.values())) == len(signs)
