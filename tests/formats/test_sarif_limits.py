"""SARIF at its limits: odd places and texts, and more results than there is room for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.reports import sarif
from checker.reports.sarif import LIMIT
from checker.reports.sarif import results as sarif_results
from checker.reports.sarif.places import artifact as artifact_of
from checker.reports.sarif.places import uri
from checker.reports.sarif.results import RELATED
from checker.results import Results
from formats.samples import (
    BEHIND_DASH,
    CONTROLS,
    NINE,
    ODD_PATH,
    TWICE,
    allowed,
    logged,
    of,
)

# --- odd places and texts -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("drafts/a.md", "drafts/a.md"),
        ("../a.md", "../a.md"),
        (ODD_PATH, "%C3%A9t%C3%A9%20%F0%9F%9A%A2/50%25%20off%3A%20a%2Cb.md"),
        ("c:a.md", "c%3Aa.md"),
        ("a#1?.md", "a%231%3F.md"),
        ("b\udce9ziers.md", "b%E9ziers.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        ("C:/drafts/a.md", "file:///C:/drafts/a.md"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(path: str, written: str) -> None:
    assert uri(path) == written
    (one,) = logged(of(NINE, path=path))["results"]
    assert one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == written


@pytest.mark.parametrize("path", ["/srv/draft.md", "C:/drafts/draft.md", "../draft.md"])
def test_what_lies_elsewhere_has_no_base(path: str) -> None:
    assert artifact_of(path) == {"uri": uri(path)}


def test_brackets_of_the_draft_are_no_links() -> None:
    made = replace(NINE, message="[note](1) \\ [^3]", related=(replace(NINE.related[0], message=""),))
    (one,) = logged(of(made))["results"]
    assert one["message"] == {"text": r"\[note\](1) \\ \[^3\] ([Arden, Brack](1))"}
    assert "message" not in one["relatedLocations"][0]


def test_control_characters() -> None:
    (one,) = logged(of(replace(NINE, message=CONTROLS, related=())))["results"]
    assert one["message"] == {"text": "a b \\[31mc  d\ufffe\ufffde f"}


def test_the_same_finding_twice_is_two_results() -> None:
    first, second = logged(of(NINE, NINE))["results"]
    assert first == second


# --- limits ---------------------------------------------------------------------------------


def test_the_gravest_stay_in_their_order_where_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "LIMIT", 3)
    made = logged(of(BEHIND_DASH, TWICE, NINE, TWICE, BEHIND_DASH))
    assert [one["ruleId"] for one in made["results"]] == ["GRB004", "TST001", "GRB004"]
    text = "2 results are left out: there is room for 3, and the gravest come first"
    assert made["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [{"level": "warning", "message": {"text": text}}],
        }
    ]


def test_what_is_suppressed_is_left_out_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "LIMIT", 2)
    (document,) = of(BEHIND_DASH).documents
    made = logged(Results((allowed(), document)))
    assert [len(one["suppressions"]) for one in made["results"]] == [0, 1]
    (notification,) = made["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("2 results are left out: there is room for 2")


def test_limits_are_those_of_github() -> None:
    assert (LIMIT, RELATED + 1) == (25_000, 1000)


def test_a_result_holds_no_more_places_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_results, "RELATED", 7)
    (one,) = logged(of(replace(NINE, related=NINE.related * 10)))["results"]
    assert [place["id"] for place in one["relatedLocations"]] == [1, 2, 3, 4, 5, 6, 7]
    assert one["properties"]["relatedLeftOut"] == 3
    assert one["message"]["text"].endswith("[the list: 2 items](4); [the list: 2 items](5))")


def test_a_file_that_was_given_twice_is_one_artifact() -> None:
    (document,) = of(NINE).documents
    assert len(logged(Results((document, document)))["artifacts"]) == 1
