"""JUnit and Checkstyle: exact files, and what their readers make of them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite

from checker.reports.checkstyle import findings as checkstyle
from checker.reports.junit import findings as junit
from checker.reports.look import Look
from checker.reports.xml import HEAD, element, text_element
from checker.results import Results
from formats.samples import (
    CONTROLS,
    FISHERIES,
    NINE,
    NOTHING,
    ODD_PATH,
    ONLY_PROBLEMS,
    TWICE,
    allowed,
    of,
)

SHOWN = "a b [31mc  d\ufffd\ufffde f"
"""`CONTROLS` as XML holds it."""


def parsed(text: str) -> ElementTree.Element:
    return ElementTree.parse(BytesIO(text.encode())).getroot()


# --- what XML holds -------------------------------------------------------------------------


def test_elements() -> None:
    inner = element("a", {"b": 1}) + text_element("c", {}, 'x <&> "y"\n')
    assert element("r", {"k": '<&>"\n\t'}, [inner]) == (
        '<r k="&lt;&amp;&gt;&quot;&#10;&#9;">\n<a b="1"/>\n<c>x &lt;&amp;&gt; "y"\n</c>\n</r>\n'
    )


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_well_formed_and_kept_where_it_may_be(text: str) -> None:
    read = parsed(HEAD + element("r", {"k": text}, [text_element("t", {}, text)]))
    legal = "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" else "\ufffd"
        for c in text
    )
    assert (read.attrib["k"], read[0].text or "") == (legal, legal)


# --- JUnit ----------------------------------------------------------------------------------


def suites(results: Results) -> list[TestSuite]:
    """The file as its readers see it; its sums are those of its cases."""
    whole = JUnitXml.fromstring(junit(results, Look()).encode())
    read = list(whole)
    for suite in read:
        cases = list(suite)
        outcomes = [type(result) for case in cases for result in case.result]
        counts = (len(cases), outcomes.count(Failure), outcomes.count(Error), outcomes.count(Skipped))
        assert (suite.tests, suite.failures, suite.errors, suite.skipped) == counts
    for name in ("tests", "failures", "errors"):
        assert getattr(whole, name) == sum(getattr(suite, name) for suite in read)
    return read


def test_junit() -> None:
    assert (
        junit(FISHERIES, Look())
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="checker" tests="5" failures="3" errors="1">
<testsuite name="clean.md" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="clean.md" name="no findings">
<system-out>2 counts: 1 confirmed, 0 contradicted, 1 unsupported, 0 unread</system-out>
</testcase>
</testsuite>
<testsuite name="draft.md" tests="3" failures="3" errors="0" skipped="0">
<testcase classname="draft.md" name="1:1 TST001 the text says 9 ports, the parenthesis lists 2">
<failure type="error" message="the text says 9 ports, the parenthesis lists 2">the text says 9 ports, the parenthesis lists 2
line 1: the list: 2 items
2 instead of 9</failure>
</testcase>
<testcase classname="draft.md" name="2:17 GRB004 &quot;the&quot; stands twice">
<failure type="warning" message="&quot;the&quot; stands twice">"the" stands twice</failure>
</testcase>
<testcase classname="draft.md" name="3:22 STY001 a share, 3 %: write it out">
<failure type="advice" message="a share, 3 %: write it out">a share, 3 %: write it out</failure>
</testcase>
</testsuite>
<testsuite name="lost.md" tests="1" failures="0" errors="1" skipped="0">
<testcase classname="lost.md" name="not checked">
<error type="not checked" message="no such file or folder"/>
</testcase>
</testsuite>
</testsuites>
"""
    )
    assert [suite.name for suite in suites(FISHERIES)] == ["clean.md", "draft.md", "lost.md"]


def test_what_is_allowed_is_skipped() -> None:
    (suite,) = suites(Results((allowed(),)))
    assert [(case.name, [(type(one), one.message) for one in case.result]) for case in suite] == [
        ("no findings", []),
        (
            "1:1 TST001 the text says 9 ports, the parenthesis lists 2",
            [(Skipped, "counted by hand")],
        ),
        ("3:22 STY001 a share, 3 %: write it out", [(Skipped, "allowed")]),
    ]


@pytest.mark.parametrize("results", [NOTHING, ONLY_PROBLEMS, of(NINE, NINE), of(TWICE), Results(())])
def test_sums_are_right(results: Results) -> None:
    assert len(suites(results)) == len(results.documents) + len(results.problems)


def test_odd_text_in_junit() -> None:
    (suite,) = suites(of(replace(NINE, message=CONTROLS), path=ODD_PATH))
    (case,) = suite
    (failure,) = case.result
    assert (suite.name, case.classname) == (ODD_PATH, ODD_PATH)
    assert (case.name, failure.message) == (f"1:1 TST001 {SHOWN}", SHOWN)


# --- Checkstyle -----------------------------------------------------------------------------


def test_checkstyle() -> None:
    assert (
        checkstyle(FISHERIES, Look())
        == """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- checker 0.1.0 -->
<checkstyle version="10.0">
<file name="clean.md"/>
<file name="draft.md">
<error line="1" column="1" severity="error" message="the text says 9 ports, the parenthesis lists 2" source="checker.TST001"/>
<error line="2" column="17" severity="warning" message="&quot;the&quot; stands twice" source="checker.GRB004"/>
<error line="3" column="22" severity="info" message="a share, 3 %: write it out" source="checker.STY001"/>
</file>
<file name="lost.md">
<error severity="error" message="not checked: no such file or folder" source="checker"/>
</file>
</checkstyle>
"""
    )


@pytest.mark.parametrize(
    "results", [FISHERIES, NOTHING, ONLY_PROBLEMS, of(NINE, NINE), of(NINE, path=ODD_PATH), Results(())]
)
def test_checkstyle_has_the_shape_of_its_schema(results: Results) -> None:
    root = parsed(checkstyle(results, Look()))
    assert (root.tag, root.attrib) == ("checkstyle", {"version": "10.0"})
    paths = [one.path for one in results.documents] + [one.path for one in results.problems]
    assert [file.attrib for file in root] == [{"name": path} for path in paths]
    for file in root:
        for error in file:
            assert error.tag == "error"
            assert set(error.attrib) <= {"line", "column", "severity", "message", "source"}
            assert error.attrib["severity"] in ("error", "warning", "info")
            assert all(int(error.attrib[name]) > 0 for name in ("line", "column") if name in error.attrib)


def test_odd_text_in_checkstyle() -> None:
    ((error,),) = parsed(checkstyle(of(replace(NINE, message=CONTROLS)), Look()))
    assert error.attrib["message"] == SHOWN
